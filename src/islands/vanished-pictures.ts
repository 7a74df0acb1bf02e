import type * as StandIn from './stand-in.ts';

/**
 * A picture that does not load (Saleor deletes its files the moment staff delete it) becomes the placeholder that pages
 * without a picture have, in whatever way it got into the page.
 */
export function startVanishedPictures(): void {
  // The event does not bubble.
  addEventListener('error', ({ target }) => standIn(target as HTMLElement), true);
  // Those that failed before this script ran.
  for (const picture of document.images)
    if (picture.complete && !picture.naturalWidth) standIn(picture);
}

function standIn(target: HTMLElement): void {
  if (target.tagName !== 'IMG') return;
  // What it takes is fetched by the few pages that need it. Whoever is offline sees the picture's text.
  const module: Promise<typeof StandIn> = import('./stand-in.ts');
  module.then(
    (its) => its.showNext(target),
    () => undefined,
  );
}
