import { reachableStocks } from '../checkout/stock.ts';
import { inOrderOfAllocation } from '../checkout/stock-order.ts';
import type { Allocation, Stock } from '../records/catalogue.ts';
import type { Order, OrderLine } from '../records/sales.ts';
import { Refusal } from '../schema/mutation.ts';
import { globalId, idOf } from '../state/global-id.ts';
import { anonymous } from '../state/requestor.ts';
import type { State } from '../state/state.ts';
import { freeStock } from '../stock/availability.ts';
import { emitChannelCrossing, emitCrossing } from '../stock/stock-events.ts';
import { principalOf, type Actor } from './actor.ts';
import { orderCountry } from './country.ts';

/** Pieces of a line, and the warehouse they leave. */
export type Pieces = { readonly line: OrderLine; readonly quantity: number };
export type SentPieces = Pieces & { readonly warehouse: string | null };

/** Ends a mutation for want of pieces. */
export function refuseShortage(field: string, short: readonly SentPieces[]): never {
  throw new Refusal(
    ...short.map(({ line, warehouse }) => ({
      field,
      code: 'INSUFFICIENT_STOCK',
      message: 'Insufficient product stock.',
      orderLines: [idOf(line)],
      warehouse: warehouse === null ? null : globalId('Warehouse', warehouse),
    })),
  );
}

function isTracked({ store }: State, { variant }: OrderLine): boolean {
  return store.find('productVariant', variant)?.trackInventory === true;
}

/** Keeps pieces for the lines, warehouse by warehouse in the channel's order; returns the lines that found too few. */
export function allocate(
  state: State,
  order: Order,
  lines: readonly OrderLine[],
  actor: Actor,
): OrderLine[] {
  const { store } = state;
  const channel = store.get('channel', order.channel);
  const collectionPoint = store.find('warehouse', order.collectionPoint);
  const place = {
    channel,
    country: orderCountry(store, order),
    withCollectionPoints: collectionPoint !== null,
    collectionPoint,
  };
  const made: Allocation[] = [];
  const short: OrderLine[] = [];
  for (const line of lines) {
    const variant = store.find('productVariant', line.variant);
    if (variant === null || !variant.trackInventory) continue;
    const stocks = inOrderOfAllocation(
      store,
      channel,
      reachableStocks(store, variant, place),
      collectionPoint,
    );
    const missing = stocks.reduce((left, stock) => {
      const quantity = Math.min(left, Math.max(freeStock(store, stock), 0));
      if (quantity > 0)
        made.push(store.insert('allocation', { stock: stock.pk, orderLine: line.pk, quantity }));
      return left - quantity;
    }, line.quantity);
    if (missing > 0) short.push(line);
  }
  tellCrossings(state, 'OUT_OF_STOCK', made, (stock) => freeStock(store, stock) <= 0, actor);
  return short;
}

/** Gives back what is kept for these pieces; more than is kept gives back all. */
export function release(state: State, pieces: readonly Pieces[], actor: Actor): void {
  const { store } = state;
  const changed: Allocation[] = [];
  const empty = new Set<number>();
  for (const { line, quantity } of pieces) {
    let left = quantity;
    for (const allocation of store.by('allocation', 'orderLine', line.pk)) {
      const given = Math.min(left, allocation.quantity);
      if (given <= 0) continue;
      if (freeStock(store, store.get('stock', allocation.stock)) <= 0) empty.add(allocation.pk);
      store.update<'allocation'>(allocation, { quantity: allocation.quantity - given });
      changed.push(allocation);
      left -= given;
    }
  }
  const isBack = (stock: Stock, { pk }: Allocation) => empty.has(pk) && freeStock(store, stock) > 0;
  tellCrossings(state, 'BACK_IN_STOCK', changed, isBack, actor);
}

