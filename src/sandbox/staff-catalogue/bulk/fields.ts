import type { FieldMap } from '../../schema/field-map.ts';
import { orElse } from '../payloads.ts';
import { attributeBulkCreate } from './attribute-create.ts';
import { attributeBulkUpdate } from './attribute-update.ts';
import { productBulkCreate } from './product-create.ts';
import { stockBulkUpdate } from './stock-update.ts';
import {
  attributeBulkTranslate,
  attributeValueBulkTranslate,
  productBulkTranslate,
  productVariantBulkTranslate,
} from './translate.ts';
import { productVariantBulkCreate } from './variant-create.ts';
import { productVariantBulkUpdate } from './variant-update.ts';

export const bulkFields: FieldMap = {
  attributeBulkCreate,
  attributeBulkTranslate,
  attributeBulkUpdate,
  attributeValueBulkTranslate,
  productBulkCreate,
  productBulkTranslate,
  productVariantBulkCreate: orElse(
    { count: 0, results: [], productVariants: [] },
    productVariantBulkCreate,
  ),
  productVariantBulkTranslate,
  productVariantBulkUpdate: orElse({ count: 0, results: [] }, productVariantBulkUpdate),
  stockBulkUpdate,
};
