import { canCapture, canRefund, canVoid, lastPayment } from '../payments/legacy.ts';
import { grantedRefunds, sumOf } from '../payments/statuses.ts';
import type { Order, Payment } from '../records/sales.ts';
import type { Store } from '../state/store.ts';

type PaymentStatus = Payment['chargeStatus'];

export const paymentStatusNames: Readonly<Record<PaymentStatus, string>> = {
  NOT_CHARGED: 'Not charged',
  PENDING: 'Pending',
  PARTIALLY_CHARGED: 'Partially charged',
  FULLY_CHARGED: 'Fully charged',
  PARTIALLY_REFUNDED: 'Partially refunded',
  FULLY_REFUNDED: 'Fully refunded',
  REFUSED: 'Refused',
  CANCELLED: 'Cancelled',
};

/** `Order.paymentStatus`; its display ignores refunds that staff noted on fulfilments. */
export function paymentStatus(store: Store, order: Order): PaymentStatus {
  const refunded = sumOf(
    store.by('fulfillment', 'order', order.pk),
    ({ totalRefundAmount }) => totalRefundAmount ?? 0,
  );
  if (refunded !== 0 && refunded === order.total.gross) return 'FULLY_REFUNDED';
  return paymentStatusForDisplay(store, order);
}

export function paymentStatusForDisplay(store: Store, order: Order): PaymentStatus {
  if (store.by('transactionItem', 'order', order.pk).length > 0)
    return statusByTransactions(order, order.total.gross - grantedRefunds(store, order));
  const last = lastPayment(store, order);
  if (last !== null) return last.chargeStatus;
  return order.total.gross === 0 ? 'FULLY_CHARGED' : 'NOT_CHARGED';
}

function statusByTransactions({ totalCharged }: Order, owed: number): PaymentStatus {
  if (totalCharged >= owed) return 'FULLY_CHARGED';
  return totalCharged > 0 ? 'PARTIALLY_CHARGED' : 'NOT_CHARGED';
}

/** By transactions, if there is one; else by all that was charged. */
export function isPaid(store: Store, order: Order): boolean {
  const transactions = store.by('transactionItem', 'order', order.pk);
  const charged =
    transactions.length > 0 ? sumOf(transactions, (item) => item.charged) : order.totalCharged;
  return charged >= order.total.gross;
}

const uncapturable: ReadonlySet<Order['status']> = new Set(['DRAFT', 'CANCELED', 'EXPIRED']);

/** What Saleor offers staff; MARK_AS_PAID is offered beside a transaction too, and refused then. */
export function orderActions(store: Store, order: Order): string[] {
  const last = lastPayment(store, order);
  const actions: string[] = [];
  if (last !== null && canCapture(last) && !uncapturable.has(order.status)) actions.push('CAPTURE');
  if (last === null) actions.push('MARK_AS_PAID');
  if (last !== null && canRefund(last)) actions.push('REFUND');
  if (last !== null && canVoid(last)) actions.push('VOID');
  return actions;
}
