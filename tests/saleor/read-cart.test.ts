import { describe, expect, test } from 'vitest';
import type { Locale } from '#domain/editions.ts';
import type { CheckoutFragment } from '#saleor/gql/graphql.ts';
import { readAddress, writeAddress } from '#saleor/read-address.ts';
import { readCart } from '#saleor/read-cart.ts';
import { ADDRESS, checkoutOf, lineOf, methodOf, readyOf } from '../stores/fixtures.ts';

type Line = CheckoutFragment['lines'][number];

const rsd = (minor: number) => ({ minor, currency: 'RSD' });
const fragment = lineOf(2);

function readLine(change: Partial<Line>, locale: Locale = 'sr') {
  return readCart(checkoutOf({ lines: [{ ...fragment, ...change }] }), locale, null).lines[0]!;
}

const variantLine = (variant: Partial<Line['variant']>, locale: Locale = 'sr') =>
  readLine({ variant: { ...fragment.variant, ...variant } }, locale);

const productLine = (product: Partial<Line['variant']['product']>, locale: Locale) =>
  variantLine({ product: { ...fragment.variant.product, ...product } }, locale);

describe('a checkout as a cart', () => {
  test('has Saleor’s own amounts', () => {
    const cart = readCart(
      readyOf({
        lines: [fragment],
        subtotalPrice: { gross: { amount: 1513, currency: 'RSD' } },
        shippingPrice: { gross: { amount: 390, currency: 'RSD' } },
        totalPrice: {
          gross: { amount: 1903, currency: 'RSD' },
          tax: { amount: 317, currency: 'RSD' },
        },
      }),
      'sr',
      null,
    );
    expect(cart).toMatchObject({
      email: 'ana@example.com',
      quantity: 2,
      subtotal: rsd(1513),
      shipping: rsd(390),
      total: rsd(1903),
      tax: rsd(317),
      isShippingRequired: true,
    });
  });

  test('has no e-mail where Saleor has an empty one', () => {
    expect(readCart(checkoutOf({ email: '' }), 'sr', null).email).toBeNull();
  });

  test('shows the line total, which is not unit price × quantity (SURPRISES 6)', () => {
    const line = readLine({
      unitPrice: { gross: { amount: 757, currency: 'RSD' } },
      undiscountedUnitPrice: { amount: 890, currency: 'RSD' },
      totalPrice: { gross: { amount: 1513, currency: 'RSD' } },
    });
    expect(line).toMatchObject({
      quantity: 2,
      unitPrice: rsd(757),
      undiscountedUnitPrice: rsd(890),
      total: rsd(1513),
    });
  });

  test('counts cents in a currency that has them', () => {
    const line = readLine({ totalPrice: { gross: { amount: 19.99, currency: 'EUR' } } });
    expect(line.total).toEqual({ minor: 1999, currency: 'EUR' });
  });

  test('has the address', () => {
    const { address } = readCart(checkoutOf({ shippingAddress: ADDRESS }), 'sr', null);
    expect(address).toEqual({
      firstName: 'Ana',
      lastName: 'Anić',
      streetAddress1: 'Knez Mihailova 5',
      streetAddress2: '',
      postalCode: '11000',
      city: 'BEOGRAD',
      country: 'RS',
      phone: '+381641234567',
    });
    expect(readCart(checkoutOf(), 'sr', null).address).toBeNull();
  });
});

