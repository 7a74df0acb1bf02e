import type { FieldMap } from '../../schema/field-map.ts';
import {
  attributeTranslate,
  attributeValueTranslate,
  categoryTranslate,
  collectionTranslate,
  productTranslate,
  productVariantTranslate,
} from './mutations.ts';

export const translationFields: FieldMap = {
  attributeTranslate,
  attributeValueTranslate,
  categoryTranslate,
  collectionTranslate,
  productTranslate,
  productVariantTranslate,
};
