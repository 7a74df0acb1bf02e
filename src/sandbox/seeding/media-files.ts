import { createHash } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { buckets } from '../media/storage.ts';
import type { Seed, SeedProduct } from './seed-shape.ts';

/** How many products count as old: their originals also lie where WordPress had put them. */
const oldProducts = 2;
const wordpressFolder = 'wp-content/uploads/2024/01';

export type MediaFiles = {
  /** Puts a picture of the seed into the saleor bucket and returns its key there: one per `owner` and picture. */
  upload(file: string, folder: string, owner?: string): string;
};

export function mediaFiles(seedFolder: string, storage: string): MediaFiles {
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

/** Fills the WordPress bucket as it looks during the migration: originals of the oldest products. */
export function placeOldOriginals(seed: Seed, seedFolder: string, storage: string): void {
  const old: SeedProduct[] = seed.products
    .filter((product) => product.images.length > 0)
    .slice(0, oldProducts);
  for (const image of old.flatMap((product) => product.images)) {
    place(
      picture(seedFolder, image.file),
      join(storage, buckets.wordpress, wordpressFolder, basename(image.file)),
    );
  }
}

function picture(seedFolder: string, file: string): string {
  if (!/^images\/[A-Za-z0-9._-]+$/.test(file))
    throw new Error(`catalogue.json: "${file}" is not a file of the images folder`);
  return join(seedFolder, file);
}

function place(source: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(source, target);
}
