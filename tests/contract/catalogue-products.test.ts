import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { demo, demoProduct, dinars, euros, promotionOf } from './demo-catalogue.ts';
import { textsOf } from './editor-js.ts';
import type { Connection, Product, Variant } from './shapes.ts';
import { bySlug, channel, nodes, reachable, useSnapshot } from './snapshot.ts';
import { useTarget } from './target.ts';

const target = useTarget(['demo']);
const shop = useSnapshot(target);

describe('products', () => {
  test('are the demo catalogue, in order of their slugs', () => {
    const slugs = shop.products.map((product) => product.slug);
    expect(slugs).toEqual(slugs.toSorted());
    expect(slugs).toEqual(expect.arrayContaining(demo.products.map((product) => product.slug_sr)));
  });

  test.each(demo.products)('$slug_sr has its texts in both languages', (seeded) => {
    const product = bySlug(shop.products, seeded.slug_sr);
    expect(product).toMatchObject({ name: seeded.name.sr, seoDescription: seeded.tagline.sr });
    expect(product.en).toMatchObject({
      slug: seeded.slug_en,
      name: seeded.name.en,
      seoDescription: seeded.tagline.en,
    });
    const paragraphs = (texts: string[]) =>
      texts.map((text) => ({ type: 'paragraph', texts: [text] }));
    expect(textsOf(product.description)).toEqual(paragraphs(seeded.description.sr.paragraphs));
    expect(textsOf(product.en!.description)).toEqual(paragraphs(seeded.description.en.paragraphs));
    expect(product.category.id).toBe(bySlug(shop.categories, seeded.category).id);
  });

  test.each(demo.products)('$slug_sr has its variants and prices', (seeded) => {
    const product = bySlug(shop.products, seeded.slug_sr);
    const prices = seeded.variants.map((variant) => dinars(seeded, variant));
    const variants = nodes(product.productVariants);
    expect(variants.map(({ sku, name }) => ({ sku, name }))).toEqual(
      seeded.variants.map(({ sku, name }) => ({ sku, name: name.sr })),
    );
    expect(variants.map(({ pricing }) => pricing.price.gross)).toEqual(
      prices.map((amount) => ({ amount, currency: 'RSD' })),
    );
    expect(variants.map(({ pricing }) => pricing.priceUndiscounted.gross.amount)).toEqual(
      seeded.variants.map((variant) => variant.price_rsd),
    );
    expect(product.pricing.priceRange.start.gross.amount).toBe(Math.min(...prices));
    expect(product.pricing.priceRange.stop.gross.amount).toBe(Math.max(...prices));
    expect(product.pricing.priceRangeUndiscounted.start.gross.amount).toBe(
      Math.min(...seeded.variants.map((variant) => variant.price_rsd)),
    );
    expect(product.productVariants).toMatchObject({
      totalCount: variants.length,
      pageInfo: { hasNextPage: false },
    });
    for (const [index, variant] of variants.entries()) {
      // A target that has sold some has fewer than the seed; it never tells of more than fifty.
      expect(variant.quantityAvailable).toBeLessThanOrEqual(
        Math.min(50, seeded.variants[index]!.stock),
      );
      expect(variant).toMatchObject({ quantityLimitPerCustomer: null, media: [] });
    }
  });

  test('both promotions are in the prices', () => {
    const reduced = demo.products
      .filter((product) => promotionOf(product) > 0)
      .map((product) => product.slug_sr);
    expect(reduced.toSorted()).toEqual(['eliksir-za-kosu', 'nocna-obnova-serum', 'ulje-za-bradu']);
    expect(bySlug(shop.products, 'eliksir-za-kosu').pricing.priceRange.start.gross.amount).toBe(
      1592,
    );
    // The discount of 283.5 dinars is rounded up, not the price.
    expect(
      nodes(bySlug(shop.products, 'nocna-obnova-serum').productVariants)[0]!.pricing.price.gross
        .amount,
    ).toBe(1606);
  });

  test('a coming product cannot be bought yet', () => {
    const coming = bySlug(shop.products, 'nega-oko-ociju');
    expect(coming.isAvailableForPurchase).toBe(false);
    expect(Date.parse(coming.availableForPurchaseAt)).toBeGreaterThan(Date.now());
    expect(bySlug(shop.products, 'lavanda').isAvailableForPurchase).toBe(true);
  });

  test('eu has prices in euros', async () => {
    const eu = await target.ask<{ products: Connection<Product> }>('products-page', {
      channel: 'eu',
      first: 100,
    });
    for (const seeded of demo.products.filter((product) => promotionOf(product) === 0)) {
      const variants = nodes(bySlug(nodes(eu.products), seeded.slug_sr).productVariants);
      expect(variants.map(({ pricing }) => pricing.price.gross)).toEqual(
        seeded.variants.map((variant) => ({ amount: euros(variant), currency: 'EUR' })),
      );
    }
  });

  test('an unknown channel has none', async () => {
    const data = await target.ask<{ products: Connection<Product> }>('products-page', {
      channel: 'nema',
      first: 4,
    });
    expect(data.products).toEqual({
      totalCount: 0,
      pageInfo: { hasNextPage: false, endCursor: null },
      edges: [],
    });
  });
});

