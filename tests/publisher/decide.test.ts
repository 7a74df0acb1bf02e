import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVERYTHING, NOTHING, type Scope } from '#domain/scope.ts';
import { decide, type Decision, type Known } from '#publisher/events/decide.ts';
import { EVENTS } from '#publisher/events/table.ts';

interface Delivery {
  readonly action: string;
  readonly event: string;
  readonly payload: Payload;
}

type Payload = Readonly<Record<string, never>> & {
  readonly product?: { readonly id: string };
  readonly productVariant?: { readonly id: string; readonly product: { readonly id: string } };
};

/** What a real Saleor 3.23.28 sent for the actions of its staff, with a subscription of its own that asks for more. */
const recorded = JSON.parse(
  gunzipSync(readFileSync('tests/publisher/recorded-deliveries.json.gz')).toString(),
) as readonly Delivery[];

const known: Known = { productOfVariant: () => null, tellsDiscountedPrices: true };
const only = (part: keyof Omit<Scope, 'products'>): Scope => ({ ...NOTHING, [part]: true });
const products = (...ids: readonly string[]): Scope => ({ ...NOTHING, products: new Set(ids) });

const ofProduct = ({ product }: Payload) => products(product!.id);
const ofVariant = ({ productVariant }: Payload) => products(productVariant!.product.id);
const always = (scope: Scope) => () => scope;
const nothing = { scope: always(NOTHING), urgent: false };

/** What is expected of each event that was recorded, by what Saleor's own actions change (hooks/ACTIONS.md). */
const EXPECTED: Readonly<
  Record<string, { scope: (payload: Payload) => Scope; urgent: boolean; lookAgain?: number[] }>
> = {
  ...each(['PRODUCT_CREATED', 'PRODUCT_UPDATED', 'PRODUCT_DELETED'], {
    scope: ofProduct,
    urgent: true,
  }),
  ...each(['PRODUCT_METADATA_UPDATED'], { scope: ofProduct, urgent: false }),
  ...each(
    [
      'PRODUCT_VARIANT_CREATED',
      'PRODUCT_VARIANT_UPDATED',
      'PRODUCT_VARIANT_DELETED',
      'PRODUCT_VARIANT_STOCK_UPDATED',
      'PRODUCT_VARIANT_OUT_OF_STOCK',
      'PRODUCT_VARIANT_BACK_IN_STOCK',
      'PRODUCT_VARIANT_DISCOUNTED_PRICE_UPDATED',
    ],
    { scope: ofVariant, urgent: true },
  ),
  ...each(['PRODUCT_VARIANT_METADATA_UPDATED'], { scope: ofVariant, urgent: false }),
  // Recorded without the product's id, which this App asks for.
  ...each(['PRODUCT_MEDIA_CREATED', 'PRODUCT_MEDIA_UPDATED', 'PRODUCT_MEDIA_DELETED'], {
    scope: always(EVERYTHING),
    urgent: true,
  }),
  ...each(['CATEGORY_CREATED', 'CATEGORY_UPDATED', 'CATEGORY_DELETED'], {
    scope: always(only('categories')),
    urgent: false,
  }),
  ...each(
    [
      'COLLECTION_CREATED',
      'COLLECTION_UPDATED',
      'COLLECTION_DELETED',
      'COLLECTION_METADATA_UPDATED',
    ],
    { scope: always(only('collections')), urgent: false },
  ),
  ...each(['PAGE_CREATED', 'PAGE_UPDATED', 'PAGE_DELETED'], {
    scope: always(only('pages')),
    urgent: true,
  }),
  ...each(['PAGE_TYPE_CREATED', 'PAGE_TYPE_UPDATED', 'PAGE_TYPE_DELETED'], {
    scope: always(only('pages')),
    urgent: false,
  }),
  ...each(
    [
      'MENU_CREATED',
      'MENU_UPDATED',
      'MENU_DELETED',
      'MENU_ITEM_CREATED',
      'MENU_ITEM_UPDATED',
      'MENU_ITEM_DELETED',
    ],
    { scope: always(only('menus')), urgent: false },
  ),
  ...each(
    [
      'ATTRIBUTE_CREATED',
      'ATTRIBUTE_UPDATED',
      'ATTRIBUTE_DELETED',
      'ATTRIBUTE_VALUE_CREATED',
      'ATTRIBUTE_VALUE_UPDATED',
      'ATTRIBUTE_VALUE_DELETED',
      'WAREHOUSE_UPDATED',
      'WAREHOUSE_DELETED',
    ],
    { scope: always(EVERYTHING), urgent: false },
  ),
  ...each(['CHANNEL_UPDATED', 'CHANNEL_STATUS_CHANGED'], {
    scope: always(EVERYTHING),
    urgent: true,
  }),
  ...each(['SHIPPING_ZONE_CREATED', 'SHIPPING_ZONE_UPDATED', 'SHIPPING_ZONE_DELETED'], {
    scope: always(only('shop')),
    urgent: false,
  }),
  ...each(['SHOP_METADATA_UPDATED'], { scope: always(only('shop')), urgent: false }),
  // The price follows up to 30 s later, and with it PRODUCT_VARIANT_DISCOUNTED_PRICE_UPDATED.
  ...each(
    [
      'PROMOTION_CREATED',
      'PROMOTION_UPDATED',
      'PROMOTION_DELETED',
      'PROMOTION_STARTED',
      'PROMOTION_ENDED',
      'PROMOTION_RULE_UPDATED',
    ],
    { scope: always(NOTHING), urgent: false, lookAgain: [70] },
  ),
  // Nothing that prebuilt pages show.
  ...each(
    [
      'CUSTOMER_CREATED',
      'CUSTOMER_DELETED',
      'ACCOUNT_SET_PASSWORD_REQUESTED',
      'VOUCHER_CREATED',
      'VOUCHER_DELETED',
      'VOUCHER_CODES_CREATED',
      'SALE_CREATED',
      'SALE_TOGGLE',
      'THUMBNAIL_CREATED',
      'WAREHOUSE_CREATED',
      'CHANNEL_CREATED',
      'CHANNEL_DELETED',
      'SHIPPING_PRICE_CREATED',
      'SHIPPING_PRICE_UPDATED',
      'SHIPPING_PRICE_DELETED',
    ],
    nothing,
  ),
};

