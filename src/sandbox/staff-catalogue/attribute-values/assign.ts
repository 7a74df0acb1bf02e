import type {
  AssignedAttribute,
  Attribute,
  AttributeValue,
  Page,
  Product,
  ProductVariant,
} from '../../records/catalogue.ts';
import { refuse } from '../../schema/mutation.ts';
import { ApiFailure, invalidId } from '../../state/failures.ts';
import { parseGlobalId, pkOf } from '../../state/global-id.ts';
import { slugify, uniqueSlug, unidecode } from '../../state/slug.ts';
import type { State } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { cleanDocument, jsonInput } from '../editor-js/clean-document.ts';
import { plainText } from '../editor-js/plain-text.ts';
import { instantFrom } from '../../staff-shop/input/instants.ts';
import {
  pythonFloat,
  usesOldValues,
  type AttributeInput,
  type CheckedInput,
  type SelectableInput,
} from './attribute-input.ts';
import { foundReferences, nameOfReference, referencesOf } from './references.ts';
import {
  choiceByReferenceAndText,
  choiceByText,
  insertValue,
  valueByReference,
  valueBySlug,
} from './stored-values.ts';

type Owner = Product | ProductVariant | Page;
type Target = {
  readonly state: State;
  readonly store: Store;
  readonly owner: Owner;
  readonly field: string | null;
};

/** Texts are cut to this many characters where they become names. */
const longestName = 200;

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
  for (const { attribute, input } of inputs) {
    const target = { state, store: state.store, owner, field };
    const values = valuesFor(target, attribute, input);
    if (values.some((value) => value.attribute !== attribute.pk))
      throw new ApiFailure('Some values are not from the provided attribute.');
    const pks = [...new Set(values.map(({ pk }) => pk))];
    if (pks.length === 0) assigned.delete(attribute.pk);
    else assigned.set(attribute.pk, pks);
  }
  return [...assigned].map(([attribute, values]) => ({ attribute, values }));
}

function valuesFor(target: Target, attribute: Attribute, input: AttributeInput): AttributeValue[] {
  const { store } = target;
  if (usesOldValues(attribute, input) && attribute.inputType !== 'NUMERIC')
    return input.values!.map((text) => choiceByText(store, attribute, text));
  switch (attribute.inputType) {
    case 'DROPDOWN':
      return input.dropdown ? choice(target, attribute, input.dropdown) : [];
    case 'SWATCH':
      return input.swatch ? choice(target, attribute, input.swatch) : [];
    case 'MULTISELECT':
      return choices(target, attribute, input.multiselect ?? []);
    case 'FILE':
      return input.file
        ? [fileValue(target, attribute, input.file, input.contentType ?? null)]
        : [];
    case 'REFERENCE':
    case 'SINGLE_REFERENCE':
      return referenceValues(target, attribute, input);
    case 'BOOLEAN':
      return typeof input.boolean === 'boolean'
        ? [booleanValue(store, attribute, input.boolean)]
        : [];
    default:
      return ownValue(target, attribute, input);
  }
}

