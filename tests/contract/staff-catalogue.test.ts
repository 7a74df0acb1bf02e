import { describe, expect, test } from 'vitest';
import { useStaffWorld } from './staff-world.ts';
import { useTarget } from './target.ts';

const target = useTarget(['write', 'staff'], { seed: { kind: 'blank' } });
const world = useStaffWorld(target);

interface Seen {
  id: string;
  name: string;
  isAvailableForPurchase: boolean | null;
  pricing: {
    onSale: boolean | null;
    priceRange: { start: { gross: { amount: number }; net: { amount: number } } } | null;
  } | null;
}
const fields =
  'id name isAvailableForPurchase pricing { onSale priceRange { start { gross { amount } net { amount } } } }';

/** The product as a shopper sees it by its slug; null: not at all. */
async function bySlug(slug: string): Promise<Seen | null> {
  const { body } = await target.send<{ product: Seen | null }>(
    `query ($slug: String!, $channel: String!) { product(slug: $slug, channel: $channel) { ${fields} } }`,
    { slug, channel: world.channel.slug },
  );
  expect(body.errors).toBeUndefined();
  return body.data!.product;
}

async function listed(): Promise<string[]> {
  const { body } = await target.send<{ products: { edges: { node: { id: string } }[] } }>(
    'query ($channel: String!) { products(first: 100, channel: $channel) { edges { node { id } } } }',
    { channel: world.channel.slug },
  );
  return body.data!.products.edges.map(({ node }) => node.id);
}

describe('what shoppers see', () => {
  test('a published product with a price, with tax in it', async () => {
    const oil = await world.product({ price: 1200, stock: 3 });
    expect(await bySlug(oil.slug)).toMatchObject({
      id: oil.productId,
      isAvailableForPurchase: true,
      pricing: { onSale: false, priceRange: { start: { gross: { amount: 1200 } } } },
    });
    expect(await listed()).toContain(oil.productId);
  });

  test('nothing of one that is unpublished, and it again when it is back', async () => {
    const oil = await world.product({ price: 1200, stock: 3 });
    await world.listing(oil.productId, { isPublished: false });
    expect([await bySlug(oil.slug), (await listed()).includes(oil.productId)]).toEqual([
      null,
      false,
    ]);
    await world.listing(oil.productId, { isPublished: true });
    expect(await bySlug(oil.slug)).not.toBeNull();
  });

  test('one that is hidden in listings by its address alone', async () => {
    const oil = await world.product({ price: 1200, stock: 3 });
    await world.listing(oil.productId, { visibleInListings: false });
    expect([(await bySlug(oil.slug))?.id, (await listed()).includes(oil.productId)]).toEqual([
      oil.productId,
      false,
    ]);
  });

  test('nothing of one that is published later', async () => {
    const oil = await world.product({ price: 1200, stock: 3 });
    await world.listing(oil.productId, {
      isPublished: true,
      publishedAt: '2099-01-01T00:00:00+00:00',
    });
    expect(await bySlug(oil.slug)).toBeNull();
  });

  test('a price that staff changed, at once', async () => {
    const oil = await world.product({ price: 1200, stock: 3 });
    await world.price(oil.id, 1350);
    expect((await bySlug(oil.slug))!.pricing!.priceRange!.start.gross.amount).toBe(1350);
  });
});

test('dinars have no decimals', async () => {
  const oil = await world.product({ price: 1200, stock: 3 });
  expect(
    await world.refusal(
      'mutation ($id: ID!, $input: [ProductVariantChannelListingAddInput!]!) { productVariantChannelListingUpdate(id: $id, input: $input) { errors { field code message } } }',
      { id: oil.id, input: [{ channelId: world.channel.id, price: 700.5 }] },
    ),
  ).toMatchObject([
    { field: 'price', code: 'INVALID', message: 'Value cannot have more than 0 decimal places.' },
  ]);
});

