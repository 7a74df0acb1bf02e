import type { Fulfillment, FulfillmentLine, Order } from '../records/sales.ts';
import type { State } from '../state/state.ts';
import type { Actor } from './actor.ts';
import { release, type Pieces } from './stock.ts';

/** Pieces that come back, are paid back or replaced: of what was not sent yet, or of what a fulfilment holds. */
type Reason = { readonly reason: string; readonly reasonReference: number | null };
export type UnsentPart = Pieces & Reason & { readonly isReplaced: boolean };
export type SentPart = Reason & {
  readonly fulfillmentLine: FulfillmentLine;
  readonly quantity: number;
  readonly isReplaced: boolean;
};
export type Parts = {
  readonly unsent: readonly UnsentPart[];
  readonly sent: readonly SentPart[];
};

/** Moves parts of an order into `target`; what was kept for those not sent is free again. */
export function moveParts(
  state: State,
  target: Fulfillment,
  { unsent, sent }: Parts,
  actor: Actor,
): void {
  const { store } = state;
  for (const { line, quantity } of unsent)
    store.update<'orderLine'>(line, { quantityFulfilled: line.quantityFulfilled + quantity });
  release(state, unsent, actor);
  const places = unsent.map(({ line, quantity, reason, reasonReference }) =>
    store.insert('fulfillmentLine', {
      fulfillment: target.pk,
      orderLine: line.pk,
      quantity,
      stock: null,
      reason,
      reasonReference,
    }),
  );
  for (const part of sent) moveSent(state, target, places, part);
}

/** Saleor joins what is moved only with what had not been sent. */
function moveSent(
  { store }: State,
  target: Fulfillment,
  places: readonly FulfillmentLine[],
  { fulfillmentLine: from, quantity, reason, reasonReference }: SentPart,
): void {
  const moved = Math.min(from.quantity, quantity);
  const place = places.find(
    ({ orderLine, stock }) => orderLine === from.orderLine && stock === from.stock,
  );
  const { orderLine, stock } = from;
  if (place !== undefined)
    store.update<'fulfillmentLine'>(place, {
      quantity: place.quantity + moved,
      reason,
      reasonReference,
    });
  else if (moved > 0)
    store.insert('fulfillmentLine', {
      fulfillment: target.pk,
      orderLine,
      stock,
      quantity: moved,
      reason,
      reasonReference,
    });
  const left = from.quantity - moved;
  if (left === 0) store.remove(from);
  else store.update<'fulfillmentLine'>(from, { quantity: left });
}

/** A fulfilment of which everything was moved away is gone. */
export function removeEmptyFulfillments({ store }: State, order: Order): void {
  for (const fulfillment of store.by('fulfillment', 'order', order.pk)) {
    const isOpen = ['FULFILLED', 'WAITING_FOR_APPROVAL'].includes(fulfillment.status);
    const isEmpty = store.by('fulfillmentLine', 'fulfillment', fulfillment.pk).length === 0;
    if (isOpen && isEmpty) store.remove(fulfillment);
  }
}
