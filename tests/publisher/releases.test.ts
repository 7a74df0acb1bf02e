import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { readChecked, writeChecked } from '#publisher/release/checked.ts';
import {
  factsOf,
  type Manifest,
  manifestText,
  parseManifest,
} from '#publisher/release/manifest.ts';
import { hashOf, ObjectStore } from '#publisher/release/objects.ts';
import { newId, NoSuchRelease, Releases } from '#publisher/release/releases.ts';
import { writeWhole } from '#publisher/release/write-whole.ts';
import { manifestOf, pageAt, releaseOf } from './releases-in-hand.ts';
import { temporaryFolder, temporaryReleases } from './store.ts';

/** The n-th id of a day. */
const idOf = (n: number) => `20261125T${String(n).padStart(9, '0')}Z-aaaaaa`;

async function written(releases: Releases, n: number, contents: readonly string[] = []) {
  const hashes = await Promise.all(contents.map((each) => releases.objects.put(Buffer.from(each))));
  const files = new Map(
    hashes.map((hash, i) => [`/${i}/`, { hash, type: 'text/html', size: 1, entity: `/page ${i}` }]),
  );
  const manifest = manifestOf({ id: idOf(n), files });
  await releases.write(manifest);
  return manifest;
}

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

describe('a manifest', () => {
  test('is read as it was written', () => {
    const entry = { hash: 'h', type: 'text/css', size: 3 };
    const manifest = {
      ...releaseOf([pageAt('', 'home'), pageAt('proizvod/čaj "1"', 'A')]),
      olderAssets: [new Map([['/_astro/a.js', entry]]), new Map([['/_astro/b.js', entry]])],
      redirects: { '/a/': '/b/' },
      gone: { '/c/': 'C' },
      phases: { read: 1.5 },
    };
    expect(parseManifest(manifestText(manifest))).toEqual(manifest);
    // As any other program reads it.
    expect(Object.keys((JSON.parse(manifestText(manifest)) as { files: object }).files)).toEqual([
      '/',
      '/proizvod/čaj "1"/',
    ]);
  });

  test('of an earlier version of the publisher says of no pictures, nor of a commit', () => {
    const { media, commit, ...earlier } = JSON.parse(manifestText(manifestOf())) as Manifest;
    expect([media, commit]).toEqual([null, null]);
    expect(parseManifest(JSON.stringify(earlier))).toEqual(manifestOf());
  });

  test('is read as it was written, whatever addresses there are', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (pages) => {
        const files = new Map(
          Object.entries(pages).map(([address, entity]) => [
            `/${address}`,
            { hash: 'h', type: 't', size: 1, entity },
          ]),
        );
        const manifest = manifestOf({ files });
        expect(parseManifest(manifestText(manifest))).toEqual(manifest);
      }),
    );
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    '{}',
    '{"id":1,"files":{}}',
    '{"id":"a"}',
    '{"id":"a","files":null,"olderAssets":[]}',
  ])('is not %j', (text) => {
    expect(() => parseManifest(text)).toThrow();
  });

  test('tells everything but its files', () => {
    const listed = ['files', 'olderAssets', 'redirects', 'gone', 'scripts'];
    const facts = Object.entries(manifestOf()).filter(([name]) => !listed.includes(name));
    expect(factsOf(manifestOf())).toEqual(Object.fromEntries(facts));
  });
});

describe('the id of a release', () => {
  const now = new Date('2026-11-25T01:02:03.004Z');

  test('is its time', () => {
    expect(newId(now, 'a1b2c3', null)).toBe('20261125T010203004Z-a1b2c3');
    expect(newId(now, 'a1b2c3', '20261125T010203003Z-ffffff')).toBe('20261125T010203004Z-a1b2c3');
  });

  test.each([
    ['20261125T010203004Z-ffffff', '20261125T010203005Z-a1b2c3'],
    ['20261125T235959999Z-ffffff', '20261126T000000000Z-a1b2c3'],
    ['20271231T235959999Z-000000', '20280101T000000000Z-a1b2c3'],
  ])('is later than %s though the clock went back', (last, expected) => {
    expect(newId(now, 'a1b2c3', last)).toBe(expected);
  });

  test('rises from release to release, whatever the clock does', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.date({
            min: new Date('2000-01-01'),
            max: new Date('2100-01-01'),
            noInvalidDate: true,
          }),
        ),
        (clock) => {
          const ids: string[] = [];
          for (const each of clock) ids.push(newId(each, 'abcdef', ids.at(-1) ?? null));
          expect(ids).toEqual(ids.toSorted());
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
    );
  });
});

