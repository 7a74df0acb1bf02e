import { variantTest } from '../pricing/catalogue-predicate.ts';
import { pricesChanged } from '../pricing/recalculate.ts';
import type { State } from '../state/state.ts';

/**
 * To be told when products changed in a way that promotions look at (name, category, attributes, variants …). As in
 * Saleor only prices that a promotion lowers, or has lowered, are taken anew: other products keep even the price they
 * are sorted by, or stay without one.
 */
export function promotionsTouch(state: State, products: readonly number[]): void {
  const { store } = state;
  const tests = store
    .all('promotionRule')
    .filter(({ promotion }) => store.get('promotion', promotion).type === 'CATALOGUE')
    .map(({ cataloguePredicate }) => variantTest(state, cataloguePredicate));
  const touched = products.filter((product) =>
    store
      .by('productVariant', 'product', product)
      .some(
        (variant) =>
          tests.some((means) => means(variant)) ||
          store
            .by('productVariantChannelListing', 'variant', variant.pk)
            .some(({ discount }) => discount !== null),
      ),
  );
  if (touched.length > 0) pricesChanged(state, touched);
}
