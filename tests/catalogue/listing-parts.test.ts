import { describe, expect, test } from 'vitest';
import type { PageToBuild } from '#catalogue/views/all.ts';
import { categoryNode, collectionNode, paragraph, productNode } from '../saleor/nodes.ts';
import { type FakeCatalogue, pagesOf, viewAt } from './fake-catalogue.ts';

const category = categoryNode({
  slug: 'ulja',
  name: 'Ulja',
  description: paragraph('Sva naša ulja.'),
  en: { slug: 'oils', name: 'Oils', description: null, seoTitle: null, seoDescription: null },
});

/** Goods named so that they stand in the order of their numbers. */
const goods = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    productNode({
      slug: `p${i}`,
      name: `Ulje ${String(i).padStart(3, '0')}`,
      category: { id: category.id },
    }),
  );

const shopOf = (count: number, more: Partial<FakeCatalogue> = {}) =>
  pagesOf({ products: goods(count), categories: [category], ...more });

const namesAt = (pages: ReadonlyMap<string, PageToBuild>, path: string) =>
  viewAt(pages, path, 'listing').cards.map((card) => card.productId);

describe('a listing', () => {
  test.each([
    [0, 1],
    [1, 1],
    [48, 1],
    [49, 2],
    [96, 2],
    [97, 3],
  ])(
    'of %i products has %i pages, which hold each product once and in order',
    async (count, parts) => {
      const products = [productNode({ slug: 'other' }), ...goods(count)];
      const pages = await pagesOf({ products, categories: [category] });
      const paths = [...pages.keys()].filter((path) => path.startsWith('kategorija/'));
      expect(paths).toEqual(
        Array.from({ length: parts }, (_, i) => `kategorija/ulja${i > 0 ? `/${i + 1}` : ''}`),
      );
      expect(paths.flatMap((path) => namesAt(pages, path))).toEqual(
        goods(count).map(({ id }) => id),
      );
      for (const path of paths) expect(viewAt(pages, path, 'listing').count).toBe(count);
    },
  );

  test('on one page says nothing of parts', async () => {
    expect(viewAt(await shopOf(48), 'kategorija/ulja', 'listing').pagination).toBeNull();
  });

  test('in parts names them all on each, in its own language', async () => {
    const pages = await shopOf(97);
    for (const [path, page] of [
      ['en/category/oils', 1],
      ['en/category/oils/2', 2],
      ['en/category/oils/3', 3],
    ] as const)
      expect(viewAt(pages, path, 'listing').pagination).toEqual({
        page,
        hrefs: ['/en/category/oils/', '/en/category/oils/2/', '/en/category/oils/3/'],
      });
  });

  test('introduces itself on its first page alone, and tells the further ones apart', async () => {
    const pages = await shopOf(49);
    const [first, second] = ['kategorija/ulja', 'kategorija/ulja/2'].map((path) =>
      viewAt(pages, path, 'listing'),
    );
    expect(first!.html).toContain('Sva naša ulja.');
    expect(second!.html).toBe('');
    expect(first!.frame.title).toBe('Ulja');
    expect(second!.frame.title).toBe('Ulja, strana 2');
    expect(viewAt(pages, 'en/category/oils/2', 'listing').frame.title).toBe('Oils, page 2');
  });

  test('is its own canonical address in every part; a translation is offered of the first', async () => {
    const pages = await shopOf(49);
    const first = viewAt(pages, 'kategorija/ulja', 'listing').frame;
    expect(first.href).toBe('/kategorija/ulja/');
    expect(first.alternates.map(({ href, hreflang }) => [href, hreflang])).toEqual([
      ['/kategorija/ulja/', 'sr'],
      ['/en/category/oils/', 'en'],
    ]);
    const second = viewAt(pages, 'kategorija/ulja/2', 'listing').frame;
    expect(second.href).toBe('/kategorija/ulja/2/');
    // The other edition need not have as many parts: the switch leads to its first.
    expect(second.alternates.map(({ href, hreflang }) => [href, hreflang])).toEqual([
      ['/kategorija/ulja/2/', null],
      ['/en/category/oils/', null],
    ]);
  });

  test('that is a collection comes in parts, too, in the merchant’s order', async () => {
    const productIds = goods(50).map(({ id }) => id);
    const collections = [
      { ...collectionNode({ slug: 'novo' }), productIds: productIds.toReversed() },
    ];
    const pages = await shopOf(50, { collections });
    expect([...namesAt(pages, 'kolekcija/novo'), ...namesAt(pages, 'kolekcija/novo/2')]).toEqual(
      productIds.toReversed(),
    );
    expect(pages.get('kolekcija/novo/2')?.entity).toBe('/collection collection-novo 2');
  });

  test('does not touch its other parts when a product of one changes', async () => {
    const [before, after] = [
      await shopOf(97),
      await shopOf(97, {
        products: goods(97).map((each, i) =>
          i === 60 ? { ...each, media: [], pricing: null } : each,
        ),
      }),
    ];
    const changed = [...before.keys()].filter(
      (path) => before.get(path)!.cacheKey !== after.get(path)?.cacheKey,
    );
    expect(changed.filter((path) => path.startsWith('kategorija/'))).toEqual(['kategorija/ulja/2']);
  });

  test('has parts that are told apart by their number, whatever their address', async () => {
    const pages = await shopOf(49);
    expect(pages.get('kategorija/ulja')?.entity).toBe('/category category-ulja');
    expect(pages.get('kategorija/ulja/2')?.entity).toBe('/category category-ulja 2');
    expect(pages.get('en/category/oils/2')?.entity).toBe('en/category category-ulja 2');
  });
});
