import type { Checkout } from '../records/sales.ts';
import type { Address, ShippingMethodChannelListing, ShippingMethodType } from '../records/shop.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { subtotalOf } from './base-prices.ts';
import { channelOf, shippingAddressOf } from './checkout-state.ts';
import { isShippingRequired } from './line-info.ts';
import type { LineInfo } from './line-info-type.ts';
import { isServed } from './postal-codes.ts';
import { voucherOf } from './voucher.ts';

export type Offer = {
  readonly method: ShippingMethodType;
  readonly listing: ShippingMethodChannelListing;
};

/** The shipping methods that fit a checkout's address, goods, weight and value, cheapest first. */
export function fittingMethods(
  state: State,
  checkout: Checkout,
  lines: readonly LineInfo[],
): Offer[] {
  const { store } = state;
  const address = shippingAddressOf(store, checkout);
  if (address === null || !isShippingRequired(lines)) return [];
  const value = valueOf(state, checkout, lines);
  const weight = weightOf(lines);
  return offersFor(store, checkout.channel, address)
    .filter(
      ({ method, listing }) =>
        !lines.some(({ product }) => method.excludedProducts.includes(product.pk)) &&
        (method.type === 'PRICE'
          ? isBetween(value, listing.minimumOrderPrice, listing.maximumOrderPrice)
          : isBetween(weight, method.minimumOrderWeight, method.maximumOrderWeight)),
    )
    .sort((a, b) => a.listing.price - b.listing.price || a.method.pk - b.method.pk);
}

function offersFor(store: Store, channel: number, address: Address): Offer[] {
  const zones = store
    .all('shippingZone')
    .filter((zone) => zone.channels.includes(channel) && zone.countries.includes(address.country));
  return zones
    .flatMap((zone) => store.by('shippingMethodType', 'shippingZone', zone.pk))
    .flatMap((method) => {
      const listing = store
        .by('shippingMethodChannelListing', 'shippingMethod', method.pk)
        .find((candidate) => candidate.channel === channel);
      return listing !== undefined && isServed(method, address) ? [{ method, listing }] : [];
    });
}

/** What the limits are compared with: the goods with their discounts, but for vouchers on delivery and on products. */
function valueOf(state: State, checkout: Checkout, lines: readonly LineInfo[]): number {
  const subtotal = subtotalOf(state.store, channelOf(state.store, checkout), lines);
  const type = voucherOf(state, checkout)?.voucher.type;
  return type === 'SHIPPING' || type === 'SPECIFIC_PRODUCT'
    ? subtotal
    : subtotal - checkout.discount;
}

/** kg; a variant without a weight has its product's, else its type's. */
function weightOf(lines: readonly LineInfo[]): number {
  return lines.reduce(
    (sum, { line, variant, product, productType }) =>
      sum + (variant.weight || product.weight || productType.weight) * line.quantity,
    0,
  );
}

function isBetween(value: number, minimum: number | null, maximum: number | null): boolean {
  return (minimum === null || value >= minimum) && (maximum === null || value <= maximum);
}
