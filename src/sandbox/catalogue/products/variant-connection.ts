import type { GraphQLResolveInfo } from 'graphql';
import type { Product, ProductVariant } from '../../records/catalogue.ts';
import type { Channel } from '../../records/shop.ts';
import { seesAll } from '../../schema/arguments.ts';
import { inChannel } from '../../schema/node.ts';
import { channelRequired } from '../../state/failures.ts';
import { memoised } from '../../state/memo.ts';
import { pythonTime } from '../../state/moments.ts';
import type { Context } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { connection, sorted, type Order, type PageArguments, type Sorted } from '../connection.ts';
import { termOf, type Filtering } from '../filters/filter-terms.ts';
import { scopeOf } from '../filters/product-filter.ts';
import { variantRules } from '../filters/variant-filter.ts';
import { pkIn } from '../lookups.ts';
import { searchProducts } from '../search/product-search.ts';
import { isPriced, isPublished, productListing } from '../visibility.ts';

export type VariantsArguments = PageArguments &
  Filtering & {
    readonly ids?: readonly string[] | null;
    readonly search?: string | null;
    readonly sortBy?: { readonly direction: 'ASC' | 'DESC'; readonly field: string } | null;
  };
type Where = { readonly channel: Channel | null; readonly known: boolean };

const defaultOrder: Order<ProductVariant> = {
  columns: [
    { of: ({ sortOrder }) => sortOrder, numeric: true },
    { of: ({ sku }) => sku },
    { of: ({ pk }) => pk, numeric: true },
  ],
};

/**
 * A page of variants, of one product or of all. Shoppers see those with a price, of products published and in
 * listings; an empty list of ids asks for all.
 */
export function variantConnection(
  product: Product | null,
  args: VariantsArguments,
  where: Where,
  context: Context,
  info: GraphQLResolveInfo,
): unknown {
  const shown = variantList(product, args, where, context);
  const scope = scopeOf(context, () => {
    if (where.channel === null && where.known) throw channelRequired();
    return where.channel;
  });
  const term = termOf(args, variantRules, scope);
  const search = args.search ? searchProducts(context.state, args.search) : null;
  const rows =
    term === null && search === null
      ? shown.rows
      : shown.rows.filter(
          ({ item }) =>
            (term === null || term(item)) &&
            (search === null || search.finds(context.store.get('product', item.product))),
        );
  const found = args.sortBy
    ? sorted(
        rows.map(({ item }) => item),
        { columns: lastModified, descending: args.sortBy.direction === 'DESC' },
      )
    : { order: shown.order, rows };
  return connection(found, (variant) => inChannel(variant, where.channel), args, info);
}

const lastModified: Order<ProductVariant>['columns'] = [
  { of: ({ updatedAt }) => pythonTime(updatedAt) },
  { of: ({ name }) => name },
  { of: ({ pk }) => pk, numeric: true },
];

function variantList(
  product: Product | null,
  { ids }: VariantsArguments,
  { channel, known }: Where,
  context: Context,
): Sorted<ProductVariant> {
  const { store } = context;
  if (!known) return sorted([], defaultOrder);
  const isShown = shownIn(context, channel);
  if (product === null && (!ids || ids.length === 0)) {
    const { order, rows } = allVariants(store);
    return { order, rows: rows.filter(({ item }) => isShown(item)) };
  }
  const candidates =
    product !== null
      ? store.by('productVariant', 'product', product.pk)
      : [...new Set(ids!.map((id) => pkIn(id, 'ProductVariant')))]
          .map((pk) => store.find('productVariant', pk))
          .filter((variant) => variant !== null);
  return sorted(candidates.filter(isShown), defaultOrder);
}

const allVariants = memoised(
  ['productVariant'],
  () => '',
  (store) => sorted(store.all('productVariant'), defaultOrder),
);

function shownIn(context: Context, channel: Channel | null): (variant: ProductVariant) => boolean {
  const { store } = context;
  const listingOf = (variant: ProductVariant, of: Channel) =>
    productListing(store, store.get('product', variant.product), of);
  if (seesAll(context))
    return (variant) => channel === null || listingOf(variant, channel) !== null;
  if (channel === null || !channel.isActive) return () => false;
  const now = context.state.clock.now();
  return (variant) => {
    const listing = listingOf(variant, channel);
    return (
      listing !== null &&
      listing.visibleInListings &&
      isPublished(listing, now) &&
      isPriced(store, variant, channel)
    );
  };
}

/** `Product.variants`: with a price in the channel, hidden in listings or not; staff see what has a listing there. */
export function unpagedVariants(
  product: Product,
  channel: Channel | null,
  context: Context,
  inOrder: (store: Store, product: Product) => ProductVariant[],
): ProductVariant[] {
  const { store } = context;
  const all = inOrder(store, product);
  if (channel === null) return seesAll(context) ? all : [];
  if (!seesAll(context)) return all.filter((variant) => isPriced(store, variant, channel));
  return all.filter((variant) =>
    store
      .by('productVariantChannelListing', 'variant', variant.pk)
      .some((listing) => listing.channel === channel.pk),
  );
}
