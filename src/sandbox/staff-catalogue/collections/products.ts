import type { Collection, Product } from '../../records/catalogue.ts';
import { requireRecord } from '../../schema/arguments.ts';
import { mutation, refuse, type Payload } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import type { FieldResolver } from '../../schema/field-map.ts';
import type { Context } from '../../state/state.ts';
import { recordsOf } from '../../staff-shop/input/nodes.ts';
import { movedTo } from '../../staff-shop/input/reordering.ts';
import { emit } from '../emit.ts';
import { pkInput } from '../ids.ts';
import { promotionsTouch } from '../prices.ts';
import { addToCollection } from './membership.ts';

type Args = { readonly collectionId: string; readonly products: readonly string[] };

function membership(
  change: (context: Context, collection: Collection, products: readonly Product[]) => void,
): FieldResolver {
  return mutation<Args>((args, context): Payload => {
    const { store, state } = context;
    const collection = requireRecord(store, 'collection', args.collectionId, 'collectionId');
    if (args.products.length === 0)
      refuse(
        'products',
        'GRAPHQL_ERROR',
        "Could not resolve to a node with the global id list of '[]'.",
      );
    const products = recordsOf(store, 'product', args.products, 'products');
    change(context, collection, products);
    for (const product of products) emit(context, 'PRODUCT_UPDATED', { product });
    promotionsTouch(
      state,
      products.map(({ pk }) => pk),
    );
    return { collection: inChannel<'collection'>(collection, null) };
  });
}

export const collectionAddProducts = membership(({ store }, collection, products) =>
  addToCollection(
    store,
    collection,
    [...products].sort((a, b) => a.pk - b.pk),
  ),
);

export const collectionRemoveProducts = membership(({ store }, collection, products) => {
  const gone = new Set(products.map(({ pk }) => pk));
  for (const entry of store.by('collectionProduct', 'collection', collection.pk))
    if (gone.has(entry.product)) store.remove(entry);
});

type Move = { readonly productId: string; readonly sortOrder?: number | null };

/** Saleor tells nobody of this. */
export const collectionReorderProducts = mutation<{
  collectionId: string;
  moves: readonly Move[];
}>(({ collectionId, moves }, { store }) => {
  const pk = pkInput('collection', collectionId, 'collectionId');
  const collection =
    store.find('collection', pk) ??
    refuse('collectionId', 'NOT_FOUND', `Couldn't resolve to a collection: ${collectionId}`);
  const entries = store
    .by('collectionProduct', 'collection', collection.pk)
    .sort((a, b) => place(a) - place(b) || a.product - b.product);
  const steps = moves.map(({ productId, sortOrder }) => {
    const product = pkInput('product', productId, 'moves');
    const entry = entries.find((candidate) => candidate.product === product);
    if (entry === undefined)
      return refuse('moves', 'NOT_FOUND', `Couldn't resolve to a product: ${productId}`);
    return { pk: entry.pk, by: sortOrder ?? 1 };
  });
  const places = movedTo(entries, steps);
  for (const entry of entries)
    store.update<'collectionProduct'>(entry, { sortOrder: places.get(entry.pk)! });
  return { collection: inChannel<'collection'>(collection, null) };
});

function place({ sortOrder }: { readonly sortOrder: number | null }): number {
  return sortOrder ?? Number.MAX_SAFE_INTEGER;
}
