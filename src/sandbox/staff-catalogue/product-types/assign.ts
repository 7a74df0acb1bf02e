import type { Attribute, ProductType } from '../../records/catalogue.ts';
import { mutation } from '../../schema/mutation.ts';
import { globalId, idOf, parseGlobalId, pkOf } from '../../state/global-id.ts';
import { ApiFailure } from '../../state/failures.ts';
import type { Store } from '../../state/store.ts';
import { FieldErrors } from '../../staff-shop/input/field-errors.ts';
import { inStoredOrder } from '../attribute-values/check-inputs.ts';
import { pkInput } from '../ids.ts';

type Operation = {
  readonly id: string;
  readonly type: 'PRODUCT' | 'VARIANT';
  readonly variantSelection?: boolean | null;
};
type Assignment = { readonly pk: number; readonly selection: boolean };

/** Input types a variant can be chosen by. */
export const selectable: ReadonlySet<string> = new Set([
  'DROPDOWN',
  'BOOLEAN',
  'SWATCH',
  'NUMERIC',
]);

export const productAttributeAssign = mutation<{
  productTypeId: string;
  operations: readonly Operation[];
}>(({ productTypeId, operations }, { store }) => {
  const productType = productTypeById(store, productTypeId);
  const of = (type: Operation['type']): Assignment[] =>
    operations
      .filter((operation) => operation.type === type)
      .map(({ id, variantSelection }) => ({
        pk: Number(pkInput('attribute', id, 'operations')),
        selection: variantSelection ?? false,
      }));
  for (const { id } of operations) Number(pkInput('attribute', id, 'operations'));
  checkAssignments(store, productType, of('PRODUCT'), of('VARIANT'));
  assign(store, productType, of('PRODUCT'), of('VARIANT'));
  return { productType };
});

/** The type a mutation is about. Saleor answers wrong ids here without an entry in `errors`. */
export function productTypeById(store: Store, id: string): ProductType {
  const parsed = parseGlobalId(id);
  if (parsed !== null && parsed.type !== 'ProductType')
    throw new ApiFailure('Must receive a ProductType id.');
  const found = parsed === null ? null : store.find('productType', pkOf(parsed));
  if (found === null) throw new ApiFailure('Internal Server Error', 'AttributeError');
  return found;
}

function checkAssignments(
  store: Store,
  productType: ProductType,
  product: readonly Assignment[],
  variant: readonly Assignment[],
): void {
  const errors = new FieldErrors();
  const all = [...product, ...variant];
  const add = (code: string, message: string, attributes: readonly string[]) =>
    errors.add('operations', code, message, { attributes });
  const missing = all.filter(({ pk }) => store.find('attribute', pk) === null);
  if (missing.length > 0)
    add(
      'NOT_FOUND',
      "Attribute doesn't exist.",
      missing.map(({ pk }) => globalId('Attribute', pk)),
    );
  const found = (assignments: readonly Assignment[]) =>
    assignments.flatMap(({ pk }) => store.find('attribute', pk) ?? []).sort(inStoredOrder);
  const ids = (attributes: readonly Attribute[]) => attributes.map(idOf);
  const foreign = found(all).filter(({ type }) => type !== 'PRODUCT_TYPE');
  if (foreign.length > 0) add('INVALID', 'Only product attributes can be assigned.', ids(foreign));
  const variantOnly = found(product).filter(({ isVariantOnly }) => isVariantOnly);
  if (variantOnly.length > 0)
    add('ATTRIBUTE_CANNOT_BE_ASSIGNED', 'Cannot assign variant only attributes.', ids(variantOnly));
  for (const { pk, selection } of product)
    if (selection)
      add(
        'ATTRIBUTE_CANNOT_BE_ASSIGNED',
        `Attribute with pk: '${pk}' with different type than 'VARIANT' (found: 'PRODUCT') cannot be assigned with variant_selection: true.`,
        String(pk).split(''),
      );
  checkSelection(errors, found(variant.filter(({ selection }) => selection)));
  const present = new Set([
    ...productType.productAttributes,
    ...productType.variantAttributes.map(({ attribute }) => attribute),
  ]);
  const again = found(all).filter(({ pk }) => present.has(pk));
  if (again.length > 0)
    add(
      'ATTRIBUTE_ALREADY_ASSIGNED',
      `${again.map(({ name, slug }) => `${name} (${slug})`).join(', ')} have already been assigned to this product type.`,
      ids(again),
    );
  errors.refuse();
}

/** Gathers attributes that no variant can be chosen by. */
export function checkSelection(errors: FieldErrors, chosenBy: readonly Attribute[]): void {
  const wrong = chosenBy.filter(({ inputType }) => !selectable.has(inputType));
  if (wrong.length > 0)
    errors.add(
      'operations',
      'ATTRIBUTE_CANNOT_BE_ASSIGNED',
      "Some of the attributes types are not supported for variant selection. Supported types are: ['dropdown', 'boolean', 'swatch', 'numeric'].",
      { attributes: wrong.map(idOf) },
    );
}

/** Attributes assigned one by one come before those that came as a list with the type. */
function assign(
  store: Store,
  productType: ProductType,
  product: readonly Assignment[],
  variant: readonly Assignment[],
): void {
  const { productAttributes, variantAttributes, placed = { product: 0, variant: 0 } } = productType;
  store.update<'productType'>(productType, {
    productAttributes: inserted(
      productAttributes,
      placed.product,
      product.map(({ pk }) => pk),
    ),
    variantAttributes: inserted(
      variantAttributes,
      placed.variant,
      variant.map(({ pk, selection }) => ({ attribute: pk, variantSelection: selection })),
    ),
    placed: {
      product: placed.product + product.length,
      variant: placed.variant + variant.length,
    },
  });
}

function inserted<Item>(items: readonly Item[], at: number, added: readonly Item[]): Item[] {
  return [...items.slice(0, at), ...added, ...items.slice(at)];
}
