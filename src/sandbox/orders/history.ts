import type { Json } from '../records/base.ts';
import type { Order, OrderEvent, OrderLine } from '../records/sales.ts';
import type { State } from '../state/state.ts';
import type { Actor } from './actor.ts';

/** Writes into an order's history, as staff read it in `Order.events`. Amounts are in major units there. */
export function addToHistory(
  state: State,
  order: Order,
  type: string,
  { user, app }: Actor,
  parameters: OrderEvent['parameters'] = {},
  related: number | null = null,
): OrderEvent {
  const event: OrderEvent = {
    pk: state.store.nextPk('orderEvent'),
    date: state.clock.instant(),
    type,
    user: user?.pk ?? null,
    app: app?.pk ?? null,
    related,
    parameters,
  };
  state.store.update<'order'>(order, { events: [...order.events, event] });
  return event;
}

/** How a history names `quantity` pieces of a line. */
export function lineInHistory(line: OrderLine, quantity: number): Json {
  const { productName, variantName } = line;
  return {
    quantity,
    line_pk: line.pk,
    item: variantName === '' ? productName : `${productName} (${variantName})`,
  };
}
