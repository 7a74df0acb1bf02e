import type { Channel, Menu, MenuItem } from '../../records/shop.ts';
import { seesAll } from '../../schema/arguments.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { inChannel, type InChannel } from '../../schema/node.ts';
import { channelRequired } from '../../state/failures.ts';
import type { Context } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { connection, sorted, type Column, type Order, type PageArguments } from '../connection.ts';
import {
  contains,
  metadataTerm,
  termOf,
  type Filtering,
  type MetadataFilter,
  type Rules,
} from '../filters/filter-terms.ts';
import { scopeOf } from '../filters/product-filter.ts';
import { pkIn, requireOneArgument } from '../lookups.ts';
import { isOpen as isOpenCollection } from '../taxonomy/collection-fields.ts';
import { pkOrder } from '../taxonomy/type-order.ts';
import { translation } from '../translations/translation.ts';
import { isOpen as isOpenPage } from './page-fields.ts';

/** Collections in a menu depend on the channel, which is looked for only where there is one. */
type MenuNode = InChannel<'menu'> & { readonly namedChannel?: string | null };
type ItemNode = InChannel<'menuItem'> & { readonly namedChannel?: string | null };
type Sorting = { readonly direction: 'ASC' | 'DESC'; readonly field: string };
type ListArguments = PageArguments &
  Filtering & { readonly channel?: string | null; readonly sortBy?: Sorting | null };
type Lookup = {
  readonly id?: string | null;
  readonly name?: string | null;
  readonly slug?: string | null;
  readonly channel?: string | null;
};

const menuFilter: Rules<Menu> = {
  search:
    (text: string) =>
    ({ name, slug }) =>
      contains(name, text) || contains(slug, text),
  slug:
    (slugs: readonly string[]) =>
    ({ slug }) =>
      slugs.includes(slug),
  slugs:
    (slugs: readonly string[]) =>
    ({ slug }) =>
      slugs.includes(slug),
  metadata: (entries: readonly MetadataFilter[]) => metadataTerm(entries),
};
const itemFilter: Rules<MenuItem> = {
  search:
    (text: string) =>
    ({ name }) =>
      contains(name, text),
  metadata: (entries: readonly MetadataFilter[]) => metadataTerm(entries),
};

export const menuQueries: FieldMap = {
  menu: (_: unknown, { id, name, slug, channel }: Lookup, context) => {
    requireOneArgument({ id, name, slug });
    const { store } = context;
    const found = id
      ? store.find('menu', pkIn(id, 'Menu'))
      : name
        ? store.one('menu', 'name', name)
        : store.one('menu', 'slug', slug!);
    return found === null ? null : seenIn(found, channel, context);
  },
  menus: (_: unknown, args: ListArguments, context, info) => {
    const { store } = context;
    const term = termOf(
      args,
      { filter: menuFilter },
      scopeOf(context, () => null),
    );
    const found = store.all('menu').filter((menu) => term === null || term(menu));
    const order = menuOrder(store, args.sortBy ?? null);
    return connection(
      sorted(found, order),
      (menu) => seenIn(menu, args.channel, context),
      args,
      info,
    );
  },
  menuItem: (_: unknown, { id, channel }: Lookup & { id: string }, context) => {
    const found = context.store.find('menuItem', pkIn(id, 'MenuItem'));
    return found === null ? null : seenIn(found, channel, context);
  },
  menuItems: (_: unknown, args: ListArguments, context, info) => {
    const term = termOf(
      args,
      { filter: itemFilter },
      scopeOf(context, () => null),
    );
    const found = context.store.all('menuItem').filter((item) => term === null || term(item));
    return connection(
      sorted(found, itemOrder(args.sortBy ?? null)),
      (item) => seenIn(item, args.channel, context),
      args,
      info,
    );
  },
};

function menuOrder(store: Store, sortBy: Sorting | null): Order<Menu> {
  if (sortBy === null) return pkOrder;
  const name: Column<Menu> = { of: (menu) => menu.name };
  const pk: Column<Menu> = { of: (menu) => menu.pk, numeric: true };
  const items: Column<Menu> = {
    of: (menu) => store.by('menuItem', 'menu', menu.pk).length,
    numeric: true,
  };
  return {
    columns: sortBy.field === 'NAME' ? [name, pk] : [items, name, pk],
    descending: sortBy.direction === 'DESC',
  };
}

function itemOrder(sortBy: Sorting | null): Order<MenuItem> {
  const place: Column<MenuItem> = { of: ({ sortOrder }) => sortOrder, numeric: true };
  if (sortBy === null) return { columns: [place, ...pkOrder.columns] };
  return {
    columns: [{ of: ({ name }) => name }, place],
    descending: sortBy.direction === 'DESC',
  };
}

function seenIn(record: Menu | MenuItem, slug: string | null | undefined, { store }: Context) {
  const channel = slug ? store.one('channel', 'slug', slug) : null;
  return { ...inChannel(record, channel), namedChannel: slug ?? null };
}

/** Below a menu everything is seen in its channel. */
function below<Kind extends Menu | MenuItem>(record: Kind, node: MenuNode | ItemNode) {
  return { ...inChannel(record, node.channel), namedChannel: node.namedChannel ?? null };
}

/** Items in order: unsorted ones last, then as they were made. */
function inOrder(items: readonly MenuItem[]): MenuItem[] {
  const place = ({ sortOrder }: MenuItem) => sortOrder ?? Number.POSITIVE_INFINITY;
  return items.toSorted((a, b) => (place(a) === place(b) ? a.pk - b.pk : place(a) - place(b)));
}

export const menuFields: FieldMap = {
  items: (node: MenuNode, _: object, { store }) =>
    inOrder(store.by('menuItem', 'menu', node.record.pk))
      .filter(({ parent }) => parent === null)
      .map((item) => below(item, node)),
};

export const menuItemFields: FieldMap = {
  level: ({ record }: ItemNode, _: object, { store }) => {
    let level = 0;
    for (let at = record.parent; at !== null; at = store.get('menuItem', at).parent) level += 1;
    return level;
  },
  menu: (node: ItemNode, _: object, { store }) => below(store.get('menu', node.record.menu), node),
  parent: (node: ItemNode, _: object, { store }) => {
    const parent = store.find('menuItem', node.record.parent);
    return parent === null ? null : below(parent, node);
  },
  children: (node: ItemNode, _: object, { store }) =>
    inOrder(store.by('menuItem', 'parent', node.record.pk)).map((item) => below(item, node)),
  category: ({ record }: ItemNode, _: object, { store }) => store.find('category', record.category),
  collection: (node: ItemNode, _: object, context) => {
    const collection = context.store.find('collection', node.record.collection);
    if (collection === null) return null;
    if (seesAll(context)) return inChannel(collection, node.channel);
    const channel = channelOf(node, context);
    if (channel === null || !isOpenCollection(context, collection, channel)) return null;
    return inChannel(collection, channel);
  },
  page: ({ record, channel }: ItemNode, _: object, context) => {
    const page = context.store.find('page', record.page);
    return page === null || !isOpenPage(context, page) ? null : inChannel(page, channel);
  },
  translation,
};

/** The named channel; without a name the only one, or the only active one. Null for an unknown name. */
function channelOf({ channel, namedChannel }: ItemNode, { store }: Context): Channel | null {
  if (channel !== null || typeof namedChannel === 'string') return channel;
  const all = store.all('channel');
  const active = all.filter(({ isActive }) => isActive);
  const only = all.length === 1 ? all[0] : active.length === 1 ? active[0] : undefined;
  if (only === undefined) throw channelRequired();
  return only;
}
