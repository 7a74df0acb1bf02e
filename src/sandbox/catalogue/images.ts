import type { ThumbnailFormat } from '../media/thumbnails.ts';
import type { ImageFile, JsonObject } from '../records/base.ts';
import type { ProductMedia } from '../records/catalogue.ts';
import { globalId } from '../state/global-id.ts';
import type { State } from '../state/state.ts';

export type ImageArguments = {
  readonly size?: number | null;
  readonly format?: ThumbnailFormat | null;
};
export type ImageNode = { readonly url: string; readonly alt: string | null };

const largest = 4096;
const productThumbnail = 256;

/**
 * `ProductMedia.url`: size 0 is the original, no size the largest thumbnail. A picture that is still being fetched
 * has URLs that will answer later.
 */
export function mediaUrl(
  media: ProductMedia,
  { size, format }: ImageArguments,
  { thumbnails, origin }: State,
): string {
  if (media.externalUrl !== null && media.type !== 'IMAGE') return media.externalUrl;
  const owner = globalId('ProductMedia', media.pk);
  if (size !== 0) return thumbnails.url(owner, size ?? largest, format ?? 'ORIGINAL');
  return media.key === null ? `${origin}/image/${owner}/` : thumbnails.objectUrl(media.key);
}

/** `Product.thumbnail`: unlike for media, size 0 means the smallest. */
export function productThumbnailImage(
  media: ProductMedia | null,
  { size, format }: ImageArguments,
  { thumbnails }: State,
): ImageNode | null {
  if (media === null) return null;
  const { thumbnail_url: url, title } = (media.oembedData ?? {}) as JsonObject;
  if (typeof url === 'string' && url !== '')
    return { url, alt: typeof title === 'string' ? title : null };
  const owner = globalId('ProductMedia', media.pk);
  return {
    url: thumbnails.url(owner, size ?? productThumbnail, format ?? 'ORIGINAL'),
    alt: media.alt,
  };
}

/** The picture of a category or collection. */
export function backgroundImage(
  type: 'Category' | 'Collection',
  pk: number,
  image: ImageFile | null,
  { size, format }: ImageArguments,
  { thumbnails }: State,
): ImageNode | null {
  if (image === null) return null;
  if (size === 0) return { url: thumbnails.objectUrl(image.key), alt: image.alt };
  const owner = globalId(type, pk);
  return { url: thumbnails.url(owner, size ?? largest, format ?? 'ORIGINAL'), alt: image.alt };
}
