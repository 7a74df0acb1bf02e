import { noMetadata } from '../../records/base.ts';
import type { Channel, ShippingZone, Warehouse } from '../../records/shop.ts';
import { requireRecord } from '../../schema/arguments.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { countries as allCountries } from '../../state/countries.ts';
import { idOf } from '../../state/global-id.ts';
import type { Context } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import {
  dropZoneWarehousesWithoutChannel,
  removeFromChannel,
} from '../channels/channel-relations.ts';
import { bulkMutation } from '../input/bulk.ts';
import { FieldErrors } from '../input/field-errors.ts';
import { changedList, checkInBoth } from '../input/lists.ts';
import { checkCountries, checkText, countriesByName } from '../input/model-checks.ts';
import { recordsOf } from '../input/nodes.ts';
import { removeMethod } from './method-removal.ts';

type ZoneInput = {
  readonly name?: string | null;
  readonly description?: string | null;
  readonly countries?: readonly string[] | null;
  readonly default?: boolean | null;
  readonly addWarehouses?: readonly string[] | null;
  readonly addChannels?: readonly string[] | null;
  readonly removeWarehouses?: readonly string[] | null;
  readonly removeChannels?: readonly string[] | null;
};
type Relations = {
  readonly addedWarehouses: readonly Warehouse[];
  readonly addedChannels: readonly Channel[];
  readonly removedWarehouses: readonly Warehouse[];
  readonly removedChannels: readonly Channel[];
};

const shippingZoneCreate = mutation(({ input }: { input: ZoneInput }, context) => {
  const { store, state } = context;
  const relations = relationsOf(store, input, null);
  const fields = zoneFields(store, input, null);
  const shippingZone = store.insert('shippingZone', {
    ...noMetadata,
    ...fields,
    channels: relations.addedChannels.map(({ pk }) => pk),
    warehouses: relations.addedWarehouses.map(({ pk }) => pk),
  });
  state.events.emit('SHIPPING_ZONE_CREATED', { shippingZone }, context.requestor);
  return { shippingZone };
});

const shippingZoneUpdate = mutation(({ id, input }: { id: string; input: ZoneInput }, context) => {
  const { store, state } = context;
  const shippingZone = requireRecord(store, 'shippingZone', id);
  const relations = relationsOf(store, input, shippingZone);
  store.update(shippingZone, zoneFields(store, input, shippingZone));
  store.update(shippingZone, {
    warehouses: changedList(
      shippingZone.warehouses,
      relations.addedWarehouses.map(({ pk }) => pk),
      relations.removedWarehouses.map(({ pk }) => pk),
    ),
    channels: changedList(
      shippingZone.channels,
      relations.addedChannels.map(({ pk }) => pk),
      [],
    ),
  });
  for (const channel of relations.removedChannels) removeFromChannel(store, shippingZone, channel);
  if (relations.removedChannels.length > 0)
    dropZoneWarehousesWithoutChannel(store, [shippingZone], []);
  state.events.emit('SHIPPING_ZONE_UPDATED', { shippingZone }, context.requestor);
  return { shippingZone };
});

function relationsOf(store: Store, input: ZoneInput, zone: ShippingZone | null): Relations {
  const errors = new FieldErrors();
  checkInBoth(errors, 'warehouses', input.addWarehouses, input.removeWarehouses);
  checkInBoth(errors, 'channels', input.addChannels, input.removeChannels);
  errors.refuse();
  const relations = {
    addedWarehouses: recordsOf(store, 'warehouse', input.addWarehouses, 'addWarehouses'),
    addedChannels: recordsOf(store, 'channel', input.addChannels, 'addChannels'),
    removedWarehouses: recordsOf(store, 'warehouse', input.removeWarehouses, 'removeWarehouses'),
    removedChannels: recordsOf(store, 'channel', input.removeChannels, 'removeChannels'),
  };
  const channels = changedList(
    changedList(
      zone?.channels ?? [],
      [],
      relations.removedChannels.map(({ pk }) => pk),
    ),
    relations.addedChannels.map(({ pk }) => pk),
    [],
  );
  const strangers = relations.addedWarehouses.filter(
    (warehouse) => !warehouse.channels.some((channel) => channels.includes(channel)),
  );
  if (strangers.length > 0)
    refuse(
      'addWarehouses',
      'INVALID',
      'Only warehouses that have common channel with shipping zone can be assigned.',
      { warehouses: strangers.map(idOf) },
    );
  return relations;
}

function zoneFields(store: Store, input: ZoneInput, zone: ShippingZone | null) {
  const isDefault = input.default === true;
  if (isDefault && store.all('shippingZone').some((other) => other.default && other !== zone))
    refuse('default', 'ALREADY_EXISTS', 'Default shipping zone already exists.');
  const given = input.countries ?? (input.countries === null ? [] : (zone?.countries ?? []));
  const fields = {
    name: input.name === undefined ? (zone?.name ?? '') : (input.name ?? ''),
    description:
      input.description === undefined ? (zone?.description ?? '') : (input.description ?? ''),
    countries: isDefault ? [...(input.countries ?? []), ...uncovered(store)] : given,
    default: isDefault,
  };
  const errors = new FieldErrors();
  checkText(errors, 'name', fields.name, 100);
  checkCountries(errors, given);
  errors.refuse();
  return { ...fields, countries: countriesByName(fields.countries) };
}

/** Countries that no zone has. */
function uncovered(store: Store): string[] {
  const covered = new Set(store.all('shippingZone').flatMap(({ countries }) => countries));
  return allCountries.map(({ code }) => code).filter((code) => !covered.has(code));
}

function removeZone(store: Store, zone: ShippingZone): void {
  for (const method of store.by('shippingMethodType', 'shippingZone', zone.pk))
    removeMethod(store, method);
  store.remove(zone);
}

const shippingZoneDelete = mutation(({ id }: { id: string }, context: Context) => {
  const zone = requireRecord(context.store, 'shippingZone', id);
  const shippingZone = { ...zone };
  removeZone(context.store, zone);
  context.state.events.emit('SHIPPING_ZONE_DELETED', { shippingZone }, context.requestor);
  return { shippingZone };
});

export const zoneMutations: FieldMap = {
  shippingZoneCreate,
  shippingZoneUpdate,
  shippingZoneDelete,
  shippingZoneBulkDelete: bulkMutation('shippingZone', (zones, { store, state, requestor }) => {
    for (const zone of zones) {
      const shippingZone = { ...zone };
      removeZone(store, zone);
      state.events.emit('SHIPPING_ZONE_DELETED', { shippingZone }, requestor);
    }
  }),
};
