import type { Product } from '../../records/catalogue.ts';
import { mutation } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import type { Context } from '../../state/state.ts';
import { byIdOrReference } from '../../staff-shop/input/external-reference.ts';
import { recordOfInput } from '../../staff-shop/input/nodes.ts';
import { assignAttributes } from '../attribute-values/assign.ts';
import { setCollections } from '../collections/membership.ts';
import { emit } from '../emit.ts';
import { promotionsTouch } from '../prices.ts';
import { cleanProduct, noAttributes, type CleanedProduct, type ProductInput } from './input.ts';

type CreateInput = ProductInput & { readonly productType: string };

export const productCreate = mutation<{ input: CreateInput }>(({ input }, context) => {
  const { store } = context;
  let type = 0;
  const cleaned = cleanProduct(context, null, input, () => {
    const productType = recordOfInput(store, 'productType', input.productType, 'productType');
    type = productType?.pk ?? 0;
    return productType;
  });
  const product = insertProduct(context, type, cleaned);
  emit(context, 'PRODUCT_CREATED', { product });
  return { product: inChannel<'product'>(product, null) };
});

/** Stores a checked product of this type with its attributes and collections. */
export function insertProduct(
  context: Context,
  productType: number,
  cleaned: CleanedProduct,
): Product {
  const { store, state } = context;
  const now = state.clock.instant();
  const product = store.insert('product', {
    ...cleaned.fields,
    productType,
    defaultVariant: null,
    createdAt: now,
    updatedAt: now,
    searchIndexed: false,
    attributes: noAttributes,
    translations: {},
  });
  applyRelations(context, product, cleaned);
  return product;
}

function applyRelations(
  { store, state }: Context,
  product: Product,
  cleaned: CleanedProduct,
): void {
  if (cleaned.attributes.length > 0)
    store.update<'product'>(product, {
      attributes: assignAttributes(state, product, cleaned.attributes),
    });
  if (cleaned.collections !== null) setCollections(store, product, cleaned.collections);
}

type Named = { readonly id?: string | null; readonly externalReference?: string | null };

export const productUpdate = mutation<Named & { input: ProductInput }>(
  ({ input, ...names }, context) => {
    const { store, state } = context;
    const product = byIdOrReference(store, 'product', names);
    const cleaned = cleanProduct(context, product, input, () =>
      store.get('productType', product.productType),
    );
    store.update<'product'>(product, {
      ...cleaned.fields,
      updatedAt: state.clock.instant(),
      searchIndexed: false,
    });
    applyRelations(context, product, cleaned);
    emit(context, 'PRODUCT_UPDATED', { product });
    promotionsTouch(state, [product.pk]);
    return { product: inChannel<'product'>(product, null) };
  },
);
