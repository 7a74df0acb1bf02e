/** Types of pictures that Saleor takes, by the endings of their names. */
const PICTURES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
};

/** Of logos and favicons. SVG may carry scripts: of products' pictures it is none. */
const ASSETS: Readonly<Record<string, string>> = {
  ...PICTURES,
  svg: 'image/svg+xml',
  ico: 'image/x-icon',
};

/** Whether a key's ending is one of a picture, or of a brand's asset. */
export function isNamedPicture(key: string, as: 'picture' | 'asset'): boolean {
  return endingOf(key) in (as === 'asset' ? ASSETS : PICTURES);
}

function endingOf(key: string): string {
  return /\.([^./]+)$/.exec(key)?.[1]?.toLowerCase() ?? '';
}

/** How many bytes `pictureType` wants to see. */
export const TELLING_BYTES = 64;

/** The type of a picture by its first bytes, whatever its name says; null for what is none. */
export function pictureType(bytes: Buffer): string | null {
  const text = bytes.toString('latin1');
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (/^GIF8[79]a/.test(text)) return 'image/gif';
  if (/^RIFF[^]{4}WEBP/.test(text)) return 'image/webp';
  if (/^[^]{4}ftypavi[fs]/.test(text)) return 'image/avif';
  if (text.startsWith('\0\0\x01\0')) return 'image/x-icon';
  if (/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!DOCTYPE svg|svg)/i.test(text)) return 'image/svg+xml';
  return null;
}

/** Whether bytes of this type may go where `as` says: products' pictures carry no scripts, and what is named is free. */
export function isPictureType(type: string | null, as: 'picture' | 'asset' | 'named'): boolean {
  if (as === 'named') return true;
  return type !== null && Object.values(as === 'asset' ? ASSETS : PICTURES).includes(type);
}
