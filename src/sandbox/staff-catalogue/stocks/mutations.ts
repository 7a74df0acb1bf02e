import type { ProductVariant, Stock } from '../../records/catalogue.ts';
import type { Warehouse } from '../../records/shop.ts';
import { requireRecord } from '../../schema/arguments.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { inChannel } from '../../schema/node.ts';
import { globalId } from '../../state/global-id.ts';
import type { Context } from '../../state/state.ts';
import { freeStock } from '../../stock/availability.ts';
import { emitChannelCrossing, emitCrossing, emitStockUpdated } from '../../stock/stock-events.ts';
import { FieldErrors } from '../../staff-shop/input/field-errors.ts';
import { recordsOf } from '../../staff-shop/input/nodes.ts';
import { pksInput } from '../ids.ts';
import { requireOneName } from '../products/input.ts';
import type { StockInput } from '../variants/create.ts';

type Names = { readonly variantId?: string | null; readonly sku?: string | null };

function variantOf({ store }: Context, { variantId, sku }: Names): ProductVariant {
  requireOneName({ sku, variant_id: variantId });
  if (variantId) return requireRecord(store, 'productVariant', variantId);
  return (
    store.one('productVariant', 'sku', sku ?? null) ??
    refuse('sku', 'NOT_FOUND', `Couldn't resolve to a node: ${sku}`)
  );
}

const answer = (variant: ProductVariant) => ({
  productVariant: inChannel<'productVariant'>(variant, null),
});

/** New stocks count as back in stock, even empty ones. */
export const productVariantStocksCreate = mutation<{
  variantId: string;
  stocks: readonly StockInput[];
}>(({ variantId, stocks }, context) => {
  const { store, state, requestor } = context;
  const variant = requireRecord(store, 'productVariant', variantId);
  if (stocks.length === 0) return answer(variant);
  const errors = new FieldErrors();
  checkTwice(stocks, errors);
  const warehouses = warehousesOf(context, stocks);
  const present = new Set(
    store
      .by('stock', 'variant', variant.pk)
      .map(({ warehouse }) => globalId('Warehouse', warehouse)),
  );
  stocks.forEach(({ warehouse }, index) => {
    if (present.has(warehouse))
      errors.add(
        'warehouse',
        'UNIQUE',
        'Stock for this warehouse already exists for this product variant.',
        { index },
      );
  });
  errors.refuse();
  const made = warehouses.map((warehouse, index) =>
    insertStock(context, variant, warehouse, stocks[index]!.quantity),
  );
  for (const stock of made) emitCrossing(state, 'BACK_IN_STOCK', stock, requestor);
  emitChannelCrossing(state, 'BACK_IN_STOCK', made, requestor);
  return answer(variant);
});

function checkTwice(stocks: readonly StockInput[], errors: FieldErrors): void {
  const ids = stocks.map(({ warehouse }) => warehouse);
  for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index)))
    errors.add('warehouse', 'UNIQUE', 'Duplicated warehouse ID.', { index: ids.lastIndexOf(id) });
}

function warehousesOf({ store }: Context, stocks: readonly StockInput[]): Warehouse[] {
  return recordsOf(
    store,
    'warehouse',
    stocks.map(({ warehouse }) => warehouse),
    'warehouse',
  );
}

export function insertStock(
  { store }: Context,
  variant: ProductVariant,
  warehouse: Warehouse,
  quantity: number,
): Stock {
  return store.insert('stock', { warehouse: warehouse.pk, variant: variant.pk, quantity });
}

export const productVariantStocksUpdate = mutation<Names & { stocks: readonly StockInput[] }>(
  ({ stocks, ...names }, context) => {
    const { state, requestor } = context;
    const variant = variantOf(context, names);
    if (stocks.length === 0) return answer(variant);
    const errors = new FieldErrors();
    checkTwice(stocks, errors);
    errors.refuse();
    const changed = warehousesOf(context, stocks).map((warehouse, index) =>
      setQuantity(context, variant, warehouse, stocks[index]!.quantity),
    );
    const all = changed.map(({ stock }) => stock);
    emitStockUpdated(state, all, requestor);
    for (const crossing of ['BACK_IN_STOCK', 'OUT_OF_STOCK'] as const)
      emitChannelCrossing(
        state,
        crossing,
        changed.filter((one) => one.crossing === crossing).map(({ stock }) => stock),
        requestor,
      );
    return answer(variant);
  },
);

/** Sets a stock's quantity, making the stock where there is none, and tells if it ran out or came back. */
function setQuantity(
  context: Context,
  variant: ProductVariant,
  warehouse: Warehouse,
  quantity: number,
) {
  const { store, state, requestor } = context;
  const known = store
    .by('stock', 'variant', variant.pk)
    .find((candidate) => candidate.warehouse === warehouse.pk);
  const stock = known ?? insertStock(context, variant, warehouse, 0);
  const before = freeStock(store, stock);
  store.update<'stock'>(stock, { quantity });
  const after = freeStock(store, stock);
  const crossing: 'BACK_IN_STOCK' | 'OUT_OF_STOCK' | null =
    after > 0 && (known === undefined || before <= 0)
      ? 'BACK_IN_STOCK'
      : before > 0 && after <= 0
        ? 'OUT_OF_STOCK'
        : null;
  if (crossing !== null) emitCrossing(state, crossing, stock, requestor);
  return { stock, crossing };
}

export const productVariantStocksDelete = mutation<
  Names & { warehouseIds?: readonly string[] | null }
>(({ warehouseIds, ...names }, context) => {
  const { store, state, requestor } = context;
  const variant = variantOf(context, names);
  const warehouses = new Set(pksInput('warehouse', warehouseIds ?? [], 'warehouseIds'));
  const gone = store
    .by('stock', 'variant', variant.pk)
    .filter(({ warehouse }) => warehouses.has(warehouse));
  for (const stock of gone) emitCrossing(state, 'OUT_OF_STOCK', stock, requestor);
  for (const stock of gone) {
    for (const allocation of store.by('allocation', 'stock', stock.pk)) store.remove(allocation);
    store.remove(stock);
  }
  emitChannelCrossing(state, 'OUT_OF_STOCK', gone, requestor);
  return answer(variant);
});
