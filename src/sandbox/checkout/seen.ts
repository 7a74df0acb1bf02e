import type { Checkout, CheckoutDelivery } from '../records/sales.ts';
import type { Store } from '../state/store.ts';
import { chosenDelivery } from './checkout-state.ts';

/**
 * A checkout as an answer begins to show it. Fields of the same answer may ask for deliveries anew and so make the
 * chosen one invalid; Saleor then still shows the choice as it was before.
 */
export type SeenCheckout = {
  readonly __typename: 'Checkout';
  readonly record: Checkout;
  readonly delivery: CheckoutDelivery | null;
};

export function seenCheckout(store: Store, checkout: Checkout): SeenCheckout {
  const delivery = chosenDelivery(store, checkout);
  return {
    __typename: 'Checkout',
    record: checkout,
    delivery: delivery === null ? null : { ...delivery },
  };
}
