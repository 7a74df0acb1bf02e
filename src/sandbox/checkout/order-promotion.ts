import { randomUUID } from 'node:crypto';
import { isPurchasable, variantListing } from '../catalogue/visibility.ts';
import type { JsonObject } from '../records/base.ts';
import type { ProductVariant, ProductVariantChannelListing } from '../records/catalogue.ts';
import type { Promotion, PromotionRule } from '../records/discounts.ts';
import type { Checkout, CheckoutLine, LineDiscount } from '../records/sales.ts';
import type { Channel } from '../records/shop.ts';
import { digitsOf, minorUnits, roundHalfUp } from '../state/money.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { addressCountry, channelOf } from './checkout-state.ts';
import { linesOf } from './line-info.ts';
import { discountNames, promotionReason } from './promotion-names.ts';
import { freePieces, reachableStocks } from './stock.ts';

type Best = {
  readonly rule: PromotionRule;
  readonly amount: number;
  readonly gift: ProductVariantChannelListing | null;
};

/**
 * Gives the checkout the best order promotion it qualifies for, a discount on the whole or a gift, and takes away what
 * another one gave. A voucher excludes all of them.
 */
export function reviewOrderPromotion(state: State, checkout: Checkout): void {
  const best = checkout.voucherCode === null ? bestRule(state, checkout) : null;
  if (best === null) clearOrderPromotion(state, checkout);
  else if (best.gift === null) applyDiscount(state, checkout, best);
  else applyGift(state, checkout, best, best.gift);
}

/** A new checkout gets its gift at once; other order promotions come with the first calculation. */
export function giveFirstGift(state: State, checkout: Checkout): void {
  const { store } = state;
  if (!store.all('promotionRule').some(isGiftRuleIn(checkout.channel))) return;
  const { lines } = linesOf(state, checkout);
  // Unlike later calculations this one takes each line at its discounted price.
  const subtotal = lines.reduce(
    (sum, { line, discountedUnitPrice }) => sum + discountedUnitPrice * line.quantity,
    0,
  );
  store.update<'checkout'>(checkout, { baseSubtotal: subtotal, baseTotal: subtotal });
  const best = bestRule(state, checkout);
  if (best !== null && best.gift !== null) applyGift(state, checkout, best, best.gift);
}

function isGiftRuleIn(channel: number) {
  return ({ channels, gifts }: PromotionRule) => channels.includes(channel) && gifts.length > 0;
}

function clearOrderPromotion({ store }: State, checkout: Checkout): void {
  removeGifts(store, checkout);
  const cleared = { discount: 0, discountName: null, translatedDiscountName: null };
  store.update<'checkout'>(checkout, {
    orderDiscount: null,
    ...(checkout.voucherCode === null && cleared),
  });
}

function removeGifts(store: Store, checkout: Checkout, but: CheckoutLine | null = null): void {
  for (const line of store.by('checkoutLine', 'checkout', checkout.pk))
    if (line.isGift && line !== but) store.remove(line);
}

function applyDiscount(state: State, checkout: Checkout, best: Best): void {
  const { store } = state;
  removeGifts(store, checkout);
  const orderDiscount = discountOf(store, checkout, best, checkout.orderDiscount?.pk);
  store.update<'checkout'>(checkout, {
    orderDiscount,
    discount: orderDiscount.amount,
    discountName: orderDiscount.name,
    translatedDiscountName: orderDiscount.translatedName,
  });
}

function applyGift(
  state: State,
  checkout: Checkout,
  best: Best,
  gift: ProductVariantChannelListing,
): void {
  const { store, clock } = state;
  const price = gift.price!;
  const before = store.by('checkoutLine', 'checkout', checkout.pk).find(({ isGift }) => isGift);
  const discount = discountOf(
    store,
    checkout,
    { ...best, amount: price },
    before?.discounts[0]?.pk,
  );
  const given = {
    variant: gift.variant,
    quantity: 1,
    undiscountedUnitPrice: price,
    discounts: [discount],
  };
  if (before !== undefined) {
    store.update<'checkoutLine'>(before, given);
    return;
  }
  store.insert('checkoutLine', {
    ...given,
    checkout: checkout.pk,
    isGift: true,
    priceOverride: null,
    priceOverrideReason: null,
    priorUnitPrice: null,
    unitPrice: { gross: 0, net: 0 },
    totalPrice: { gross: 0, net: 0 },
    taxRate: 0,
    createdAt: clock.instant(),
    metadata: {},
    privateMetadata: {},
  });
}

function discountOf(
  store: Store,
  checkout: Checkout,
  { rule, amount, gift }: Best,
  pk: string | undefined,
): LineDiscount {
  const promotion = store.get('promotion', rule.promotion);
  const major = amount / 10 ** digitsOf(channelOf(store, checkout).currency);
  return {
    pk: pk ?? randomUUID(),
    type: 'ORDER_PROMOTION',
    valueType: gift === null ? (rule.rewardValueType ?? 'FIXED') : 'FIXED',
    value: rule.rewardValue || major,
    amount,
    ...discountNames(promotion, rule, checkout.languageCode),
    reason: promotionReason(promotion),
    promotionRule: rule.pk,
    voucherCode: null,
  };
}

