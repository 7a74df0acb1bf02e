import type { Channel, ShippingZone, Warehouse } from '../../records/shop.ts';
import type { Store } from '../../state/store.ts';
import { changedList } from '../input/lists.ts';

/** Takes a zone out of a channel; its methods lose their listing there. */
export function removeFromChannel(store: Store, zone: ShippingZone, channel: Channel): void {
  store.update(zone, { channels: changedList(zone.channels, [], [channel.pk]) });
  for (const method of store.by('shippingMethodType', 'shippingZone', zone.pk))
    for (const listing of store.by('shippingMethodChannelListing', 'shippingMethod', method.pk))
      if (listing.channel === channel.pk) store.remove(listing);
}

/** A zone keeps only warehouses it shares a channel with. Looks at the given zones and those of the given warehouses. */
export function dropZoneWarehousesWithoutChannel(
  store: Store,
  zones: readonly ShippingZone[],
  warehouses: readonly Warehouse[],
): void {
  const affected = new Set([
    ...zones,
    ...warehouses.flatMap(({ pk }) => store.by('shippingZone', 'warehouses', pk)),
  ]);
  for (const zone of affected) {
    const kept = zone.warehouses.filter((pk) =>
      store.get('warehouse', pk).channels.some((channel) => zone.channels.includes(channel)),
    );
    if (kept.length < zone.warehouses.length) store.update(zone, { warehouses: kept });
  }
}
