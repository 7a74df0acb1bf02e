import { createHash } from 'node:crypto';
import { type MediaMap, objectUrl } from '#domain/media.ts';
import { limit } from './limit.ts';
import type { MediaSettings } from './settings.ts';
import { createStorage, type Storage } from './storage.ts';

/** Folder of Saleor's bucket that is ours: files by the SHA-256 of their bytes, `derived/ab/ab….webp`. */
export const COPIES = 'derived/';

export type CopyFormat = 'webp' | 'avif';

/** A store of files that stay when staff delete the picture they were made from. */
export interface Copies {
  /** Public address of the folder. */
  readonly root: string;
  /**
   * Stores a file, also one that is there already: that makes it young again for the sweep. Resolves with its public
   * URL. Throws StorageError.
   */
  keep(file: Uint8Array, format: CopyFormat): Promise<string>;
}

/** How many files are stored at once. */
const AT_ONCE = 8;

const HEADERS = { cacheControl: 'public, max-age=31536000, immutable' };

/** Null unless the mode is `copied`. */
export function copiesOf({ map, mode, s3 }: MediaSettings): Copies | null {
  return mode === 'copied' && s3 !== null ? copiesIn(map, createStorage(s3)) : null;
}

/** `map`: with a base. */
export function copiesIn(map: MediaMap, storage: Pick<Storage, 'replace'>): Copies {
  const urlOf = (key: string) => objectUrl({ bucket: map.bucket, key }, map)!;
  const inTurn = limit(AT_ONCE);
  return {
    root: urlOf(COPIES).replace(/\/$/, ''),
    async keep(file, format) {
      const hash = createHash('sha256').update(file).digest('hex');
      const key = copyKey(`${hash}.${format}`);
      const headers = { ...HEADERS, contentType: `image/${format}` };
      const object = { bucket: map.bucket, key };
      await inTurn(() => storage.replace(object, Buffer.from(file), headers));
      return urlOf(key);
    },
  };
}

/** `file`: `<hash>.<format>`. */
function copyKey(file: string): string {
  return `${COPIES}${file.slice(0, 2)}/${file}`;
}

/**
 * Keys of the copies that a text names, each once, whatever address they are named by: one too many is only kept for
 * nothing.
 */
export function copyKeysIn(text: string): string[] {
  const files = text.match(/(?<![0-9a-f])[0-9a-f]{64}\.(?:webp|avif)(?!\w)/g);
  // A part of a text keeps the whole text in memory; a copy does not.
  return [...new Set(files)].map((file) => Buffer.from(copyKey(file)).toString());
}

/** Whether a key is one that `keep` gives. */
export function isCopyKey(key: string): boolean {
  return copyKeysIn(key)[0] === key;
}
