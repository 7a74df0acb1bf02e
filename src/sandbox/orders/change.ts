import type { Order } from '../records/sales.ts';
import { principalOf, type Actor } from './actor.ts';
import type { State } from '../state/state.ts';

export function changeOrder(
  state: State,
  order: Order,
  patch: Partial<Omit<Order, 'model' | 'pk'>>,
): void {
  state.store.update<'order'>(order, { ...patch, updatedAt: state.clock.instant() });
}

/** For answers in which Saleor shows what an order's money was before it moved. */
export function moneyOf({
  totalCharged,
  totalAuthorized,
  chargeStatus,
  authorizeStatus,
}: Order): Partial<Order> {
  return { totalCharged, totalAuthorized, chargeStatus, authorizeStatus };
}

/** Tells Apps of an order, once an event and in this order. */
export function emitForOrder(
  state: State,
  order: Order,
  names: readonly string[],
  actor: Actor,
): void {
  for (const name of names) state.events.emit(name, { order }, principalOf(actor));
}
