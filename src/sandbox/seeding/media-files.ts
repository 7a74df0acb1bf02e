import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { buckets } from '../media/storage.ts';
import type { Seed, SeedProduct } from './seed-shape.ts';

/** How many products count as old: their originals also lie where WordPress had put them. */
const oldProducts = 2;
const wordpressFolder = 'wp-content/uploads/2024/01';

export type MediaFiles = {
  /** Copies a picture of the seed into the saleor bucket and returns its key there. */
  upload(file: string, folder: string): string;
};

export function mediaFiles(seedFolder: string, storage: string): MediaFiles {
  return {
    upload(file, folder) {
      const source = picture(seedFolder, file);
      const digest = createHash('sha256').update(readFileSync(source)).digest('hex').slice(0, 8);
      const extension = extname(file);
      // Saleor adds a random suffix to every upload; ours depends on the content, so that a reset keeps all URLs.
      const key = `${folder}/${basename(file, extension)}_${digest}${extension}`;
      place(source, join(storage, buckets.saleor, key));
      return key;
    },
  };
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
