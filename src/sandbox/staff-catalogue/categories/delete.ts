import type { Category } from '../../records/catalogue.ts';
import { requireRecord } from '../../schema/arguments.ts';
import { mutation } from '../../schema/mutation.ts';
import type { Context } from '../../state/state.ts';
import { bulkMutation } from '../../staff-shop/input/bulk.ts';
import { removeCategories } from '../deletion/taxonomy.ts';
import { emit } from '../emit.ts';
import { promotionsTouch } from '../prices.ts';

export const categoryDelete = mutation<{ id: string }>(({ id }, context) => {
  const category = requireRecord(context.store, 'category', id);
  const copy = { ...category };
  remove(context, [category]);
  return { category: copy };
});

export const categoryBulkDelete = bulkMutation('category', (categories, context) =>
  remove(context, categories),
);

function remove(context: Context, categories: readonly Category[]): void {
  const copies = [...categories].sort((a, b) => a.pk - b.pk).map((category) => ({ ...category }));
  const { store } = context;
  const before = new Map(
    store.all('product').map(({ pk, category }) => [pk, store.find('category', category)]),
  );
  const products = removeCategories(context, categories);
  for (const category of copies) emit(context, 'CATEGORY_DELETED', { category });
  // Saleor still tells of the category that each was in.
  for (const product of products)
    emit(context, 'PRODUCT_UPDATED', { product, category: before.get(product.pk) });
  promotionsTouch(
    context.state,
    products.map(({ pk }) => pk),
  );
}