function choice(target: Target, attribute: Attribute, input: SelectableInput): AttributeValue[] {
  const { store, field } = target;
  const { id, value, externalReference } = input;
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

/** Those that are there come first, in the order given, then new ones. */
function choices(
  target: Target,
  attribute: Attribute,
  inputs: readonly SelectableInput[],
): AttributeValue[] {
  const { store, field } = target;
  const unknownIds: string[] = [];
  const unknownReferences: string[] = [];
  const known: AttributeValue[] = [];
  const made: (() => AttributeValue)[] = [];
  const ofAttribute = (value: AttributeValue | null) =>
    value?.attribute === attribute.pk ? value : null;
  for (const { id, value, externalReference } of inputs) {
    const found = id
      ? ofAttribute(valueById(store, id))
      : externalReference && ofAttribute(valueByReference(store, externalReference));
    if (id) found ? known.push(found) : unknownIds.push(id);
    else if (externalReference && !value)
      found ? known.push(found) : unknownReferences.push(externalReference);
    else if (externalReference && value)
      made.push(() => choiceByReferenceAndText(store, attribute, externalReference, value, field));
    else if (value) made.push(() => choiceByText(store, attribute, value));
  }
  if (unknownIds.length > 0)
    refuse(
      field,
      'INVALID',
      `Attribute value(s) with given ID(s) can't be found: ${unknownIds.join(', ')}`,
    );
  if (unknownReferences.length > 0)
    refuse(
      field,
      'INVALID',
      `Attribute value(s) with given external reference(s) can't be found: ${unknownReferences.join(', ')}`,
    );
  return [...known, ...made.map((make) => make())];
}

function valueById(store: Store, id: string): AttributeValue | null {
  const parsed = parseGlobalId(id);
  if (parsed === null) throw invalidId(id);
  return store.find('attributeValue', pkOf(parsed));
}

/** Each file is a value of its own, unless the owner has this one already. */
function fileValue(
  target: Target,
  attribute: Attribute,
  url: string,
  contentType: string | null,
): AttributeValue {
  const { store, owner, state } = target;
  const key = decodeURIComponent(url.slice(state.thumbnails.objectUrl('').length));
  const assigned = owner.attributes.find((entry) => entry.attribute === attribute.pk)?.values ?? [];
  const own = assigned
    .map((pk) => store.get('attributeValue', pk))
    .find(({ fileKey }) => fileKey === key);
  if (own !== undefined) return own;
  const name = key.slice(key.lastIndexOf('/') + 1);
  const slug = uniqueSlug(store, 'attributeValue', name);
  return insertValue(store, attribute, { name, slug, fileKey: key, contentType });
}

function referenceValues(
  { store, owner }: Target,
  attribute: Attribute,
  input: AttributeInput,
): AttributeValue[] {
  const references = foundReferences(store, attribute, referencesOf(attribute, input)) ?? [];
  return references.map((reference) => {
    const slug = slugify(unidecode(`${owner.pk}_${reference.pk}`));
    return (
      valueBySlug(store, attribute, slug) ??
      insertValue(store, attribute, { name: nameOfReference(store, reference), slug, reference })
    );
  });
}

function booleanValue(store: Store, attribute: Attribute, boolean: boolean): AttributeValue {
  const slug = `${attribute.pk}_${boolean}`;
  return (
    valueBySlug(store, attribute, slug) ??
    insertValue(store, attribute, {
      name: `${attribute.name}: ${boolean ? 'Yes' : 'No'}`,
      slug,
      boolean,
    })
  );
}

/** Texts, numbers and dates belong to their owner alone: a value it has is changed in place. */
function ownValue(
  { store, owner }: Target,
  attribute: Attribute,
  input: AttributeInput,
): AttributeValue[] {
  const fields = ownFields(attribute, input);
  if (fields === null) return [];
  const assigned = owner.attributes.find((entry) => entry.attribute === attribute.pk)?.values[0];
  const slug = `${owner.model.toLowerCase()}-${owner.pk}_${attribute.pk}`;
  const known =
    assigned === undefined
      ? valueBySlug(store, attribute, slug)
      : store.get('attributeValue', assigned);
  return [
    known === null
      ? insertValue(store, attribute, { slug, ...fields })
      : store.update<'attributeValue'>(known, fields),
  ];
}

type OwnFields = Pick<AttributeValue, 'name'> &
  Partial<Pick<AttributeValue, 'richText' | 'plainText' | 'numeric' | 'date' | 'dateTime'>>;

function ownFields(attribute: Attribute, input: AttributeInput): OwnFields | null {
  switch (attribute.inputType) {
    case 'PLAIN_TEXT':
      return typeof input.plainText === 'string'
        ? { name: shortened(input.plainText, longestName), plainText: input.plainText }
        : null;
    case 'RICH_TEXT': {
      const richText = cleanDocument(jsonInput(input.richText));
      return richText === null
        ? null
        : { name: shortened(plainText(richText), longestName), richText };
    }
    case 'NUMERIC': {
      const text = usesOldValues(attribute, input) ? input.values?.[0] : input.numeric;
      return text === null || text === undefined
        ? null
        : { name: text, numeric: pythonFloat(text) };
    }
    case 'DATE':
      return input.date ? { name: input.date, date: input.date } : null;
    case 'DATE_TIME': {
      const dateTime = input.dateTime ? instantFrom(input.dateTime) : null;
      return dateTime === null ? null : { name: dateTime.replace('T', ' '), dateTime };
    }
    default:
      return null;
  }
}

/** At most `length` characters, the last one "…" where something was cut. */
export function shortened(text: string, length: number): string {
  const characters = [...text.normalize('NFC')];
  return characters.length <= length
    ? characters.join('')
    : `${characters.slice(0, length - 1).join('')}…`;
}
