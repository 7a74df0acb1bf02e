import sharp from 'sharp';
import { SHARE_SIZE } from '#domain/views.ts';
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
 * the right, the logo at the left on the picture's own colour. `picture`: a file that sharp reads. `color`: `#rrggbb`,
 * null for the shop's. `logo`: an SVG in one colour. Throws NoPictureError for what is no picture.
 */
export async function shareImage(
  picture: Uint8Array,
  color: string | null,
  logo: string,
): Promise<Buffer> {
  const background = color ?? SAND;
  const { width, height } = SHARE_SIZE;
  const room = width - LOGO_WIDTH - 2 * MARGIN;
  const { autoOrient: turned } = await openPicture(picture).metadata().catch(refuse);
  const shown = Math.round(turned.width * Math.min(room / turned.width, height / turned.height));
  const mark = await sharp(Buffer.from(inked(logo, isDark(background) ? PAPER : INK)))
    .resize({ width: LOGO_WIDTH })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return openPicture(picture)
    .rotate()
    .resize({ width: room, height, fit: 'contain', position: 'right', background })
    .flatten({ background })
    .extend({ left: width - room, background })
    .composite([
      {
        ...{ input: mark.data, raw: mark.info },
        left: Math.round((width - shown - LOGO_WIDTH) / 2),
        top: Math.round((height - mark.info.height) / 2),
      },
    ])
    .jpeg({ quality: QUALITY })
    .toBuffer()
    .catch(refuse);
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
