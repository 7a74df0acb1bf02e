import type { State } from '../state/state.ts';

/** Tells the price task that these products' prices may have changed. */
export function pricesChanged({ store }: State, products: readonly number[]): void {
  for (const product of products)
    for (const listing of store.by('productChannelListing', 'product', product)) {
      const prices = store.by('productVariant', 'product', product).flatMap((variant) =>
        store
          .by('productVariantChannelListing', 'variant', variant.pk)
          .filter(({ channel }) => channel === listing.channel)
          .flatMap(({ discountedPrice }) => discountedPrice ?? []),
      );
      store.update<'productChannelListing'>(listing, {
        discountedPrice: prices.length === 0 ? null : Math.min(...prices),
      });
    }
}
