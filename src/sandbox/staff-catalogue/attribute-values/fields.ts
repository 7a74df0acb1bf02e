import type { FieldMap } from '../../schema/field-map.ts';
import {
  pageReorderAttributeValues,
  productReorderAttributeValues,
  productVariantReorderAttributeValues,
} from './reorder.ts';

export const attributeValueFields: FieldMap = {
  pageReorderAttributeValues,
  productReorderAttributeValues,
  productVariantReorderAttributeValues,
};
