import { addAddress, setDefaultAddress, type AddressType } from '../accounts/address-book.ts';
import type { User } from '../records/accounts.ts';
import type { Checkout } from '../records/sales.ts';
import type { Address } from '../records/shop.ts';
import type { State } from '../state/state.ts';
import { addressCopy, fieldsOf, sameAddress } from './addresses.ts';
import { billingAddressOf, shippingAddressOf } from './checkout-state.ts';

const largestBook = 100;

/**
 * The addresses an order gets: its checkout's own, or copies where somebody else has them too. They go into the
 * customer's address book, unless the shopper said no. Inside a transaction.
 */
export function orderAddresses(
  state: State,
  checkout: Checkout,
  customer: User | null,
): { readonly shippingAddress: number | null; readonly billingAddress: number | null } {
  const { store } = state;
  const isPickedUp = checkout.collectionPoint !== null;
  const shipping = shippingAddressOf(store, checkout);
  const billing = billingAddressOf(store, checkout);
  if (shipping !== null && checkout.saveShippingAddress && !isPickedUp)
    remember(state, customer, shipping, 'SHIPPING');
  const isCopied = (address: Address) => customer?.addresses.includes(address.pk) === true;
  const shippingAddress =
    shipping !== null && (isPickedUp || isCopied(shipping))
      ? addressCopy(store, shipping)
      : shipping;
  if (billing !== null && checkout.saveBillingAddress)
    remember(state, customer, billing, 'BILLING');
  const billingAddress =
    billing !== null && isCopied(billing) ? addressCopy(store, billing) : billing;
  return {
    shippingAddress: shippingAddress?.pk ?? null,
    billingAddress: billingAddress?.pk ?? null,
  };
}

/** A full book takes no more. The first address of its kind becomes the default. */
function remember(state: State, customer: User | null, address: Address, type: AddressType): void {
  const { store } = state;
  if (customer === null || customer.addresses.length >= largestBook) return;
  const known = customer.addresses
    .map((pk) => store.get('address', pk))
    .find((candidate) => sameAddress(candidate, address));
  const kept = known ?? store.insert('address', fieldsOf(address));
  addAddress(store, customer, kept);
  const isDefaultSet =
    (type === 'SHIPPING' ? customer.defaultShippingAddress : customer.defaultBillingAddress) !==
    null;
  if (!isDefaultSet) setDefaultAddress(state, customer, kept, type);
}
