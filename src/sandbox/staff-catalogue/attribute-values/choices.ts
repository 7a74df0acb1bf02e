import type { Attribute, AttributeValue } from '../../records/catalogue.ts';
import { refuse } from '../../schema/mutation.ts';
import { invalidId } from '../../state/failures.ts';
import { parseGlobalId, pkOf } from '../../state/global-id.ts';
import type { Store } from '../../state/store.ts';
import type { SelectableInput } from './attribute-input.ts';
import { choiceByReferenceAndText, choiceByText, valueByReference } from './stored-values.ts';

/** The value that a dropdown's or swatch's input means, made where it may be; `field` is where errors go. */
export function choice(
  store: Store,
  attribute: Attribute,
  { id, value, externalReference }: SelectableInput,
  field: string | null,
): AttributeValue[] {
  if (externalReference && value)
    return [choiceByReferenceAndText(store, attribute, externalReference, value, field)];
  if (externalReference)
    return [
      valueByReference(store, externalReference) ??
        refuse(field, 'INVALID', "Attribute value with given externalReference can't be found"),
    ];
  if (id)
    return [
      valueById(store, id) ??
        refuse(field, 'INVALID', "Attribute value with given ID can't be found"),
    ];
  return value ? [choiceByText(store, attribute, value)] : [];
}

/** The values that a multiselect's inputs mean: those named by id or reference first, then by text, then new references. */
export function choices(
  store: Store,
  attribute: Attribute,
  inputs: readonly SelectableInput[],
  field: string | null,
): AttributeValue[] {
  const own = (value: AttributeValue | null) => (value?.attribute === attribute.pk ? value : null);
  const named = inputs.filter(({ id, externalReference }) => id || externalReference);
  const found = new Map(
    named.map((input) => [
      input,
      own(
        input.id ? valueById(store, input.id) : valueByReference(store, input.externalReference!),
      ),
    ]),
  );
  refuseMissing(
    named.filter((input) => found.get(input) === null && (input.id || !input.value)),
    field,
  );
  const texts = inputs.flatMap(({ id, externalReference, value }) =>
    !id && !externalReference && value ? [value] : [],
  );
  return [
    ...named.flatMap((input) => {
      const value = found.get(input);
      return value ? [checkedText(value, input, field)] : [];
    }),
    ...texts.map((text) => choiceByText(store, attribute, text)),
    ...named
      .filter((input) => found.get(input) === null)
      .map(({ externalReference, value }) =>
        choiceByReferenceAndText(store, attribute, externalReference!, value!, field),
      ),
  ];
}

function refuseMissing(inputs: readonly SelectableInput[], field: string | null): void {
  const ids = inputs.flatMap(({ id }) => id || []);
  if (ids.length > 0)
    refuse(
      field,
      'INVALID',
      `Attribute value(s) with given ID(s) can't be found: ${ids.join(', ')}`,
    );
  const references = inputs.flatMap(({ externalReference }) => externalReference || []);
  if (references.length > 0)
    refuse(
      field,
      'INVALID',
      `Attribute value(s) with given external reference(s) can't be found: ${references.join(', ')}`,
    );
}

/** A reference that comes with another text than it has is refused. */
function checkedText(
  found: AttributeValue,
  input: SelectableInput,
  field: string | null,
): AttributeValue {
  if (!input.id && input.value && found.name !== input.value)
    refuse(
      field,
      'INVALID',
      `Attribute value with external reference '${input.externalReference}' already exists with different value '${found.name}'.`,
    );
  return found;
}

function valueById(store: Store, id: string): AttributeValue | null {
  const parsed = parseGlobalId(id);
  if (parsed === null) throw invalidId(id);
  return store.find('attributeValue', pkOf(parsed));
}
