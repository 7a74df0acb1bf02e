import type { AssignedAttribute, ProductVariant } from '../../records/catalogue.ts';
import { mutation } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import type { Context } from '../../state/state.ts';
import { assignAttributes } from '../attribute-values/assign.ts';
import { emit } from '../emit.ts';
import { promotionsTouch } from '../prices.ts';
import { variantByNames, type VariantNames } from './delete.ts';
import { cleanVariant, type CleanedVariant, type VariantInput } from './input.ts';
import { madeName } from './name.ts';

export const productVariantUpdate = mutation<VariantNames & { input: VariantInput }>(
  ({ input, ...names }, context) => {
    const { store } = context;
    const variant = variantByNames(context, names);
    const product = store.get('product', variant.product);
    const cleaned = cleanVariant(context, variant, product, input);
    const changes = applyVariant(context, variant, cleaned);
    announceVariant(context, variant, changes);
    return { productVariant: inChannel<'productVariant'>(variant, null) };
  },
);

export type VariantChanges = {
  readonly fields: boolean;
  readonly metadata: boolean;
  readonly attributes: boolean;
};

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Stores a checked input; says what of the variant it changed. Only that moves `updatedAt`. */
export function applyVariant(
  context: Context,
  variant: ProductVariant,
  { fields, attributes }: CleanedVariant,
): VariantChanges {
  const { store, state } = context;
  const named =
    fields.name === '' ? { ...fields, name: madeName(store, { ...variant, ...fields }) } : fields;
  const changed = (Object.keys(named) as (keyof typeof named)[]).filter(
    (field) => !same(named[field], variant[field]),
  );
  if (changed.length > 0)
    store.update<'productVariant'>(variant, { ...named, updatedAt: state.clock.instant() });
  const attributesChanged = applyAttributes(context, variant, attributes);
  const product = store.get('product', variant.product);
  const searched = attributesChanged || changed.includes('sku') || changed.includes('name');
  if (searched)
    store.update<'product'>(product, { searchIndexed: false, updatedAt: state.clock.instant() });
  if (product.defaultVariant === null)
    store.update<'product'>(product, { defaultVariant: variant.pk });
  const isMetadata = (field: string) => field === 'metadata' || field === 'privateMetadata';
  return {
    fields: changed.some((field) => !isMetadata(field)),
    metadata: changed.some(isMetadata),
    attributes: attributesChanged,
  };
}

/** An input that leaves out an attribute the variant has counts as a change, as in Saleor. */
function applyAttributes(
  { store, state }: Context,
  variant: ProductVariant,
  attributes: CleanedVariant['attributes'],
): boolean {
  if (attributes.length === 0) return false;
  const shown = (assigned: readonly AssignedAttribute[]) =>
    assigned.flatMap(({ values }) => values.map((pk) => ({ ...store.get('attributeValue', pk) })));
  const had = new Set(variant.attributes.map(({ attribute }) => attribute));
  const covered =
    had.size === attributes.length && attributes.every(({ attribute }) => had.has(attribute.pk));
  const before = shown(variant.attributes);
  const assigned = assignAttributes(state, variant, attributes, 'attributes');
  if (covered && same(before, shown(assigned))) return false;
  store.update<'productVariant'>(variant, { attributes: assigned });
  return true;
}

/** Tells of what changed: nothing if nothing did. */
export function announceVariant(
  context: Context,
  variant: ProductVariant,
  { fields, metadata, attributes }: VariantChanges,
): void {
  const legacy = context.store.all('shop')[0]!.useLegacyUpdateWebhookEmission;
  if (fields || attributes || (metadata && legacy)) {
    emit(context, 'PRODUCT_VARIANT_UPDATED', { productVariant: variant });
    promotionsTouch(context.state, [variant.product]);
  }
  if (metadata) emit(context, 'PRODUCT_VARIANT_METADATA_UPDATED', { productVariant: variant });
}
