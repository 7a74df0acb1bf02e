import type { User } from '../records/accounts.ts';
import { noMetadata } from '../records/base.ts';
import type { AddressFields } from '../addresses/valid-address.ts';
import { requireRecord } from '../schema/arguments.ts';
import { NotInSandbox } from '../schema/executable-schema.ts';
import { metadataAfter, type MetadataItems } from '../staff-shop/input/metadata.ts';
import type { Context, State } from '../state/state.ts';
import {
  checkedAddress,
  putDefaultAddress,
  type AddressType,
  type AddressWithMetadata,
} from './address-book.ts';
import { requireStorefrontUrl } from './redirect-url.ts';
import { userErrors } from './user-checks.ts';

/** GraphQL's AccountInput, CustomerInput and UserCreateInput in one. */
export type CustomerInput = {
  readonly email?: string | null;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
  readonly isActive?: boolean | null;
  readonly isConfirmed?: boolean | null;
  readonly note?: string | null;
  readonly languageCode?: string | null;
  readonly externalReference?: string | null;
  readonly customerType?: string | null;
  readonly attributes?: readonly object[] | null;
  readonly defaultShippingAddress?: AddressWithMetadata | null;
  readonly defaultBillingAddress?: AddressWithMetadata | null;
  readonly metadata?: MetadataItems;
  readonly privateMetadata?: MetadataItems;
  readonly redirectUrl?: string | null;
  readonly channel?: string | null;
};

export type CustomerFields = Pick<
  User,
  | 'email'
  | 'firstName'
  | 'lastName'
  | 'isActive'
  | 'isConfirmed'
  | 'note'
  | 'languageCode'
  | 'externalReference'
  | 'customerType'
  | 'metadata'
  | 'privateMetadata'
>;

export type CheckedCustomer = {
  readonly fields: CustomerFields;
  readonly addresses: readonly (readonly [AddressType, AddressFields])[];
};

/** What `input` makes of a user's fields; refused, in Saleor's order of checks, where it makes no sense. */
export function checkedCustomer(
  context: Context,
  input: CustomerInput,
  before: User | null,
  mutation: string,
): CheckedCustomer {
  const { store } = context;
  const customerType = input.customerType
    ? requireRecord(store, 'customerType', input.customerType, 'customerType').pk
    : (before?.customerType ?? null);
  const addresses = checkedAddresses(context, input, before, mutation);
  if (input.redirectUrl) requireStorefrontUrl(input.redirectUrl);
  if (input.attributes && input.attributes.length > 0)
    throw new NotInSandbox('The sandbox has no attributes of customers.');
  const fields = {
    ...plainFields(input, before),
    customerType,
    ...metadataAfter(before ?? noMetadata, input),
  };
  userErrors(store, fields, before).refuse();
  return { fields, addresses };
}

export function checkedAddresses(
  context: Context,
  input: CustomerInput,
  before: User | null,
  mutation: string,
): CheckedCustomer['addresses'] {
  const inputs = [
    ['SHIPPING', input.defaultShippingAddress, before?.defaultShippingAddress],
    ['BILLING', input.defaultBillingAddress, before?.defaultBillingAddress],
  ] as const;
  return inputs.flatMap(([addressType, given, pk]) => {
    if (!given || Object.keys(given).length === 0) return [];
    const address = context.store.find('address', pk);
    const fields = checkedAddress(context, given, { mutation, addressType, before: address });
    return [[addressType, fields] as const];
  });
}

/** What is given, with Django's defaults for nulls; what is not given stays. */
export function plainFields(
  input: CustomerInput,
  before: User | null,
): Omit<CustomerFields, 'customerType' | 'metadata' | 'privateMetadata'> {
  const taken = <Value>(given: Value | null | undefined, old: Value | undefined, none: Value) =>
    given === undefined ? (old ?? none) : (given ?? none);
  return {
    email: taken(input.email, before?.email, '').toLowerCase(),
    firstName: taken(input.firstName, before?.firstName, ''),
    lastName: taken(input.lastName, before?.lastName, ''),
    isActive: taken(input.isActive, before?.isActive, true),
    // A new account is confirmed when its owner chooses a password.
    isConfirmed: before !== null && taken(input.isConfirmed, before.isConfirmed, true),
    note: input.note === undefined ? (before?.note ?? null) : input.note,
    languageCode: taken(input.languageCode, before?.languageCode, 'EN'),
    externalReference:
      input.externalReference === undefined
        ? (before?.externalReference ?? null)
        : input.externalReference,
  };
}

export type Change = {
  /** Names of the fields that differ now; addresses always do. */
  readonly fields: ReadonlySet<string>;
  readonly metadata: boolean;
  readonly before: User;
};

/** Writes what was checked into an account and says what has changed by it. */
export function applyCustomer(
  state: State,
  user: User,
  { fields, addresses }: CheckedCustomer,
): Change {
  const before = { ...user };
  for (const [type, address] of addresses) putDefaultAddress(state, user, address, type);
  const changed = (Object.keys(fields) as (keyof CustomerFields)[]).filter(
    (name) => JSON.stringify(fields[name]) !== JSON.stringify(before[name]),
  );
  const names = new Set<string>([...changed, ...addresses.map(([type]) => type)]);
  if (names.size > 0) state.store.update(user, { ...fields, updatedAt: state.clock.instant() });
  const metadata = names.delete('metadata') || names.delete('privateMetadata');
  names.delete('privateMetadata');
  return { fields: names, metadata, before };
}

/** Tells Apps of a change, as far as there was one. */
export function emitChange({ state, store, requestor }: Context, user: User, change: Change): void {
  const { events } = state;
  const legacy = store.all('shop')[0]?.useLegacyUpdateWebhookEmission === true;
  if (change.fields.size > 0 || (change.metadata && legacy))
    events.emit('CUSTOMER_UPDATED', { user }, requestor);
  if (change.metadata) events.emit('CUSTOMER_METADATA_UPDATED', { user }, requestor);
}
