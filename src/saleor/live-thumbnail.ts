import { type MediaMap, publicMediaUrl } from '#domain/media.ts';

/** Where a browser loads a thumbnail that Saleor has just told of; it may still redirect. */
export function liveThumbnail(
  image: { readonly url: string } | null | undefined,
  media: MediaMap | null,
): string | null {
  if (!image) return null;
  return media ? publicMediaUrl(image.url, media) : image.url;
}
