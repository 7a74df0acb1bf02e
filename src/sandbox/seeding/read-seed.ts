import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Seed } from './seed-shape.ts';

const catalogueFile = 'catalogue.json';
const shape = 'manoon-demo-catalogue/1';

export type SeedFolder = { folder: string; digest: string; catalogue: string };

/** Reads a seed folder (`catalogue.json`, `images/`) far enough to know whether it changed. */
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
  for (const name of imageNames(folder))
    hash.update(`\n${name}\n`).update(readFileSync(join(folder, 'images', name)));
  return { folder, digest: hash.digest('hex'), catalogue };
}

function imageNames(folder: string): string[] {
  try {
    return readdirSync(join(folder, 'images')).sort();
  } catch (error) {
    // A catalogue without any picture needs no folder for them.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

export function parseSeed(source: SeedFolder): Seed {
  const seed = JSON.parse(source.catalogue) as Seed;
  if (seed.schema !== shape)
    throw new Error(
      `${join(source.folder, catalogueFile)}: schema is ${JSON.stringify(seed.schema)}, expected "${shape}"`,
    );
  return seed;
}
