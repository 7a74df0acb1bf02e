import type { ProductVariant } from '../../records/catalogue.ts';
import { requireRecord } from '../../schema/arguments.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import type { Context } from '../../state/state.ts';
import { recordsOf } from '../../staff-shop/input/nodes.ts';
import { removeVariants } from '../deletion/products.ts';
import { emit } from '../emit.ts';
import { promotionsTouch } from '../prices.ts';
import { requireOneName } from '../products/input.ts';

export type VariantNames = {
  readonly id?: string | null | undefined;
  readonly sku?: string | null | undefined;
  readonly externalReference?: string | null | undefined;
};

/** The variant a mutation names, by its id, SKU or external reference. */
export function variantByNames({ store }: Context, names: VariantNames): ProductVariant {
  const { id, sku, externalReference } = names;
  requireOneName({ sku, id, external_reference: externalReference });
  if (id) return requireRecord(store, 'productVariant', id);
  const [field, value] = externalReference
    ? (['externalReference', externalReference] as const)
    : (['sku', sku ?? ''] as const);
  return (
    store.one('productVariant', field, value) ??
    refuse(field, 'NOT_FOUND', `Couldn't resolve to a node: ${value}`)
  );
}

export const productVariantDelete = mutation<VariantNames>((names, context) => {
  const variant = variantByNames(context, names);
  const copy = { ...variant };
  removeVariants(context, [variant]);
  emit(context, 'PRODUCT_VARIANT_DELETED', { productVariant: copy });
  promotionsTouch(context.state, [variant.product]);
  return { productVariant: inChannel<'productVariant'>(copy, null) };
});

type BulkArgs = {
  readonly ids?: readonly string[] | null;
  readonly skus?: readonly string[] | null;
};

export const productVariantBulkDelete = mutation<BulkArgs>(({ ids, skus }, context) => {
  const { store, state } = context;
  requireOneList({ skus, ids });
  const variants = ids?.length
    ? recordsOf(store, 'productVariant', ids, 'id')
    : (skus ?? []).flatMap((sku) => store.one('productVariant', 'sku', sku) ?? []);
  const copies = [...variants].sort((a, b) => a.pk - b.pk).map((variant) => ({ ...variant }));
  removeVariants(context, variants);
  promotionsTouch(state, [...new Set(copies.map(({ product }) => product))]);
  for (const productVariant of copies) emit(context, 'PRODUCT_VARIANT_DELETED', { productVariant });
  return { count: copies.length };
});

function requireOneList(
  lists: Readonly<Record<string, readonly string[] | null | undefined>>,
): void {
  requireOneName(
    Object.fromEntries(
      Object.entries(lists).map(([name, list]) => [name, list?.length ? name : null]),
    ),
  );
}
