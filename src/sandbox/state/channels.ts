import type { Currency } from './currency.ts';

export type ShippingMethodRecord = {
  pk: number;
  name: string;
  translations: Record<string, { name: string }>;
  price: number;
  minimumOrder: number;
  maximumOrder: number | null;
  minimumDeliveryDays: number;
  maximumDeliveryDays: number;
};

export type Channel = {
  slug: string;
  currency: Currency;
  defaultCountry: string;
  /** The channel's one shipping zone: elsewhere there is neither stock nor delivery. */
  countries: string[];
  /** Amounts in minor units; the limits belong to the range. */
  shippingMethods: ShippingMethodRecord[];
};

const days = (minimumDeliveryDays: number, maximumDeliveryDays: number) => ({
  minimumDeliveryDays,
  maximumDeliveryDays,
});

export const channels: readonly Channel[] = [
  {
    slug: 'rs',
    currency: 'RSD',
    defaultCountry: 'RS',
    countries: ['RS'],
    shippingMethods: [
      {
        pk: 1,
        name: 'Kurirska služba',
        translations: { EN: { name: 'Courier' } },
        price: 390,
        minimumOrder: 0,
        maximumOrder: 4999,
        ...days(1, 3),
      },
      {
        pk: 2,
        name: 'Besplatna dostava',
        translations: { EN: { name: 'Free delivery' } },
        price: 0,
        minimumOrder: 5000,
        maximumOrder: null,
        ...days(1, 3),
      },
    ],
  },
  {
    slug: 'eu',
    currency: 'EUR',
    defaultCountry: 'DE',
    countries: ['DE', 'AT', 'HR', 'SI', 'SK', 'HU', 'RO', 'BG', 'GR', 'IT', 'FR', 'NL'],
    shippingMethods: [
      {
        pk: 3,
        name: 'Međunarodna dostava',
        translations: { EN: { name: 'International delivery' } },
        price: 990,
        minimumOrder: 0,
        maximumOrder: null,
        ...days(4, 8),
      },
    ],
  },
];

export function channelBySlug(slug: string): Channel | null {
  return channels.find((channel) => channel.slug === slug) ?? null;
}

/** The channel a stored record belongs to. */
export function channelOf({ channel }: { channel: string }): Channel {
  const found = channelBySlug(channel);
  if (found === null) throw new Error(`no channel "${channel}"`);
  return found;
}

const countryNames = new Intl.DisplayNames('en', { type: 'region' });

export function country(code: string): { code: string; country: string } {
  return { code, country: countryNames.of(code) ?? code };
}
