import { imageFormat } from './image-format.ts';

const office: readonly (readonly [string, string])[] = [
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
];

/** What a file is by its first bytes, as libmagic names it; files it would not know are octet streams. */
export function contentTypeOf(body: Buffer): string {
  if (body.length === 0) return 'application/x-empty';
  const head = body.subarray(0, 2048);
  const format = imageFormat(head);
  if (format !== null) return `image/${format.toLowerCase()}`;
  const ascii = head.toString('latin1');
  if (ascii.startsWith('%PDF-')) return 'application/pdf';
  if (ascii.startsWith('PK\u0003\u0004'))
    return office.find(([folder]) => ascii.includes(folder))?.[1] ?? 'application/zip';
  if (ascii.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'application/msword';
  if (ascii.slice(4, 8) === 'ftyp') return filmOf(ascii.slice(8, 12));
  if (ascii.startsWith('\u001a\u0045\u00df\u00a3')) return 'video/webm';
  if (ascii.startsWith('OggS')) return ascii.includes('theora') ? 'video/ogg' : 'audio/ogg';
  if (ascii.startsWith('RIFF') && ascii.slice(8, 12) === 'WAVE') return 'audio/x-wav';
  if (ascii.startsWith('ID3') || /^\u00ff[\u00fb\u00f3\u00f2]/.test(ascii)) return 'audio/mpeg';
  return textOf(head);
}

function filmOf(brand: string): string {
  if (brand === 'qt  ') return 'video/quicktime';
  return brand.startsWith('M4A') ? 'audio/x-m4a' : 'video/mp4';
}

function textOf(head: Buffer): string {
  const text = head.toString('utf8');
  // A character cut at the end of the part that is looked at is no sign of anything.
  if (text.slice(0, -1).includes('\ufffd') || text.includes('\0'))
    return 'application/octet-stream';
  if (/^\s*<(?:\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?(?:<!DOCTYPE svg|<svg|svg)/i.test(text))
    return 'image/svg+xml';
  if (/<html|<!doctype html/i.test(text)) return 'text/html';
  if (/^<\?xml/.test(text)) return 'text/xml';
  return isCsv(text) ? 'text/csv' : isJson(text) ? 'application/json' : 'text/plain';
}

function isJson(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

/** Lines with as many commas each, at least three lines. */
function isCsv(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const commas = lines.map((line) => line.split(',').length - 1);
  return lines.length > 2 && commas[0]! > 0 && commas.every((count) => count === commas[0]);
}
