import { describe, expect, test } from 'vitest';
import {
  manifestFor,
  versionAsked,
  wantedPermissions,
  wantedWebhooks,
} from '#publisher/app/manifest.ts';
import { eventsFor } from '#publisher/events/table.ts';

interface Manifest {
  readonly tokenTargetUrl: string;
  readonly appUrl: string;
  readonly permissions: readonly string[];
  readonly webhooks: readonly {
    readonly name: string;
    readonly asyncEvents: readonly string[];
    readonly query: string;
    readonly targetUrl: string;
    readonly isActive: boolean;
  }[];
}

const manifest = (version: string, appUrl = 'https://shop.example') =>
  manifestFor(appUrl, '1.2.3', version) as Manifest;

describe('the manifest', () => {
  test('has what every Saleor wants, at the addresses where it can be reached', () => {
    expect(manifest('3.21')).toMatchObject({
      id: 'manoon.storefront.publisher',
      name: 'Manoon storefront',
      version: '1.2.3',
      // Required up to 3.22.
      tokenTargetUrl: 'https://shop.example/api/saleor/register',
      appUrl: 'https://shop.example/status/',
      requiredSaleorVersion: '>=3.21 <4',
    });
  });

  test.each(['3.21', '3.22', '3.23'])(
    'for %s has one webhook an event that it knows',
    (version) => {
      const { webhooks } = manifest(version);
      expect(webhooks.map(({ asyncEvents }) => asyncEvents)).toEqual(
        eventsFor(version).map(({ event }) => [event]),
      );
      for (const { name, asyncEvents, query, targetUrl, isActive } of webhooks) {
        expect(name).toBe(asyncEvents[0]);
        expect(query).toMatch(/^subscription\{event\{\.\.\. on \w+\{.*\}\}\}$/);
        expect(targetUrl).toBe('https://shop.example/api/saleor/webhook');
        expect(isActive).toBe(true);
      }
    },
  );

  test('asks for no more permissions than its events need, each once', () => {
    expect(manifest('3.23').permissions).toEqual([
      'MANAGE_CHANNELS',
      'MANAGE_DISCOUNTS',
      'MANAGE_MENUS',
      'MANAGE_PAGES',
      'MANAGE_PAGE_TYPES_AND_ATTRIBUTES',
      'MANAGE_PRODUCTS',
      'MANAGE_SETTINGS',
      'MANAGE_SHIPPING',
      'MANAGE_TRANSLATIONS',
    ]);
    expect(wantedPermissions('3.21')).toEqual(manifest('3.21').permissions);
  });

  test('has what is aligned later: the two never quarrel', () => {
    const wanted = wantedWebhooks('https://shop.example', '3.23');
    expect(manifest('3.23').webhooks).toEqual(
      wanted.map(({ event, ...rest }) => ({ ...rest, asyncEvents: [event], isActive: true })),
    );
  });

  test.each([
    ['https://shop.example/', 'https://shop.example/api/saleor/webhook'],
    ['http://publisher:4322', 'http://publisher:4322/api/saleor/webhook'],
  ])('of an App at %s is called at %s', (appUrl, targetUrl) => {
    expect(manifest('3.23', appUrl).webhooks[0]!.targetUrl).toBe(targetUrl);
  });
});

test.each([
  ['3.21', '3.21'],
  ['3.22', '3.22'],
  ['3.23', '3.23'],
  ['3.24', '3.23'],
  ['3.2', '3.23'],
  ['', '3.23'],
  ['<script>', '3.23'],
  ['__proto__', '3.23'],
  [undefined, '3.23'],
])('a Saleor that says %j of itself gets the manifest for %s', (header, version) => {
  expect(versionAsked(header)).toBe(version);
});
