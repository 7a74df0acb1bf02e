import type { Order } from '../records/sales.ts';
import type { Store } from '../state/store.ts';

/** Where an order goes: stock and taxes are counted for it. */
export function orderCountry(store: Store, order: Order): string {
  const address =
    store.find('address', order.shippingAddress) ?? store.find('address', order.billingAddress);
  return address?.country ?? store.get('channel', order.channel).defaultCountry;
}
