import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messages } from '#i18n/messages.ts';
import type { CheckoutErrorCode } from '#saleor/gql/graphql.ts';
import { noticeText } from '#stores/notice.ts';
import { fieldErrorsOf, noticeOf, saysGone } from '#stores/saleor-errors.ts';
import { NINE_LEFT, NOT_FOUND, errorOf } from './fixtures.ts';

describe('what a shopper is told about an error', () => {
  it.each([
    [NINE_LEFT, { kind: 'outOfStock', left: 9 }],
    [
      errorOf('INSUFFICIENT_STOCK', null, 'Insufficient product stock: 30 ml'),
      { kind: 'outOfStockPlain' },
    ],
    [
      errorOf(
        'QUANTITY_GREATER_THAN_LIMIT',
        'quantity',
        'Cannot add more than 2 times this item: 100 ml.',
      ),
      { kind: 'limit' },
    ],
    [errorOf('PRODUCT_NOT_PUBLISHED', 'lines'), { kind: 'notForSale' }],
    [errorOf('PRODUCT_UNAVAILABLE_FOR_PURCHASE', 'lines'), { kind: 'notForSale' }],
    [errorOf('UNAVAILABLE_VARIANT_IN_CHANNEL', 'lines'), { kind: 'notForSale' }],
    [
      errorOf(
        'GRAPHQL_ERROR',
        'variantId',
        "Could not resolve to a node with the global id list of '['abc']'.",
      ),
      { kind: 'notForSale' },
    ],
    [errorOf('CHECKOUT_NOT_FULLY_PAID'), { kind: 'notPaid' }],
    [errorOf('INVALID_SHIPPING_METHOD', 'shippingMethod'), { kind: 'deliveryChanged' }],
    [errorOf('DELIVERY_METHOD_NOT_APPLICABLE', 'deliveryMethodId'), { kind: 'deliveryChanged' }],
    [errorOf('INVALID', 'deliveryMethodId'), { kind: 'deliveryChanged' }],
    [errorOf('EMAIL_NOT_SET'), { kind: 'fixFields' }],
    [errorOf('VOUCHER_NOT_APPLICABLE', 'voucherCode'), { kind: 'other' }],
  ])('%j', (error, notice) => {
    expect(noticeOf(error, 'add')).toEqual(notice);
  });

  it('counts what is in the cart already when a quantity is set', () => {
    expect(noticeOf(NINE_LEFT, 'set')).toEqual({ kind: 'stockIs', left: 9 });
  });

  it('has a text for every code there is or will be, and never shows Saleor’s own', () => {
    const codes = fc.oneof(
      fc.string(),
      fc.constantFrom('INSUFFICIENT_STOCK', 'constructor', '__proto__', 'toString', 'TAX_ERROR'),
    ) as fc.Arbitrary<CheckoutErrorCode>;
    const fields = fc.option(fc.constantFrom('id', 'quantity', 'variantId', 'lines'));
    fc.assert(
      fc.property(
        codes,
        fields,
        fc.string(),
        fc.constantFrom('sr', 'en'),
        (code, field, message, locale) => {
          const text = noticeText(noticeOf(errorOf(code, field, `secret ${message}`)), locale);
          expect(text.length).toBeGreaterThan(5);
          expect(text).not.toContain('secret');
        },
      ),
    );
  });

  it('calls an unknown code other', () => {
    const code = 'SOMETHING_NEW' as CheckoutErrorCode;
    expect(noticeText(noticeOf(errorOf(code)), 'sr')).toBe(messages('sr').errors.other);
  });
});

describe('a cart is gone', () => {
  it('when its id is not found or no id at all', () => {
    expect(saysGone([NOT_FOUND])).toBe(true);
    expect(
      saysGone([errorOf('GRAPHQL_ERROR', 'id', 'Invalid ID: nope. Expected: Checkout.')]),
    ).toBe(true);
  });

  it('not when something else is not found, or the id only takes part in an error', () => {
    expect(saysGone([])).toBe(false);
    expect(saysGone([errorOf('NOT_FOUND', 'channel')])).toBe(false);
    expect(saysGone([errorOf('GRAPHQL_ERROR', 'lineId', 'Invalid ID: x.')])).toBe(false);
    expect(saysGone([errorOf('GRAPHQL_ERROR', 'id', 'database is down')])).toBe(false);
    expect(saysGone([errorOf('INVALID', 'id')])).toBe(false);
  });
});

describe('errors beside fields', () => {
  it('name each field once, required before invalid, and leave the rest', () => {
    const stock = errorOf('INSUFFICIENT_STOCK', 'quantity');
    const area = errorOf('REQUIRED', 'countryArea');
    const { problems, others } = fieldErrorsOf([
      errorOf('INVALID', 'streetAddress1'),
      errorOf('REQUIRED', 'streetAddress1'),
      errorOf('INVALID', 'streetAddress1'),
      { ...errorOf('INVALID', 'postalCode'), addressType: 'BILLING' },
      { ...errorOf('INVALID', 'postalCode'), addressType: 'SHIPPING' },
      stock,
      area,
      errorOf('INVALID', 'toString'),
    ]);
    expect(problems).toEqual({ streetAddress1: 'required', postalCode: 'invalid' });
    expect(others).toHaveLength(3);
    expect(others[0]).toBe(stock);
  });
});
