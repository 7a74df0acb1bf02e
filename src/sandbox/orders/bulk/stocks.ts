import type { Stock } from '../../records/catalogue.ts';
import type { State } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import type { NewFulfillment, NewOrder, Row } from './row.ts';

/** A stock as the orders before left it; pieces to keep are counted here, but never kept. */
type Level = { readonly stock: Stock; readonly quantity: number; readonly kept: number };
type Levels = ReadonlyMap<string, Level>;

/**
 * Takes what was sent out of the stocks. An order that finds too few pieces is hopeless, whatever the error policy;
 * FORCE lets it have them. Orders that the policy has turned down (they are null) take their part, too.
 */
export function takeStocks(
  { store }: State,
  orders: readonly { readonly row: Row; readonly order: NewOrder | null }[],
  mayExceed: boolean,
): void {
  let levels = levelsOf(
    store,
    orders.flatMap(({ order }) => order ?? []),
  );
  for (const { row } of orders) {
    const after = levelsAfter(row, levels, mayExceed);
    if (!row.isHopeless) levels = after;
  }
  for (const { stock, quantity } of levels.values())
    if (quantity !== stock.quantity) store.update<'stock'>(stock, { quantity });
}

function keyOf(variant: number | null, warehouse: string): string {
  return `${variant ?? 'None'}_${warehouse}`;
}

/** Each variant's stock in each warehouse of the orders. */
function levelsOf(store: Store, orders: readonly NewOrder[]): Levels {
  const lines = orders.flatMap((order) => order.lines);
  const warehouses = new Set(lines.map(({ warehouse }) => warehouse.pk));
  const variants = new Set(lines.flatMap(({ variant }) => variant?.pk ?? []));
  const stocks = [...variants]
    .flatMap((variant) => store.by('stock', 'variant', variant))
    .filter(({ warehouse }) => warehouses.has(warehouse));
  return new Map(
    stocks.map((stock) => {
      const kept = store
        .by('allocation', 'stock', stock.pk)
        .reduce((total, { quantity }) => total + quantity, 0);
      return [keyOf(stock.variant, stock.warehouse), { stock, quantity: stock.quantity, kept }];
    }),
  );
}

function levelsAfter(row: Row, before: Levels, mayExceed: boolean): Levels {
  const levels = new Map(before);
  for (const [index, line] of row.lines.entries()) {
    const { variant, warehouse, fields } = line;
    const sent = sentOf(row.fulfillments, index);
    const path = `lines.${index}`;
    const place = `${variant?.pk ?? 'None'} and warehouse: ${warehouse.pk}`;
    if (sent > fields.quantity) {
      const message = `There is more fulfillments, than ordered quantity for order line with variant: ${variant?.pk ?? 'None'} and warehouse: ${warehouse.pk}`;
      row.fail('INVALID_QUANTITY', message, path);
      break;
    }
    const key = keyOf(variant?.pk ?? null, warehouse.pk);
    const level = levels.get(key);
    if (level === undefined) {
      const message = `There is no stock for given product variant: ${place}.`;
      row.fail('NON_EXISTING_STOCK', message, path);
      break;
    }
    if (!mayExceed && fields.quantity > level.quantity - level.kept)
      row.fail('INSUFFICIENT_STOCK', `Insufficient stock for product variant: ${place}.`, path);
    levels.set(key, {
      ...level,
      quantity: level.quantity - sent,
      kept: level.kept + fields.quantity - sent,
    });
  }
  return levels;
}

/** Pieces of the line with that index. */
export function sentOf(fulfillments: readonly NewFulfillment[], index: number): number {
  return fulfillments
    .flatMap(({ lines }) => lines)
    .filter(({ line }) => line === index)
    .reduce((total, { quantity }) => total + quantity, 0);
}
