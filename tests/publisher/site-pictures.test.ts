import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { SANDBOX_CHANNELS } from '#commands/env.ts';
import { mediaSettings } from '#media/settings.ts';
import { Site } from '#publisher/site/site.ts';
import { missingPicturesTeller } from '#publisher/site/missing-pictures.ts';
import { type Sandbox, startSandbox } from '#sandbox/sandbox.ts';
import { temporaryFolder } from './store.ts';

let dir: string;
let sandbox: Sandbox;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'manoon-pictures-'));
  sandbox = await startSandbox({ port: 0, dir, seed: { kind: 'demo' } });
}, 60_000);
afterAll(async () => {
  await sandbox?.close();
  rmSync(dir, { recursive: true, force: true });
});

function siteIn(dataDir: string, env: Record<string, string> = {}): Site {
  const { apiUrl } = sandbox;
  const base = { MEDIA_BASE_URL: new URL(apiUrl).origin };
  return new Site({
    apiUrl,
    publicApiUrl: apiUrl,
    channel: SANDBOX_CHANNELS.SALEOR_CHANNEL,
    channelAbroad: SANDBOX_CHANNELS.SALEOR_CHANNEL_ABROAD,
    timeout: 20_000,
    media: mediaSettings({ ...base, ...env }, [apiUrl]),
    dataDir,
  });
}

/** URLs asked for from now on, without those of the API. */
function listen(): string[] {
  const asked: string[] = [];
  const real = globalThis.fetch;
  const spy = vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.endsWith('/graphql/')) asked.push(url);
    return real(input, init);
  });
  onTestFinished(() => spy.mockRestore());
  return asked;
}

const thumbnails = (asked: readonly string[]) => asked.filter((url) => url.includes('/thumbnail/'));

describe('what the publisher knows of pictures', () => {
  test('outlives it: a start with nothing new asks for none', { timeout: 60_000 }, async () => {
    const dataDir = temporaryFolder();
    const asked = listen();
    const first = siteIn(dataDir);
    await first.readAll();
    expect(thumbnails(asked).length).toBeGreaterThan(100);
    expect(first.missingPictures).toEqual([]);
    const before = JSON.stringify(first.candidates().pages.map(({ cacheKey }) => cacheKey));
    asked.length = 0;
    await first.readAll();
    const second = siteIn(dataDir);
    await second.readAll();
    expect(asked).toEqual([]);
    expect(JSON.stringify(second.candidates().pages.map(({ cacheKey }) => cacheKey))).toBe(before);
  });

  test('lost costs no thumbnail that was made before, and finds the same', async () => {
    const pagesOf = (site: Site) => site.candidates().pages.map(({ cacheKey }) => cacheKey);
    const known = siteIn(temporaryFolder());
    await known.readAll();
    const asked = listen();
    const anew = siteIn(temporaryFolder());
    await anew.readAll();
    expect(asked.length).toBeGreaterThan(100);
    expect(thumbnails(asked)).toEqual([]);
    expect(pagesOf(anew)).toEqual(pagesOf(known));
  });

  test('is looked at again after a rollback: what was lost meanwhile is told', async () => {
    const site = siteIn(temporaryFolder());
    await site.readAll();
    const products = join(dir, 'media', 'saleor', 'products');
    const file = readdirSync(products).find((name) => name.startsWith('nana_'))!;
    renameSync(join(products, file), join(products, 'elsewhere'));
    try {
      await site.readAll();
      expect(site.missingPictures).toEqual([]);
      site.forgetLive();
      await site.readAll();
      expect(site.missingPictures).toEqual([
        {
          owner: expect.stringMatching(
            /^product "Eterično ulje .*nane"$|^product "Nana"$/,
          ) as string,
          url: `${new URL(sandbox.apiUrl).origin}/saleor/products/${file}`,
          reason: 'lies nowhere',
        },
      ]);
    } finally {
      renameSync(join(products, 'elsewhere'), join(products, file));
    }
  });

  test('is another phase’s: one setting and one reading move WordPress’s pictures', async () => {
    const dataDir = temporaryFolder();
    const picturesOf = (site: Site) => JSON.stringify(site.candidates().pages);
    const parallel = siteIn(dataDir);
    await parallel.readAll();
    const cutover = siteIn(dataDir, { MEDIA_PHASE: 'cutover' });
    await cutover.readAll();
    expect(picturesOf(parallel)).toContain(
      '/manoon-media/wp-content/uploads/2019/03/bademovo-ulje',
    );
    expect(picturesOf(parallel)).not.toContain('/saleor/products/2019/03/');
    expect(picturesOf(cutover)).toContain('/saleor/products/2019/03/bademovo-ulje.jpg');
    expect(picturesOf(cutover)).not.toContain('wp-content');
  });
});

