import type { FieldMap } from '../../schema/field-map.ts';
import { productVariantCreate } from './create.ts';
import { productVariantBulkDelete, productVariantDelete } from './delete.ts';
import { productVariantChannelListingUpdate } from './listing.ts';
import { productVariantReorder, productVariantSetDefault } from './order.ts';
import { productVariantPreorderDeactivate } from './preorder.ts';
import { productVariantUpdate } from './update.ts';

export const variantFields: FieldMap = {
  productVariantCreate,
  productVariantBulkDelete,
  productVariantDelete,
  productVariantChannelListingUpdate,
  productVariantPreorderDeactivate,
  productVariantReorder,
  productVariantSetDefault,
  productVariantUpdate,
};
