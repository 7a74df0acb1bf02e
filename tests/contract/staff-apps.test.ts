import { randomBytes } from 'node:crypto';
import {
  UpcomingPublicationsDocument,
  type UpcomingPublicationsQuery,
} from '../../src/saleor/gql-app/graphql.ts';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { AppStage, isSigned } from './app-stage.ts';
import { useStaffWorld, type MadeVariant } from './staff-world.ts';
import { useTarget } from './target.ts';

const target = useTarget(['write', 'staff', 'person', 'local'], { seed: { kind: 'blank' } });
const world = useStaffWorld(target);
const identifier = `contract.${randomBytes(4).toString('hex')}`;

const subscriptions = {
  PRODUCT_UPDATED: 'subscription{event{... on ProductUpdated{product{id name slug}}}}',
  PRODUCT_DELETED: 'subscription{event{... on ProductDeleted{product{id}}}}',
  PRODUCT_VARIANT_UPDATED:
    'subscription{event{... on ProductVariantUpdated{productVariant{id product{id}}}}}',
  PRODUCT_VARIANT_STOCK_UPDATED:
    'subscription{event{... on ProductVariantStockUpdated{productVariant{id}}}}',
  PRODUCT_VARIANT_OUT_OF_STOCK:
    'subscription{event{... on ProductVariantOutOfStock{productVariant{id}}}}',
  COLLECTION_UPDATED: 'subscription{event{... on CollectionUpdated{collection{id}}}}',
  TRANSLATION_CREATED:
    'subscription{event{... on TranslationCreated{translation{__typename ... on ProductTranslation{translatableContent{productId}}}}}}',
};
const app = new AppStage((origin) => ({
  id: identifier,
  name: 'Contract',
  version: '1.0.0',
  permissions: ['MANAGE_PRODUCTS', 'MANAGE_TRANSLATIONS'],
  appUrl: origin,
  tokenTargetUrl: `${origin}/register`,
  webhooks: Object.entries(subscriptions).map(([event, query]) => ({
    name: event,
    asyncEvents: [event],
    query,
    targetUrl: `${origin}/hook`,
  })),
}));

let oil: MadeVariant;
target.prepare(async () => {
  await app.start();
  await install();
  oil = await world.product({ price: 990, stock: 5 });
});
afterAll(async () => {
  if (target.missing !== null) return;
  const { apps } = await target.asStaff<{
    apps: { edges: { node: { id: string; identifier: string } }[] };
  }>('{ apps(first: 100) { edges { node { id identifier } } } }');
  for (const { node } of apps.edges.filter((each) => each.node.identifier === identifier))
    await target.asStaff('mutation ($id: ID!) { appDelete(id: $id) { errors { message } } }', {
      id: node.id,
    });
  await app.stop();
});

/** An App may not install Apps: it takes a person. */
async function install(): Promise<void> {
  const token = await target.personToken();
  const { body } = await target.send<{ appInstall: { errors: object[] } }>(
    'mutation ($input: AppInstallInput!) { appInstall(input: $input) { errors { field message code } } }',
    {
      input: {
        appName: 'Contract',
        manifestUrl: app.manifestUrl,
        activateAfterInstallation: true,
        permissions: ['MANAGE_PRODUCTS', 'MANAGE_TRANSLATIONS'],
      },
    },
    { authorization: `Bearer ${token}` },
  );
  expect(body).toMatchObject({ data: { appInstall: { errors: [] } } });
  await vi.waitUntil(() => app.token !== '', { timeout: 30_000 });
}

/** The one delivery of `event` that `action` causes. */
async function delivered(event: string, action: () => Promise<unknown>) {
  const before = app.deliveries(event).length;
  await action();
  await vi.waitUntil(() => app.deliveries(event).length > before, { timeout: 30_000 });
  return app.deliveries(event)[before]!;
}

const rename = (name: string) =>
  world.change(
    'product',
    'mutation ($id: ID!, $input: ProductInput!) { productUpdate(id: $id, input: $input) { product { id } errors { field message } } }',
    { id: oil.productId, input: { name } },
  );

describe('the handshake', () => {
  test('asks for the manifest and says which Saleor it is', () => {
    const asked = app.received.find(({ path }) => path === '/manifest')!;
    expect(asked.method).toBe('GET');
    expect(asked.headers['saleor-schema-version']).toMatch(/^3\.\d+$/);
  });

  test('brings a token that is good from the start', async () => {
    const registered = app.received.find(({ path }) => path === '/register')!;
    expect(registered.headers).toMatchObject({ 'content-type': 'application/json' });
    expect(new URL(String(registered.headers['saleor-api-url'])).pathname).toBe('/graphql/');
    const { body } = await target.send<{ app: { identifier: string; isActive: boolean } }>(
      '{ app { identifier isActive } }',
      {},
      { authorization: `Bearer ${app.token}` },
    );
    expect(body.data).toEqual({ app: { identifier, isActive: true } });
  });
});

describe('a delivery', () => {
  test('is the selection under event, signed over its bytes', async () => {
    const delivery = await delivered('product_updated', () => rename('Ulje čaja'));
    expect(JSON.parse(delivery.body.toString())).toEqual({
      product: { id: oil.productId, name: 'Ulje čaja', slug: oil.slug },
    });
    expect(delivery.body.toString()).toContain('\\u010d');
    expect(await isSigned(delivery, target.apiUrl)).toBe(true);
    expect(
      await isSigned(
        { ...delivery, body: Buffer.concat([delivery.body, Buffer.from(' ')]) },
        target.apiUrl,
      ),
    ).toBe(false);
    expect(delivery.headers).toMatchObject({
      'saleor-event': 'product_updated',
      'x-saleor-event': 'product_updated',
      'content-type': 'application/json',
    });
    expect(delivery.headers['user-agent']).toMatch(/^Saleor\/3\.\d+$/);
  });

  test('comes once for each change, also for one that changes nothing', async () => {
    const before = app.deliveries('product_updated').length;
    for (const name of ['Jedan', 'Dva', 'Dva']) await rename(name);
    await vi.waitUntil(() => app.deliveries('product_updated').length >= before + 3, {
      timeout: 30_000,
    });
    expect(app.deliveries('product_updated')).toHaveLength(before + 3);
  });
});

