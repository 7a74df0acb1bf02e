import type { Fulfillment, Order } from '../records/sales.ts';
import { mutation, refuse } from '../schema/mutation.ts';
import type { State } from '../state/state.ts';
import type { Actor } from './actor.ts';
import { deactivateBoughtCards } from './bought-gift-cards.ts';
import { changeOrder, emitForOrder } from './change.ts';
import { addToHistory } from './history.ts';
import { mailCustomer } from './mails.ts';
import { requireOrder } from './named-order.ts';
import { releaseAll } from './stock.ts';

const settled: ReadonlySet<Fulfillment['status']> = new Set([
  'CANCELED',
  'REFUNDED',
  'REPLACED',
  'REFUNDED_AND_RETURNED',
  'RETURNED',
]);

/** Nothing of it may be on its way or with the customer. */
export function canCancel({ store }: State, order: Order): boolean {
  return (
    !['CANCELED', 'DRAFT', 'EXPIRED'].includes(order.status) &&
    store.by('fulfillment', 'order', order.pk).every(({ status }) => settled.has(status))
  );
}

/** Stock is free again; money stays where it is until staff have it sent back. */
function cancel(state: State, order: Order, actor: Actor): void {
  addToHistory(state, order, 'CANCELED', actor);
  releaseAll(state, [order], actor);
  changeOrder(state, order, { status: 'CANCELED' });
  emitForOrder(state, order, ['ORDER_CANCELLED', 'ORDER_UPDATED'], actor);
  mailCustomer(state, order, 'canceled', actor);
}

export const orderCancel = mutation(({ id }: { id: string }, context) => {
  const order = requireOrder(context, id);
  if (!canCancel(context.state, order))
    refuse('order', 'CANNOT_CANCEL_ORDER', "This order can't be canceled.");
  cancel(context.state, order, context.requestor);
  deactivateBoughtCards(context.state, order, context.requestor);
  return { order };
});

/** Those that cannot be cancelled are told by their ids; the others are. */
export const orderBulkCancel = mutation(({ ids }: { ids: readonly string[] }, context) => {
  const orders = ids.map((id) => ({ id, order: requireOrder(context, id) }));
  const isPossible = ({ order }: { order: Order }) => canCancel(context.state, order);
  const possible = orders.filter(isPossible);
  const errors = orders
    .filter((each) => !isPossible(each))
    .map(({ id }) => ({ field: id, code: 'INVALID', message: "This order can't be canceled." }));
  for (const { order } of possible) cancel(context.state, order, context.requestor);
  return { count: possible.length, errors };
});
