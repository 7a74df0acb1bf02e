import sharp, { type Sharp } from 'sharp';
import { NoPictureError } from './no-picture.ts';
import type { Pixels } from './sizes.ts';

/**
 * Cameras of 50 megapixels stay below. A file of 800 kB can say that it has 270, and takes a gigabyte of memory to read,
 * here and in browsers.
 */
const MOST_PIXELS = 50_000_000;
/** Saleor takes uploads of 10 MiB (MEDIA.md), WordPress what its server does: 64 MB is much. */
export const MOST_BYTES = 64 * 1024 * 1024;

/**
 * A file to be read as far as it goes: one that lacks its end is shown by browsers, too. What is done with it rejects
 * when it is no picture, or one that `refuseLarge` refuses.
 */
export function openPicture(file: Uint8Array): Sharp {
  return sharp(file, { failOn: 'none', limitInputPixels: MOST_PIXELS });
}

/** Throws NoPictureError for an upload that is too large to be read. */
export function refuseLarge({
  width,
  height,
  bytes,
}: Pixels & { readonly bytes: number | null }): void {
  const pixels = width * height;
  if (pixels > MOST_PIXELS)
    throw new NoPictureError(
      `has ${Math.round(pixels / 1e6)} megapixels, more than ${MOST_PIXELS / 1e6}`,
    );
  if (bytes !== null && bytes > MOST_BYTES)
    throw new NoPictureError(
      `is ${Math.round(bytes / 2 ** 20)} MB large, more than ${MOST_BYTES / 2 ** 20}`,
    );
}
