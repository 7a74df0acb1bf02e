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

/** The country stock is counted for; an address brings a checkout back to its own. Inside a transaction. */
export function stockCountry(store: Store, checkout: Checkout): string {
  const address = shippingAddressOf(store, checkout) ?? billingAddressOf(store, checkout);
  if (address !== null && address.country !== '' && address.country !== checkout.country)
    store.update<'checkout'>(checkout, { country: address.country });
  return checkout.country;
}

export function customerOf(store: Store, checkout: Checkout): User | null {
  return store.find('user', checkout.user);
}

/** The address mails go to. */
export function customerEmail(store: Store, checkout: Checkout): string | null {
  return checkout.email || (customerOf(store, checkout)?.email ?? null);
}