/** By the action that is recorded; the ids are those of the recorded things. */
const TRANSLATIONS: Readonly<Record<string, Scope>> = {
  attributeTranslate: EVERYTHING,
  attributeValueTranslate: EVERYTHING,
  categoryTranslate: only('categories'),
  collectionTranslate: only('collections'),
  menuItemTranslate: only('menus'),
  pageTranslate: only('pages'),
  'productTranslate (new)': products('UHJvZHVjdDoxNzY='),
  'productTranslate (update)': products('UHJvZHVjdDoxNzY='),
  // Recorded without the variant's id, which this App asks for.
  productVariantTranslate: EVERYTHING,
};

function each<T>(events: readonly string[], value: T): Record<string, T> {
  return Object.fromEntries(events.map((event) => [event, value]));
}

describe('what Saleor was recorded to send', () => {
  const others = recorded.filter(({ event }) => !event.startsWith('TRANSLATION_'));
  const translations = recorded.filter(({ event }) => event.startsWith('TRANSLATION_'));

  test('is what the events are of that are expected here', () => {
    expect([...new Set(others.map(({ event }) => event))].toSorted()).toEqual(
      Object.keys(EXPECTED).toSorted(),
    );
    expect(recorded.length).toBeGreaterThan(150);
  });

  test.each(others)('$event after $action', ({ event, payload }) => {
    const { scope, urgent, lookAgain = [] } = EXPECTED[event]!;
    const decision = { scope: scope(payload), urgent, lookAgain };
    expect(decide(event, payload, known)).toEqual(decision);
    // As it stands in the header.
    expect(decide(event.toLowerCase(), payload, known)).toEqual(decision);
  });

  test.each(translations)('$event after $action', ({ action, event, payload }) => {
    const { scope, urgent, lookAgain } = decide(event, payload, known);
    expect([urgent, lookAgain]).toEqual([false, []]);
    if (action.startsWith('productBulkTranslate'))
      expect(['UHJvZHVjdDoxNzY=', 'UHJvZHVjdDoxNzg=']).toEqual(
        expect.arrayContaining([...scope.products]),
      );
    else expect(scope).toEqual(TRANSLATIONS[action]);
  });
});

