import type { CopyFormat } from './copies.ts';
import type { Sized } from './found-picture.ts';
import { refuse } from './no-picture.ts';
import { openPicture } from './picture-file.ts';
import type { Pixels } from './sizes.ts';

/** A smaller file of an upload. */
export interface Derivative extends Sized, Pixels {
  readonly file: Buffer;
  readonly bytes: number;
}

/**
 * AVIF of this quality looks as WebP of that. With sharp's usual effort of 4 the four sizes of a picture take 2.5 s
 * instead of 0.6, and are a tenth smaller.
 */
const OPTIONS: Readonly<Record<CopyFormat, { quality: number; effort: number }>> = {
  webp: { quality: 78, effort: 4 },
  avif: { quality: 52, effort: 3 },
};

/**
 * An upload, fitted upright into boxes of these sizes and never enlarged, in their order; what lacks its end, as
 * far as it goes. Throws NoPictureError for what is no picture.
 */
export async function derivatives(
  upload: Uint8Array,
  format: CopyFormat,
  sizes: readonly number[],
): Promise<Derivative[]> {
  const all: Derivative[] = [];
  for (const size of sizes) {
    const { data, info } = await openPicture(upload)
      .autoOrient()
      .resize({ width: size, height: size, fit: 'inside', withoutEnlargement: true })
      .toFormat(format, OPTIONS[format])
      .toBuffer({ resolveWithObject: true })
      .catch(refuse);
    const { width, height } = info;
    all.push({ file: data, bytes: data.length, width, height, size });
  }
  return all;
}
