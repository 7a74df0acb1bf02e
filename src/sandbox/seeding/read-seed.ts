import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Seed } from './seed-shape.ts';

const catalogueFile = 'catalogue.json';
const shape = 'manoon-demo-catalogue/1';

export type SeedFolder = { folder: string; digest: string; catalogue: string };

/** Reads a seed folder (`catalogue.json`, `images/`, `buckets/`) far enough to know whether it changed. */
export function openSeed(folder: string): SeedFolder {
  let catalogue: string;
  try {
    catalogue = readFileSync(join(folder, catalogueFile), 'utf8');
  } catch (error) {
    throw new Error(`The seed folder ${folder} must hold a readable ${catalogueFile}`, {
      cause: error,
    });
  }
  const hash = createHash('sha256').update(catalogue);
  for (const name of ['images', 'buckets'].flatMap((part) => filesBelow(folder, part)))
    hash.update(`\n${name}\n`).update(readFileSync(join(folder, name)));
  return { folder, digest: hash.digest('hex'), catalogue };
}

/** From the seed folder, in a constant order. */
function filesBelow(folder: string, part: string): string[] {
  const top = join(folder, part);
  // A catalogue without any picture needs no folder for them.
  if (!existsSync(top)) return [];
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();
}

export function parseSeed(source: SeedFolder): Seed {
  const seed = JSON.parse(source.catalogue) as Seed;
  if (seed.schema !== shape)
    throw new Error(
      `${join(source.folder, catalogueFile)}: schema is ${JSON.stringify(seed.schema)}, expected "${shape}"`,
    );
  return seed;
}
