import type { Channel, ShippingMethodType } from '../../records/shop.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import { ApiFailure } from '../../state/failures.ts';
import { idOf } from '../../state/global-id.ts';
import { minorUnits } from '../../state/money.ts';
import type { Store } from '../../state/store.ts';
import { listedChannels, type ListingsInput } from '../input/channel-listings.ts';
import { FieldErrors } from '../input/field-errors.ts';
import { checkPrice } from '../input/prices.ts';
import { requireMethodByType } from './method-by-id.ts';

type Added = {
  readonly channelId: string;
  readonly price?: number | null;
  readonly minimumOrderPrice?: number | null;
  readonly maximumOrderPrice?: number | null;
};
type Arguments = { readonly id: string; readonly input: ListingsInput<Added> };

export const shippingMethodChannelListingUpdate = mutation(
  ({ id, input }: Arguments, { store, state, requestor }) => {
    const method = requireMethodByType(store, id);
    const errors = new FieldErrors();
    const { added, removed } = listedChannelsOrFailure(store, errors, input);
    refuseStrangers(
      store,
      method,
      added.map(({ channel }) => channel),
    );
    for (const { input: listing, channel } of added)
      checkListing(errors, listing, channel, listingOf(store, method, channel) === null);
    errors.refuse();
    for (const { input: listing, channel } of added) keep(store, method, listing, channel);
    for (const listing of store.by('shippingMethodChannelListing', 'shippingMethod', method.pk))
      if (removed.includes(listing.channel)) store.remove(listing);
    state.events.emit('SHIPPING_PRICE_UPDATED', { shippingMethod: method }, requestor);
    return { shippingMethod: inChannel<'shippingMethodType'>(method, null) };
  },
);

/** Where a channel comes twice Saleor stumbles over its own check. */
function listedChannelsOrFailure(store: Store, errors: FieldErrors, input: ListingsInput<Added>) {
  try {
    return listedChannels(store, errors, input);
  } catch (error) {
    if (errors.any) throw new ApiFailure('Internal Server Error', 'TypeError');
    throw error;
  }
}

function listingOf(store: Store, { pk }: ShippingMethodType, channel: Channel) {
  return (
    store
      .by('shippingMethodChannelListing', 'shippingMethod', pk)
      .find((listing) => listing.channel === channel.pk) ?? null
  );
}

function refuseStrangers(
  store: Store,
  method: ShippingMethodType,
  channels: readonly Channel[],
): void {
  const zone = store.get('shippingZone', method.shippingZone);
  const strangers = channels.filter(({ pk }) => !zone.channels.includes(pk));
  if (strangers.length > 0)
    refuse(
      'addChannels',
      'INVALID',
      "Cannot add channels that are not assigned to the method's shipping zone.",
      { channels: strangers.map(idOf) },
    );
}

function checkListing(errors: FieldErrors, input: Added, channel: Channel, isNew: boolean): void {
  const details = { channels: [input.channelId] };
  const { price, minimumOrderPrice: least, maximumOrderPrice: most } = input;
  const isGiven = (amount: number | null | undefined) => amount !== null && amount !== undefined;
  if (isGiven(price)) checkPrice(errors, 'price', price, channel.currency, details);
  else if (isNew) errors.add('price', 'REQUIRED', 'This field is required.', details);
  if (isGiven(least)) checkPrice(errors, 'minimumOrderPrice', least, channel.currency, details);
  if (isGiven(most)) checkPrice(errors, 'maximumOrderPrice', most, channel.currency, details);
  if (isGiven(least) && isGiven(most) && most <= least)
    errors.add(
      'maximumOrderPrice',
      'MAX_LESS_THAN_MIN',
      'Maximum order price should be larger than the minimum order price.',
      details,
    );
}

/** A new listing starts with a minimum of 0 and no maximum; what is not named stays. */
function keep(store: Store, method: ShippingMethodType, input: Added, channel: Channel): void {
  const minor = (amount: number | null | undefined) =>
    amount === null || amount === undefined ? null : minorUnits(amount, channel.currency);
  const patch = {
    ...(typeof input.price === 'number' && { price: minor(input.price)! }),
    ...(input.minimumOrderPrice !== undefined && {
      minimumOrderPrice: minor(input.minimumOrderPrice),
    }),
    ...(input.maximumOrderPrice !== undefined && {
      maximumOrderPrice: minor(input.maximumOrderPrice),
    }),
  };
  const listing = listingOf(store, method, channel);
  if (listing !== null) store.update(listing, patch);
  else
    store.insert('shippingMethodChannelListing', {
      shippingMethod: method.pk,
      channel: channel.pk,
      price: 0,
      minimumOrderPrice: 0,
      maximumOrderPrice: null,
      ...patch,
    });
}
