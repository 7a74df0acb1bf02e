import type { Collection, Product } from '../../records/catalogue.ts';
import type { Store } from '../../state/store.ts';

/** Adds those that are not in it yet, behind the others and without a place of their own. */
export function addToCollection(
  store: Store,
  collection: Collection,
  products: readonly Product[],
): void {
  const present = new Set(
    store.by('collectionProduct', 'collection', collection.pk).map(({ product }) => product),
  );
  for (const product of products)
    if (!present.has(product.pk))
      store.insert('collectionProduct', {
        collection: collection.pk,
        product: product.pk,
        sortOrder: null,
      });
}

/** Makes these a product's collections: others lose it, new ones gain it. */
export function setCollections(
  store: Store,
  product: Product,
  collections: readonly Collection[],
): void {
  const wanted = new Set(collections.map(({ pk }) => pk));
  for (const membership of store.by('collectionProduct', 'product', product.pk))
    if (!wanted.has(membership.collection)) store.remove(membership);
  for (const collection of [...collections].sort((a, b) => a.pk - b.pk))
    addToCollection(store, collection, [product]);
}
