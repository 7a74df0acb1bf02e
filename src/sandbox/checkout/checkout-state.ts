import type { User } from '../records/accounts.ts';
import type { Address, Channel } from '../records/shop.ts';
import type { Checkout, CheckoutDelivery } from '../records/sales.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';

type Changes = Partial<Omit<Checkout, 'model' | 'pk'>>;

/** Changes a checkout; the time of it is what shoppers read as updatedAt and what expiry counts from. */
export function changeCheckout(state: State, checkout: Checkout, changes: Changes): void {
  state.store.update<'checkout'>(checkout, { ...changes, updatedAt: state.clock.instant() });
}

export function channelOf(store: Store, checkout: Checkout): Channel {
  return store.get('channel', checkout.channel);
}

export function chosenDelivery(store: Store, checkout: Checkout): CheckoutDelivery | null {
  return store.find('checkoutDelivery', checkout.delivery);
}

export function shippingAddressOf(store: Store, checkout: Checkout): Address | null {
  return store.find('address', checkout.shippingAddress);
}

export function billingAddressOf(store: Store, checkout: Checkout): Address | null {
  return store.find('address', checkout.billingAddress);
}

/** Where taxes are owed: shipping address, else billing address, else the channel's country. */
export function taxCountry(store: Store, checkout: Checkout): string {
  const address = shippingAddressOf(store, checkout) ?? billingAddressOf(store, checkout);
  return address?.country ?? channelOf(store, checkout).defaultCountry;
}

/** Where a checkout goes by its addresses, else by itself. */
export function addressCountry(store: Store, checkout: Checkout): string {
  const address = shippingAddressOf(store, checkout) ?? billingAddressOf(store, checkout);
  return address?.country || checkout.country;
}

/** The same, where it becomes the country that stock is counted for from then on. Inside a transaction. */
export function stockCountry(store: Store, checkout: Checkout): string {
  const country = addressCountry(store, checkout);
  if (country !== checkout.country) store.update<'checkout'>(checkout, { country });
  return country;
}

export function customerOf(store: Store, checkout: Checkout): User | null {
  return store.find('user', checkout.user);
}

/** The address mails go to. */
export function customerEmail(store: Store, checkout: Checkout): string | null {
  return checkout.email || (customerOf(store, checkout)?.email ?? null);
}
