import type { ProductVariant } from '../../records/catalogue.ts';
import { idOf } from '../../state/global-id.ts';
import type { Store } from '../../state/store.ts';

/** The name of a variant that was given none: its values of what variants are chosen by, else SKU, else id. */
export function madeName(store: Store, variant: ProductVariant): string {
  const product = store.get('product', variant.product);
  const productType = store.get('productType', product.productType);
  const chosenBy = new Set(
    productType.variantAttributes
      .filter(({ variantSelection }) => variantSelection)
      .map(({ attribute }) => attribute),
  );
  const parts = variant.attributes
    .filter(({ attribute }) => chosenBy.has(attribute))
    .map(({ values }) => values.map((pk) => store.get('attributeValue', pk).name).join(', '));
  return parts.sort().join(' / ') || variant.sku || idOf(variant);
}
