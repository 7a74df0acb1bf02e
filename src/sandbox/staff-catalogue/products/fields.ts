import type { FieldMap } from '../../schema/field-map.ts';
import { productBulkDelete, productDelete } from './delete.ts';
import { productChannelListingUpdate } from './listing.ts';
import { productCreate, productUpdate } from './mutations.ts';

export const productFields: FieldMap = {
  productBulkDelete,
  productDelete,
  productChannelListingUpdate,
  productCreate,
  productUpdate,
};
