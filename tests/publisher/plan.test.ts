import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageToBuild } from '#catalogue/views/all.ts';
import { pagesOf } from '#catalogue/views/all.ts';
import { touchedPages } from '#catalogue/views/touched.ts';
import type { Manifest } from '#publisher/release/manifest.ts';
import { AddressConflict, addressOf, planRelease } from '#publisher/release/plan.ts';
import {
  changed,
  editionsOfShop,
  randomChange,
  randomShop,
  readShop,
} from '../catalogue/random-shop.ts';
import { carriedOut, pageAt, releaseOf } from './releases-in-hand.ts';

const A = '/product A';
const B = '/product B';
const LISTING = '/category K';

/** The release after one in which everything has been looked at. */
const next = (current: Manifest | null, ...pages: readonly PageToBuild[]) =>
  carriedOut(planRelease(current, { pages, complete: true, suspects: [] }, true));

/** The same when only these were looked at, and nothing is known of what else there is. */
const touching = (
  current: Manifest,
  pages: readonly PageToBuild[],
  suspects: readonly string[] = [],
) => planRelease(current, { pages, complete: false, suspects }, true);

const addresses = ({ files }: Manifest) => [...files.keys()].toSorted();

describe('what is rendered', () => {
  const current = releaseOf([pageAt('', 'home'), pageAt('a', A), pageAt('b', B)]);

  test('is what shows something else, or is new; the rest is kept as it is', () => {
    const plan = touching(current, [pageAt('a', A, 2), pageAt('', 'home'), pageAt('c', 'C')]);
    expect(plan.render.map(({ path }) => path)).toEqual(['a', 'c']);
    expect([...plan.kept.keys()]).toEqual(['/', '/b/']);
    expect(plan.kept.get('/b/')).toBe(current.files.get('/b/'));
    expect([plan.added, plan.changed, plan.removed]).toEqual([['/c/'], ['/a/'], []]);
  });

  test('is everything after other code, however equal', () => {
    const pages = [pageAt('', 'home'), pageAt('a', A), pageAt('b', B)];
    const plan = planRelease(current, { pages, complete: true, suspects: [] }, false);
    expect(plan.render).toEqual(pages);
    expect(plan.kept.size).toBe(0);
    expect(plan.changed).toHaveLength(3);
  });

  test('is everything the first time', () => {
    const plan = planRelease(
      null,
      { pages: [pageAt('', 'home')], complete: true, suspects: [] },
      false,
    );
    expect([plan.added, plan.removed]).toEqual([['/'], []]);
  });

  test.each([
    ['the first time', null, true],
    ['after other code', releaseOf([pageAt('a', A)]), false],
  ] as const)('cannot be told from a few pages %s', (_, release, sameCode) => {
    const candidates = { pages: [pageAt('a', A)], complete: false, suspects: [] };
    expect(() => planRelease(release, candidates, sameCode)).toThrow('needs all pages');
  });

  test('is a page that another thing takes over at the same address, though it looked the same', () => {
    const plan = touching(
      current,
      [{ ...pageAt('a', 'N'), cacheKey: pageAt('a', A).cacheKey }],
      [A],
    );
    expect(plan.render.map(({ entity }) => entity)).toEqual(['N']);
  });

  test('leaves what is no page to the code', () => {
    const files = new Map([['/_astro/a.js', { hash: 'x', type: 'text/javascript', size: 1 }]]);
    expect(touching(releaseOf([], { files }), []).kept.size).toBe(0);
  });
});