/** Gives back all that is kept for these orders. */
export function releaseAll(state: State, orders: readonly Order[], actor: Actor): void {
  const { store } = state;
  const kept = orders
    .flatMap(({ pk }) => store.by('orderLine', 'order', pk))
    .flatMap((line) => store.by('allocation', 'orderLine', line.pk))
    .filter(({ quantity }) => quantity > 0);
  const empty = new Set(
    kept.filter(({ stock }) => freeStock(store, store.get('stock', stock)) <= 0),
  );
  for (const allocation of kept) store.update<'allocation'>(allocation, { quantity: 0 });
  const wasEmpty = (_: Stock, allocation: Allocation) => empty.has(allocation);
  tellCrossings(state, 'BACK_IN_STOCK', kept, wasEmpty, actor);
}

/** Saleor tells once an allocation that crossed, but always of the last one it looked at. */
export function tellCrossings(
  state: State,
  crossing: 'BACK_IN_STOCK' | 'OUT_OF_STOCK',
  allocations: readonly Allocation[],
  isCrossed: (stock: Stock, allocation: Allocation) => boolean,
  actor: Actor,
): void {
  const { store } = state;
  const last = allocations.at(-1);
  const crossed = allocations
    .filter((allocation) => isCrossed(store.get('stock', allocation.stock), allocation))
    .map((allocation) => store.get('stock', allocation.stock));
  const requestor = principalOf(actor) ?? anonymous;
  crossed.forEach(() => emitCrossing(state, crossing, store.get('stock', last!.stock), requestor));
  emitChannelCrossing(state, crossing, crossed, requestor);
}

/**
 * Takes pieces that leave out of their warehouses, with what was kept for them. Too few, counting what is kept for
 * other orders, ends the mutation unless stock may be exceeded.
 */
export function takeOut(
  state: State,
  pieces: readonly SentPieces[],
  mayExceed: boolean,
  actor: Actor,
): void {
  const { store } = state;
  release(state, pieces, actor);
  const tracked = pieces.filter(({ line }) => isTracked(state, line));
  const short: SentPieces[] = [];
  const taken: Stock[] = [];
  for (const part of tracked) {
    const stock = stockIn(state, part);
    const isShort = stock === null || freeStock(store, stock) < part.quantity;
    if (isShort && !mayExceed) short.push(part);
    else if (stock !== null) {
      store.update<'stock'>(stock, { quantity: stock.quantity - part.quantity });
      taken.push(stock);
    }
  }
  if (short.length > 0) refuseShortage('stocks', short);
  // As with allocations, Saleor tells of the last stock as often as one ran out.
  const requestor = principalOf(actor) ?? anonymous;
  const stocks = [...new Set(taken)].sort((a, b) => a.pk - b.pk);
  for (const stock of stocks)
    if (freeStock(store, stock) <= 0)
      emitCrossing(state, 'OUT_OF_STOCK', stocks.at(-1)!, requestor);
}

export function stockIn({ store }: State, { line, warehouse }: SentPieces): Stock | null {
  if (line.variant === null || warehouse === null) return null;
  return (
    store
      .by('stock', 'variant', line.variant)
      .find((candidate) => candidate.warehouse === warehouse) ?? null
  );
}

/** Puts pieces that come back into a warehouse and keeps them for their line again. */
export function putBack(state: State, line: OrderLine, warehouse: string, quantity: number): void {
  const { store } = state;
  if (!isTracked(state, line) || line.variant === null) return;
  const known = stockIn(state, { line, warehouse, quantity });
  const stock =
    known === null
      ? store.insert('stock', { warehouse, variant: line.variant, quantity })
      : store.update<'stock'>(known, { quantity: known.quantity + quantity });
  const kept = store
    .by('allocation', 'orderLine', line.pk)
    .find((allocation) => allocation.stock === stock.pk);
  if (kept === undefined)
    store.insert('allocation', { stock: stock.pk, orderLine: line.pk, quantity });
  else store.update<'allocation'>(kept, { quantity: kept.quantity + quantity });
}
