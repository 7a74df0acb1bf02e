import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { MediaAccess } from '#media/access.ts';
import { type Copies, copiesIn } from '#media/copies.ts';
import type { ObjectHeaders } from '#media/storage.ts';
import { type FakeStorage, MAP } from './fake-storage.ts';

export interface StoredFile {
  readonly body: Buffer;
  readonly headers: Partial<ObjectHeaders>;
}

/** A storage whose pictures are real files, and that keeps what is stored in it. */
export class RealFiles {
  /** By key, what was stored last. */
  readonly stored = new Map<string, StoredFile>();
  /** Keys in the order in which they were stored. */
  readonly puts: string[] = [];
  /** What the next calls of `replace` do instead. */
  fault: ((key: string) => Error | null) | null = null;
  readonly #storage: FakeStorage;
  readonly #drawn = new Map<string, Promise<Buffer>>();

  constructor(storage: FakeStorage) {
    this.#storage = storage;
  }

  /** The file at a URL: every picture another one, of the pixels and the type that it is said to have. */
  file(url: string): Promise<Buffer> {
    const drawn = this.#drawn.get(url) ?? this.#draw(url);
    this.#drawn.set(url, drawn);
    return drawn;
  }

  /** Another file at a URL, such as one that is damaged. */
  plant(url: string, file: Buffer): void {
    this.#drawn.set(url, Promise.resolve(file));
  }

  get access(): MediaAccess {
    const { access } = this.#storage;
    const sized = async <T>(url: string, seen: T | null) =>
      seen && { ...seen, bytes: (await this.file(url)).length };
    return {
      redirectOf: access.redirectOf,
      look: async (url) => sized(url, await access.look(url)),
      measure: async (url) => sized(url, await access.measure(url)),
      read: async (url) => ((await access.read(url)) === null ? null : this.file(url)),
    };
  }

  get copies(): Copies {
    return copiesIn(MAP, {
      replace: async ({ bucket, key }, body, headers) => {
        const fault = this.fault?.(key);
        if (fault) throw fault;
        this.puts.push(key);
        this.stored.set(key, { body, headers });
        const { width, height } = await sharp(body).metadata();
        this.plant(this.#storage.put(`${bucket}/${key}`, width, height, body.length), body);
      },
    });
  }

  async #draw(url: string): Promise<Buffer> {
    const { width, height } = this.#storage.objects.get(url)!;
    const [r = 0, g = 0, b = 0] = createHash('sha256').update(url).digest();
    const picture = sharp({ create: { width, height, channels: 3, background: { r, g, b } } });
    const format = /\.(webp|avif|png)$/.exec(url)?.[1] ?? 'jpeg';
    return picture.toFormat(format as 'webp' | 'avif' | 'png' | 'jpeg').toBuffer();
  }
}
