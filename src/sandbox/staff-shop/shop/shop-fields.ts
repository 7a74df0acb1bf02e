import { translation } from '../../catalogue/translations/translation.ts';
import type { AddressInput } from '../../addresses/valid-address.ts';
import { availableGateways } from '../../payments/gateways.ts';
import { dummyGateway } from '../../payments/legacy.ts';
import type { Shop } from '../../records/shop.ts';
import type { FieldMaps } from '../../schema/field-map.ts';
import { countries, countryDisplay } from '../../state/countries.ts';
import { namedPermissions, permissionNames } from '../../state/permission-names.ts';
import type { Store } from '../../state/store.ts';
import { availableMethods } from '../shipping/channel-methods.ts';
import languageNames from './languages.json' with { type: 'json' };
import phonePrefixes from './phone-prefixes.json' with { type: 'json' };
import { shopOf } from './shop-record.ts';

const languages = Object.entries(languageNames).map(([code, language]) => ({ code, language }));
const prefixes = phonePrefixes.split(' ');

/** Saleor's DEFAULT_COUNTRY setting. */
const defaultCountry = 'US';

type CountriesArguments = {
  readonly filter?: { readonly attachedToShippingZones?: boolean | null } | null;
};

export const shopFields: FieldMaps = {
  Query: {
    shop: (_: unknown, __: object, { store }) => shopOf(store),
    giftCardSettings: (_: unknown, __: object, { store }) => shopOf(store),
  },
  Shop: {
    schemaVersion: () => '3.23',
    version: () => '3.23.28',
    domain: (_: Shop, __: object, { state }) => ({
      host: state.origin.replace(/^https?:\/\//, ''),
      sslEnabled: state.origin.startsWith('https:'),
      url: `${state.origin}/`,
    }),
    languages: () => languages,
    countries: (_: Shop, { filter }: CountriesArguments, { store }) =>
      countriesBy(store, filter?.attachedToShippingZones ?? null),
    defaultCountry: () => countryDisplay(defaultCountry),
    permissions: () => namedPermissions(Object.keys(permissionNames)),
    phonePrefixes: () => prefixes,
    companyAddress: ({ companyAddress }: Shop, _: object, { store }) =>
      store.find('address', companyAddress),
    translation,
    channelCurrencies: (_: Shop, __: object, { store }) => [
      ...new Set(store.all('channel').map(({ currency }) => currency)),
    ],
    availablePaymentGateways: (
      _: Shop,
      { currency, channel: slug }: { currency?: string | null; channel?: string | null },
      { state, store },
    ) => {
      const channels = slug ? store.by('channel', 'slug', slug) : store.all('channel');
      const ofChannels = channels.flatMap((channel) => availableGateways(state, channel, null));
      return [
        ...ofChannels.filter(({ currencies }) => !currency || currencies.includes(currency)),
        ...(currency ? availableGateways(state, null, currency) : []).filter(
          ({ id }) => id !== dummyGateway,
        ),
      ];
    },
    availableExternalAuthentications: () => [],
    availableShippingMethods: (
      _: Shop,
      { channel, address }: { channel: string; address?: AddressInput | null },
      { store },
    ) => availableMethods(store, channel, addressOf(address)),
    limits: () => ({ currentUsage: {}, allowedUsage: {} }),
    announcements: () => [],
    availableTaxApps: (_: Shop, __: object, { store }) =>
      store
        .all('app')
        .filter(
          ({ pk, isActive }) =>
            isActive &&
            store
              .by('webhook', 'app', pk)
              .some(
                (webhook) =>
                  webhook.isActive && webhook.events.includes('CHECKOUT_CALCULATE_TAXES'),
              ),
        ),
  },
  GiftCardSettings: {
    expiryType: ({ giftCardExpiryType }: Shop) => giftCardExpiryType,
    expiryPeriod: ({ giftCardExpiryPeriod }: Shop) => giftCardExpiryPeriod,
  },
};

/** Taken as it is typed; without a country it says nothing. */
function addressOf(input: AddressInput | null | undefined) {
  return input?.country ? { country: input.country, postalCode: input.postalCode ?? '' } : null;
}

function countriesBy(store: Store, attached: boolean | null) {
  if (attached === null) return countries;
  const zoned = new Set(store.all('shippingZone').flatMap(({ countries: codes }) => codes));
  return countries.filter(({ code }) => zoned.has(code) === attached);
}
