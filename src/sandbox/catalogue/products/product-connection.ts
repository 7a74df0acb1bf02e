import type { GraphQLResolveInfo } from 'graphql';
import type { Product } from '../../records/catalogue.ts';
import type { Channel } from '../../records/shop.ts';
import { inChannel } from '../../schema/node.ts';
import { ApiFailure, channelRequired } from '../../state/failures.ts';
import type { Context } from '../../state/state.ts';
import { connection, sorted, type PageArguments, type Sorted } from '../connection.ts';
import { searchedIn, termOf, type Filtering } from '../filters/filter-terms.ts';
import { productRules, scopeOf } from '../filters/product-filter.ts';
import { searchProducts } from '../search/product-search.ts';
import { productOrder, type ProductOrder } from './product-order.ts';

export type ProductsArguments = PageArguments &
  Filtering & {
    readonly search?: string | null;
    readonly sortBy?: ProductOrder | null;
  };
type Where = {
  readonly channel: Channel | null;
  /** The slug named was one of a channel. */
  readonly known: boolean;
  readonly collection?: number;
};

/** Refuses a sort by rank without a search; to be asked before anything else. */
export function requireSearchForRank({ sortBy, filter, search }: ProductsArguments): void {
  if (sortBy?.field === 'RANK' && searchedText(filter, search) === '')
    throw new ApiFailure('Sorting by RANK is available only when using a search filter.');
}

function searchedText(filter: Filtering['filter'], search: string | null | undefined): string {
  return (searchedIn(filter) || (search ?? '')).trim();
}

/** `list` searched, filtered, sorted and cut to a page, as every list of products can be. */
export function productConnection(
  list: Sorted<Product>,
  args: ProductsArguments,
  where: Where,
  context: Context,
  info: GraphQLResolveInfo,
): unknown {
  const found = foundProducts(list, args, where, context);
  return connection(found, (product) => inChannel(product, where.channel), args, info);
}

function foundProducts(
  list: Sorted<Product>,
  args: ProductsArguments,
  { channel, known, collection }: Where,
  context: Context,
): Sorted<Product> {
  const scope = scopeOf(context, () => {
    const slug = args.filter?.['channel'];
    if (channel !== null || !known) return channel;
    if (typeof slug === 'string') return context.store.one('channel', 'slug', slug);
    throw channelRequired();
  });
  const filterSearch = searchedIn(args.filter);
  const isSearched = Boolean(args.search) || filterSearch !== '';
  const search = isSearched ? searchProducts(context.state, args.search || filterSearch) : null;
  const term = termOf(args, productRules, scope);
  const isFound = (product: Product) =>
    (!args.search || search!.finds(product)) && (term === null || term(product));
  const rows =
    isSearched || term !== null ? list.rows.filter(({ item }) => isFound(item)) : list.rows;
  const byRank = searchedText(args.filter, args.search) !== '';
  const sortBy =
    args.sortBy?.field || args.sortBy?.attributeId
      ? args.sortBy
      : byRank
        ? ({ direction: 'DESC', field: 'RANK' } as const)
        : (args.sortBy ?? null);
  if (sortBy === null) return { order: list.order, rows };
  const order = productOrder(sortBy, {
    store: context.store,
    channel,
    search,
    ...(collection !== undefined && { collection }),
  });
  return sorted(
    rows.map(({ item }) => item),
    order,
  );
}
