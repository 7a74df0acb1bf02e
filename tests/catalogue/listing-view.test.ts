import { describe, expect, test } from 'vitest';
import {
  backgroundOf,
  categoryNode,
  collectionNode,
  mediaNode,
  pricingOf,
  productNode,
  variantNode,
  variantsOf,
} from '../saleor/nodes.ts';
import type { ProductFragment } from '#saleor/gql/graphql.ts';
import { sizesOf } from '#catalogue/views/card.ts';
import { type FakeCatalogue, pagesOf, viewAt } from './fake-catalogue.ts';

const named = (name: string, category: string | null) =>
  productNode({ slug: name.toLowerCase(), name, category: category ? { id: category } : null });

/** Nega → lice → serumi, and ulja beside it. */
const tree = [
  categoryNode({ slug: 'nega', name: 'Nega' }),
  categoryNode({ slug: 'lice', name: 'Lice', parent: { id: 'category-nega' } }),
  categoryNode({ slug: 'serumi', name: 'Serumi', parent: { id: 'category-lice' } }),
  categoryNode({ slug: 'ulja', name: 'Ulja' }),
];

const categoryPage = async (slug: string, more: Partial<FakeCatalogue>) =>
  viewAt(await pagesOf({ categories: tree, ...more }), `kategorija/${slug}`, 'listing');
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);

describe('a category’s page', () => {
  const products = [
    named('Zova', 'category-lice'),
    named('Čaj', 'category-serumi'),
    named('Cvet', 'category-nega'),
    named('Nana', 'category-ulja'),
    named('Bez', null),
  ];

  test('shows its products and those below it, in the alphabet’s order', async () => {
    expect(names((await categoryPage('nega', { products })).cards)).toEqual([
      'Cvet',
      'Čaj',
      'Zova',
    ]);
    expect(names((await categoryPage('lice', { products })).cards)).toEqual(['Čaj', 'Zova']);
    expect(names((await categoryPage('ulja', { products })).cards)).toEqual(['Nana']);
  });

  test('leaves out what is hidden in listings, though a collection leads to it', async () => {
    const gift = named('Poklon', 'category-lice');
    const { cards } = await categoryPage('lice', {
      products,
      hidden: [gift],
      collections: [{ ...collectionNode(), productIds: [gift.id] }],
    });
    expect(names(cards)).toEqual(['Čaj', 'Zova']);
  });

  test('leads up and down the tree', async () => {
    const { breadcrumbs, subcategories } = await categoryPage('lice', { products });
    expect(breadcrumbs).toEqual([
      { name: 'Početna', href: '/' },
      { name: 'Nega', href: '/kategorija/nega/' },
    ]);
    expect(names(subcategories)).toEqual(['Serumi']);
  });

  test('of a product’s breadcrumbs names the whole way', async () => {
    const pages = await pagesOf({ categories: tree, products });
    const { breadcrumbs } = viewAt(pages, 'proizvod/čaj', 'product');
    expect(names(breadcrumbs)).toEqual(['Početna', 'Nega', 'Lice', 'Serumi']);
  });

  test('without products shows the other ways on', async () => {
    const view = await categoryPage('serumi', { products: [named('Nana', 'category-ulja')] });
    expect(view.cards).toEqual([]);
    expect(names(view.otherCategories)).toEqual(['Ulja']);
    expect((await categoryPage('ulja', { products })).otherCategories).toEqual([]);
  });

  test('in a circle, which Saleor cannot have, still ends', async () => {
    const circle = [
      categoryNode({ slug: 'a', name: 'A', parent: { id: 'category-b' } }),
      categoryNode({ slug: 'b', name: 'B', parent: { id: 'category-a' } }),
    ];
    const view = await categoryPage('a', {
      categories: circle,
      products: [named('Nana', 'category-b')],
    });
    expect(names(view.cards)).toEqual(['Nana']);
    expect(view.breadcrumbs.length).toBeLessThanOrEqual(3);
  });

  test('its picture stands beside its name and says nothing twice', async () => {
    const categories = [categoryNode({ slug: 'ulja', ...backgroundOf('ulja', 'x') })];
    const { picture } = await categoryPage('ulja', { categories });
    expect(picture).toMatchObject({ alt: '', width: 512 });
  });
});

describe('a collection’s page', () => {
  const products = ['Ana', 'Brest', 'Cvet'].map((name) => named(name, null));
  const collectionPage = async (productIds: readonly string[]) => {
    const collections = [{ ...collectionNode(), productIds }];
    return viewAt(await pagesOf({ products, collections }), 'kolekcija/novo', 'listing');
  };

  test('keeps the merchant’s order', async () => {
    const { cards } = await collectionPage(['product-cvet', 'product-ana', 'product-brest']);
    expect(names(cards)).toEqual(['Cvet', 'Ana', 'Brest']);
  });

  test('leaves out what is not sold in this channel', async () => {
    const { cards } = await collectionPage(['product-cvet', 'product-of-another-channel']);
    expect(names(cards)).toEqual(['Cvet']);
  });
});

describe('a card', () => {
  const cardOf = async (more: Partial<ProductFragment>) => {
    const product = productNode({ category: { id: 'category-ulja' }, ...more });
    return (await categoryPage('ulja', { products: [product] })).cards[0]!;
  };

  test('has what a grid shows', async () => {
    const card = await cardOf({ media: [mediaNode('a')], pricing: pricingOf(712, 890) });
    expect(card).toMatchObject({
      name: 'Ulje lavande',
      href: '/proizvod/lavanda-ulje/',
      picture: { alt: 'Ulje lavande' },
      priceRange: { from: { now: { minor: 712 }, was: { minor: 890 } }, varies: false },
      availability: { state: 'in-stock' },
      sizes: '30 ml',
    });
  });

  test('does without a picture and without a price', async () => {
    await expect(cardOf({ pricing: null })).resolves.toMatchObject({
      picture: null,
      priceRange: null,
    });
  });

  test('is as available as its best variant', async () => {
    const variants = [0, 3, 0].map((quantityAvailable) => variantNode({ quantityAvailable }));
    const card = await cardOf({ productVariants: variantsOf(variants) });
    expect(card.availability).toEqual({ state: 'low', left: 3 });
  });

  test.each([
    [['30 ml'], '30 ml'],
    [['30 ml', '100 ml', '50 ml'], '30–100 ml'],
    [['0,5 l', '30 ml'], '30–500 ml'],
    // Two scents of one size.
    [['Lavanda 30 ml', 'Nana 30 ml'], '30 ml'],
    [['30 ml', '200 g'], null],
    [['30 ml', 'Set'], null],
    [['Set'], null],
    [[], null],
  ])('of %j shows the sizes %o', (variantNames, sizes) => {
    expect(sizesOf(variantNames)).toBe(sizes);
  });
});
