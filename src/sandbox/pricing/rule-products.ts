import type { Promotion, PromotionRule } from '../records/discounts.ts';
import type { State } from '../state/state.ts';
import { variantTest } from './catalogue-predicate.ts';

/** Products a rule means now, or whose prices it has lowered before. */
export function productsOfRule(state: State, rule: PromotionRule): Set<number> {
  const means = variantTest(state, rule.cataloguePredicate);
  const products = new Set<number>();
  for (const variant of state.store.all('productVariant'))
    if (means(variant)) products.add(variant.product);
  for (const listing of state.store.all('productVariantChannelListing'))
    if (listing.discount?.rule === rule.pk)
      products.add(state.store.get('productVariant', listing.variant).product);
  return products;
}

export function productsOfPromotion(state: State, { pk }: Promotion): Set<number> {
  const products = state.store
    .by('promotionRule', 'promotion', pk)
    .map((rule) => productsOfRule(state, rule));
  return new Set(products.flatMap((set) => [...set]));
}
