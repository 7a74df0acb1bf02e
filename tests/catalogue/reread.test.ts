import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CatalogueError } from '#catalogue/catalogue-error.ts';
import { reread } from '#catalogue/reread.ts';
import { readSnapshot, type Snapshot } from '#catalogue/snapshot.ts';
import { EVERYTHING, NOTHING, type Scope } from '#domain/scope.ts';
import type { SaleorReader } from '#saleor/client.ts';
import { operationName, SaleorError } from '#saleor/outcome.ts';
import {
  categoryNode,
  collectionNode,
  pageNode,
  pricingOf,
  productNode,
  variantNode,
  variantsOf,
} from '../saleor/nodes.ts';
import {
  catalogueOf,
  type FakeCatalogue,
  readerOf,
  snapshotOf,
  squarePictures,
} from './fake-catalogue.ts';
import { catalogueFor, changed, randomChange, randomShop } from './random-shop.ts';

const lavender = productNode({ slug: 'lavanda' });
const mint = productNode({ slug: 'nana' });
const hidden = productNode({ slug: 'poklon' });
const collection = { ...collectionNode(), productIds: [mint.id, hidden.id] };
const shop = {
  products: [lavender, mint],
  hidden: [hidden],
  categories: [categoryNode()],
  collections: [collection],
  pages: [pageNode()],
} satisfies Partial<FakeCatalogue>;

const dearer = { ...mint, pricing: pricingOf(990) };
const products = (...ids: readonly string[]): Scope => ({ ...NOTHING, products: new Set(ids) });

/** What the snapshot of `shop` becomes when Saleor has `change` and `scope` is read again. */
async function after(change: Partial<FakeCatalogue>, scope: Scope) {
  const before = await snapshotOf(shop);
  const reader = readerOf(catalogueOf({ ...shop, ...change }));
  const now = await reread(reader, squarePictures, before, scope);
  return { before, now, asked: reader.asked };
}

const idsOf = ({ products: all }: Snapshot) => all.map(({ id }) => id);

describe('reading again', () => {
  test('nothing asks nothing', async () => {
    const { before, now, asked } = await after({ products: [dearer] }, NOTHING);
    expect(now).toBe(before);
    expect(asked).toEqual([]);
  });

  test.each<[string, Scope]>([
    ['everything', EVERYTHING],
    ['a product', products(mint.id)],
    ['the categories', { ...NOTHING, categories: true }],
    ['the collections', { ...NOTHING, collections: true }],
    ['the pages, menus and shop', { ...NOTHING, pages: true, menus: true, shop: true }],
  ])('%s that is as it was gives the very same snapshot', async (_, scope) => {
    const { before, now } = await after({}, scope);
    expect(now).toBe(before);
  });

  test('one product replaces that one, and everything else stays the same object', async () => {
    const { before, now, asked } = await after({ products: [lavender, dearer] }, products(mint.id));
    expect(asked).toEqual(['ProductsByIds']);
    expect(now.products.find(({ id }) => id === mint.id)?.priceRange?.from.now.minor).toBe(990);
    for (const each of before.products)
      if (each.id !== mint.id) expect(now.products).toContain(each);
    for (const part of ['categories', 'collections', 'pages', 'menus'] as const)
      expect(now[part], part).toBe(before[part]);
  });

  test('does not see what its scope does not name', async () => {
    const { now } = await after({ products: [lavender, dearer] }, products(lavender.id));
    expect(now.products.find(({ id }) => id === mint.id)?.priceRange?.from.now.minor).toBe(890);
  });

  test('everything keeps the identity of each part that is equal', async () => {
    const { before, now } = await after({ products: [lavender, dearer] }, EVERYTHING);
    expect(now.products).not.toBe(before.products);
    expect(now.products.find(({ id }) => id === lavender.id)).toBe(
      before.products.find(({ id }) => id === lavender.id),
    );
    expect(now.collections).toBe(before.collections);
  });

  test('a product that is no more, or sells nothing, takes it out', async () => {
    const { now } = await after(
      { products: [mint], collections: [collection] },
      products(lavender.id),
    );
    expect(idsOf(now)).toEqual([mint.id, hidden.id]);
    const unpriced = {
      ...lavender,
      productVariants: variantsOf([variantNode({ pricing: null })]),
    };
    const { now: sold } = await after({ products: [unpriced, mint] }, products(lavender.id));
    expect(idsOf(sold)).not.toContain(lavender.id);
  });

  test('a new product puts it in', async () => {
    const fresh = productNode({ slug: 'novo' });
    const { now } = await after({ products: [...shop.products, fresh] }, products(fresh.id));
    expect(idsOf(now)).toEqual([lavender.id, mint.id, hidden.id, fresh.id]);
  });

  test('a product that a collection hides from listings keeps it', async () => {
    const renamed = { ...hidden, name: 'Poklon u kutiji' };
    const { now } = await after({ hidden: [renamed] }, products(hidden.id));
    expect(now.products.find(({ id }) => id === hidden.id)?.copy.sr.name).toBe('Poklon u kutiji');
    expect(now.products.find(({ id }) => id === hidden.id)?.variants).toHaveLength(1);
  });

  test('a hidden product that has left its collection takes it out', async () => {
    const { now } = await after(
      { collections: [{ ...collection, productIds: [mint.id] }] },
      products(hidden.id),
    );
    expect(idsOf(now)).toEqual([lavender.id, mint.id]);
  });

  test('a product that has joined a collection reads the collections, for the order in them', async () => {
    const { now, asked } = await after(
      { collections: [{ ...collection, productIds: [lavender.id, mint.id, hidden.id] }] },
      products(lavender.id),
    );
    expect(asked).toContain('CollectionsPage');
    expect(now.collections[0]?.productIds).toEqual([lavender.id, mint.id, hidden.id]);
  });

  test('a collection that is published brings the hidden products in it, and takes them along', async () => {
    const gift = productNode({ slug: 'dar' });
    const more = { ...collectionNode({ slug: 'darovi' }), productIds: [gift.id] };
    const scope = { ...NOTHING, collections: true };
    const both = { hidden: [hidden, gift], collections: [collection, more] };
    const { now } = await after(both, scope);
    expect(idsOf(now)).toContain(gift.id);
    const reader = readerOf(catalogueOf({ ...shop, hidden: [hidden, gift] }));
    const later = await reread(reader, squarePictures, now, scope);
    expect(idsOf(later)).not.toContain(gift.id);
  });

  test('many products asks for fifty at a time', async () => {
    const many = Array.from({ length: 120 }, (_, i) => productNode({ slug: `p${i}` }));
    const { now, asked } = await after(
      { products: [...shop.products, ...many] },
      products(...many.map(({ id }) => id)),
    );
    expect(asked).toEqual(['ProductsByIds', 'ProductsByIds', 'ProductsByIds']);
    expect(now.products).toHaveLength(123);
  });

  test('the last product that is gone is a fault, not an empty shop', async () => {
    const before = await snapshotOf({ products: [mint] });
    const reader = readerOf(catalogueOf({ products: [] }));
    await expect(reread(reader, squarePictures, before, products(mint.id))).rejects.toThrow(
      CatalogueError,
    );
  });
});

