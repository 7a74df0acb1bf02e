import { type Locale, LOCALES } from '#domain/editions.ts';

/** By their full tags: plain `sr` means Cyrillic, whose rules sort Čaj before Cimet. */
const COLLATORS: Record<Locale, Intl.Collator> = {
  sr: new Intl.Collator(LOCALES.sr.tag),
  en: new Intl.Collator(LOCALES.en.tag),
};

/** Order of two texts in a language's alphabet. */
export function compareTexts(a: string, b: string, locale: Locale): number {
  return COLLATORS[locale].compare(a, b);
}
