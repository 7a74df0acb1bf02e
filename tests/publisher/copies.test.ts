import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { SANDBOX_CHANNELS } from '#commands/env.ts';
import { copyKeysIn } from '#media/copies.ts';
import { mediaSettings, type S3Settings } from '#media/settings.ts';
import { createStorage, type Storage } from '#media/storage.ts';
import { newTeller } from '#media/sweep.ts';
import { clearCopies, type CopiesParts, PageUses } from '#publisher/copies.ts';
import type { FileEntry } from '#publisher/release/manifest.ts';
import type { Kind, Releases } from '#publisher/release/releases.ts';
import { Site } from '#publisher/site/site.ts';
import { type Sandbox, startSandbox } from '#sandbox/sandbox.ts';
import { describeWithMinio, type Minio, startShopMinio } from '../support/minio.ts';
import { manifestOf } from './releases-in-hand.ts';
import { temporaryFolder, temporaryReleases } from './store.ts';

const fileOf = (digit: string) => `${digit.repeat(64)}.webp`;
const keyOf = (digit: string) => `derived/${digit.repeat(2)}/${fileOf(digit)}`;
const pageOf = (digit: string) => `<img src="https://media.example/saleor/${keyOf(digit)}">`;

let number = 0;

/** A release of files with these contents. */
async function release(
  releases: Releases,
  contents: readonly string[],
  { kind = 'releases', type = 'text/html; charset=utf-8', older = [] as readonly string[] } = {},
): Promise<void> {
  const entryOf = async (text: string): Promise<[string, FileEntry]> => {
    const hash = await releases.objects.put(Buffer.from(text));
    return [`/${hash}/`, { hash, type, size: text.length }];
  };
  number += 1;
  const manifest = manifestOf({
    id: `20261125T${String(number).padStart(9, '0')}Z-aaaaaa`,
    files: new Map(await Promise.all(contents.map(entryOf))),
    olderAssets: [new Map(await Promise.all(older.map(entryOf)))],
  });
  await releases.write(manifest, kind as Kind);
}

describe('what releases use', () => {
  test('is what any page names of any that is kept, refused or served', async () => {
    const releases = temporaryReleases();
    await release(releases, [pageOf('a'), `{"image":"https:\\/\\/x\\/${fileOf('b')}"}`]);
    await release(releases, [pageOf('a'), pageOf('c')], { kind: 'refused' });
    await release(releases, ['<p>No picture</p>'], { older: [`"${fileOf('d')}"`] });
    const uses = new PageUses(releases);
    await uses.collect();
    expect([...uses.keys].toSorted()).toEqual(['a', 'b', 'c', 'd'].map(keyOf));
  });

  test('is read once a file, and what comes later is added', async () => {
    const releases = temporaryReleases();
    await release(releases, [pageOf('a'), pageOf('b')]);
    await release(releases, [pageOf('a')]);
    await release(releases, ['\xff\xd8\xff'], { type: 'image/jpeg' });
    const read = vi.spyOn(releases.objects, 'read');
    const uses = new PageUses(releases);
    await uses.collect();
    expect(read).toHaveBeenCalledTimes(2);
    await release(releases, [pageOf('b'), pageOf('c')]);
    await uses.collect();
    expect(read).toHaveBeenCalledTimes(3);
    expect(uses.keys.has(keyOf('c'))).toBe(true);
  });

  test('is not known where a page or a manifest cannot be read', async () => {
    const releases = temporaryReleases();
    await release(releases, [pageOf('a')]);
    const [id] = await releases.list();
    const [entry] = (await releases.read(id!)).files.values();
    rmSync(releases.objects.file(entry!.hash));
    await expect(new PageUses(releases).collect()).rejects.toThrow('ENOENT');
  });
});

