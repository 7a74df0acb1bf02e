import type { AttributeValue, Product } from '../../records/catalogue.ts';
import { ApiFailure } from '../../state/failures.ts';
import type { Store } from '../../state/store.ts';
import { valuesOfProduct, valuesOfVariant } from '../attributes/assigned-values.ts';
import { attributeWhereTerm, momentTerm } from './attribute-where.ts';
import type { AttributeWhere } from './attribute-where-input.ts';
import { all, nothing, type Range, type Term } from './filter-terms.ts';

/** A condition on products: by `value`, or one of the older ways. */
export type AttributeInput = AttributeWhere & {
  readonly values?: readonly string[] | null;
  readonly valuesRange?: Range<number> | null;
  readonly dateTime?: Range<string> | null;
  readonly date?: Range<string> | null;
  readonly boolean?: boolean | null;
};

/** Products by attributes, in the older way also by those of their variants. Refusals are Saleor's. */
export function productAttributesTerm(
  store: Store,
  inputs: readonly AttributeInput[],
): Term<Product> {
  requireOneWay(inputs);
  if (!inputs.some(isOld))
    return attributeWhereTerm(inputs, {
      store,
      valuesOf: (product: Product) => valuesOfProduct(store, product),
      otherwise: false,
    });
  const allValues = (product: Product): AttributeValue[] => [
    ...valuesOfProduct(store, product),
    ...store
      .by('productVariant', 'product', product.pk)
      .flatMap((variant) => valuesOfVariant(store, variant)),
  ];
  return oldTerm(store, inputs, allValues);
}

function isOld(input: AttributeInput): boolean {
  return Object.keys(input).some((key) => key !== 'slug' && key !== 'value');
}

function requireOneWay(inputs: readonly AttributeInput[]): void {
  const old = inputs.filter(isOld);
  if (old.length > 0 && old.length < inputs.length)
    throw new ApiFailure(
      'The provided `attributes` input contains a mix of deprecated fieldsand `value`. Please use either the `AttributeInput.value` field exclusively or only the deprecated fields.',
    );
  const at = (wrong: (input: AttributeInput) => boolean) =>
    inputs.flatMap((input, index) => (isOld(input) && wrong(input) ? [index] : [])).join(', ');
  const nameless = at(({ slug }) => !slug);
  if (nameless !== '')
    throw new ApiFailure(
      `Attribute \`slug\` is required when using deprecated fields in the \`attributes\` input. Missing at indices: ${nameless}.`,
    );
  const both = at((input) => 'value' in input);
  if (both !== '')
    throw new ApiFailure(
      `The \`value\` field cannot be used with deprecated fields in the \`attributes\` input. Used at indices: ${both}.`,
    );
}

/** Of the older ways only dates count where there are any; an unknown attribute matches nothing. */
function oldTerm(
  store: Store,
  inputs: readonly AttributeInput[],
  valuesOf: (product: Product) => readonly AttributeValue[],
): Term<Product> {
  const some =
    (test: Term<AttributeValue>): Term<Product> =>
    (product) =>
      valuesOf(product).some(test);
  const dated = inputs.filter(({ date, dateTime }) => date || dateTime);
  const terms: Term<Product>[] = [];
  for (const input of inputs) {
    const attribute = store.one('attribute', 'slug', input.slug!);
    if (attribute === null) return nothing;
    if (input.valuesRange && attribute.inputType !== 'NUMERIC') return nothing;
    const test = oldTest(input);
    if (test !== null) terms.push(some((value) => value.attribute === attribute.pk && test(value)));
  }
  if (dated.length === 0) return all(terms);
  const slugs = dated.map(({ slug }) => slug);
  const moments = dated.map(({ date, dateTime }) => momentTerm(dateTime ?? wholeDays(date!)));
  return some(
    (value) => slugs.includes(store.get('attribute', value.attribute).slug) && all(moments)(value),
  );
}

function oldTest(input: AttributeInput): Term<AttributeValue> | null {
  const { values, valuesRange, boolean } = input;
  if (values) return ({ slug }) => values.includes(slug);
  if (valuesRange) {
    const { gte, lte } = valuesRange;
    return ({ numeric }) =>
      numeric !== null && numeric !== 0 && numeric >= (gte ?? 0) && numeric <= (lte ?? Infinity);
  }
  if (typeof boolean === 'boolean') return (value) => value.boolean === boolean;
  return null;
}

function wholeDays({ gte, lte }: Range<string>): Range<string> {
  return {
    gte: gte ? `${gte}T00:00:00+00:00` : null,
    lte: lte ? `${lte}T23:59:59.999999+00:00` : null,
  };
}
