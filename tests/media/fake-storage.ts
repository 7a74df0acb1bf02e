import sharp from 'sharp';
import type { PictureRef } from '#domain/catalogue.ts';
import type { MediaMap } from '#domain/media.ts';
import type { MediaAccess } from '#media/access.ts';
import { type Pixels, fitted } from '#media/sizes.ts';

export const BASE = 'https://media.example';
export const API = 'https://api.example';

export const MAP: MediaMap = {
  base: BASE,
  bucket: 'saleor',
  oldBucket: 'manoon-media',
  phase: 'parallel',
  hosts: [{ address: 'http://minio:9000', bucket: null }],
  saleor: ['api.example'],
};
export const CUTOVER: MediaMap = { ...MAP, phase: 'cutover' };

/** Where Saleor puts a thumbnail. */
function pathOf(url: string): string | null {
  const [, id, size, format] = /\/thumbnail\/(\w+)\/(\d+)\/(\w+)\//.exec(url) ?? [];
  return id === undefined ? null : `saleor/thumbnails/${id}_thumbnail_${size}.${format}`;
}

interface StoredPicture extends Pixels {
  etag: string;
  readonly bytes: number;
}

type Asked = 'redirectOf' | 'look' | 'measure' | 'read';

/** A Saleor and a storage with pictures in it, which remember what they were asked. */
export class FakeStorage {
  /** By URL. */
  readonly objects = new Map<string, StoredPicture>();
  readonly asked: (readonly [Asked, string])[] = [];
  /** How many times as large as WebP Saleor's AVIF is. */
  avif = 0.7;
  /** Saleor makes no thumbnails of these media. */
  readonly unmade = new Set<string>();
  readonly #originals = new Map<string, string>();
  #file: Uint8Array | null = null;

  put(path: string, width: number, height: number, bytes = width * height): string {
    const url = `${BASE}/${path}`;
    this.objects.set(url, { width, height, bytes, etag: `"${path}"` });
    return url;
  }

  /** A product's picture in Saleor, at `key` of its bucket; `isStored`: the file is there. */
  medium(id: string, key: string, pixels: Pixels, isStored = true): PictureRef {
    const url = `${BASE}/saleor/${key}`;
    if (isStored) this.put(`saleor/${key}`, pixels.width, pixels.height);
    this.#originals.set(id, url);
    return {
      alt: '',
      original: `http://minio:9000/saleor/${key}`,
      thumbnails: (['webp', 'avif'] as const).flatMap((format) =>
        [256, 512, 1024, 2048].map((size) => ({
          url: `${API}/thumbnail/${id}/${size}/${format}/`,
          size,
          format,
        })),
      ),
    };
  }

  /** The picture as Saleor tells of it now: thumbnails that are made by their own addresses. */
  told(ref: PictureRef): PictureRef {
    const thumbnails = ref.thumbnails.map((each) => {
      const path = pathOf(each.url);
      return path && this.objects.has(`${BASE}/${path}`)
        ? { ...each, url: `http://minio:9000/${path}` }
        : each;
    });
    return { ...ref, thumbnails };
  }

  /** URLs that were asked for in one way. */
  of(kind: Asked): string[] {
    return this.asked.filter(([each]) => each === kind).map(([, url]) => url);
  }

  forget(): void {
    this.asked.length = 0;
  }

  /** What all pictures here look like. */
  async paint(background: string): Promise<void> {
    const create = { width: 8, height: 8, channels: 4, background } as const;
    this.#file = new Uint8Array(await sharp({ create }).png().toBuffer());
  }

  readonly access = {
    redirectOf: async (url) => {
      this.asked.push(['redirectOf', url]);
      const [, id = '', size, format] = /\/thumbnail\/(\w+)\/(\d+)\/(\w+)\//.exec(url) ?? [];
      if (!id) return this.#originals.get(/\/image\/(\w+)\//.exec(url)?.[1] ?? '') ?? null;
      const original = this.objects.get(this.#originals.get(id) ?? '');
      if (!original || this.unmade.has(id)) return null;
      const { width, height } = fitted(original, Number(size));
      const bytes = width * height * (format === 'avif' ? this.avif : 1);
      const path = pathOf(url)!;
      this.put(path, width, height, bytes);
      return `http://minio:9000/${path}`;
    },
    look: async (url) => this.#seen('look', url),
    measure: async (url) => this.#seen('measure', url),
    read: async (url) => {
      if (!this.#file) await this.paint('rgb(200, 180, 168)');
      return this.#seen('read', url) && this.#file;
    },
  } satisfies MediaAccess;

  #seen(kind: Asked, url: string) {
    this.asked.push([kind, url]);
    const found = this.objects.get(url);
    return found ? { url, ...found } : null;
  }
}