function bestRule(state: State, checkout: Checkout): Best | null {
  const { store } = state;
  const channel = channelOf(store, checkout);
  const rules = applicableRules(state, checkout);
  const candidates: Best[] = rules
    .filter(({ rewardType }) => rewardType !== 'GIFT')
    .map((rule) => ({
      rule,
      amount: rewardOf(rule, rule.rewardType === null ? 0 : checkout.baseSubtotal, channel),
      gift: null,
    }));
  const gift = bestGift(
    state,
    rules.filter(({ rewardType }) => rewardType === 'GIFT'),
    checkout,
  );
  if (gift !== null) candidates.push(gift);
  return candidates.reduce<Best | null>(
    (best, next) => (best === null || next.amount > best.amount ? next : best),
    null,
  );
}

function rewardOf(rule: PromotionRule, price: number, channel: Channel): number {
  const value = rule.rewardValue ?? 0;
  const off =
    rule.rewardValueType === 'PERCENTAGE'
      ? roundHalfUp((price * value) / 100)
      : minorUnits(value, channel.currency);
  return Math.min(off, price);
}

function isInStock(state: State, variant: ProductVariant, checkout: Checkout): boolean {
  const { store } = state;
  const place = { channel: channelOf(store, checkout), country: addressCountry(store, checkout) };
  return (
    !variant.trackInventory ||
    freePieces(state, reachableStocks(store, variant, place), new Set(), false) > 0
  );
}

/** The most expensive gift that can be bought and is in stock. */
function bestGift(state: State, rules: readonly PromotionRule[], checkout: Checkout): Best | null {
  const { store, clock } = state;
  const channel = channelOf(store, checkout);
  let best: Best | null = null;
  for (const rule of rules)
    for (const pk of rule.gifts) {
      const variant = store.find('productVariant', pk);
      if (variant === null || !isInStock(state, variant, checkout)) continue;
      const product = store.get('product', variant.product);
      if (!isPurchasable(store, product, channel, clock.now())) continue;
      const gift = variantListing(store, variant, channel);
      if (gift === null || gift.price === null) continue;
      const amount = gift.discountedPrice ?? gift.price;
      if (best === null || amount > best.amount) best = { rule, amount, gift };
    }
  return best;
}

function applicableRules({ store, clock }: State, checkout: Checkout): PromotionRule[] {
  const now = clock.now().getTime();
  return store
    .all('promotionRule')
    .filter(
      (rule) =>
        Object.keys(rule.orderPredicate).length > 0 &&
        rule.channels.includes(checkout.channel) &&
        isActive(store.get('promotion', rule.promotion), now) &&
        matches(rule.orderPredicate, checkout, digitsOf(channelOf(store, checkout).currency)),
    );
}

function isActive({ startDate, endDate }: Promotion, now: number): boolean {
  return Date.parse(startDate) <= now && (endDate === null || Date.parse(endDate) >= now);
}

type PriceCondition = {
  readonly eq?: number | string | null;
  readonly oneOf?: readonly (number | string)[] | null;
  readonly range?: {
    readonly gte?: number | string | null;
    readonly lte?: number | string | null;
  } | null;
};

/** Saleor's DiscountedObjectWhereInput over a checkout's base prices: AND, OR and conditions of one level all apply. */
function matches(predicate: JsonObject, checkout: Checkout, digits: number): boolean {
  const { AND: and, OR: or, discountedObjectPredicate: inner, ...conditions } = predicate;
  const holds = (part: unknown) => matches(part as JsonObject, checkout, digits);
  if (Array.isArray(and) && and.length > 0 && !and.every(holds)) return false;
  if (Array.isArray(or) && or.length > 0 && !or.some(holds)) return false;
  if (inner !== undefined && inner !== null && !holds(inner)) return false;
  const prices: Readonly<Record<string, number>> = {
    baseSubtotalPrice: checkout.baseSubtotal / 10 ** digits,
    baseTotalPrice: checkout.baseTotal / 10 ** digits,
  };
  return Object.entries(conditions).every(
    ([name, condition]) => condition !== null && fits(prices[name]!, condition as PriceCondition),
  );
}

/** The first condition that is there decides; none fits nothing. */
function fits(price: number, { eq, oneOf, range }: PriceCondition): boolean {
  if (eq !== undefined) return eq !== null && Number(eq) === price;
  if (oneOf && oneOf.length > 0) return oneOf.some((value) => Number(value) === price);
  const { gte = null, lte = null } = range ?? {};
  if (gte === null && lte === null) return false;
  return (gte === null || price >= Number(gte)) && (lte === null || price <= Number(lte));
}
