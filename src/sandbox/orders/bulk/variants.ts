import type { ProductVariant } from '../../records/catalogue.ts';
import type { Store } from '../../state/store.ts';
import type { VariantInput } from './input.ts';
import { byId, named } from './lookup.ts';
import type { Row } from './row.ts';

/** Saleor keeps what it finds by SKU under another name, and so never finds a variant by it. */
export function variantNamed(
  store: Store,
  row: Row,
  { variantId, variantExternalReference, variantSku }: VariantInput,
  path: string,
): ProductVariant | null {
  return named<'productVariant'>(
    row,
    'ProductVariant',
    [
      byId(store, 'productVariant', 'ProductVariant', 'variant_id', variantId),
      {
        name: 'variant_external_reference',
        by: 'external_reference',
        value: variantExternalReference,
        find: (reference) => store.one('productVariant', 'externalReference', reference),
      },
      { name: 'variant_sku', by: 'sku', value: variantSku, find: () => null },
    ],
    path,
  );
}
