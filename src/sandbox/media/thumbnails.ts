import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { extname } from 'node:path';
import sharp from 'sharp';
import { buckets } from './storage.ts';
import type { Storage } from './storage.ts';

export type ThumbnailFormat = 'ORIGINAL' | 'WEBP' | 'AVIF';

const sizes = [32, 64, 128, 256, 512, 1024, 2048, 4096];
const quality = 70;

/** The nearest size Saleor makes; of two equally near ones the smaller. */
export function snapSize(size: number): number {
  return sizes.reduce((best, candidate) =>
    Math.abs(candidate - size) < Math.abs(best - size) ? candidate : best,
  );
}

/** Thumbnails have two URLs in Saleor: one that makes them at the first request, then the one in the storage. */
export class Thumbnails {
  readonly #storage: Storage;
  readonly #origin: string;
  readonly #known = new Map<string, string>();
  readonly #insert: StatementSync;

  constructor(database: DatabaseSync, storage: Storage, origin: string) {
    this.#storage = storage;
    this.#origin = origin;
    this.#insert = database.prepare(
      'INSERT OR REPLACE INTO thumbnail (owner, size, format, key) VALUES (?, ?, ?, ?)',
    );
    for (const row of database.prepare('SELECT owner, size, format, key FROM thumbnail').all()) {
      this.#known.set([row['owner'], row['size'], row['format']].join('/'), String(row['key']));
    }
  }

  objectUrl(key: string): string {
    return `${this.#origin}/${buckets.saleor}/${key.split('/').map(encodeURIComponent).join('/')}`;
  }

  /** `owner` is the global id of what carries the picture; `size` any number above 0. */
  url(owner: string, size: number, format: ThumbnailFormat): string {
    const snapped = snapSize(size);
    const key = this.#known.get(`${owner}/${snapped}/${format}`);
    if (key !== undefined) return this.objectUrl(key);
    const suffix = format === 'ORIGINAL' ? '' : `${format.toLowerCase()}/`;
    return `${this.#origin}/thumbnail/${owner}/${snapped}/${suffix}`;
  }

  /** Makes the thumbnail unless it exists; returns its storage URL. Never larger than the original. */
  async make(
    owner: string,
    original: string,
    size: number,
    format: ThumbnailFormat,
  ): Promise<string> {
    const snapped = snapSize(size);
    const id = `${owner}/${snapped}/${format}`;
    const existing = this.#known.get(id);
    if (existing !== undefined) return this.objectUrl(existing);
    const extension = extname(original);
    const target = format === 'ORIGINAL' ? extension : `.${format.toLowerCase()}`;
    const key = `thumbnails/${original.slice(0, -extension.length)}_thumbnail_${snapped}${target}`;
    this.#storage.write(key, await shrink(this.#storage.original(original), snapped, target));
    this.#insert.run(owner, snapped, format, key);
    this.#known.set(id, key);
    return this.objectUrl(key);
  }
}

function shrink(file: string, size: number, extension: string): Promise<Buffer> {
  const image = sharp(file)
    .rotate()
    .resize({ width: size, height: size, fit: 'inside', withoutEnlargement: true });
  switch (extension) {
    case '.webp':
      return image.webp({ quality }).toBuffer();
    case '.avif':
      // Speed over bytes: what is measured against the sandbox is never its AVIF size.
      return image.avif({ quality, effort: 0 }).toBuffer();
    case '.png':
      return image.png().toBuffer();
    case '.jpg':
    case '.jpeg':
      return image.jpeg({ quality }).toBuffer();
    default:
      throw new Error(`no thumbnails are made of ${extension} files`);
  }
}