describe('media', () => {
  test.each(demo.products)('$slug_sr has its pictures', (seeded) => {
    const { media } = bySlug(shop.products, seeded.slug_sr);
    expect(media.map(({ alt, type }) => ({ alt, type }))).toEqual(
      seeded.images.map((image) => ({ alt: image.alt.sr, type: 'IMAGE' })),
    );
    for (const { original } of media) expect(original).not.toContain('/thumbnail');
  });

  test('a thumbnail is made at its first request, and then has another URL', async ({ skip }) => {
    const { id, media } = bySlug(shop.products, 'arganovo-ulje');
    const picture = await reachable(media[0]!.webp512, skip);
    expect(picture.headers.get('content-type')).toBe('image/webp');
    expect(await sharp(await picture.arrayBuffer()).metadata()).toMatchObject({
      width: 410,
      height: 512,
      format: 'webp',
    });
    const { product } = await target.ask<{ product: Product }>('product-by-id', { id, channel });
    expect(product.media[0]!.webp512).toMatch(/_thumbnail_512\.webp$/);
    expect((await fetch(product.media[0]!.webp512)).status).toBe(200);
  });

  test('size 0 is the original', async ({ skip }) => {
    const picture = await reachable(bySlug(shop.products, 'lavanda').media[0]!.original, skip);
    expect(await sharp(await picture.arrayBuffer()).metadata()).toMatchObject({
      width: 1000,
      height: 1250,
    });
  });
});

