import { describe, expect, test } from 'vitest';
import {
  categoryNode,
  collectionNode,
  menuNode,
  pageNode,
  paragraph,
  pricingOf,
  productNode,
} from '../saleor/nodes.ts';
import { type FakeCatalogue, pagesOf } from './fake-catalogue.ts';

const OILS = 'category-ulja';
const CREAMS = 'category-kreme';

const product = (slug: string, category: string, more: Parameters<typeof productNode>[0] = {}) =>
  productNode({ slug, name: slug, category: { id: category }, ...more });

const shop = {
  products: [
    product('lavanda', OILS),
    product('nana', OILS),
    product('si-puter', CREAMS),
    product('skriveno', CREAMS),
  ],
  categories: [
    categoryNode({ slug: 'ulja', name: 'Ulja' }),
    categoryNode({ slug: 'kreme', name: 'Kreme' }),
  ],
  collections: [{ ...collectionNode(), productIds: ['product-nana'] }],
  pages: [pageNode(), pageNode({ slug: 'naslovna', title: 'Zdravo' })],
  menus: { navbar: [menuNode({ name: 'O nama', page: { id: 'page-o-nama' } })] },
} satisfies Partial<FakeCatalogue>;

const [lavender, mint, ...creams] = shop.products as [
  (typeof shop.products)[0],
  (typeof shop.products)[0],
];

/** Paths whose key differs between the shop as it is and with a change. */
async function changedBy(change: Partial<FakeCatalogue>): Promise<string[]> {
  const [before, after] = [await pagesOf(shop), await pagesOf({ ...shop, ...change })];
  return [...before.values()]
    .filter(({ path, cacheKey }) => after.get(path)?.cacheKey !== cacheKey)
    .map(({ path }) => path)
    .toSorted();
}

const inBoth = (serbian: readonly string[], english: readonly string[]) =>
  [...serbian, ...english.map((path) => `en/${path}`.replace(/\/$/, ''))].toSorted();

describe('a page’s key', () => {
  test('is the same for the same catalogue', async () => {
    await expect(changedBy({})).resolves.toEqual([]);
  });

  test('differs from every other page’s', async () => {
    const pages = [...(await pagesOf(shop)).values()];
    expect(new Set(pages.map(({ cacheKey }) => cacheKey)).size).toBe(pages.length);
  });

  test('changes with another product’s price where its card stands, and nowhere else', async () => {
    const dearer = { ...mint, pricing: pricingOf(990) };
    await expect(changedBy({ products: [lavender, dearer, ...creams] })).resolves.toEqual(
      inBoth(
        // Home and the collection show its card, the neighbour's page shows it as related. Its own
        // page shows the prices of variants, not the card's.
        ['', 'kategorija/ulja', 'kolekcija/novo', 'proizvod/lavanda'],
        ['', 'category/ulja', 'collection/novo', 'product/lavanda'],
      ),
    );
  });

  test('changes with a description on the product’s own page alone', async () => {
    const described = { ...mint, description: paragraph('Sveža') };
    await expect(changedBy({ products: [lavender, described, ...creams] })).resolves.toEqual(
      inBoth(['proizvod/nana'], ['product/nana']),
    );
  });

  test('changes with an English text in English alone', async () => {
    const en = {
      slug: 'nana',
      name: 'Mint',
      description: null,
      seoTitle: null,
      seoDescription: null,
    };
    const changed = await changedBy({ products: [lavender, { ...mint, en }, ...creams] });
    expect(changed).toContain('en/product/nana');
    expect(changed.filter((path) => !path.startsWith('en'))).toEqual([]);
  });

  test('changes with the menu on every page', async () => {
    const navbar = [menuNode({ name: 'O nama!', page: { id: 'page-o-nama' } })];
    const all = [...(await pagesOf(shop)).keys()].toSorted();
    await expect(changedBy({ menus: { navbar } })).resolves.toEqual(all);
  });

  test('changes with the page “naslovna” on the home pages alone', async () => {
    const pages = [pageNode(), pageNode({ slug: 'naslovna', title: 'Dobro došli' })];
    await expect(changedBy({ pages })).resolves.toEqual(['', 'en']);
  });

  test('does not change with the order in which Saleor lists what pages sort themselves', async () => {
    await expect(changedBy({ products: shop.products.toReversed() })).resolves.toEqual([]);
    await expect(changedBy({ categories: shop.categories.toReversed() })).resolves.toEqual([]);
  });
});
