import type {
  Product,
  ProductChannelListing,
  ProductVariant,
  ProductVariantChannelListing,
} from '../records/catalogue.ts';
import type { Instant } from '../records/base.ts';
import type { Channel } from '../records/shop.ts';
import type { Store } from '../state/store.ts';

/** Whether a moment has come; one that was never set counts as `unset`. */
export function hasCome(moment: Instant | null, now: Date, unset: boolean): boolean {
  return moment === null ? unset : Date.parse(moment) <= now.getTime();
}

export function productListing(
  store: Store,
  product: Product,
  channel: Channel,
): ProductChannelListing | null {
  return (
    store
      .by('productChannelListing', 'product', product.pk)
      .find((listing) => listing.channel === channel.pk) ?? null
  );
}

export function variantListing(
  store: Store,
  variant: ProductVariant,
  channel: Channel,
): ProductVariantChannelListing | null {
  return (
    store
      .by('productVariantChannelListing', 'variant', variant.pk)
      .find((listing) => listing.channel === channel.pk) ?? null
  );
}

export function isPublished(
  {
    isPublished,
    publishedAt,
  }: { readonly isPublished: boolean; readonly publishedAt: Instant | null },
  now: Date,
): boolean {
  return isPublished && hasCome(publishedAt, now, true);
}

/** Whether shoppers of an active `channel` can open `product`: published there, with at least one priced variant. */
export function isVisible(store: Store, product: Product, channel: Channel, now: Date): boolean {
  if (!channel.isActive) return false;
  const listing = productListing(store, product, channel);
  if (listing === null || !isPublished(listing, now)) return false;
  return store
    .by('productVariant', 'product', product.pk)
    .some((variant) => isPriced(store, variant, channel));
}

export function isPriced(store: Store, variant: ProductVariant, channel: Channel): boolean {
  const listing = variantListing(store, variant, channel);
  return listing !== null && listing.price !== null;
}

/** Whether `product` may be bought in `channel` by now; says nothing of stock or publication. */
export function isPurchasable(
  store: Store,
  product: Product,
  channel: Channel,
  now: Date,
): boolean {
  const listing = productListing(store, product, channel);
  return listing !== null && hasCome(listing.availableForPurchaseAt, now, false);
}

/** Staff's order of variants: by sort order, unsorted last, then by SKU. */
export function variantsOf(store: Store, product: Product): ProductVariant[] {
  return store.by('productVariant', 'product', product.pk).toSorted(compareVariants);
}

function compareVariants(a: ProductVariant, b: ProductVariant): number {
  const [left, right] = [a.sortOrder ?? Infinity, b.sortOrder ?? Infinity];
  if (left !== right) return left - right;
  if (a.sku !== b.sku) return a.sku === null ? 1 : b.sku === null ? -1 : a.sku < b.sku ? -1 : 1;
  return a.pk - b.pk;
}
