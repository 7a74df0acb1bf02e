import type { TaxClass, TaxClassCountryRate, TaxConfiguration } from '../../records/shop.ts';
import { recordById } from '../../schema/arguments.ts';
import type { FieldMaps } from '../../schema/field-map.ts';
import { countryDisplay } from '../../state/countries.ts';

export const taxFields: FieldMaps = {
  Query: {
    taxClass: (_: unknown, { id }: { id: string }, { store }) => recordById(store, 'taxClass', id),
    taxConfiguration: (_: unknown, { id }: { id: string }, { store }) =>
      recordById(store, 'taxConfiguration', id),
  },
  TaxClass: {
    countries: ({ pk }: TaxClass, _: object, { store }) =>
      store
        .by('taxClassCountryRate', 'taxClass', pk)
        .toSorted((a, b) => (a.country < b.country ? -1 : 1)),
  },
  TaxClassCountryRate: {
    country: ({ country }: TaxClassCountryRate) => countryDisplay(country),
    taxClass: ({ taxClass }: TaxClassCountryRate, _: object, { store }) =>
      store.find('taxClass', taxClass),
  },
  TaxConfiguration: {
    channel: ({ channel }: TaxConfiguration, _: object, { store }) => store.get('channel', channel),
    countries: ({ countryExceptions }: TaxConfiguration) => countryExceptions,
  },
  TaxConfigurationPerCountry: {
    country: ({ country }: TaxConfiguration['countryExceptions'][number]) =>
      countryDisplay(country),
  },
};
