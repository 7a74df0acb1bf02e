import type { Attribute, ProductType } from '../../records/catalogue.ts';
import { refuse, Refusal, type ErrorEntry } from '../../schema/mutation.ts';
import { idOf } from '../../state/global-id.ts';
import { uniqueSlug } from '../../state/slug.ts';
import type { Store } from '../../state/store.ts';
import { FieldErrors } from '../../staff-shop/input/field-errors.ts';
import { checkSlug, checkText, checkUnique } from '../../staff-shop/input/model-checks.ts';
import { recordOfInput, recordsOf } from '../../staff-shop/input/nodes.ts';
import { inStoredOrder } from '../attribute-values/check-inputs.ts';
import { taxClassInput, type TaxInput } from '../tax-input.ts';
import { kilogramsOf, type WeightInput } from '../weights.ts';

export type ProductTypeInput = TaxInput & {
  readonly name?: string | null;
  readonly slug?: string | null;
  readonly kind?: ProductType['kind'] | null;
  readonly productAttributes?: readonly string[] | null;
  readonly variantAttributes?: readonly string[] | null;
  readonly isShippingRequired?: boolean | null;
  readonly isDigital?: boolean | null;
  readonly weight?: WeightInput;
};

type Cleaned = Pick<
  ProductType,
  'name' | 'slug' | 'kind' | 'isShippingRequired' | 'isDigital' | 'weight' | 'taxClass'
> & {
  readonly productAttributes: readonly Attribute[] | null;
  readonly variantAttributes: readonly Attribute[] | null;
};

/** An input's fields checked as Saleor checks them, over those of the type being changed (null: one being made). */
export function cleanProductType(
  store: Store,
  own: ProductType | null,
  input: ProductTypeInput,
): Cleaned {
  const productAttributes = attributesOf(store, input.productAttributes, 'productAttributes');
  const variantAttributes = attributesOf(store, input.variantAttributes, 'variantAttributes');
  recordOfInput(store, 'taxClass', input.taxClass, 'taxClass');
  const weight = kilogramsOf(store, input.weight, 'Product type');
  const slug = slugOf(store, own, input);
  const taxClass = taxClassInput(store, input);
  checkTypes({ productAttributes, variantAttributes });
  const cleaned = {
    name: input.name === undefined ? (own?.name ?? '') : (input.name ?? ''),
    slug,
    kind: input.kind ?? own?.kind ?? 'NORMAL',
    isShippingRequired: input.isShippingRequired ?? own?.isShippingRequired ?? true,
    isDigital: input.isDigital ?? own?.isDigital ?? false,
    weight: weight ?? (input.weight === undefined ? (own?.weight ?? 0) : 0),
    taxClass: taxClass === undefined ? (own?.taxClass ?? null) : taxClass,
    productAttributes,
    variantAttributes,
  };
  checkTexts(store, own, cleaned);
  return cleaned;
}

function slugOf(store: Store, own: ProductType | null, { slug, name }: ProductTypeInput): string {
  if (own !== null) {
    if (slug === undefined) return own.slug;
    return slug || refuse('slug', 'REQUIRED', 'Slug value cannot be blank.');
  }
  return slug || (typeof name === 'string' ? uniqueSlug(store, 'productType', name) : '');
}

function attributesOf(
  store: Store,
  ids: readonly string[] | null | undefined,
  field: string,
): readonly Attribute[] | null {
  return ids ? recordsOf(store, 'attribute', ids, field) : null;
}

function checkTypes(lists: Readonly<Record<string, readonly Attribute[] | null>>): void {
  const errors: ErrorEntry[] = Object.entries(lists).flatMap(([field, attributes]) => {
    const wrong = (attributes ?? []).filter(({ type }) => type !== 'PRODUCT_TYPE').map(idOf);
    const message = 'Only Product type attributes are allowed.';
    return wrong.length === 0 ? [] : [{ field, code: 'INVALID', message, attributes: wrong }];
  });
  if (errors.length > 0) throw new Refusal(...errors);
}

function checkTexts(
  store: Store,
  own: ProductType | null,
  { name, slug }: { name: string; slug: string },
): void {
  const errors = new FieldErrors();
  checkText(errors, 'name', name, 250);
  checkSlug(errors, slug, { unicode: true });
  const holder = store.by('productType', 'slug', slug).find((other) => other !== own);
  checkUnique(errors, 'Product type', 'slug', own, holder ?? null);
  errors.refuse();
}

/**
 * Attributes in the order a type keeps them when they come as one list. In Saleor that is the order of a Python set of
 * their keys, which nobody may count on; here it is that of their slugs.
 */
export function listed(attributes: readonly Attribute[]): number[] {
  return [...attributes].sort(inStoredOrder).map(({ pk }) => pk);
}
