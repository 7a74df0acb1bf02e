import type { Product, ProductVariant } from '../../records/catalogue.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import type { Context } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { repeated } from '../../staff-shop/input/lists.ts';
import { recordOfInput, recordsOf } from '../../staff-shop/input/nodes.ts';
import { assignAttributes } from '../attribute-values/assign.ts';
import { emit } from '../emit.ts';
import { promotionsTouch } from '../prices.ts';
import { cleanVariant, type CleanedVariant, type VariantInput } from './input.ts';
import { madeName } from './name.ts';

export type StockInput = { readonly warehouse: string; readonly quantity: number };
type CreateInput = VariantInput & {
  readonly product: string;
  readonly stocks?: readonly StockInput[] | null;
};

export const productVariantCreate = mutation<{ input: CreateInput }>(({ input }, context) => {
  const { store, state } = context;
  const product =
    recordOfInput(store, 'product', input.product, 'product') ??
    refuse('product', 'INVALID', 'Product cannot be set empty.');
  const stocks = input.stocks ?? [];
  const cleaned = cleanVariant(context, null, product, input, () => checkWarehouses(stocks));
  const variant = insertVariant(context, product, cleaned);
  insertStocks(store, variant, stocks);
  assignTo(context, variant, cleaned);
  if (variant.name === '')
    store.update<'productVariant'>(variant, {
      name: madeName(store, variant),
      updatedAt: state.clock.instant(),
    });
  store.update<'product'>(product, { searchIndexed: false });
  emit(context, 'PRODUCT_VARIANT_CREATED', { productVariant: variant });
  promotionsTouch(state, [product.pk]);
  return { productVariant: inChannel<'productVariant'>(variant, null) };
});

/** Stores a checked variant at the end of the product's; the first becomes its default. */
export function insertVariant(
  { store, state }: Context,
  product: Product,
  { fields }: CleanedVariant,
): ProductVariant {
  const now = state.clock.instant();
  const variant = store.insert('productVariant', {
    ...fields,
    product: product.pk,
    sortOrder: nextSortOrder(store.by('productVariant', 'product', product.pk)),
    createdAt: now,
    updatedAt: now,
    attributes: [],
    media: [],
    translations: {},
  });
  if (product.defaultVariant === null)
    store.update<'product'>(product, {
      defaultVariant: variant.pk,
      updatedAt: state.clock.instant(),
    });
  return variant;
}

export function nextSortOrder(siblings: readonly { readonly sortOrder: number | null }[]): number {
  return siblings.reduce((last, { sortOrder }) => Math.max(last, sortOrder ?? -1), -1) + 1;
}

function assignTo(
  { store, state }: Context,
  variant: ProductVariant,
  { attributes }: CleanedVariant,
): void {
  if (attributes.length === 0) return;
  store.update<'productVariant'>(variant, {
    attributes: assignAttributes(state, variant, attributes, 'attributes'),
  });
}

function checkWarehouses(stocks: readonly StockInput[]): void {
  const twice = repeated(stocks.map(({ warehouse }) => warehouse));
  if (twice.length > 0) refuse('stocks', 'UNIQUE', `Duplicated warehouse ID: ${twice.join(', ')}`);
}

function insertStocks(store: Store, variant: ProductVariant, stocks: readonly StockInput[]): void {
  const ids = stocks.map(({ warehouse }) => warehouse);
  const warehouses = recordsOf(store, 'warehouse', ids, 'warehouse');
  warehouses.forEach((warehouse, index) =>
    store.insert('stock', {
      warehouse: warehouse.pk,
      variant: variant.pk,
      quantity: stocks[index]!.quantity,
    }),
  );
}