test('a shop without copies asks no storage', async () => {
  const parts = {
    releases: temporaryReleases(),
    worker: { between: () => Promise.reject(new Error('asked')) },
    site: { pictureUrls: () => [] },
    media: mediaSettings({}, []),
    teller: newTeller(),
  } satisfies CopiesParts;
  await expect(clearCopies(parts)).resolves.toBeNull();
});

test.each(['before', 'between'])(
  'where a page cannot be read %s builds, nothing is removed, and others are told to keep all',
  async (when) => {
    const releases = temporaryReleases();
    const reading = vi.spyOn(releases.objects, 'read');
    const fail = async () => {
      await release(releases, [pageOf('a')]);
      reading.mockRejectedValue(new Error('EIO: i/o error'));
    };
    if (when === 'before') await fail();
    const stored = new Map([[keyOf('a'), '']]);
    const storage = {
      async *list(_, prefix = '') {
        for (const key of stored.keys())
          if (key.startsWith(prefix)) yield { key, size: 1, etag: '', storedAt: 0 };
      },
      replace: async ({ key }, body) => void stored.set(key, body.toString()),
      remove: () => Promise.reject(new Error('removed')),
      close: vi.fn<() => void>(),
    } satisfies Partial<Storage>;
    const keys = { MEDIA_S3_ACCESS_KEY: 'shop', MEDIA_S3_SECRET_KEY: 'secret-secret' };
    const env = { MEDIA_MODE: 'copied', MEDIA_BASE_URL: 'https://media.example', ...keys };
    const parts: CopiesParts = {
      releases,
      worker: { between: async (work) => fail().then(work) },
      site: { pictureUrls: () => [] },
      media: mediaSettings(env, []),
      teller: 'one',
    };
    await expect(clearCopies(parts, () => storage as unknown as Storage)).rejects.toThrow('EIO');
    expect(Object.fromEntries(stored)).toEqual({
      [keyOf('a')]: '',
      'derived/uses/one.txt': `${keyOf('a')}\n`,
    });
    expect(storage.close).toHaveBeenCalledOnce();
  },
);

