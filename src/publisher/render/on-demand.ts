import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { noFolder } from '../release/objects.ts';
import { writeWhole } from '../release/write-whole.ts';
import { keepCommit } from './commit.ts';
import { compile, type CompileSettings } from './compile.ts';

/** Where the routes of a shop lie that answer each request anew. */
const SOURCES = join('src', 'pages', 'api');

/** Where they lie in a compiled shop, beside `client` and `server`; a shop without any has no such folder. */
export const compiledRoutes = (compiled: string) => join(compiled, 'on-demand', 'server');

/** Compiles all of the shop into `folder`: the warm bundle, and its on-demand routes where it has any. */
export async function compileShop(
  folder: string,
  settings: CompileSettings & { readonly commit: string | null },
  signal?: AbortSignal,
): Promise<void> {
  await compile('warm', folder, settings, { signal });
  await keepCommit(folder, settings.commit);
  if (existsSync(SOURCES))
    await compile('on-demand', join(folder, 'on-demand'), settings, { signal });
}

/**
 * Puts the on-demand routes of a compiled shop into the store, under the code of the releases that they belong to: web
 * servers take them from there. Whole or not at all, and once. Before the first release of that code is made.
 */
export async function keepRoutes(store: string, compiled: string, code: string): Promise<void> {
  const from = compiledRoutes(compiled);
  const to = join(store, 'on-demand', code);
  if (!existsSync(from) || existsSync(to)) return;
  const draft = `${to}.tmp`;
  await rm(draft, { recursive: true, force: true });
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    // @astrojs/node looks for a folder of that name above its entry.
    const copy = join(draft, 'server', file.slice(from.length));
    await mkdir(dirname(copy), { recursive: true });
    await writeWhole(copy, await readFile(file));
  }
  await rename(draft, to);
}

/** Removes the routes of all other codes than these. */
export async function forgetRoutes(store: string, codes: ReadonlySet<string>): Promise<void> {
  const folder = join(store, 'on-demand');
  for (const name of await readdir(folder).catch(noFolder))
    if (!codes.has(name)) await rm(join(folder, name), { recursive: true, force: true });
}
