import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import {
  buildClientSchema,
  type FieldNode,
  type GraphQLEnumType,
  type IntrospectionQuery,
  isObjectType,
  Kind,
  parse,
  validate,
  visit,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { EVENTS, eventsFor, eventType, subscriptionOf } from '#publisher/events/table.ts';

/** Saleor 3.23's, whole. */
const { data } = JSON.parse(
  gunzipSync(readFileSync('graphql/introspection.json.gz')).toString(),
) as { data: IntrospectionQuery };
const schema = buildClientSchema(data);
const enumOf = (name: string) =>
  new Set((schema.getType(name) as GraphQLEnumType).getValues().map((value) => value.name));

/** What the enum WebhookEventTypeAsyncEnum has got since 3.21, and lost nothing of. */
const ADDED: Readonly<Record<string, readonly string[]>> = {
  '3.22': ['PRODUCT_VARIANT_DISCOUNTED_PRICE_UPDATED'],
  '3.23': [
    'CUSTOMER_TYPE_CREATED',
    'CUSTOMER_TYPE_UPDATED',
    'CUSTOMER_TYPE_DELETED',
    'PRODUCT_VARIANT_OUT_OF_STOCK_IN_CHANNEL',
    'PRODUCT_VARIANT_BACK_IN_STOCK_IN_CHANNEL',
    'PRODUCT_VARIANT_OUT_OF_STOCK_FOR_CLICK_AND_COLLECT',
    'PRODUCT_VARIANT_BACK_IN_STOCK_FOR_CLICK_AND_COLLECT',
  ],
};

/** The permission that Saleor wants before it sends an event, by how its name begins (facts 5.4). */
const PERMISSIONS: readonly (readonly [RegExp, string | null])[] = [
  [/^(?:PRODUCT|CATEGORY|COLLECTION|WAREHOUSE)_/, 'MANAGE_PRODUCTS'],
  [/^MENU_/, 'MANAGE_MENUS'],
  [/^PAGE_TYPE_/, 'MANAGE_PAGE_TYPES_AND_ATTRIBUTES'],
  [/^PAGE_/, 'MANAGE_PAGES'],
  [/^PROMOTION_/, 'MANAGE_DISCOUNTS'],
  [/^TRANSLATION_/, 'MANAGE_TRANSLATIONS'],
  [/^CHANNEL_/, 'MANAGE_CHANNELS'],
  [/^SHIPPING_/, 'MANAGE_SHIPPING'],
  [/^SHOP_/, 'MANAGE_SETTINGS'],
  [/^ATTRIBUTE_/, null],
];

describe.each(EVENTS)('the event $event', (row) => {
  test('is one of Saleor’s', () => {
    expect(enumOf('WebhookEventTypeAsyncEnum')).toContain(row.event);
    const type = schema.getType(eventType(row.event));
    expect(isObjectType(type) && type.getInterfaces().map(({ name }) => name)).toContain('Event');
  });

  test('has a subscription that Saleor would take', () => {
    expect(validate(schema, parse(subscriptionOf(row)))).toEqual([]);
  });

  test('asks for ids alone: the truth is read again', () => {
    const asked: string[] = [];
    visit(parse(subscriptionOf(row)), {
      [Kind.FIELD]: ({ name, selectionSet }: FieldNode) => {
        if (!selectionSet) asked.push(name.value);
      },
    });
    expect(asked.length).toBeGreaterThan(0);
    for (const name of asked)
      expect(name).toMatch(/^(?:__typename|id|productId|productVariantId)$/);
  });

  test('names the permission that Saleor wants for it', () => {
    const [, permission] = PERMISSIONS.find(([pattern]) => pattern.test(row.event))!;
    expect(row.permission).toBe(permission);
    if (permission !== null) expect(enumOf('PermissionEnum')).toContain(permission);
  });

  test('comes with the Saleor that first knew it', () => {
    const since = Object.entries(ADDED).find(([, events]) => events.includes(row.event))?.[0];
    expect(row.since).toBe(since);
  });
});

describe('the events of a Saleor', () => {
  const without = (...versions: readonly string[]) => {
    const unknown = versions.flatMap((version) => ADDED[version]!);
    return EVENTS.map(({ event }) => event).filter((event) => !unknown.includes(event));
  };

  test.each([
    ['3.21', without('3.22', '3.23')],
    ['3.22', without('3.23')],
    ['3.23', without()],
    // One that is newer than this App.
    ['3.24', without()],
    ['4.0', without()],
  ])('%s are those that it knows', (version, expected) => {
    expect(eventsFor(version).map(({ event }) => event)).toEqual(expected);
  });

  test('stand in the table once', () => {
    expect(new Set(EVENTS.map(({ event }) => event)).size).toBe(EVENTS.length);
  });
});

test('a subscription is one line, as Saleor keeps it', () => {
  expect(subscriptionOf(EVENTS.find(({ event }) => event === 'TRANSLATION_CREATED')!)).toBe(
    'subscription{event{... on TranslationCreated{translation{__typename ... on ProductTranslation{translatableContent{productId}} ... on ProductVariantTranslation{translatableContent{productVariantId}}}}}}',
  );
});
