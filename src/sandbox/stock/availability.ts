import type { ProductVariant, Stock } from '../records/catalogue.ts';
import type { Channel, ShippingZone, Warehouse } from '../records/shop.ts';
import { memoised } from '../state/memo.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { reservationsAreOn, reservedQuantity } from './reservations.ts';

/** The warehouses whose stock counts for a channel (and country), by the zone they count in. */
type Reach = {
  /** Zone or, for a collection point outside of all zones, the warehouse itself → warehouses. */
  readonly zonesOf: ReadonlyMap<string, readonly string[]>;
  /** Collection points outside of all zones that hand out what any warehouse holds. */
  readonly global: ReadonlySet<string>;
};

/** What a stock has that no order has taken. May be below zero: Saleor oversells. */
export function freeStock(store: Store, stock: Stock): number {
  return store
    .by('allocation', 'stock', stock.pk)
    .reduce((left, allocation) => left - allocation.quantity, stock.quantity);
}

/**
 * How many pieces of `variant` a channel can sell, never below 0 and not capped; Infinity when its inventory is not
 * tracked. In the legacy mode only warehouses in shipping zones of the channel count: with a country the sum over
 * those that ship there, without one the largest figure of a zone. Otherwise all warehouses of the channel count.
 */
export function freeQuantity(
  state: Pick<State, 'store'>,
  variant: ProductVariant,
  channel: Channel | null,
  country: string | null,
): number {
  if (!variant.trackInventory) return Number.POSITIVE_INFINITY;
  return piecesIn(state.store, variant, channel, country, (stock) => freeStock(state.store, stock));
}

/** As `freeQuantity`, less what checkouts have reserved, and whether or not the inventory is tracked. */
export function unreservedQuantity(
  state: Pick<State, 'store' | 'clock'>,
  variant: ProductVariant,
  channel: Channel | null,
  country: string | null,
): number {
  const { store } = state;
  if (!reservationsAreOn(store))
    return piecesIn(store, variant, channel, country, (stock) => freeStock(store, stock));
  return piecesIn(store, variant, channel, country, (stock) => {
    const free = freeStock(store, stock);
    const left = free - reservedQuantity(state, stock);
    return free > 0 ? Math.max(0, left) : left;
  });
}

function piecesIn(
  store: Store,
  variant: ProductVariant,
  channel: Channel | null,
  country: string | null,
  piecesOf: (stock: Stock) => number,
): number {
  const stocks = store.by('stock', 'variant', variant.pk);
  if (stocks.length === 0) return 0;
  const total = (counted: readonly Stock[]) =>
    counted.reduce((sum, stock) => sum + piecesOf(stock), 0);
  if (!shopOf(store).useLegacyShippingZoneStockAvailability)
    return Math.max(0, total(stocks.filter((stock) => belongsTo(store, stock, channel))));
  const reach = reachOf(store, channel, country);
  const counted = stocks.filter(({ warehouse }) => reach.zonesOf.has(warehouse));
  const isSum = country !== null || counted.some(({ warehouse }) => reach.global.has(warehouse));
  return Math.max(0, isSum ? total(counted) : largestZone(counted, reach, piecesOf));
}

/**
 * Whether a filter by stock takes the variant for stocked: a single warehouse that serves the channel in any country
 * has a piece left.
 */
export function isStocked(
  state: Pick<State, 'store' | 'clock'>,
  variant: ProductVariant,
  channel: Channel,
): boolean {
  const { store } = state;
  const reserved = (stock: Stock) =>
    reservationsAreOn(store) ? reservedQuantity(state, stock) : 0;
  return stocksFor(store, variant, channel, null).some(
    (stock) => freeStock(store, stock) > reserved(stock),
  );
}

/** What shoppers are told: not reserved, and never more than the shop lets into one checkout. */
export function quantityAvailable(
  state: Pick<State, 'store' | 'clock'>,
  variant: ProductVariant,
  channel: Channel | null,
  country: string | null,
): number | null {
  const limit = shopOf(state.store).limitQuantityPerCheckout;
  if (!variant.trackInventory) return limit;
  return Math.min(
    unreservedQuantity(state, variant, channel, country),
    limit ?? Number.MAX_SAFE_INTEGER,
  );
}

/** The stocks that `freeQuantity` counts, in order of insertion. */
export function stocksFor(
  store: Store,
  variant: ProductVariant,
  channel: Channel | null,
  country: string | null,
): Stock[] {
  const stocks = store.by('stock', 'variant', variant.pk);
  if (!shopOf(store).useLegacyShippingZoneStockAvailability)
    return stocks.filter((stock) => belongsTo(store, stock, channel));
  const { zonesOf } = reachOf(store, channel, country);
  return stocks.filter(({ warehouse }) => zonesOf.has(warehouse));
}

function shopOf(store: Store) {
  return store.get('shop', 1);
}

function belongsTo(store: Store, { warehouse }: Stock, channel: Channel | null): boolean {
  return channel === null || store.get('warehouse', warehouse).channels.includes(channel.pk);
}

function largestZone(
  stocks: readonly Stock[],
  { zonesOf }: Reach,
  piecesOf: (stock: Stock) => number,
): number {
  const byZone = new Map<string, number>();
  for (const stock of stocks)
    for (const zone of zonesOf.get(stock.warehouse) ?? [])
      byZone.set(zone, (byZone.get(zone) ?? 0) + piecesOf(stock));
  return byZone.size === 0 ? 0 : Math.max(...byZone.values());
}

const reachOf = memoised(
  ['channel', 'shippingZone', 'warehouse'],
  (channel: Channel | null, country: string | null) => `${channel?.pk}/${country}`,
  (store, channel, country): Reach => {
    const zones = store.all('shippingZone').filter((zone) => reaches(zone, channel, country));
    const zonesOf = new Map<string, readonly string[]>();
    const global = new Set<string>();
    for (const warehouse of store.all('warehouse')) {
      if (channel !== null && !warehouse.channels.includes(channel.pk)) continue;
      const own = zones.filter((zone) => zone.warehouses.includes(warehouse.pk));
      if (own.length > 0)
        zonesOf.set(
          warehouse.pk,
          own.map(({ pk }) => String(pk)),
        );
      else if (isCollectionPoint(warehouse, channel, country)) {
        zonesOf.set(warehouse.pk, [warehouse.pk]);
        if (warehouse.clickAndCollectOption === 'ALL') global.add(warehouse.pk);
      }
    }
    return { zonesOf, global };
  },
);

function reaches(zone: ShippingZone, channel: Channel | null, country: string | null): boolean {
  return (
    (channel === null || zone.channels.includes(channel.pk)) &&
    (country === null || zone.countries.includes(country))
  );
}

/** Without a country a channel's collection points count like zones of their own. */
function isCollectionPoint(
  { clickAndCollectOption }: Warehouse,
  channel: Channel | null,
  country: string | null,
): boolean {
  return channel !== null && country === null && clickAndCollectOption !== 'DISABLED';
}
