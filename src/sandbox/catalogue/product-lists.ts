import type { Model } from '../records/all.ts';
import type { Category, Product } from '../records/catalogue.ts';
import type { Channel } from '../records/shop.ts';
import { seesAll } from '../schema/arguments.ts';
import { memoised } from '../state/memo.ts';
import type { Context } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { sorted, type Order, type Sorted } from './connection.ts';
import { isVisible, productListing } from './visibility.ts';

/** Products' own order: by slug. */
export const bySlugOrder: Order<Product> = {
  columns: [{ of: ({ slug }) => slug }, { of: ({ pk }) => pk, numeric: true }],
};

/**
 * Products a list may show, in their own order. Shoppers see what is visible in the channel (`listed`: and in
 * listings); staff what is listed in it in any way, or everything without one.
 */
export function productList(
  context: Context,
  channel: Channel | null,
  known: boolean,
  which: 'all' | 'listed',
): Sorted<Product> {
  if (!known) return sorted([], bySlugOrder);
  if (seesAll(context)) return staffList(context.store, channel);
  if (channel === null) return sorted([], bySlugOrder);
  return shopList(context, channel)[which];
}

/** What a list of some products shows of them, by the same rules. */
export function isShown(context: Context, product: Product, channel: Channel | null): boolean {
  if (!seesAll(context))
    return (
      channel !== null && isVisible(context.store, product, channel, context.state.clock.now())
    );
  return channel === null || productListing(context.store, product, channel) !== null;
}

const staffList = memoised(
  ['product', 'productChannelListing'],
  (channel: Channel | null) => channel?.pk ?? 0,
  (store, channel) =>
    sorted(
      channel === null
        ? store.all('product')
        : store
            .by('productChannelListing', 'channel', channel.pk)
            .map(({ product }) => store.get('product', product)),
      bySlugOrder,
    ),
);

type ShopList = {
  readonly all: Sorted<Product>;
  readonly listed: Sorted<Product>;
  /** It holds while the time is between these: then something gets published. */
  readonly from: number;
  readonly until: number;
};

const dependsOn: readonly Model[] = [
  'channel',
  'product',
  'productChannelListing',
  'productVariant',
  'productVariantChannelListing',
];
const shopListAt = memoised(
  dependsOn,
  (channel: Channel) => channel.pk,
  (): { list: ShopList | null } => ({ list: null }),
);

function shopList({ store, state }: Context, channel: Channel): ShopList {
  const now = state.clock.now();
  const kept = shopListAt(store, channel);
  if (kept.list === null || now.getTime() < kept.list.from || now.getTime() >= kept.list.until)
    kept.list = makeShopList(store, channel, now);
  return kept.list;
}

function makeShopList(store: Store, channel: Channel, now: Date): ShopList {
  const products: Product[] = [];
  const listed = new Set<Product>();
  let [from, until] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const listing of store.by('productChannelListing', 'channel', channel.pk)) {
    const published = listing.publishedAt === null ? from : Date.parse(listing.publishedAt);
    if (published > now.getTime()) until = Math.min(until, published);
    else from = Math.max(from, published);
    const product = store.get('product', listing.product);
    if (!isVisible(store, product, channel, now)) continue;
    products.push(product);
    if (listing.visibleInListings) listed.add(product);
  }
  const everything = sorted(products, bySlugOrder);
  return {
    all: everything,
    listed: { order: bySlugOrder, rows: everything.rows.filter(({ item }) => listed.has(item)) },
    from,
    until,
  };
}

/** The keys of a category and of all below it. */
export function categoryTree(store: Store, roots: Iterable<number | string>): ReadonlySet<number> {
  const tree = new Set<number>();
  const add = (pk: number): void => {
    if (tree.has(pk)) return;
    tree.add(pk);
    for (const child of store.by('category', 'parent', pk)) add(child.pk);
  };
  for (const pk of roots) if (store.find('category', pk) !== null) add(Number(pk));
  return tree;
}

/** A category's ancestors, the root first. */
export function ancestorsOf(store: Store, category: Category): Category[] {
  const ancestors: Category[] = [];
  for (let at = store.find('category', category.parent); at; at = store.find('category', at.parent))
    ancestors.unshift(at);
  return ancestors;
}
