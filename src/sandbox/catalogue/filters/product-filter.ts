import type { Product } from '../../records/catalogue.ts';
import { microsOf } from '../../state/moments.ts';
import type { AttributeInput } from './attribute-filter.ts';
import {
  isNone,
  metadataTerm,
  nothing,
  numberTerm,
  rangeTerm,
  requireIds,
  requireOneOperation,
  valueTerm,
  type FilterScope,
  type MetadataFilter,
  type Operation,
  type Range,
  type Rules,
} from './filter-terms.ts';
import { pksOf } from '../lookups.ts';
import * as rules from './product-rules.ts';
import { searchTerm } from '../search/product-search.ts';

/** `ProductFilterInput`: empty values ask for nothing. */
const filter: Rules<Product> = {
  isPublished: rules.publishedTerm,
  publishedFrom: (value: string, scope) => rules.fromDateTerm('publishedAt', value, scope),
  isAvailable: rules.availableTerm,
  availableFrom: (value: string, scope) =>
    rules.fromDateTerm('availableForPurchaseAt', value, scope),
  isVisibleInListing: (value: boolean, scope) =>
    rules.inListing(scope, ({ visibleInListings }) => visibleInListings === value),
  collections: (ids: readonly string[], { context }) => {
    requireIds('collections', ids);
    return rules.inCollections(context.store, pksOf(ids, 'Collection'));
  },
  categories: (ids: readonly string[], { context }) => {
    requireIds('categories', ids);
    return rules.inCategories(context.store, pksOf(ids, 'Category'));
  },
  hasCategory: (value: boolean) => (product) => (product.category !== null) === value,
  // A bound of 0 is none, and no price fits any bound.
  price: ({ gte, lte }: Range<number>, scope) =>
    rules.variantPriceTerm(
      scope,
      (price) => price === null || ((!lte || price <= lte) && (!gte || price >= gte)),
    ),
  minimalPrice: ({ gte, lte }: Range<number>, scope) =>
    rules.minimalPriceTerm(
      scope,
      (price) =>
        (!lte || (price !== null && price <= lte)) && (!gte || (price !== null && price >= gte)),
    ),
  attributes: rules.attributesTerm,
  stockAvailability: rules.stockTerm,
  updatedAt: (range: Range<string>) =>
    rangeTerm(microsRange(range), ({ updatedAt }) => microsOf(updatedAt)),
  productTypes: (ids: readonly string[]) => {
    requireIds('product_types', ids);
    const pks = pksOf(ids, 'ProductType');
    return ({ productType }) => pks.has(productType);
  },
  stocks: (value: rules.StocksInput, { context }) => rules.stocksTerm(context.store, value),
  search: (value: string, { context }) => searchTerm(context.state, value),
  giftCard: (value: boolean, { context }) => rules.giftCardTerm(context.store, value),
  ids: (ids: readonly string[]) => {
    requireIds('ids', ids);
    const pks = pksOf(ids, 'Product');
    return ({ pk }) => pks.has(pk);
  },
  hasPreorderedVariants: (value: boolean) => () => !value,
  slugs: (slugs: readonly string[]) => {
    const wanted = new Set(slugs);
    return ({ slug }) => wanted.has(slug);
  },
  metadata: (entries: readonly MetadataFilter[]) => metadataTerm(entries),
};

