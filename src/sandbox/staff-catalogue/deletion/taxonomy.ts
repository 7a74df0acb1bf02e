import type { Category, Collection, Product } from '../../records/catalogue.ts';
import { idOf } from '../../state/global-id.ts';
import type { Context } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { deleteImage } from '../media/background.ts';
import { removeReferencesTo } from './attribute-values.ts';

/**
 * Removes categories with all below them. Products in them stay without a category, unpublished everywhere; they are
 * returned.
 */
export function removeCategories(context: Context, categories: readonly Category[]): Product[] {
  const { store } = context;
  const tree = [...new Set(categories.flatMap((category) => withDescendants(store, category)))];
  const products = tree
    .flatMap(({ pk }) => store.by('product', 'category', pk))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
  for (const product of products) {
    for (const listing of store.by('productChannelListing', 'product', product.pk))
      store.update<'productChannelListing'>(listing, { isPublished: false, publishedAt: null });
    store.update<'product'>(product, { category: null });
  }
  for (const category of tree) {
    removeReferencesTo(store, 'category', category.pk);
    forget(store, 'category', category.pk);
    if (category.backgroundImage !== null)
      deleteImage(context, idOf(category), category.backgroundImage.key);
    store.remove(category);
  }
  return products;
}

function withDescendants(store: Store, category: Category): Category[] {
  return [
    category,
    ...store
      .by('category', 'parent', category.pk)
      .flatMap((child) => withDescendants(store, child)),
  ];
}

/** Removes a collection; the products that were in it are returned. */
export function removeCollection(context: Context, collection: Collection): Product[] {
  const { store } = context;
  const memberships = store.by('collectionProduct', 'collection', collection.pk);
  const products = memberships.map(({ product }) => store.get('product', product));
  for (const membership of memberships) store.remove(membership);
  for (const listing of store.by('collectionChannelListing', 'collection', collection.pk))
    store.remove(listing);
  removeReferencesTo(store, 'collection', collection.pk);
  forget(store, 'collection', collection.pk);
  if (collection.backgroundImage !== null)
    deleteImage(context, idOf(collection), collection.backgroundImage.key);
  store.remove(collection);
  return products;
}

/** Menu items that lead to it go (with their children); vouchers no longer name it. */
function forget(store: Store, model: 'category' | 'collection', pk: number): void {
  for (const item of store.by('menuItem', model, pk)) removeMenuItem(store, item.pk);
  const field = model === 'category' ? 'categories' : 'collections';
  for (const voucher of store.all('voucher'))
    if (voucher[field].includes(pk))
      store.update<'voucher'>(voucher, { [field]: voucher[field].filter((other) => other !== pk) });
}

function removeMenuItem(store: Store, pk: number): void {
  for (const child of store.by('menuItem', 'parent', pk)) removeMenuItem(store, child.pk);
  const item = store.find('menuItem', pk);
  if (item !== null) store.remove(item);
}
