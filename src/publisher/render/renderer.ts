import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { View } from '#domain/views.ts';
import { keptCommit } from './commit.ts';
import { compiledRoutes } from './on-demand.ts';

/** A compiled shop: renders one page from its view, and brings the files that pages refer to. */
export interface Renderer {
  /** Digest of everything that was compiled. */
  readonly code: string;
  /** Of the sources that were compiled; null: not known. */
  readonly commit: string | null;
  /** Files beside the pages, by address: `/_astro/boot.1a2b.js`. */
  readonly assets: ReadonlyMap<string, { readonly type: string; readonly content: Buffer }>;
  /** `url` is the page's own, absolute. The same bytes as a full build's. */
  render(url: string, view: View): Promise<string>;
}

interface Entry {
  render(url: string, view: View): Promise<string>;
}

/** Loads what `compileShop` left in a folder. */
export async function loadRenderer(compiled: string): Promise<Renderer> {
  const client = join(compiled, 'client');
  const server = join(compiled, 'server');
  const digest = createHash('sha256');
  const assets = new Map<string, { type: string; content: Buffer }>();
  for (const name of await filesIn(client)) {
    const content = await readFile(join(client, name));
    digest.update(`${name}\n`).update(content);
    assets.set(`/${name}`, { type: typeOf(name), content });
  }
  const routes = compiledRoutes(compiled);
  for (const folder of [server, ...(existsSync(routes) ? [routes] : [])])
    for (const name of await filesIn(folder))
      digest.update(`${name}\n`).update(await readFile(join(folder, name)));
  const code = digest.digest('hex').slice(0, 12);
  // The digest in the address: a second load after a new compilation must not get the first one's module.
  const url = pathToFileURL(join(server, 'entry.mjs'));
  url.searchParams.set('code', code);
  const { render } = (await import(url.href)) as Entry;
  return { code, commit: await keptCommit(compiled), assets, render };
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
}

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** Content type by a file's name. */
export function typeOf(name: string): string {
  return TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream';
}
