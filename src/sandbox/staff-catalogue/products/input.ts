import type { JsonObject } from '../../records/base.ts';
import type {
  AssignedAttribute,
  Attribute,
  Category,
  Collection,
  Product,
  ProductType,
} from '../../records/catalogue.ts';
import { refuse } from '../../schema/mutation.ts';
import type { Context } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { kilograms } from '../../staff-shop/input/weights.ts';
import { FieldErrors } from '../../staff-shop/input/field-errors.ts';
import { metadataAfter, type MetadataInput } from '../../staff-shop/input/metadata.ts';
import { checkSlug, checkText, checkUnique } from '../../staff-shop/input/model-checks.ts';
import { recordOfInput, recordsOf } from '../../staff-shop/input/nodes.ts';
import type { AttributeInput, CheckedInput } from '../attribute-values/attribute-input.ts';
import { checkAttributeInputs } from '../attribute-values/check-inputs.ts';
import { slugInput } from '../categories/input.ts';
import { taxClassInput, type TaxInput } from '../tax-input.ts';
import { checkSeo, descriptionInput, seoInput, type TextsInput } from '../texts.ts';
import { kilogramsOf, type WeightInput } from '../weights.ts';

export type ProductInput = TextsInput &
  MetadataInput &
  TaxInput & {
    readonly attributes?: readonly AttributeInput[] | null;
    readonly category?: string | null;
    readonly collections?: readonly string[] | null;
    readonly weight?: WeightInput;
    readonly rating?: number | null;
    readonly externalReference?: string | null;
  };

export type CleanedProduct = {
  readonly fields: Pick<
    Product,
    | 'metadata'
    | 'privateMetadata'
    | 'name'
    | 'slug'
    | 'description'
    | 'seoTitle'
    | 'seoDescription'
    | 'category'
    | 'taxClass'
    | 'weight'
    | 'rating'
    | 'externalReference'
  >;
  readonly attributes: readonly CheckedInput[];
  /** Null leaves them as they are. */
  readonly collections: readonly Collection[] | null;
};

export const noAttributes: readonly AssignedAttribute[] = [];

/** A product's input checked in Saleor's order; `own` null is one being made, of `typeOf()`'s type. */
export function cleanProduct(
  context: Context,
  own: Product | null,
  input: ProductInput,
  typeOf: () => ProductType | null,
): CleanedProduct {
  const { store, state } = context;
  const { category, collections } = productReferences(store, input);
  const productType = typeOf();
  const description = descriptionInput(input);
  kilogramsOf(store, input.weight, 'Product');
  const slug = slugInput(context, own, 'product', input);
  const attributes =
    input.attributes && input.attributes.length > 0 && productType !== null
      ? checkAttributeInputs(state, input.attributes, productAttributes(store, productType), {
          creation: own === null,
        })
      : [];
  const fields = productFields(context, own, input, { category, description, slug, productType });
  return { fields, attributes, collections };
}

export function productAttributes(store: Store, productType: ProductType): Attribute[] {
  return productType.productAttributes.map((pk) => store.get('attribute', pk));
}

/** What an input points at; strange ids are refused under their fields. */
export function productReferences(
  store: Store,
  input: ProductInput,
): { category: Category | null; collections: readonly Collection[] | null } {
  const category = recordOfInput(store, 'category', input.category, 'category');
  const collections = input.collections
    ? recordsOf(store, 'collection', input.collections, 'collections')
    : null;
  recordOfInput(store, 'taxClass', input.taxClass, 'taxClass');
  return { category, collections };
}

type Resolved = {
  readonly category: Category | null;
  readonly description: JsonObject | null | undefined;
  readonly slug: string;
  readonly productType: ProductType | null;
};

/** A product's own fields once the input is applied, checked as its model checks them. */
export function productFields(
  context: Context,
  own: Product | null,
  input: ProductInput,
  { category, description, slug, productType }: Resolved,
): CleanedProduct['fields'] {
  const { store } = context;
  const taxClass = taxClassInput(store, input);
  const after = <Value>(
    given: Value | undefined,
    current: Value | undefined,
    none: Value,
  ): Value => (given === undefined ? (current ?? none) : given);
  const fields = {
    ...metadataAfter(own ?? { metadata: {}, privateMetadata: {} }, input),
    name: after(input.name, own?.name, '') ?? '',
    slug,
    description: after(description, own?.description as JsonObject | null, null),
    seoTitle: own?.seoTitle ?? null,
    seoDescription: own?.seoDescription ?? null,
    ...seoInput(input),
    category: input.category === undefined ? (own?.category ?? null) : (category?.pk ?? null),
    taxClass: after(taxClass, own?.taxClass, null),
    weight:
      input.weight === undefined
        ? (own?.weight ?? null)
        : kilograms(input.weight, store.all('shop')[0]!.defaultWeightUnit),
    rating: after(input.rating, own?.rating, null),
    externalReference: after(input.externalReference, own?.externalReference, null),
  };
  checkFields(context, own, fields, productType);
  return fields;
}

function checkFields(
  { store }: Context,
  own: Product | null,
  fields: CleanedProduct['fields'],
  productType: ProductType | null,
): void {
  const { externalReference, slug } = fields;
  const errors = new FieldErrors();
  checkText(errors, 'externalReference', externalReference, 250, true);
  checkSeo(errors, fields);
  if (productType === null) errors.add('productType', 'REQUIRED', 'This field cannot be null.');
  checkText(errors, 'name', fields.name, 250);
  checkSlug(errors, slug, { unicode: true });
  const sameReference =
    externalReference === null
      ? null
      : store.one('product', 'externalReference', externalReference);
  checkUnique(errors, 'Product', 'externalReference', own, sameReference);
  const sameSlug = store.by('product', 'slug', slug).find((other) => other !== own);
  checkUnique(errors, 'Product', 'slug', own, sameSlug ?? null);
  errors.refuse();
}

/** The product that a mutation's `id` or `externalReference` names. */
export function requireOneName(names: Readonly<Record<string, string | null | undefined>>): void {
  const given = Object.entries(names).filter(([, value]) => value);
  if (given.length > 1) {
    const [first, ...rest] = given.map(([name]) => name);
    refuse(
      null,
      'GRAPHQL_ERROR',
      `Argument '${first}' cannot be combined with ${rest.map((name) => `'${name}'`).join(', ')}`,
    );
  }
  if (given.length === 0)
    refuse(
      null,
      'GRAPHQL_ERROR',
      `At least one of arguments is required: ${Object.keys(names)
        .map((name) => `'${name}'`)
        .join(', ')}.`,
    );
}