describeWithMinio('a publisher with copies, on a real MinIO', () => {
  const DAY = 24 * 3_600_000;
  let dir: string;
  let sandbox: Sandbox;
  let minio: Minio;
  let storage: Storage;

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'manoon-copies-'));
    sandbox = await startSandbox({ port: 0, dir, seed: { kind: 'demo' } });
    minio = await startShopMinio();
    storage = createStorage(minio.settings);
  }, 60_000);
  afterAll(async () => {
    storage?.close();
    await Promise.all([sandbox?.close(), minio?.close()]);
    rmSync(dir, { recursive: true, force: true });
  });

  function media(more: Record<string, string> = {}) {
    const { endpoint, accessKey, secretKey } = minio.settings;
    const keys = { MEDIA_S3_ACCESS_KEY: accessKey, MEDIA_S3_SECRET_KEY: secretKey };
    const env = { MEDIA_BASE_URL: endpoint, MEDIA_MODE: 'copied', ...keys, ...more };
    return mediaSettings(env, [sandbox.apiUrl]);
  }

  function siteIn(dataDir: string, more: Record<string, string> = {}): Site {
    const { apiUrl } = sandbox;
    return new Site({
      apiUrl,
      publicApiUrl: apiUrl,
      channel: SANDBOX_CHANNELS.SALEOR_CHANNEL,
      channelAbroad: SANDBOX_CHANNELS.SALEOR_CHANNEL_ABROAD,
      timeout: 20_000,
      media: media(more),
      dataDir,
    });
  }

  const viewsOf = (site: Site) => JSON.stringify(site.candidates().pages);
  async function stored(): Promise<Map<string, number>> {
    const all = new Map<string, number>();
    for await (const { key, storedAt } of storage.list('saleor')) all.set(key, storedAt);
    return all;
  }

  test('names copies alone, and asks for nothing when nothing is new', async () => {
    const dataDir = temporaryFolder();
    const site = siteIn(dataDir);
    await site.readAll();
    const views = viewsOf(site);
    const named = copyKeysIn(views);
    expect(named.length).toBeGreaterThan(150);
    const before = await stored();
    expect([...before.keys()].toSorted()).toEqual(named.toSorted());
    // Saleor's own endpoint is all that is left of its address.
    expect(views.replaceAll(sandbox.apiUrl, '')).not.toContain(new URL(sandbox.apiUrl).origin);
    const { accessKey, secretKey, endpoint } = minio.settings;
    for (const secret of [accessKey, secretKey]) expect(views).not.toContain(secret);
    const statuses = named.map(async (key) => (await fetch(`${endpoint}/saleor/${key}`)).status);
    expect(new Set(await Promise.all(statuses))).toEqual(new Set([200]));

    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const asked = vi.spyOn(globalThis, 'fetch');
    const next = siteIn(dataDir);
    await next.readAll();
    const urls = asked.mock.calls.map(([input]) =>
      input instanceof Request ? input.url : `${input}`,
    );
    asked.mockRestore();
    expect(urls.filter((url) => !url.endsWith('/graphql/'))).toEqual([]);
    expect(viewsOf(next)).toBe(views);
    expect(await stored()).toEqual(before);
  }, 120_000);

  test('goes back to Saleor’s own with one setting and one reading', async () => {
    const dataDir = temporaryFolder();
    const copied = siteIn(dataDir);
    await copied.readAll();
    const direct = siteIn(dataDir, { MEDIA_MODE: 'direct' });
    await direct.readAll();
    expect(copyKeysIn(viewsOf(direct))).toEqual([]);
    expect(viewsOf(direct)).toContain('/saleor/thumbnails/');
    const again = siteIn(dataDir);
    await again.readAll();
    expect(viewsOf(again)).toBe(viewsOf(copied));
  }, 120_000);

  test('is not read where copies cannot be stored, and tells no key', async () => {
    const secret = 'wrong-wrong-wrong';
    const site = siteIn(temporaryFolder(), { MEDIA_S3_SECRET_KEY: secret });
    const failed = (await site.readAll().catch((error: unknown) => error)) as Error;
    expect(failed.message).toMatch(
      /^A picture of the .* cannot be read: .*: no copy of it could be stored: .*MEDIA_S3_SECRET_KEY/,
    );
    expect(failed.message).not.toContain(secret);
    expect(site.isRead).toBe(false);
  }, 60_000);

  test('clears up what neither its pages nor its pictures nor another shop use', async () => {
    const dataDir = temporaryFolder();
    const site = siteIn(dataDir);
    await site.readAll();
    const releases = temporaryReleases();
    await release(releases, [pageOf('a')]);
    for (const digit of ['a', 'b', 'c'])
      await storage.replace({ bucket: 'saleor', key: keyOf(digit) }, Buffer.from('old'), {});
    const parts: CopiesParts = {
      releases,
      worker: { between: (work) => work() },
      site,
      media: media(),
      teller: newTeller(),
    };
    const other = temporaryReleases();
    await release(other, [pageOf('b')]);
    const others = { ...parts, releases: other, teller: newTeller() };
    // Nothing is three days old.
    await expect(clearCopies(others)).resolves.toMatchObject({ removed: 0, lists: 1 });
    const known = copyKeysIn([...site.pictureUrls()].join(' '));
    const inFourDays = (settings: S3Settings): Storage => ({
      ...createStorage(settings),
      async *list(bucket, prefix) {
        for await (const each of storage.list(bucket, prefix))
          yield each.key.startsWith('derived/uses/')
            ? each
            : { ...each, storedAt: each.storedAt - 4 * DAY };
      },
    });
    await expect(clearCopies(parts, inFourDays)).resolves.toMatchObject({
      kept: known.length + 2,
      removed: 1,
      lists: 2,
    });
    expect((await stored()).has(keyOf('c'))).toBe(false);
  }, 60_000);
});