describe('a reading that fails', () => {
  const everyPart = {
    ...NOTHING,
    products: new Set([mint.id, hidden.id]),
    categories: true,
    collections: true,
    pages: true,
    menus: true,
    shop: true,
  };
  const operations = [
    'ShopInfo',
    'CategoriesPage',
    'CollectionsPage',
    'CollectionProductsPage',
    'PagesPage',
    'Menu',
    'ProductsByIds',
    'ProductById',
  ];

  test.each(operations)('in %s is not taken for an empty answer', async (operation) => {
    const before = await snapshotOf(shop);
    const reader = failing(readerOf(catalogueOf(shop)), operation);
    await expect(reread(reader, squarePictures, before, everyPart)).rejects.toThrow(SaleorError);
  });

  test('of everything is one, too', async () => {
    const before = await snapshotOf(shop);
    const reader = failing(readerOf(catalogueOf(shop)), 'ProductsPage');
    await expect(reread(reader, squarePictures, before, EVERYTHING)).rejects.toThrow(SaleorError);
  });
});

/** A Saleor that answers everything but one operation. */
function failing(reader: SaleorReader, operation: string): SaleorReader {
  return {
    async read(document, variables) {
      if (operationName(document.toString()) !== operation) return reader.read(document, variables);
      throw new SaleorError({ kind: 'http', operation, detail: 'HTTP 502', status: 502 });
    },
  };
}

test('reading what has changed, or everything, gives what a first reading gives', async () => {
  const drawn = fc.record({
    shop: randomShop,
    changes: fc.array(randomChange, { minLength: 1, maxLength: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(drawn, async ({ shop: model, changes }) => {
      const [was, is] = [model, changed(model, changes)].map((each) => catalogueFor(each, 0));
      const before = await readSnapshot(readerOf(was!), squarePictures, 'rs');
      const fresh = sorted(await readSnapshot(readerOf(is!), squarePictures, 'rs'));
      for (const scope of [EVERYTHING, scopeBetween(was!, is!)]) {
        const now = await reread(readerOf(is!), squarePictures, before, scope);
        expect(sorted(now)).toEqual(fresh);
      }
    }),
    { numRuns: 80 },
  );
}, 30_000);

/** Pages sort products themselves. */
function sorted(snapshot: Snapshot): Snapshot {
  return { ...snapshot, products: snapshot.products.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** What Saleor's events name (hooks/ACTIONS.md): each product that changed, or whose collections did. */
function scopeBetween(was: FakeCatalogue, is: FakeCatalogue): Scope {
  const differs = (part: (catalogue: FakeCatalogue) => unknown) =>
    JSON.stringify(part(was)) !== JSON.stringify(part(is));
  const all = (catalogue: FakeCatalogue) => [...catalogue.products, ...catalogue.hidden];
  const ids = new Set([...all(was), ...all(is)].map(({ id }) => id));
  const changedIds = [...ids].filter((id) =>
    differs((catalogue) => [
      catalogue.products.find((each) => each.id === id),
      catalogue.hidden.find((each) => each.id === id),
      catalogue.collections.filter((each) => each.productIds.includes(id)).map((each) => each.id),
    ]),
  );
  return {
    ...NOTHING,
    products: new Set(changedIds),
    categories: differs(({ categories }) => categories),
    // Who is in a collection, the products' own events tell; that they stand in another order, nothing does.
    collections:
      differs((catalogue) => catalogue.collections.map(({ productIds: _, ...head }) => head)) ||
      was.collections.some(({ productIds }, i) => {
        const now = is.collections[i]!.productIds;
        return productIds.join() !== now.join() && isSameSet(productIds, now);
      }),
    pages: differs(({ pages }) => pages),
    menus: differs(({ menus }) => menus),
  };
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.toSorted().join() === b.toSorted().join();
}
