import type { Product, ProductVariant } from '../../records/catalogue.ts';
import type { Channel } from '../../records/shop.ts';
import { channelArgument, seesAll } from '../../schema/arguments.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { inChannel, type InChannel } from '../../schema/node.ts';
import type { Context } from '../../state/state.ts';
import { bySlug, pkIn, requireOneArgument } from '../lookups.ts';
import { isShown, productList } from '../product-lists.ts';
import { sorted } from '../connection.ts';
import { bySlugOrder } from '../product-lists.ts';
import { isPriced } from '../visibility.ts';
import {
  productConnection,
  requireSearchForRank,
  type ProductsArguments,
} from './product-connection.ts';
import { variantConnection, type VariantsArguments } from './variant-connection.ts';

type Lookup = {
  readonly id?: string | null;
  readonly externalReference?: string | null;
  readonly channel?: string | null;
};
type ProductLookup = Lookup & {
  readonly slug?: string | null;
  readonly slugLanguageCode?: string | null;
};
type VariantLookup = Lookup & { readonly sku?: string | null };
type InNamedChannel = { readonly channel?: string | null };

export const productQueries: FieldMap = {
  product: (_: unknown, args: ProductLookup, context) => product(args, context),
  products: (_: unknown, args: ProductsArguments & InNamedChannel, context, info) => {
    requireSearchForRank(args);
    const { channel, known } = channelArgument(context, args.channel);
    const list =
      wantedList(args, context, channel, known) ?? productList(context, channel, known, 'listed');
    return productConnection(list, args, { channel, known }, context, info);
  },
  productVariant: (_: unknown, args: VariantLookup, context) => variant(args, context),
  productVariants: (_: unknown, args: VariantsArguments & InNamedChannel, context, info) => {
    const { channel, known } = channelArgument(context, args.channel);
    return variantConnection(null, args, { channel, known }, context, info);
  },
};

function product(args: ProductLookup, context: Context): InChannel<'product'> | null {
  const { id, slug, externalReference } = args;
  requireOneArgument({ id, slug, external_reference: externalReference });
  const { channel, known } = channelArgument(context, args.channel);
  const found = id
    ? context.store.find('product', pkIn(id, 'Product'))
    : slug
      ? bySlug(context.store, 'product', slug, args.slugLanguageCode)
      : context.store.one('product', 'externalReference', externalReference!);
  if (found === null || !known || !isShown(context, found, channel)) return null;
  return inChannel(found, channel);
}

function variant(args: VariantLookup, context: Context): InChannel<'productVariant'> | null {
  const { id, sku, externalReference } = args;
  requireOneArgument({ id, sku, external_reference: externalReference });
  const { channel, known } = channelArgument(context, args.channel);
  const { store } = context;
  const found: ProductVariant | null = id
    ? store.find('productVariant', pkIn(id, 'ProductVariant'))
    : sku
      ? store.one('productVariant', 'sku', sku)
      : store.one('productVariant', 'externalReference', externalReference!);
  if (found === null || !known) return null;
  if (!isShown(context, store.get('product', found.product), channel)) return null;
  if (!seesAll(context) && !isPriced(store, found, channel!)) return null;
  return inChannel(found, channel);
}

/** Where only some products are asked for by id or slug, nothing else needs to be looked at. */
function wantedList(
  { where, filter }: ProductsArguments,
  context: Context,
  channel: Channel | null,
  known: boolean,
) {
  const { store } = context;
  const ids = (where ?? filter)?.['ids'] as readonly string[] | null | undefined;
  if (!known || !ids || ids.length === 0 || (where && filter)) return null;
  const products = new Set<Product>();
  for (const id of ids) {
    const found = safePk(id);
    const one = found === null ? null : store.find('product', found);
    if (one !== null) products.add(one);
  }
  const listed = (one: Product) =>
    seesAll(context) ||
    store
      .by('productChannelListing', 'product', one.pk)
      .some((listing) => listing.channel === channel?.pk && listing.visibleInListings);
  return sorted(
    [...products].filter((one) => isShown(context, one, channel) && listed(one)),
    bySlugOrder,
  );
}

/** Null for what the filter itself will refuse or leave out. */
function safePk(id: string): number | string | null {
  try {
    return pkIn(id, 'Product');
  } catch {
    return null;
  }
}
