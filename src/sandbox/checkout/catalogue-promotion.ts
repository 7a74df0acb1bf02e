import { randomUUID } from 'node:crypto';
import type { Checkout, LineDiscount } from '../records/sales.ts';
import { digitsOf, roundHalfUp } from '../state/money.ts';
import type { State } from '../state/state.ts';
import { channelOf } from './checkout-state.ts';
import type { LineInfo } from './line-info-type.ts';
import { discountNames, promotionReason } from './promotion-names.ts';

/** Gives each line the discount of the catalogue promotion behind its variant's price by now. */
export function reviewCataloguePromotions(
  state: State,
  checkout: Checkout,
  lines: readonly LineInfo[],
): void {
  for (const info of lines) {
    // Without a listing the line keeps what it had: it cannot be bought until it is removed.
    if (info.listing === null) continue;
    const before = info.line.discounts.find(({ type }) => type === 'PROMOTION');
    const discount = info.line.isGift ? null : promotionDiscount(state, checkout, info, before?.pk);
    if (before === undefined && discount === null) continue;
    const others = info.line.discounts.filter(({ type }) => type !== 'PROMOTION');
    state.store.update<'checkoutLine'>(info.line, {
      discounts: discount === null ? others : [...others, discount],
    });
  }
}

function promotionDiscount(
  { store }: State,
  checkout: Checkout,
  { line, listing }: LineInfo,
  pk: string | undefined,
): LineDiscount | null {
  const { price = null, discountedPrice = null, discount = null } = listing ?? {};
  if (price === null || discountedPrice === null || price === discountedPrice) return null;
  const rule = store.find('promotionRule', discount?.rule);
  if (discount === null || rule === null) return null;
  const promotion = store.get('promotion', rule.promotion);
  const off =
    line.priceOverride === null
      ? discount.amount
      : rewardOn(line.priceOverride, rule, channelOf(store, checkout).currency);
  return {
    pk: pk ?? randomUUID(),
    type: 'PROMOTION',
    valueType: rule.rewardValueType ?? 'FIXED',
    value: rule.rewardValue ?? 0,
    amount: off * line.quantity,
    ...discountNames(promotion, rule, checkout.languageCode),
    reason: promotionReason(promotion),
    promotionRule: rule.pk,
    voucherCode: null,
  };
}

/** What a rule takes off a price that an App has set for this checkout. */
function rewardOn(
  price: number,
  {
    rewardValueType,
    rewardValue,
  }: { readonly rewardValueType: string | null; readonly rewardValue: number | null },
  currency: string,
): number {
  const value = rewardValue ?? 0;
  const off =
    rewardValueType === 'PERCENTAGE'
      ? roundHalfUp((price * value) / 100)
      : value * 10 ** digitsOf(currency);
  return Math.min(off, price);
}
