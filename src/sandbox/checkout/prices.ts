import { writeStatuses } from '../payments/statuses.ts';
import type { Voucher } from '../records/discounts.ts';
import type { Checkout, Taxed } from '../records/sales.ts';
import { instantOf } from '../state/clock.ts';
import { roundHalfUp, sum } from '../state/money.ts';
import type { State } from '../state/state.ts';
import {
  deliveryPrice,
  isSpread,
  lineTotal,
  spreadTotals,
  subtotalOf,
  undiscountedDeliveryPrice,
} from './base-prices.ts';
import { reviewCataloguePromotions } from './catalogue-promotion.ts';
import { changeCheckout, channelOf, chosenDelivery } from './checkout-state.ts';
import { linesOf } from './line-info.ts';
import type { LineInfo } from './line-info-type.ts';
import { reviewOrderPromotion } from './order-promotion.ts';
import { taxesOf, withTax } from './taxes.ts';
import { voucherOf } from './voucher.ts';
import { reviewVoucher } from './voucher-discount.ts';

/** Saleor's CHECKOUT_PRICES_TTL. */
const lifetimeMs = 60 * 60 * 1000;

/**
 * Lets the next read calculate a checkout anew. With `discounts` vouchers and promotions are looked at right away, as
 * after a change to its lines, addresses or delivery. Inside a transaction.
 */
export function invalidatePrices(
  state: State,
  checkout: Checkout,
  { discounts }: { readonly discounts: boolean },
): void {
  if (discounts) reviewDiscounts(state, checkout);
  changeCheckout(state, checkout, { pricesExpireAt: instantOf(state.clock.now()) });
}

function reviewDiscounts(state: State, checkout: Checkout): void {
  reviewCataloguePromotions(state, checkout, linesOf(state, checkout).lines);
  reviewVoucher(state, checkout, linesOf(state, checkout).lines);
  takeBasePrices(state, checkout);
  reviewOrderPromotion(state, checkout);
}

/** Brings prices up to date if they have expired; otherwise they are frozen, whatever staff changed meanwhile. */
export function refreshPrices(state: State, checkout: Checkout): void {
  const { store, clock, switches } = state;
  const expires = Date.parse(checkout.pricesExpireAt);
  if (switches.isOn('frozen-prices') && expires > clock.now().getTime())
    return noteThatFree(state, checkout);
  store.transaction(() => {
    takeUnitPrices(state, checkout);
    reviewCataloguePromotions(state, checkout, linesOf(state, checkout).lines);
    takeBasePrices(state, checkout);
    reviewOrderPromotion(state, checkout);
    calculate(state, checkout);
    store.update<'checkout'>(checkout, {
      pricesExpireAt: instantOf(new Date(clock.now().getTime() + lifetimeMs)),
    });
    writeStatuses(state, checkout);
  });
}

/** What costs nothing is paid. */
function noteThatFree(state: State, checkout: Checkout): void {
  const isFree = checkout.total.gross === 0 && checkout.authorizeStatus !== 'FULL';
  if (isFree && linesOf(state, checkout).lines.length > 0)
    state.store.transaction(() => void writeStatuses(state, checkout));
}

function takeUnitPrices(state: State, checkout: Checkout): void {
  for (const { line, listing, unitPrice } of linesOf(state, checkout).lines) {
    if (listing === null) continue;
    state.store.update<'checkoutLine'>(line, {
      undiscountedUnitPrice: listing.price === null ? line.undiscountedUnitPrice : unitPrice,
      priorUnitPrice: listing.priorPrice,
    });
  }
}

function takeBasePrices(state: State, checkout: Checkout): void {
  const { store } = state;
  const { lines } = linesOf(state, checkout);
  const baseSubtotal = subtotalOf(store, channelOf(store, checkout), lines, false);
  const delivery = undiscountedDeliveryPrice(chosenDelivery(store, checkout), lines);
  const baseTotal = baseSubtotal + delivery;
  if (checkout.baseSubtotal !== baseSubtotal || checkout.baseTotal !== baseTotal)
    store.update<'checkout'>(checkout, { baseSubtotal, baseTotal });
}

function calculate(state: State, checkout: Checkout): void {
  const { store } = state;
  const { lines } = linesOf(state, checkout);
  const voucher = voucherOf(state, checkout)?.voucher ?? null;
  const taxes = taxesOf(store, checkout);
  const totals = discountedTotals(state, checkout, lines, voucher);
  const taxed = lines.map(({ line, product }, index): Taxed => {
    // Saleor forgets the class of a gift's product.
    const rate = line.isGift ? taxes.rateOfClass(null) : taxes.rateOfProduct(product);
    const totalPrice = withTax(totals[index]!, rate, taxes);
    store.update<'checkoutLine'>(line, {
      totalPrice,
      unitPrice: dividedBy(totalPrice, line.quantity),
      taxRate: taxes.isCharged ? rate / 100 : 0,
    });
    return totalPrice;
  });
  const delivery = chosenDelivery(store, checkout);
  const shippingRate = taxes.rateOfClass(delivery?.taxClass ?? null);
  const shipping = deliveryPrice(checkout, delivery, lines, voucher);
  const shippingPrice = withTax(shipping, shippingRate, taxes);
  const subtotal = sum(taxed);
  store.update<'checkout'>(checkout, {
    subtotal,
    shippingPrice,
    shippingTaxRate: taxes.isCharged ? shippingRate / 100 : 0,
    total: sum([subtotal, shippingPrice]),
  });
}

/** What the lines cost before tax is looked at, with the discount on the whole spread over them. */
export function discountedTotals(
  { store }: State,
  checkout: Checkout,
  lines: readonly LineInfo[],
  voucher: Voucher | null,
): number[] {
  const channel = channelOf(store, checkout);
  const totals = lines.map((info) => lineTotal(store, channel, info));
  return isSpread(checkout, voucher) ? spreadTotals(totals, checkout.discount) : totals;
}

/** The price of one piece, for show: pieces times it need not be the total. */
export function dividedBy({ gross, net }: Taxed, quantity: number): Taxed {
  return { gross: roundHalfUp(gross / quantity), net: roundHalfUp(net / quantity) };
}
