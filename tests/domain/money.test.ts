import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Money,
  currencyDigits,
  decimalOf,
  moneyOf,
  percentOff,
  priceOf,
} from '#domain/money.ts';

const rsd = (minor: number): Money => ({ minor, currency: 'RSD' });
const eur = (minor: number): Money => ({ minor, currency: 'EUR' });

const currencies = fc.constantFrom('RSD', 'EUR', 'JPY', 'BHD');
const minors = fc.integer({ min: 0, max: 1e12 });

describe('an amount of money', () => {
  test.each([
    ['RSD', 0],
    ['EUR', 2],
    ['JPY', 0],
    ['BHD', 3],
  ])('%s has %i digits', (currency, digits) => {
    expect(currencyDigits(currency)).toBe(digits);
  });

  test.each([
    [1290, 'RSD', 1290],
    [11.9, 'EUR', 1190],
    [19.99, 'EUR', 1999],
    [0.29, 'EUR', 29],
    [1.15, 'EUR', 115],
    [0, 'EUR', 0],
  ])('%d %s is %i of the smallest unit', (amount, currency, minor) => {
    expect(moneyOf(amount, currency)).toEqual({ minor, currency });
  });

  test('survives the way to decimals and back', () => {
    fc.assert(
      fc.property(minors, currencies, (minor, currency) => {
        expect(moneyOf(decimalOf({ minor, currency }), currency)).toEqual({ minor, currency });
      }),
    );
  });

  test.each([NaN, Infinity, -Infinity])('%d is none', (amount) => {
    expect(() => moneyOf(amount, 'RSD')).toThrow(RangeError);
  });

  test('a code that is no currency throws', () => {
    expect(() => moneyOf(1, 'dinar')).toThrow(RangeError);
  });
});

describe('a price', () => {
  test('keeps what it was when that was higher', () => {
    expect(priceOf(rsd(1192), rsd(1490))).toEqual({ now: rsd(1192), was: rsd(1490) });
  });

  test.each([
    ['the same', rsd(1192)],
    ['lower', rsd(1000)],
    ['unknown', null],
    ['in another currency', eur(149000)],
  ])('is not reduced when it was %s', (_, was) => {
    expect(priceOf(rsd(1192), was)).toEqual({ now: rsd(1192), was: null });
  });
});

describe('the reduction in percent', () => {
  test.each([
    [1490, 1192, 20],
    [1000, 1, 99],
    [1000, 999, 0],
    [1000, 0, 100],
    [999, 666, 33],
  ])('%i → %i is %i %%', (was, now, percent) => {
    expect(percentOff(priceOf(rsd(now), rsd(was)))).toBe(percent);
  });

  test('is 0 without a reduction', () => {
    expect(percentOff(priceOf(rsd(1000), null))).toBe(0);
    expect(percentOff({ now: rsd(0), was: rsd(0) })).toBe(0);
  });

  test('is whole, never exaggerated and never a whole percent short', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.nat(1e9), (was, paid) => {
        const now = paid % was;
        const percent = percentOff(priceOf(eur(now), eur(was)));
        expect(Number.isInteger(percent)).toBe(true);
        // Whole numbers on both sides, so that the test has no rounding of its own.
        expect(percent * was).toBeLessThanOrEqual((was - now) * 100);
        expect((percent + 1) * was).toBeGreaterThan((was - now) * 100);
      }),
    );
  });
});
