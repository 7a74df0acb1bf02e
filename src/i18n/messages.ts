import type { Locale } from '#domain/editions.ts';
import { en } from './en.ts';
import type { Messages } from './shape.ts';
import { sr } from './sr.ts';

export type { Messages };

const LANGUAGES: Record<Locale, Messages> = { sr, en };

/** Every text of ours in `locale`. Texts of the catalogue come from Saleor instead. */
export function messages(locale: Locale): Messages {
  return LANGUAGES[locale];
}
