import type {
  Product,
  ProductChannelListing,
  ProductVariant,
  ProductVariantChannelListing,
} from '../records/catalogue.ts';
import type { Channel } from '../records/shop.ts';
import { taxRateOf, taxRules } from '../pricing/tax.ts';
import { money, roundHalfEven, type TaxedMoney } from '../state/money.ts';
import type { Store } from '../state/store.ts';
import { isPublished, productListing, variantListing } from './visibility.ts';

/**
 * Minor units, not rounded: Saleor rounds net, gross and tax each on its own, and only when they are read. There a
 * half goes to the even neighbour, so that 1215 dinars are 1012 and 202; a checkout's half goes up.
 */
type Exact = { readonly gross: number; readonly net: number };
type Range = { readonly start: Exact; readonly stop: Exact };
type Field = 'price' | 'discountedPrice' | 'priorPrice';

type Pricing = {
  readonly currency: string;
  readonly displayGrossPrices: boolean;
  readonly taxed: (minor: number) => Exact;
};

/** What a shopper pays in `country`. With an App for taxes, catalogue prices are without any. */
function pricingOf(store: Store, product: Product, channel: Channel, country: string): Pricing {
  const { strategy, displayGrossPrices, pricesEnteredWithTax } = taxRules(store, channel, country);
  const factor = 1 + taxRateOf(store, { product }, channel, country) / 100;
  const taxed = (minor: number): Exact => {
    if (strategy !== 'FLAT_RATES') return { gross: minor, net: minor };
    return pricesEnteredWithTax
      ? { gross: minor, net: minor / factor }
      : { gross: minor * factor, net: minor };
  };
  return { currency: channel.currency, displayGrossPrices, taxed };
}

/** `Product.pricing`; null when no variant has a price in the channel. */
export function productPricing(
  store: Store,
  product: Product,
  channel: Channel,
  country: string,
  now: Date,
): object | null {
  const listings = store
    .by('productVariant', 'product', product.pk)
    .map((variant) => variantListing(store, variant, channel))
    .filter(
      (listing) => listing !== null && listing.price !== null,
    ) as ProductVariantChannelListing[];
  if (listings.length === 0) return null;
  const pricing = pricingOf(store, product, channel, country);
  const undiscounted = rangeOf(listings, 'price', pricing);
  const discounted = rangeOf(listings, 'discountedPrice', pricing);
  const prior = rangeOf(listings, 'priorPrice', pricing);
  const discount = discountOf(undiscounted?.start, discounted?.start);
  return {
    displayGrossPrices: pricing.displayGrossPrices,
    onSale: isOnSale(productListing(store, product, channel), discount, now),
    discount: told(discount, pricing),
    discountPrior: told(discountOf(prior?.start, discounted?.start), pricing),
    priceRange: toldRange(discounted, pricing),
    priceRangeUndiscounted: toldRange(undiscounted, pricing),
    priceRangePrior: toldRange(prior, pricing),
  };
}

/** `ProductVariant.pricing`; null without a listing of both, or without a price. */
export function variantPricing(
  store: Store,
  variant: ProductVariant,
  channel: Channel,
  country: string,
  now: Date,
): object | null {
  const product = store.get('product', variant.product);
  const productIn = productListing(store, product, channel);
  const listing = variantListing(store, variant, channel);
  if (productIn === null || listing === null || listing.price === null) return null;
  const pricing = pricingOf(store, product, channel, country);
  const exact = (minor: number | null) => (minor === null ? null : pricing.taxed(minor));
  const price = exact(listing.discountedPrice);
  const undiscounted = exact(listing.price);
  const prior = exact(listing.priorPrice);
  const discount = discountOf(undiscounted, price);
  return {
    onSale: isOnSale(productIn, discount, now),
    discount: told(discount, pricing),
    discountPrior: told(discountOf(prior, price), pricing),
    price: told(price, pricing),
    priceUndiscounted: told(undiscounted, pricing),
    pricePrior: told(prior, pricing),
  };
}

function rangeOf(
  listings: readonly ProductVariantChannelListing[],
  field: Field,
  { taxed }: Pricing,
): Range | null {
  const prices = listings.map((listing) => listing[field]).filter((price) => price !== null);
  if (prices.length === 0) return null;
  return { start: taxed(Math.min(...prices)), stop: taxed(Math.max(...prices)) };
}

function discountOf(before: Exact | null | undefined, now: Exact | null | undefined): Exact | null {
  if (!before || !now || before.gross <= now.gross) return null;
  return { gross: before.gross - now.gross, net: before.net - now.net };
}

function isOnSale(
  listing: ProductChannelListing | null,
  discount: Exact | null,
  now: Date,
): boolean {
  return discount !== null && listing !== null && isPublished(listing, now);
}

function toldRange(range: Range | null, pricing: Pricing): object | null {
  return range === null
    ? null
    : { start: told(range.start, pricing), stop: told(range.stop, pricing) };
}

function told(exact: Exact | null, { currency }: Pricing): TaxedMoney | null {
  if (exact === null) return null;
  const rounded = (minor: number) => money(roundHalfEven(minor), currency);
  return {
    currency,
    gross: rounded(exact.gross),
    net: rounded(exact.net),
    tax: rounded(exact.gross - exact.net),
  };
}
