import type { User } from '../records/accounts.ts';
import { noMetadata } from '../records/base.ts';
import type { Address } from '../records/shop.ts';
import { validAddress, type AddressFields, type AddressInput } from '../addresses/valid-address.ts';
import { metadataAfter, type MetadataItems } from '../staff-shop/input/metadata.ts';
import type { Context, State } from '../state/state.ts';
import type { Store } from '../state/store.ts';

export type AddressType = 'SHIPPING' | 'BILLING';
export type AddressWithMetadata = AddressInput & { readonly metadata?: MetadataItems };

const largestBook = 100;

const defaults = {
  SHIPPING: 'defaultShippingAddress',
  BILLING: 'defaultBillingAddress',
} as const;

export function defaultField(type: AddressType) {
  return defaults[type];
}

type CheckOptions = {
  readonly mutation: string;
  readonly addressType?: AddressType;
  readonly before?: Address | null;
};

/** The fields of an address as they would be kept; metadata are added to those it has. */
export function checkedAddress(
  context: Context,
  input: AddressWithMetadata,
  { before = null, ...options }: CheckOptions,
): AddressFields {
  const { metadata } = metadataAfter(before ?? noMetadata, { metadata: input.metadata ?? null });
  const fields = validAddress(context, input, { ...options, before });
  return { ...fields, metadata, privateMetadata: before?.privateMetadata ?? {} };
}

/** Into the user's book, which loses its oldest address that is no default when it is full. */
export function addAddress(store: Store, user: User, address: Address): void {
  if (user.addresses.length >= largestBook) {
    const kept = [user.defaultBillingAddress, user.defaultShippingAddress];
    const oldest = [...user.addresses].sort((a, b) => a - b).find((pk) => !kept.includes(pk));
    if (oldest !== undefined) removeAddress(store, store.get('address', oldest));
  }
  if (!user.addresses.includes(address.pk))
    store.update(user, { addresses: [...user.addresses, address.pk] });
}

/** Removes an address from wherever users have it. */
export function removeAddress(store: Store, address: Address): void {
  const { pk } = address;
  for (const user of store.by('user', 'addresses', pk))
    store.update(user, {
      addresses: user.addresses.filter((other) => other !== pk),
      ...(user.defaultShippingAddress === pk && { defaultShippingAddress: null }),
      ...(user.defaultBillingAddress === pk && { defaultBillingAddress: null }),
    });
  store.remove(address);
}

/** `address` is in the user's book already. */
export function setDefaultAddress(
  { store, clock }: State,
  user: User,
  address: Address,
  type: AddressType,
): void {
  store.update(user, { [defaults[type]]: address.pk, updatedAt: clock.instant() });
}

/** Puts `fields` in place of the user's default address, or into the book as a new one that becomes the default. */
export function putDefaultAddress(
  state: State,
  user: User,
  fields: AddressFields,
  type: AddressType,
): void {
  const { store } = state;
  const before = store.find('address', user[defaults[type]]);
  const address =
    before === null ? store.insert('address', fields) : store.update<'address'>(before, fields);
  if (!user.addresses.includes(address.pk))
    store.update(user, { addresses: [...user.addresses, address.pk] });
  setDefaultAddress(state, user, address, type);
}

/** The account an address belongs to; of several the first one. */
export function ownerOf(store: Store, address: Address): User | null {
  return store.by('user', 'addresses', address.pk)[0] ?? null;
}
