import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PageToBuild, pagesOf } from '#catalogue/views/all.ts';
import { touchedPages, type Touched } from '#catalogue/views/touched.ts';
import { changed, editionsOfShop, randomChange, randomShop, readShop } from './random-shop.ts';

interface Step {
  readonly before: ReadonlyMap<string, PageToBuild>;
  readonly after: ReadonlyMap<string, PageToBuild>;
  readonly touched: Touched;
}

const step = fc.record({
  shop: randomShop,
  changes: fc.array(randomChange, { minLength: 1, maxLength: 3 }),
});

async function take({ shop, changes }: typeof step extends fc.Arbitrary<infer T> ? T : never) {
  const first = await readShop(shop);
  const second = await readShop(changed(shop, changes), first);
  const [before, after] = [first, second].map(editionsOfShop);
  return {
    before: byEntity(before!.flatMap((each) => pagesOf(each, before!))),
    after: byEntity(after!.flatMap((each) => pagesOf(each, after!))),
    touched: touchedPages(before!, after!),
  } satisfies Step;
}

function byEntity(pages: readonly PageToBuild[]): ReadonlyMap<string, PageToBuild> {
  const found = new Map(pages.map((page) => [page.entity, page]));
  // No two pages are about the same thing.
  expect(found.size).toBe(pages.length);
  return found;
}

/** `/category c0 2` is a part of `/category c0`. */
const listingOf = (entity: string) => entity.replace(/^(\S*\/\S+ \S+) \d+$/, '$1');

test('a page that is not given as touched is as it was, and those given are as they should be', async () => {
  let incomplete = 0;
  await fc.assert(
    fc.asyncProperty(step, async (drawn) => {
      const { before, after, touched } = await take(drawn);
      const given = byEntity(touched.pages);
      for (const [entity, page] of given) expect(page).toEqual(after.get(entity));
      if (touched.complete) {
        expect([...given.keys()]).toEqual([...after.keys()]);
        return;
      }
      incomplete += 1;
      for (const [entity, { path, cacheKey }] of after)
        if (!given.has(entity))
          expect(before.get(entity), `${entity} is as it was`).toMatchObject({ path, cacheKey });
      const suspects = new Set(touched.suspects);
      for (const entity of before.keys())
        if (!after.has(entity))
          expect(
            suspects.has(entity) || suspects.has(listingOf(entity)),
            `${entity}, which is no more, is a suspect`,
          ).toBe(true);
    }),
    { numRuns: 120 },
  );
  // Otherwise the test would hold for a function that always gives all.
  expect(incomplete).toBeGreaterThan(40);
}, 30_000);
