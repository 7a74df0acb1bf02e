import { expect, test } from 'vitest';
import type { ListedObject } from '#media/storage.ts';
import { isSameTag, type Plan, planOf, type Proof } from '#migration/media/plan.ts';
import type { Moved } from '#migration/media/moved.ts';
import { planLines, shown } from '#migration/media/report.ts';
import { map } from './old-bucket.ts';

const MD5 = '5d41402abc4b2a76b9719d911017c592';
const UPLOADS = 'wp-content/uploads/2026/11/';

const byKey = (objects: readonly ListedObject[]) =>
  new Map(objects.map((each) => [each.key, each]));
const old = (name: string, etag = MD5, size = 5) => ({
  key: UPLOADS + name,
  etag,
  size,
  storedAt: 0,
});
const copy = (name: string, etag = MD5, size = 5) => ({
  key: `products/2026/11/${name}`,
  etag,
  size,
  storedAt: 0,
});

function plan(
  olds: readonly ListedObject[],
  copies: readonly ListedObject[] = [],
  proofs: readonly Proof[] = [],
  moved: readonly string[] = [],
): Plan {
  const gone = moved.map((name) => ({ key: UPLOADS + name }) as Moved);
  const sights = { old: byKey(olds), copies: byKey(copies), proofs, moved: gone };
  return planOf(sights, { derivatives: false, include: [], exclude: [] }, map);
}

const states: [keyof Omit<Plan, 'leftOut' | 'originals'>, ListedObject[]][] = [
  ['missing', []],
  ['same', [copy('x.jpg')]],
  ['conflicts', [copy('x.jpg', MD5, 6)]],
  ['unproven', [copy('x.jpg', `${MD5.slice(1)}0`)]],
  ['missing', [copy('X.jpg')]],
];
test.each(states)('%s when there is %j', (state, copies) => {
  const found = plan([old('x.jpg')], copies);
  expect(found[state].map(({ from, to }) => [from.key, to])).toEqual([
    [`${UPLOADS}x.jpg`, { bucket: 'saleor', key: 'products/2026/11/x.jpg' }],
  ]);
});

test('a proof counts as long as both objects are those that it was about', () => {
  const proof = { key: `${UPLOADS}x.jpg`, etag: 'a-2', copy: 'b' };
  const of = (etag: string, tag: string) =>
    plan([old('x.jpg', etag)], [copy('x.jpg', tag)], [proof]).same.length;
  expect(of('a-2', 'b')).toBe(1);
  expect(of('c-2', 'b')).toBe(0);
  expect(of('a-2', 'd')).toBe(0);
});

test('equal tags prove something only where they are checksums', () => {
  expect(isSameTag(MD5, MD5)).toBe(true);
  expect(isSameTag(`${MD5}-2`, `${MD5}-2`)).toBe(false);
  expect(isSameTag('', '')).toBe(false);
});

test('originals that are not there are told with what was made of them', () => {
  const found = plan([old('big-scaled.jpg'), old('set-e1795426907338.jpg'), old('set.jpg')]);
  expect([...found.originals]).toEqual([['2026/11/big-scaled.jpg', '2026/11/big.jpg']]);
  const lines = planLines(found, map).join('\n');
  expect(lines).toContain('https://manoonoils.com/wp-content/uploads/<path>');
  expect(lines).toContain('2026/11/big.jpg (there is 2026/11/big-scaled.jpg)');
});

test('what was moved is an original still: its smaller sizes are none, and nothing is missing', () => {
  const found = plan([old('x-300x300.jpg'), old('big-scaled.jpg')], [], [], ['x.jpg', 'big.jpg']);
  expect(found.leftOut['smaller size']?.map(({ key }) => key)).toEqual([`${UPLOADS}x-300x300.jpg`]);
  expect(found.missing.map(({ from }) => from.key)).toEqual([`${UPLOADS}big-scaled.jpg`]);
  expect([...found.originals]).toEqual([]);
});

test('what a terminal would obey is made visible', () => {
  expect(shown('плава +%20.jpg')).toBe('плава +%20.jpg');
  expect(shown('a\u001b[2J.jpg')).toBe(String.raw`"a\u001b[2J.jpg"`);
  expect(shown('a\u202egpj.jpg')).toBe(String.raw`"a\u202egpj.jpg"`);
  expect(shown('a\u009b.jpg')).toBe(String.raw`"a\u009b.jpg"`);
});