describe('which action tells what', () => {
  test('a price is an event of its variant', async () => {
    const before = app.deliveries('product_updated').length;
    const { body } = await delivered('product_variant_updated', () => world.price(oil.id, 1090));
    expect(JSON.parse(body.toString())).toEqual({
      productVariant: { id: oil.id, product: { id: oil.productId } },
    });
    expect(app.deliveries('product_updated')).toHaveLength(before);
  });

  test('stock across zero tells twice', async () => {
    const before = app.deliveries('product_variant_stock_updated').length;
    await delivered('product_variant_out_of_stock', () => world.stock(oil.id, 0));
    await vi.waitUntil(() => app.deliveries('product_variant_stock_updated').length > before, {
      timeout: 30_000,
    });
  });

  test('a translation names its product', async () => {
    const { body } = await delivered('translation_created', () =>
      world.change(
        'product',
        'mutation ($id: ID!, $input: TranslationInput!) { productTranslate(id: $id, languageCode: EN, input: $input) { product { id } errors { field message } } }',
        { id: oil.productId, input: { name: 'Oil' } },
      ),
    );
    expect(JSON.parse(body.toString())).toEqual({
      translation: {
        __typename: 'ProductTranslation',
        translatableContent: { productId: oil.productId },
      },
    });
  });

  test('a collection that is published or gets products tells nothing of itself', async () => {
    const { id } = await world.change<'collection', { id: string }>(
      'collection',
      'mutation ($input: CollectionCreateInput!) { collectionCreate(input: $input) { collection { id } errors { field message } } }',
      { input: { name: `Zbirka ${world.tag}` } },
    );
    await world.change(
      'collection',
      'mutation ($id: ID!, $input: CollectionChannelListingUpdateInput!) { collectionChannelListingUpdate(id: $id, input: $input) { collection { id } errors { field message } } }',
      { id, input: { addChannels: [{ channelId: world.channel.id, isPublished: true }] } },
    );
    // The product tells, which shows that nothing else was still to come.
    await delivered('product_updated', () =>
      world.change(
        'collection',
        'mutation ($id: ID!, $products: [ID!]!) { collectionAddProducts(collectionId: $id, products: $products) { collection { id } errors { field message } } }',
        { id, products: [oil.productId] },
      ),
    );
    expect(app.deliveries('collection_updated')).toEqual([]);
    await target.asStaff(
      'mutation ($id: ID!) { collectionDelete(id: $id) { errors { message } } }',
      { id },
    );
  });

  test('a deleted product still says which it was', async () => {
    const { productId } = await world.product({ price: 100, stock: 1 });
    const { body } = await delivered('product_deleted', () =>
      target.asStaff('mutation ($id: ID!) { productDelete(id: $id) { errors { message } } }', {
        id: productId,
      }),
    );
    expect(JSON.parse(body.toString())).toEqual({ product: { id: productId } });
  });
});

test('the App sees what staff have dated ahead, latest first, and shoppers do not', async () => {
  const { productId, slug } = await world.product({ price: 100, stock: 1 });
  const publishedAt = new Date(Date.now() + 3_600_000).toISOString();
  await world.change(
    'product',
    'mutation ($id: ID!, $input: ProductChannelListingUpdateInput!) { productChannelListingUpdate(id: $id, input: $input) { product { id } errors { field message } } }',
    {
      id: productId,
      input: { updateChannels: [{ channelId: world.channel.id, isPublished: true, publishedAt }] },
    },
  );
  const channel = world.channel.slug;
  const { body } = await target.send<UpcomingPublicationsQuery>(
    String(UpcomingPublicationsDocument),
    { channel },
    { authorization: `Bearer ${app.token}` },
  );
  expect(body.errors).toBeUndefined();
  const first = body.data!.products!.edges[0]!.node.channelListings!.find(
    (listing) => listing.channel.slug === channel,
  );
  expect(Date.parse(first!.publishedAt!)).toBe(Date.parse(publishedAt));
  const shopper = await target.send<{ product: object | null }>(
    'query ($slug: String!, $channel: String!) { product(slug: $slug, channel: $channel) { id } }',
    { slug, channel },
  );
  expect(shopper.body.data).toEqual({ product: null });
});

test('the App repairs its own webhooks, and staff permissions are not needed for that', async () => {
  const asApp = { authorization: `Bearer ${app.token}` };
  const { body } = await target.send<{ app: { webhooks: { id: string; name: string }[] } }>(
    '{ app { webhooks { id name } } }',
    {},
    asApp,
  );
  const webhook = body.data!.app.webhooks.find(({ name }) => name === 'COLLECTION_UPDATED')!;
  const changed = await target.send<{
    webhookUpdate: { webhook: { isActive: boolean }; errors: object[] };
  }>(
    'mutation ($id: ID!) { webhookUpdate(id: $id, input: { isActive: false }) { webhook { isActive } errors { message } } }',
    { id: webhook.id },
    asApp,
  );
  expect(changed.body.data!.webhookUpdate).toEqual({ webhook: { isActive: false }, errors: [] });
});
