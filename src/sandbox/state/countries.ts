import names from './countries.json' with { type: 'json' };

/** A country as GraphQL's CountryDisplay. */
export type CountryDisplay = {
  readonly code: string;
  readonly country: string;
  readonly vat: null;
};

const nameOf: Readonly<Record<string, string>> = names;

/** All of Saleor's countries, in the order of `shop.countries`. */
export const countries: readonly CountryDisplay[] = Object.keys(nameOf).map(countryDisplay);

/** The name is Saleor's English one, and empty for a code that it does not know. */
export function countryDisplay(code: string): CountryDisplay {
  return { code, country: nameOf[code] ?? '', vat: null };
}
