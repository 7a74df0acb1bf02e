import type { Order, OrderLine } from '../records/sales.ts';
import { ApiFailure } from '../state/failures.ts';
import type { State } from '../state/state.ts';
import type { Actor } from './actor.ts';
import { fulfil } from './fulfil.ts';

type Part = { readonly line: OrderLine; readonly quantity: number };

/** Sends the cards of a paid order that need no parcel, out of the warehouses in which they are kept. */
export function fulfilGiftCards(state: State, order: Order, actor: Actor): void {
  const { store } = state;
  const lines = store
    .by('orderLine', 'order', order.pk)
    .filter(({ isGiftCard, isShippingRequired }) => isGiftCard && !isShippingRequired);
  if (lines.length === 0) return;
  const byWarehouse = new Map<string, Part[]>();
  for (const line of lines)
    for (const { warehouse, quantity } of placesOf(state, order, line)) {
      const parts = byWarehouse.get(warehouse) ?? [];
      byWarehouse.set(warehouse, [...parts, { line, quantity }]);
    }
  const isApproved = store.get('shop', 1).fulfillmentAutoApprove;
  const sending = { order, byWarehouse, isApproved, mayExceed: false, trackingNumber: '' };
  fulfil(state, { ...sending, mails: true, isAutomatic: true }, actor);
}

function placesOf(
  { store }: State,
  order: Order,
  line: OrderLine,
): { readonly warehouse: string; readonly quantity: number }[] {
  const kept = store.by('allocation', 'orderLine', line.pk);
  if (kept.length > 0)
    return kept
      .filter(({ quantity }) => quantity > 0)
      .map(({ stock, quantity }) => ({ warehouse: store.get('stock', stock).warehouse, quantity }));
  const stock = store
    .by('stock', 'variant', line.variant ?? 0)
    .find(({ warehouse }) => store.get('warehouse', warehouse).channels.includes(order.channel));
  if (stock === undefined) throw new ApiFailure('Internal Server Error', 'GiftCardNotApplicable');
  return [{ warehouse: stock.warehouse, quantity: line.quantity }];
}
