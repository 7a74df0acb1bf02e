import type { Voucher } from '../records/discounts.ts';
import type { Checkout, CheckoutDelivery } from '../records/sales.ts';
import type { Channel } from '../records/shop.ts';
import { roundHalfUp } from '../state/money.ts';
import type { Store } from '../state/store.ts';
import { proportionOf } from './decimal.ts';
import { isShippingRequired } from './line-info.ts';
import type { LineInfo } from './line-info-type.ts';
import { discountFor } from './voucher.ts';

// Prices before tax is looked at: minor units, with or without tax as staff entered them. Saleor's own order of
// discounts: promotions and line vouchers belong to a line, what is taken off the whole is spread over the lines last.

/** What a line costs with its promotions, and its voucher unless `withVoucher` is false. */
export function lineTotal(
  store: Store,
  channel: Channel,
  info: LineInfo,
  withVoucher = true,
): number {
  const { line, unitPrice, voucher } = info;
  const promoted = line.discounts.reduce(
    (left, { amount }) => left - amount,
    unitPrice * line.quantity,
  );
  const off =
    withVoucher && voucher !== null ? lineVoucherAmount(store, channel, info, promoted) : 0;
  return roundHalfUp(promoted - off);
}

export function lineUnitPrice(store: Store, channel: Channel, info: LineInfo): number {
  return roundHalfUp(lineTotal(store, channel, info) / info.line.quantity);
}

/** What a line voucher takes off a line of `total`: off each piece, or off one when it applies once per order. */
export function lineVoucherAmount(
  store: Store,
  channel: Channel,
  { voucher, line }: Pick<LineInfo, 'voucher' | 'line'>,
  total: number,
): number {
  if (voucher === null) return 0;
  const perUnit = total / line.quantity;
  const offUnit = () => discountFor(store, voucher, channel, perUnit);
  if (voucher.applyOncePerOrder) return Math.min(offUnit(), perUnit);
  return voucher.discountValueType === 'PERCENTAGE'
    ? Math.min(discountFor(store, voucher, channel, total), total)
    : Math.min(offUnit() * line.quantity, total);
}

export function subtotalOf(
  store: Store,
  channel: Channel,
  lines: readonly LineInfo[],
  withVoucher = true,
): number {
  return lines.reduce((sum, info) => sum + lineTotal(store, channel, info, withVoucher), 0);
}

export function undiscountedDeliveryPrice(
  delivery: CheckoutDelivery | null,
  lines: readonly LineInfo[],
): number {
  return delivery === null || !isShippingRequired(lines) ? 0 : delivery.price;
}

/** With a shipping voucher's discount, as the checkout remembers it. */
export function deliveryPrice(
  checkout: Checkout,
  delivery: CheckoutDelivery | null,
  lines: readonly LineInfo[],
  voucher: Voucher | null,
): number {
  const price = undiscountedDeliveryPrice(delivery, lines);
  return voucher?.type === 'SHIPPING' ? Math.max(0, price - checkout.discount) : price;
}

/**
 * What each line costs once the discount on the whole (a voucher for the entire order, or an order promotion) is
 * spread over the lines by their price. The last line takes what rounding left.
 */
export function spreadTotals(totals: readonly number[], discount: number): number[] {
  if (totals.length === 1) return [Math.max(totals[0]! - discount, 0)];
  const whole = totals.reduce((sum, total) => sum + total, 0);
  if (whole === 0) return totals.map(() => 0);
  let left = discount;
  return totals.map((total, index) => {
    if (index === totals.length - 1) return Math.max(total - left, 0);
    const off = Math.min(proportionOf(total, whole, discount), total);
    left -= off;
    return Math.max(total - off, 0);
  });
}

/** Whether a checkout's discount is to be spread over its lines. */
export function isSpread(checkout: Checkout, voucher: Voucher | null): boolean {
  if (voucher === null) return checkout.orderDiscount !== null;
  return voucher.type === 'ENTIRE_ORDER' && !voucher.applyOncePerOrder;
}
