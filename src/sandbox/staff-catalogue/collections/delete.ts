import { requireRecord } from '../../schema/arguments.ts';
import { mutation } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import { bulkMutation } from '../../staff-shop/input/bulk.ts';
import { removeCollection } from '../deletion/taxonomy.ts';
import { emit } from '../emit.ts';
import { promotionsTouch } from '../prices.ts';

export const collectionDelete = mutation<{ id: string }>(({ id }, context) => {
  const collection = requireRecord(context.store, 'collection', id);
  const copy = { ...collection };
  const products = removeCollection(context, collection);
  emit(context, 'COLLECTION_DELETED', { collection: copy });
  for (const product of products) emit(context, 'PRODUCT_UPDATED', { product });
  promotionsTouch(
    context.state,
    products.map(({ pk }) => pk),
  );
  return { collection: inChannel<'collection'>(copy, null) };
});

export const collectionBulkDelete = bulkMutation('collection', (collections, context) => {
  const copies = [...collections]
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
    .map((collection) => ({ ...collection }));
  const products = new Set(
    collections.flatMap((collection) => removeCollection(context, collection)),
  );
  for (const collection of copies) emit(context, 'COLLECTION_DELETED', { collection });
  const bySlug = [...products].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  for (const product of bySlug) emit(context, 'PRODUCT_UPDATED', { product });
  promotionsTouch(
    context.state,
    bySlug.map(({ pk }) => pk),
  );
});