describe('an address whose page is gone', () => {
  const current = releaseOf([pageAt('a', A), pageAt('b', B)]);

  test('leads to where it has moved', () => {
    expect(next(current, pageAt('a2', A), pageAt('b', B)).redirects).toEqual({ '/a/': '/a2/' });
    expect(carriedOut(touching(current, [pageAt('a2', A)])).redirects).toEqual({ '/a/': '/a2/' });
  });

  test('says so when it is nowhere', () => {
    expect(next(current, pageAt('b', B))).toMatchObject({ redirects: {}, gone: { '/a/': A } });
    const plan = touching(current, [], [A]);
    expect([plan.removed, plan.gone]).toEqual([['/a/'], { '/a/': A }]);
  });

  test('stays as it is when nobody looked at it', () => {
    expect(touching(current, [], []).removed).toEqual([]);
  });

  test('leads in one hop after one move upon another', () => {
    const first = next(current, pageAt('a2', A), pageAt('b', B));
    const second = next(first, pageAt('a3', A), pageAt('b', B));
    expect(second.redirects).toEqual({ '/a/': '/a3/', '/a2/': '/a3/' });
    const back = next(second, pageAt('a', A), pageAt('b', B));
    expect(back.redirects).toEqual({ '/a2/': '/a/', '/a3/': '/a/' });
  });

  test('is another’s page after a swap of two, and no redirect', () => {
    const swapped = next(current, pageAt('b', A), pageAt('a', B));
    expect([swapped.redirects, swapped.gone]).toEqual([{}, {}]);
    expect(swapped.files.get('/a/')?.entity).toBe(B);
  });

  test('that led to one of two that are swapped follows it', () => {
    const renamed = next(
      releaseOf([pageAt('old', A), pageAt('b', B)]),
      pageAt('a', A),
      pageAt('b', B),
    );
    expect(renamed.redirects).toEqual({ '/old/': '/a/' });
    const swapped = next(renamed, pageAt('b', A), pageAt('a', B));
    expect(swapped.redirects).toEqual({ '/old/': '/b/' });
    const plan = touching(renamed, [pageAt('b', A), pageAt('a', B)]);
    expect(plan.redirects).toEqual({ '/old/': '/b/' });
  });

  test('that led to a page is gone with it, though another stands there now', () => {
    const renamed = next(current, pageAt('a2', A), pageAt('b', B));
    expect(next(renamed, pageAt('a2', B))).toMatchObject({
      redirects: { '/b/': '/a2/' },
      gone: { '/a/': A },
    });
  });

  test('is a page again when it comes back', () => {
    const gone = next(current, pageAt('b', B));
    expect(next(gone, pageAt('a', A), pageAt('b', B))).toMatchObject({ redirects: {}, gone: {} });
  });

  test('finds its page again that comes back elsewhere', () => {
    const gone = next(current, pageAt('b', B));
    const back = carriedOut(touching(gone, [pageAt('a-novo', A)]));
    expect(back).toMatchObject({ redirects: { '/a/': '/a-novo/' }, gone: {} });
  });

  test('that another page takes is that page', () => {
    const renamed = next(current, pageAt('a2', A), pageAt('b', B));
    const taken = next(renamed, pageAt('a2', A), pageAt('b', B), pageAt('a', 'C'));
    expect(taken.redirects).toEqual({});
  });
});

describe('a listing that becomes shorter', () => {
  const parts = (slug: string, count: number) =>
    Array.from({ length: count }, (_, i) =>
      i === 0 ? pageAt(slug, LISTING) : pageAt(`${slug}/${i + 1}`, `${LISTING} ${i + 1}`),
    );
  const current = releaseOf(parts('k', 3));

  test('leads from the parts that are no more to its first', () => {
    const plan = touching(current, parts('k', 1), [LISTING]);
    expect(plan.redirects).toEqual({ '/k/2/': '/k/', '/k/3/': '/k/' });
    expect(plan.removed).toEqual(['/k/2/', '/k/3/']);
  });

  test('and longer again has them back', () => {
    const short = carriedOut(touching(current, parts('k', 1), [LISTING]));
    const long = carriedOut(touching(short, parts('k', 2), [LISTING]));
    expect(addresses(long)).toEqual(['/k/', '/k/2/']);
    expect(long.redirects).toEqual({ '/k/3/': '/k/' });
  });

  test('and moves leads each part to its like, and those without one to the first', () => {
    expect(next(current, ...parts('n', 2)).redirects).toEqual({
      '/k/': '/n/',
      '/k/2/': '/n/2/',
      '/k/3/': '/n/',
    });
  });

  test('is gone with all its parts', () => {
    expect(Object.keys(next(current).gone)).toEqual(['/k/', '/k/2/', '/k/3/']);
  });

  test('is told from another whose number begins alike', () => {
    const two = releaseOf([
      ...parts('k', 2),
      pageAt('m', '/category K2'),
      pageAt('m/2', '/category K2 2'),
    ]);
    expect(touching(two, parts('k', 1), [LISTING]).removed).toEqual(['/k/2/']);
  });
});

