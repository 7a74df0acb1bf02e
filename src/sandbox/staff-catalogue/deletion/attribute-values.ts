import type {
  AssignedAttribute,
  Attribute,
  AttributeValue,
  InputType,
} from '../../records/catalogue.ts';
import type { Store } from '../../state/store.ts';

/** Values of these belong to one object alone and go with it. */
const uniqueTypes: ReadonlySet<InputType> = new Set([
  'FILE',
  'REFERENCE',
  'SINGLE_REFERENCE',
  'RICH_TEXT',
  'PLAIN_TEXT',
  'NUMERIC',
  'DATE',
  'DATE_TIME',
]);

/** Removes the values that only this object had. */
export function removeOwnValues(store: Store, assigned: readonly AssignedAttribute[]): void {
  for (const { attribute, values } of assigned)
    if (uniqueTypes.has(store.get('attribute', attribute).inputType))
      for (const pk of values) {
        const value = store.find('attributeValue', pk);
        if (value !== null) store.remove(value);
      }
}

/** Removes values that point at what is going, from wherever they are assigned. */
export function removeReferencesTo(
  store: Store,
  model: NonNullable<AttributeValue['reference']>['model'],
  pk: number,
): void {
  const values = store
    .all('attributeValue')
    .filter(({ reference }) => reference?.model === model && reference.pk === pk);
  removeValues(store, values);
}

type OwnerModel = 'product' | 'productVariant' | 'page';
export type Touched = { readonly products: ReadonlySet<number> };

/** Removes values and takes them from all that have them; says which products those were (their own or a variant's). */
export function removeValues(store: Store, values: readonly AttributeValue[]): Touched {
  const products = new Set<number>();
  if (values.length === 0) return { products };
  const gone = new Set(values.map(({ pk }) => pk));
  for (const model of ['product', 'productVariant', 'page'] as const)
    for (const owner of store.all(model)) {
      if (!owner.attributes.some((entry) => entry.values.some((pk) => gone.has(pk)))) continue;
      store.update<OwnerModel>(owner, { attributes: without(owner.attributes, gone) });
      if (owner.model === 'product') products.add(owner.pk);
      if (owner.model === 'productVariant') products.add(owner.product);
    }
  for (const value of values) store.remove(value);
  return { products };
}

function without(
  assigned: readonly AssignedAttribute[],
  gone: ReadonlySet<number>,
): AssignedAttribute[] {
  return assigned
    .map(({ attribute, values }) => ({ attribute, values: values.filter((pk) => !gone.has(pk)) }))
    .filter(({ values }) => values.length > 0);
}

/** Takes an attribute from products (or their variants) and pages that have it; values stay. */
export function unassign(
  store: Store,
  attribute: Attribute,
  models: readonly OwnerModel[],
  belongs: (owner: { readonly model: OwnerModel; readonly pk: number }) => boolean = () => true,
): void {
  for (const model of models)
    for (const owner of store.all(model))
      if (owner.attributes.some((entry) => entry.attribute === attribute.pk) && belongs(owner))
        store.update<OwnerModel>(owner, {
          attributes: owner.attributes.filter((entry) => entry.attribute !== attribute.pk),
        });
}
