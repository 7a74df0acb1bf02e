import type { Order, OrderLine } from '../../records/sales.ts';
import { addToHistory, lineInHistory } from '../../orders/history.ts';
import { recalculateOrder } from '../../orders/prices.ts';
import type { Context } from '../../state/state.ts';

/** Lines of draft orders go with their variant, and with them what they cost; placed orders keep theirs, without the variant. */
export function removeFromOrders(
  context: Context,
  variants: readonly number[],
  type: 'ORDER_LINE_PRODUCT_DELETED' | 'ORDER_LINE_VARIANT_DELETED',
): void {
  const { store, state, requestor } = context;
  const removed = new Map<Order, OrderLine[]>();
  for (const line of variants.flatMap((pk) => store.by('orderLine', 'variant', pk))) {
    const order = store.get('order', line.order);
    if (order.status !== 'DRAFT') {
      store.update<'orderLine'>(line, { variant: null });
      continue;
    }
    removed.set(order, [...(removed.get(order) ?? []), line]);
    store.remove(line);
  }
  for (const [order, lines] of removed) {
    addToHistory(state, order, type, requestor, {
      lines: lines.map((line) => lineInHistory(line, line.quantity)),
    });
    recalculateOrder(state, order);
  }
}
