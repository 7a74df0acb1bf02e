import { requireRecord } from '../../schema/arguments.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import { movedTo } from '../../staff-shop/input/reordering.ts';
import { sortedVariants } from '../deletion/products.ts';
import { emit } from '../emit.ts';
import { pkInput } from '../ids.ts';

export type Move = { readonly id: string; readonly sortOrder?: number | null };

export const productVariantReorder = mutation<{ productId: string; moves: readonly Move[] }>(
  ({ productId, moves }, context) => {
    const { store, state } = context;
    const product =
      store.find('product', pkInput('product', productId, 'id')) ??
      refuse('productId', 'NOT_FOUND', `Couldn't resolve to a product type: ${productId}`);
    const variants = sortedVariants(store, product.pk);
    const steps = moves.map(({ id, sortOrder }) => {
      const pk = pkInput('productVariant', id, 'moves');
      return variants.some((variant) => variant.pk === pk)
        ? { pk, by: sortOrder ?? 1 }
        : refuse('moves', 'NOT_FOUND', `Couldn't resolve to a variant: ${id}`);
    });
    const places = movedTo(variants, steps);
    for (const variant of variants)
      store.update<'productVariant'>(variant, { sortOrder: places.get(variant.pk)! });
    store.update<'product'>(product, { updatedAt: state.clock.instant() });
    emit(context, 'PRODUCT_UPDATED', { product });
    return { product: inChannel<'product'>(product, null) };
  },
);

export const productVariantSetDefault = mutation<{ productId: string; variantId: string }>(
  ({ productId, variantId }, context) => {
    const { store, state } = context;
    const product = requireRecord(store, 'product', productId, 'productId');
    const variant = requireRecord(store, 'productVariant', variantId, 'variantId');
    if (variant.product !== product.pk)
      refuse(
        'variantId',
        'NOT_PRODUCTS_VARIANT',
        "Provided variant doesn't belong to provided product.",
      );
    store.update<'product'>(product, {
      defaultVariant: variant.pk,
      updatedAt: state.clock.instant(),
    });
    emit(context, 'PRODUCT_UPDATED', { product });
    return { product: inChannel<'product'>(product, null) };
  },
);
