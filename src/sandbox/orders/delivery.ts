import { isServed } from '../checkout/postal-codes.ts';
import type { Order, OrderLine } from '../records/sales.ts';
import type {
  Address,
  ShippingMethodChannelListing,
  ShippingMethodType,
  Warehouse,
} from '../records/shop.ts';
import { inChannel, type InChannel } from '../schema/node.ts';
import { freeStock } from '../stock/availability.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';

/** A method as shoppers see it: GraphQL's ShippingMethod, whose record is the ShippingMethodType. */
type ShownMethod = InChannel<'shippingMethodType'>;

function shown(store: Store, method: ShippingMethodType, order: Order): ShownMethod {
  return {
    ...inChannel<'shippingMethodType'>(method, store.get('channel', order.channel)),
    __typename: 'ShippingMethod',
  };
}

/** The order's method; null when there is none, or its channel offers it no longer. */
export function shippingMethodOf(store: Store, order: Order): ShownMethod | null {
  const method = store.find('shippingMethodType', order.shippingMethod);
  if (method === null || listingOf(store, method, order) === null) return null;
  return shown(store, method, order);
}

/** What could bring the order to its address, cheapest first. */
export function shippingMethodsFor(store: Store, order: Order): ShownMethod[] {
  const lines = store.by('orderLine', 'order', order.pk);
  const address = store.find('address', order.shippingAddress);
  if (address === null || !lines.some((line) => line.isShippingRequired)) return [];
  const offer: Offer = {
    order,
    address,
    weight: weightOf(store, lines),
    products: new Set(
      lines.flatMap((line) => store.find('productVariant', line.variant)?.product ?? []),
    ),
  };
  return store
    .all('shippingMethodType')
    .flatMap((method) => {
      const listing = listingOf(store, method, order);
      return listing !== null && isApplicable(store, method, listing, offer)
        ? [{ method, listing }]
        : [];
    })
    .sort((a, b) => a.listing.price - b.listing.price)
    .map(({ method }) => shown(store, method, order));
}

type Offer = {
  readonly order: Order;
  readonly address: Address;
  /** kg */
  readonly weight: number;
  readonly products: ReadonlySet<number>;
};

export function listingOf(
  store: Store,
  method: ShippingMethodType,
  order: Order,
): ShippingMethodChannelListing | null {
  return (
    store
      .by('shippingMethodChannelListing', 'shippingMethod', method.pk)
      .find(({ channel }) => channel === order.channel) ?? null
  );
}

function isApplicable(
  store: Store,
  method: ShippingMethodType,
  listing: ShippingMethodChannelListing,
  { order, address, weight, products }: Offer,
): boolean {
  const zone = store.get('shippingZone', method.shippingZone);
  const isInRange =
    method.type === 'PRICE'
      ? isBetween(order.subtotal.gross, listing.minimumOrderPrice, listing.maximumOrderPrice)
      : isBetween(weight, method.minimumOrderWeight, method.maximumOrderWeight);
  return (
    isInRange &&
    zone.channels.includes(order.channel) &&
    zone.countries.includes(address.country) &&
    !method.excludedProducts.some((product) => products.has(product)) &&
    isServed(method, address)
  );
}

function isBetween(value: number, lowest: number | null, highest: number | null): boolean {
  return (lowest === null || value >= lowest) && (highest === null || value <= highest);
}

/** Kilograms: a variant's own weight, or its product's, or its type's. */
export function weightOf(store: Store, lines: readonly OrderLine[]): number {
  return lines.reduce((sum, line) => {
    const variant = store.find('productVariant', line.variant);
    if (variant === null) return sum;
    const product = store.get('product', variant.product);
    const weight =
      variant.weight || product.weight || store.get('productType', product.productType).weight;
    return sum + weight * line.quantity;
  }, 0);
}

/** Warehouses whose own stock covers the order, and those that take from all once some stock does. */
export function collectionPointsFor({ store }: State, order: Order): Warehouse[] {
  const lines = store.by('orderLine', 'order', order.pk);
  if (!lines.some((line) => line.isShippingRequired)) return [];
  const wanted = new Map<number | null, number>();
  for (const { variant, quantity } of lines)
    wanted.set(variant, (wanted.get(variant) ?? 0) + quantity);
  const points = store
    .all('warehouse')
    .filter((warehouse) => servesChannel(store, warehouse, order))
    .sort((a, b) => (a.pk < b.pk ? -1 : 1));
  const covering = points.filter(
    (point) =>
      point.clickAndCollectOption !== 'DISABLED' &&
      [...wanted].every(([variant, quantity]) =>
        stocksOf(store, variant).some(
          (stock) => stock.warehouse === point.pk && freeStock(store, stock) >= quantity,
        ),
      ),
  );
  const coversTogether = [...wanted].every(
    ([variant, quantity]) =>
      variant !== null &&
      stocksOf(store, variant).reduce((sum, stock) => sum + freeStock(store, stock), 0) >= quantity,
  );
  return points.filter(
    (point) =>
      covering.includes(point) ||
      (point.clickAndCollectOption === 'ALL' && (covering.length > 0 || coversTogether)),
  );
}

function stocksOf(store: Store, variant: number | null) {
  return variant === null ? [] : store.by('stock', 'variant', variant);
}

/** A warehouse of the channel that is a collection point or lies in one of the channel's zones. */
function servesChannel(store: Store, warehouse: Warehouse, { channel }: Order): boolean {
  if (!warehouse.channels.includes(channel)) return false;
  return (
    warehouse.clickAndCollectOption !== 'DISABLED' ||
    store
      .all('shippingZone')
      .some((zone) => zone.channels.includes(channel) && zone.warehouses.includes(warehouse.pk))
  );
}
