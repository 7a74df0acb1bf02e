import { chargeGiftCards } from '../payments/gift-card-gateway.ts';
import type { Order } from '../records/sales.ts';
import type { State } from '../state/state.ts';
import type { Actor } from './actor.ts';
import { emitForOrder, moneyOf } from './change.ts';
import { addToHistory } from './history.ts';
import { mailCustomer } from './mails.ts';
import { orderAuthorized, orderCharged } from './paid.ts';

/**
 * What follows when an order has been made, once its lines, allocations, gift cards, payments and transactions are in
 * place (they carry the order's key) and `updateOrderAmounts` has run: its history, events, mails, and the status of
 * one that is paid. Returns the order as Saleor answers with it.
 */
export function orderPlaced(
  state: State,
  order: Order,
  actor: Actor,
  way: 'PLACED' | 'PLACED_FROM_DRAFT' | 'PLACED_AUTOMATICALLY_FROM_PAID_CHECKOUT' = 'PLACED',
): Order {
  const { store } = state;
  addToHistory(state, order, way, actor);
  emitForOrder(state, order, ['ORDER_CREATED'], actor);
  const payment = store.by('payment', 'order', order.pk).at(-1) ?? null;
  const isAuthorized =
    payment?.isActive === true &&
    payment.transactions.some(({ kind, isSuccess }) => kind === 'AUTH' && isSuccess);
  if (isAuthorized) orderAuthorized(state, order, payment, actor);
  if (order.chargeStatus === 'FULL' || order.chargeStatus === 'OVERCHARGED')
    orderCharged(state, order, actor, payment);
  const { automaticallyConfirmAllNewOrders } = store.get('channel', order.channel);
  const shown = automaticallyConfirmAllNewOrders ? orderConfirmed(state, order, actor) : order;
  if (way !== 'PLACED_FROM_DRAFT') mailCustomer(state, order, 'placed');
  return shown;
}

/**
 * After an order was let through, by staff (who then have the customer told) or by its channel. Returns the order as
 * Saleor answers with it: gift cards are charged by then, but do not show.
 */
export function orderConfirmed(
  state: State,
  order: Order,
  actor: Actor,
  { mails = false }: { readonly mails?: boolean } = {},
): Order {
  addToHistory(state, order, 'CONFIRMED', actor);
  emitForOrder(state, order, ['ORDER_CONFIRMED'], actor);
  if (mails) mailCustomer(state, order, 'confirmed', actor);
  const before = moneyOf(order);
  chargeGiftCards(state, order, actor);
  return { ...order, ...before };
}
