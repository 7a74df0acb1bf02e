import type { Stock } from '../records/catalogue.ts';
import type { Requestor } from '../state/requestor.ts';
import type { State } from '../state/state.ts';
import { freeStock } from './availability.ts';

type Crossing = 'BACK_IN_STOCK' | 'OUT_OF_STOCK';

/** PRODUCT_VARIANT_STOCK_UPDATED, once a stock. */
export function emitStockUpdated(
  state: State,
  stocks: readonly Stock[],
  requestor: Requestor,
): void {
  for (const stock of stocks)
    state.events.emit('PRODUCT_VARIANT_STOCK_UPDATED', subjectOf(state, stock), requestor);
}

/** A stock that came back or ran out, in its warehouse. */
export function emitCrossing(
  state: State,
  crossing: Crossing,
  stock: Stock,
  requestor: Requestor,
): void {
  state.events.emit(`PRODUCT_VARIANT_${crossing}`, subjectOf(state, stock), requestor);
}

function subjectOf({ store }: State, stock: Stock) {
  return {
    productVariant: store.get('productVariant', stock.variant),
    warehouse: store.get('warehouse', stock.warehouse),
  };
}

/**
 * The same for channels, where the shop counts stock by channel: told once a channel in which no other warehouse of
 * the same kind (collection points apart) has a piece. `stocks` as they are after the change, or as they were if gone.
 */
export function emitChannelCrossing(
  state: State,
  crossing: Crossing,
  stocks: readonly Stock[],
  requestor: Requestor,
): void {
  const { store } = state;
  if (stocks.length === 0 || store.all('shop')[0]!.useLegacyShippingZoneStockAvailability) return;
  const told = new Set<string>();
  for (const isPoint of [true, false])
    for (const stock of stocks.filter((one) => isCollectionPoint(state, one) === isPoint))
      for (const channel of store.get('warehouse', stock.warehouse).channels) {
        const key = `${isPoint} ${stock.variant} ${channel}`;
        if (told.has(key) || hasOther(state, stocks, stock, channel, isPoint)) continue;
        told.add(key);
        state.events.emit(
          `PRODUCT_VARIANT_${crossing}_${isPoint ? 'FOR_CLICK_AND_COLLECT' : 'IN_CHANNEL'}`,
          {
            productVariant: store.get('productVariant', stock.variant),
            channel: store.get('channel', channel),
          },
          requestor,
        );
      }
}

function isCollectionPoint({ store }: State, { warehouse }: Stock): boolean {
  return store.get('warehouse', warehouse).clickAndCollectOption !== 'DISABLED';
}

/** Whether a warehouse of the same kind in the channel, other than those that changed, has a piece. */
function hasOther(
  state: State,
  changed: readonly Stock[],
  stock: Stock,
  channel: number,
  isPoint: boolean,
): boolean {
  return state.store
    .by('stock', 'variant', stock.variant)
    .some(
      (other) =>
        !changed.some(({ pk }) => pk === other.pk) &&
        isCollectionPoint(state, other) === isPoint &&
        state.store.get('warehouse', other.warehouse).channels.includes(channel) &&
        freeStock(state.store, other) > 0,
    );
}