describe('the store of releases', () => {
  test('has none at first', async () => {
    const releases = temporaryReleases();
    expect(await releases.currentId()).toBeNull();
    expect(await releases.current()).toBeNull();
    expect(await releases.list()).toEqual([]);
    expect(await releases.prune()).toEqual({ releases: 0, objects: 0 });
  });

  test('serves what it was switched to, in another process, too', async () => {
    const releases = temporaryReleases();
    const first = await written(releases, 1);
    const second = await written(releases, 2);
    expect(await releases.currentId()).toBeNull();
    await releases.switchTo(first.id);
    await releases.switchTo(second.id);
    expect(await releases.current()).toEqual(second);
    expect(await new Releases(releases.folder).current()).toEqual(second);
    await releases.switchTo(first.id);
    expect(await releases.current()).toEqual(first);
    expect(await releases.list()).toEqual([second.id, first.id]);
  });

  test('sees a switch that another process made', async () => {
    const releases = temporaryReleases();
    const first = await written(releases, 1);
    const second = await written(releases, 2);
    await releases.switchTo(second.id);
    await releases.current();
    await new Releases(releases.folder).switchTo(first.id);
    expect((await releases.current())?.id).toBe(first.id);
  });

  test('reads the current release from the disk once', async () => {
    const releases = temporaryReleases();
    const { id } = await written(releases, 1);
    await releases.switchTo(id);
    const fresh = new Releases(releases.folder);
    const read = vi.spyOn(fresh, 'read');
    expect(await fresh.current()).toBe(await fresh.current());
    expect(read).toHaveBeenCalledTimes(1);
    const written2 = await written(fresh, 2);
    await fresh.switchTo(written2.id);
    expect(await fresh.current()).toBe(written2);
    expect(read).toHaveBeenCalledTimes(1);
  });

  test('switches to nothing that is not there', async () => {
    const releases = temporaryReleases();
    const { id } = await written(releases, 1);
    await releases.switchTo(id);
    await expect(releases.switchTo(idOf(2))).rejects.toThrow(NoSuchRelease);
    writeFileSync(join(releases.folder, 'releases', `${idOf(3)}.json`), '{"id":');
    await expect(releases.switchTo(idOf(3))).rejects.toThrow();
    expect(await releases.currentId()).toBe(id);
  });

  test.each([
    '../../etc/passwd',
    '..',
    '',
    'current',
    `../releases/${idOf(1)}`,
    `${idOf(1)}/..`,
    `${idOf(1)}\n`,
    `${idOf(1)}\0`,
    idOf(1).toLowerCase(),
    '*',
  ])('takes %j for no id', async (id) => {
    const releases = temporaryReleases();
    await written(releases, 1);
    await expect(releases.read(id)).rejects.toThrow('is no id of a release');
    await expect(releases.switchTo(id)).rejects.toThrow('is no id of a release');
    expect(existsSync(join(releases.folder, 'current'))).toBe(false);
  });

  test('does not take a pointer that it cannot read for a first start', async () => {
    const releases = temporaryReleases();
    mkdirSync(releases.folder, { recursive: true });
    writeFileSync(join(releases.folder, 'current'), 'nonsense');
    await expect(releases.current()).rejects.toThrow('current names no release');
    rmSync(join(releases.folder, 'current'));
    mkdirSync(join(releases.folder, 'current'));
    await expect(releases.current()).rejects.toThrow('EISDIR');
  });

  test('lists releases alone', async () => {
    const releases = temporaryReleases();
    await written(releases, 1);
    for (const name of ['notes.txt', `${idOf(2)}.json.x.tmp`, '.DS_Store'])
      writeFileSync(join(releases.folder, 'releases', name), '');
    expect(await releases.list()).toEqual([idOf(1)]);
  });

  test('knows the facts of a release without reading it again', async () => {
    const releases = temporaryReleases();
    const { id } = await written(releases, 1);
    const fresh = new Releases(releases.folder);
    const read = vi.spyOn(fresh, 'read');
    expect(await fresh.facts(id)).toEqual(await releases.facts(id));
    await fresh.facts(id);
    expect(read).toHaveBeenCalledTimes(1);
  });
});