describe('one product', () => {
  test('by id is the same as in the list, with its collections', async () => {
    const listed = bySlug(shop.products, 'si-puter');
    const { product } = await target.ask<{ product: Product }>('product-by-id', {
      id: listed.id,
      channel,
    });
    const variants = nodes(listed.productVariants);
    expect(product).toEqual({ ...listed, collections: [], variants });
  });

  test('some by their ids are those of the list, without what is not there', async () => {
    const [first, second] = shop.products as [Product, Product];
    const unknown = Buffer.from('Product:99999999').toString('base64');
    const { products } = await target.ask<{ products: Connection<Product> }>('products-by-ids', {
      ids: [second.id, unknown, first.id],
      channel,
      first: 50,
    });
    const bySlugs = nodes(products).toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
    expect(bySlugs).toMatchObject([first, second].map(({ id, slug }) => ({ id, slug })));
    for (const product of bySlugs) expect(product).toHaveProperty('collections');
  });

  test('an unknown id and an unknown channel are null', async () => {
    const { id } = shop.products[0]!;
    const unknown = Buffer.from('Product:99999999').toString('base64');
    expect(await target.ask('product-by-id', { id: unknown, channel })).toEqual({ product: null });
    expect(await target.ask('product-by-id', { id, channel: 'nema' })).toEqual({ product: null });
  });

  test('a malformed id is an error', async () => {
    const { status, body } = await target.attempt('product-by-id', { id: 'bad', channel });
    expect(status).toBe(200);
    expect(body.data).toEqual({ product: null });
    expect(body.errors).toMatchObject([
      {
        message: 'Invalid ID: bad. Expected: Product.',
        path: ['product'],
        extensions: { exception: { code: 'GraphQLError' } },
      },
    ]);
  });

  test('its variants come in pages', async () => {
    const { id } = bySlug(shop.products, 'arganovo-ulje');
    const page = (after: string | null) =>
      target.ask<{ product: { productVariants: Connection<Variant> } }>('product-variants-page', {
        id,
        channel,
        first: 2,
        after,
      });
    const first = (await page(null)).product.productVariants;
    const second = (await page(first.pageInfo.endCursor)).product.productVariants;
    expect(
      [first, second].map(({ pageInfo, totalCount }) => [pageInfo.hasNextPage, totalCount]),
    ).toEqual([
      [true, 3],
      [false, 3],
    ]);
    expect([...nodes(first), ...nodes(second)].map((variant) => variant.sku)).toEqual(
      demoProduct('arganovo-ulje').variants.map((variant) => variant.sku),
    );
  });
});

describe('what a prebuilt page asks again', () => {
  test('products', async () => {
    const asked = ['lavanda', 'nega-oko-ociju', 'set-za-telo'].map((slug) =>
      bySlug(shop.products, slug),
    );
    interface Live extends Pick<Product, 'id' | 'pricing'> {
      isAvailable: boolean;
    }
    const data = await target.ask<{ products: { edges: { node: Live }[] } }>('live-products', {
      ids: asked.map(({ id }) => id),
      channel,
      first: 100,
    });
    const live = new Map(data.products.edges.map(({ node }) => [node.id, node]));
    expect(live.size).toBe(3);
    expect(asked.map(({ id }) => live.get(id)!.pricing)).toEqual(
      asked.map(({ pricing }) => pricing),
    );
    expect(asked.map(({ id }) => live.get(id)!.isAvailable)).toEqual([true, false, true]);
  });

  const liveProduct = (id: string) =>
    target.attempt<{
      product: {
        isAvailableForPurchase: boolean;
        variants: Pick<Variant, 'id' | 'quantityAvailable' | 'pricing'>[];
      } | null;
    }>('live-product', { id, channel });

  test('a product with its variants', async () => {
    const { id, productVariants } = bySlug(shop.products, 'ulje-crnog-kima');
    const [inStock, soldOut] = nodes(productVariants);
    const product = (await liveProduct(id)).body.data!.product!;
    expect(product.isAvailableForPurchase).toBe(true);
    expect(product.variants.map((variant) => variant.id)).toEqual([inStock!.id, soldOut!.id]);
    expect(product.variants[1]!.quantityAvailable).toBe(0);
    expect(product.variants[0]!.quantityAvailable).toBeGreaterThan(0);
    expect(product.variants[0]!.pricing.price.gross).toEqual({ amount: 1090, currency: 'RSD' });
  });

  test('a product before its sale starts says so', async () => {
    const { id } = bySlug(shop.products, 'nega-oko-ociju');
    expect((await liveProduct(id)).body.data!.product!.isAvailableForPurchase).toBe(false);
  });

  test('an unknown product is null, a malformed id is an error', async () => {
    const unknown = Buffer.from('Product:99999999').toString('base64');
    expect((await liveProduct(unknown)).body.data).toEqual({ product: null });
    expect((await liveProduct('nope')).body.errors).toMatchObject([
      { message: 'Invalid ID: nope. Expected: Product.' },
    ]);
  });
});
