/**
 * A picture that does not load (Saleor deletes its files the moment staff delete it) becomes the placeholder that pages
 * without a picture have, in whatever way it got into the page.
 */
export function startVanishedPictures(): void {
  // The event does not bubble.
  addEventListener('error', ({ target }) => isPicture(target) && standIn(target), true);
  // Those that failed before this script ran.
  for (const picture of document.images)
    if (picture.complete && picture.naturalWidth === 0 && picture.currentSrc) standIn(picture);
}

function isPicture(target: EventTarget | null): target is HTMLImageElement {
  return target instanceof HTMLImageElement;
}

/** The next that there is to show: what every browser knows instead of another format, then the placeholder. */
function standIn(picture: HTMLImageElement): void {
  const { dataset, style } = picture;
  if ('gone' in dataset) return;
  const formats = picture.parentElement?.querySelectorAll(':scope > source') ?? [];
  // Without them it is asked for anew by itself.
  for (const format of formats) format.remove();
  if (formats.length > 0) return;
  dataset['gone'] = '';
  picture.alt = '';
  picture.removeAttribute('srcset');
  style.cssText = 'object-fit:none;object-position:center';
  picture.src = dropOf(Math.min(64, (picture.clientWidth || 160) / 4));
}

/** The same drop as in ShopPicture.astro, `side` pixels wide. */
function dropOf(side: number): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 32 32" fill="none" stroke="#8d7f6b" stroke-width="1.2"><path d="M16 5c4.600 6 7 9.900 7 13.400a7 7 0 0 1-14 0C9 14.900 11.400 11 16 5Z"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
