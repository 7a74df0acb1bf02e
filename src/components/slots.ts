import type { Picture, PictureSource } from '#domain/product.ts';

/**
 * A place in the layout where pictures stand. Lengths are CSS pixels: in `sizes` a rem is always 16 of them, on our pages
 * it is 17. `tests/e2e/pictures.spec.ts` compares them with the layout.
 */
export interface Slot {
  /** Width of the place by media condition, the first that holds; the last has none. */
  readonly widths: readonly (readonly [condition: string | null, width: string])[];
  /** Width divided by height: what a picture has more in width is cut off. */
  readonly aspect: number;
  /** The widest it is on any screen, in device pixels, of which two make one of CSS. */
  readonly most: number;
}

const MD = '(min-width:832px)';
const LG = '(min-width:1088px)';
/** Where the page stops growing. */
const FULL = '(min-width:1292px)';

/** In a grid of products. */
export const CARD: Slot = {
  widths: [
    [FULL, '283px'],
    [LG, '25vw - 40px'],
    [MD, '33.3vw - 28px'],
    [null, '50vw - 26px'],
  ],
  aspect: 4 / 5,
  most: 800,
};

/** Of a category, among its neighbours. */
export const TILE: Slot = {
  widths: [
    [FULL, '187px'],
    [LG, '16.7vw - 28px'],
    ['(min-width:640px)', '33.3vw - 28px'],
    [null, '50vw - 26px'],
  ],
  aspect: 4 / 5,
  most: 700,
};

/** Beside the title of a category; not shown on phones. */
export const HEADING: Slot = {
  widths: [
    [MD, '306px'],
    [null, '1px'],
  ],
  aspect: 1,
  most: 884,
};

/** The home page's opening, on phones: as high as it is wide. */
export const HERO_TALL: Slot = {
  widths: [[null, '100vw']],
  aspect: 1,
  most: 1664,
};

/** The same on wide screens, where its height can ask for more than its width. */
export const HERO_WIDE: Slot = {
  widths: [
    [LG, 'max(82vw,1209px)'],
    [null, 'max(82vw,1028px)'],
  ],
  // `sizes` knows lengths that are as high as the text beside it; for those this is their shape.
  aspect: 16 / 9,
  most: 2048,
};

const BESIDE_TEXT = [
  [FULL, '601px'],
  [LG, '52.4vw - 76px'],
  [MD, '50vw - 40px'],
] as const;

/** A product's only picture. */
export const GALLERY_ONE: Slot = {
  widths: [...BESIDE_TEXT, [null, 'min(100vw - 34px,50vh)']],
  aspect: 4 / 5,
  most: 1300,
};

/** One of several, of which on phones the next is seen beside it. */
export const GALLERY_MANY: Slot = {
  widths: [...BESIDE_TEXT, [null, 'min(86vw - 29px,50vh)']],
  aspect: 4 / 5,
  most: 1300,
};

/** Phones have three pixels and more where nobody sees a third one: two are loaded. */
const DENSE = '(min-resolution:2.5dppx)';

/** The `sizes` of a picture in its place: a wider one is cut at its sides, and so shown wider than the place. */
export function sizesOf({ widths, aspect }: Slot, { width, height }: Picture): string {
  const factor = Math.max(1, Math.round((width / height / aspect) * 100) / 100);
  return widths
    .flatMap(([condition, length]) =>
      condition === null
        ? [`${DENSE} ${scaled(length, factor * 0.67)}`, scaled(length, factor)]
        : [`${condition} ${scaled(length, factor)}`],
    )
    .join(',');
}

function scaled(length: string, by: number): string {
  const factor = Math.round(by * 100) / 100;
  const size = factor === 1 ? length : `${factor}*(${length})`;
  return /^(\d+px|(min|max)\(.*\))$/.test(size) ? size : `calc(${size})`;
}

/** The `srcset` of those sources that the place can make use of. */
export function srcsetOf(sources: readonly PictureSource[], { most }: Slot): string {
  return sourcesFor(sources, most)
    .map(({ url, width }) => `${url} ${width}w`)
    .join(', ');
}

/** For browsers that know no `srcset`, and for everybody who follows a link to the picture. */
export function srcOf(sources: readonly PictureSource[], { most }: Slot): string {
  return sourcesFor(sources, most).at(-1)!.url;
}

/** Up to the first that is as wide as is ever needed. */
function sourcesFor(sources: readonly PictureSource[], most: number): readonly PictureSource[] {
  return sources.filter((_, index) => (sources[index - 1]?.width ?? 0) < most);
}
