import type { MediaMap } from '#domain/media.ts';

/**
 * Where pictures lie that Saleor tells the browser of, from `data-media` of `<html>`; null: where it says. Apart from
 * `shop()`, which every page runs before the first touch.
 */
export function mediaMap(): MediaMap | null {
  const { media } = document.documentElement.dataset;
  // Our own layout has written it.
  return media ? (JSON.parse(media) as MediaMap) : null;
}
