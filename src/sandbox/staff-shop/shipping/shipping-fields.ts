import type {
  ShippingMethodChannelListing,
  ShippingMethodType,
  ShippingZone,
} from '../../records/shop.ts';
import { recordById } from '../../schema/arguments.ts';
import type { FieldMaps } from '../../schema/field-map.ts';
import { inChannel, recordOf, type InChannel } from '../../schema/node.ts';
import { countryDisplay } from '../../state/countries.ts';
import { money } from '../../state/money.ts';
import { pythonJson } from '../../state/python-json.ts';
import type { Context } from '../../state/state.ts';
import { weightIn } from '../input/weights.ts';

type MethodSource = ShippingMethodType | InChannel<'shippingMethodType'>;
type ZoneSource = ShippingZone | InChannel<'shippingZone'>;

const methodOf = (source: MethodSource) => recordOf(source) as ShippingMethodType;
const zoneOf = (source: ZoneSource) => recordOf(source) as ShippingZone;
const channelOf = (source: MethodSource | ZoneSource) =>
  'channel' in source ? source.channel : null;

export const shippingFields: FieldMaps = {
  Query: {
    shippingZone: (
      _: unknown,
      { id, channel }: { id: string; channel?: string | null },
      { store },
    ) => {
      const zone = recordById(store, 'shippingZone', id);
      const seenIn = channel ? store.one('channel', 'slug', channel) : null;
      return zone && inChannel<'shippingZone'>(zone, seenIn);
    },
  },
  ShippingZone: {
    countries: (source: ZoneSource) => zoneOf(source).countries.map(countryDisplay),
    warehouses: (source: ZoneSource, _: object, { store }) =>
      zoneOf(source).warehouses.map((pk) => store.get('warehouse', pk)),
    channels: (source: ZoneSource, _: object, { store }) =>
      zoneOf(source).channels.map((pk) => store.get('channel', pk)),
    shippingMethods: (source: ZoneSource, _: object, { store }) => {
      const channel = channelOf(source);
      return store
        .by('shippingMethodType', 'shippingZone', zoneOf(source).pk)
        .filter(
          ({ pk }) =>
            channel === null ||
            store
              .by('shippingMethodChannelListing', 'shippingMethod', pk)
              .some((listing) => listing.channel === channel.pk),
        )
        .map((method) => inChannel<'shippingMethodType'>(method, channel));
    },
    priceRange: (source: ZoneSource, _: object, context) => priceRange(context, source),
  },
  ShippingMethodType: {
    description: (source: MethodSource) => {
      const { description } = methodOf(source);
      return description === null ? null : pythonJson(description);
    },
    channelListings: (source: MethodSource, _: object, { store }) =>
      store.by('shippingMethodChannelListing', 'shippingMethod', methodOf(source).pk),
    minimumOrderPrice: (source: MethodSource, _: object, context) =>
      limitOf(context, source, 'minimumOrderPrice'),
    maximumOrderPrice: (source: MethodSource, _: object, context) =>
      limitOf(context, source, 'maximumOrderPrice'),
    minimumOrderWeight: (source: MethodSource, _: object, { store }) =>
      weightIn(methodOf(source).minimumOrderWeight, store.all('shop')[0]!.defaultWeightUnit),
    maximumOrderWeight: (source: MethodSource, _: object, { store }) =>
      weightIn(methodOf(source).maximumOrderWeight, store.all('shop')[0]!.defaultWeightUnit),
    taxClass: (source: MethodSource, _: object, { store }) =>
      store.find('taxClass', methodOf(source).taxClass),
  },
  ShippingMethodChannelListing: {
    channel: ({ channel }: ShippingMethodChannelListing, _: object, { store }) =>
      store.get('channel', channel),
    price: (listing: ShippingMethodChannelListing, _: object, context) =>
      amountIn(context, listing, listing.price),
    minimumOrderPrice: (listing: ShippingMethodChannelListing, _: object, context) =>
      amountIn(context, listing, listing.minimumOrderPrice),
    maximumOrderPrice: (listing: ShippingMethodChannelListing, _: object, context) =>
      amountIn(context, listing, listing.maximumOrderPrice),
  },
};

function amountIn(
  { store }: Context,
  { channel }: ShippingMethodChannelListing,
  minor: number | null,
) {
  return minor === null ? null : money(minor, store.get('channel', channel).currency);
}

function limitOf(
  context: Context,
  source: MethodSource,
  field: 'minimumOrderPrice' | 'maximumOrderPrice',
) {
  const channel = channelOf(source);
  if (channel === null) return null;
  const listing = context.store
    .by('shippingMethodChannelListing', 'shippingMethod', methodOf(source).pk)
    .find((each) => each.channel === channel.pk);
  return listing === undefined ? null : amountIn(context, listing, listing[field]);
}

/** Saleor's range is of all methods of the channel, whatever the zone. */
function priceRange({ store }: Context, source: ZoneSource) {
  const channel = channelOf(source);
  if (channel === null) return null;
  const prices = store
    .by('shippingMethodChannelListing', 'channel', channel.pk)
    .map(({ price }) => price);
  if (prices.length === 0) return null;
  return {
    start: money(Math.min(...prices), channel.currency),
    stop: money(Math.max(...prices), channel.currency),
  };
}
