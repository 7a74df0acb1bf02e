import type { ProductVariant } from '../../records/catalogue.ts';
import { requireRecord } from '../../schema/arguments.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import { ApiFailure } from '../../state/failures.ts';
import type { Context } from '../../state/state.ts';
import { recordsOf } from '../../staff-shop/input/nodes.ts';
import { removeVariants } from '../deletion/products.ts';
import { emit } from '../emit.ts';
import { promotionsTouch } from '../prices.ts';
import { checkingIds, orElse } from '../payloads.ts';
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

/** Nothing but one list is taken; Saleor's refusal of none or both is no entry in `errors`. */
const bulkDelete = mutation<BulkArgs>(({ ids, skus }, context) => {
  const { store, state } = context;
  const lists = [...(skus?.length ? ['skus'] : []), ...(ids?.length ? ['ids'] : [])];
  if (lists.length > 1) throw refusedLists("Argument 'skus' cannot be combined with 'ids'");
  if (lists.length === 0)
    throw refusedLists("At least one of arguments is required: 'skus', 'ids'.");
  const variants = ids?.length
    ? recordsOf(store, 'productVariant', ids, 'id')
    : (skus ?? []).flatMap((sku) => store.one('productVariant', 'sku', sku) ?? []);
  const copies = [...variants].sort((a, b) => a.pk - b.pk).map((variant) => ({ ...variant }));
  removeVariants(context, variants);
  promotionsTouch(state, [...new Set(copies.map(({ product }) => product))]);
  for (const productVariant of copies) emit(context, 'PRODUCT_VARIANT_DELETED', { productVariant });
  return { count: copies.length };
});

function refusedLists(message: string): ApiFailure {
  return new ApiFailure(`["${message}"]`, 'ValidationError');
}

export const productVariantBulkDelete = checkingIds(
  'productVariant',
  orElse({ count: 0 }, bulkDelete),
);
