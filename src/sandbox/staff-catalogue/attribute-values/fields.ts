import type { FieldMap } from '../../schema/field-map.ts';
import { productReorderAttributeValues, productVariantReorderAttributeValues } from './reorder.ts';

export const attributeValueFields: FieldMap = {
  productReorderAttributeValues,
  productVariantReorderAttributeValues,
};
