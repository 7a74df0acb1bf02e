import { isServed } from '../../checkout/postal-codes.ts';
import type { Address, Channel, ShippingMethodType } from '../../records/shop.ts';
import { inChannel, type InChannel } from '../../schema/node.ts';
import type { Store } from '../../state/store.ts';

/** A method as shoppers see it: GraphQL's ShippingMethod, whose record is the ShippingMethodType. */
export type ShownMethod = InChannel<'shippingMethodType'>;

function shown(method: ShippingMethodType, channel: Channel): ShownMethod {
  return { ...inChannel<'shippingMethodType'>(method, channel), __typename: 'ShippingMethod' };
}

function offeredIn(store: Store, channel: Channel): ShippingMethodType[] {
  return store
    .by('shippingZone', 'channels', channel.pk)
    .flatMap((zone) => store.by('shippingMethodType', 'shippingZone', zone.pk))
    .filter(({ pk }) =>
      store
        .by('shippingMethodChannelListing', 'shippingMethod', pk)
        .some((listing) => listing.channel === channel.pk),
    )
    .sort((a, b) => a.pk - b.pk);
}

/** `shop.availableShippingMethods`: what a channel offers, whatever is in a cart, to an address if there is one. */
export function availableMethods(
  store: Store,
  channelSlug: string,
  address: Pick<Address, 'country' | 'postalCode'> | null,
): ShownMethod[] {
  const channel = store.one('channel', 'slug', channelSlug);
  if (channel === null) return [];
  return offeredIn(store, channel)
    .filter(
      (method) =>
        address === null ||
        (store.get('shippingZone', method.shippingZone).countries.includes(address.country) &&
          isServed(method, address)),
    )
    .map((method) => shown(method, channel));
}

/** `channel.availableShippingMethodsPerCountry`: countries by code, those asked for or all that a zone has. */
export function methodsPerCountry(
  store: Store,
  channel: Channel,
  countries: readonly string[] | null | undefined,
): { countryCode: string; shippingMethods: ShownMethod[] }[] {
  const byCountry = new Map<string, ShownMethod[]>();
  for (const method of offeredIn(store, channel))
    for (const code of store.get('shippingZone', method.shippingZone).countries)
      byCountry.set(code, [...(byCountry.get(code) ?? []), shown(method, channel)]);
  const wanted = countries && countries.length > 0 ? countries : [...byCountry.keys()];
  return wanted
    .filter((code) => byCountry.has(code))
    .toSorted()
    .map((countryCode) => ({ countryCode, shippingMethods: byCountry.get(countryCode)! }));
}
