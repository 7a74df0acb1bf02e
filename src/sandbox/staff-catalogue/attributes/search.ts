import type { Attribute } from '../../records/catalogue.ts';
import type { Store } from '../../state/store.ts';

/** The search task is to read these products again. */
export function forgetSearchOf(store: Store, products: Iterable<number>): void {
  for (const pk of products) {
    const product = store.find('product', pk);
    if (product !== null) store.update<'product'>(product, { searchIndexed: false });
  }
}

/** Products whose type has one of the attributes. */
export function productsWith(store: Store, attributes: readonly Attribute[]): number[] {
  const pks = new Set(attributes.map(({ pk }) => pk));
  return store
    .all('productType')
    .filter(
      ({ productAttributes, variantAttributes }) =>
        productAttributes.some((pk) => pks.has(pk)) ||
        variantAttributes.some(({ attribute }) => pks.has(attribute)),
    )
    .flatMap(({ pk }) => store.by('product', 'productType', pk))
    .map(({ pk }) => pk);
}

/** Products that have the value, themselves or by a variant. */
export function productsWithValue(store: Store, value: number): Set<number> {
  const has = ({
    attributes,
  }: {
    readonly attributes: readonly { readonly values: readonly number[] }[];
  }) => attributes.some(({ values }) => values.includes(value));
  return new Set([
    ...store
      .all('product')
      .filter(has)
      .map(({ pk }) => pk),
    ...store
      .all('productVariant')
      .filter(has)
      .map(({ product }) => product),
  ]);
}
