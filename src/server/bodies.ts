import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FileEntry } from '#publisher/release/manifest.ts';
import type { ObjectStore } from '#publisher/release/objects.ts';

export type Encoding = 'identity' | 'br' | 'gzip';

const COMPRESSED = /^(?:text\/|image\/svg|application\/(?:json|xml|manifest))/;
/** Smaller contents gain nothing. */
const SMALLEST = 500;

const compressors: Record<Exclude<Encoding, 'identity'>, (content: Buffer) => Promise<Buffer>> = {
  br: (content) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 9,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  gzip: (content) => promisify(gzip)(content, { level: 7 }),
};

/** Which encoding of an entry to send to a client that takes these. */
export function encodingFor({ type, size }: FileEntry, accepted: ReadonlySet<string>): Encoding {
  if (size < SMALLEST || !COMPRESSED.test(type)) return 'identity';
  if (accepted.has('br')) return 'br';
  return accepted.has('gzip') ? 'gzip' : 'identity';
}

/**
 * Contents in every encoding, those asked for lately in memory. Each is compressed once: what one process has made, and
 * any other may use, lies beside the object in the store.
 */
export class Bodies {
  readonly #objects: ObjectStore;
  readonly #most: number;
  readonly #held = new Map<string, Promise<Buffer>>();
  readonly #sizes = new Map<string, number>();
  #size = 0;

  /** `most`: bytes to hold in memory. */
  constructor(objects: ObjectStore, most = 64 * 1_048_576) {
    this.#objects = objects;
    this.#most = most;
  }

  get(hash: string, encoding: Encoding): Promise<Buffer> {
    const key = `${hash}.${encoding}`;
    const held = this.#held.get(key);
    if (held !== undefined) {
      // Last used, last thrown out.
      this.#held.delete(key);
      this.#held.set(key, held);
      return held;
    }
    const body = this.#load(hash, encoding);
    this.#held.set(key, body);
    body.then(
      (content) => this.#account(key, content.length),
      // One failed reading must not be remembered.
      () => this.#held.delete(key),
    );
    return body;
  }

  async #load(hash: string, encoding: Encoding): Promise<Buffer> {
    if (encoding === 'identity') return this.#objects.read(hash);
    const file = this.#objects.file(hash, `.${encoding}`);
    const made = await readFile(file).catch(() => null);
    if (made !== null) return made;
    const compressed = await compressors[encoding](await this.#objects.read(hash));
    // A store that is full or read-only costs the next process the same work, and the shopper nothing.
    await this.#objects.write(file, compressed).catch(() => undefined);
    return compressed;
  }

  #account(key: string, size: number): void {
    if (!this.#held.has(key)) return;
    this.#sizes.set(key, size);
    this.#size += size;
    for (const oldest of this.#held.keys()) {
      if (this.#size <= this.#most) break;
      this.#size -= this.#sizes.get(oldest) ?? 0;
      this.#sizes.delete(oldest);
      this.#held.delete(oldest);
    }
  }
}