describe('a switch', () => {
  test('is seen whole or not at all, whoever looks', async () => {
    const releases = temporaryReleases();
    const ids = [await written(releases, 1), await written(releases, 2)].map(({ id }) => id);
    await releases.switchTo(ids[0]!);
    let isOver = false;
    const looking = (async () => {
      let looks = 0;
      for (; !isOver; looks++) {
        expect(ids).toContain(readFileSync(join(releases.folder, 'current'), 'utf8'));
        await new Promise(setImmediate);
      }
      return looks;
    })();
    for (let turn = 0; turn < 60; turn++) await releases.switchTo(ids[turn % 2]!);
    isOver = true;
    expect(await looking).toBeGreaterThan(10);
  });

  test('that fails leaves what was there, and no half of it', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'current');
    await writeWhole(file, 'before');
    // A folder cannot be replaced by a file.
    mkdirSync(join(folder, 'taken', 'x'), { recursive: true });
    await expect(writeWhole(join(folder, 'taken'), 'after')).rejects.toThrow();
    expect(readdirSync(folder).toSorted()).toEqual(['current', 'taken']);
    expect(readFileSync(file, 'utf8')).toBe('before');
  });

  test('is not made when the manifest cannot be written', async () => {
    const releases = temporaryReleases();
    const { id } = await written(releases, 1);
    await releases.switchTo(id);
    rmSync(join(releases.folder, 'releases'), { recursive: true });
    writeFileSync(join(releases.folder, 'releases'), 'no folder');
    await expect(written(releases, 2)).rejects.toThrow();
    expect(await releases.currentId()).toBe(id);
    expect((await releases.current())?.id).toBe(id);
  });
});

