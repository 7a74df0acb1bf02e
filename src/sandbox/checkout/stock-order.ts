import type { Stock } from '../records/catalogue.ts';
import type { Channel, Warehouse } from '../records/shop.ts';
import type { Store } from '../state/store.ts';
import { warehousesOf } from '../staff-shop/channels/channel-warehouses.ts';
import { freeStock } from '../stock/availability.ts';

/**
 * In which order a channel takes pieces from its warehouses: the collection point first; then by the channel's order of
 * warehouses, or where most is left. `isTaken` false looks at what lies there, not at what is left.
 */
export function inOrderOfAllocation(
  store: Store,
  channel: Channel,
  stocks: readonly Stock[],
  collectionPoint: Warehouse | null = null,
  isTaken = true,
): Stock[] {
  const warehouses = warehousesOf(store, channel).map(({ pk }) => pk);
  const left = (stock: Stock) => (isTaken ? freeStock(store, stock) : stock.quantity);
  const rank = (stock: Stock): number => {
    if (stock.warehouse === collectionPoint?.pk) return Number.NEGATIVE_INFINITY;
    return channel.allocationStrategy === 'PRIORITIZE_SORTING_ORDER'
      ? warehouses.indexOf(stock.warehouse)
      : -left(stock);
  };
  return stocks.toSorted((a, b) => rank(a) - rank(b) || a.pk - b.pk);
}
