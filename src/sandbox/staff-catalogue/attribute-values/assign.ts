import type {
  AssignedAttribute,
  Attribute,
  AttributeValue,
  InputType,
} from '../../records/catalogue.ts';
import { ApiFailure } from '../../state/failures.ts';
import type { State } from '../../state/state.ts';
import { usesOldValues, type AttributeInput, type CheckedInput } from './attribute-input.ts';
import { choice, choices } from './choices.ts';
import { booleanValue, fileValue, ownValue, referenceValues, type Owner } from './own-values.ts';
import { choiceByText } from './stored-values.ts';

/** Types whose values may be made in passing or be there already. */
const shared: ReadonlySet<InputType> = new Set(['DROPDOWN', 'SWATCH', 'MULTISELECT', 'FILE']);

/**
 * What `owner` has of its attributes once the checked inputs are applied: values are made or changed as needed. An
 * input without any value takes the attribute's values away; attributes without an input keep theirs. `field` is
 * where errors go that only show now, such as an unknown value.
 */
export function assignAttributes(
  state: State,
  owner: Owner,
  inputs: readonly CheckedInput[],
  field: string | null = null,
): readonly AssignedAttribute[] {
  const assigned = new Map(owner.attributes.map(({ attribute, values }) => [attribute, values]));
  const prepared = inputs.map(({ attribute, input }) =>
    prepare(state, owner, attribute, input, field),
  );
  for (const { attribute, values } of inBatches(prepared)) {
    if (values.some((value) => value.attribute !== attribute.pk))
      throw new ApiFailure('Some values are not from the provided attribute.');
    const pks = [...new Set(values.map(({ pk }) => pk))];
    if (pks.length === 0) assigned.delete(attribute.pk);
    else assigned.set(attribute.pk, pks);
  }
  return [...assigned].map(([attribute, values]) => ({ attribute, values }));
}

type Prepared = {
  readonly attribute: Attribute;
  /** In the order given; which of them are new. */
  readonly values: readonly AttributeValue[];
  readonly isNew: ReadonlySet<AttributeValue>;
};

function prepare(
  state: State,
  owner: Owner,
  attribute: Attribute,
  input: AttributeInput,
  field: string | null,
): Prepared {
  const before = shared.has(attribute.inputType)
    ? new Set(state.store.by('attributeValue', 'attribute', attribute.pk))
    : null;
  const values = valuesFor(state, owner, attribute, input, field);
  return {
    attribute,
    values,
    isNew: new Set(before === null ? [] : values.filter((value) => !before.has(value))),
  };
}

/**
 * Saleor stores values in batches, known ones and new ones, in whichever order the first attributes have them; an
 * attribute's values come in that order too.
 */
function inBatches(prepared: readonly Prepared[]) {
  const first = prepared
    .filter(({ attribute, values }) => shared.has(attribute.inputType) || values.length === 0)
    .map(({ values, isNew }) => values[0] !== undefined && isNew.has(values[0]));
  const newFirst = first[0] === true;
  return prepared.map(({ attribute, values, isNew }) => {
    const known = values.filter((value) => !isNew.has(value));
    const fresh = values.filter((value) => isNew.has(value));
    return { attribute, values: newFirst ? [...fresh, ...known] : [...known, ...fresh] };
  });
}

function valuesFor(
  state: State,
  owner: Owner,
  attribute: Attribute,
  input: AttributeInput,
  field: string | null,
): AttributeValue[] {
  const { store } = state;
  if (usesOldValues(attribute, input) && attribute.inputType !== 'NUMERIC')
    return input.values!.map((text) => choiceByText(store, attribute, text));
  switch (attribute.inputType) {
    case 'DROPDOWN':
      return input.dropdown ? choice(store, attribute, input.dropdown, field) : [];
    case 'SWATCH':
      return input.swatch ? choice(store, attribute, input.swatch, field) : [];
    case 'MULTISELECT':
      return choices(store, attribute, input.multiselect ?? [], field);
    case 'FILE':
      return input.file
        ? [fileValue(state, owner, attribute, input.file, input.contentType ?? null)]
        : [];
    case 'REFERENCE':
    case 'SINGLE_REFERENCE':
      return referenceValues(store, owner, attribute, input);
    case 'BOOLEAN':
      return typeof input.boolean === 'boolean'
        ? [booleanValue(store, attribute, input.boolean)]
        : [];
    default:
      return ownValue(store, owner, attribute, input);
  }
}