describe('damaged pictures', () => {
  const folders = {
    WordPress: ['manoon-media', 'wp-content', 'uploads', '2019', '03'],
    Saleor: ['saleor', 'products'],
  };
  const kinds: Record<string, readonly [(file: Buffer) => Buffer, string | null]> = {
    'without their end': [(file) => file.subarray(0, Math.floor(file.length * 0.95)), null],
    'that are empty': [() => Buffer.alloc(0), 'is an empty file'],
    'that are pages': [() => Buffer.from('<!doctype html>'), 'is no picture'],
  };
  const cases = Object.keys(folders).flatMap((folder) =>
    Object.keys(kinds).map((kind) => [folder, kind] as const),
  );

  test.each(cases)('of %s %s stop no other', { timeout: 60_000 }, async (owner, kind) => {
    const [change, reason] = kinds[kind]!;
    const folder = join(dir, 'media', ...folders[owner as keyof typeof folders]);
    const all = readdirSync(folder, { withFileTypes: true }).filter((each) => each.isFile());
    const files = all
      .slice(0, 8)
      .map(({ name }) => join(folder, name))
      .map((path) => ({ path, content: readFileSync(path) }));
    try {
      for (const { path, content } of files) writeFileSync(path, change(content));
      const site = siteIn(temporaryFolder());
      await site.readAll();
      expect(site.candidates().pages.length).toBeGreaterThan(50);
      const reasons = new Set(site.missingPictures.map((each) => each.reason));
      expect([...reasons]).toEqual(reason === null ? [] : [reason]);
    } finally {
      for (const { path, content } of files) writeFileSync(path, content);
    }
  });
});

describe('missing pictures', () => {
  const missing = (...names: string[]) =>
    names.map((name) => ({
      owner: `product "${name}"`,
      url: `https://media.example/${name}`,
      reason: 'is no picture',
    }));

  test('are logged when they change, in whatever order they come', () => {
    const log = vi.fn();
    const tell = missingPicturesTeller(log);
    tell([]);
    expect(log).not.toHaveBeenCalled();
    tell(missing('a', 'b'));
    tell(missing('b', 'a'));
    tell(missing('a'));
    tell([]);
    expect(log.mock.calls).toEqual([
      [
        'pictures_missing',
        {
          count: 2,
          pictures: [
            'product "a": https://media.example/a is no picture',
            'product "b": https://media.example/b is no picture',
          ],
        },
      ],
      [
        'pictures_missing',
        { count: 1, pictures: ['product "a": https://media.example/a is no picture'] },
      ],
      ['pictures_missing', { count: 0, pictures: [] }],
    ]);
  });

  test('that are many are counted, and some named', () => {
    const log = vi.fn();
    missingPicturesTeller(log)(missing(...Array.from({ length: 60 }, (_, n) => String(n))));
    const [[, facts]] = log.mock.calls as [[string, { count: number; pictures: string[] }]];
    expect([facts.count, facts.pictures.length]).toEqual([60, 50]);
  });
});
