import { readFile, readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { addressOfFile } from './release/import.ts';
import type { Manifest } from './release/manifest.ts';
import { hashOf } from './release/objects.ts';
import type { Releases } from './release/releases.ts';
import { compile, type CompileSettings } from './render/compile.ts';

/** How the pages that are served compare with those of a full build. */
export interface Comparison {
  readonly release: string;
  readonly pages: number;
  readonly equal: number;
  /** Addresses whose bytes differ, or that only one side has; at most `mostNamed`. */
  readonly differing: readonly string[];
}

const mostNamed = 20;

/** Milliseconds that a full build may take: one that hangs would be the last that any night made. */
const PATIENCE = 2 * 3_600_000;

/**
 * Builds the whole shop with `astro build` and compares it byte for byte with the release that is served. A change in
 * Saleor while it builds shows as a difference; so does a page that the publisher should have made anew and has not.
 * `took`: milliseconds of the full build. Null when nothing is served. Throws when the build fails, or does not end.
 */
export async function compareWithFullBuild(
  releases: Releases,
  settings: CompileSettings,
  { build = compile, patience = PATIENCE } = {},
): Promise<(Comparison & { readonly took: number }) | null> {
  const folder = join('.cache', 'compare');
  const started = performance.now();
  const signal = AbortSignal.timeout(patience);
  await build('prebuilt', folder, settings, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
    const minutes = patience / 60_000;
    throw new Error(`the full build was ended after ${minutes} minutes`, { cause: error });
  });
  const took = Math.round(performance.now() - started);
  const current = await releases.current();
  const comparison = current && (await compareWithFolder(current, join(folder, 'client')));
  await rm(folder, { recursive: true, force: true });
  return comparison && { ...comparison, took };
}

/** `folder`: of a full build's pages. */
export async function compareWithFolder(
  { id, files }: Pick<Manifest, 'id' | 'files'>,
  folder: string,
): Promise<Comparison> {
  const built = await pagesIn(folder);
  const served = [...files].filter(([, { type }]) => type.startsWith('text/html'));
  const addresses = new Set([...built.keys(), ...served.map(([address]) => address)]);
  const differing = [...addresses].filter(
    (address) => built.get(address) !== files.get(address)?.hash,
  );
  return {
    release: id,
    pages: addresses.size,
    equal: addresses.size - differing.length,
    differing: differing.slice(0, mostNamed),
  };
}

/** Hash by address of every HTML file below a folder. */
async function pagesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const pages = new Map<string, string>();
  for (const entry of entries.filter((each) => each.isFile() && each.name.endsWith('.html'))) {
    const file = join(entry.parentPath, entry.name);
    pages.set(
      addressOfFile(relative(folder, file).replaceAll('\\', '/')),
      hashOf(await readFile(file)),
    );
  }
  return pages;
}
