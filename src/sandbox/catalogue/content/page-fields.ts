import type { Page, PageType } from '../../records/catalogue.ts';
import type { FieldMap, FieldMaps } from '../../schema/field-map.ts';
import { inChannel, type InChannel } from '../../schema/node.ts';
import { dayOf, pythonTime } from '../../state/moments.ts';
import { ApiFailure } from '../../state/failures.ts';
import { pythonJson } from '../../state/python-json.ts';
import type { Context } from '../../state/state.ts';
import { assignedAttribute, assignedAttributes } from '../attributes/assigned.ts';
import {
  attributeConnection,
  type AttributesArguments,
} from '../attributes/attribute-connection.ts';
import { connection, sorted, type Column, type Order, type PageArguments } from '../connection.ts';
import {
  contains,
  termOf,
  type Filtering,
  type Rules,
  searchedIn,
} from '../filters/filter-terms.ts';
import { pageRules } from '../filters/page-filter.ts';
import { scopeOf } from '../filters/product-filter.ts';
import { jsonText } from '../json-text.ts';
import { bySlug, pkIn, requireOneArgument } from '../lookups.ts';
import { pythonFloat } from '../products/product-order.ts';
import { searchPages, type Search } from '../search/product-search.ts';
import { typeSlugOrder } from '../taxonomy/type-order.ts';
import { translation } from '../translations/translation.ts';
import { isPublished } from '../visibility.ts';

type Node = InChannel<'page'>;
type Sorting = { readonly direction: 'ASC' | 'DESC'; readonly field: string };
type Lookup = {
  readonly id?: string | null;
  readonly slug?: string | null;
  readonly slugLanguageCode?: string | null;
  readonly channel?: string | null;
};
type PagesArguments = PageArguments &
  Filtering & {
    readonly channel?: string | null;
    readonly search?: string | null;
    readonly sortBy?: Sorting | null;
  };
type TypesArguments = PageArguments & Filtering & { readonly sortBy?: Sorting | null };

/** Published pages are for everybody, the others for staff. */
export function isOpen({ requestor, state }: Context, page: Page): boolean {
  return requestor.permissions.has('MANAGE_PAGES') || isPublished(page, state.clock.now());
}

/** Pages belong to no channel; one that is named must exist. */
function channelOf({ store }: Context, slug: string | null | undefined) {
  const channel = slug ? store.one('channel', 'slug', slug) : null;
  return { channel, known: !slug || channel !== null };
}

const typeFilter: Rules<PageType> = {
  search:
    (text: string) =>
    ({ name, slug }) =>
      contains(name, text) || contains(slug, text),
  slugs:
    (slugs: readonly string[]) =>
    ({ slug }) =>
      slugs.includes(slug),
};

export const pageQueries: FieldMap = {
  page: (_: unknown, args: Lookup, context) => {
    const { id, slug, slugLanguageCode } = args;
    const { channel, known } = channelOf(context, args.channel);
    if (!known) return null;
    requireOneArgument({ id, slug });
    const found = id
      ? context.store.find('page', pkIn(id, 'Page'))
      : bySlug(context.store, 'page', slug!, slugLanguageCode);
    return found === null || !isOpen(context, found) ? null : inChannel(found, channel);
  },
  pages: (_: unknown, args: PagesArguments, context, info) => {
    const text = args.search || searchedIn(args.filter);
    if (args.sortBy?.field === 'RANK' && text.trim() === '')
      throw new ApiFailure('Sorting by RANK is available only when using a search filter.');
    const { channel, known } = channelOf(context, args.channel);
    const search = text === '' ? null : searchPages(context.state, text);
    const term = termOf(
      args,
      pageRules,
      scopeOf(context, () => channel),
    );
    const found = context.store
      .all('page')
      .filter((page) => known && isOpen(context, page))
      .filter((page) => search === null || search.finds(page))
      .filter((page) => term === null || term(page));
    const byRank: Sorting | null = text.trim() === '' ? null : { direction: 'DESC', field: 'RANK' };
    const order = orderOf(args.sortBy ?? byRank, search);
    return connection(sorted(found, order), (page) => inChannel(page, channel), args, info);
  },
  pageType: (_: unknown, { id }: { id: string }, { store }) =>
    store.find('pageType', pkIn(id, 'PageType')),
  pageTypes: (_: unknown, args: TypesArguments, context, info) => {
    const term = termOf(
      args,
      { filter: typeFilter },
      scopeOf(context, () => null),
    );
    const types = context.store.all('pageType').filter((type) => term === null || term(type));
    const { sortBy } = args;
    const slug: Column<PageType> = { of: (type) => type.slug };
    const order: Order<PageType> = sortBy
      ? {
          columns: sortBy.field === 'NAME' ? [{ of: ({ name }) => name }, slug] : [slug],
          descending: sortBy.direction === 'DESC',
        }
      : typeSlugOrder;
    return connection(sorted(types, order), (type) => type, args, info);
  },
};

