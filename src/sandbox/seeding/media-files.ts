import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { buckets } from '../media/storage.ts';

/** Below a seed folder: what lies in the buckets beside Saleor's own uploads. */
const seededBuckets = 'buckets';
const uploads = 'wp-content/uploads';

export type MediaFiles = {
  /** Puts a picture of the seed into the saleor bucket and returns its key there: one per `owner` and picture. */
  upload(file: string, folder: string, owner?: string): string;
  /**
   * Copies an upload of WordPress (`2021/05/ulje.jpg`) to where `mc cp --recursive` of its uploads to `saleor/products/`
   * puts it, and returns the key there.
   */
  migrated(upload: string): string;
};

export function mediaFiles(seedFolder: string, storage: string): MediaFiles {
  const others = join(seedFolder, seededBuckets);
  if (existsSync(others)) cpSync(others, storage, { recursive: true });
  const digests = new Map<string, string>();
  const placed = new Map<string, string>();
  const folders = new Set<string>();
  return {
    upload(file, folder, owner = '') {
      const source = picture(seedFolder, file);
      let digest = digests.get(file);
      if (digest === undefined) digests.set(file, (digest = sha256(readFileSync(source))));
      const extension = extname(file);
      // Saleor adds a random suffix to every upload; ours depends on the content, so that a reset keeps all URLs.
      const suffix = (owner === '' ? digest : sha256(`${digest}/${owner}`)).slice(0, 8);
      const key = `${folder}/${basename(file, extension)}_${suffix}${extension}`;
      const target = join(storage, buckets.saleor, key);
      if (!folders.has(folder)) mkdirSync(dirname(target), { recursive: true });
      folders.add(folder);
      // A large catalogue shows the same few pictures: links cost a name, not a copy.
      const first = placed.get(file);
      if (first === undefined) {
        copyFileSync(source, target);
        placed.set(file, target);
      } else link(first, target);
      return key;
    },
    migrated(upload) {
      const source = join(storage, buckets.wordpress, uploads, upload);
      if (!/^\d{4}\/\d{2}\/[^/\\\0]+$/.test(upload) || !existsSync(source))
        throw new Error(`catalogue.json: "${upload}" is not among WordPress's uploads of the seed`);
      const key = `products/${upload}`;
      const target = join(storage, buckets.saleor, key);
      mkdirSync(dirname(target), { recursive: true });
      link(source, target);
      return key;
    },
  };
}

function link(existing: string, target: string): void {
  if (existing === target) return;
  rmSync(target, { force: true });
  try {
    linkSync(existing, target);
  } catch {
    // A file system without links, or one that has enough of them on this file.
    copyFileSync(existing, target);
  }
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function picture(seedFolder: string, file: string): string {
  if (!/^images\/[A-Za-z0-9._-]+$/.test(file))
    throw new Error(`catalogue.json: "${file}" is not a file of the images folder`);
  return join(seedFolder, file);
}
