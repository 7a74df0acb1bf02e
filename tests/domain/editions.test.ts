import { describe, expect, test } from 'vitest';
import { editionsOf, hreflangOf } from '#domain/editions.ts';

const both = editionsOf({ home: 'rs', abroad: 'eu-market' });
const homeOnly = editionsOf({ home: 'rs', abroad: null });

describe('the editions of the shop', () => {
  test('are two languages at home and one abroad', () => {
    expect(both).toEqual([
      { prefix: '', channel: 'rs', locale: 'sr', market: 'home' },
      { prefix: 'en', channel: 'rs', locale: 'en', market: 'home' },
      { prefix: 'eu', channel: 'eu-market', locale: 'en', market: 'abroad' },
    ]);
  });

  test('are those at home when the shop sells nowhere else', () => {
    expect(homeOnly.map((edition) => edition.prefix)).toEqual(['', 'en']);
  });

  test('one edition a language is offered to search engines', () => {
    expect(both.map((edition) => hreflangOf(edition, both))).toEqual(['sr', 'en', null]);
  });
});
