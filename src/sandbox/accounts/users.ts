import { randomUUID } from 'node:crypto';
import type { User } from '../records/accounts.ts';
import { noMetadata } from '../records/base.ts';
import type { Insertion, Store } from '../state/store.ts';
import { randomLetters } from './tokens.ts';

/** An account as Saleor makes it, but for what `given` says. `now` is an instant. */
export function newUser(
  store: Store,
  now: string,
  given: Partial<Insertion<'user'>> & { readonly email: string },
): Insertion<'user'> {
  return {
    ...noMetadata,
    firstName: '',
    lastName: '',
    isStaff: false,
    isSuperuser: false,
    isActive: true,
    isConfirmed: true,
    password: null,
    jwtTokenKey: randomLetters(12),
    languageCode: 'EN',
    note: null,
    dateJoined: now,
    lastLogin: null,
    updatedAt: now,
    lastPasswordResetRequest: null,
    lastConfirmEmailRequest: null,
    externalReference: null,
    addresses: [],
    defaultShippingAddress: null,
    defaultBillingAddress: null,
    groups: [],
    customerType: store.all('customerType').find(({ isDefault }) => isDefault)?.pk ?? null,
    avatar: null,
    uuid: randomUUID(),
    ...given,
  };
}

/** Whatever the letters' case; of several accounts that differ by it the one spelt like `email`. */
export function userByEmail(store: Store, email: string): User | null {
  const lower = email.toLowerCase();
  return (
    store.one('user', 'email', email) ??
    store.one('user', 'email', lower) ??
    store.all('user').find((user) => user.email.toLowerCase() === lower) ??
    null
  );
}

export function fullName(store: Store, user: User): string {
  const address = store.find('address', user.defaultBillingAddress);
  const name = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
    `${firstName} ${lastName}`.trim();
  return name(user) || (address && name(address)) || user.email;
}

/** Users that Saleor lists as customers: all but staff who never ordered anything. */
export function isCustomer(store: Store, user: User): boolean {
  return !user.isStaff || store.by('order', 'user', user.pk).length > 0;
}