test('translated slugs are found in their language alone', async () => {
  const oil = await world.product({ price: 1200, stock: 3 });
  const slug = `oil-${oil.slug}`;
  await world.change(
    'product',
    'mutation ($id: ID!, $input: TranslationInput!) { productTranslate(id: $id, languageCode: EN, input: $input) { product { id } errors { field message } } }',
    { id: oil.productId, input: { name: 'Oil', slug } },
  );
  const ask = async (variables: object) =>
    (
      await target.send<{ product: { id: string; translation: { name: string } | null } | null }>(
        'query ($slug: String!, $channel: String!, $lang: LanguageCodeEnum) { product(slug: $slug, channel: $channel, slugLanguageCode: $lang) { id translation(languageCode: EN) { name } } }',
        { channel: world.channel.slug, ...variables },
      )
    ).body.data!.product;
  expect(await ask({ slug, lang: 'EN' })).toEqual({
    id: oil.productId,
    translation: { name: 'Oil' },
  });
  expect(await ask({ slug: oil.slug, lang: 'EN' })).toBeNull();
  expect(await ask({ slug })).toBeNull();
});

test('many products come at once; one that is wrong keeps the others from nothing', async () => {
  const product = (name: string, price: number) => ({
    name,
    slug: `${name.toLowerCase()}-${world.tag}`,
    productType: world.productType,
    category: world.category,
    attributes: [],
    externalReference: `${name}-${world.tag}`,
    channelListings: [
      {
        channelId: world.channel.id,
        isPublished: true,
        visibleInListings: true,
        isAvailableForPurchase: true,
      },
    ],
    variants: [
      {
        name: '30 ml',
        sku: `${name}-${world.tag}`,
        attributes: [],
        trackInventory: true,
        stocks: [{ warehouse: world.warehouse, quantity: 4 }],
        channelListings: [{ channelId: world.channel.id, price }],
      },
    ],
  });
  const { productBulkCreate } = await target.asStaff<{
    productBulkCreate: {
      count: number;
      results: {
        product: { id: string; slug: string } | null;
        errors: { path: string | null; code: string }[] | null;
      }[];
    };
  }>(
    'mutation ($products: [ProductBulkCreateInput!]!) { productBulkCreate(products: $products, errorPolicy: REJECT_FAILED_ROWS) { count results { product { id slug } errors { path code } } errors { message } } }',
    { products: [product('Prvo', 500), product('Drugo', 700.5), product('Trece', 900)] },
  );
  expect(productBulkCreate.count).toBe(2);
  expect(productBulkCreate.results.map(({ product: made }) => made !== null)).toEqual([
    true,
    false,
    true,
  ]);
  expect((await bySlug(`prvo-${world.tag}`))!.pricing!.priceRange!.start.gross.amount).toBe(500);
  for (const { product: made } of productBulkCreate.results)
    if (made)
      await target.asStaff(
        'mutation ($id: ID!) { productDelete(id: $id) { errors { message } } }',
        { id: made.id },
      );
});

test('metadata is for staff to write and for everybody to read', async () => {
  const oil = await world.product({ price: 1200, stock: 3 });
  await world.change(
    'item',
    'mutation ($id: ID!, $input: [MetadataInput!]!) { updateMetadata(id: $id, input: $input) { item { metadata { key } } errors { field message } } }',
    { id: oil.productId, input: [{ key: 'woo', value: '17' }] },
  );
  const { body } = await target.send(
    'query ($slug: String!, $channel: String!) { product(slug: $slug, channel: $channel) { metadata { key value } } }',
    { slug: oil.slug, channel: world.channel.slug },
  );
  expect(body.data).toEqual({ product: { metadata: [{ key: 'woo', value: '17' }] } });
  const { body: refused } = await target.send(
    'mutation ($id: ID!) { updateMetadata(id: $id, input: [{key: "a", value: "b"}]) { errors { code } } }',
    { id: oil.productId },
  );
  expect(refused.errors).toMatchObject([
    { extensions: { exception: { code: 'PermissionDenied' } } },
  ]);
});
