import type { Attribute, AttributeValue, InputType } from '../../records/catalogue.ts';
import type { Page, Product, ProductVariant } from '../../records/catalogue.ts';
import type { Channel } from '../../records/shop.ts';
import type { Context } from '../../state/state.ts';
import { valuesOf } from './assigned-values.ts';

export type Holder = Product | ProductVariant | Page;
export type HolderNode = { readonly record: Holder; readonly channel: Channel | null };

/** An attribute with an object's values of it: GraphQL's SelectedAttribute and, by its type, AssignedAttribute. */
export type Assigned = {
  readonly __typename: string;
  readonly attribute: Attribute;
  readonly values: readonly AttributeValue[];
  readonly channel: Channel | null;
};

/** The attributes of an object's type in their order, with the object's values; shoppers see those of the storefront. */
export function assignedAttributes(
  { record, channel }: HolderNode,
  context: Context,
  among: (attribute: number) => boolean = () => true,
): Assigned[] {
  const isOpen = seesAllAttributes(record, context);
  return attributesOf(record, context)
    .filter(among)
    .map((pk) => context.store.get('attribute', pk))
    .filter(({ visibleInStorefront }) => visibleInStorefront || isOpen)
    .map((attribute) => ({
      __typename: assignedType(attribute),
      attribute,
      values: valuesOf(context.store, record, attribute),
      channel,
    }));
}

export function assignedAttribute(
  node: HolderNode,
  slug: string,
  context: Context,
): Assigned | null {
  return assignedAttributes(node, context).find(({ attribute }) => attribute.slug === slug) ?? null;
}

export function attributesOf(record: Holder, { store }: Context): readonly number[] {
  switch (record.model) {
    case 'product':
      return store.get('productType', record.productType).productAttributes;
    case 'page':
      return store.get('pageType', record.pageType).attributes;
    case 'productVariant':
      return variantAttributesOf(record, store).map(({ attribute }) => attribute);
  }
}

export function variantAttributesOf(variant: ProductVariant, store: Context['store']) {
  const product = store.get('product', variant.product);
  return store.get('productType', product.productType).variantAttributes;
}

function seesAllAttributes({ model }: Holder, { requestor }: Context): boolean {
  return requestor.permissions.has(model === 'page' ? 'MANAGE_PAGES' : 'MANAGE_PRODUCTS');
}

const typeNames: Readonly<Record<Exclude<InputType, 'REFERENCE' | 'SINGLE_REFERENCE'>, string>> = {
  NUMERIC: 'AssignedNumericAttribute',
  RICH_TEXT: 'AssignedTextAttribute',
  PLAIN_TEXT: 'AssignedPlainTextAttribute',
  FILE: 'AssignedFileAttribute',
  DROPDOWN: 'AssignedSingleChoiceAttribute',
  MULTISELECT: 'AssignedMultiChoiceAttribute',
  SWATCH: 'AssignedSwatchAttribute',
  BOOLEAN: 'AssignedBooleanAttribute',
  DATE: 'AssignedDateAttribute',
  DATE_TIME: 'AssignedDateTimeAttribute',
};
const entityNames: Readonly<Record<string, string>> = {
  PAGE: 'Page',
  PRODUCT: 'Product',
  PRODUCT_VARIANT: 'ProductVariant',
  CATEGORY: 'Category',
  COLLECTION: 'Collection',
};

function assignedType({ inputType, entityType }: Attribute): string {
  const entity = entityNames[entityType ?? ''] ?? '';
  if (inputType === 'REFERENCE') return `AssignedMulti${entity}ReferenceAttribute`;
  if (inputType === 'SINGLE_REFERENCE') return `AssignedSingle${entity}ReferenceAttribute`;
  return typeNames[inputType];
}
