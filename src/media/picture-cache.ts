import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { PictureSource } from '#domain/product.ts';
import type { FoundPicture } from './found-picture.ts';

/** A picture as it was when it was asked for. */
export interface KeptPicture {
  /** Milliseconds since 1970. */
  readonly askedAt: number;
  /** Where the file lies as it was uploaded. */
  readonly upload: string;
  /** Of the upload. */
  readonly etag: string | null;
  readonly picture: FoundPicture;
}

export interface PictureCache {
  get(key: string): KeptPicture | undefined;
  set(key: string, kept: KeptPicture): void;
  values(): Iterable<KeptPicture>;
}

/** First line of the file; another one is of another version of the shop, and what follows is not read. */
const HEADING = 'pictures 2';
/** Of the pictures that were asked for last. */
const MOST_KEPT = 50_000;
/** Bytes; a file that has grown beyond is not read. */
const LARGEST_FILE = 256 * 1024 * 1024;
/** Milliseconds after which a picture that nobody has asked for again is forgotten. */
const FORGOTTEN_AFTER = 30 * 24 * 3_600_000;
/** Lines beyond twice the pictures, before the file is written anew. */
const SLACK = 1_000;

/**
 * A cache in a file of one line a picture. A line is added as soon as its picture is known, so that one who is killed
 * loses nothing, and half a line is no line. What is read back is believed only when it can stand in a page; what cannot
 * be written is asked for again by the next process.
 */
export function fileCache(file: string, now: () => number = Date.now): PictureCache {
  const pictures = readPictures(file, now());
  let lines = Number.POSITIVE_INFINITY;
  const write = (work: () => void) => {
    try {
      mkdirSync(dirname(file), { recursive: true });
      work();
    } catch {
      // A full disk must not keep a shop from being built.
      lines = Number.POSITIVE_INFINITY;
    }
  };
  const writeAnew = () =>
    write(() => {
      const text = [...pictures].map(([key, kept]) => lineOf(key, kept)).join('');
      const draft = `${file}.${process.pid}`;
      writeFileSync(draft, `${HEADING}\n${text}`);
      renameSync(draft, file);
      lines = pictures.size;
    });
  return {
    get: (key) => pictures.get(key),
    values: () => pictures.values(),
    set(key, kept) {
      // Asked for last, forgotten last.
      pictures.delete(key);
      pictures.set(key, kept);
      for (const oldest of pictures.keys()) {
        if (pictures.size <= MOST_KEPT) break;
        pictures.delete(oldest);
      }
      // The first one also clears away what was not believed.
      if (lines > pictures.size * 2 + SLACK) return writeAnew();
      write(() => {
        appendFileSync(file, lineOf(key, kept));
        lines += 1;
      });
    },
  };
}

function lineOf(key: string, { askedAt, upload, etag, picture }: KeptPicture): string {
  return `${JSON.stringify([key, askedAt, upload, etag, picture])}\n`;
}

function readPictures(file: string, now: number): Map<string, KeptPicture> {
  const pictures = new Map<string, KeptPicture>();
  for (const line of linesOf(file)) {
    const read = readLine(line);
    if (read === null) continue;
    const [key, kept] = read;
    pictures.delete(key);
    const age = now - kept.askedAt;
    if (age >= 0 && age < FORGOTTEN_AFTER) pictures.set(key, kept);
  }
  return new Map([...pictures].slice(-MOST_KEPT));
}

function linesOf(file: string): readonly string[] {
  try {
    if (statSync(file).size > LARGEST_FILE) return [];
    const [heading, ...lines] = readFileSync(file, 'utf8').split('\n');
    return heading === HEADING ? lines : [];
  } catch {
    // None yet, or none that can be read: pictures are asked for.
    return [];
  }
}

function readLine(line: string): readonly [string, KeptPicture] | null {
  let parts: unknown;
  try {
    parts = JSON.parse(line);
  } catch {
    return null;
  }
  if (!Array.isArray(parts)) return null;
  const [key, askedAt, upload, etag, picture] = parts as unknown[];
  if (typeof key !== 'string' || typeof askedAt !== 'number' || !isUrl(upload)) return null;
  if ((etag !== null && typeof etag !== 'string') || !isPicture(picture)) return null;
  return [key, { askedAt, upload, etag, picture }];
}

function isPicture(value: unknown): value is FoundPicture {
  if (!isRecord(value)) return false;
  const { sources, avif, width, height, color, original } = value;
  return (
    areSources(sources) &&
    sources.length > 0 &&
    areSources(avif) &&
    isPixels(width) &&
    isPixels(height) &&
    (color === null || (typeof color === 'string' && /^#[0-9a-f]{6}$/.test(color))) &&
    isUrl(original)
  );
}

function areSources(value: unknown): value is readonly PictureSource[] {
  return (
    Array.isArray(value) &&
    value.every((each) => isRecord(each) && isUrl(each['url']) && isPixels(each['width']))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isPixels(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) > 0 && (value as number) < 100_000;
}

/** As it is written in full: nothing in it can end an attribute or begin another URL in a list of them. */
function isUrl(value: unknown): value is string {
  const url = typeof value === 'string' ? URL.parse(value) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.href === value;
}
