import { requireRecord } from '../../schema/arguments.ts';
import { mutation } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import { recordsOf } from '../../staff-shop/input/nodes.ts';
import { emit } from '../emit.ts';
import { cleanCollection, type CollectionInput } from './input.ts';
import { addToCollection } from './membership.ts';

type CreateInput = CollectionInput & { readonly products?: readonly string[] | null };

export const collectionCreate = mutation<{ input: CreateInput }>(({ input }, context) => {
  const products = recordsOf(context.store, 'product', input.products, 'products');
  const collection = context.store.insert('collection', {
    ...cleanCollection(context, null, input),
    translations: {},
  });
  addToCollection(
    context.store,
    collection,
    [...products].sort((a, b) => a.pk - b.pk),
  );
  emit(context, 'COLLECTION_CREATED', { collection });
  for (const product of products) emit(context, 'PRODUCT_UPDATED', { product });
  return { collection: inChannel<'collection'>(collection, null) };
});

export const collectionUpdate = mutation<{ id: string; input: CollectionInput }>(
  ({ id, input }, context) => {
    const collection = requireRecord(context.store, 'collection', id);
    context.store.update<'collection'>(collection, cleanCollection(context, collection, input));
    emit(context, 'COLLECTION_UPDATED', { collection });
    return { collection: inChannel<'collection'>(collection, null) };
  },
);
