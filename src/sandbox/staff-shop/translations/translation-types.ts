import { jsonText } from '../../catalogue/json-text.ts';
import type { ContentNode } from '../../catalogue/translations/translatable-content.ts';
import { translationFields } from '../../catalogue/translations/translation-fields.ts';
import {
  translated,
  translation,
  type TranslationNode,
} from '../../catalogue/translations/translation.ts';
import type { JsonObject } from '../../records/base.ts';
import type { FieldMap, FieldMaps } from '../../schema/field-map.ts';
import { globalId } from '../../state/global-id.ts';

/** `translation(languageCode)` of a type. */
const translatable: FieldMap = { translation };

const description: FieldMap = {
  description: (node: TranslationNode) => jsonText(translated(node, 'description')),
};

/** A `…TranslatableContent`: the record's own texts, and the record under `reference`. */
function contentFields(type: string, recordType: string, reference: string): FieldMap {
  return {
    id: ({ record }: ContentNode) => globalId(`${type}TranslatableContent`, record.pk),
    [`${reference}Id`]: ({ record }: ContentNode) => globalId(recordType, record.pk),
    translation,
  };
}

const ownDescription: FieldMap = {
  description: ({ record }: ContentNode) =>
    jsonText((record as unknown as { readonly description: JsonObject | null }).description),
};

export const translationTypes: FieldMaps = {
  Voucher: translatable,
  Promotion: translatable,
  PromotionRule: translatable,
  ShippingMethodType: translatable,
  ShopTranslation: {
    id: (node: TranslationNode) => globalId('ShopTranslation', translated(node, 'pk') as number),
    language: translationFields('ShopTranslation', [])['language']!,
    headerText: (node: TranslationNode) => translated(node, 'headerText') ?? '',
    description: (node: TranslationNode) => translated(node, 'description') ?? '',
  },
  VoucherTranslation: translationFields('VoucherTranslation', ['name']),
  PromotionTranslation: { ...translationFields('PromotionTranslation', ['name']), ...description },
  PromotionRuleTranslation: {
    ...translationFields('PromotionRuleTranslation', ['name']),
    ...description,
  },
  ShippingMethodTranslation: {
    ...translationFields('ShippingMethodTranslation', ['name']),
    ...description,
  },
  VoucherTranslatableContent: {
    ...contentFields('Voucher', 'Voucher', 'voucher'),
    voucher: ({ record }: ContentNode) => record,
  },
  PromotionTranslatableContent: {
    ...contentFields('Promotion', 'Promotion', 'promotion'),
    ...ownDescription,
  },
  PromotionRuleTranslatableContent: {
    ...contentFields('PromotionRule', 'PromotionRule', 'promotionRule'),
    ...ownDescription,
  },
  ShippingMethodTranslatableContent: {
    ...contentFields('ShippingMethod', 'ShippingMethodType', 'shippingMethod'),
    ...ownDescription,
    shippingMethod: ({ record }: ContentNode) => record,
  },
};
