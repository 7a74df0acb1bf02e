import { refreshPrices } from '../checkout/prices.ts';
import { changeOrder } from '../orders/change.ts';
import { principalOf, type Actor } from '../orders/actor.ts';
import { orderTransactionUpdated } from '../orders/paid.ts';
import { refreshStatus } from '../orders/status.ts';
import type { Checkout, OrderGrantedRefund, TransactionItem } from '../records/sales.ts';
import type { State } from '../state/state.ts';
import {
  checkoutStatuses,
  updateOrderAmounts,
  writeStatuses,
  type CheckoutStatuses,
} from './statuses.ts';

/** What a transaction was before a change. */
export type Before = Pick<TransactionItem, 'authorized' | 'charged' | 'refunded'>;

export function before({ authorized, charged, refunded }: TransactionItem): Before {
  return { authorized, charged, refunded };
}

export const beforeNew: Before = { authorized: 0, charged: 0, refunded: 0 };

type Change = {
  /**
   * An App has answered what staff asked of it: Saleor then takes a checkout's prices anew, and leaves an order that
   * waits for its payment waiting.
   */
  readonly isAnswer?: boolean;
};

/** What follows for the checkout or order when a transaction has changed. Inside a transaction of the store. */
export function applyToSource(
  state: State,
  transaction: TransactionItem,
  was: Before,
  actor: Actor,
  { isAnswer = false }: Change = {},
): void {
  if (transaction.checkout !== null) {
    const checkout = state.store.get('checkout', transaction.checkout);
    if (isAnswer) refreshPrices(state, checkout);
    tellOfCheckout(state, checkout, actor);
  } else if (transaction.order !== null) applyToOrder(state, transaction, was, actor, !isAnswer);
}

function isPaid(status: CheckoutStatuses['chargeStatus']): boolean {
  return status === 'FULL' || status === 'OVERCHARGED';
}

/** As long as nobody has asked for its prices, a checkout costs nothing, and so any money is enough. */
function tellOfCheckout(state: State, checkout: Checkout, actor: Actor): void {
  const was = writeStatuses(state, checkout);
  const is = checkoutStatuses(state, checkout);
  const principal = principalOf(actor);
  if (!isPaid(was.chargeStatus) && isPaid(is.chargeStatus))
    state.events.emit('CHECKOUT_FULLY_PAID', { checkout }, principal);
  if (was.authorizeStatus !== 'FULL' && is.authorizeStatus === 'FULL')
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
  orderTransactionUpdated(state, order, transaction, was, actor);
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
