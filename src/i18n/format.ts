import { type Locale, LOCALES } from '#domain/editions.ts';
import { type Money, currencyDigits, decimalOf } from '#domain/money.ts';

const formats = new Map<string, Intl.NumberFormat>();

/**
 * Money as this shop writes it: "1.290 RSD", "1,290 RSD", "11,90 €", "€11.90". Dinars are written
 * RSD in every language, as in Serbian law and on Serbian price tags.
 */
export function formatMoney(money: Money, locale: Locale): string {
  const key = `${locale} ${money.currency}`;
  let format = formats.get(key);
  if (!format) {
    const digits = currencyDigits(money.currency);
    format =
      money.currency === 'RSD'
        ? new Intl.NumberFormat(LOCALES[locale].tag, {
            minimumFractionDigits: digits,
            maximumFractionDigits: digits,
          })
        : new Intl.NumberFormat(LOCALES[locale].tag, {
            style: 'currency',
            currency: money.currency,
          });
    formats.set(key, format);
  }
  const text = format.format(decimalOf(money));
  // A no-break space, so that an amount never loses its currency at a line's end.
  return money.currency === 'RSD' ? `${text}\u00a0RSD` : text;
}

/** A calendar day in words: "15. februara 2027.", "15 February 2027". Days are counted in Belgrade. */
export function formatDay(iso: string, locale: Locale): string {
  const tag = locale === 'en' ? 'en-GB' : LOCALES[locale].tag;
  const format = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'Europe/Belgrade' });
  if (locale !== 'sr') return format.format(new Date(iso));
  // CLDR names Serbian months in the nominative; a date takes the genitive: 15. februara.
  return format
    .formatToParts(new Date(iso))
    .map(({ type, value }) => (type === 'month' ? genitive(value) : value))
    .join('');
}

function genitive(month: string): string {
  return month.endsWith('bar') ? `${month.slice(0, -2)}ra` : `${month}a`;
}

/** A country's name in `locale`; Saleor gives English names only. `code`: ISO 3166-1 alpha-2. */
export function countryName(code: string, locale: Locale): string {
  return new Intl.DisplayNames(LOCALES[locale].tag, { type: 'region' }).of(code) ?? code;
}
