import type { Fulfillment, Order } from '../records/sales.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';

/** Statuses in which staff may still change what was ordered. */
export function isEditable({ status }: Order): boolean {
  return status === 'DRAFT' || status === 'UNCONFIRMED';
}

/** Takes an order's status from what was sent, returned and replaced; all replaced leaves it as it was. */
export function refreshStatus(state: State, order: Order): void {
  const { store } = state;
  const lines = store.by('orderLine', 'order', order.pk);
  const piecesIn = (...statuses: Fulfillment['status'][]) =>
    store
      .by('fulfillment', 'order', order.pk)
      .filter(({ status }) => statuses.includes(status))
      .reduce((sum, fulfillment) => sum + piecesOf(store, fulfillment), 0);
  const replaced = piecesIn('REPLACED');
  const total = lines.reduce((sum, { quantity }) => sum + quantity, 0) - replaced;
  if (total === 0) return;
  const sent =
    lines.reduce((sum, { quantityFulfilled }) => sum + quantityFulfilled, 0) -
    replaced -
    piecesIn('WAITING_FOR_APPROVAL');
  const status = statusOf(total, sent, piecesIn('RETURNED', 'REFUNDED_AND_RETURNED'));
  if (status !== order.status)
    store.update<'order'>(order, { status, updatedAt: state.clock.instant() });
}

function statusOf(total: number, sent: number, returned: number): Order['status'] {
  if (sent <= 0) return 'UNFULFILLED';
  if (returned > 0 && returned < total) return 'PARTIALLY_RETURNED';
  if (returned === total) return 'RETURNED';
  return sent < total ? 'PARTIALLY_FULFILLED' : 'FULFILLED';
}

export function piecesOf(store: Store, fulfillment: Fulfillment): number {
  return store
    .by('fulfillmentLine', 'fulfillment', fulfillment.pk)
    .reduce((sum, { quantity }) => sum + quantity, 0);
}
