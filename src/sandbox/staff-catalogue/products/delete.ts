import { mutation } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import { bulkMutation } from '../../staff-shop/input/bulk.ts';
import { byIdOrReference } from '../../staff-shop/input/external-reference.ts';
import { removeProducts } from '../deletion/products.ts';
import { emit } from '../emit.ts';
import { checkingIds } from '../payloads.ts';

export const productDelete = mutation<{ id?: string | null; externalReference?: string | null }>(
  (names, context) => {
    const product = byIdOrReference(context.store, 'product', names);
    const copy = { ...product };
    removeProducts(context, [product]);
    emit(context, 'PRODUCT_DELETED', { product: copy });
    return { product: inChannel<'product'>(copy, null) };
  },
);

const bulkDelete = bulkMutation('product', (products, context) => {
  const copies = [...products]
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
    .map((product) => ({ ...product }));
  removeProducts(context, products);
  for (const product of copies) emit(context, 'PRODUCT_DELETED', { product });
});

export const productBulkDelete = checkingIds('product', bulkDelete);
