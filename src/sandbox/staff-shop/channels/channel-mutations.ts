import { noMetadata } from '../../records/base.ts';
import type { Channel } from '../../records/shop.ts';
import { requireRecord } from '../../schema/arguments.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { slugify } from '../../state/slug.ts';
import type { Context } from '../../state/state.ts';
import { FieldErrors } from '../input/field-errors.ts';
import { changedList, checkInBoth } from '../input/lists.ts';
import { metadataAfter } from '../input/metadata.ts';
import { checkSlug, checkText, checkUnique } from '../input/model-checks.ts';
import { recordsOf } from '../input/nodes.ts';
import { channelDelete } from './channel-delete.ts';
import { channelSettings, type ChannelInput } from './channel-input.ts';
import { addWarehouses, channelReorderWarehouses } from './channel-warehouses.ts';
import { removeFromChannel, dropZoneWarehousesWithoutChannel } from './channel-relations.ts';

/** What a channel has that nobody has set. */
const defaults = {
  isActive: false,
  allocationStrategy: 'PRIORITIZE_SORTING_ORDER',
  automaticallyConfirmAllNewOrders: true,
  automaticallyFulfillNonShippableGiftCard: true,
  expireOrdersAfter: null,
  deleteExpiredOrdersAfter: 60,
  markAsPaidStrategy: 'PAYMENT_FLOW',
  allowUnpaidOrders: false,
  includeDraftOrderInVoucherUsage: false,
  draftOrderLinePriceFreezePeriod: 24,
  useLegacyLineDiscountPropagation: false,
  useLegacyErrorFlow: true,
  automaticallyCompleteFullyPaidCheckouts: false,
  automaticCompletionDelay: null,
  automaticCompletionCutOffDate: null,
  allowLegacyGiftCardUse: true,
  defaultTransactionFlowStrategy: 'CHARGE',
  releaseFundsForExpiredCheckouts: false,
  checkoutTtlBeforeReleasingFunds: 6,
  checkoutReleaseFundsCutOffDate: null,
} as const satisfies Partial<Channel>;

const channelCreate = mutation(({ input }: { input: ChannelInput }, context) => {
  const { store, state } = context;
  const zones = recordsOf(store, 'shippingZone', input.addShippingZones, 'addShippingZones');
  const warehouses = recordsOf(store, 'warehouse', input.addWarehouses, 'addWarehouses');
  const settings = channelSettings(input, context);
  const fields = {
    ...defaults,
    ...metadataAfter(noMetadata, input),
    ...settings,
    name: input.name ?? '',
    slug: slugify(input.slug ?? ''),
    currency: input.currencyCode ?? '',
    defaultCountry: input.defaultCountry ?? '',
    isActive: input.isActive ?? false,
  };
  checkChannel(context, fields, null);
  const channel = store.insert('channel', fields);
  for (const zone of zones) store.update(zone, { channels: [...zone.channels, channel.pk] });
  addWarehouses(store, channel, warehouses);
  store.insert('taxConfiguration', {
    ...noMetadata,
    channel: channel.pk,
    chargeTaxes: true,
    taxCalculationStrategy: 'FLAT_RATES',
    displayGrossPrices: true,
    pricesEnteredWithTax: true,
    taxAppId: null,
    useWeightedTaxForShipping: false,
    countryExceptions: [],
  });
  state.events.emit('CHANNEL_CREATED', { channel }, context.requestor);
  return { channel };
});

function checkChannel(
  { store }: Context,
  {
    name,
    slug,
    currency,
  }: { readonly name: string; readonly slug: string; readonly currency: string },
  own: Channel | null,
): void {
  const errors = new FieldErrors();
  checkText(errors, 'name', name, 250);
  checkSlug(errors, slug);
  checkText(errors, 'currencyCode', currency, 3);
  checkUnique(errors, 'Channel', 'slug', own, store.one('channel', 'slug', slug));
  errors.refuse();
}

