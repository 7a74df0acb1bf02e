import type {
  CollectionChannelListing,
  ProductChannelListing,
  ProductVariantChannelListing,
} from '../../records/catalogue.ts';
import type { FieldMaps } from '../../schema/field-map.ts';
import { dayOf } from '../../state/moments.ts';
import { money, roundHalfEven } from '../../state/money.ts';
import type { Context } from '../../state/state.ts';
import { productPricing } from '../pricing-info.ts';
import { hasCome, variantListing } from '../visibility.ts';
import { countryOf, type AddressArgument } from './product-fields.ts';

type Listing = { readonly channel: number };

const channelOf = ({ channel }: Listing, { store }: Context) => store.get('channel', channel);
const channel = (listing: Listing, _: object, context: Context) => channelOf(listing, context);
const publicationDate = ({ publishedAt }: { publishedAt: string | null }) =>
  publishedAt === null ? null : dayOf(publishedAt);

/** An amount in the listing's channel. */
const amount = (field: 'price' | 'costPrice' | 'priorPrice') => {
  return (listing: ProductVariantChannelListing, _: object, context: Context) => {
    const minor = listing[field];
    return minor === null ? null : money(minor, channelOf(listing, context).currency);
  };
};

export const listingFields: FieldMaps = {
  ProductChannelListing: {
    channel,
    publicationDate,
    availableForPurchase: ({ availableForPurchaseAt }: ProductChannelListing) =>
      availableForPurchaseAt === null ? null : dayOf(availableForPurchaseAt),
    isAvailableForPurchase: (listing: ProductChannelListing, _: object, { state }) =>
      hasCome(listing.availableForPurchaseAt, state.clock.now(), false),
    discountedPrice: (listing: ProductChannelListing, _: object, context) =>
      listing.discountedPrice === null
        ? null
        : money(listing.discountedPrice, channelOf(listing, context).currency),
    purchaseCost: (listing: ProductChannelListing, _: object, context) => {
      const costs = pricedListings(listing, context).map(({ costPrice }) => costPrice ?? 0);
      const { currency } = channelOf(listing, context);
      return costs.length === 0
        ? null
        : {
            start: money(Math.min(...costs), currency),
            stop: money(Math.max(...costs), currency),
          };
    },
    margin: (listing: ProductChannelListing, _: object, context) => {
      const listings = pricedListings(listing, context);
      if (listings.length === 0) return null;
      const margins = listings.map(marginOf).filter((margin): margin is number => Boolean(margin));
      const bounds = margins.length === 0 ? [0] : margins;
      return { start: Math.min(...bounds), stop: Math.max(...bounds) };
    },
    pricing: (listing: ProductChannelListing, { address }: AddressArgument, context) => {
      const { store, state } = context;
      const product = store.get('product', listing.product);
      const own = channelOf(listing, context);
      return productPricing(store, product, own, countryOf(address, own), state.clock.now());
    },
  },
  ProductVariantChannelListing: {
    channel,
    price: amount('price'),
    costPrice: amount('costPrice'),
    priorPrice: amount('priorPrice'),
    margin: marginOf,
    preorderThreshold: () => ({ quantity: null, soldUnits: 0 }),
  },
  CollectionChannelListing: {
    channel: (listing: CollectionChannelListing, _: object, context) => channelOf(listing, context),
    publicationDate,
  },
};

function pricedListings(
  listing: ProductChannelListing,
  context: Context,
): ProductVariantChannelListing[] {
  const { store } = context;
  return store
    .by('productVariant', 'product', listing.product)
    .map((variant) => variantListing(store, variant, channelOf(listing, context)))
    .filter((own) => own !== null && own.price !== null) as ProductVariantChannelListing[];
}

/** Whole per cent of the price; null where price or cost is not known. */
function marginOf({ price, costPrice }: ProductVariantChannelListing): number | null {
  if (costPrice === null || !price) return null;
  return roundHalfEven(((price - costPrice) / price) * 100);
}
