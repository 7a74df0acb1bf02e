import type { Order, Payment, TransactionItem } from '../records/sales.ts';
import { sumOf } from '../payments/statuses.ts';
import { money } from '../state/money.ts';
import type { State } from '../state/state.ts';
import type { Actor } from './actor.ts';
import { emitForOrder } from './change.ts';
import { fulfilGiftCards } from './gift-card-lines.ts';
import { addToHistory } from './history.ts';
import { mailCustomer } from './mails.ts';
import { refreshStatus } from './status.ts';

/** What an order's history says of a legacy payment; `amount` in minor units. */
export function paymentInHistory(payment: Payment, amount: number | null) {
  return {
    amount: amount === null ? null : money(amount, payment.currency).amount,
    payment_id: payment.token,
    payment_gateway: payment.gateway,
  };
}

/** After money was authorised by a legacy payment. */
export function orderAuthorized(state: State, order: Order, payment: Payment, actor: Actor): void {
  addToHistory(state, order, 'PAYMENT_AUTHORIZED', actor, paymentInHistory(payment, payment.total));
  emitForOrder(state, order, ['ORDER_UPDATED'], actor);
}

/** After money came in, by a legacy payment (`amount` of it, minor units) or a transaction. A draft waits for its completion. */
export function orderCharged(
  state: State,
  order: Order,
  actor: Actor,
  payment: Payment | null = null,
  amount: number | null = payment?.total ?? null,
  isFull = order.chargeStatus === 'FULL' || order.chargeStatus === 'OVERCHARGED',
): void {
  if (payment !== null && amount !== null)
    addToHistory(state, order, 'PAYMENT_CAPTURED', actor, paymentInHistory(payment, amount));
  if (order.status === 'DRAFT') return;
  emitForOrder(state, order, ['ORDER_PAID'], actor);
  if (isFull) orderFullyPaid(state, order, actor, payment);
  else emitForOrder(state, order, ['ORDER_UPDATED'], actor);
}

function orderFullyPaid(state: State, order: Order, actor: Actor, payment: Payment | null): void {
  const gateway = payment === null ? {} : { payment_gateway: payment.gateway };
  addToHistory(state, order, 'ORDER_FULLY_PAID', actor, gateway);
  mailCustomer(state, order, 'paid');
  const channel = state.store.get('channel', order.channel);
  if (channel.automaticallyFulfillNonShippableGiftCard) fulfilGiftCards(state, order, actor);
  if (channel.automaticallyConfirmAllNewOrders) refreshStatus(state, order);
  emitForOrder(state, order, ['ORDER_FULLY_PAID', 'ORDER_UPDATED'], actor);
}

/** After `amount` (minor units) was paid back, by a legacy payment or a transaction. */
export function orderRefunded(
  state: State,
  order: Order,
  actor: Actor,
  {
    payment,
    amount,
    isUpdated = true,
  }: {
    readonly payment: Payment | null;
    readonly amount: number;
    /** False where the caller itself says that the order was updated. */
    readonly isUpdated?: boolean;
  },
): void {
  if (payment !== null)
    addToHistory(state, order, 'PAYMENT_REFUNDED', actor, paymentInHistory(payment, amount));
  mailCustomer(state, order, 'refunded', actor);
  const names = ['ORDER_REFUNDED'];
  if (isUpdated) names.push('ORDER_UPDATED');
  if (refundedBy(state, order) >= order.total.gross) names.push('ORDER_FULLY_REFUNDED');
  emitForOrder(state, order, names, actor);
}

function refundedBy({ store }: State, order: Order): number {
  const last = store.by('payment', 'order', order.pk).at(-1);
  const isRefunded =
    last?.chargeStatus === 'PARTIALLY_REFUNDED' || last?.chargeStatus === 'FULLY_REFUNDED';
  const byPayment = isRefunded ? refundsOf(last) : 0;
  return byPayment + sumOf(store.by('transactionItem', 'order', order.pk), (item) => item.refunded);
}

export function refundsOf(payment: Payment): number {
  return sumOf(
    payment.transactions.filter(({ kind, isSuccess }) => kind === 'REFUND' && isSuccess),
    ({ amount }) => amount,
  );
}

/** What follows for an order when a transaction's amounts have changed from `before`. */
export function orderTransactionUpdated(
  state: State,
  order: Order,
  transaction: TransactionItem,
  before: Pick<TransactionItem, 'authorized' | 'charged' | 'refunded'>,
  actor: Actor,
): void {
  const isCharged = transaction.charged > before.charged;
  const isRefunded = transaction.refunded > before.refunded;
  const isOther =
    transaction.authorized !== before.authorized || transaction.charged !== before.charged;
  if (isCharged)
    orderCharged(state, order, actor, state.store.by('payment', 'order', order.pk).at(-1) ?? null);
  if (isRefunded)
    orderRefunded(state, order, actor, {
      payment: null,
      amount: transaction.refunded - before.refunded,
    });
  if (isOther && !isCharged && !isRefunded) emitForOrder(state, order, ['ORDER_UPDATED'], actor);
}