/** `ProductWhereInput`: empty values match nothing. */
const where: Rules<Product> = {
  ids: (ids: readonly string[] | null) => {
    requireIds('ids', ids ?? []);
    const pks = pksOf(ids ?? [], 'Product');
    return ({ pk }) => pks.has(pk);
  },
  name: (value: Operation<string> | null) => {
    requireOneOperation('name', value);
    return valueTerm(value, ({ name }) => name);
  },
  slug: (value: Operation<string> | null) => {
    requireOneOperation('slug', value);
    return valueTerm(value, ({ slug }) => slug);
  },
  productType: (value: Operation<string> | null) => {
    const pks = wantedPks('product_type', value, 'ProductType');
    return ({ productType }) => pks.has(productType);
  },
  category: (value: Operation<string> | null, { context }) =>
    rules.inCategories(context.store, wantedPks('category', value, 'Category')),
  collection: (value: Operation<string> | null, { context }) =>
    rules.inCollections(context.store, wantedPks('collection', value, 'Collection')),
  isAvailable: (value: boolean | null, scope) =>
    value === null ? nothing : rules.availableTerm(value, scope),
  isPublished: rules.publishedTerm,
  isVisibleInListing: (value: boolean | null, scope) =>
    rules.inListing(scope, ({ visibleInListings }) => visibleInListings === value),
  publishedFrom: (value: string | null, scope) =>
    value === null ? nothing : rules.fromDateTerm('publishedAt', value, scope),
  availableFrom: (value: string | null, scope) =>
    value === null ? nothing : rules.fromDateTerm('availableForPurchaseAt', value, scope),
  hasCategory: (value: boolean | null) =>
    value === null ? nothing : (product) => (product.category !== null) === value,
  price: (value: Operation<number> | null, scope) => {
    requireOneOperation('price', value);
    return rules.variantPriceTerm(scope, numberTest(value));
  },
  minimalPrice: (value: Operation<number> | null, scope) => {
    requireOneOperation('minimal_price', value);
    return rules.minimalPriceTerm(scope, numberTest(value));
  },
  attributes: (value: readonly AttributeInput[] | null, scope) =>
    value === null || value.length === 0 ? nothing : rules.attributesTerm(value, scope),
  stockAvailability: (value: 'IN_STOCK' | 'OUT_OF_STOCK' | null, scope) =>
    value === null ? nothing : rules.stockTerm(value, scope),
  stocks: (value: rules.StocksInput | null, { context }) => {
    const { gte, lte } = value?.quantity ?? {};
    const hasWarehouses = (value?.warehouseIds?.length ?? 0) > 0;
    const hasQuantity = !isNone(gte) || !isNone(lte);
    if (value?.quantity && Object.keys(value.quantity).length > 0 ? !hasQuantity : !hasWarehouses)
      return nothing;
    return rules.stocksTerm(context.store, value!);
  },
  giftCard: (value: boolean | null, { context }) =>
    value === null ? nothing : rules.giftCardTerm(context.store, value),
  hasPreorderedVariants: (value: boolean | null) => (value === null ? nothing : () => !value),
  updatedAt: (value: Operation<string> | null) => momentOperation(value, (p) => p.updatedAt),
  metadata: (entries: readonly MetadataFilter[] | null) => metadataTerm(entries),
};

export const productRules = { filter, where };

/** Keys asked for by `{ eq }` or `{ oneOf }`; an id of another type is refused. */
export function wantedPks(
  field: string,
  value: Operation<string> | null,
  type: string,
): ReadonlySet<number | string> {
  requireOneOperation(field, value);
  const ids = value?.oneOf && value.oneOf.length > 0 ? value.oneOf : value?.eq ? [value.eq] : [];
  return pksOf(ids, type, true);
}

function numberTest(value: Operation<number> | null): (price: number | null) => boolean {
  return numberTerm(value, (price: number | null) => price);
}

export function microsRange({ gte, lte }: Range<string>): Range<number> {
  return { gte: isNone(gte) ? null : microsOf(gte), lte: isNone(lte) ? null : microsOf(lte) };
}

/** `{ range }`, else `{ eq }`, else `{ oneOf }` of moments. */
export function momentOperation<Item>(
  value: Operation<string> | null,
  of: (item: Item) => string | null,
): (item: Item) => boolean {
  if (value === null) return nothing;
  const moment = (item: Item) => {
    const text = of(item);
    return text === null ? null : microsOf(text);
  };
  const { range, oneOf } = value;
  if (range && Object.keys(range).length > 0)
    return isNone(range.gte) && isNone(range.lte) ? nothing : rangeTerm(microsRange(range), moment);
  if ('eq' in value) {
    const wanted = isNone(value.eq) ? null : microsOf(value.eq);
    return (item) => moment(item) === wanted;
  }
  const wanted = (oneOf ?? []).map(microsOf);
  return (item) => wanted.includes(moment(item));
}

export function scopeOf(
  context: FilterScope['context'],
  channel: FilterScope['channel'],
): FilterScope {
  return { context, now: context.state.clock.now(), channel };
}
