import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { newest, type Moved } from '#migration/media/moved.ts';
import { isNamedPicture, isPictureType, pictureType } from '#migration/media/picture-type.ts';
import type { Pair, Plan } from '#migration/media/plan.ts';
import { inParallel } from '#migration/media/pool.ts';
import { Meter, progressLine, sizeOf } from '#migration/media/progress.ts';
import { type Tags, tagsNow, unfinished } from '#migration/media/verify.ts';
import { jpeg, png } from './old-bucket.ts';

test('a pool does everything, in order, and never more at a time than it may', async () => {
  const begun: number[] = [];
  let now = 0;
  let most = 0;
  await inParallel([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
    begun.push(item);
    most = Math.max(most, (now += 1));
    await new Promise((resolve) => setTimeout(resolve, 7 - item));
    now -= 1;
  });
  expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});

test('a pool ends with its first error: nothing further is begun, what runs is waited for', async () => {
  const begun: number[] = [];
  let ended = 0;
  const work = inParallel([1, 2, 3, 4, 5], 2, async (item) => {
    begun.push(item);
    await Promise.resolve();
    if (item === 1) throw new Error('the storage is gone');
    await new Promise((resolve) => setTimeout(resolve, 5));
    ended += 1;
  });
  await expect(work).rejects.toThrow('the storage is gone');
  expect(begun).toEqual([1, 2]);
  expect(ended).toBe(1);
});

test.each([
  [
    { done: 1_200, total: 10_000, bytes: 36e6, elapsed: 3_000 },
    '1,200 of 10,000 (12 %), 400/s, 12.0 MB/s, 22 s left',
  ],
  [
    { done: 10, total: 10_000, bytes: 0, elapsed: 10_000 },
    '10 of 10,000 (0 %), 1/s, 0 B/s, 2.8 h left',
  ],
  [
    { done: 100, total: 1_000, bytes: 0, elapsed: 60_000 },
    '100 of 1,000 (10 %), 2/s, 0 B/s, 9 min left',
  ],
  [{ done: 0, total: 5, bytes: 0, elapsed: 0 }, '0 of 5 (0 %), 0/s, 0 B/s'],
  [{ done: 5, total: 5, bytes: 5e9, elapsed: 1_000 }, '5 of 5 (100 %), 5/s, 5.00 GB/s, 0 s left'],
  [{ done: 0, total: 0, bytes: 0, elapsed: 9 }, '0 of 0 (100 %), 0/s, 0 B/s'],
])('progress %j reads %s', (progress, line) => {
  expect(progressLine(progress)).toBe(line);
});

test('a meter tells every second, and once more at its end', () => {
  vi.useFakeTimers();
  const told: number[] = [];
  const meter = new Meter(3, ({ done }) => told.push(done));
  meter.did(10);
  vi.advanceTimersByTime(2_000);
  meter.did(10);
  meter.end();
  vi.advanceTimersByTime(5_000);
  vi.useRealTimers();
  expect(told).toEqual([1, 1, 2]);
});

test('sizes are told in units of a thousand', () => {
  expect([0, 999, 1_000, 1_500_000, 2e9].map(sizeOf)).toEqual([
    '0 B',
    '999 B',
    '1 kB',
    '1.5 MB',
    '2.00 GB',
  ]);
});

test.each([
  [jpeg(''), 'image/jpeg'],
  [png, 'image/png'],
  [Buffer.from('GIF89a'), 'image/gif'],
  [Buffer.from('RIFF\0\0\0\0WEBPVP8 '), 'image/webp'],
  [Buffer.from('RIFF\n\0\0\0WEBPVP8 '), 'image/webp'],
  [Buffer.from('\0\0\0\x1cftypavif'), 'image/avif'],
  [Buffer.from('\0\0\x01\0'), 'image/x-icon'],
  [Buffer.from('\ufeff <svg xmlns="x">'), 'image/svg+xml'],
  [Buffer.from('<?xml version="1.0"?>'), 'image/svg+xml'],
  [Buffer.from('<!doctype html><svg>'), null],
  [Buffer.from('RIFF\0\0\0\0WAVE'), null],
  [Buffer.from('%PDF-1.7'), null],
  [Buffer.alloc(0), null],
])('%o is %s by its bytes', (bytes, type) => {
  expect(pictureType(bytes)).toBe(type);
});

test('SVG is an asset and no picture of a product; what is named is anything', () => {
  expect(isNamedPicture('a/x.SVG', 'asset')).toBe(true);
  expect(isNamedPicture('a/x.svg', 'picture')).toBe(false);
  expect(isNamedPicture('a/x.JPEG', 'picture')).toBe(true);
  expect(isNamedPicture('a/constructor', 'picture')).toBe(false);
  expect(isNamedPicture('a.jpg/constructor', 'picture')).toBe(false);
  expect(isPictureType('image/svg+xml', 'asset')).toBe(true);
  expect(isPictureType('image/svg+xml', 'picture')).toBe(false);
  expect(isPictureType(null, 'picture')).toBe(false);
  expect(isPictureType(null, 'named')).toBe(true);
});

test('a verification that was ended is gone on with; one that came to its end begins anew', () => {
  const entry = (key: string) => ({ key, etag: 'e', copy: 'c', sha256: 's' });
  const now = new Map(['a', 'b', 'c'].map((key) => [key, { etag: 'e', copy: 'c' }]));
  expect([...unfinished([], now)]).toEqual([]);
  expect([...unfinished([entry('a'), { ended: true }, entry('b'), entry('c')], now)]).toEqual([
    'b',
    'c',
  ]);
  expect([...unfinished([entry('a'), { ended: true }], now)]).toEqual([]);
});

test.each<[string, Tags | undefined]>([
  ['original is another', { etag: 'f', copy: 'c' }],
  ['copy is another', { etag: 'e', copy: 'd' }],
  ['copy is gone', { etag: 'e', copy: undefined }],
  ['object is none of the wanted', undefined],
])('what was verified is verified anew when the %s since', (_, tags) => {
  const now = new Map(tags === undefined ? [] : [['a', tags]]);
  expect([...unfinished([{ key: 'a', etag: 'e', copy: 'c', sha256: 's' }], now)]).toEqual([]);
});

test('tags are those that the buckets list; of what was moved the original has the one of then', () => {
  const object = (key: string, etag: string) => ({ key, etag, size: 1, storedAt: 0 });
  const pair: Pair = {
    from: object('old', 'o'),
    to: { bucket: 'saleor', key: 'new' },
    as: 'picture',
  };
  const plan: Plan = {
    ...{ missing: [], unproven: [], same: [pair], conflicts: [], leftOut: {} },
    originals: new Map(),
  };
  const gone = { key: 'gone', to: 'there', etag: 'g' } as Moved;
  const copies = new Map(
    [object('new', 'n'), object('there', 't')].map((each) => [each.key, each]),
  );
  expect([...tagsNow(plan, [gone], copies)]).toEqual([
    ['old', { etag: 'o', copy: 'n' }],
    ['gone', { etag: 'g', copy: 't' }],
  ]);
});

test('of what was moved twice the last counts', () => {
  const moved = (key: string, sha256: string) => ({ key, sha256 }) as Moved;
  expect(newest([moved('a', '1'), moved('b', '2'), moved('a', '3')])).toEqual([
    moved('a', '3'),
    moved('b', '2'),
  ]);
});

test('the run book calls it in a container as npm does, with the option that halves its memory', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const call = scripts['media:migrate']!;
  expect(call).toContain('--optimize-for-size');
  expect(readFileSync('README.md', 'utf8')).toContain(`docker exec <publisher> ${call} `);
});
