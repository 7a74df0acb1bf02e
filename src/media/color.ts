import sharp from 'sharp';

/**
 * The colour that most of a picture has, `#rrggbb`, to stand there until it is loaded; null where it would shine through
 * a transparent one. Throws for what is no picture.
 */
export async function dominantColor(file: Uint8Array): Promise<string | null> {
  const { dominant, isOpaque } = await sharp(file).stats();
  if (!isOpaque) return null;
  const { r, g, b } = dominant;
  return `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
