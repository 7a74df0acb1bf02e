import { expect, test } from 'vitest';
import type { Locale } from '#domain/editions.ts';
import { compareTexts } from '#i18n/alphabet.ts';

test.each<[Locale, readonly string[]]>([
  [
    'sr',
    ['Cimet', 'Cvet', 'Čaj', 'Ćuran', 'Divlja ruža', 'Đumbir', 'Susam', 'Šipak', 'Zova', 'Žalfija'],
  ],
  ['en', ['Äpple', 'banana', 'Cherry']],
])('%s: %j', (locale, sorted) => {
  expect(sorted.toReversed().toSorted((a, b) => compareTexts(a, b, locale))).toEqual(sorted);
});
