/** A language of the shop. Texts in Saleor's own fields are BASE_LOCALE; others are translations. */
export type Locale = 'sr' | 'en';

export const BASE_LOCALE: Locale = 'sr';

/** `languageCode`: Saleor's LanguageCodeEnum. `tag`: BCP 47, for `lang`, hreflang and Intl. */
export const LOCALES = {
  sr: { languageCode: 'SR', tag: 'sr-Latn-RS', ownName: 'Srpski' },
  en: { languageCode: 'EN', tag: 'en', ownName: 'English' },
} as const satisfies Record<Locale, { languageCode: string; tag: string; ownName: string }>;

/** One face of the shop: where it lives, whose prices it shows, which language it speaks. */
export interface Edition {
  /** First path segment; empty for the shop's root. */
  readonly prefix: '' | 'en' | 'eu';
  /** Saleor channel slug: prices, stock and delivery. */
  readonly channel: string;
  readonly locale: Locale;
}

/** An edition as the build knows it. */
export interface EditionRow extends Edition {
  readonly market: 'home' | 'abroad';
}

/** The Saleor channels this shop sells in. `abroad` null: it sells at home only. */
export interface Channels {
  readonly home: string;
  readonly abroad: string | null;
}

/** Every edition of the shop. URLs, prices, menus, hreflang, cart and language follow from the row. */
export function editionsOf(channels: Channels): readonly EditionRow[] {
  const rows: EditionRow[] = [
    { prefix: '', channel: channels.home, locale: 'sr', market: 'home' },
    { prefix: 'en', channel: channels.home, locale: 'en', market: 'home' },
  ];
  if (channels.abroad)
    rows.push({ prefix: 'eu', channel: channels.abroad, locale: 'en', market: 'abroad' });
  return rows;
}

/**
 * hreflang of an edition among its siblings. The home market's language edition carries the plain
 * language (`sr`, `en`); a second edition in the same language belongs to another market and is
 * left out, since "European Union" is not a region that hreflang knows.
 */
export function hreflangOf(edition: Edition, editions: readonly Edition[]): string | null {
  const first = editions.find((each) => each.locale === edition.locale);
  return first?.prefix === edition.prefix ? edition.locale : null;
}
