import { describe, expect, test } from 'vitest';
import { type Price, priceOf } from '#domain/money.ts';
import {
  type Availability,
  availabilityOf,
  defaultVariant,
  isBuyable,
  priceRangeOf,
} from '#domain/product.ts';

const price = (minor: number): Price => priceOf({ minor, currency: 'RSD' }, null);
const variant = (id: string, minor: number, quantityAvailable: number) => ({
  id,
  price: price(minor),
  quantityAvailable,
});

describe('availability', () => {
  test.each<[number, Availability]>([
    [-1, { state: 'sold-out' }],
    [0, { state: 'sold-out' }],
    [1, { state: 'low', left: 1 }],
    [5, { state: 'low', left: 5 }],
    [6, { state: 'in-stock' }],
    [50, { state: 'in-stock' }],
  ])('%i available', (quantity, availability) => {
    expect(availabilityOf(quantity)).toEqual(availability);
  });

  test.each<[Availability, boolean]>([
    [{ state: 'in-stock' }, true],
    [{ state: 'low', left: 1 }, true],
    [{ state: 'sold-out' }, false],
    [{ state: 'coming-soon', from: null }, false],
  ])('%o can be bought: %s', (availability, buyable) => {
    expect(isBuyable(availability)).toBe(buyable);
  });
});

describe('the variant a product opens with', () => {
  test('is the cheapest that can be bought', () => {
    const variants = [variant('dear', 900, 5), variant('gone', 100, 0), variant('cheap', 500, 1)];
    expect(defaultVariant(variants)?.id).toBe('cheap');
  });

  test('is the first of equally cheap ones', () => {
    expect(defaultVariant([variant('a', 500, 1), variant('b', 500, 9)])?.id).toBe('a');
  });

  test('is the first when all are sold out', () => {
    expect(defaultVariant([variant('first', 900, 0), variant('cheap', 100, 0)])?.id).toBe('first');
  });

  test('does not exist without variants', () => {
    expect(defaultVariant([])).toBeUndefined();
  });
});

describe('a price range', () => {
  test.each([
    [1290, true],
    [990, false],
  ])('from 990 to %i varies: %s', (to, varies) => {
    const range = priceRangeOf(price(990), { minor: to, currency: 'RSD' });
    expect(range).toEqual({ from: price(990), varies });
  });
});
