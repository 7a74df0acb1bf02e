import type { CountryCode } from '#saleor/gql-staff/graphql.ts';

export interface Method {
  readonly name: string;
  readonly english: string;
  /** Amounts in the channel's currency; `from` and `to` are totals of orders. */
  readonly price: number;
  readonly from: number;
  readonly to: number | null;
  /** Fewest and most. */
  readonly days: readonly [number, number];
}

/** A channel with the zone it delivers to. */
export interface Market {
  readonly name: string;
  readonly slug: string;
  readonly currency: string;
  readonly defaultCountry: CountryCode;
  readonly countries: readonly CountryCode[];
  readonly methods: readonly Method[];
}

const abroad: readonly CountryCode[] = [
  ...(['DE', 'AT', 'HR', 'SI', 'SK', 'HU'] as const),
  ...(['RO', 'BG', 'GR', 'IT', 'FR', 'NL'] as const),
];

export const markets: readonly Market[] = [
  {
    name: 'Srbija',
    slug: 'rs',
    currency: 'RSD',
    defaultCountry: 'RS',
    countries: ['RS'],
    methods: [
      { name: 'Kurirska služba', english: 'Courier', price: 390, from: 0, to: 4999, days: [1, 3] },
      {
        name: 'Besplatna dostava',
        english: 'Free delivery',
        price: 0,
        from: 5000,
        to: null,
        days: [1, 3],
      },
    ],
  },
  {
    name: 'Evropa',
    slug: 'eu',
    currency: 'EUR',
    defaultCountry: 'DE',
    countries: abroad,
    methods: [
      {
        name: 'Međunarodna dostava',
        english: 'International delivery',
        price: 9.9,
        from: 0,
        to: null,
        days: [4, 8],
      },
    ],
  },
];

/** Per cent, contained in every price; a demo's simplification for the countries beside Serbia. */
export const vat = 20;

export const taxedCountries: readonly CountryCode[] = ['RS', ...abroad];

/** A price in dinars as the demo shop asks for it in `currency`. */
export function priceIn(currency: string, dinars: number): number {
  if (currency === 'RSD') return dinars;
  // Whole euros rounded up, less ten cents; what is free stays free.
  return Math.max(0, Math.ceil(dinars / 117) * 100 - 10) / 100;
}
