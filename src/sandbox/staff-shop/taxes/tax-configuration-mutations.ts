import type { TaxConfiguration } from '../../records/shop.ts';
import { requireRecord } from '../../schema/arguments.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import type { Store } from '../../state/store.ts';
import { inBoth } from '../input/lists.ts';

type CountryException = TaxConfiguration['countryExceptions'][number];
type CountryInput = {
  readonly countryCode: string;
  readonly chargeTaxes: boolean;
  readonly displayGrossPrices: boolean;
  readonly taxCalculationStrategy?: TaxConfiguration['taxCalculationStrategy'];
  readonly taxAppId?: string | null;
  readonly useWeightedTaxForShipping?: boolean | null;
};
type ConfigurationInput = {
  readonly chargeTaxes?: boolean | null;
  readonly taxCalculationStrategy?: TaxConfiguration['taxCalculationStrategy'];
  readonly displayGrossPrices?: boolean | null;
  readonly pricesEnteredWithTax?: boolean | null;
  readonly updateCountriesConfiguration?: readonly CountryInput[] | null;
  readonly removeCountriesConfiguration?: readonly string[] | null;
  readonly useWeightedTaxForShipping?: boolean | null;
  readonly taxAppId?: string | null;
};

const taxConfigurationUpdate = mutation(
  ({ id, input }: { id: string; input: ConfigurationInput }, { store }) => {
    const taxConfiguration = requireRecord(store, 'taxConfiguration', id);
    const countries = input.updateCountriesConfiguration ?? [];
    checkTaxApps(store, input, countries);
    checkWeighted(taxConfiguration, input, countries);
    const twice = inBoth(
      countries.map(({ countryCode }) => countryCode),
      input.removeCountriesConfiguration,
    );
    if (twice.length > 0)
      refuse(
        null,
        'DUPLICATED_INPUT_ITEM',
        `The same country code cannot be in both lists for updating and removing items: ${twice.join(', ')}`,
        { countryCodes: twice },
      );
    store.update(taxConfiguration, {
      ...ownFields(input),
      countryExceptions: exceptionsAfter(taxConfiguration, countries),
    });
    removeExceptions(store, input.removeCountriesConfiguration ?? []);
    return { taxConfiguration };
  },
);

function ownFields(input: ConfigurationInput): Partial<TaxConfiguration> {
  const { taxCalculationStrategy, taxAppId } = input;
  return {
    ...(input.chargeTaxes !== undefined && { chargeTaxes: input.chargeTaxes ?? true }),
    ...(input.displayGrossPrices !== undefined && {
      displayGrossPrices: input.displayGrossPrices ?? true,
    }),
    ...(input.pricesEnteredWithTax !== undefined && {
      pricesEnteredWithTax: input.pricesEnteredWithTax ?? true,
    }),
    ...(input.useWeightedTaxForShipping !== undefined && {
      useWeightedTaxForShipping: input.useWeightedTaxForShipping ?? false,
    }),
    ...(taxCalculationStrategy !== undefined && { taxCalculationStrategy }),
    ...(taxAppId !== undefined && { taxAppId }),
  };
}

function exceptionsAfter(
  { countryExceptions }: TaxConfiguration,
  inputs: readonly CountryInput[],
): CountryException[] {
  const after = new Map(countryExceptions.map((exception) => [exception.country, exception]));
  for (const input of inputs)
    after.set(input.countryCode, {
      country: input.countryCode,
      chargeTaxes: input.chargeTaxes,
      displayGrossPrices: input.displayGrossPrices,
      taxCalculationStrategy: input.taxCalculationStrategy ?? null,
      taxAppId: input.taxAppId ?? null,
      useWeightedTaxForShipping:
        input.useWeightedTaxForShipping ??
        after.get(input.countryCode)?.useWeightedTaxForShipping ??
        false,
    });
  return [...after.values()];
}

/** Saleor removes them from the configurations of all channels. */
function removeExceptions(store: Store, codes: readonly string[]): void {
  if (codes.length === 0) return;
  for (const configuration of store.all('taxConfiguration'))
    store.update(configuration, {
      countryExceptions: configuration.countryExceptions.filter(
        ({ country }) => !codes.includes(country),
      ),
    });
}

function checkTaxApps(
  store: Store,
  { taxAppId }: ConfigurationInput,
  countries: readonly CountryInput[],
): void {
  const isKnown = (identifier: string) =>
    store
      .by('app', 'identifier', identifier)
      .some(({ isActive, permissions }) => isActive && permissions.includes('HANDLE_TAXES'));
  const check = (identifier: string | null | undefined, countryCodes: readonly string[]) => {
    if (identifier !== null && identifier !== undefined && !isKnown(identifier))
      refuse(null, 'NOT_FOUND', 'Did not found Tax App with provided taxAppId.', { countryCodes });
  };
  check(taxAppId, []);
  for (const { taxAppId: identifier, countryCode } of countries) check(identifier, [countryCode]);
}

type Weighted = Pick<TaxConfiguration, 'taxCalculationStrategy' | 'useWeightedTaxForShipping'>;

function checkWeighted(
  configuration: TaxConfiguration,
  input: ConfigurationInput,
  countries: readonly CountryInput[],
): void {
  const field = 'useWeightedTaxForShipping';
  const says =
    '`useWeightedTaxForShipping` can be used only with `taxCalculationStrategy` set to `FLAT_RATES`';
  if (!isWeightable(configuration, input))
    refuse(field, 'INVALID', `${says}.`, { countryCodes: [] });
  const wrong = configuration.countryExceptions
    .filter((exception) => {
      const changed = countries.find(({ countryCode }) => countryCode === exception.country);
      return changed !== undefined && !isWeightable(exception, changed);
    })
    .map(({ country }) => country);
  if (wrong.length > 0)
    refuse(field, 'INVALID', `${says} for country codes: ${wrong.join(', ')}`, {
      countryCodes: wrong,
    });
}

function isWeightable(
  before: Weighted,
  input: { readonly [F in keyof Weighted]?: Weighted[F] | null },
): boolean {
  const weighted = input.useWeightedTaxForShipping ?? before.useWeightedTaxForShipping;
  return (
    !weighted || (input.taxCalculationStrategy ?? before.taxCalculationStrategy) === 'FLAT_RATES'
  );
}

export const taxConfigurationMutations: FieldMap = { taxConfigurationUpdate };
