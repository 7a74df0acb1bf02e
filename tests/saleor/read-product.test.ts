import { describe, expect, test } from 'vitest';
import type { ProductFragment } from '#saleor/gql/graphql.ts';
import { readPriceRange, readProduct, readVariant } from '#saleor/read-product.ts';
import {
  attributeNode,
  mediaNode,
  pricingOf,
  productNode,
  rsd,
  thumbnailRefs,
  variantNode,
} from './nodes.ts';

const money = (minor: number) => ({ minor, currency: 'RSD' });
const gross = (amount: number) => ({ gross: rsd(amount) });

describe('a product', () => {
  test('has its pictures in all sizes and formats, without videos', () => {
    const media = [
      { ...mediaNode('front'), alt: 'Bočica' },
      { ...mediaNode('film'), type: 'VIDEO' as const },
    ];
    expect(readProduct(productNode({ media }), true).pictures).toEqual([
      {
        alt: 'Bočica',
        original: 'https://api.example/media/front.jpg',
        thumbnails: thumbnailRefs('front'),
      },
    ]);
    expect(readProduct(productNode({ media: null }), true).pictures).toEqual([]);
  });

  test('keeps the attributes that say something', () => {
    const attributes = [
      attributeNode('PLAIN_TEXT', [{ plainText: 'Lavandula' }], { slug: 'inci' }),
      attributeNode('PLAIN_TEXT', [], { slug: 'prazan' }),
      attributeNode('RICH_TEXT', [{ richText: null }], { slug: 'bez-teksta' }),
    ];
    const { attributes: read } = readProduct(productNode({ attributes }), true);
    expect(read.map((each) => each.slug)).toEqual(['inci']);
  });

  test('that Saleor does not call purchasable is not', () => {
    const from = '2027-02-15T00:00:00+00:00';
    const node = productNode({ isAvailableForPurchase: null, availableForPurchaseAt: from });
    expect(readProduct(node, true)).toMatchObject({
      isAvailableForPurchase: false,
      availableFrom: from,
    });
    expect(readProduct(productNode(), true).isAvailableForPurchase).toBe(true);
  });

  test('may have no category', () => {
    expect(readProduct(productNode(), true).categoryId).toBeNull();
    expect(readProduct(productNode({ category: { id: 'oils' } }), true).categoryId).toBe('oils');
  });
});

describe('a price range', () => {
  test.each<[string, ProductFragment['pricing'], unknown]>([
    ['one price', pricingOf(890), { from: { now: money(890), was: null }, varies: false }],
    [
      'a reduction',
      pricingOf(712, 890),
      { from: { now: money(712), was: money(890) }, varies: false },
    ],
    [
      'dearer variants',
      { ...pricingOf(890), priceRange: { start: gross(890), stop: gross(1990) } },
      { from: { now: money(890), was: null }, varies: true },
    ],
    [
      'no stop',
      { ...pricingOf(890), priceRange: { start: gross(890), stop: null } },
      { from: { now: money(890), was: null }, varies: false },
    ],
    [
      'nothing undiscounted',
      { ...pricingOf(890), priceRangeUndiscounted: null },
      { from: { now: money(890), was: null }, varies: false },
    ],
    ['a price of 0', pricingOf(0), { from: { now: money(0), was: null }, varies: false }],
    ['no pricing', null, null],
    ['no range', { priceRange: null, priceRangeUndiscounted: null }, null],
    ['no start', { ...pricingOf(1), priceRange: { start: null, stop: null } }, null],
  ])('of %s', (_, pricing, range) => {
    expect(readPriceRange(pricing)).toEqual(range);
  });
});

describe('a variant', () => {
  test('has its price, stock and limit', () => {
    const pricing = { price: gross(712), priceUndiscounted: gross(890) };
    const node = variantNode({ pricing, quantityAvailable: 7, quantityLimitPerCustomer: 2 });
    expect(readVariant(node)).toEqual({
      id: 'variant-1',
      sku: 'LAV-30',
      name: { sr: '30 ml', en: '30 ml' },
      price: { now: money(712), was: money(890) },
      quantityAvailable: 7,
      quantityLimit: 2,
    });
  });

  test.each([[null], [{ price: null, priceUndiscounted: gross(890) }]])(
    'without a price (%o) is not sold',
    (pricing) => {
      expect(readVariant(variantNode({ pricing }))).toBeNull();
    },
  );

  test('that costs nothing is sold', () => {
    const pricing = { price: gross(0), priceUndiscounted: null };
    expect(readVariant(variantNode({ pricing }))?.price).toEqual({ now: money(0), was: null });
  });

  test('of unknown stock has none', () => {
    expect(readVariant(variantNode({ quantityAvailable: null }))?.quantityAvailable).toBe(0);
  });

  test.each([
    [{ name: 'Small' }, 'Small'],
    [{ name: '' }, '30 ml'],
    [null, '30 ml'],
  ])('translated as %o is called %s in English', (en, name) => {
    expect(readVariant(variantNode({ en }))?.name).toEqual({ sr: '30 ml', en: name });
  });
});
