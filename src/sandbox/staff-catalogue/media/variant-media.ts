import { requireRecord } from '../../schema/arguments.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import { emit } from '../emit.ts';

type Args = { readonly mediaId: string; readonly variantId: string };

export const variantMediaAssign = mutation<Args>(({ mediaId, variantId }, context) => {
  const { store } = context;
  const media = requireRecord(store, 'productMedia', mediaId, 'mediaId');
  const variant = requireRecord(store, 'productVariant', variantId, 'variantId');
  if (media.product !== variant.product)
    refuse('mediaId', 'NOT_PRODUCTS_IMAGE', "This media doesn't belong to that product.");
  if (variant.media.includes(media.pk))
    refuse('mediaId', 'MEDIA_ALREADY_ASSIGNED', 'This media is already assigned');
  store.update<'productVariant'>(variant, { media: [...variant.media, media.pk] });
  emit(context, 'PRODUCT_VARIANT_UPDATED', { productVariant: variant });
  return { productVariant: inChannel<'productVariant'>(variant, null), media };
});

export const variantMediaUnassign = mutation<Args>(({ mediaId, variantId }, context) => {
  const { store } = context;
  const media = requireRecord(store, 'productMedia', mediaId, 'imageId');
  const variant = requireRecord(store, 'productVariant', variantId, 'variantId');
  if (!variant.media.includes(media.pk))
    refuse('mediaId', 'NOT_PRODUCTS_IMAGE', 'Media is not assigned to this variant.');
  store.update<'productVariant'>(variant, {
    media: variant.media.filter((pk) => pk !== media.pk),
  });
  emit(context, 'PRODUCT_VARIANT_UPDATED', { productVariant: variant });
  return { productVariant: inChannel<'productVariant'>(variant, null), media };
});
