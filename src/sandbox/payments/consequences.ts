import { changeOrder } from '../orders/change.ts';
import { principalOf, type Actor } from '../orders/actor.ts';
import { orderTransactionUpdated } from '../orders/paid.ts';
import { refreshStatus } from '../orders/status.ts';
import type { OrderGrantedRefund, TransactionItem } from '../records/sales.ts';
import type { State } from '../state/state.ts';
import { checkoutStatuses, updateOrderAmounts } from './statuses.ts';

type CheckoutStatuses = ReturnType<typeof checkoutStatuses>;

/** What a transaction and its checkout were before a change. */
export type Before = {
  readonly amounts: Pick<TransactionItem, 'authorized' | 'charged' | 'refunded'>;
  readonly checkout: CheckoutStatuses | null;
};

export function before(state: State, transaction: TransactionItem): Before {
  const { authorized, charged, refunded } = transaction;
  const checkout = state.store.find('checkout', transaction.checkout);
  return {
    amounts: { authorized, charged, refunded },
    checkout: checkout === null ? null : checkoutStatuses(state, checkout),
  };
}

/** Of a transaction that is new, whose checkout's figures are `before` it. */
export function beforeNew(state: State, transaction: TransactionItem): Before {
  const { checkout } = before(state, transaction);
  return { amounts: { authorized: 0, charged: 0, refunded: 0 }, checkout };
}

/** What follows for the checkout or order when a transaction has changed. */
export function applyToSource(
  state: State,
  transaction: TransactionItem,
  was: Before,
  actor: Actor,
  { confirms = true }: { readonly confirms?: boolean } = {},
): void {
  if (transaction.checkout !== null) tellOfCheckout(state, transaction, was, actor);
  else if (transaction.order !== null) applyToOrder(state, transaction, was, actor, confirms);
}

function isPaid(status: CheckoutStatuses['chargeStatus'] | undefined): boolean {
  return status === 'FULL' || status === 'OVERCHARGED';
}

function tellOfCheckout(
  state: State,
  transaction: TransactionItem,
  was: Before,
  actor: Actor,
): void {
  const checkout = state.store.get('checkout', transaction.checkout!);
  const is = checkoutStatuses(state, checkout);
  const principal = principalOf(actor);
  if (!isPaid(was.checkout?.chargeStatus) && isPaid(is.chargeStatus))
    state.events.emit('CHECKOUT_FULLY_PAID', { checkout }, principal);
  if (was.checkout?.authorizeStatus !== 'FULL' && is.authorizeStatus === 'FULL')
    state.events.emit('CHECKOUT_FULLY_AUTHORIZED', { checkout }, principal);
}

/** `confirms`: an order that waits for its payment may go on, where the channel lets orders through. */
function applyToOrder(
  state: State,
  transaction: TransactionItem,
  was: Before,
  actor: Actor,
  confirms: boolean,
): void {
  const { store } = state;
  const order = store.get('order', transaction.order!);
  updateOrderAmounts(store, order);
  changeOrder(state, order, {});
  const { automaticallyConfirmAllNewOrders } = store.get('channel', order.channel);
  if (confirms && automaticallyConfirmAllNewOrders && order.status === 'UNCONFIRMED')
    refreshStatus(state, order);
  orderTransactionUpdated(state, order, transaction, was.amounts, actor);
}

const refundStatuses: Readonly<Record<string, OrderGrantedRefund['status']>> = {
  REFUND_SUCCESS: 'SUCCESS',
  REFUND_REQUEST: 'PENDING',
  REFUND_FAILURE: 'FAILURE',
  REFUND_REVERSE: 'NONE',
};

/** A granted refund stands as the last event about it says. */
export function updateGrantedRefund({ store }: State, pk: number | null): void {
  const refund = store.find('orderGrantedRefund', pk);
  if (refund === null || refund.transaction === null) return;
  const last = store
    .by('transactionEvent', 'transaction', refund.transaction)
    .filter(({ grantedRefund, type }) => grantedRefund === pk && refundStatuses[type ?? ''])
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
    .at(-1);
  if (last === undefined) return;
  const status = refundStatuses[last.type!]!;
  if (status !== refund.status) store.update<'orderGrantedRefund'>(refund, { status });
}
