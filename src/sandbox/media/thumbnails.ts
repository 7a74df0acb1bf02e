import { extname } from 'node:path';
import sharp from 'sharp';
import { buckets } from './storage.ts';
import type { Store } from '../state/store.ts';
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
  readonly #store: Store;
  readonly #storage: Storage;
  readonly #origin: string;

  constructor(store: Store, storage: Storage, origin: string) {
    this.#store = store;
    this.#storage = storage;
    this.#origin = origin;
  }

  objectUrl(key: string): string {
    return `${this.#origin}/${buckets.saleor}/${key.split('/').map(encodeURIComponent).join('/')}`;
  }

  /** `owner` is the global id of what carries the picture; `size` any number above 0. */
  url(owner: string, size: number, format: ThumbnailFormat): string {
    const snapped = snapSize(size);
    const made = this.#find(owner, snapped, format);
    if (made !== undefined) return this.objectUrl(made.key);
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
    const existing = this.#find(owner, snapped, format);
    if (existing !== undefined) return this.objectUrl(existing.key);
    const extension = extname(original);
    const target = format === 'ORIGINAL' ? extension : `.${format.toLowerCase()}`;
    const key = `thumbnails/${original.slice(0, -extension.length)}_thumbnail_${snapped}${target}`;
    this.#storage.write(key, await shrink(this.#storage.original(original), snapped, target));
    // Another request for the same one may have been quicker.
    if (this.#find(owner, snapped, format) === undefined)
      this.#store.transaction(() =>
        this.#store.insert('thumbnail', { owner, size: snapped, format, key }),
      );
    return this.objectUrl(key);
  }

  #find(owner: string, size: number, format: ThumbnailFormat) {
    return this.#store
      .by('thumbnail', 'owner', owner)
      .find((thumbnail) => thumbnail.size === size && thumbnail.format === format);
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
