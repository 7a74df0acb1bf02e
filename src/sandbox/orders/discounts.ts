import type { LineDiscount, Order, OrderLine } from '../records/sales.ts';
import type { Store } from '../state/store.ts';

/** What a voucher took off the whole order or its shipping. */
export function voucherDiscount(order: Order): LineDiscount | null {
  return order.discounts.find(({ type }) => type === 'VOUCHER') ?? null;
}

/** In the legacy way a checkout's voucher on lines is shown as one discount of the order, not of its lines. */
function showsLinesVoucherOnOrder(store: Store, order: Order): boolean {
  return (
    order.origin === 'CHECKOUT' &&
    store.get('channel', order.channel).useLegacyLineDiscountPropagation
  );
}

export function orderDiscounts(store: Store, order: Order): readonly LineDiscount[] {
  if (!showsLinesVoucherOnOrder(store, order)) return order.discounts;
  const onLines = store
    .by('orderLine', 'order', order.pk)
    .flatMap(({ discounts }) => discounts)
    .filter(({ type }) => type === 'VOUCHER');
  const [first] = onLines;
  if (first === undefined) return order.discounts;
  const amount = onLines.reduce((sum, discount) => sum + discount.amount, 0);
  return [...order.discounts, { ...first, amount }];
}

export function lineDiscounts(store: Store, line: OrderLine): readonly LineDiscount[] {
  const order = store.get('order', line.order);
  return showsLinesVoucherOnOrder(store, order)
    ? line.discounts.filter(({ type }) => type !== 'VOUCHER')
    : line.discounts;
}
