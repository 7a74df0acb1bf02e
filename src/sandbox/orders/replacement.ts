import { randomUUID } from 'node:crypto';
import { addressCopy } from '../checkout/addresses.ts';
import type { Order, OrderLine } from '../records/sales.ts';
import type { State } from '../state/state.ts';
import type { Actor } from './actor.ts';
import { addToHistory, lineInHistory } from './history.ts';
import type { Parts } from './moving.ts';
import { addOrder } from './new-order.ts';
import { recalculateOrder } from './prices.ts';

/** A draft for the same customer, of the pieces that replace some of an order's. */
export function addReplacement(state: State, order: Order, parts: Parts, actor: Actor): Order {
  const { store } = state;
  const copyOf = (pk: number | null) =>
    pk === null ? null : addressCopy(store, store.get('address', pk)).pk;
  const { user, userEmail, languageCode, displayGrossPrices, redirectUrl } = order;
  const replacement = addOrder(state, store.get('channel', order.channel), {
    status: 'DRAFT',
    origin: 'REISSUE',
    original: order.pk,
    user,
    userEmail,
    languageCode,
    displayGrossPrices,
    redirectUrl,
    metadata: order.metadata,
    privateMetadata: order.privateMetadata,
    billingAddress: copyOf(order.billingAddress),
    shippingAddress: copyOf(order.shippingAddress),
  });
  const lines = [...quantitiesOf(state, parts)].map(([{ model: _, ...line }, quantity]) =>
    store.insert('orderLine', {
      ...line,
      pk: randomUUID(),
      order: replacement.pk,
      quantity,
      quantityFulfilled: 0,
      discounts: [],
    }),
  );
  recalculateOrder(state, replacement);
  const replaced = { lines: lines.map((line) => lineInHistory(line, line.quantity)) };
  addToHistory(state, replacement, 'DRAFT_CREATED_FROM_REPLACE', actor, {
    related_order_pk: order.pk,
    ...replaced,
  });
  addToHistory(state, order, 'FULFILLMENT_REPLACED', actor, replaced);
  addToHistory(state, order, 'ORDER_REPLACEMENT_CREATED', actor, {
    related_order_pk: replacement.pk,
  });
  return replacement;
}

/** Pieces by line, in the order in which the lines were first named. */
export function quantitiesOf({ store }: State, { unsent, sent }: Parts): Map<OrderLine, number> {
  const quantities = new Map<OrderLine, number>();
  const add = (line: OrderLine, quantity: number) =>
    quantities.set(line, (quantities.get(line) ?? 0) + quantity);
  for (const { line, quantity } of unsent) add(line, quantity);
  for (const { fulfillmentLine, quantity } of sent)
    add(store.get('orderLine', fulfillmentLine.orderLine), quantity);
  return quantities;
}
