import { randomBytes } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { typeOf } from '../render/renderer.ts';
import type { FileEntry, Manifest } from './manifest.ts';
import { inlineScripts, scriptHash } from './page-facts.ts';
import { newId, type Releases } from './releases.ts';

/**
 * Makes a release of a folder of files, such as a full build's `client`, and serves it. Links in the folder are not
 * followed: what lies outside of it stays there.
 */
export async function importFolder(releases: Releases, folder: string): Promise<Manifest> {
  const files = new Map<string, FileEntry>();
  const scripts = new Set<string>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const name = relative(folder, file).replaceAll('\\', '/');
    const content = await readFile(file);
    files.set(addressOfFile(name), {
      hash: await releases.objects.put(content),
      type: typeOf(name),
      size: content.length,
    });
    if (name.endsWith('.html'))
      for (const script of inlineScripts(content.toString('utf8'))) scripts.add(scriptHash(script));
  }
  const now = new Date();
  const pages = [...files.keys()].filter((address) => address.endsWith('/')).length;
  const manifest: Manifest = {
    id: newId(now, randomBytes(3).toString('hex'), (await releases.list())[0] ?? null),
    at: now.toISOString(),
    dataAt: now.toISOString(),
    code: 'imported',
    commit: null,
    saleorVersion: null,
    media: null,
    parent: await releases.currentId(),
    mode: 'full',
    backTo: null,
    refusals: [],
    counts: { pages, products: 0 },
    changes: { added: [], changed: [], removed: [] },
    changeCounts: { added: 0, changed: 0, removed: 0 },
    causes: [`imported from ${folder}`],
    phases: {},
    files,
    olderAssets: [],
    redirects: {},
    gone: {},
    scripts: [...scripts].toSorted(),
  };
  await releases.write(manifest);
  await releases.switchTo(manifest.id);
  return manifest;
}

/** `en/index.html` → `/en/`; `404.html`, the name that static hosts want, is the page `/404/`. */
export function addressOfFile(name: string): string {
  if (name === '404.html') return '/404/';
  return `/${name.replace(/(^|\/)index\.html$/, '$1')}`;
}
