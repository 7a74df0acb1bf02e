import type { Channel } from '../../records/shop.ts';
import { recordById } from '../../schema/arguments.ts';
import type { FieldMaps } from '../../schema/field-map.ts';
import { ApiFailure } from '../../state/failures.ts';
import { countryDisplay, type CountryDisplay } from '../../state/countries.ts';
import type { Context } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { methodsPerCountry } from '../shipping/channel-methods.ts';
import { warehousesOf } from './channel-warehouses.ts';

export const channelFields: FieldMaps = {
  Query: {
    channel: (_: unknown, args: { id?: string | null; slug?: string | null }, context) =>
      channelOf(context, args),
    channels: (_: unknown, __: object, { store }) => bySlug(store.all('channel')),
  },
  Channel: {
    currencyCode: ({ currency }: Channel) => currency,
    defaultCountry: ({ defaultCountry }: Channel) => countryDisplay(defaultCountry),
    hasOrders: ({ pk }: Channel, _: object, { store }) =>
      store.all('order').some(({ channel }) => channel === pk),
    warehouses: (channel: Channel, _: object, { store }) => warehousesOf(store, channel),
    countries: ({ pk }: Channel, _: object, { store }) => shippable(store, pk),
    availableShippingMethodsPerCountry: (
      channel: Channel,
      { countries }: { countries?: readonly string[] | null },
      { store },
    ) => methodsPerCountry(store, channel, countries),
    stockSettings: ({ allocationStrategy }: Channel) => ({ allocationStrategy }),
    orderSettings: (channel: Channel) => channel,
    checkoutSettings: (channel: Channel) => channel,
    paymentSettings: (channel: Channel) => channel,
    taxConfiguration: ({ pk }: Channel, _: object, { store }) =>
      store.one('taxConfiguration', 'channel', pk),
  },
  PaymentSettings: {
    // Saleor reads the hours from a duration's seconds, so whole days are lost.
    checkoutTtlBeforeReleasingFunds: (channel: Channel) =>
      channel.checkoutTtlBeforeReleasingFunds % 24,
  },
};

/** Shoppers do not see a channel that is not active. */
function channelOf(
  context: Context,
  { id, slug }: { id?: string | null; slug?: string | null },
): Channel | null {
  const { store } = context;
  if (id && slug) throw new ApiFailure("Argument 'id' cannot be combined with 'slug'");
  if (!id && !slug) throw new ApiFailure("At least one of arguments is required: 'id', 'slug'.");
  const channel = id ? recordById(store, 'channel', id) : store.one('channel', 'slug', slug!);
  if (channel?.isActive === true) return channel;
  // Only now: a worn-out token keeps nobody from an open channel.
  const { app, user } = context.requestor;
  return app !== null || user?.isStaff === true ? channel : null;
}

/** Saleor's order of channels. */
export function bySlug(channels: readonly Channel[]): Channel[] {
  return channels.toSorted((a, b) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0));
}

/** Where the channel's zones reach, by name. */
function shippable(store: Store, channel: number): CountryDisplay[] {
  const codes = new Set(
    store.by('shippingZone', 'channels', channel).flatMap(({ countries }) => countries),
  );
  return [...codes]
    .map(countryDisplay)
    .sort((a, b) => (a.country < b.country ? -1 : a.country > b.country ? 1 : 0));
}
