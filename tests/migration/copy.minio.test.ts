import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStorage, type Storage } from '#media/storage.ts';
import { describeWithMinio, type Minio, startMinio } from '../support/minio.ts';
import { jpeg, png, store } from './old-bucket.ts';
import { migrate } from './run-migrate.ts';

const UPLOADS = 'wp-content/uploads/';

/** Names that break what builds URLs by hand. */
const hard = [
  '2026/11/маслиново-уље.jpg',
  '2026/11/two words.jpg',
  '2026/11/100%25 +plus.jpg',
  '2026/11/50%.jpg',
  '2026/11/q?x=1&y#z.jpg',
  "2026/11/quote'(1)!*.jpg",
  '2026/11/Case.jpg',
  '2026/11/case.jpg',
  '2026/11/x-300x300.jpg',
  '2026/11/set-e1795426907338.jpg',
  '2026/11/velika-scaled.jpg',
  `2026/11/${'dugo-ime-'.repeat(27)}.jpg`,
];

describeWithMinio('copy, on a real MinIO', () => {
  let minio: Minio;
  let storage: Storage;
  let folder: string;
  const run = (...args: string[]) => migrate(minio.settings, [...args, '--journal', folder]);
  const copyOf = (path: string) => storage.head({ bucket: 'saleor', key: `products/${path}` });

  beforeAll(async () => {
    minio = await startMinio(['manoon-media', 'saleor']);
    storage = createStorage(minio.settings);
    folder = mkdtempSync(join(tmpdir(), 'journal-'));
    const old = (path: string, body: Buffer | string = jpeg(path), headers = {}) =>
      store(minio, 'manoon-media', UPLOADS + path, body, headers);
    for (const path of hard) await old(path);
    await old('2026/11/case-150x150.jpg');
    await old('2026/11/lying.jpg', '<!doctype html><script>alert(1)</script>');
    await old('2026/11/png-inside.jpg', png, { ContentType: 'application/octet-stream' });
    await old('2026/11/empty.jpg', '');
    await old('2026/11/control\u0001\n.jpg');
    await old('2026/11/cenovnik-2024.pdf', '%PDF', { ContentType: 'application/pdf' });
    await old('2026/11/kept.jpg', jpeg('kept'), { Metadata: { shot: 'by-hand' } });
    await old('wc-logs/test.log', 'customer@example.com');
    await old('woocommerce_uploads/2026/11/e-knjiga.pdf', 'paid for');
    await store(minio, 'manoon-media', 'assets/logo.png', png);
    // Of the same length, and not the same.
    await old('2026/11/taken.jpg', jpeg('aaaa'));
    await store(minio, 'saleor', 'products/2026/11/taken.jpg', jpeg('bbbb'));
    await old('2026/11/longer.jpg', jpeg('aaaaa'));
    await store(minio, 'saleor', 'products/2026/11/longer.jpg', jpeg('b'));
    await storeInParts('manoon-media', `${UPLOADS}2026/11/parts.jpg`);
    await storeInParts('manoon-media', `${UPLOADS}2026/11/parts-there.jpg`);
    await store(minio, 'saleor', 'products/2026/11/parts-there.jpg', inParts.whole);
  });
  afterAll(async () => {
    storage.close();
    await minio.close();
    rmSync(folder, { recursive: true });
  });

  const inParts = { whole: Buffer.alloc(5 * 1024 * 1024 + 4, 7) };
  jpeg('').copy(inParts.whole);

  /** Its ETag is no checksum of the bytes. */
  async function storeInParts(Bucket: string, Key: string): Promise<void> {
    const at = { Bucket, Key };
    const { UploadId } = await minio.client.send(
      new CreateMultipartUploadCommand({ ...at, ContentType: 'image/jpeg' }),
    );
    const cut = 5 * 1024 * 1024;
    const bodies = [inParts.whole.subarray(0, cut), inParts.whole.subarray(cut)];
    const Parts = [];
    for (const [index, Body] of bodies.entries()) {
      const part = { ...at, UploadId, PartNumber: index + 1 };
      const { ETag } = await minio.client.send(new UploadPartCommand({ ...part, Body }));
      Parts.push({ PartNumber: index + 1, ETag });
    }
    await minio.client.send(
      new CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload: { Parts } }),
    );
  }

  test('is a dry run first: it tells what it would do, and does nothing', async () => {
    const { code, output } = await run('copy');
    expect(code).toBe(1);
    expect(output).toMatch(/to be copied +18 objects/);
    expect(output).toMatch(/in conflict +1 object,/);
    expect(output).toContain('Nothing was copied: this was a dry run. --apply does it.');
    expect(output).toContain('wc-logs/test.log');
    expect(output).not.toContain(minio.settings.secretKey);
    expect(await copyOf('2026/11/case.jpg')).toBeNull();
  });

  test('--apply copies every name, with the type of its bytes and for browsers to keep', async () => {
    const { code, output } = await run('copy', '--apply');
    expect(code).toBe(1);
    for (const path of hard) {
      const copy = await storage.digest({ bucket: 'saleor', key: `products/${path}` });
      const old = await storage.digest({ bucket: 'manoon-media', key: UPLOADS + path });
      expect(copy?.sha256, path).toBe(old!.sha256);
    }
    expect(await copyOf('2026/11/png-inside.jpg')).toMatchObject({
      contentType: 'image/png',
      cacheControl: 'public, max-age=31536000, immutable',
    });
    expect((await copyOf('2026/11/kept.jpg'))?.metadata).toEqual({ shot: 'by-hand' });
    expect(await storage.head({ bucket: 'saleor', key: 'assets/logo.png' })).toMatchObject({
      contentType: 'image/png',
      cacheControl: 'public, max-age=3600',
    });
    expect(await storage.digest({ bucket: 'saleor', key: 'products/2026/11/parts.jpg' })).toEqual(
      expect.objectContaining({ size: inParts.whole.length }),
    );
    expect(output).toContain('velika.jpg (there is 2026/11/velika-scaled.jpg)');
    expect(output).toContain('set.jpg (there is 2026/11/set-e1795426907338.jpg)');
  });

  test('never replaced what lay there, and told of it', async () => {
    const there = (path: string) =>
      storage.start({ bucket: 'saleor', key: `products/2026/11/${path}` }, 100);
    expect((await there('taken.jpg'))?.bytes).toEqual(jpeg('bbbb'));
    expect((await there('longer.jpg'))?.bytes).toEqual(jpeg('b'));
    const { code, output } = await run('copy', '--apply');
    expect(code).toBe(1);
    expect(output).toMatch(/In conflict[^]*longer\.jpg ≠ products\/2026\/11\/longer\.jpg/);
    expect(output).toContain('taken.jpg ≠ products/2026/11/taken.jpg');
  });

  test('left private files, smaller sizes, hostile names and what is no picture where they are', async () => {
    const keys: string[] = [];
    for await (const { key } of storage.list('saleor')) keys.push(key);
    expect(
      keys.filter((key) => /wc-logs|woocommerce|pdf|150x150|lying|empty|control/.test(key)),
    ).toEqual([]);
    const { output } = await run('copy', '--apply');
    expect(output).toMatch(/bytes are no picture[^]*empty\.jpg\n[^]*lying\.jpg\n/);
    expect(output).toContain(String.raw`"wp-content/uploads/2026/11/control\u0001\n.jpg"`);
    expect(output).not.toContain('\u0001');
  });

  test('knows what it has compared: an object that came in parts is read once', async () => {
    const { output } = await run('status');
    expect(output).toMatch(/copied already +17 objects/);
    expect(output).toMatch(/to be compared +1 object,/);
    const lines = readFileSync(join(folder, 'copy.jsonl'), 'utf8').split('\n');
    expect(lines.filter((line) => line.includes('parts-there.jpg'))).toHaveLength(1);
  });

  test.each(['--include', '--exclude'])('refuses %s of what is not there', async (option) => {
    for (const action of ['copy', 'status', 'verify']) {
      const { code, output } = await run(action, option, '2026/12/');
      expect(code).toBe(1);
      expect(output).toMatch(/Nothing in manoon-media is called "wp-content\/uploads\/2026\/12\/"/);
    }
  });

  test('takes smaller sizes and other files when they are asked for', async () => {
    const wishes = ['--derivatives', '--include', '2026/11/cenovnik-2024.pdf'];
    await run('copy', '--apply', ...wishes);
    expect(await copyOf('2026/11/case-150x150.jpg')).not.toBeNull();
    expect(await copyOf('2026/11/cenovnik-2024.pdf')).toMatchObject({
      contentType: 'application/pdf',
      cacheControl: null,
    });
    expect(await copyOf('woocommerce_uploads/2026/11/e-knjiga.pdf')).toBeNull();
  });

  test('ends with 0 when nothing is left; verify reads every byte', async () => {
    await storage.remove({ bucket: 'saleor', key: 'products/2026/11/taken.jpg' });
    await storage.remove({ bucket: 'saleor', key: 'products/2026/11/longer.jpg' });
    await storage.remove({
      bucket: 'manoon-media',
      key: `${UPLOADS}2026/11/control\u0001\n.jpg`,
    });
    // What is no picture stays in the old bucket; the operator has seen it.
    const aside = ['lying.jpg', 'empty.jpg'].flatMap((name) => ['--exclude', `2026/11/${name}`]);
    expect(await run('copy', '--apply', ...aside)).toMatchObject({ code: 0 });
    expect(await run('status')).toMatchObject({ code: 1 });
    const status = await run('status', ...aside);
    expect(status.code).toBe(0);
    expect(status.output).toMatch(/set aside \(--exclude\): 2 objects/);
    const verified = await run('verify', ...aside);
    expect(verified).toMatchObject({ code: 0 });
    expect(verified.output).toContain('Equal byte for byte (SHA-256): 19.');
  });

  test('verify finds a copy that is gone, and one that was changed', async () => {
    await storage.remove({ bucket: 'saleor', key: 'products/2026/11/case.jpg' });
    await store(minio, 'saleor', 'products/2026/11/Case.jpg', jpeg('2026/11/CASE.jpg'));
    const { code, output } = await run('verify');
    expect(code).toBe(1);
    expect(output).toMatch(/Not copied:\n {2}wp-content\/uploads\/2026\/11\/case\.jpg/);
    expect(output).toMatch(
      /Different from their copies:\n {2}wp-content\/uploads\/2026\/11\/Case\.jpg/,
    );
  });

  test.each([
    [{ MEDIA_S3_SECRET_KEY: 'wrong-wrong-wrong' }, /refused to list[^]*MEDIA_S3_SECRET_KEY/],
    [{ MEDIA_BUCKET: 'nowhere' }, /no bucket "nowhere"[^]*mc mb/],
    [
      { MEDIA_S3_ENDPOINT: 'http://127.0.0.1:1' },
      /no answer \(ECONNREFUSED\)[^]*MEDIA_S3_ENDPOINT/,
    ],
    [{ MEDIA_S3_ACCESS_KEY: '', MEDIA_S3_SECRET_KEY: '' }, /MEDIA_S3_ACCESS_KEY .* are not set/],
  ])('says what to set: %j', async (env, sentence) => {
    const { code, output } = await migrate(
      minio.settings,
      ['status', '--journal', `${folder}/2`],
      env,
    );
    expect(code).toBe(1);
    expect(output).toMatch(sentence);
    expect(output).not.toContain('    at ');
  });

  test("another storage's journal is not taken for its own", async () => {
    const { code, output } = await migrate(minio.settings, ['copy', '--journal', folder], {
      MEDIA_S3_ENDPOINT: minio.settings.endpoint.replace('127.0.0.1', 'localhost'),
    });
    expect(code).toBe(1);
    expect(output).toMatch(/journal of something else[^]*--journal/);
  });
});
