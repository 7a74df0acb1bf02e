import { noMetadata } from '../records/base.ts';
import type { Fulfillment, Order, OrderLine } from '../records/sales.ts';
import type { State } from '../state/state.ts';
import { emitForOrder } from './change.ts';
import { addToHistory } from './history.ts';
import { makeBoughtCards } from './bought-gift-cards.ts';
import { mailCustomer } from './mails.ts';
import { principalOf, type Actor } from './actor.ts';
import { refreshStatus } from './status.ts';
import { refuseShortage, stockIn, takeOut, type SentPieces } from './stock.ts';

export type Sending = {
  readonly order: Order;
  /** In the order of their warehouses: a fulfilment each. */
  readonly byWarehouse: ReadonlyMap<string, readonly { line: OrderLine; quantity: number }[]>;
  readonly isApproved: boolean;
  readonly mayExceed: boolean;
  readonly trackingNumber: string;
  readonly mails: boolean;
  /** Saleor itself does it, for cards that were bought. */
  readonly isAutomatic?: boolean;
};

/** Sends pieces of an order, or has it wait for approval. Too few pieces in a warehouse end the mutation. */
export function fulfil(state: State, sending: Sending, actor: Actor): Fulfillment[] {
  const { order, byWarehouse, isApproved, mayExceed, trackingNumber } = sending;
  const fulfillments: Fulfillment[] = [];
  const pks: number[] = [];
  for (const [warehouse, lines] of byWarehouse) {
    const status = isApproved ? 'FULFILLED' : 'WAITING_FOR_APPROVAL';
    const fulfillment = addFulfillment(state, order, { status, trackingNumber });
    fulfillments.push(fulfillment);
    const pieces = lines.map((part) => ({ ...part, warehouse }));
    if (!mayExceed) requireStocks(state, order, pieces);
    if (isApproved) takeOut(state, pieces, mayExceed, actor);
    for (const part of pieces) pks.push(addLine(state, fulfillment, part));
    if (trackingNumber !== '')
      state.events.emit('FULFILLMENT_TRACKING_NUMBER_UPDATED', { fulfillment }, principalOf(actor));
  }
  const { mails, isAutomatic = false } = sending;
  if (isApproved) sent(state, order, fulfillments, actor, { pks, mails, isAutomatic });
  else {
    addToHistory(state, order, 'FULFILLMENT_AWAITS_APPROVAL', actor, {
      awaiting_fulfillments: pks,
    });
    emitForOrder(state, order, ['ORDER_UPDATED'], actor);
  }
  return fulfillments;
}

export function addFulfillment(
  { store, clock }: State,
  order: Order,
  fields: Pick<Fulfillment, 'status'> & Partial<Omit<Fulfillment, 'model' | 'pk'>>,
): Fulfillment {
  const last = store
    .by('fulfillment', 'order', order.pk)
    .reduce((highest, { fulfillmentOrder }) => Math.max(highest, fulfillmentOrder), 0);
  return store.insert('fulfillment', {
    ...noMetadata,
    fulfillmentOrder: last + 1,
    trackingNumber: '',
    createdAt: clock.instant(),
    shippingRefundAmount: null,
    totalRefundAmount: null,
    reason: '',
    ...fields,
    order: order.pk,
  });
}

/** A warehouse can send what it has a stock of, if it counts in the order's channel. */
function requireStocks(state: State, order: Order, pieces: readonly SentPieces[]): void {
  const short = pieces.filter(
    (part) => stockIn(state, part) === null || !counts(state, order.channel, part.warehouse),
  );
  if (short.length > 0) refuseShortage('stocks', short);
}

/** In the legacy mode a collection point outside of all zones does not, though its goods were sold. */
function counts({ store }: State, channel: number, pk: string | null): boolean {
  const warehouse = store.find('warehouse', pk);
  if (warehouse === null || !warehouse.channels.includes(channel)) return false;
  if (!store.get('shop', 1).useLegacyShippingZoneStockAvailability) return true;
  return store
    .all('shippingZone')
    .some((zone) => zone.channels.includes(channel) && zone.warehouses.includes(warehouse.pk));
}

function addLine(
  state: State,
  fulfillment: Fulfillment,
  { line, quantity, warehouse }: SentPieces,
): number {
  const { store } = state;
  store.update<'orderLine'>(line, { quantityFulfilled: line.quantityFulfilled + quantity });
  const stock = stockIn(state, { line, quantity, warehouse });
  return store.insert('fulfillmentLine', {
    fulfillment: fulfillment.pk,
    orderLine: line.pk,
    quantity,
    stock: stock?.pk ?? null,
    reason: '',
  }).pk;
}

/** What follows once fulfilments have left. Saleor tells of an approval where that makes the order complete. */
export function sent(
  state: State,
  order: Order,
  fulfillments: readonly Fulfillment[],
  actor: Actor,
  how: {
    readonly pks: readonly number[];
    readonly mails: boolean;
    readonly wasApproved?: boolean;
    readonly isAutomatic?: boolean;
  },
): void {
  refreshStatus(state, order);
  makeBoughtCards(state, order, fulfillments, actor);
  addToHistory(state, order, 'FULFILLMENT_FULFILLED_ITEMS', actor, {
    fulfilled_items: how.pks,
    auto: how.isAutomatic === true,
  });
  const isComplete = order.status === 'FULFILLED';
  const emit = (name: string) => {
    for (const fulfillment of fulfillments)
      state.events.emit(name, { fulfillment }, principalOf(actor));
  };
  emit('FULFILLMENT_CREATED');
  if (isComplete || how.wasApproved === true) emit('FULFILLMENT_APPROVED');
  emitForOrder(
    state,
    order,
    isComplete ? ['ORDER_UPDATED', 'ORDER_FULFILLED'] : ['ORDER_UPDATED'],
    actor,
  );
  if (how.mails) fulfillments.forEach(() => mailCustomer(state, order, 'sent', actor));
}
