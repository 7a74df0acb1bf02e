import type { ProductVariant } from '../records/catalogue.ts';
import type { Checkout, CheckoutLine } from '../records/sales.ts';
import { instantOf } from '../state/clock.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';

export function removeLine(store: Store, line: CheckoutLine): void {
  for (const reservation of store.by('reservation', 'checkoutLine', line.pk))
    store.remove(reservation);
  store.remove(line);
}

/** With all that is its own; its addresses stay, as in Saleor, and payments forget it. */
export function removeCheckout(store: Store, checkout: Checkout): void {
  for (const line of store.by('checkoutLine', 'checkout', checkout.pk)) removeLine(store, line);
  for (const delivery of store.by('checkoutDelivery', 'checkout', checkout.pk))
    store.remove(delivery);
  for (const payment of store.by('payment', 'checkout', checkout.pk))
    store.update<'payment'>(payment, { checkout: null });
  for (const transaction of store.by('transactionItem', 'checkout', checkout.pk))
    store.update<'transactionItem'>(transaction, { checkout: null });
  store.remove(checkout);
}

/**
 * Takes a variant that is being deleted out of all checkouts. Saleor leaves their totals as they were (switch
 * `deleted-product-in-total`) until a line changes or their prices expire. Inside a transaction.
 */
export function removeLinesOf(
  { store, switches, clock }: Pick<State, 'store' | 'switches' | 'clock'>,
  variant: ProductVariant,
): void {
  for (const line of store.by('checkoutLine', 'variant', variant.pk)) {
    removeLine(store, line);
    if (!switches.isOn('deleted-product-in-total'))
      store.update<'checkout'>(store.get('checkout', line.checkout), {
        pricesExpireAt: instantOf(clock.now()),
      });
  }
}
