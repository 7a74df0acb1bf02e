import { describe, expect, test } from 'vitest';
import { messages } from '#i18n/messages.ts';
import { pluralSr } from '#i18n/plural.ts';

describe('Serbian plurals', () => {
  test.each([
    [0, 'many'],
    [1, 'one'],
    [2, 'few'],
    [4, 'few'],
    [5, 'many'],
    [11, 'many'],
    [12, 'many'],
    [14, 'many'],
    [21, 'one'],
    [22, 'few'],
    [25, 'many'],
    [101, 'one'],
    [111, 'many'],
    [112, 'many'],
    [122, 'few'],
  ])('%i takes the form of %s', (n, form) => {
    expect(pluralSr(n, 'one', 'few', 'many')).toBe(form);
  });

  test('read right in the texts that count', () => {
    const { checkout, cart, listing } = messages('sr');
    expect([1, 2, 5].map((n) => checkout.deliveryDays(n, n))).toEqual([
      '1 radni dan',
      '2 radna dana',
      '5 radnih dana',
    ]);
    expect(checkout.deliveryDays(1, 3)).toBe('1–3 radna dana');
    expect(cart.open(1)).toBe('Korpa, 1 komad');
    expect(listing.count(21)).toBe('21 proizvod');
  });
});

test('English plurals know one and many', () => {
  const { listing, checkout } = messages('en');
  expect([0, 1, 2, 21].map((n) => listing.count(n))).toEqual([
    '0 products',
    '1 product',
    '2 products',
    '21 products',
  ]);
  expect(checkout.deliveryDays(1, 1)).toBe('1 working day');
});
