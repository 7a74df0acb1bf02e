import { validAddress, type AddressInput } from '../../addresses/valid-address.ts';
import { noMetadata } from '../../records/base.ts';
import type { ShippingZone, Warehouse } from '../../records/shop.ts';
import { requireRecord } from '../../schema/arguments.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { idOf } from '../../state/global-id.ts';
import { uniqueSlug } from '../../state/slug.ts';
import type { Context } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { byIdOrReference } from '../input/external-reference.ts';
import { FieldErrors } from '../input/field-errors.ts';
import { changedList } from '../input/lists.ts';
import { metadataAfter, type MetadataItems } from '../input/metadata.ts';
import { checkSlug, checkText, checkUnique } from '../input/model-checks.ts';
import { recordsOf } from '../input/nodes.ts';
import { deleteWarehouse } from './warehouse-delete.ts';

type WarehouseInput = {
  readonly name?: string | null;
  readonly slug?: string | null;
  readonly email?: string | null;
  readonly externalReference?: string | null;
  readonly address?: (AddressInput & { readonly metadata?: MetadataItems }) | null;
  readonly shippingZones?: readonly string[] | null;
  readonly clickAndCollectOption?: Warehouse['clickAndCollectOption'] | null;
  readonly isPrivate?: boolean | null;
};

const createWarehouse = mutation(({ input }: { input: WarehouseInput }, context) => {
  const { store, state } = context;
  const slug = input.slug || uniqueSlug(store, 'warehouse', input.name ?? '');
  const name = requiredName(input.name);
  if (recordsOf(store, 'shippingZone', input.shippingZones, 'shippingZones').length > 0)
    refuse(
      'shippingZones',
      'INVALID',
      'The shippingZone input field is deprecated. Use WarehouseShippingZoneAssign mutation',
    );
  const fields = {
    name,
    slug,
    email: input.email ?? '',
    externalReference: input.externalReference ?? null,
    clickAndCollectOption: 'DISABLED' as const,
    isPrivate: true,
  };
  const address = {
    ...validAddress(context, input.address ?? {}, { mutation: 'createWarehouse' }),
    ...metadataAfter(noMetadata, { metadata: input.address?.metadata ?? null }),
  };
  checkWarehouse(context, fields, null);
  const warehouse = store.insert('warehouse', {
    ...noMetadata,
    ...fields,
    address: store.insert('address', address).pk,
    channels: [],
    createdAt: state.clock.instant(),
  });
  state.events.emit('WAREHOUSE_CREATED', { warehouse }, context.requestor);
  return { warehouse };
});

type UpdateArguments = {
  readonly id?: string | null;
  readonly externalReference?: string | null;
  readonly input: WarehouseInput;
};

const updateWarehouse = mutation(({ input, ...which }: UpdateArguments, context) => {
  const { store, state } = context;
  const warehouse = byIdOrReference(store, 'warehouse', which);
  if (input.slug !== undefined && !input.slug)
    refuse('slug', 'REQUIRED', 'Slug value cannot be blank.');
  const fields = {
    name: input.name === undefined ? warehouse.name : requiredName(input.name),
    slug: input.slug ?? warehouse.slug,
    email: input.email === undefined ? warehouse.email : (input.email ?? ''),
    externalReference:
      input.externalReference === undefined ? warehouse.externalReference : input.externalReference,
    clickAndCollectOption: input.clickAndCollectOption ?? warehouse.clickAndCollectOption,
    isPrivate: input.isPrivate ?? warehouse.isPrivate,
  };
  if (fields.clickAndCollectOption === 'LOCAL' && fields.isPrivate)
    refuse(
      'clickAndCollectOption',
      'INVALID',
      'Local warehouse can be toggled only for non-private warehouse stocks',
    );
  updateAddress(context, warehouse, input.address);
  checkWarehouse(context, fields, warehouse);
  store.update(warehouse, fields);
  state.events.emit('WAREHOUSE_UPDATED', { warehouse }, context.requestor);
  return { warehouse };
});

function updateAddress(
  context: Context,
  warehouse: Warehouse,
  input: WarehouseInput['address'],
): void {
  if (!input || Object.keys(input).length === 0) return;
  const before = context.store.get('address', warehouse.address);
  context.store.update(before, {
    ...validAddress(context, input, { mutation: 'updateWarehouse', before }),
    ...metadataAfter(before, { metadata: input.metadata ?? null }),
  });
}

function requiredName(name: string | null | undefined): string {
  return name?.trim() || refuse('name', 'REQUIRED', 'Name is required.');
}

function checkWarehouse(
  { store }: Context,
  {
    name,
    slug,
    email,
    externalReference,
  }: Pick<Warehouse, 'name' | 'slug' | 'email' | 'externalReference'>,
  own: Warehouse | null,
): void {
  const errors = new FieldErrors();
  checkText(errors, 'name', name, 250);
  checkSlug(errors, slug, { unicode: true });
  if (email !== '' && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email))
    errors.add('email', 'INVALID', 'Enter a valid email address.');
  checkUnique(errors, 'Warehouse', 'slug', own, store.one('warehouse', 'slug', slug));
  if (externalReference !== null)
    checkUnique(
      errors,
      'Warehouse',
      'externalReference',
      own,
      store.one('warehouse', 'externalReference', externalReference),
    );
  errors.refuse();
}

type ZonesArguments = { readonly id: string; readonly shippingZoneIds: readonly string[] };

const assignWarehouseShippingZone = mutation(
  ({ id, shippingZoneIds }: ZonesArguments, { store }) => {
    const warehouse = requireRecord(store, 'warehouse', id);
    const zones = zonesOf(store, shippingZoneIds);
    const strangers = zones.filter(
      ({ channels }) => !channels.some((channel) => warehouse.channels.includes(channel)),
    );
    if (strangers.length > 0)
      refuse(
        'shippingZones',
        'INVALID',
        'Only warehouses that have common channel with shipping zone can be assigned.',
        { shippingZones: strangers.map(idOf) },
      );
    for (const zone of zones)
      store.update(zone, { warehouses: changedList(zone.warehouses, [warehouse.pk], []) });
    return { warehouse };
  },
);

const unassignWarehouseShippingZone = mutation(
  ({ id, shippingZoneIds }: ZonesArguments, { store }) => {
    const warehouse = requireRecord(store, 'warehouse', id);
    for (const zone of zonesOf(store, shippingZoneIds))
      store.update(zone, { warehouses: changedList(zone.warehouses, [], [warehouse.pk]) });
    return { warehouse };
  },
);

/** Unlike `recordsOf`, an empty list is refused too. */
function zonesOf(store: Store, ids: readonly string[]): ShippingZone[] {
  if (ids.length === 0)
    refuse(
      'shippingZoneId',
      'GRAPHQL_ERROR',
      "Could not resolve to a node with the global id list of '[]'.",
    );
  return recordsOf(store, 'shippingZone', ids, 'shippingZoneId');
}

export const warehouseMutations: FieldMap = {
  createWarehouse,
  updateWarehouse,
  deleteWarehouse,
  assignWarehouseShippingZone,
  unassignWarehouseShippingZone,
};
