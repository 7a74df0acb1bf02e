/** The format of a picture by its first bytes; null for what is none that Saleor opens. */
export function imageFormat(
  body: Buffer,
): 'JPEG' | 'PNG' | 'GIF' | 'WEBP' | 'AVIF' | 'BMP' | 'TIFF' | null {
  const ascii = (start: number, end: number) => body.toString('latin1', start, end);
  if (body.length < 12) return null;
  if (body[0] === 0xff && body[1] === 0xd8 && body[2] === 0xff) return 'JPEG';
  if (ascii(1, 4) === 'PNG') return 'PNG';
  if (/^GIF8[79]a$/.test(ascii(0, 6))) return 'GIF';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'WEBP';
  if (ascii(4, 8) === 'ftyp' && /^avi[fs]$/.test(ascii(8, 12))) return 'AVIF';
  if (ascii(0, 2) === 'BM') return 'BMP';
  if (/^(?:II\*\0|MM\0\*)$/.test(ascii(0, 4))) return 'TIFF';
  return null;
}
