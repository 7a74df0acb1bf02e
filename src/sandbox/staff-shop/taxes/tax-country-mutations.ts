import type { TaxClassCountryRate } from '../../records/shop.ts';
import type { FieldMap, FieldMaps } from '../../schema/field-map.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { countryDisplay } from '../../state/countries.ts';
import { parseGlobalId } from '../../state/global-id.ts';
import type { Store } from '../../state/store.ts';
import { setRates } from './tax-class-mutations.ts';

type RateInput = { readonly taxClassId?: string | null; readonly rate?: number | null };
type UpdateArguments = {
  readonly countryCode: string;
  readonly updateTaxClassRates: readonly RateInput[];
};
type Configuration = { readonly code: string; readonly rates: readonly TaxClassCountryRate[] };

const field = 'updateTaxClassRates';

const taxCountryConfigurationUpdate = mutation(
  ({ countryCode, updateTaxClassRates: inputs }: UpdateArguments, { store }) => {
    const negative = inputs.filter(({ rate }) => typeof rate === 'number' && rate < 0);
    if (negative.length > 0)
      refuse(field, 'CANNOT_CREATE_NEGATIVE_RATE', 'Cannot create rates with negative values.', {
        taxClassIds: negative.flatMap(({ taxClassId }) => taxClassId ?? []),
      });
    if (inputs.filter(({ taxClassId }) => !taxClassId).length > 1)
      refuse(
        field,
        'ONLY_ONE_DEFAULT_COUNTRY_RATE_ALLOWED',
        'Only one default country rate can be created for a country (a rate without a tax class).',
        { taxClassIds: [] },
      );
    const rates = classRates(inputs);
    for (const [taxClass, rate] of rates) setRates(store, taxClass, [{ countryCode, rate }]);
    return {
      taxCountryConfiguration: {
        code: countryCode,
        rates: ratesOf(store, countryCode).filter(({ taxClass }) => rates.has(taxClass)),
      } satisfies Configuration,
    };
  },
);

function classRates(inputs: readonly RateInput[]): Map<number | null, number | null> {
  const rates = new Map<number | null, number | null>();
  const failed: string[] = [];
  for (const { taxClassId, rate } of inputs) {
    const parts = taxClassId ? parseGlobalId(taxClassId) : null;
    if (taxClassId && parts?.type !== 'TaxClass') failed.push(taxClassId);
    else rates.set(parts === null ? null : Number(parts.pk), rate ?? null);
  }
  if (failed.length > 0)
    refuse(field, 'NOT_FOUND', 'Failed to resolve some of the provided tax class IDs.', {
      taxClassIds: failed,
    });
  return rates;
}

/** The default rate first, then by class. */
function ratesOf(store: Store, code: string): TaxClassCountryRate[] {
  return store
    .by('taxClassCountryRate', 'country', code)
    .toSorted((a, b) => (a.taxClass ?? 0) - (b.taxClass ?? 0));
}

const taxCountryConfigurationDelete = mutation(
  ({ countryCode }: { countryCode: string }, { store }) => {
    for (const rate of store.by('taxClassCountryRate', 'country', countryCode)) store.remove(rate);
    return {
      taxCountryConfiguration: { code: countryCode, rates: [] } satisfies Configuration,
    };
  },
);

export const taxCountryMutations: FieldMap = {
  taxCountryConfigurationUpdate,
  taxCountryConfigurationDelete,
};

export const taxCountryFields: FieldMaps = {
  Query: {
    taxCountryConfiguration: (
      _: unknown,
      { countryCode }: { countryCode: string },
      { store },
    ): Configuration => ({ code: countryCode, rates: ratesOf(store, countryCode) }),
    taxCountryConfigurations: (_: unknown, __: object, { store }): Configuration[] =>
      [...new Set(store.all('taxClassCountryRate').map(({ country }) => country))]
        .toSorted()
        .map((code) => ({ code, rates: ratesOf(store, code) })),
  },
  TaxCountryConfiguration: {
    country: ({ code }: Configuration) => countryDisplay(code),
    taxClassCountryRates: ({ rates }: Configuration) => rates,
  },
};
