import type { CataloguePredicateInput } from '#saleor/gql-staff/graphql.ts';
import type { Catalogue, CataloguePromotion, CatalogueProduct } from '../catalogue-file.ts';
import type { Places } from '../places.ts';

type Percentage = CataloguePromotion & { readonly value: number };

/** Percentages without a code change catalogue prices. Free delivery is a shipping method. */
export function promotionsOf({ promotions }: Catalogue): Percentage[] {
  return promotions.filter(isPercentage).filter(({ code }) => code === null);
}

/** Percentages with a code are vouchers. */
export function vouchersOf({ promotions }: Catalogue): (Percentage & { readonly code: string })[] {
  return promotions
    .filter(isPercentage)
    .flatMap((each) => (each.code === null ? [] : [{ ...each, code: each.code }]));
}

function isPercentage(promotion: CataloguePromotion): promotion is Percentage {
  return promotion.kind === 'percentage' && promotion.value !== null;
}

/** When it started: a day to come is now. */
export function startOf({ starts }: CataloguePromotion, now: Date): string {
  const start = new Date(`${starts}T00:00:00Z`);
  return (start < now ? start : now).toISOString();
}

/** What a promotion is about, in Saleor's ids; what could not be made is left out. */
export function predicateOf(
  { applies_to: scope }: CataloguePromotion,
  places: Places,
): CataloguePredicateInput {
  const categories = scope.all === true ? [...places.categories.keys()] : scope.categories;
  const parts: CataloguePredicateInput[] = [];
  const ids = (slugs: readonly string[], known: ReadonlyMap<string, string>) =>
    slugs.flatMap((slug) => known.get(slug) ?? []);
  const inCategories = ids(categories, places.categories);
  const products = ids(scope.products, places.products);
  const inCollections = ids(scope.collections, places.collections);
  if (inCategories.length > 0) parts.push({ categoryPredicate: { ids: inCategories } });
  if (products.length > 0) parts.push({ productPredicate: { ids: products } });
  if (inCollections.length > 0) parts.push({ collectionPredicate: { ids: inCollections } });
  return parts.length === 1 ? parts[0]! : { OR: parts };
}

/** Whether the product's price must be lower while the promotion runs. */
export function isPromoted(product: CatalogueProduct, { applies_to: scope }: CataloguePromotion) {
  return (
    scope.all === true ||
    scope.categories.includes(product.category) ||
    scope.products.includes(product.slug_sr) ||
    scope.collections.some((slug) => product.collections.includes(slug))
  );
}
