import type { ProductVariant, Stock } from '../records/catalogue.ts';
import type { Checkout } from '../records/sales.ts';
import type { Channel, Warehouse } from '../records/shop.ts';
import { Refusal, refuse } from '../schema/mutation.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { freeStock } from '../stock/availability.ts';
import { reservationsAreOn, reservedQuantity } from '../stock/reservations.ts';
import { channelOf } from './checkout-state.ts';

/** Where pieces may come from: a channel and country, or a collection point. */
export type Place = {
  readonly channel: Channel;
  readonly country: string;
  /** While no delivery is chosen, collection points count beside the warehouses that ship to the country. */
  readonly withCollectionPoints?: boolean;
  /** With one chosen, all warehouses of the channel count. */
  readonly collectionPoint?: Warehouse | null;
  /** Where all pieces have to be: at a collection point that hands out only what it holds itself. */
  readonly only?: Warehouse | null;
};

/** Pieces of a variant that a checkout is to hold. */
export type Wanted = { readonly variant: ProductVariant; readonly quantity: number };
export type Shortage = { readonly variant: ProductVariant; readonly available: number };

export function placeOf(store: Store, checkout: Checkout, country: string): Place {
  const collectionPoint = store.find('warehouse', checkout.collectionPoint);
  return {
    channel: channelOf(store, checkout),
    country,
    withCollectionPoints: collectionPoint === null && checkout.delivery === null,
    collectionPoint,
  };
}

/** The stocks of a variant that count for a place. Which do is Saleor's legacy mode, or any of the channel without it. */
export function reachableStocks(
  store: Store,
  variant: ProductVariant,
  { channel, country, withCollectionPoints = true, collectionPoint = null, only = null }: Place,
): Stock[] {
  const isLegacy = store.get('shop', 1).useLegacyShippingZoneStockAvailability;
  return store.by('stock', 'variant', variant.pk).filter((stock) => {
    const warehouse = store.get('warehouse', stock.warehouse);
    if (!warehouse.channels.includes(channel.pk) || (only !== null && only !== warehouse))
      return false;
    if (!isLegacy || collectionPoint !== null) return true;
    return (
      shipsTo(store, warehouse, channel, country) ||
      (withCollectionPoints && warehouse.clickAndCollectOption !== 'DISABLED')
    );
  });
}

function shipsTo(store: Store, { pk }: Warehouse, channel: Channel, country: string): boolean {
  return store
    .all('shippingZone')
    .some(
      (zone) =>
        zone.warehouses.includes(pk) &&
        zone.channels.includes(channel.pk) &&
        zone.countries.includes(country),
    );
}

/** Pieces of `stocks` that no order has and, if asked, no other checkout line keeps. Never below 0. */
export function freePieces(
  state: State,
  stocks: readonly Stock[],
  lines: ReadonlySet<string>,
  withReservations: boolean,
): number {
  const free = stocks.reduce((sum, stock) => sum + freeStock(state.store, stock), 0);
  const kept = withReservations
    ? stocks.reduce((sum, stock) => sum + reservedQuantity(state, stock, lines), 0)
    : 0;
  return Math.max(free - kept, 0);
}

/**
 * Refuses the first quantity over its limit (the variant's own, else the shop's), then tells all variants that a place
 * has too few pieces of. `lines` are the checkout's own, whose reservations do not count.
 */
export function checkQuantities(
  state: State,
  wanted: readonly Wanted[],
  place: Place,
  lines: ReadonlySet<string>,
): void {
  const shopLimit = state.store.get('shop', 1).limitQuantityPerCheckout;
  const short: Shortage[] = [];
  for (const { variant, quantity } of wanted) {
    if (quantity <= 0) continue;
    const limit = variant.quantityLimitPerCustomer || shopLimit;
    if (limit !== null && quantity > limit)
      refuse(
        'quantity',
        'QUANTITY_GREATER_THAN_LIMIT',
        `Cannot add more than ${limit} times this item: ${nameOf(variant)}.`,
      );
    short.push(...shortagesOf(state, [{ variant, quantity }], place, lines));
  }
  if (short.length > 0)
    throw new Refusal(
      ...short.map(({ variant, available }) => ({
        field: 'quantity',
        code: 'INSUFFICIENT_STOCK',
        message: `Could not add items ${nameOf(variant)}. Only ${available} remaining in stock.`,
      })),
    );
}

export function shortagesOf(
  state: State,
  wanted: readonly Wanted[],
  place: Place,
  lines: ReadonlySet<string>,
  withReservations = reservationsAreOn(state.store),
): Shortage[] {
  return wanted.flatMap(({ variant, quantity }) => {
    if (!variant.trackInventory) return [];
    const stocks = reachableStocks(state.store, variant, place);
    const available = freePieces(state, stocks, lines, withReservations);
    return stocks.length === 0 || quantity > available ? [{ variant, available }] : [];
  });
}

/** Saleor's text for a variant: its name, SKU or id. */
export function nameOf({ name, sku, pk }: ProductVariant): string {
  return name || sku || `ID:${pk}`;
}
