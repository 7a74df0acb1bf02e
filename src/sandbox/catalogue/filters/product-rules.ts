import type { Product, ProductChannelListing, ProductVariant } from '../../records/catalogue.ts';
import { minorUnits } from '../../state/money.ts';
import { microsOf } from '../../state/moments.ts';
import type { Store } from '../../state/store.ts';
import { isStocked } from '../../stock/availability.ts';
import { productAttributesTerm, type AttributeInput } from './attribute-filter.ts';
import { isNone, nothing, type FilterScope, type Range, type Term } from './filter-terms.ts';
import { pksOf } from '../lookups.ts';
import { categoryTree } from '../product-lists.ts';
import { hasCome, isPriced, productListing, variantListing } from '../visibility.ts';

/** What the filters of `filter` and of `where` share: conditions on products, most of them in the scope's channel. */

export function inListing(
  scope: FilterScope,
  test: (listing: ProductChannelListing) => boolean,
): Term<Product> {
  const channel = scope.channel();
  if (channel === null) return nothing;
  return (product) => {
    const listing = productListing(scope.context.store, product, channel);
    return listing !== null && test(listing);
  };
}

/** Whether its listing says so and it has a price; the date of publication is not looked at. */
export function publishedTerm(value: boolean | null, scope: FilterScope): Term<Product> {
  const { store } = scope.context;
  const channel = scope.channel();
  const listed = inListing(scope, ({ isPublished }) => isPublished === value);
  return (product) =>
    listed(product) &&
    store
      .by('productVariant', 'product', product.pk)
      .some((variant) => isPriced(store, variant, channel!));
}

/** By the date of purchase, whatever the stock. */
export function availableTerm(value: boolean, scope: FilterScope): Term<Product> {
  return inListing(
    scope,
    ({ availableForPurchaseAt }) => hasCome(availableForPurchaseAt, scope.now, false) === value,
  );
}

export function fromDateTerm(
  field: 'publishedAt' | 'availableForPurchaseAt',
  value: string,
  scope: FilterScope,
): Term<Product> {
  const limit = microsOf(value) ?? Number.NaN;
  return inListing(scope, (listing) => {
    const moment = listing[field];
    return moment !== null && microsOf(moment)! <= limit;
  });
}

export function inCategories(store: Store, pks: Iterable<number | string>): Term<Product> {
  const tree = categoryTree(store, pks);
  return ({ category }) => category !== null && tree.has(category);
}

export function inCollections(store: Store, pks: ReadonlySet<number | string>): Term<Product> {
  return ({ pk }) =>
    store.by('collectionProduct', 'product', pk).some(({ collection }) => pks.has(collection));
}

/** Whether a variant's price, before any discount, passes; `test` sees major units, null where there is no price. */
export function variantPriceTerm(
  scope: FilterScope,
  test: (price: number | null) => boolean,
): Term<Product> {
  const { store } = scope.context;
  const channel = scope.channel();
  if (channel === null) return nothing;
  const digits = minorUnits(1, channel.currency);
  return ({ pk }) =>
    store.by('productVariant', 'product', pk).some((variant) => {
      const listing = variantListing(store, variant, channel);
      return listing !== null && test(listing.price === null ? null : listing.price / digits);
    });
}

/** Whether the lowest discounted price passes. An unknown channel lets everything through. */
export function minimalPriceTerm(
  scope: FilterScope,
  test: (price: number | null) => boolean,
): Term<Product> {
  const channel = scope.channel();
  if (channel === null) return () => true;
  const digits = minorUnits(1, channel.currency);
  return inListing(scope, ({ discountedPrice }) =>
    test(discountedPrice === null ? null : discountedPrice / digits),
  );
}

export function stockTerm(value: 'IN_STOCK' | 'OUT_OF_STOCK', scope: FilterScope): Term<Product> {
  const { store, state } = scope.context;
  const channel = scope.channel();
  const stocked = (variant: ProductVariant) =>
    channel !== null && isStocked(state, variant, channel);
  return ({ pk }) =>
    store.by('productVariant', 'product', pk).some(stocked) === (value === 'IN_STOCK');
}

export type StocksInput = {
  readonly warehouseIds?: readonly string[] | null;
  readonly quantity?: Range<number> | null;
};

/** A variant with stock in one of the warehouses, and so many pieces in all of them. */
export function stocksTerm(store: Store, { warehouseIds, quantity }: StocksInput): Term<Product> {
  const warehouses =
    warehouseIds && warehouseIds.length > 0 ? pksOf(warehouseIds, 'Warehouse') : null;
  const range = quantity && Object.keys(quantity).length > 0 ? quantity : null;
  if (warehouses === null && range === null) return () => true;
  return ({ pk }) =>
    store.by('productVariant', 'product', pk).some((variant) => {
      const stocks = store
        .by('stock', 'variant', variant.pk)
        .filter(({ warehouse }) => warehouses === null || warehouses.has(warehouse));
      if (range === null) return stocks.length > 0;
      if (stocks.length === 0) return isNone(range.gte) && isNone(range.lte);
      const total = stocks.reduce((sum, stock) => sum + stock.quantity, 0);
      return total >= (range.gte ?? -Infinity) && total <= (range.lte ?? Infinity);
    });
}

export function giftCardTerm(store: Store, value: boolean): Term<Product> {
  return ({ productType }) =>
    (store.get('productType', productType).kind === 'GIFT_CARD') === value;
}

export function attributesTerm(
  inputs: readonly AttributeInput[],
  scope: FilterScope,
): Term<Product> {
  return productAttributesTerm(scope.context.store, inputs);
}