const channelUpdate = mutation(({ id, input }: { id: string; input: ChannelInput }, context) => {
  const { store } = context;
  const channel = requireRecord(store, 'channel', id);
  const errors = new FieldErrors();
  checkInBoth(errors, 'shippingZones', input.addShippingZones, input.removeShippingZones);
  checkInBoth(errors, 'warehouses', input.addWarehouses, input.removeWarehouses);
  errors.refuse();
  const relations = relationsOf(context, input);
  const { metadata, privateMetadata } = metadataAfter(channel, input);
  const fields = { ...ownFields(input), ...channelSettings(input, context) };
  checkChannel(context, { ...channel, ...fields }, channel);
  const changed = Object.entries(fields).some(
    ([field, value]) => channel[field as keyof Channel] !== value,
  );
  const metadataChanged =
    JSON.stringify([metadata, privateMetadata]) !==
    JSON.stringify([channel.metadata, channel.privateMetadata]);
  store.update(channel, { ...fields, metadata, privateMetadata });
  const related = updateRelations(context, channel, relations);
  emitUpdated(context, channel, changed || related, metadataChanged);
  return { channel };
});

function ownFields({ name, slug, defaultCountry, isActive }: ChannelInput) {
  return {
    ...(name !== undefined && { name: name ?? '' }),
    ...(slug !== undefined && { slug: slugify(slug ?? '') }),
    ...(defaultCountry && { defaultCountry }),
    ...(typeof isActive === 'boolean' && { isActive }),
  };
}

function relationsOf({ store }: Context, input: ChannelInput) {
  return {
    addedZones: recordsOf(store, 'shippingZone', input.addShippingZones, 'addShippingZones'),
    addedWarehouses: recordsOf(store, 'warehouse', input.addWarehouses, 'addWarehouses'),
    removedZones: recordsOf(
      store,
      'shippingZone',
      input.removeShippingZones,
      'removeShippingZones',
    ),
    removedWarehouses: recordsOf(store, 'warehouse', input.removeWarehouses, 'removeWarehouses'),
  };
}

/** Says whether anything was asked for. */
function updateRelations(
  context: Context,
  channel: Channel,
  relations: ReturnType<typeof relationsOf>,
): boolean {
  const { store } = context;
  const { addedZones, addedWarehouses, removedZones, removedWarehouses } = relations;
  for (const zone of addedZones)
    store.update(zone, { channels: changedList(zone.channels, [channel.pk], []) });
  addWarehouses(store, channel, addedWarehouses);
  for (const zone of removedZones) removeFromChannel(store, zone, channel);
  for (const warehouse of removedWarehouses)
    store.update(warehouse, { channels: changedList(warehouse.channels, [], [channel.pk]) });
  dropZoneWarehousesWithoutChannel(store, removedZones, removedWarehouses);
  return Object.values(relations).some((list) => list.length > 0);
}

function emitUpdated(
  context: Context,
  channel: Channel,
  changed: boolean,
  metadataChanged: boolean,
): void {
  const { state, store, requestor } = context;
  const legacy = store.all('shop')[0]!.useLegacyUpdateWebhookEmission;
  if (changed || (metadataChanged && legacy))
    state.events.emit('CHANNEL_UPDATED', { channel }, requestor);
  if (metadataChanged) state.events.emit('CHANNEL_METADATA_UPDATED', { channel }, requestor);
}

function statusMutation(isActive: boolean, already: string) {
  return mutation(({ id }: { id: string }, context) => {
    const channel = requireRecord(context.store, 'channel', id);
    if (channel.isActive === isActive) refuse('id', 'INVALID', already);
    context.store.update(channel, { isActive });
    context.state.events.emit('CHANNEL_STATUS_CHANGED', { channel }, context.requestor);
    return { channel };
  });
}

export const channelMutations: FieldMap = {
  channelCreate,
  channelUpdate,
  channelDelete,
  channelReorderWarehouses,
  channelActivate: statusMutation(true, 'This channel is already activated.'),
  channelDeactivate: statusMutation(false, 'This channel is already deactivated.'),
};
