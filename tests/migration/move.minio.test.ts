import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createStorage, type Storage } from '#media/storage.ts';
import { Releases } from '#publisher/release/releases.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { staff } from '../../src/sandbox/seeding/blank.ts';
import { manifestOf } from '../publisher/releases-in-hand.ts';
import { describeWithMinio, type Minio, startMinio } from '../support/minio.ts';
import { type FakeShop, page, release, startFakeShop } from './fake-shop.ts';
import { jpeg, store } from './old-bucket.ts';
import { migrate } from './run-migrate.ts';

const OLD = 'https://minio-api.nodecrew.me/manoon-media/wp-content/uploads/2024/01';
const NAME = 'manoon-media\n';

describeWithMinio('move, on a real MinIO', () => {
  let minio: Minio;
  let storage: Storage;
  let sandbox: Sandbox;
  let shop: FakeShop;
  let folder: string;

  const move = (args: readonly string[] = [], input = '', env: Record<string, string> = {}) =>
    migrate(
      minio.settings,
      ['move', '--journal', folder, ...args],
      {
        SALEOR_API_URL: sandbox.apiUrl,
        SALEOR_STAFF_TOKEN: staff.token,
        SITE_URL: shop.origin,
        DATA_DIR: join(folder, 'no-store'),
        ...env,
      },
      input,
    );
  const old = (name: string) => ({
    bucket: 'manoon-media',
    key: `wp-content/uploads/2024/01/${name}`,
  });
  const isThere = async (name: string) => (await storage.head(old(name))) !== null;

  async function inSaleor(name: string, body: string): Promise<void> {
    const description = JSON.stringify({ blocks: [{ type: 'paragraph', data: { text: body } }] });
    const query = `mutation ($input: CategoryInput!) { categoryCreate(input: $input) { errors { message } } }`;
    const response = await fetch(sandbox.apiUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${staff.token}` },
      body: JSON.stringify({ query, variables: { input: { name, description } } }),
    });
    expect(await response.json()).toMatchObject({ data: { categoryCreate: { errors: [] } } });
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'journal-'));
    minio = await startMinio(['manoon-media', 'saleor']);
    storage = createStorage(minio.settings);
    sandbox = await startSandbox({
      port: 0,
      dir: join(folder, 'sandbox'),
      seed: { kind: 'blank' },
    });
    shop = await startFakeShop({});
    await inSaleor('Ulja', `<img src="${OLD.replace('https:', '')}/u%20tekstu.jpg">`);
  });
  afterAll(async () => {
    storage.close();
    await Promise.all([minio.close(), sandbox.close(), shop.close()]);
    rmSync(folder, { recursive: true });
  });

  beforeEach(async () => {
    for (const path of Object.keys(shop.answers)) delete shop.answers[path];
    shop.answers['/release.json'] = release('cutover', 2);
    shop.answers['/'] = page(
      `<a href="/strana/">O nama</a> <link href="/a.css" rel="stylesheet"> <img src="${OLD}/na-strani.jpg">`,
    );
    shop.answers['/strana/'] = page('O nama');
    shop.answers['/a.css'] = {
      type: 'text/css',
      body: `body{background:url(${OLD}/pozadina.jpg)}`,
    };
    for (const name of [
      'slobodna.jpg',
      'na-strani.jpg',
      'u tekstu.jpg',
      'pozadina.jpg',
      'bez-kopije.jpg',
      'x-1x1.jpg',
      'x.jpg',
    ])
      await store(minio, 'manoon-media', old(name).key, jpeg(name), { Metadata: { from: 'wp' } });
    const kept = await migrate(minio.settings, ['copy', '--apply', '--journal', folder]);
    expect(kept.code).toBe(0);
    await storage.remove({ bucket: 'saleor', key: 'products/2024/01/bez-kopije.jpg' });
  });

  test.each([
    ['without a release', undefined, /tells of no release|could not be read/],
    ['in phase parallel', release('parallel', 2), /in phase "parallel"[^]*MEDIA_PHASE=cutover/],
    ['that does not say its phase', release(undefined, 2), /does not say where its pictures are/],
    [
      'with pages that no link leads to',
      release('cutover', 30),
      /Only 2 of the release's 30 pages[^]*DATA_DIR/,
    ],
  ])('refuses a shop %s', async (_, answer, sentence) => {
    shop.answers['/release.json'] = answer;
    const { code, output } = await move(['--apply'], NAME);
    expect(code).toBe(1);
    expect(output).toMatch(sentence);
    expect(await isThere('slobodna.jpg')).toBe(true);
  });

  test('refuses while WordPress runs', async () => {
    shop.answers['/wp-json/'] = {
      type: 'application/json',
      body: '{"name":"Manoon","namespaces":["oembed\\/1.0","wp\\/v2"]}',
    };
    const { code, output } = await move(['--apply'], NAME);
    expect(code).toBe(1);
    expect(output).toMatch(/WordPress still answers at http:\/\/127\.0\.0\.1/);
    expect(await isThere('slobodna.jpg')).toBe(true);
  });

  test.each([
    [{ SALEOR_STAFF_TOKEN: '' }, /SALEOR_STAFF_TOKEN/],
    [{ SALEOR_STAFF_TOKEN: 'nobody' }, /MANAGE_PRODUCTS and MANAGE_PAGES/],
    [{ SITE_URL: '' }, /--site or SITE_URL/],
  ])('refuses with %j', async (env, sentence) => {
    const { code, output } = await move(['--apply'], NAME, env);
    expect(code).toBe(1);
    expect(output).toMatch(sentence);
    expect(await isThere('slobodna.jpg')).toBe(true);
  });

  test('is a dry run first', async () => {
    const { code, output } = await move();
    expect(code).toBe(1);
    expect(output).toMatch(/To be removed from manoon-media: 2 objects/);
    expect(output).toContain('Nothing was removed: this was a dry run.');
    expect(await isThere('slobodna.jpg')).toBe(true);
  });

  test('tells of releases from before the cutover that can be gone back to', async () => {
    const { output: unseen } = await move();
    expect(unseen).toMatch(/can be gone back to was not seen: .* DATA_DIR/);
    const store = join(folder, 'store');
    const releases = new Releases(store);
    const [before, after] = ['20261125T010203001Z-a1b2c3', '20261125T010203002Z-a1b2c3'] as const;
    await releases.write(manifestOf({ id: before, media: { phase: 'parallel' } }));
    await releases.write(manifestOf({ id: after, media: { phase: 'cutover' } }));
    const { output } = await move([], '', { DATA_DIR: store });
    expect(output).toMatch(/gone back to, and are from before the cutover/);
    expect(output).toContain(`\n  ${before}\n`);
    expect(output).not.toContain(after);
  });

  test.each(['yes\n', 'MANOON-MEDIA\n', ''])(
    'removes nothing when %j is typed for the name',
    async (typed) => {
      const { code, output } = await move(['--apply'], typed);
      expect(code).toBe(1);
      expect(output).toContain('Nothing was removed.');
      expect(await isThere('slobodna.jpg')).toBe(true);
    },
  );

  test('removes what has a copy and is referred to nowhere, and says where the rest is', async () => {
    const { code, output } = await move(['--apply'], NAME);
    expect(code).toBe(1);
    expect(await isThere('slobodna.jpg')).toBe(false);
    expect(await isThere('x.jpg')).toBe(false);
    for (const name of [
      'na-strani.jpg',
      'u tekstu.jpg',
      'pozadina.jpg',
      'bez-kopije.jpg',
      'x-1x1.jpg',
    ])
      expect(await isThere(name), name).toBe(true);
    expect(output).toContain(`na-strani.jpg: ${shop.origin}/`);
    expect(output).toContain(`pozadina.jpg: ${shop.origin}/a.css`);
    expect(output).toContain('u tekstu.jpg: Saleor: category "Ulja"');
    expect(output).toContain('No access log was given');
    expect(output).toContain('Left to be moved: 4.');
  });

  test('keeps what an access log tells of, except for our own looks', async () => {
    const log = join(folder, 'audit.log');
    const read = (object: string, userAgent: string) =>
      JSON.stringify({
        version: '1',
        api: { name: 'GetObject', bucket: 'manoon-media', object, statusCode: 200 },
        userAgent,
      });
    writeFileSync(
      log,
      `${read(old('slobodna.jpg').key, 'Googlebot-Image/1.0')}\n${read(old('x.jpg').key, 'aws-sdk-js/3 storefront-media-tool')}\n`,
    );
    const { output } = await move(['--apply', '--access-log', log], NAME);
    expect(output).toContain(`slobodna.jpg: ${log}:1`);
    expect(await isThere('slobodna.jpg')).toBe(true);
    expect(await isThere('x.jpg')).toBe(false);
  });

  test('keeps what has another copy by now', async () => {
    await store(minio, 'saleor', 'products/2024/01/x.jpg', jpeg('y.jpg'));
    const { output } = await move(['--apply'], NAME);
    expect(output).toContain(
      'wp-content/uploads/2024/01/x.jpg: its copy products/2024/01/x.jpg is different',
    );
    expect(await isThere('x.jpg')).toBe(true);
    await storage.remove({ bucket: 'saleor', key: 'products/2024/01/x.jpg' });
  });

  test('when all is moved nothing is left for any action, and smaller sizes are copied by none', async () => {
    shop.answers['/'] = page('<a href="/strana/">O nama</a>');
    for (const name of ['u tekstu.jpg', 'bez-kopije.jpg']) await storage.remove(old(name));
    expect(await move(['--apply'], NAME)).toMatchObject({ code: 0 });
    for (const args of [['status'], ['verify'], ['move'], ['copy', '--apply']]) {
      const { code, output } =
        args[0] === 'move'
          ? await move()
          : await migrate(minio.settings, [...args, '--journal', folder]);
      expect(code, output).toBe(0);
    }
    expect(await isThere('x-1x1.jpg')).toBe(true);
    expect(await storage.head({ bucket: 'saleor', key: 'products/2024/01/x-1x1.jpg' })).toBeNull();
  });

  test('status tells what is left; restore puts back what was removed, as it was', async () => {
    await move(['--apply'], NAME);
    const looked = await migrate(minio.settings, ['status', '--journal', folder]);
    expect(looked.output).toMatch(/Moved, and removed from manoon-media: 2 objects/);
    expect(looked.code).toBe(1);
    const dry = await migrate(minio.settings, ['restore', '--journal', folder]);
    expect(dry.output).toContain('Can be put back: 2.');
    expect(await isThere('slobodna.jpg')).toBe(false);
    const { code, output } = await migrate(minio.settings, [
      'restore',
      '--apply',
      '--journal',
      folder,
    ]);
    expect(code, output).toBe(0);
    expect(await storage.head(old('slobodna.jpg'))).toMatchObject({
      contentType: 'image/jpeg',
      cacheControl: null,
      metadata: { from: 'wp' },
    });
    expect((await storage.start(old('slobodna.jpg'), 100))?.bytes).toEqual(jpeg('slobodna.jpg'));
  });

  test('restore leaves another object at the place alone, and tells of a copy that is lost', async () => {
    await move(['--apply'], NAME);
    await store(minio, 'manoon-media', old('x.jpg').key, jpeg('newer'));
    await storage.remove({ bucket: 'saleor', key: 'products/2024/01/slobodna.jpg' });
    const { code, output } = await migrate(minio.settings, [
      'restore',
      '--apply',
      '--journal',
      folder,
    ]);
    expect(code).toBe(1);
    expect(output).toContain('x.jpg: another object lies at its place, which was left alone');
    expect(output).toMatch(/slobodna\.jpg: its copy .* is missing: look for it in a backup/);
    expect((await storage.start(old('x.jpg'), 100))?.bytes).toEqual(jpeg('newer'));
  });
});
