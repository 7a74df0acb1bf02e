import sharp, { type Sharp } from 'sharp';

/**
 * A file to be read as far as it goes: one that lacks its end is shown by browsers, too. What is done with it rejects
 * when it is no picture.
 */
export function openPicture(file: Uint8Array): Sharp {
  return sharp(file, { failOn: 'none' });
}
