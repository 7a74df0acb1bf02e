import { describe, expect, test } from 'vitest';
import type { Locale } from '#domain/editions.ts';
import { formatDay, formatMoney } from '#i18n/format.ts';

describe('formatMoney', () => {
  test.each<[number, string, Locale, string]>([
    [1290, 'RSD', 'sr', '1.290\u00a0RSD'],
    [1290, 'RSD', 'en', '1,290\u00a0RSD'],
    [0, 'RSD', 'sr', '0\u00a0RSD'],
    [1234567, 'RSD', 'sr', '1.234.567\u00a0RSD'],
    [1190, 'EUR', 'sr', '11,90\u00a0€'],
    [1190, 'EUR', 'en', '€11.90'],
    [5, 'EUR', 'en', '€0.05'],
  ])('%i %s in %s is %j', (minor, currency, locale, text) => {
    expect(formatMoney({ minor, currency }, locale)).toBe(text);
  });
});

describe('formatDay', () => {
  test.each<[string, Locale, string]>([
    ['2027-02-15T12:00:00Z', 'sr', '15. februara 2027.'],
    ['2027-02-15T12:00:00Z', 'en', '15 February 2027'],
    // Midnight in Belgrade is still the day before in UTC, and in summer two hours of it.
    ['2027-02-14T23:00:00Z', 'en', '15 February 2027'],
    ['2027-07-14T22:30:00+00:00', 'en', '15 July 2027'],
    ['2027-07-14T21:30:00+00:00', 'en', '14 July 2027'],
  ])('%s in %s is %j', (iso, locale, text) => {
    expect(formatDay(iso, locale)).toBe(text);
  });
});
