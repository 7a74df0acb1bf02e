import { describe, expect, test } from 'vitest';
import { freeQuantity, quantityAvailable } from '../../src/sandbox/stock/availability.ts';
import { catalogueShop, slugs, type Shop } from './catalogue-shop.ts';

async function product<Data>(shop: Shop, slug: string, selection: string): Promise<Data> {
  const data = await shop.ask<{ product: Data }>(
    `{ product(slug: "${slug}", channel: "rs") { ${selection} } }`,
  );
  return data.product;
}

describe('visibility', () => {
  test('a product published later appears when its time has come, everywhere at once', async () => {
    const shop = await catalogueShop([{ slug: 'a' }, { slug: 'b' }]);
    const { clock } = shop.sandbox.state;
    const publishedAt = new Date(clock.now().getTime() + 3_600_000).toISOString();
    await shop.add({ slug: 'c', listing: { publishedAt } });
    expect(await slugs(shop, '')).toEqual(['a', 'b']);
    expect(await product(shop, 'c', 'slug')).toBeNull();
    clock.move(3601);
    expect(await slugs(shop, '')).toEqual(['a', 'b', 'c']);
    expect(await product(shop, 'c', 'slug')).toEqual({ slug: 'c' });
    clock.move(-3601);
    expect(await slugs(shop, '')).toEqual(['a', 'b']);
  });

  test('one hidden in listings has variants, but no page of them', async () => {
    const shop = await catalogueShop([{ slug: 'a', listing: { visibleInListings: false } }]);
    expect(await slugs(shop, '')).toEqual([]);
    expect(
      await product(shop, 'a', 'variants { sku } productVariants(first: 5) { totalCount }'),
    ).toEqual({ variants: [{ sku: 'a-0' }], productVariants: { totalCount: 0 } });
  });

  test('without a price it is not there; a priceless variant is left out', async () => {
    const shop = await catalogueShop([
      { slug: 'a', prices: [null] },
      { slug: 'b', prices: [null, 500] },
    ]);
    expect(await slugs(shop, '')).toEqual(['b']);
    expect(await product(shop, 'b', 'variants { sku }')).toEqual({ variants: [{ sku: 'b-1' }] });
  });

  test('in a channel that does not exist, or has no name, there is nothing', async () => {
    const shop = await catalogueShop([{ slug: 'a' }]);
    for (const channel of ['nowhere', ''])
      expect(await shop.ask(`{ product(slug: "a", channel: "${channel}") { id } }`)).toEqual({
        product: null,
      });
  });
});

describe('prices', () => {
  test('net and tax are rounded each on its own, a half to the even neighbour', async () => {
    const shop = await catalogueShop([{ slug: 'a', prices: [1215] }]);
    const money = 'gross { amount } net { amount } tax { amount }';
    const price = { gross: { amount: 1215 }, net: { amount: 1012 }, tax: { amount: 202 } };
    expect(await product(shop, 'a', `pricing { priceRange { start { ${money} } } }`)).toEqual({
      pricing: { priceRange: { start: price } },
    });
  });

  test('the country of an address decides the tax, and without a rate there is none', async () => {
    const shop = await catalogueShop([{ slug: 'a', prices: [1200] }]);
    const tax = (country: string) =>
      `pricing(address: { country: ${country} }) { priceRange { start { tax { amount } } } }`;
    const data = await product(shop, 'a', `rs: ${tax('RS')} hr: ${tax('HR')}`);
    expect(data).toMatchObject({
      rs: { priceRange: { start: { tax: { amount: 200 } } } },
      hr: { priceRange: { start: { tax: { amount: 0 } } } },
    });
  });

  test('filters by price look before a promotion, by minimal price after it', async () => {
    const shop = await catalogueShop([{ slug: 'a', prices: [1000] }]);
    await shop.staff(
      'mutation ($input: PromotionCreateInput!) { promotionCreate(input: $input) { errors { message } } }',
      {
        input: {
          name: 'Sale',
          type: 'CATALOGUE',
          rules: [
            {
              channels: [shop.ids.get('channel')],
              rewardValueType: 'PERCENTAGE',
              rewardValue: 10,
              cataloguePredicate: { productPredicate: { ids: [shop.ids.get('a')] } },
            },
          ],
        },
      },
    );
    expect(await slugs(shop, 'filter: { price: { lte: 900 } }')).toEqual([]);
    expect(await slugs(shop, 'filter: { minimalPrice: { lte: 900 } }')).toEqual(['a']);
  });
});

describe('stock', () => {
  async function variantOf(shop: Shop, sku: string) {
    const { store } = shop.sandbox.state;
    return {
      variant: store.one('productVariant', 'sku', sku)!,
      channel: store.one('channel', 'slug', 'rs')!,
    };
  }

  test('by country the sum of the warehouses that ship there, without one the largest zone', async () => {
    const shop = await catalogueShop([{ slug: 'a', stock: [5, 7] }]);
    const { state } = shop.sandbox;
    const { variant, channel } = await variantOf(shop, 'a-0');
    const free = (country: string | null) => freeQuantity(state, variant, channel, country);
    expect([free('RS'), free('HR'), free('ME'), free('PL'), free(null)]).toEqual([5, 7, 12, 0, 7]);
  });

  test('in the new mode all warehouses of the channel count, wherever it goes', async () => {
    const shop = await catalogueShop([{ slug: 'a', stock: [5, 7] }]);
    const { state } = shop.sandbox;
    const { variant, channel } = await variantOf(shop, 'a-0');
    state.store.transaction(() =>
      state.store.update<'shop'>(state.store.get('shop', 1), {
        useLegacyShippingZoneStockAvailability: false,
      }),
    );
    expect(freeQuantity(state, variant, channel, 'PL')).toBe(12);
  });

  test('shoppers are told at most what fits into a checkout; untracked goods have just that', async () => {
    const shop = await catalogueShop([{ slug: 'a', stock: [500, 0] }]);
    const { state } = shop.sandbox;
    const { variant, channel } = await variantOf(shop, 'a-0');
    expect(freeQuantity(state, variant, channel, 'RS')).toBe(500);
    expect(quantityAvailable(state, variant, channel, 'RS')).toBe(50);
    state.store.transaction(() =>
      state.store.update<'productVariant'>(variant, { trackInventory: false }),
    );
    expect(freeQuantity(state, variant, channel, 'PL')).toBe(Infinity);
    expect(quantityAvailable(state, variant, channel, 'PL')).toBe(50);
    expect(await product(shop, 'a', 'isAvailable(address: { country: PL })')).toEqual({
      isAvailable: false,
    });
  });

  test('sold out is still available for purchase', async () => {
    const shop = await catalogueShop([{ slug: 'a', stock: [0, 0] }]);
    expect(await slugs(shop, 'filter: { isAvailable: true }')).toEqual(['a']);
    expect(await slugs(shop, 'filter: { stockAvailability: IN_STOCK }')).toEqual([]);
    expect(await product(shop, 'a', 'isAvailable isAvailableForPurchase')).toEqual({
      isAvailable: false,
      isAvailableForPurchase: true,
    });
  });
});
