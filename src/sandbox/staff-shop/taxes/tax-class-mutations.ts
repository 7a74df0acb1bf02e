import { noMetadata } from '../../records/base.ts';
import { requireRecord } from '../../schema/arguments.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import type { Store } from '../../state/store.ts';
import { FieldErrors } from '../input/field-errors.ts';
import { inBoth } from '../input/lists.ts';
import { checkText } from '../input/model-checks.ts';

type CountryRate = { readonly countryCode: string; readonly rate?: number | null };
type CreateArguments = {
  readonly input: {
    readonly name: string;
    readonly createCountryRates?: readonly CountryRate[] | null;
  };
};

const taxClassCreate = mutation(({ input }: CreateArguments, { store }) => {
  checkName(input.name);
  const taxClass = store.insert('taxClass', { ...noMetadata, name: input.name });
  for (const { countryCode, rate } of input.createCountryRates ?? [])
    store.insert('taxClassCountryRate', {
      taxClass: taxClass.pk,
      country: countryCode,
      rate: rate ?? 0,
    });
  return { taxClass };
});

type UpdateArguments = {
  readonly id: string;
  readonly input: {
    readonly name?: string | null;
    readonly updateCountryRates?: readonly CountryRate[] | null;
    readonly removeCountryRates?: readonly string[] | null;
  };
};

const taxClassUpdate = mutation(({ id, input }: UpdateArguments, { store }) => {
  const taxClass = requireRecord(store, 'taxClass', id);
  const updated = input.updateCountryRates ?? [];
  const twice = inBoth(
    updated.map(({ countryCode }) => countryCode),
    input.removeCountryRates,
  );
  if (twice.length > 0)
    refuse(
      null,
      'DUPLICATED_INPUT_ITEM',
      `The same country code cannot be in both lists for updating and removing items: ${twice.join(', ')}`,
      { countryCodes: twice },
    );
  if (input.name !== undefined) {
    checkName(input.name ?? '');
    store.update(taxClass, { name: input.name ?? '' });
  }
  setRates(store, taxClass.pk, updated);
  // Saleor removes the rates of all classes in those countries.
  for (const country of input.removeCountryRates ?? [])
    for (const rate of store.by('taxClassCountryRate', 'country', country)) store.remove(rate);
  return { taxClass };
});

/** A rate of null is taken away. */
export function setRates(
  store: Store,
  taxClass: number | null,
  rates: readonly CountryRate[],
): void {
  for (const { countryCode, rate } of rates) {
    const before = store
      .by('taxClassCountryRate', 'taxClass', taxClass)
      .find(({ country }) => country === countryCode);
    if (rate === null || rate === undefined) {
      if (before !== undefined) store.remove(before);
    } else if (before !== undefined) store.update(before, { rate });
    else store.insert('taxClassCountryRate', { taxClass, country: countryCode, rate });
  }
}

function checkName(name: string): void {
  const errors = new FieldErrors();
  checkText(errors, 'name', name, 255);
  errors.refuse();
}

/** Whatever had the class has none then. */
const taxClassDelete = mutation(({ id }: { id: string }, { store }) => {
  const taxClass = requireRecord(store, 'taxClass', id);
  const copy = { ...taxClass };
  for (const rate of store.by('taxClassCountryRate', 'taxClass', taxClass.pk)) store.remove(rate);
  for (const model of ['product', 'productType', 'shippingMethodType', 'orderLine'] as const)
    for (const record of store.all(model))
      if (record.taxClass === taxClass.pk) store.update(record, { taxClass: null });
  store.remove(taxClass);
  return { taxClass: copy };
});

export const taxClassMutations: FieldMap = { taxClassCreate, taxClassUpdate, taxClassDelete };
