import sharp, { type OutputInfo } from 'sharp';
import { SHARE_SIZE } from '#domain/views.ts';
import { hexOf } from './color.ts';
import { refuse } from './no-picture.ts';
import { openPicture } from './picture-file.ts';

/** Of the page, where a picture has no colour of its own. */
const SAND = '#f3ece1';
const [INK, PAPER] = ['#2f2a22', '#fcf9f4'];
/** Pixels from the edges. */
const MARGIN = 64;
const LOGO_WIDTH = 420;
const QUALITY = 82;

/**
 * The picture that stands for a product in messengers and social networks: a JPEG of `SHARE_SIZE`, the whole picture at
 * the right, its left edge drawn out to the left and the logo on that. `picture`: a file that sharp reads. `color`:
 * `#rrggbb` below what is transparent, null for the shop's. `logo`: an SVG in one colour. Throws NoPictureError for what
 * is no picture.
 */
export async function shareImage(
  picture: Uint8Array,
  color: string | null,
  logo: string,
): Promise<Buffer> {
  const { width, height } = SHARE_SIZE;
  const room = width - LOGO_WIDTH - 2 * MARGIN;
  const shown = await openPicture(picture)
    .rotate()
    .resize({ width: room, height, fit: 'inside' })
    .flatten({ background: color ?? SAND })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(refuse);
  const free = width - shown.info.width;
  const edge = await edgeOf(shown);
  const background = hexOf(meanOf(edge));
  const wall = await sharp(edge, { raw: { width: 1, height: SHADES, channels: 3 } })
    .resize({ width: free, height: shown.info.height, fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const mark = await sharp(Buffer.from(inked(logo, isDark(background) ? PAPER : INK)))
    .resize({ width: LOGO_WIDTH })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const middle = (part: Part) => Math.round((height - part.info.height) / 2);
  const at = (part: Part, left: number) => ({
    ...{ input: part.data, raw: part.info, left, top: middle(part) },
  });
  return sharp({ create: { width, height, channels: 3, background } })
    .composite([at(wall, 0), at(shown, free), at(mark, Math.round((free - LOGO_WIDTH) / 2))])
    .jpeg({ quality: QUALITY })
    .toBuffer();
}

interface Part {
  readonly data: Buffer;
  readonly info: OutputInfo;
}

/** Of the left edge, from its top down: few enough that what lies at it leaves no streak. */
const SHADES = 6;
const EDGE_WIDTH = 12;

/** Red, green and blue of each shade. */
function edgeOf({ data, info }: Part): Promise<Buffer> {
  const { width, height } = info;
  return sharp(data, { raw: { width, height, channels: 3 } })
    .extract({ left: 0, top: 0, width: Math.min(EDGE_WIDTH, width), height })
    .resize({ width: 1, height: SHADES, fit: 'fill' })
    .raw()
    .toBuffer();
}

function meanOf(pixels: Buffer): number[] {
  return [0, 1, 2].map((part) => {
    const values = pixels.filter((_, index) => index % 3 === part);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  });
}

function inked(logo: string, color: string): string {
  return logo.replace(/fill="#[0-9a-f]{6}"/, `fill="${color}"`);
}

/** By the relative luminance of WCAG 2.2: whether white reads better on it than black. */
export function isDark(color: string): boolean {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b < 0.179;
}
