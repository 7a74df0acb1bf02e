import { type Locale, LOCALES } from '#domain/editions.ts';

/**
 * Order of two texts in a language's alphabet. By its full tag: plain `sr` means Cyrillic, whose
 * rules sort Čaj before Cimet.
 */
export function compareTexts(a: string, b: string, locale: Locale): number {
  return a.localeCompare(b, LOCALES[locale].tag);
}
