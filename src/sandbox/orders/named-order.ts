import type { Fulfillment, Order } from '../records/sales.ts';
import { requireRecord } from '../schema/arguments.ts';
import type { Context } from '../state/state.ts';
import { requireChannel } from './channel-access.ts';

/** The order that a staff mutation names, in a channel within reach. */
export function requireOrder(context: Context, id: string | null | undefined, field = 'id'): Order {
  const order = requireRecord(context.store, 'order', id, field);
  requireChannel(context, order.channel);
  return order;
}

export function requireFulfillment(
  context: Context,
  id: string,
): { readonly fulfillment: Fulfillment; readonly order: Order } {
  const fulfillment = requireRecord(context.store, 'fulfillment', id);
  const order = context.store.get('order', fulfillment.order);
  requireChannel(context, order.channel);
  return { fulfillment, order };
}
