import { describe, expect, test } from 'vitest';
import { check, type Finding } from '#doctor/finding.ts';
import { reachOf } from '#doctor/hosts.ts';
import { filtersOf } from '#doctor/read/promotions.ts';
import { reportOf } from '#doctor/report.ts';
import { firstGap } from '#doctor/rules/delivery.ts';

test.each([
  ['https://cdn.example.rs/x', 'public'],
  ['https://8.8.8.8/x', 'public'],
  ['http://[2001:db8::1]/x', 'public'],
  ['http://localhost:9000/x', 'machine'],
  ['http://shop.localhost/x', 'machine'],
  ['http://127.0.0.1/x', 'machine'],
  ['http://[::1]:9000/x', 'machine'],
  ['http://0.0.0.0/x', 'machine'],
  ['http://minio:9000/x', 'inside'],
  ['http://minio.shop.svc.cluster.local/x', 'inside'],
  ['http://saleor-api.internal/x', 'inside'],
  ['http://10.1.2.3/x', 'inside'],
  ['http://192.168.1.10:9000/x', 'inside'],
  ['http://172.16.0.1/x', 'inside'],
  ['http://172.32.0.1/x', 'public'],
  ['http://169.254.1.1/x', 'inside'],
  ['http://[fd00::1]/x', 'inside'],
  ['http://[fe80::1]/x', 'inside'],
])('%s is %s', (url, reach) => {
  expect(reachOf(url)).toBe(reach);
});

const category = { categoryPredicate: { ids: ['c'] } };

test.each<[string, unknown, unknown]>([
  ['a category', category, [{ categories: ['c'] }]],
  ['collections', { collectionPredicate: { ids: ['k', 'l'] } }, [{ collections: ['k', 'l'] }]],
  ['products', { productPredicate: { ids: ['p'] } }, [{ ids: ['p'] }]],
  [
    'one of several',
    { OR: [category, { productPredicate: { ids: ['p'] } }] },
    [{ categories: ['c'] }, { ids: ['p'] }],
  ],
  ['all of several', { AND: [category] }, null],
  ['a part of them too clever', { OR: [category, { variantPredicate: { ids: ['v'] } }] }, null],
  ['variants', { variantPredicate: { ids: ['v'] } }, null],
  ['other conditions', { productPredicate: { ids: ['p'], rating: { eq: 5 } } }, null],
  ['two at once', { ...category, productPredicate: { ids: ['p'] } }, null],
  ['nothing', {}, null],
  ['no object', 'x', null],
])('a predicate of %s', (_, predicate, filters) => {
  expect(filtersOf(predicate)).toEqual(filters);
});

const method = (from: number | null, to: number | null) => ({
  ...{ name: 'x', isActive: true, message: '', from, to },
});

test.each<[string, ReturnType<typeof method>[], ReturnType<typeof firstGap>]>([
  ['none', [], [0, null]],
  ['one for all', [method(null, null)], null],
  ['up to and from', [method(5000, null), method(0, 4999)], null],
  ['a missing middle', [method(0, 3000), method(5000, null)], [3000, 5000]],
  ['a missing start', [method(500, null)], [0, 500]],
  ['a missing end', [method(0, 3000), method(0, 9000)], [9000, null]],
  ['one within another', [method(0, 9000), method(10, 20), method(8000, null)], null],
])('totals of methods: %s', (_, methods, gap) => {
  expect(firstGap(methods)).toEqual(gap);
});

describe('the report', () => {
  const { ok } = check('Channels', 'x');
  const { problem } = check('Connection', 'y');
  const findings: Finding[] = [ok('All well.'), problem('Broken.', 'Mend it.')];

  test('goes by chapters, says what to change, and adds up', () => {
    expect(reportOf(findings)).toBe(
      [
        'Connection',
        '  PROBLEM  Broken.',
        '           → Mend it.',
        '',
        'Channels',
        '  ok       All well.',
        '',
        '1 ok, 0 warnings, 1 problem, 0 skipped',
      ].join('\n'),
    );
  });
});
