import { limit } from './limit.ts';
import { openPicture } from './picture-file.ts';

/** All pixels of a picture are in memory meanwhile, and its memory is the whole process's. */
const inTurn = limit(2);

/** Pixels of the longest side that is looked at: enough for what fills most of a picture. */
const LOOKED_AT = 64;

/**
 * The colour that most of a picture has, `#rrggbb`, to stand there until it is loaded; null where it would shine through
 * a transparent one, and of what cannot be read.
 */
export function dominantColor(file: Uint8Array): Promise<string | null> {
  return inTurn(async () => {
    const small = await openPicture(file)
      .resize({ width: LOOKED_AT, height: LOOKED_AT, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer()
      .catch(() => null);
    return small && commonColor(small);
  });
}

interface Shade {
  count: number;
  readonly sums: [number, number, number];
}

/** `pixels`: red, green, blue and alpha of each. The mean of the largest group of like ones: their very hue. */
function commonColor(pixels: Uint8Array): string | null {
  const shades = new Map<number, Shade>();
  for (let at = 0; at < pixels.length; at += 4) {
    const [r = 0, g = 0, b = 0, alpha] = pixels.subarray(at, at + 4);
    if (alpha !== 255) return null;
    const name = ((r >> 4) << 8) | ((g >> 4) << 4) | (b >> 4);
    const shade = shades.get(name) ?? { count: 0, sums: [0, 0, 0] };
    shades.set(name, shade);
    shade.count += 1;
    [r, g, b].forEach((part, index) => (shade.sums[index]! += part));
  }
  const [first] = [...shades.values()].toSorted((a, b) => b.count - a.count);
  return first ? hexOf(first.sums.map((sum) => sum / first.count)) : null;
}

/** `#rrggbb` of red, green and blue from 0 to 255. */
export function hexOf(parts: readonly number[]): string {
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}