describe('a line of a cart', () => {
  test('speaks the shopper’s language', () => {
    const { slug, name } = { slug: 'lavender-oil', name: 'Lavender oil' };
    expect(productLine({ en: { slug, name } }, 'en')).toMatchObject({
      productSlug: slug,
      productName: name,
    });
    expect(productLine({ en: { slug, name } }, 'sr')).toMatchObject({
      productSlug: 'lavanda-ulje',
      productName: 'Ulje lavande',
    });
  });

  test.each<[Line['variant']['product']['en'], string, string]>([
    [null, 'lavanda-ulje', 'Ulje lavande'],
    [{ slug: null, name: null }, 'lavanda-ulje', 'Ulje lavande'],
    [{ slug: '', name: 'Lavender oil' }, 'lavanda-ulje', 'Lavender oil'],
    [{ slug: 'lavender-oil', name: '' }, 'lavender-oil', 'Ulje lavande'],
  ])('falls back field by field: %o', (en, productSlug, productName) => {
    expect(productLine({ en }, 'en')).toMatchObject({ productSlug, productName });
  });

  test('names its variant, translated where it is', () => {
    expect(variantLine({ en: { name: 'Small' } }, 'en').variantName).toBe('Small');
    expect(variantLine({ en: { name: '' } }, 'en').variantName).toBe('30 ml');
    expect(variantLine({ en: { name: 'Small' } }, 'sr').variantName).toBe('30 ml');
  });

  test.each([
    [50, null, 50],
    [7, null, 7],
    // quantityAvailable ignores the variant's own limit (SURPRISES 38).
    [30, 2, 2],
    [1, 2, 1],
    [null, null, 50],
    [null, 3, 3],
    [0, null, 0],
  ])('of %o available and a limit of %o may grow to %i', (quantityAvailable, limit, most) => {
    const line = variantLine({ quantityAvailable, quantityLimitPerCustomer: limit });
    expect(line.maxQuantity).toBe(most);
  });

  test.each<[Line['problems'], unknown]>([
    [null, null],
    [[], null],
    [
      [{ __typename: 'CheckoutLineProblemInsufficientStock', availableQuantity: 1 }],
      { kind: 'insufficient-stock', available: 1 },
    ],
    [
      [{ __typename: 'CheckoutLineProblemInsufficientStock', availableQuantity: null }],
      { kind: 'insufficient-stock', available: 0 },
    ],
    [[{ __typename: 'CheckoutLineProblemVariantNotAvailable' }], { kind: 'unavailable' }],
    [
      // Fewer of what is not sold any more would not help.
      [
        { __typename: 'CheckoutLineProblemInsufficientStock', availableQuantity: 1 },
        { __typename: 'CheckoutLineProblemVariantNotAvailable' },
      ],
      { kind: 'unavailable' },
    ],
  ])('with the problems %o', (problems, problem) => {
    expect(readLine({ problems }).problem).toEqual(problem);
  });
});

describe('delivery', () => {
  test('offers the active methods, named in the shopper’s language', () => {
    const methods = [
      { ...methodOf('courier', 390), en: { name: 'Courier' } },
      { ...methodOf('post', 250), en: { name: null }, minimumDeliveryDays: null },
      { ...methodOf('off', 0), active: false },
    ];
    const cart = readCart(checkoutOf({ shippingMethods: methods }), 'en', null);
    expect(cart.deliveryMethods).toEqual([
      { id: 'courier', name: 'Courier', price: rsd(390), days: { min: 1, max: 3 } },
      { id: 'post', name: 'Kurirska služba', price: rsd(250), days: null },
    ]);
  });

  test('a days’ count of 0 is a count', () => {
    const method = { ...methodOf(), minimumDeliveryDays: 0, maximumDeliveryDays: 0 };
    const cart = readCart(checkoutOf({ shippingMethods: [method] }), 'sr', null);
    expect(cart.deliveryMethods[0]?.days).toEqual({ min: 0, max: 0 });
  });

  test.each<[CheckoutFragment['deliveryMethod'], string | null]>([
    [{ __typename: 'ShippingMethod', id: 'courier' }, 'courier'],
    [{ __typename: 'Warehouse' }, null],
    [null, null],
  ])('%o is chosen', (deliveryMethod, id) => {
    expect(readCart(checkoutOf({ deliveryMethod }), 'sr', null).deliveryMethodId).toBe(id);
  });
});

describe('an address', () => {
  test('without a phone has an empty one', () => {
    expect(readAddress({ ...ADDRESS, phone: null }).phone).toBe('');
  });

  test('is written as it is read, with the country’s code', () => {
    const { country, ...rest } = ADDRESS;
    expect(writeAddress(readAddress(ADDRESS))).toEqual({ ...rest, country: country.code });
  });

  test('sends Saleor none of a form’s other fields', () => {
    const details = { ...readAddress(ADDRESS), email: 'ana@example.com' };
    expect(writeAddress(details)).not.toHaveProperty('email');
  });
});
