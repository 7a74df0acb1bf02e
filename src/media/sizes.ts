/** Width and height in pixels, upright: as a picture is seen, whatever its file says of how it was held. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
}

/** Longest sides of the thumbnails that are asked for. Saleor makes these exactly; others it rounds (MEDIA.md). */
export const THUMBNAIL_SIZES = [256, 512, 1024, 2048] as const;

/** A larger thumbnail is worth a request when it has this much more to show. */
const WORTH_IT = 1.1;

/**
 * The sizes in which a picture differs: Saleor never enlarges, so the first that holds it whole is the last. At least
 * one.
 */
export function usefulSizes({ width, height }: Pixels): readonly number[] {
  const longest = Math.max(width, height);
  return THUMBNAIL_SIZES.filter(
    (_, index) => longest >= (THUMBNAIL_SIZES[index - 1] ?? 0) * WORTH_IT,
  );
}

/** The pixels of a thumbnail of `size`, as Pillow's `Image.thumbnail` works them out. */
export function fitted({ width, height }: Pixels, size: number): Pixels {
  if (width <= size && height <= size) return { width, height };
  const aspect = width / height;
  return aspect > 1
    ? { width: size, height: nearest(size / aspect, (n) => Math.abs(aspect - size / n)) }
    : { width: nearest(size * aspect, (n) => Math.abs(aspect - n / size)), height: size };
}

/** Of the whole numbers around `value` the one that keeps the aspect best; at least 1. */
function nearest(value: number, error: (n: number) => number): number {
  const [low, high] = [Math.floor(value), Math.ceil(value)];
  return Math.max(1, low === 0 || error(high) < error(low) ? high : low);
}

/**
 * Boxes of the sizes that WordPress and WooCommerce make without cutting anything off (wp-includes/media.php,
 * wc_get_image_size); 0: as high as it comes. Themes set the width of the shop's own: 416 and 600 are usual.
 */
const BOXES = [
  [300, 300],
  [416, 0],
  [600, 0],
  [768, 0],
  [1024, 1024],
  [1536, 1536],
  [2048, 2048],
] as const;

/**
 * The smaller files that WordPress makes of an upload, smallest first: their paths and pixels. Whether they exist is not
 * known: a theme or an old WordPress may not have made them. `path`: of the upload, such as `2024/01/x-scaled.jpg`.
 */
export function wordpressSizes(path: string, pixels: Pixels): (Pixels & { path: string })[] {
  const [, stem, extension] = /^(.*?)(?:-scaled|-rotated)?(\.[^./]+)$/.exec(path) ?? [];
  if (stem === undefined || extension === undefined) return [];
  const sizes = BOXES.map((box) => constrained(pixels, box)).filter(
    ({ width }) => width < pixels.width,
  );
  return sizes
    .toSorted((a, b) => a.width - b.width)
    .filter(({ width }, index, all) => width !== all[index - 1]?.width)
    .map(({ width, height }) => ({
      path: `${stem}-${width}x${height}${extension}`,
      width,
      height,
    }));
}

/** wp_constrain_dimensions, for a box that is not larger than the picture in both ways. */
function constrained(
  { width, height }: Pixels,
  [boxWidth, boxHeight]: readonly [number, number],
): Pixels {
  const byWidth = Math.min(1, boxWidth / width);
  const byHeight = boxHeight === 0 ? 1 : Math.min(1, boxHeight / height);
  const ratio = Math.min(byWidth, byHeight);
  return {
    width: Math.max(1, Math.round(width * ratio)),
    height: Math.max(1, Math.round(height * ratio)),
  };
}
