import { describe, expect, test } from 'vitest';
import type { MediaObject } from '#domain/media.ts';
import type { ObjectFacts, Storage } from '#media/storage.ts';
import { newTeller, type Sweep, sweepCopies, tellAll, tellUses } from '#media/sweep.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = 1_000 * DAY;

const keyOf = (digit: string, type = 'webp') =>
  `derived/${digit.repeat(2)}/${digit.repeat(64)}.${type}`;
const [A, B, C] = [keyOf('a'), keyOf('b', 'avif'), keyOf('c')];

/** A bucket whose clock stands at `at`. */
class Bucket {
  readonly objects = new Map<string, { body: Buffer; storedAt: number }>();
  at = NOW;
  /** Lists are read, and objects removed, in this order. */
  readonly done: string[] = [];

  put(key: string, age: number, body = 'file'): this {
    this.objects.set(key, { body: Buffer.from(body), storedAt: this.at - age });
    return this;
  }

  get keys(): string[] {
    return [...this.objects.keys()].toSorted();
  }

  readonly storage = {
    list: (_, prefix = '') => this.#listed(prefix),
    start: async ({ key }: MediaObject, count: number) => {
      this.done.push(`read ${key}`);
      const found = this.objects.get(key);
      if (!found) return null;
      const facts = { size: found.body.length } as ObjectFacts;
      return { facts, bytes: found.body.subarray(0, count) };
    },
    replace: async ({ key }: MediaObject, body: Buffer) =>
      void this.objects.set(key, { body, storedAt: this.at }),
    remove: async ({ key }: MediaObject) => {
      this.done.push(`remove ${key}`);
      this.objects.delete(key);
    },
  } satisfies Sweep['storage'];

  async *#listed(prefix: string): ReturnType<Storage['list']> {
    for (const key of this.keys)
      if (key.startsWith(prefix)) {
        const { body, storedAt } = this.objects.get(key)!;
        yield { key, size: body.length, etag: '', storedAt };
      }
  }
}

const sweep = (bucket: Bucket, used: readonly string[] = [], more: Partial<Sweep> = {}) =>
  sweepCopies({
    storage: bucket.storage,
    bucket: 'saleor',
    teller: 'one',
    used: new Set(used),
    now: () => NOW,
    ...more,
  });

