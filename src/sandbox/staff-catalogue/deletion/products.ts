import { removeLinesOf } from '../../checkout/removal.ts';
import type { Product, ProductMedia, ProductVariant } from '../../records/catalogue.ts';
import { idOf } from '../../state/global-id.ts';
import type { Context } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { deleteImage } from '../media/background.ts';
import { removeOwnValues, removeReferencesTo } from './attribute-values.ts';
import { removeFromOrders } from './draft-lines.ts';

/** Removes products with all that hangs on them; pictures go once that is kept. */
export function removeProducts(context: Context, products: readonly Product[]): void {
  const { store } = context;
  const variants = products.flatMap(({ pk }) => store.by('productVariant', 'product', pk));
  removeFromOrders(
    context,
    variants.map(({ pk }) => pk),
    'ORDER_LINE_PRODUCT_DELETED',
  );
  for (const product of products) {
    removeOwnValues(store, product.attributes);
    for (const variant of store.by('productVariant', 'product', product.pk))
      removeVariantRecords(context, variant);
    for (const media of store.by('productMedia', 'product', product.pk))
      removeMedia(context, media);
    for (const listing of store.by('productChannelListing', 'product', product.pk))
      store.remove(listing);
    for (const membership of store.by('collectionProduct', 'product', product.pk))
      store.remove(membership);
    removeReferencesTo(store, 'product', product.pk);
    forgetProduct(store, product.pk);
    store.remove(product);
  }
}

/** Takes the product from vouchers, delivery methods and gift cards that name it. */
function forgetProduct(store: Store, product: number): void {
  for (const voucher of store.all('voucher'))
    if (voucher.products.includes(product))
      store.update<'voucher'>(voucher, {
        products: voucher.products.filter((pk) => pk !== product),
      });
  for (const method of store.all('shippingMethodType'))
    if (method.excludedProducts.includes(product))
      store.update<'shippingMethodType'>(method, {
        excludedProducts: method.excludedProducts.filter((pk) => pk !== product),
      });
  for (const card of store.all('giftCard'))
    if (card.product === product) store.update<'giftCard'>(card, { product: null });
}

/** Removes variants of products that stay: a product may lose listings, and gets a new default variant. */
export function removeVariants(context: Context, variants: readonly ProductVariant[]): void {
  const { store, state } = context;
  removeFromOrders(
    context,
    variants.map(({ pk }) => pk),
    'ORDER_LINE_VARIANT_DELETED',
  );
  const products = new Set(variants.map(({ product }) => product));
  for (const variant of variants) {
    removeOwnValues(store, variant.attributes);
    removeVariantRecords(context, variant);
  }
  for (const pk of products) {
    const product = store.get('product', pk);
    removeEmptyListings(store, product);
    const isDefaultGone = store.find('productVariant', product.defaultVariant) === null;
    store.update<'product'>(product, {
      searchIndexed: false,
      ...(isDefaultGone && {
        defaultVariant: sortedVariants(store, pk)[0]?.pk ?? null,
        updatedAt: state.clock.instant(),
      }),
    });
  }
}

/** A product's variants in their order. */
export function sortedVariants(store: Store, product: number): ProductVariant[] {
  const last = Number.MAX_SAFE_INTEGER;
  return store
    .by('productVariant', 'product', product)
    .sort(
      (a, b) =>
        (a.sortOrder ?? last) - (b.sortOrder ?? last) ||
        ((a.sku ?? '\uffff') < (b.sku ?? '\uffff') ? -1 : 1),
    );
}

/** A product leaves the channels none of its variants is in. */
function removeEmptyListings(store: Store, product: Product): void {
  const left = new Set(
    store
      .by('productVariant', 'product', product.pk)
      .flatMap((variant) => store.by('productVariantChannelListing', 'variant', variant.pk))
      .map(({ channel }) => channel),
  );
  for (const listing of store.by('productChannelListing', 'product', product.pk))
    if (!left.has(listing.channel)) store.remove(listing);
}

/** The variant and what exists only for it. */
function removeVariantRecords({ store, state }: Context, variant: ProductVariant): void {
  for (const listing of store.by('productVariantChannelListing', 'variant', variant.pk))
    store.remove(listing);
  for (const stock of store.by('stock', 'variant', variant.pk)) {
    for (const allocation of store.by('allocation', 'stock', stock.pk)) store.remove(allocation);
    store.remove(stock);
  }
  removeLinesOf(state, variant);
  removeReferencesTo(store, 'productVariant', variant.pk);
  for (const voucher of store.all('voucher'))
    if (voucher.variants.includes(variant.pk))
      store.update<'voucher'>(voucher, {
        variants: voucher.variants.filter((pk) => pk !== variant.pk),
      });
  for (const rule of store.all('promotionRule'))
    if (rule.gifts.includes(variant.pk))
      store.update<'promotionRule'>(rule, { gifts: rule.gifts.filter((pk) => pk !== variant.pk) });
  store.remove(variant);
}

/** A medium, from its product and the variants that show it. */
export function removeMedia(context: Context, media: ProductMedia): void {
  const { store } = context;
  for (const variant of store.by('productVariant', 'product', media.product))
    if (variant.media.includes(media.pk))
      store.update<'productVariant'>(variant, {
        media: variant.media.filter((pk) => pk !== media.pk),
      });
  store.remove(media);
  if (media.key !== null) deleteImage(context, idOf(media), media.key);
}
