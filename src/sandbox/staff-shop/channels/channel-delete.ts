import { removeCheckout } from '../../checkout/removal.ts';
import type { Channel } from '../../records/shop.ts';
import { requireRecord } from '../../schema/arguments.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import type { Context } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { changedList } from '../input/lists.ts';
import { dropZoneWarehousesWithoutChannel } from './channel-relations.ts';

type Arguments = { readonly id: string; readonly input?: { readonly channelId: string } | null };

/** Its orders go to another channel of the same currency, if there is one named; checkouts and listings go with it. */
export const channelDelete = mutation(({ id, input }: Arguments, context) => {
  const { store } = context;
  const channel = requireRecord(store, 'channel', id);
  const orders = store.all('order').filter((order) => order.channel === channel.pk);
  if (input?.channelId) {
    const target = requireRecord(store, 'channel', input.channelId);
    checkTarget(channel, target);
    for (const order of orders) store.update(order, { channel: target.pk });
  } else if (orders.length > 0) {
    refuse(
      'id',
      'CHANNEL_WITH_ORDERS',
      'Cannot remove channel with orders. Try to migrate orders to another channel by passing `targetChannel` param.',
    );
  }
  const copy = { ...channel };
  removeDependents(store, channel);
  store.remove(channel);
  emitDeleted(context, copy);
  return { channel: copy };
});

function checkTarget(channel: Channel, target: Channel): void {
  if (channel === target)
    refuse('channelId', 'INVALID', 'Cannot migrate data to the channel that is being removed.');
  if (channel.currency !== target.currency)
    refuse(
      'channelId',
      'CHANNELS_CURRENCY_MUST_BE_THE_SAME',
      `Cannot migrate from ${channel.currency} to ${target.currency}. Migration are allowed between the same currency`,
    );
}

function removeDependents(store: Store, { pk }: Channel): void {
  for (const checkout of store.all('checkout').filter(({ channel }) => channel === pk))
    removeCheckout(store, checkout);
  const warehouses = store.by('warehouse', 'channels', pk);
  const zones = store.by('shippingZone', 'channels', pk);
  for (const warehouse of warehouses)
    store.update(warehouse, { channels: changedList(warehouse.channels, [], [pk]) });
  for (const zone of zones) store.update(zone, { channels: changedList(zone.channels, [], [pk]) });
  dropZoneWarehousesWithoutChannel(store, [], warehouses);
  for (const rule of store.by('promotionRule', 'channels', pk))
    store.update(rule, { channels: changedList(rule.channels, [], [pk]) });
  for (const listing of [
    ...store.by('shippingMethodChannelListing', 'channel', pk),
    ...store.by('productChannelListing', 'channel', pk),
    ...store.by('productVariantChannelListing', 'channel', pk),
    ...store.all('collectionChannelListing').filter(({ channel }) => channel === pk),
    ...store.all('voucherChannelListing').filter(({ channel }) => channel === pk),
    ...store.by('taxConfiguration', 'channel', pk),
    ...store.all('pluginConfiguration').filter(({ channel }) => channel === pk),
  ])
    store.remove(listing);
}

function emitDeleted({ state, requestor }: Context, channel: Channel): void {
  state.events.emit('CHANNEL_DELETED', { channel }, requestor);
}