describe('an address that two claim', () => {
  const current = releaseOf([pageAt('a', A), pageAt('b', B)]);

  test('is refused, and both are named', () => {
    expect(() => next(current, pageAt('a', A), pageAt('a', B))).toThrow(AddressConflict);
    expect(() => next(current, pageAt('a', A), pageAt('a', B))).toThrow(
      /\/a\/.*"Page a" and "Page a"/,
    );
  });

  test('is refused when one of them was not looked at', () => {
    expect(() => touching(current, [pageAt('b', A)])).toThrow(
      /"Page b" would live at \/b\/.*product B/,
    );
  });

  test('is no conflict when the other moves away in the same release', () => {
    const moved = carriedOut(touching(current, [pageAt('b', A), pageAt('c', B)]));
    expect(addresses(moved)).toEqual(['/b/', '/c/']);
    expect(moved.redirects).toEqual({ '/a/': '/b/' });
  });
});

test('after any changes, all or a few pages looked at: the right pages, and old addresses lead on', async () => {
  const drawn = fc.record({
    shop: randomShop,
    steps: fc.array(
      fc.record({
        changes: fc.array(randomChange, { minLength: 1, maxLength: 3 }),
        restarted: fc.boolean(),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  });
  await fc.assert(
    fc.asyncProperty(drawn, async ({ shop, steps }) => {
      let model = shop;
      let snapshots = await readShop(model);
      let shops = editionsOfShop(snapshots);
      let pages = shops.flatMap((each) => pagesOf(each, shops));
      let release = next(null, ...pages);
      const lastAt = new Map(pages.map(({ path, entity }) => [addressOf(path), entity]));
      for (const { changes, restarted } of steps) {
        model = changed(model, changes);
        snapshots = await readShop(model, snapshots);
        const before = shops;
        shops = editionsOfShop(snapshots);
        pages = shops.flatMap((each) => pagesOf(each, shops));
        const candidates = restarted
          ? { pages, complete: true, suspects: [] }
          : touchedPages(before, shops);
        release = carriedOut(planRelease(release, candidates, true));
        for (const { path, entity } of pages) lastAt.set(addressOf(path), entity);
        check(release, pages, lastAt);
      }
    }),
    { numRuns: 80 },
  );
}, 40_000);

/** `lastAt`: what stood last at every address that there ever was. */
function check(
  { files, redirects, gone }: Manifest,
  pages: readonly PageToBuild[],
  lastAt: ReadonlyMap<string, string>,
): void {
  const found = [...files].map(([address, { entity, key }]) => [address, entity, key]);
  const wanted = pages.map(({ path, entity, cacheKey }) => [addressOf(path), entity, cacheKey]);
  expect(found.toSorted()).toEqual(wanted.toSorted());
  const places = new Map(pages.map(({ path, entity }) => [entity, addressOf(path)]));
  const empty = [...lastAt.keys()].filter((address) => !files.has(address));
  expect([...Object.keys(redirects), ...Object.keys(gone)].toSorted()).toEqual(empty.toSorted());
  for (const address of empty) {
    const entity = lastAt.get(address)!;
    const listing = places.get(entity.replace(/^(\S*\/(?:category|collection) \S+) \d+$/, '$1'));
    const homes = [places.get(entity), listing].filter((each) => each !== undefined);
    if (homes.length > 0) expect(homes, `${address} of ${entity}`).toContain(redirects[address]);
    else expect(gone[address], `${address} of ${entity}`).toBeDefined();
  }
}
