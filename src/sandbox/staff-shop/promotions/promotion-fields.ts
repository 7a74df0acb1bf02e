import type { Json, JsonObject } from '../../records/base.ts';
import type { Promotion, PromotionRule } from '../../records/discounts.ts';
import { recordById } from '../../schema/arguments.ts';
import type { FieldMaps } from '../../schema/field-map.ts';
import { globalId } from '../../state/global-id.ts';

export const promotionFields: FieldMaps = {
  Query: {
    promotion: (_: unknown, { id }: { id: string }, { store }) =>
      recordById(store, 'promotion', id),
  },
  Promotion: {
    rules: ({ pk }: Promotion, _: object, { store }) =>
      [...store.by('promotionRule', 'promotion', pk)].sort(byName),
  },
  PromotionRule: {
    promotion: ({ promotion }: PromotionRule, _: object, { store }) =>
      store.find('promotion', promotion),
    predicateType: ({ promotion }: PromotionRule, _: object, { store }) =>
      store.get('promotion', promotion).type,
    channels: ({ channels }: PromotionRule, _: object, { store }) =>
      channels.map((pk) => store.get('channel', pk)),
    giftIds: ({ gifts }: PromotionRule) => gifts.map((pk) => globalId('ProductVariant', pk)),
    giftsLimit: () => 500,
    cataloguePredicate: ({ cataloguePredicate }: PromotionRule) => withTexts(cataloguePredicate),
    orderPredicate: ({ orderPredicate }: PromotionRule) => withTexts(orderPredicate),
  },
};

/** Those without a name last. */
function byName({ name: a }: PromotionRule, { name: b }: PromotionRule): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

const amounts = new Set(['baseSubtotalPrice', 'baseTotalPrice', 'price', 'minimalPrice']);

/** A predicate as Saleor hands it out: amounts of money are texts in it. */
function withTexts(value: Json, isAmount = false): Json {
  if (typeof value === 'number' && isAmount) return String(value);
  if (Array.isArray(value))
    return (value as readonly Json[]).map((item) => withTexts(item, isAmount));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value as JsonObject).map(([key, inner]) => [
      key,
      withTexts(inner, isAmount || amounts.has(key)),
    ]),
  );
}
