import { describe, expect, test } from 'vitest';
import {
  exactQuery,
  matches,
  prefixQuery,
} from '../../src/sandbox/catalogue/search/search-query.ts';
import { rank } from '../../src/sandbox/catalogue/search/search-rank.ts';
import { searchVector, withoutAccents } from '../../src/sandbox/catalogue/search/search-vector.ts';
import { textTokens } from '../../src/sandbox/catalogue/search/text-tokens.ts';
import { catalogueShop, slugs } from './catalogue-shop.ts';

describe('words of a text, as PostgreSQL 15 finds them', () => {
  test.each([
    ['LAV-30 ulje-lavande 250ml', ['lav', '-30', 'ulje-lavande', 'ulje', 'lavande', '250ml']],
    ['ulje-x-ALFA-0 10-15', ['ulje-x-alfa', 'ulje', 'x', 'alfa', '0', '10', '-15']],
    ['2.5 3,5 1.2.3 +5 1e5', ['2.5', '3', '5', '1.2.3', '+5', '1e5']],
    ['info@x.rs foo.bar a.b/c i/ili', ['info@x.rs', 'foo.bar', 'a.b/c', 'i/ili']],
    ['Čaj, (ulje) d.o.o. N.B. kraj.', ['čaj', 'ulje', 'd.o.o', 'n.b', 'kraj']],
    ['a_b 50% ½', ['a', 'b', '50']],
  ])('%s', (text, words) => {
    expect(textTokens(text)).toEqual(words);
  });
});

describe('ranks, as PostgreSQL 15 gives them', () => {
  const vector = searchVector([
    { text: 'Lavanda ulje', weight: 'A' },
    { text: 'Hladno ceđeno ulje', weight: 'C' },
    { text: 'LAV-30 30 ml', weight: 'A' },
  ]);
  const found = (text: string) => {
    const plain = withoutAccents(text);
    const query = prefixQuery(plain)!;
    if (!matches(vector, query)) return null;
    return rank(vector, exactQuery(plain)) * 2 + rank(vector, query);
  };
  test.each([
    ['lavanda', 1.823_781_251_9],
    ['lav', 2.431_708_335_8],
    ['ulje lavanda', 2.984_555_840_4],
    ['"lavanda ulje"', 2.984_555_840_4],
    ['lavanda OR jojoba', 0.911_890_625_9],
    ['ulje -lavanda', null],
    ['ceđeno', 0.364_756_263_7],
    ['cedeno', null],
    ['vanda', null],
  ])('%s', (text, score) => {
    const actual = found(text);
    if (score === null) expect(actual).toBeNull();
    else expect(actual).toBeCloseTo(score, 6);
  });
});

test('with search-lag on, changes are found once the task has run', async () => {
  const shop = await catalogueShop([{ slug: 'a', name: 'Lavanda' }]);
  const { switches, jobs } = shop.sandbox.state;
  expect(await slugs(shop, 'search: "lav"')).toEqual(['a']);
  switches.set('search-lag', true);
  await shop.add({ slug: 'b', name: 'Lavandin' });
  expect(await slugs(shop, 'search: "lav"')).toEqual(['a']);
  jobs.run('update-search-index');
  expect((await slugs(shop, 'search: "lav"')).toSorted()).toEqual(['a', 'b']);
});

test('a search of nothing finds all, one without a word nothing, and a filter trims it', async () => {
  const shop = await catalogueShop([{ slug: 'a' }]);
  expect(await slugs(shop, 'search: ""')).toEqual(['a']);
  expect(await slugs(shop, 'search: "  "')).toEqual([]);
  expect(await slugs(shop, 'filter: { search: "  " }')).toEqual(['a']);
});
