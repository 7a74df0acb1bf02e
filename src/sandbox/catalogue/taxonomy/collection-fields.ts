import type { Collection, CollectionChannelListing } from '../../records/catalogue.ts';
import type { Channel } from '../../records/shop.ts';
import { channelArgument, seesAll } from '../../schema/arguments.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { inChannel, type InChannel } from '../../schema/node.ts';
import { channelRequired } from '../../state/failures.ts';
import { pythonTime } from '../../state/moments.ts';
import { pythonJson } from '../../state/python-json.ts';
import type { Context } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { connection, sorted, type Column, type Order, type PageArguments } from '../connection.ts';
import {
  contains,
  metadataTerm,
  requireIds,
  termOf,
  type Filtering,
  type FilterScope,
  type MetadataFilter,
  type Rules,
} from '../filters/filter-terms.ts';
import { scopeOf } from '../filters/product-filter.ts';
import { backgroundImage, type ImageArguments } from '../images.ts';
import { jsonText } from '../json-text.ts';
import { anyPks, bySlug, pkIn, pksOf, requireOneArgument } from '../lookups.ts';
import { bySlugOrder, isShown } from '../product-lists.ts';
import {
  productConnection,
  requireSearchForRank,
  type ProductsArguments,
} from '../products/product-connection.ts';
import { translation } from '../translations/translation.ts';
import { isPublished } from '../visibility.ts';
import { typeSlugOrder } from './type-order.ts';

type Node = InChannel<'collection'>;
type Lookup = {
  readonly id?: string | null;
  readonly slug?: string | null;
  readonly slugLanguageCode?: string | null;
  readonly channel?: string | null;
};
type CollectionsArguments = PageArguments &
  Filtering & {
    readonly channel?: string | null;
    readonly sortBy?: { readonly direction: 'ASC' | 'DESC'; readonly field: string } | null;
  };

const filter: Rules<Collection> = {
  published: (value: 'PUBLISHED' | 'HIDDEN', scope: FilterScope) => {
    const channel = scope.channel();
    return (collection) =>
      channel !== null &&
      listingOf(scope.context.store, collection, channel)?.isPublished === (value === 'PUBLISHED');
  },
  search:
    (text: string) =>
    ({ name, slug }) =>
      contains(name, text) || contains(slug, text),
  ids: (ids: readonly string[]) => {
    requireIds('ids', ids);
    const pks = anyPks(ids);
    return ({ pk }) => pks.has(String(pk));
  },
  slugs:
    (slugs: readonly string[]) =>
    ({ slug }) =>
      slugs.includes(slug),
  metadata: (entries: readonly MetadataFilter[]) => metadataTerm(entries),
};
const where: Rules<Collection> = {
  ids: (ids: readonly string[] | null) => {
    requireIds('ids', ids ?? []);
    const pks = pksOf(ids ?? [], 'Collection');
    return ({ pk }) => pks.has(pk);
  },
  metadata: (entries: readonly MetadataFilter[] | null) => metadataTerm(entries),
};

export const collectionQueries: FieldMap = {
  collection: (_: unknown, args: Lookup, context) => {
    const { id, slug, slugLanguageCode } = args;
    requireOneArgument({ id, slug });
    const { channel, known } = channelArgument(context, args.channel);
    const found = id
      ? context.store.find('collection', pkIn(id, 'Collection'))
      : bySlug(context.store, 'collection', slug!, slugLanguageCode);
    if (found === null || !known || !isOpen(context, found, channel)) return null;
    return inChannel(found, channel);
  },
  collections: (_: unknown, args: CollectionsArguments, context, info) => {
    const { channel, known } = channelArgument(context, args.channel);
    const { store } = context;
    const scope = scopeOf(context, () => {
      const slug = args.filter?.['channel'];
      if (channel !== null || !known) return channel;
      if (typeof slug === 'string') return store.one('channel', 'slug', slug);
      throw channelRequired();
    });
    const term = termOf(args, { filter, where }, scope);
    const found = known
      ? store
          .all('collection')
          .filter((one) => isOpen(context, one, channel) && (term?.(one) ?? true))
      : [];
    const order = orderOf(store, args, channel);
    return connection(sorted(found, order), (one) => inChannel(one, channel), args, info);
  },
};

function listingOf(
  store: Store,
  collection: Collection,
  channel: Channel,
): CollectionChannelListing | null {
  return (
    store
      .by('collectionChannelListing', 'collection', collection.pk)
      .find((listing) => listing.channel === channel.pk) ?? null
  );
}

/** Shoppers see what is published in an active channel; staff what is listed, or everything. */
export function isOpen(context: Context, collection: Collection, channel: Channel | null): boolean {
  if (channel === null) return seesAll(context);
  const listing = listingOf(context.store, collection, channel);
  if (listing === null) return false;
  return seesAll(context) || (channel.isActive && isPublished(listing, context.state.clock.now()));
}

function orderOf(
  store: Store,
  { sortBy }: CollectionsArguments,
  channel: Channel | null,
): Order<Collection> {
  if (!sortBy) return typeSlugOrder;
  const name: Column<Collection> = { of: (collection) => collection.name };
  const slug: Column<Collection> = { of: (collection) => collection.slug };
  const pk: Column<Collection> = { of: (collection) => collection.pk, numeric: true };
  const listed = (collection: Collection) => {
    if (channel === null) throw channelRequired();
    return listingOf(store, collection, channel);
  };
  const publishedAt: Column<Collection> = {
    of: (collection) => {
      const moment = listed(collection)?.publishedAt;
      return moment ? pythonTime(moment) : null;
    },
  };
  const available: Column<Collection> = {
    of: (collection) => {
      const listing = listed(collection);
      return listing === null ? null : listing.isPublished ? 'True' : 'False';
    },
  };
  const products: Column<Collection> = {
    of: (collection) => store.by('collectionProduct', 'collection', collection.pk).length,
    numeric: true,
  };
  const columns = {
    NAME: [name, slug],
    AVAILABILITY: [available, slug],
    PRODUCT_COUNT: [products, slug],
    PUBLICATION_DATE: [publishedAt, slug, pk],
    PUBLISHED_AT: [publishedAt, slug],
  }[sortBy.field]!;
  return { columns, descending: sortBy.direction === 'DESC' };
}

export const collectionFields: FieldMap = {
  description: ({ record }: Node) => jsonText(record.description),
  descriptionJson: ({ record }: Node) => pythonJson(record.description ?? {}),
  channel: ({ channel }: Node) => channel?.slug ?? null,
  channelListings: ({ record }: Node, _: object, { store }) =>
    store.by('collectionChannelListing', 'collection', record.pk),
  /** Also what is hidden in listings. */
  products: ({ record, channel }: Node, args: ProductsArguments, context, info) => {
    requireSearchForRank(args);
    const products = context.store
      .by('collectionProduct', 'collection', record.pk)
      .map(({ product }) => context.store.get('product', product))
      .filter((product) => isShown(context, product, channel));
    const where = { channel, known: true, collection: record.pk };
    return productConnection(sorted(products, bySlugOrder), args, where, context, info);
  },
  backgroundImage: ({ record }: Node, args: ImageArguments, { state }) =>
    backgroundImage('Collection', record.pk, record.backgroundImage, args, state),
  translation,
};
