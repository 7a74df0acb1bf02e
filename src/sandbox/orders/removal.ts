import type { Order } from '../records/sales.ts';
import type { Store } from '../state/store.ts';

/** Deletes an order with all that is part of it. Inside a transaction. */
export function removeOrder(store: Store, order: Order): void {
  for (const fulfillment of store.by('fulfillment', 'order', order.pk)) {
    for (const line of store.by('fulfillmentLine', 'fulfillment', fulfillment.pk))
      store.remove(line);
    store.remove(fulfillment);
  }
  for (const line of store.by('orderLine', 'order', order.pk)) {
    for (const allocation of store.by('allocation', 'orderLine', line.pk)) store.remove(allocation);
    store.remove(line);
  }
  for (const refund of store.by('orderGrantedRefund', 'order', order.pk)) store.remove(refund);
  store.remove(order);
}
