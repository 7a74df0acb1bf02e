import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';

/** Saleor's own media, and what WordPress left behind. */
export const buckets = { saleor: 'saleor', wordpress: 'manoon-media' } as const;

const contentTypes: Readonly<Record<string, string>> = {
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.tif': 'image/tiff',
  '.tiff': 'image/tiff',
  '.bmp': 'image/bmp',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.json': 'application/json',
  '.mp4': 'video/mp4',
};

export type StoredObject = {
  readonly body: Buffer;
  readonly contentType: string;
  readonly etag: string;
  readonly modified: Date;
};

/** An S3 path `/<bucket>/<key>` as a relative file path; null for anything that is not a plain object name. */
export function objectPath(urlPath: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    // A malformed escape names no object.
    return null;
  }
  const [root, bucket, ...key] = decoded.split('/');
  if (root !== '' || bucket === undefined || key.length === 0) return null;
  if (!Object.values<string>(buckets).includes(bucket)) return null;
  const plain = key.every((part) => /^[^\\\0]+$/.test(part) && part !== '.' && part !== '..');
  return plain ? join(bucket, ...key) : null;
}

/** Copies of WordPress's uploads lie in their years and months; Saleor itself makes no such folders. */
const copied = /^saleor\/products\/\d{4}\/\d{2}\//;

/** Object storage in a folder: MinIO's layout, one folder a bucket. */
export class Storage {
  readonly folder: string;
  readonly #isCopied: () => boolean;

  /** `isCopied`: whether what WordPress had uploaded has been copied to the saleor bucket. */
  constructor(folder: string, isCopied: () => boolean) {
    this.folder = folder;
    this.#isCopied = isCopied;
  }

  /** The object at an URL path, or null. */
  read(urlPath: string): StoredObject | null {
    const path = objectPath(urlPath);
    if (path === null || this.#isMissing(path)) return null;
    const file = join(this.folder, path);
    try {
      const body = readFileSync(file);
      return {
        body,
        contentType: contentTypes[extname(path).toLowerCase()] ?? 'application/octet-stream',
        etag: `"${createHash('md5').update(body).digest('hex')}"`,
        modified: statSync(file).mtime,
      };
    } catch (error) {
      if (
        error instanceof Error &&
        'code' in error &&
        ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(error.code))
      )
        return null;
      throw error;
    }
  }

  /** The file of an object of the saleor bucket, or null when there is none. */
  find(key: string): string | null {
    const path = join(buckets.saleor, key);
    const file = join(this.folder, path);
    return this.#isMissing(path) || !existsSync(file) ? null : file;
  }

  write(key: string, body: Buffer): void {
    const path = join(this.folder, buckets.saleor, key);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, body);
  }

  /** Forgets an object; one that is not there is fine. */
  remove(key: string): void {
    rmSync(join(this.folder, buckets.saleor, key), { force: true });
  }

  #isMissing(path: string): boolean {
    return copied.test(path) && !this.#isCopied();
  }
}
