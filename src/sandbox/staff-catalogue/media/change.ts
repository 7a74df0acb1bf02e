import { requireRecord } from '../../schema/arguments.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import { bulkMutation } from '../../staff-shop/input/bulk.ts';
import { removeMedia } from '../deletion/products.ts';
import { emit } from '../emit.ts';
import { longestAlt } from './create.ts';

type Update = { readonly id: string; readonly input: { readonly alt?: string | null } };

export const productMediaUpdate = mutation<Update>(({ id, input: { alt } }, context) => {
  const { store } = context;
  const media = requireRecord(store, 'productMedia', id);
  const product = store.get('product', media.product);
  if (typeof alt === 'string') {
    if ([...alt].length > longestAlt)
      refuse('input', 'INVALID', `Alt field exceeds the character limit of ${longestAlt}.`);
    store.update<'productMedia'>(media, { alt });
  }
  emit(context, 'PRODUCT_UPDATED', { product });
  emit(context, 'PRODUCT_MEDIA_UPDATED', { productMedia: media });
  return { product: inChannel<'product'>(product, null), media };
});

export const productMediaDelete = mutation<{ id: string }>(({ id }, context) => {
  const { store } = context;
  const media = requireRecord(store, 'productMedia', id);
  const product = store.get('product', media.product);
  const copy = { ...media };
  removeMedia(context, media);
  emit(context, 'PRODUCT_UPDATED', { product });
  emit(context, 'PRODUCT_MEDIA_DELETED', { productMedia: copy });
  return { product: inChannel<'product'>(product, null), media: copy };
});

/** Saleor tells nobody of this. */
export const productMediaBulkDelete = bulkMutation('productMedia', (media, context) => {
  for (const one of media) removeMedia(context, one);
});

type Reorder = { readonly productId: string; readonly mediaIds: readonly string[] };

export const productMediaReorder = mutation<Reorder>(({ productId, mediaIds }, context) => {
  const { store } = context;
  const product = requireRecord(store, 'product', productId, 'productId');
  if (mediaIds.length !== store.by('productMedia', 'product', product.pk).length)
    refuse('order', 'INVALID', 'Incorrect number of media IDs provided.');
  const media = mediaIds.map((id) => {
    const one = requireRecord(store, 'productMedia', id, 'order');
    return one.product === product.pk
      ? one
      : refuse('order', 'NOT_PRODUCTS_IMAGE', `Media ${id} does not belong to this product.`);
  });
  media.forEach((one, sortOrder) => store.update<'productMedia'>(one, { sortOrder }));
  emit(context, 'PRODUCT_UPDATED', { product });
  return { product: inChannel<'product'>(product, null), media };
});
