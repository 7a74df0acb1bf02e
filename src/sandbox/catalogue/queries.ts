import type { Channel } from '../state/channels.ts';
import { channelBySlug, country } from '../state/channels.ts';
import { isSold } from '../state/catalogue.ts';
import { channelRequired, invalidId } from '../state/failures.ts';
import { globalId, parseGlobalId } from '../state/global-id.ts';
import type { VariantRecord } from '../state/records.ts';
import type { ShopState } from '../state/shop-state.ts';
import { properties } from '../schema/field-map.ts';
import type { FieldMap } from '../schema/field-map.ts';
import { connection, sortByKey } from './connection.ts';
import type { PageArguments, SortKey } from './connection.ts';
import { menuItemNode } from './content-fields.ts';
import { categoryNode, collectionNode, pageNode, productNode, variantNode } from './nodes.ts';

type InChannel = { channel?: string | null };
type ById = { id?: string | null };

const bySlug = (record: { slug: string; pk: number }): SortKey => [record.slug, record.pk];

export const catalogueQueries: FieldMap = {
  shop: (_: unknown, __: object, state: ShopState) => ({
    ...state.catalogue.get('shop', 1),
    schemaVersion: '3.23',
  }),
  channel: (_: unknown, { slug }: { slug?: string | null }) => {
    const found = slug === undefined || slug === null ? null : channelBySlug(slug);
    return found === null ? null : { slug: found.slug, countries: found.countries.map(country) };
  },
  categories: (_: unknown, args: PageArguments, state: ShopState, info) =>
    connection(
      state.catalogue.all('category'),
      (category) => [category.pk],
      categoryNode,
      args,
      info,
    ),
  pages: (_: unknown, args: PageArguments, state: ShopState, info) =>
    connection(sortByKey(state.catalogue.all('page'), bySlug), bySlug, pageNode, args, info),
  collection: (_: unknown, args: ById & InChannel, state: ShopState) => {
    const [channel, pk] = [requireChannel(args), pkOf(args, 'Collection')];
    const record = channel === null || pk === null ? null : state.catalogue.find('collection', pk);
    return channel === null || record === null ? null : collectionNode(record, channel);
  },
  collections: (_: unknown, args: PageArguments & InChannel, state: ShopState, info) => {
    const channel = requireChannel(args);
    return connection(
      channel === null ? [] : sortByKey(state.catalogue.all('collection'), bySlug),
      bySlug,
      (record) => collectionNode(record, present(channel)),
      args,
      info,
    );
  },
  product: (_: unknown, args: ById & InChannel, state: ShopState) => {
    const [channel, pk] = [requireChannel(args), pkOf(args, 'Product')];
    const record = channel === null || pk === null ? null : state.catalogue.find('product', pk);
    return channel === null || record === null || !isSold(record)
      ? null
      : productNode(record, channel);
  },
  products: (
    _: unknown,
    args: PageArguments & InChannel & { where?: { ids?: string[] | null } | null },
    state: ShopState,
    info,
  ) => {
    const channel = requireChannel(args);
    const pks = requestedPks(args.where?.ids, 'Product');
    const records =
      channel === null
        ? []
        : state.catalogue
            .all('product')
            .filter((record) => isSold(record) && (pks === null || pks.has(record.pk)));
    return connection(
      sortByKey(records, bySlug),
      bySlug,
      (record) => productNode(record, present(channel)),
      args,
      info,
    );
  },
  productVariants: (
    _: unknown,
    args: PageArguments & InChannel & { ids?: string[] | null },
    state: ShopState,
    info,
  ) => {
    const channel = requireChannel(args);
    // An empty list of ids asks for all variants, as in Saleor.
    const pks = requestedPks(args.ids?.length === 0 ? null : args.ids, 'ProductVariant');
    const records =
      channel === null
        ? []
        : state.catalogue.all('variant').filter((record) => pks === null || pks.has(record.pk));
    const keyOf = (variant: VariantRecord): SortKey => [variant.position, variant.sku, variant.pk];
    return connection(
      sortByKey(records, keyOf),
      keyOf,
      (record) => variantNode(record, present(channel)),
      args,
      info,
    );
  },
  menu: (_: unknown, args: InChannel & { slug?: string | null }, state: ShopState) => {
    const menu = state.catalogue.all('menu').find((candidate) => candidate.slug === args.slug);
    const channel =
      args.channel === undefined || args.channel === null ? null : channelBySlug(args.channel);
    return menu === undefined
      ? null
      : {
          id: globalId('Menu', menu.pk),
          items: menu.items.map((item) => menuItemNode(item, channel)),
        };
  },
};

export const shopFields: Record<string, FieldMap> = {
  Shop: properties('description', 'name', 'schemaVersion'),
  Channel: properties('slug', 'countries'),
  CountryDisplay: properties('code', 'country'),
};

/** The channel asked for; null for an unknown one, which Saleor answers with nothing, not with an error. */
function requireChannel({ channel }: InChannel): Channel | null {
  if (channel === undefined || channel === null || channel === '') throw channelRequired();
  return channelBySlug(channel);
}

function present(channel: Channel | null): Channel {
  if (channel === null) throw new Error('an unknown channel has no records');
  return channel;
}

/** Null when the id is of another type: Saleor answers null to that. */
function pkOf({ id }: ById, type: string): number | null {
  if (id === undefined || id === null) return null;
  const parsed = parseGlobalId(id);
  if (parsed === null) throw invalidId(id, type);
  return parsed.type === type ? Number(parsed.pk) : null;
}

function requestedPks(ids: string[] | null | undefined, type: string): Set<number> | null {
  if (ids === undefined || ids === null) return null;
  return new Set(
    ids.map((id) => {
      const parsed = parseGlobalId(id);
      if (parsed === null || parsed.type !== type) throw invalidId(id, type);
      return Number(parsed.pk);
    }),
  );
}
