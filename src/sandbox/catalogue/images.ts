import type { MediaRecord } from '../state/records.ts';
import type { ThumbnailFormat, Thumbnails } from '../media/thumbnails.ts';
import { globalId } from '../state/global-id.ts';

export type ImageArguments = { size?: number | null; format?: ThumbnailFormat | null };
export type ImageNode = { url: string; alt: string };

const largest = 4096;
const productThumbnail = 256;

/** `ProductMedia.url`: size 0 is the original, no size the largest thumbnail. */
export function mediaUrl(
  media: MediaRecord,
  { size, format }: ImageArguments,
  thumbnails: Thumbnails,
): string {
  if (size === 0) return thumbnails.objectUrl(media.key);
  return thumbnails.url(globalId('ProductMedia', media.pk), size ?? largest, format ?? 'ORIGINAL');
}

/** `Product.thumbnail`: unlike for media, size 0 means the smallest. */
export function productImage(
  media: MediaRecord | null,
  { size, format }: ImageArguments,
  thumbnails: Thumbnails,
): ImageNode | null {
  if (media === null) return null;
  return {
    url: thumbnails.url(
      globalId('ProductMedia', media.pk),
      size ?? productThumbnail,
      format ?? 'ORIGINAL',
    ),
    alt: media.alt,
  };
}