describe('a variant', () => {
  const knowing: Known = {
    ...known,
    productOfVariant: (id) => (id === 'variant-1' ? 'product-1' : null),
  };

  test('whose product is not told is looked up', () => {
    const payload = { productVariant: { id: 'variant-1', product: null } };
    expect(decide('PRODUCT_VARIANT_DELETED', payload, knowing).scope).toEqual(
      products('product-1'),
    );
    const translation = {
      translation: {
        __typename: 'ProductVariantTranslation',
        translatableContent: { productVariantId: 'variant-1' },
      },
    };
    expect(decide('TRANSLATION_UPDATED', translation, knowing).scope).toEqual(
      products('product-1'),
    );
  });

  test('that nobody knows may be of any product', () => {
    const payload = { productVariant: { id: 'variant-2', product: null } };
    expect(decide('PRODUCT_VARIANT_DELETED', payload, knowing).scope).toEqual(EVERYTHING);
  });
});

describe('an event', () => {
  test.each(['ORDER_CREATED', 'product_something', '', '__proto__', 'constructor', 'toString'])(
    'named %j is nobody’s business',
    (event) => {
      expect(decide(event, { product: { id: 'a' } }, known)).toEqual({
        scope: NOTHING,
        urgent: false,
        lookAgain: [],
      });
    },
  );

  test.each([
    null,
    {},
    [],
    'text',
    1,
    { product: null },
    { product: { id: '' } },
    { product: { id: 7 } },
  ])('of a product that says %j may be of any product', (payload) => {
    const decision = decide('PRODUCT_UPDATED', payload, known);
    expect(decision).toMatchObject({ scope: EVERYTHING, urgent: true });
  });

  test('is decided whatever its payload is', () => {
    const scopes: Decision[] = [];
    fc.assert(
      fc.property(
        fc.constantFrom(...EVENTS.map(({ event }) => event)),
        fc.jsonValue(),
        (event, payload) => {
          scopes.push(decide(event, payload, known));
        },
      ),
      { numRuns: 2_000 },
    );
    expect(scopes.length).toBeGreaterThan(0);
  });

  test('of a promotion is looked at again twice where Saleor does not tell when prices change', () => {
    const older = { ...known, tellsDiscountedPrices: false };
    expect(decide('PROMOTION_STARTED', {}, older)).toEqual({
      scope: NOTHING,
      urgent: false,
      lookAgain: [35, 70],
    });
  });

  test.each(['PRODUCT_UPDATED', 'PRODUCT_VARIANT_UPDATED'])(
    '%s is looked at again twice where Saleor does not tell when the promotion is back in the price',
    (event) => {
      const payload = { product: { id: 'a' }, productVariant: { id: 'v', product: { id: 'a' } } };
      const older = { ...known, tellsDiscountedPrices: false };
      expect(decide(event, payload, older)).toEqual({
        scope: products('a'),
        urgent: true,
        lookAgain: [35, 70],
      });
      expect(decide(event, payload, known).lookAgain).toEqual([]);
    },
  );

  test('that changes no price is looked at once, whatever Saleor tells', () => {
    const older = { ...known, tellsDiscountedPrices: false };
    for (const event of ['PRODUCT_VARIANT_STOCK_UPDATED', 'PRODUCT_METADATA_UPDATED'])
      expect(decide(event, {}, older).lookAgain).toEqual([]);
  });

  test.each([
    ['ShippingMethodTranslation', NOTHING],
    ['VoucherTranslation', NOTHING],
    ['PromotionTranslation', NOTHING],
    ['SaleTranslation', NOTHING],
    ['ProductTranslation', EVERYTHING],
  ] as const)('of a %s without more is about %j', (type, scope) => {
    expect(
      decide('TRANSLATION_CREATED', { translation: { __typename: type } }, known).scope,
    ).toEqual(scope);
  });
});
