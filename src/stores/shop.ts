import type { Edition } from '#domain/editions.ts';

/** Where this page's shop is: its Saleor and its edition. */
export interface Shop {
  /** URL of Saleor's GraphQL endpoint. */
  readonly apiUrl: string;
  readonly edition: Edition;
}

const PREFIXES: readonly string[] = ['', 'en', 'eu'] satisfies Edition['prefix'][];
const LOCALES: readonly string[] = ['sr', 'en'] satisfies Edition['locale'][];

let given: Shop | null = null;

/**
 * The shop of the page in front of the shopper, from the attributes of `<html>`:
 * `data-api`, `data-channel`, `data-prefix`, `data-locale`. Only in the browser; throws with the
 * attribute's name when the page lacks one.
 */
export function shop(): Shop {
  return given ?? readShop(document.documentElement.dataset);
}

/** Speaks for the page, in tests; null lets the page speak again. */
export function setShop(next: Shop | null): void {
  given = next;
}

function readShop(data: Readonly<Record<string, string | undefined>>): Shop {
  const { api, channel, prefix = '', locale = '' } = data;
  const wrong = !api
    ? 'data-api'
    : !channel
      ? 'data-channel'
      : !PREFIXES.includes(prefix)
        ? 'data-prefix'
        : !LOCALES.includes(locale)
          ? 'data-locale'
          : null;
  if (wrong) throw new Error(`<html ${wrong}> is missing or unknown: the layout must set it.`);
  const edition = { prefix, channel, locale } as Edition;
  return { apiUrl: api!, edition };
}
