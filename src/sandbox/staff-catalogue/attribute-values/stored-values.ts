import { refuse } from '../../schema/mutation.ts';
import type { Attribute, AttributeValue } from '../../records/catalogue.ts';
import { slugify, unidecode } from '../../state/slug.ts';
import type { Store } from '../../state/store.ts';

type Fields = Omit<AttributeValue, 'model' | 'pk' | 'attribute' | 'sortOrder' | 'translations'>;

const empty: Omit<Fields, 'name' | 'slug'> = {
  value: '',
  fileKey: null,
  contentType: null,
  richText: null,
  plainText: null,
  boolean: null,
  date: null,
  dateTime: null,
  numeric: null,
  reference: null,
  externalReference: null,
};

/** Values of an attribute in their order. */
export function valuesOf(store: Store, attribute: Attribute): AttributeValue[] {
  const place = ({ sortOrder }: AttributeValue) => sortOrder ?? Number.MAX_SAFE_INTEGER;
  return store
    .by('attributeValue', 'attribute', attribute.pk)
    .sort((a, b) => place(a) - place(b) || a.pk - b.pk);
}

type NewValue = Pick<Fields, 'name' | 'slug'> & Partial<Fields>;

/** Adds a value without a place of its own: it follows those that have one. */
export function insertValue(store: Store, attribute: Attribute, fields: NewValue): AttributeValue {
  return store.insert('attributeValue', {
    ...empty,
    ...fields,
    attribute: attribute.pk,
    sortOrder: null,
    translations: {},
  });
}

/** Adds a value at the end of those that have a place of their own, as staff do one by one. */
export function placeValue(store: Store, attribute: Attribute, fields: NewValue): AttributeValue {
  const last = store
    .by('attributeValue', 'attribute', attribute.pk)
    .reduce((highest, { sortOrder }) => Math.max(highest, sortOrder ?? -1), -1);
  const value = insertValue(store, attribute, fields);
  return store.update<'attributeValue'>(value, { sortOrder: last + 1 });
}

/** A slug made of `name` that no value of this attribute has. */
export function valueSlug(store: Store, attribute: Attribute, name: string): string {
  const slug = slugify(unidecode(name));
  let free = slug;
  for (let suffix = 2; valueBySlug(store, attribute, free) !== null; suffix += 1)
    free = `${slug}-${suffix}`;
  return free;
}

export function valueBySlug(
  store: Store,
  attribute: Attribute,
  slug: string,
): AttributeValue | null {
  return (
    store.by('attributeValue', 'slug', slug).find((value) => value.attribute === attribute.pk) ??
    null
  );
}

/** The value that a choice's text names, by slug or name; made where there is none. */
export function choiceByText(store: Store, attribute: Attribute, text: string): AttributeValue {
  return (
    valueBySlug(store, attribute, text) ??
    store.by('attributeValue', 'attribute', attribute.pk).find(({ name }) => name === text) ??
    insertValue(store, attribute, { name: text, slug: valueSlug(store, attribute, text) })
  );
}

/** The value with this external reference, in whatever attribute. */
export function valueByReference(store: Store, externalReference: string): AttributeValue | null {
  return store.one('attributeValue', 'externalReference', externalReference);
}

/** The value with this reference, made with this text where there is none; another text is refused. */
export function choiceByReferenceAndText(
  store: Store,
  attribute: Attribute,
  externalReference: string,
  text: string,
  field: string | null,
): AttributeValue {
  const known = valueByReference(store, externalReference);
  if (known !== null && known.name !== text)
    return refuse(
      field,
      'INVALID',
      `Attribute value with external reference '${externalReference}' already exists with different value '${known.name}'.`,
    );
  return (
    known ??
    insertValue(store, attribute, {
      name: text,
      slug: valueSlug(store, attribute, text),
      externalReference,
    })
  );
}