function orderOf(sortBy: Sorting | null, search: Search<Page> | null): Order<Page> {
  if (sortBy === null) return typeSlugOrder;
  const title: Column<Page> = { of: (page) => page.title };
  const slug: Column<Page> = { of: (page) => page.slug };
  const pk: Column<Page> = { of: (page) => page.pk, numeric: true };
  const created: Column<Page> = { of: ({ createdAt }) => pythonTime(createdAt) };
  const published: Column<Page> = {
    of: ({ publishedAt }) => (publishedAt === null ? null : pythonTime(publishedAt)),
  };
  const visible: Column<Page> = { of: (page) => (page.isPublished ? 'True' : 'False') };
  const rank: Column<Page> = {
    of: (page) => search?.rankOf(page) ?? 0,
    numeric: true,
    spell: pythonFloat,
  };
  const columns = {
    TITLE: [title, slug],
    SLUG: [slug],
    VISIBILITY: [visible, title, slug],
    CREATION_DATE: [created, title, slug, pk],
    PUBLICATION_DATE: [published, title, slug, pk],
    PUBLISHED_AT: [published, title, slug],
    CREATED_AT: [created, title, slug],
    RANK: [rank, slug],
  }[sortBy.field]!;
  return { columns, descending: sortBy.direction === 'DESC' };
}

export const pageFields: FieldMap = {
  content: ({ record }: Node) => jsonText(record.content),
  contentJson: ({ record }: Node) => pythonJson(record.content ?? {}),
  created: ({ record }: Node) => record.createdAt,
  publicationDate: ({ record }: Node) =>
    record.publishedAt === null ? null : dayOf(record.publishedAt),
  pageType: ({ record }: Node, _: object, { store }) => store.get('pageType', record.pageType),
  attribute: (node: Node, { slug }: { slug: string }, context) =>
    assignedAttribute(node, slug, context),
  assignedAttribute: (node: Node, { slug }: { slug: string }, context) =>
    assignedAttribute(node, slug, context),
  attributes: (node: Node, _: object, context) => assignedAttributes(node, context),
  assignedAttributes: (node: Node, { limit }: { limit: number }, context) =>
    assignedAttributes(node, context).slice(0, limit),
  translation,
};

export const pageTypeFields: FieldMaps = {
  PageType: {
    attributes: ({ attributes }: PageType, _: object, { store, requestor }) =>
      attributes
        .map((pk) => store.get('attribute', pk))
        .filter(
          ({ visibleInStorefront }) =>
            visibleInStorefront || requestor.permissions.has('MANAGE_PAGES'),
        )
        .map((attribute) => inChannel(attribute, null)),
    availableAttributes: (type: PageType, args: AttributesArguments, context, info) =>
      attributeConnection(
        context.store
          .all('attribute')
          .filter(({ pk, type: kind }) => kind === 'PAGE_TYPE' && !type.attributes.includes(pk)),
        args,
        context,
        info,
      ),
    hasPages: ({ pk }: PageType, _: object, { store }) =>
      store.by('page', 'pageType', pk).length > 0,
  },
};
