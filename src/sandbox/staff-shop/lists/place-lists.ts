import {
  contains,
  metadataTerm,
  type MetadataFilter,
} from '../../catalogue/filters/filter-terms.ts';
import { pksOf } from '../../catalogue/lookups.ts';
import type { ShippingZone, Warehouse } from '../../records/shop.ts';
import type { FieldMap, FieldMaps } from '../../schema/field-map.ts';
import { inChannel } from '../../schema/node.ts';
import { byPk, listPage, text, type List, type ListArguments } from './list-query.ts';

const warehouses: List<Warehouse> = {
  order: [text(({ slug }) => slug), text(({ pk }) => pk)],
  descending: true,
  sorts: { NAME: [text(({ name }) => name), text(({ slug }) => slug)] },
  filter: {
    search:
      (value: string, { context: { store } }) =>
      (warehouse) => {
        const address = store.get('address', warehouse.address);
        return [
          warehouse.name,
          warehouse.email,
          address.companyName,
          address.streetAddress1,
          address.streetAddress2,
          address.city,
          address.postalCode,
          address.phone,
        ].some((field) => contains(field, value));
      },
    ids: (ids: readonly string[]) => {
      const pks = pksOf(ids, 'Warehouse');
      return ({ pk }) => pks.has(pk);
    },
    isPrivate: (value: boolean) => (warehouse) => warehouse.isPrivate === value,
    clickAndCollectOption: (value: string) => (warehouse) =>
      warehouse.clickAndCollectOption === value,
    channels: (ids: readonly string[]) => {
      const pks = pksOf(ids, 'Channel');
      return ({ channels }) => channels.some((channel) => pks.has(channel));
    },
    slugs: (slugs: readonly string[]) => (warehouse) => slugs.includes(warehouse.slug),
    metadata: (entries: readonly MetadataFilter[]) => metadataTerm(entries),
  },
};

const zones: List<ShippingZone> = {
  order: [byPk],
  filter: {
    search: (value: string) => (zone) => contains(zone.name, value),
    channels: (ids: readonly string[]) => {
      const pks = pksOf(ids, 'Channel');
      return (zone) => zone.channels.some((channel) => pks.has(channel));
    },
  },
};

const placeQueries: FieldMap = {
  warehouses: (_: unknown, args: ListArguments, context, info) =>
    listPage(context.store.all('warehouse'), warehouses, (warehouse) => warehouse, args, {
      context,
      info,
    }),
  shippingZones: (_: unknown, args: ListArguments & { channel?: string | null }, context, info) => {
    const { store } = context;
    const channel = args.channel ? store.one('channel', 'slug', args.channel) : null;
    const items = store
      .all('shippingZone')
      .filter(
        ({ channels }) => !args.channel || (channel !== null && channels.includes(channel.pk)),
      );
    return listPage(items, zones, (zone) => inChannel<'shippingZone'>(zone, channel), args, {
      context,
      info,
    });
  },
};

export const placeLists: FieldMaps = {
  Query: placeQueries,
  Warehouse: {
    shippingZones: ({ pk }: Warehouse, args: ListArguments, context, info) =>
      listPage(
        context.store.by('shippingZone', 'warehouses', pk),
        zones,
        (zone) => inChannel<'shippingZone'>(zone, null),
        args,
        { context, info },
      ),
  },
};
