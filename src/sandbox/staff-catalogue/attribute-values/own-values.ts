import type {
  Attribute,
  AttributeValue,
  Page,
  Product,
  ProductVariant,
} from '../../records/catalogue.ts';
import { slugify, uniqueSlug, unidecode } from '../../state/slug.ts';
import type { State } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { instantFrom } from '../../staff-shop/input/instants.ts';
import { cleanDocument, jsonInput } from '../editor-js/clean-document.ts';
import { plainText } from '../editor-js/plain-text.ts';
import { pythonFloat, usesOldValues, type AttributeInput } from './attribute-input.ts';
import { foundReferences, nameOfReference, referencesOf } from './references.ts';
import { insertValue, valueBySlug } from './stored-values.ts';

/** What attributes are assigned to. */
export type Owner = Product | ProductVariant | Page;

/** Texts are cut to this many characters where they become names. */
const longestName = 200;

/** Each file is a value of its own, unless the owner has this one already. */
export function fileValue(
  state: State,
  owner: Owner,
  attribute: Attribute,
  url: string,
  contentType: string | null,
): AttributeValue {
  const { store } = state;
  const path = url.slice(state.thumbnails.objectUrl('').length);
  const key = decodeURIComponent(path);
  const assigned = owner.attributes.find((entry) => entry.attribute === attribute.pk)?.values ?? [];
  const own = assigned
    .map((pk) => store.get('attributeValue', pk))
    .find(({ fileKey }) => fileKey === key);
  if (own !== undefined) return own;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const slug = uniqueSlug(store, 'attributeValue', name);
  return insertValue(store, attribute, { name, slug, fileKey: key, contentType });
}

export function referenceValues(
  store: Store,
  owner: Owner,
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

export function booleanValue(store: Store, attribute: Attribute, boolean: boolean): AttributeValue {
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
export function ownValue(
  store: Store,
  owner: Owner,
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
