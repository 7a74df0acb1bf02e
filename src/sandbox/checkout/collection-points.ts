import type { Warehouse } from '../records/shop.ts';
import type { Store } from '../state/store.ts';
import { freeStock } from '../stock/availability.ts';
import { isShippingRequired } from './line-info.ts';
import type { LineInfo } from './line-info-type.ts';

/** Where all the goods of a checkout can be picked up, by what is in stock. */
export function collectionPoints(
  store: Store,
  channel: number,
  lines: readonly LineInfo[],
): Warehouse[] {
  if (!isShippingRequired(lines)) return [];
  const wanted = quantities(lines);
  const points = pointsOf(store, channel);
  const holds = (warehouse: string, variant: number, quantity: number) =>
    store
      .by('stock', 'variant', variant)
      .some((stock) => stock.warehouse === warehouse && freeStock(store, stock) >= quantity);
  const alone = points.filter(({ pk }) =>
    [...wanted].every(([variant, quantity]) => holds(pk, variant, quantity)),
  );
  const isShared = [...wanted].every(([variant, quantity]) =>
    isHeldAnywhere(store, variant, quantity),
  );
  return points.filter(
    (point) =>
      alone.includes(point) ||
      (point.clickAndCollectOption === 'ALL' && (alone.length > 0 || isShared)),
  );
}

/** The same without a look at quantities: those are checked when the order is placed. */
export function eligiblePoints(
  store: Store,
  channel: number,
  lines: readonly LineInfo[],
): Warehouse[] {
  if (!isShippingRequired(lines)) return [];
  const variants = [...quantities(lines).keys()];
  const isKept = variants.every((variant) => store.by('stock', 'variant', variant).length > 0);
  return pointsOf(store, channel).filter(
    ({ pk, clickAndCollectOption }) =>
      (clickAndCollectOption === 'ALL' && isKept) ||
      variants.every((variant) =>
        store.by('stock', 'variant', variant).some(({ warehouse }) => warehouse === pk),
      ),
  );
}

function pointsOf(store: Store, channel: number): Warehouse[] {
  return store
    .by('warehouse', 'channels', channel)
    .filter(({ clickAndCollectOption }) => clickAndCollectOption !== 'DISABLED')
    .sort((a, b) => (a.pk < b.pk ? -1 : 1));
}

function quantities(lines: readonly LineInfo[]): ReadonlyMap<number, number> {
  const wanted = new Map<number, number>();
  for (const { variant, line } of lines)
    wanted.set(variant.pk, (wanted.get(variant.pk) ?? 0) + line.quantity);
  return wanted;
}

function isHeldAnywhere(store: Store, variant: number, quantity: number): boolean {
  const stocks = store.by('stock', 'variant', variant);
  const free = stocks.reduce((sum, stock) => sum + freeStock(store, stock), 0);
  return stocks.length > 0 && free >= quantity;
}
