import type { Attribute, AttributeValue } from '../../records/catalogue.ts';
import type { Records } from '../../records/all.ts';
import { ApiFailure } from '../../state/failures.ts';
import { parseGlobalId, pkOf } from '../../state/global-id.ts';
import { microsOf } from '../../state/moments.ts';
import type { Store } from '../../state/store.ts';
import { momentOf } from '../attributes/assigned-values.ts';
import { requireValidValues } from './attribute-where-checks.ts';
import type {
  AttributeWhere,
  Contains,
  ReferenceKey,
  WhereValue,
} from './attribute-where-input.ts';
import {
  all,
  any,
  everything,
  isNone,
  nothing,
  numberTerm,
  rangeTerm,
  valueTerm,
  type Range,
  type Term,
} from './filter-terms.ts';

type Options<Item> = {
  readonly store: Store;
  readonly valuesOf: (item: Item) => readonly AttributeValue[];
  /** What a condition without any content matches; Saleor differs by type. */
  readonly otherwise: boolean;
};

/**
 * Objects by the values of their attributes: every condition must hold. An unknown attribute matches nothing. Fails
 * with Saleor's words on input it refuses.
 */
export function attributeWhereTerm<Item>(
  conditions: readonly AttributeWhere[],
  { store, valuesOf, otherwise }: Options<Item>,
): Term<Item> {
  requireValidValues(store, conditions);
  const attributes = new Map<string, Attribute>();
  for (const { slug } of conditions) {
    if (!slug) continue;
    const attribute = store.one('attribute', 'slug', slug);
    if (attribute === null) return nothing;
    attributes.set(slug, attribute);
  }
  const holds =
    (test: Term<AttributeValue>): Term<Item> =>
    (item) =>
      valuesOf(item).some(test);
  const terms: Term<Item>[] = [];
  const bare = conditions.filter((condition) => condition.slug && !('value' in condition));
  if (bare.length > 0) {
    const pks = bare.map(({ slug }) => attributes.get(slug!)!.pk);
    terms.push(holds(({ attribute }) => pks.includes(attribute)));
  }
  for (const { slug, value } of conditions)
    if (value)
      terms.push(...valueTests(store, attributes.get(slug ?? '') ?? null, value).map(holds));
  return terms.length > 0 ? all(terms) : otherwise ? everything : nothing;
}

/** The tests that some value of an object must pass, each on its own. */
function valueTests(
  store: Store,
  attribute: Attribute | null,
  value: WhereValue,
): Term<AttributeValue>[] {
  const ofAttribute: Term<AttributeValue> = (candidate) =>
    attribute === null || candidate.attribute === attribute.pk;
  const ofType =
    (inputType: Attribute['inputType']): Term<AttributeValue> =>
    (candidate) =>
      ofAttribute(candidate) && store.get('attribute', candidate.attribute).inputType === inputType;
  const test = (...terms: Term<AttributeValue>[]) => [all(terms)];
  if ('slug' in value || 'name' in value)
    return test(
      ofAttribute,
      'slug' in value ? valueTerm(value.slug ?? null, ({ slug }) => slug) : everything,
      'name' in value ? valueTerm(value.name ?? null, ({ name }) => name) : everything,
    );
  if ('numeric' in value)
    return test(
      ofType('NUMERIC'),
      numberTerm(value.numeric ?? null, ({ numeric }) => numeric),
    );
  if ('boolean' in value)
    return test(ofType('BOOLEAN'), ({ boolean }) => boolean === value.boolean);
  if ('date' in value) return test(ofType('DATE'), dateTerm(value.date ?? {}));
  if ('dateTime' in value) return test(ofType('DATE_TIME'), momentTerm(value.dateTime ?? {}));
  return referenceTests(store, value.reference ?? {}).map((term) => all([ofAttribute, term]));
}

function dateTerm(range: Range<string>): Term<AttributeValue> {
  return (value) => {
    const day = momentOf(value)?.slice(0, 10);
    if (day === undefined) return isNone(range.gte) && isNone(range.lte);
    return (isNone(range.gte) || day >= range.gte) && (isNone(range.lte) || day <= range.lte);
  };
}

export function momentTerm({ gte, lte }: Range<string>): Term<AttributeValue> {
  const micros = (text: string | null | undefined) => (isNone(text) ? null : microsOf(text));
  return rangeTerm({ gte: micros(gte), lte: micros(lte) }, (value) => micros(momentOf(value)));
}

const referenceKeys: Readonly<
  Record<
    Exclude<ReferenceKey, 'referencedIds'>,
    { readonly model: keyof Records; readonly field: 'slug' | 'sku' }
  >
> = {
  pageSlugs: { model: 'page', field: 'slug' },
  productSlugs: { model: 'product', field: 'slug' },
  productVariantSkus: { model: 'productVariant', field: 'sku' },
  categorySlugs: { model: 'category', field: 'slug' },
  collectionSlugs: { model: 'collection', field: 'slug' },
};

function referenceTests(
  store: Store,
  reference: Readonly<Partial<Record<ReferenceKey, Contains>>>,
): Term<AttributeValue>[] {
  return (Object.entries(reference) as [ReferenceKey, Contains][]).flatMap(([key, contains]) => {
    const test = (wanted: string): Term<AttributeValue> =>
      key === 'referencedIds' ? byId(wanted) : byName(store, referenceKeys[key], wanted);
    const { containsAll, containsAny } = contains;
    if (containsAll && containsAll.length > 0) return containsAll.map(test);
    return containsAny && containsAny.length > 0 ? [any(containsAny.map(test))] : [];
  });
}

function byId(id: string): Term<AttributeValue> {
  const parsed = parseGlobalId(id);
  if (parsed === null) throw new ApiFailure(`Invalid ID: ${id}.`);
  const model = parsed.type.charAt(0).toLowerCase() + parsed.type.slice(1);
  return ({ reference }) => reference?.model === model && reference.pk === pkOf(parsed);
}

function byName(
  store: Store,
  { model, field }: { model: keyof Records; field: 'slug' | 'sku' },
  wanted: string,
): Term<AttributeValue> {
  return ({ reference }) => {
    if (reference?.model !== model) return false;
    const target = store.find(model, reference.pk) as { slug?: string; sku?: string | null } | null;
    return target?.[field] === wanted;
  };
}