describe('clearing up', () => {
  test('keeps twenty releases, ten refused ones and the current one, with all they name', async () => {
    const releases = temporaryReleases();
    for (let n = 1; n <= 25; n++) await written(releases, n, [`page of ${n}`, 'shared']);
    for (let n = 30; n <= 42; n++) {
      const hash = await releases.objects.put(Buffer.from(`refused ${n}`));
      const files = new Map([['/', { hash, type: 'text/html', size: 1 }]]);
      await releases.write(manifestOf({ id: idOf(n), files }), 'refused');
    }
    await releases.switchTo(idOf(2));
    expect(await releases.prune()).toEqual({ releases: 4 + 3, objects: 4 + 3 });
    expect(await releases.list()).toEqual(
      [...Array.from({ length: 20 }, (_, i) => 25 - i), 2].map(idOf),
    );
    expect(await releases.list('refused')).toHaveLength(10);
    for (const kind of ['releases', 'refused'] as const)
      for (const id of await releases.list(kind))
        for (const { hash } of (await releases.read(id, kind)).files.values())
          expect(await releases.objects.has(hash)).toBe(true);
  });

  test('keeps the assets of earlier code', async () => {
    const releases = temporaryReleases();
    const hash = await releases.objects.put(Buffer.from('boot'));
    const older = new Map([['/_astro/a.js', { hash, type: 'text/javascript', size: 4 }]]);
    await releases.write(manifestOf({ id: idOf(1), olderAssets: [older] }));
    await releases.prune();
    expect(await releases.objects.has(hash)).toBe(true);
  });

  test('removes what a kill left behind, and forms of objects that go', async () => {
    const releases = temporaryReleases();
    const { files } = await written(releases, 1, ['kept']);
    const { hash } = [...files.values()][0]!;
    const orphan = hashOf(Buffer.from('orphan'));
    await releases.objects.put(Buffer.from('orphan'));
    for (const [name, suffix] of [
      [hash, '.br'],
      [hash, '.0-1.tmp'],
      [orphan, '.gzip'],
    ] as const)
      await releases.objects.write(releases.objects.file(name, suffix), Buffer.from('x'));
    writeFileSync(join(releases.folder, 'current.0-2.tmp'), 'x');
    writeFileSync(join(releases.folder, 'releases', `${idOf(9)}.json.0-3.tmp`), '{');
    expect((await releases.prune()).objects).toBe(3);
    const left = filesBelow(releases.folder);
    expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(left.filter((name) => name.startsWith(hash.slice(2)))).toEqual([
      hash.slice(2),
      `${hash.slice(2)}.br`,
    ]);
  });

  test('leaves alone what is not ours', async () => {
    const releases = temporaryReleases();
    await written(releases, 1, ['kept']);
    mkdirSync(join(releases.folder, 'objects', 'lost+found'));
    writeFileSync(join(releases.folder, 'objects', 'README'), 'x');
    writeFileSync(join(releases.folder, 'queue.db'), 'x');
    await releases.prune();
    expect(filesBelow(releases.folder)).toEqual(expect.arrayContaining(['README', 'queue.db']));
  });

  test('of the manifests alone leaves the contents', async () => {
    const releases = temporaryReleases();
    for (let n = 1; n <= 22; n++) await written(releases, n, [`page of ${n}`]);
    expect(await releases.forget()).toBe(2);
    expect(await releases.objects.has(hashOf(Buffer.from('page of 1')))).toBe(true);
  });
});

describe('contents', () => {
  test('are named by what they are, and written once', async () => {
    const objects = new ObjectStore(temporaryFolder());
    const write = vi.spyOn(objects, 'write');
    const first = await objects.put(Buffer.from('ulje'));
    expect(await objects.put(Buffer.from('ulje'))).toBe(first);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(write).toHaveBeenCalledTimes(1);
    expect((await objects.read(first)).toString()).toBe('ulje');
  });

  test('are whole for everybody when many write the same at once', async () => {
    const objects = new ObjectStore(temporaryFolder());
    const content = Buffer.alloc(200_000, 'x');
    const hashes = await Promise.all(Array.from({ length: 8 }, () => objects.put(content)));
    expect(new Set(hashes).size).toBe(1);
    expect((await objects.read(hashes[0]!)).equals(content)).toBe(true);
  });

  test('that cannot be kept throw', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'objects'), 'no folder');
    await expect(new ObjectStore(join(folder, 'objects')).put(Buffer.from('x'))).rejects.toThrow();
  });
});

describe('a file that is written whole', () => {
  test('is on the disk before it has its name', async () => {
    const file = join(temporaryFolder(), 'current');
    const handle = await open(file.replace('current', 'any'), 'w');
    const prototype = Object.getPrototypeOf(handle) as FileHandle;
    await handle.close();
    const sync = vi.spyOn(prototype, 'sync').mockImplementation(async () => {
      expect(existsSync(file)).toBe(false);
    });
    onTestFinished(() => sync.mockRestore());
    await writeWhole(file, 'text');
    expect(sync).toHaveBeenCalledOnce();
    expect(readFileSync(file, 'utf8')).toBe('text');
  });
});

describe('when what is served was last compared with Saleor', () => {
  test('is told to every server on the store', async () => {
    const folder = temporaryFolder();
    expect(await readChecked(folder)).toBeNull();
    await writeChecked(folder, new Date('2026-11-25T01:02:03.004Z'));
    expect(await readChecked(folder)).toBe(Date.parse('2026-11-25T01:02:03.004Z'));
    writeFileSync(join(folder, 'checked'), 'nonsense');
    expect(await readChecked(folder)).toBeNull();
  });
});
