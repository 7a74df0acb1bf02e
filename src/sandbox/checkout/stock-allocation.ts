import type { Actor } from '../orders/actor.ts';
import { tellCrossings } from '../orders/stock.ts';
import type { Allocation, ProductVariant, Stock } from '../records/catalogue.ts';
import type { Checkout, OrderLine } from '../records/sales.ts';
import { refuse } from '../schema/mutation.ts';
import { idOf } from '../state/global-id.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { freeStock } from '../stock/availability.ts';
import { reservedQuantity } from '../stock/reservations.ts';
import { addressCountry, channelOf } from './checkout-state.ts';
import type { LineInfo } from './line-info-type.ts';
import { inOrderOfAllocation } from './stock-order.ts';
import { nameOf, placeOf, reachableStocks, shortagesOf, type Place } from './stock.ts';

/** Refuses lines of which too few pieces are left; each line is looked at by itself. */
export function checkStockOf(state: State, checkout: Checkout, lines: readonly LineInfo[]): void {
  const wanted = lines.map(({ variant, line }) => ({ variant, quantity: line.quantity }));
  const own = new Set(lines.map(({ line }) => line.pk));
  const short = shortagesOf(state, wanted, placeFor(state.store, checkout), own, true);
  if (short.length > 0) refuseShortage(short.map(({ variant }) => variant));
}

function placeFor(store: Store, checkout: Checkout): Place {
  const place = placeOf(store, checkout, addressCountry(store, checkout));
  const point = place.collectionPoint ?? null;
  return { ...place, only: point?.clickAndCollectOption === 'LOCAL' ? point : null };
}

function refuseShortage(variants: readonly ProductVariant[]): never {
  const names = variants.map(nameOf).join(', ');
  return refuse(null, 'INSUFFICIENT_STOCK', `Insufficient product stock: ${names}`, {
    variants: variants.map(idOf),
  });
}

/**
 * Keeps the pieces of an order's lines for it. Saleor does not see here what others have been given since it looked:
 * with switch `oversell` two completions at once can both get the last piece. Inside a transaction.
 */
export function allocateLines(
  state: State,
  checkout: Checkout,
  lines: readonly { readonly info: LineInfo; readonly orderLine: OrderLine }[],
  actor: Actor,
): void {
  const { store } = state;
  const place = { ...placeFor(store, checkout), withCollectionPoints: false };
  const own = new Set(lines.map(({ info }) => info.line.pk));
  const short: ProductVariant[] = [];
  const made: Allocation[] = [];
  for (const { info, orderLine } of lines) {
    if (!info.variant.trackInventory) continue;
    let missing = orderLine.quantity;
    for (const { stock, pieces } of stocksFor(state, checkout, info.variant, place, own)) {
      const quantity = Math.min(missing, pieces);
      if (quantity <= 0) continue;
      made.push(store.insert('allocation', { stock: stock.pk, orderLine: orderLine.pk, quantity }));
      missing -= quantity;
    }
    if (missing > 0) short.push(info.variant);
  }
  if (short.length > 0) refuseShortage(short);
  tellCrossings(state, 'OUT_OF_STOCK', made, (stock) => freeStock(store, stock) <= 0, actor);
}

function stocksFor(
  state: State,
  checkout: Checkout,
  variant: ProductVariant,
  place: Place,
  own: ReadonlySet<string>,
): { readonly stock: Stock; readonly pieces: number }[] {
  const { store, switches } = state;
  const seesAllocations = !switches.isOn('oversell');
  return inOrderOfAllocation(
    store,
    channelOf(store, checkout),
    reachableStocks(store, variant, place),
    place.collectionPoint ?? null,
    seesAllocations,
  ).map((stock) => ({
    stock,
    pieces:
      (seesAllocations ? freeStock(store, stock) : stock.quantity) -
      reservedQuantity(state, stock, own),
  }));
}
