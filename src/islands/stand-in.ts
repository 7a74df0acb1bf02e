/** Shows the next that there is in place of a picture that did not load: a format that every browser knows, or the placeholder. */
export function showNext(target: HTMLElement): void {
  const picture = target as HTMLImageElement;
  const { dataset, style } = picture;
  if ('gone' in dataset) return;
  const formats = picture.parentElement?.querySelectorAll(':scope > source') ?? [];
  // Without them it is asked for anew by itself.
  for (const format of formats) format.remove();
  if (formats.length > 0) return;
  dataset['gone'] = '';
  for (const name of ['srcset', 'sizes']) picture.removeAttribute(name);
  style.cssText = 'object-fit:none;object-position:center';
  picture.src = dropOf(Math.min(64, (picture.clientWidth || 160) / 4));
}

/** The same drop as in ShopPicture.astro, `side` pixels wide. */
function dropOf(side: number): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 32 32" fill="none" stroke="#8d7f6b" stroke-width="1.2"><path d="M16 5c4.600 6 7 9.900 7 13.400a7 7 0 0 1-14 0C9 14.900 11.400 11 16 5Z"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
