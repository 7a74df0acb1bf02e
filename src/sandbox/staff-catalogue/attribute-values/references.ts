import type { Attribute, AttributeValue } from '../../records/catalogue.ts';
import type { Store } from '../../state/store.ts';
import { parseGlobalId, pkOf, typeOf } from '../../state/global-id.ts';
import type { AttributeInput, ValueProblem } from './attribute-input.ts';

type Reference = NonNullable<AttributeValue['reference']>;
type ReferenceModel = Reference['model'];

/** The models a reference attribute may point at, by its `entityType`. */
const modelOf: Readonly<Record<string, ReferenceModel>> = {
  PAGE: 'page',
  PRODUCT: 'product',
  PRODUCT_VARIANT: 'productVariant',
  CATEGORY: 'category',
  COLLECTION: 'collection',
};

/** The ids an input gives for a reference attribute. */
export function referencesOf({ inputType }: Attribute, input: AttributeInput): readonly string[] {
  if (inputType === 'SINGLE_REFERENCE') return input.reference ? [input.reference] : [];
  return input.references ?? [];
}

/** What is wrong with the ids of a reference attribute. */
export function referenceProblem(
  store: Store,
  attribute: Attribute,
  ids: readonly string[],
): ValueProblem[] {
  if (ids.length === 0)
    return attribute.valueRequired
      ? [['A reference is required for this attribute.', 'REQUIRED']]
      : [];
  const found = foundReferences(store, attribute, ids);
  if (found === null) return [['Invalid reference type.', 'INVALID']];
  const types = attribute.referenceTypes ?? [];
  if (types.length > 0 && !found.every((reference) => types.includes(typePkOf(store, reference))))
    return [
      [
        'Invalid reference, must be an object from available choices defined by reference types on attribute.',
        'INVALID',
      ],
    ];
  return [];
}

/** What the ids point at, each once; null where one is of another type or not there. */
export function foundReferences(
  store: Store,
  attribute: Attribute,
  ids: readonly string[],
): Reference[] | null {
  const model = modelOf[attribute.entityType ?? ''];
  if (model === undefined) return null;
  const found = new Map<number, Reference>();
  for (const id of ids) {
    const parsed = parseGlobalId(id);
    if (parsed?.type !== typeOf(model)) return null;
    const record = store.find(model, pkOf(parsed));
    if (record === null) return null;
    found.set(record.pk, { model, pk: record.pk });
  }
  return [...found.values()];
}

/** Product type or page type of what is referred to; 0 where there is none. */
function typePkOf(store: Store, { model, pk }: Reference): number {
  if (model === 'product') return store.get('product', pk).productType;
  if (model === 'productVariant')
    return store.get('product', store.get('productVariant', pk).product).productType;
  return model === 'page' ? store.get('page', pk).pageType : 0;
}

/** The name a value for this reference gets. */
export function nameOfReference(store: Store, { model, pk }: Reference): string {
  if (model === 'page') return store.get('page', pk).title;
  if (model !== 'productVariant') return store.get(model, pk).name;
  const variant = store.get('productVariant', pk);
  return `${store.get('product', variant.product).name}: ${variant.name}`;
}
