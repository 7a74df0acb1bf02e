import type { Product, ProductType, ProductVariant } from '../../records/catalogue.ts';
import { refuse } from '../../schema/mutation.ts';
import { idOf } from '../../state/global-id.ts';
import type { Context } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { FieldErrors } from '../../staff-shop/input/field-errors.ts';
import { metadataAfter, type MetadataInput } from '../../staff-shop/input/metadata.ts';
import { checkText, checkUnique } from '../../staff-shop/input/model-checks.ts';
import type { AttributeInput, CheckedInput } from '../attribute-values/attribute-input.ts';
import { checkAttributeInputs } from '../attribute-values/check-inputs.ts';
import { kilograms } from '../../staff-shop/input/weights.ts';
import { kilogramsOf, type WeightInput } from '../weights.ts';
import { noPreorder } from './preorder.ts';

export type VariantInput = MetadataInput & {
  readonly attributes?: readonly AttributeInput[] | null;
  readonly sku?: string | null;
  readonly name?: string | null;
  readonly trackInventory?: boolean | null;
  readonly weight?: WeightInput;
  readonly quantityLimitPerCustomer?: number | null;
  readonly externalReference?: string | null;
  readonly preorder?: object | null;
};

export type VariantFields = Pick<
  ProductVariant,
  | 'metadata'
  | 'privateMetadata'
  | 'sku'
  | 'name'
  | 'trackInventory'
  | 'weight'
  | 'quantityLimitPerCustomer'
  | 'externalReference'
>;
export type CleanedVariant = {
  readonly fields: VariantFields;
  readonly attributes: readonly CheckedInput[];
};

/** A variant's input checked in Saleor's order; `own` null is one being made. */
export function cleanVariant(
  context: Context,
  own: ProductVariant | null,
  product: Product,
  input: VariantInput,
  beforeAttributes: () => void = () => undefined,
): CleanedVariant {
  kilogramsOf(context.store, input.weight, 'Product variant');
  checkLimit(input.quantityLimitPerCustomer);
  beforeAttributes();
  const attributes = cleanAttributes(context, own, product, input.attributes ?? []);
  return { attributes, fields: variantFields(context, own, input) };
}

/** A variant's own fields once the input is applied, checked as its model checks them. */
export function variantFields(
  { store }: Context,
  own: ProductVariant | null,
  input: VariantInput,
): VariantFields {
  noPreorder(input.preorder);
  const shop = store.all('shop')[0]!;
  const after = <Value>(
    given: Value | undefined,
    current: Value | undefined,
    none: Value,
  ): Value => (given === undefined ? (current ?? none) : given);
  const fields = {
    ...metadataAfter(own ?? { metadata: {}, privateMetadata: {} }, input),
    sku: input.sku === undefined ? (own?.sku ?? null) : skuOf(input.sku),
    name: after(input.name, own?.name, '') ?? '',
    trackInventory: input.trackInventory ?? own?.trackInventory ?? shop.trackInventoryByDefault,
    weight:
      input.weight === undefined
        ? (own?.weight ?? null)
        : kilograms(input.weight, shop.defaultWeightUnit),
    quantityLimitPerCustomer: after(
      input.quantityLimitPerCustomer,
      own?.quantityLimitPerCustomer,
      null,
    ),
    externalReference: after(input.externalReference, own?.externalReference, null),
  };
  checkFields(store, own, fields);
  return fields;
}

/** A SKU without the spaces around it; an empty one is none. */
export function skuOf(sku: string | null | undefined): string | null {
  return sku?.trim() || null;
}

function checkLimit(limit: number | null | undefined): void {
  if (typeof limit === 'number' && limit < 1)
    refuse(
      'quantityLimitPerCustomer',
      'INVALID',
      "Product variant can't have quantity_limit_per_customer lower than 1.",
    );
}

function cleanAttributes(
  { store, state }: Context,
  own: ProductVariant | null,
  product: Product,
  inputs: readonly AttributeInput[],
): CheckedInput[] {
  const productType = store.get('productType', product.productType);
  const allowed = variantAttributes(store, productType);
  const ids = new Set(allowed.map(idOf));
  const references = new Set(allowed.map(({ externalReference }) => externalReference));
  const foreign = [
    ...inputs.flatMap(({ id }) => (id && !ids.has(id) ? [id] : [])),
    ...inputs.flatMap(({ externalReference: reference }) =>
      reference && !references.has(reference) ? [reference] : [],
    ),
  ];
  if (foreign.length > 0)
    // An update lacks the field's name in Saleor.
    refuse(
      own === null ? 'attributes' : null,
      'ATTRIBUTE_CANNOT_BE_ASSIGNED',
      'Given attributes are not a variant attributes.',
      { attributes: [...new Set(foreign)] },
    );
  if (inputs.length > 0)
    return checkAttributeInputs(state, inputs, allowed, { creation: own === null });
  if (own === null && allowed.some(({ valueRequired }) => valueRequired))
    refuse('attributes', 'REQUIRED', 'All required attributes must take a value.');
  return [];
}

export function variantAttributes(store: Store, productType: ProductType) {
  return productType.variantAttributes.map(({ attribute }) => store.get('attribute', attribute));
}

function checkFields(
  store: Store,
  own: ProductVariant | null,
  { sku, name, externalReference }: VariantFields,
): void {
  const errors = new FieldErrors();
  checkText(errors, 'externalReference', externalReference, 250, true);
  checkText(errors, 'sku', sku, 255, true);
  checkText(errors, 'name', name, 255, true);
  const sameReference =
    externalReference === null
      ? null
      : store.one('productVariant', 'externalReference', externalReference);
  checkUnique(errors, 'Product variant', 'externalReference', own, sameReference);
  const sameSku = sku === null ? null : store.one('productVariant', 'sku', sku);
  checkUnique(errors, 'Product variant', 'sku', own, sameSku);
  errors.refuse();
}
