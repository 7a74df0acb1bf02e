import { createHash } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mediaSettings } from '#media/settings.ts';
import { compareWithFolder, compareWithFullBuild } from '#publisher/compare.ts';
import { addressOfFile, importFolder } from '#publisher/release/import.ts';
import type { compile } from '#publisher/render/compile.ts';
import { temporaryFolder, temporaryReleases } from './store.ts';

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = join(temporaryFolder(), 'client');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const built = {
  'index.html': '<script>shop()</script>',
  '404.html': 'nothing here',
  'proizvod/čaj/index.html': 'Čaj',
  'en/index.html': 'Home',
  '_astro/boot.js': 'shop()',
  'favicon.svg': '<svg/>',
};

test.each([
  ['index.html', '/'],
  ['en/index.html', '/en/'],
  ['proizvod/čaj/index.html', '/proizvod/čaj/'],
  ['404.html', '/404/'],
  ['en/404/index.html', '/en/404/'],
  ['_astro/boot.js', '/_astro/boot.js'],
  ['notindex.html', '/notindex.html'],
])('the file %s stands at %s', (name, address) => {
  expect(addressOfFile(name)).toBe(address);
});

describe('a folder that becomes a release', () => {
  test('is served: every file at its address, with its type', async () => {
    const releases = temporaryReleases();
    const manifest = await importFolder(releases, folderOf(built));
    expect((await releases.current())?.id).toBe(manifest.id);
    expect([...manifest.files].map(([address, { type }]) => [address, type]).toSorted()).toEqual([
      ['/', 'text/html; charset=utf-8'],
      ['/404/', 'text/html; charset=utf-8'],
      ['/_astro/boot.js', 'text/javascript; charset=utf-8'],
      ['/en/', 'text/html; charset=utf-8'],
      ['/favicon.svg', 'image/svg+xml'],
      ['/proizvod/čaj/', 'text/html; charset=utf-8'],
    ]);
    expect(manifest.counts).toEqual({ pages: 4, products: 0 });
    const { hash } = manifest.files.get('/proizvod/čaj/')!;
    expect((await releases.objects.read(hash)).toString()).toBe('Čaj');
    expect(manifest.scripts).toEqual([
      `'sha256-${createHash('sha256').update('shop()').digest('base64')}'`,
    ]);
  });

  test('may be named in any way', async () => {
    const folder = folderOf(built);
    for (const name of [`${folder}/`, `./${relative('.', folder)}`, `${folder}/../client`]) {
      const { files } = await importFolder(temporaryReleases(), name);
      expect([...files.keys()]).toContain('/proizvod/čaj/');
    }
  });

  test('gives nothing that a link leads out to', async () => {
    const folder = folderOf({ ...built, '../secret/key.txt': 'secret' });
    symlinkSync('../secret/key.txt', join(folder, 'key.txt'));
    symlinkSync('../secret', join(folder, 'secret'));
    const { files } = await importFolder(temporaryReleases(), folder);
    expect([...files.keys()].filter((address) => /key|secret/.test(address))).toEqual([]);
  });

  test('follows the one before', async () => {
    const releases = temporaryReleases();
    const first = await importFolder(releases, folderOf(built));
    const second = await importFolder(releases, folderOf(built));
    expect(second.parent).toBe(first.id);
    expect(second.id > first.id).toBe(true);
  });
});

describe('the comparison of what is served with a full build', () => {
  test('finds nothing between equals, whatever stands beside the pages', async () => {
    const manifest = await importFolder(temporaryReleases(), folderOf(built));
    const again = folderOf({ ...built, '_astro/boot.js': 'another()', 'robots.txt': '' });
    expect(await compareWithFolder(manifest, again)).toEqual({
      release: manifest.id,
      pages: 4,
      equal: 4,
      differing: [],
    });
  });

  test('names pages that differ by a byte, that are missing and that are too many', async () => {
    const manifest = await importFolder(temporaryReleases(), folderOf(built));
    const rest = Object.fromEntries(
      Object.entries(built).filter(([name]) => name !== 'en/index.html'),
    );
    const other = folderOf({
      ...rest,
      'index.html': `${built['index.html']} `,
      'novo/index.html': '',
    });
    const { pages, equal, differing } = await compareWithFolder(manifest, other);
    expect([pages, equal]).toEqual([5, 2]);
    expect(differing.toSorted()).toEqual(['/', '/en/', '/novo/']);
  });

  const apiUrl = 'http://127.0.0.1:9/graphql/';
  const settings = {
    apiUrl,
    publicApiUrl: apiUrl,
    channel: 'rs',
    channelAbroad: null,
    siteUrl: 'https://shop.example',
    timeout: 1_000,
    media: mediaSettings({}, [apiUrl]),
  };

  test('ends a build that does not end by itself', async () => {
    const build: typeof compile = (_kind, _folder, _settings, { signal } = {}) =>
      new Promise((_, reject) =>
        signal?.addEventListener('abort', () => reject(new Error('ended'))),
      );
    await expect(
      compareWithFullBuild(temporaryReleases(), settings, { build, patience: 60 }),
    ).rejects.toThrow('the full build was ended after 0.001 minutes');
  });

  test('tells of a build that fails what it said', async () => {
    const build: typeof compile = () => Promise.reject(new Error('Astro could not build the shop'));
    await expect(compareWithFullBuild(temporaryReleases(), settings, { build })).rejects.toThrow(
      'Astro could not build the shop',
    );
  });
});