describe('the sweep', () => {
  test('removes what is old and unused, and nothing else', async () => {
    const bucket = new Bucket()
      .put(A, 100 * DAY)
      .put(B, 4 * DAY)
      .put(C, 2.9 * DAY);
    await expect(sweep(bucket, [A])).resolves.toEqual({
      kept: 2,
      removed: 1,
      removedBytes: 4,
      lists: 1,
    });
    expect(bucket.keys).toEqual([A, C, 'derived/uses/one.txt']);
  });

  test('leaves alone what is not of its making', async () => {
    const others = [
      'products/2021/05/ulje.jpg',
      'derived/readme.txt',
      `derived/ab/${'a'.repeat(64)}.webp`,
      `derived/aa/${'a'.repeat(64)}.jpg`,
      'derivedx/a.webp',
    ];
    const bucket = new Bucket();
    for (const key of others) bucket.put(key, 100 * DAY);
    await expect(sweep(bucket)).resolves.toMatchObject({ removed: 0, kept: 0 });
    expect(bucket.keys).toEqual([...others, 'derived/uses/one.txt'].toSorted());
  });

  test('keeps what another shop uses, as it has told', async () => {
    const bucket = new Bucket()
      .put(A, 9 * DAY)
      .put(B, 9 * DAY)
      .put(C, 9 * DAY);
    await sweep(bucket, [A, B], { teller: 'two' });
    expect(bucket.keys).toEqual([A, B, 'derived/uses/two.txt']);
    bucket.put(C, 9 * DAY);
    await expect(sweep(bucket, [C])).resolves.toMatchObject({ kept: 3, removed: 0, lists: 2 });
    await expect(sweep(bucket, [])).resolves.toMatchObject({ kept: 2, removed: 1, lists: 2 });
  });

  test('keeps what a shop stored after it told, though it tells nothing any more', async () => {
    const bucket = new Bucket();
    await sweep(bucket, [], { teller: 'two' });
    bucket
      .put(A, -7 * HOUR)
      .put(B, 2.9 * DAY)
      .put(C, 3.1 * DAY);
    for (let day = 1; day < 30; day += 1) {
      bucket.at = NOW + day * DAY;
      await sweep(bucket, [], { now: () => bucket.at });
      expect(bucket.keys.filter((key) => [A, B, C].includes(key))).toEqual([A, B]);
    }
    bucket.at = NOW + 31 * DAY;
    await expect(sweep(bucket, [], { now: () => bucket.at })).resolves.toMatchObject({
      removed: 2,
      lists: 1,
    });
  });

  test('tells what this shop uses before it asks the others', async () => {
    const bucket = new Bucket().put(A, 9 * DAY);
    const storage = { ...bucket.storage, list: () => failing(new Error('no list')) };
    await expect(sweep(bucket, [A], { storage })).rejects.toThrow('no list');
    expect(bucket.objects.get('derived/uses/one.txt')!.body.toString()).toBe(`${A}\n`);
  });

  test('forgets a shop that has told nothing for 30 days', async () => {
    const two = 'derived/uses/two.txt';
    const bucket = new Bucket().put(A, 99 * DAY).put(two, 29 * DAY, `${A}\n`);
    await expect(sweep(bucket)).resolves.toMatchObject({ kept: 1, lists: 2 });
    bucket.put(two, 31 * DAY, `${A}\n`);
    await expect(sweep(bucket)).resolves.toMatchObject({ removed: 1, lists: 1 });
    expect(bucket.keys).toEqual(['derived/uses/one.txt']);
  });

  test.each([
    ['something else', 'hello\n'],
    ['half a list', `${A}\n${B.slice(0, 40)}`],
    ['a list without an end', `${A}\n${B}`],
    ['a key of another kind', `${A}\nproducts/x.jpg\n`],
    ['a list with a word before it', `x${A}\n`],
  ])('removes nothing where a list holds %s', async (_, text) => {
    const two = 'derived/uses/two.txt';
    const bucket = new Bucket()
      .put(C, 99 * DAY)
      .put(two, DAY, text)
      .put('derived/uses/old.txt', 40 * DAY, '');
    await expect(sweep(bucket)).rejects.toThrow(`${two} is no list of copies`);
    expect(bucket.done).toEqual([`read ${two}`]);
  });

  test.each<[string, Sweep['storage']['start']]>([
    ['is refused', () => Promise.reject(new Error('HTTP 403'))],
    ['has gone', async () => null],
    [
      'is longer than what is read',
      async () => ({ facts: { size: 999 } as ObjectFacts, bytes: Buffer.from(`${A}\n`) }),
    ],
  ])('removes nothing where a list %s', async (_, start) => {
    const bucket = new Bucket().put(C, 99 * DAY).put('derived/uses/two.txt', DAY, `${A}\n`);
    const storage = { ...bucket.storage, start };
    await expect(sweep(bucket, [], { storage })).rejects.toThrow();
    expect(bucket.done).toEqual([]);
  });

  test('reads an empty list', async () => {
    const bucket = new Bucket().put('derived/uses/two.txt', DAY, '');
    await expect(sweep(bucket)).resolves.toMatchObject({ lists: 2 });
  });

  test.each<[string, number, number]>([
    ['ours was put forward', NOW, NOW + 400 * DAY],
    ['ours was put back', NOW, 0],
    ['the storage’s was put forward', NOW + 400 * DAY, NOW],
    ['the storage’s was put back', NOW - 400 * DAY, NOW],
  ])('takes nothing for old by a wrong clock: %s', async (_, theirs, ours) => {
    const bucket = new Bucket().put(A, 2 * DAY).put('derived/uses/two.txt', 20 * DAY, `${B}\n`);
    bucket.put(B, 99 * DAY);
    bucket.at = theirs;
    await sweep(bucket, [], { now: () => ours });
    expect(bucket.keys).toEqual([A, B, 'derived/uses/one.txt', 'derived/uses/two.txt'].toSorted());
  });

  test('removes nothing for a shop whose own list is not there', async () => {
    const bucket = new Bucket().put(A, 99 * DAY);
    const storage = { ...bucket.storage, replace: async () => undefined };
    await expect(sweep(bucket, [], { storage })).rejects.toThrow('derived/uses/one.txt was stored');
    expect(bucket.keys).toEqual([A]);
  });
});

test('a list that was told is a list that is read', async () => {
  const bucket = new Bucket().put(A, 9 * DAY).put(B, 9 * DAY);
  const { storage } = bucket;
  await tellUses({ storage, bucket: 'saleor', teller: 'two', used: new Set([A, B]) });
  await expect(sweep(bucket)).resolves.toMatchObject({ kept: 2, removed: 0 });
});

test('who cannot tell what it uses claims all copies that are there', async () => {
  const bucket = new Bucket()
    .put(A, 9 * DAY)
    .put(B, 9 * DAY)
    .put('derived/readme.txt', 9 * DAY);
  await tellAll({ storage: bucket.storage, bucket: 'saleor', teller: 'two' });
  await expect(sweep(bucket)).resolves.toMatchObject({ kept: 2, removed: 0 });
});

test('every process tells under a name of its own, which can be part of a key', () => {
  expect(newTeller()).toMatch(/^[0-9a-f]{32}$/);
  expect(newTeller()).not.toBe(newTeller());
});

async function* failing(error: Error): ReturnType<Storage['list']> {
  throw error;
}
