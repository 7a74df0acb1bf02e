import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStorage, type Storage } from '#media/storage.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { staff } from '../../src/sandbox/seeding/blank.ts';
import { describeWithMinio, type Minio, startMinio } from '../support/minio.ts';
import { type SlowStorage, startSlowStorage } from './slow-storage.ts';
import { type FakeShop, page, release, startFakeShop } from './fake-shop.ts';
import { jpeg, store } from './old-bucket.ts';
import { migrate, startMigrate } from './run-migrate.ts';

const OBJECTS = 400;
/** Milliseconds of each request, so that no machine is done before it is killed. */
const SLOWLY = 10;

describeWithMinio('kill -9, on a real MinIO', () => {
  let minio: Minio;
  let slow: SlowStorage;
  let storage: Storage;
  let sandbox: Sandbox;
  let shop: FakeShop;
  let folder: string;
  const keyOf = (number: number) => `wp-content/uploads/2024/01/slika ${number}.jpg`;
  const settings = () => ({
    SALEOR_API_URL: sandbox.apiUrl,
    SALEOR_STAFF_TOKEN: staff.token,
    SITE_URL: shop.origin,
    DATA_DIR: join(folder, 'no-store'),
  });
  const slowly = (action: string) => [action, '--apply', '--concurrency', '2', '--journal', folder];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'journal-'));
    minio = await startMinio(['manoon-media', 'saleor']);
    slow = await startSlowStorage(minio.settings);
    storage = createStorage(minio.settings);
    sandbox = await startSandbox({
      port: 0,
      dir: join(folder, 'sandbox'),
      seed: { kind: 'blank' },
    });
    shop = await startFakeShop({ '/': page('Shop'), '/release.json': release('cutover', 1) });
    for (let number = 0; number < OBJECTS; number += 1)
      await store(minio, 'manoon-media', keyOf(number), jpeg(`${number}`));
  }, 120_000);
  afterAll(async () => {
    storage.close();
    await Promise.all([slow.close(), minio.close(), sandbox.close(), shop.close()]);
    rmSync(folder, { recursive: true });
  });

  const entriesOf = (journal: string): string[] => {
    try {
      return readFileSync(join(folder, journal), 'utf8').split('\n').slice(1);
    } catch {
      return [];
    }
  };

  /** Starts an action and kills it once its journal has `lines`. */
  async function killed(action: string, journal: string, lines: number): Promise<void> {
    slow.delay = SLOWLY;
    const child = startMigrate(slow.settings, slowly(action), settings());
    child.stdin!.end('manoon-media\n');
    const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
    child.stdout!.resume();
    child.stderr!.resume();
    while (entriesOf(journal).length < lines && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 2));
    child.kill('SIGKILL');
    expect((await ended)[1]).toBe('SIGKILL');
    slow.delay = 0;
  }

  async function times(bucket: string): Promise<Map<string, number>> {
    const found = new Map<string, number>();
    const { Contents = [] } = await minio.client.send(new ListObjectsV2Command({ Bucket: bucket }));
    for (const { Key, LastModified } of Contents) found.set(Key!, LastModified!.getTime());
    return found;
  }

  test('copy goes on where it was, and writes nothing twice', { timeout: 60_000 }, async () => {
    await killed('copy', 'copy.jsonl', 100);
    const before = await times('saleor');
    expect(before.size).toBeGreaterThanOrEqual(99);
    expect(before.size).toBeLessThan(OBJECTS);
    // A line that was being written.
    appendFileSync(join(folder, 'copy.jsonl'), '{"key":"wp-content/upl');
    const { code, output } = await migrate(slow.settings, slowly('copy'));
    expect(code).toBe(0);
    // What the storage was doing at that moment it may have ended after the look.
    const copied = Number(/Copied: (\d+) objects/.exec(output)![1]);
    expect(OBJECTS - before.size - copied).toBeOneOf([0, 1, 2]);
    const after = await times('saleor');
    expect(after.size).toBe(OBJECTS);
    for (const [key, time] of before) expect(after.get(key), key).toBe(time);
  });

  test('verify goes on where it was', { timeout: 60_000 }, async () => {
    await killed('verify', 'verify.jsonl', 100);
    const { code, output } = await migrate(slow.settings, slowly('verify'));
    expect(code).toBe(0);
    expect(output).toMatch(/\d{2,3} were verified before the last run was ended/);
    expect(output).toContain(`Equal byte for byte (SHA-256): ${OBJECTS}.`);
    const anew = await migrate(slow.settings, slowly('verify'));
    expect(anew.output).not.toContain('verified before');
  });

  test('whatever move had removed can be put back', { timeout: 120_000 }, async () => {
    await killed('move', 'moved.jsonl', 150);
    const left = await times('manoon-media');
    expect(left.size).toBeLessThan(OBJECTS);
    expect(left.size).toBeGreaterThan(0);
    const known = new Set(
      entriesOf('moved.jsonl').flatMap((line) => /"key":"([^"]+)"/.exec(line)?.[1] ?? []),
    );
    for (let number = 0; number < OBJECTS; number += 1)
      expect(left.has(keyOf(number)) || known.has(keyOf(number)), keyOf(number)).toBe(true);
    const moved = await migrate(slow.settings, slowly('move'), settings(), 'manoon-media\n');
    expect(moved.code, moved.output).toBe(0);
    expect((await times('manoon-media')).size).toBe(0);
    const restored = await migrate(slow.settings, slowly('restore'));
    expect(restored.code).toBe(0);
    expect(restored.output).toContain(`Put back: ${OBJECTS}.`);
    for (const number of [0, 1, OBJECTS - 1])
      expect(
        (await storage.start({ bucket: 'manoon-media', key: keyOf(number) }, 100))?.bytes,
      ).toEqual(jpeg(`${number}`));
  });
});
