import type {
  AssignedAttribute,
  Attribute,
  AttributeValue,
  Product,
  ProductVariant,
} from '../../records/catalogue.ts';
import type { Page } from '../../records/catalogue.ts';
import type { Store } from '../../state/store.ts';

/** The values among `assigned` of the attributes in `of`: what an object has of attributes its type lost stays hidden. */
function valuesAmong(
  store: Store,
  assigned: readonly AssignedAttribute[],
  of: readonly number[],
): AttributeValue[] {
  return assigned
    .filter(({ attribute }) => of.includes(attribute))
    .flatMap(({ values }) => values.map((value) => store.get('attributeValue', value)));
}

export function valuesOfProduct(store: Store, product: Product): AttributeValue[] {
  const type = store.get('productType', product.productType);
  return valuesAmong(store, product.attributes, type.productAttributes);
}

export function valuesOfPage(store: Store, page: Page): AttributeValue[] {
  return valuesAmong(store, page.attributes, store.get('pageType', page.pageType).attributes);
}

export function valuesOfVariant(store: Store, variant: ProductVariant): AttributeValue[] {
  return valuesAmong(
    store,
    variant.attributes,
    variant.attributes.map(({ attribute }) => attribute),
  );
}

/** An object's values of one attribute, in their order. */
export function valuesOf(
  store: Store,
  { attributes }: { readonly attributes: readonly AssignedAttribute[] },
  attribute: Attribute,
): AttributeValue[] {
  const assigned = attributes.find((candidate) => candidate.attribute === attribute.pk);
  return (assigned?.values ?? []).map((value) => store.get('attributeValue', value));
}

/** Values of these are chosen from a list that belongs to the attribute. */
export function hasChoices({ inputType }: Attribute): boolean {
  return inputType === 'DROPDOWN' || inputType === 'MULTISELECT' || inputType === 'SWATCH';
}

/** A date or a time as a moment. */
export function momentOf({ date, dateTime }: AttributeValue): string | null {
  return dateTime ?? (date === null ? null : `${date}T00:00:00+00:00`);
}
