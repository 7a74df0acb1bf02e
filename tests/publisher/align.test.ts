import { describe, expect, test } from 'vitest';
import { alignment, alignWebhooks } from '#publisher/app/align.ts';
import { type WantedWebhook, wantedWebhooks } from '#publisher/app/manifest.ts';
import type { WebhookEventTypeAsyncEnum } from '#saleor/gql-app/graphql.ts';
import { saleorAtHand, self, TOKEN } from './saleor-at-hand.ts';

const wanted = wantedWebhooks('https://shop.example', '3.23').slice(0, 3) as [
  WantedWebhook,
  WantedWebhook,
  WantedWebhook,
];
const [first, second, third] = wanted;

/** As Saleor holds it. */
const held = ({ name, event, query, targetUrl }: WantedWebhook, more: object = {}) => ({
  id: `id of ${name}`,
  name,
  targetUrl,
  isActive: true,
  subscriptionQuery: query,
  asyncEvents: [{ eventType: event as WebhookEventTypeAsyncEnum }],
  ...more,
});

const nothing = { create: [], update: [], remove: [] };

describe('what it takes to bring webhooks in line', () => {
  test('is nothing where they are', () => {
    expect(
      alignment(
        wanted.map((each) => held(each)),
        wanted,
      ),
    ).toEqual(nothing);
    expect(alignment(wanted.map((each) => held(each)).toReversed(), wanted)).toEqual(nothing);
  });

  test('is everything where there are none', () => {
    expect(alignment([], wanted)).toEqual({ ...nothing, create: wanted });
  });

  test.each<[string, object]>([
    ['leads elsewhere', { targetUrl: 'https://old.example/api/saleor/webhook' }],
    ['sleeps', { isActive: false }],
    ['asks something else', { subscriptionQuery: 'subscription{event{__typename}}' }],
    ['asks nothing', { subscriptionQuery: null }],
    ['hears something else', { asyncEvents: [{ eventType: 'ORDER_CREATED' }] }],
    ['hears nothing', { asyncEvents: [] }],
    ['hears more', { asyncEvents: [{ eventType: first.event }, { eventType: 'ORDER_CREATED' }] }],
  ])('is to change one that %s', (_, more) => {
    expect(alignment([held(first, more), held(second)], [first, second])).toEqual({
      ...nothing,
      update: [{ id: `id of ${first.name}`, wanted: first }],
    });
  });

  test('is to remove strangers and doubles, and to keep the first of two', () => {
    const strangers = [
      held(first, { id: 'a', name: 'old event' }),
      held(first, { id: 'b', name: null }),
    ];
    const twice = held(second, { id: 'c' });
    expect(alignment([...strangers, held(second), twice], [second, third])).toEqual({
      create: [third],
      update: [],
      remove: ['a', 'b', 'c'],
    });
  });
});

describe('bringing them in line', () => {
  const credentials = (apiUrl: string) => ({
    saleorApiUrl: apiUrl,
    appId: 'QXBwOjE=',
    token: TOKEN,
    saleorVersion: '3.23',
    keys: { keys: [] },
    registeredAt: '',
  });

  test('goes by the version that Saleor has now, and says which permissions are missing', async () => {
    const saleor = await saleorAtHand();
    saleor.graphql = ({ body }) => {
      const { query } = JSON.parse(body) as { query: string };
      if (query.includes('AppSelf'))
        return { body: self({ permissions: [{ code: 'MANAGE_PRODUCTS' }] }, '3.21') };
      return { body: { data: { webhookCreate: { webhook: { id: 'x' }, errors: [] } } } };
    };
    const report = await alignWebhooks(
      credentials(saleor.apiUrl),
      saleor.apiUrl,
      'https://shop.example',
      2_000,
    );
    expect(report).toMatchObject({
      saleorVersion: '3.21',
      created: wantedWebhooks('https://shop.example', '3.21').length,
    });
    expect(report.missingPermissions).not.toContain('MANAGE_PRODUCTS');
    expect(report.missingPermissions).toContain('MANAGE_PAGES');
    const created = saleor.asked
      .slice(1)
      .map(
        ({ body }) =>
          (JSON.parse(body) as { variables: { input: { asyncEvents: string[] } } }).variables.input
            .asyncEvents,
      );
    expect(created.flat()).not.toContain('PRODUCT_VARIANT_DISCOUNTED_PRICE_UPDATED');
  });

  test('stops at what Saleor refuses, and says what', async () => {
    const saleor = await saleorAtHand();
    saleor.graphql = ({ body }) =>
      body.includes('AppSelf')
        ? { body: self() }
        : {
            body: {
              data: { webhookCreate: { webhook: null, errors: [{ message: 'Bad query' }] } },
            },
          };
    await expect(
      alignWebhooks(credentials(saleor.apiUrl), saleor.apiUrl, 'https://shop.example', 2_000),
    ).rejects.toThrow(`Saleor refused ${wanted[0].name}: Bad query`);
    expect(saleor.asked).toHaveLength(2);
  });

  test.each([
    ['a null', { data: { app: null, shop: { schemaVersion: '3.23' } } }],
    ['an error', { errors: [{ message: 'PermissionDenied' }], data: null }],
  ])(
    'says what to do where Saleor answers with %s for an App that it does not know',
    async (_, body) => {
      const saleor = await saleorAtHand();
      saleor.graphql = () => ({ body });
      await expect(
        alignWebhooks(credentials(saleor.apiUrl), saleor.apiUrl, 'https://shop.example', 2_000),
      ).rejects.toThrow(/does not know this App any more.*install it again/);
    },
  );
});
