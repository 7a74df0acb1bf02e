import type { Address } from '../records/shop.ts';
import { requireRecord } from '../schema/arguments.ts';
import type { FieldMap } from '../schema/field-map.ts';
import { mutation, refuse } from '../schema/mutation.ts';
import { permissionDenied } from '../state/failures.ts';
import type { Context } from '../state/state.ts';
import { actingUser } from './acting-user.ts';
import {
  addAddress,
  checkedAddress,
  ownerOf,
  removeAddress,
  setDefaultAddress,
  type AddressType,
  type AddressWithMetadata,
} from './address-book.ts';
import { signedIn } from './token-mutations.ts';

type CreateArguments = {
  readonly input: AddressWithMetadata;
  readonly type?: AddressType | null;
  readonly customerId?: string | null;
};

const accountAddressCreate = mutation((args: CreateArguments, context) => {
  const { state, store, requestor } = context;
  const user = actingUser(context, args.customerId);
  const { type = null } = args;
  const fields = checkedAddress(context, args.input, {
    mutation: 'accountAddressCreate',
    ...(type !== null && { addressType: type }),
  });
  const address = store.insert('address', fields);
  addAddress(store, user, address);
  state.events.emit('CUSTOMER_UPDATED', { user }, requestor);
  state.events.emit('ADDRESS_CREATED', { address }, requestor);
  if (type !== null) setDefaultAddress(state, user, address, type);
  return { user, address };
});

type UpdateArguments = { readonly id: string; readonly input: AddressWithMetadata };

function addressUpdate(name: 'accountAddressUpdate' | 'addressUpdate') {
  return mutation(({ id, input }: UpdateArguments, context) => {
    const { state, store, requestor } = context;
    const address = requireRecord(store, 'address', id);
    requireEditor(context, address);
    const fields = checkedAddress(context, input, { mutation: name, before: address });
    store.update(address, fields);
    state.events.emit('ADDRESS_UPDATED', { address }, requestor);
    return { address, user: ownerOf(store, address) };
  });
}

const addressDelete = mutation(({ id }: { readonly id: string }, context) => {
  const { state, store, requestor } = context;
  const address = requireRecord(store, 'address', id);
  requireEditor(context, address);
  const user = ownerOf(store, address);
  removeAddress(store, address);
  state.events.emit('ADDRESS_DELETED', { address: { ...address } }, requestor);
  return { address, user };
});

/** Who may change an address: those who manage users, and the customer whose it is. */
function requireEditor({ store, requestor }: Context, address: Address): void {
  const owns =
    requestor.user !== null &&
    store.by('user', 'addresses', address.pk).some(({ pk }) => pk === requestor.user!.pk);
  if (!requestor.permissions.has('MANAGE_USERS') && !owns)
    throw permissionDenied(
      'To access this path, you need one of the following permissions: MANAGE_USERS, OWNER',
    );
}

type DefaultArguments = { readonly id: string; readonly type: AddressType };

const accountSetDefaultAddress = mutation(({ id, type }: DefaultArguments, context) => {
  const { state, store, requestor } = context;
  const address = requireRecord(store, 'address', id);
  const user = signedIn(context);
  if (!user.addresses.includes(address.pk))
    refuse('id', 'INVALID', "The address doesn't belong to that user.");
  setDefaultAddress(state, user, address, type);
  state.events.emit('CUSTOMER_UPDATED', { user }, requestor);
  return { user };
});

type StaffCreateArguments = { readonly userId: string; readonly input: AddressWithMetadata };

const addressCreate = mutation(({ userId, input }: StaffCreateArguments, context) => {
  const { state, store, requestor } = context;
  const user = requireRecord(store, 'user', userId, 'userId');
  const fields = checkedAddress(context, input, { mutation: 'addressCreate' });
  const address = store.insert('address', fields);
  state.events.emit('ADDRESS_CREATED', { address }, requestor);
  addAddress(store, user, address);
  return { user, address };
});

type StaffDefaultArguments = {
  readonly addressId: string;
  readonly userId: string;
  readonly type: AddressType;
};

const addressSetDefault = mutation((args: StaffDefaultArguments, context) => {
  const { state, store, requestor } = context;
  const address = requireRecord(store, 'address', args.addressId, 'addressId');
  const user = requireRecord(store, 'user', args.userId, 'userId');
  if (!user.addresses.includes(address.pk))
    refuse('addressId', 'INVALID', "The address doesn't belong to that user.");
  setDefaultAddress(state, user, address, args.type);
  state.events.emit('CUSTOMER_UPDATED', { user }, requestor);
  return { user };
});

export const addressMutations: FieldMap = {
  accountAddressCreate,
  accountAddressUpdate: addressUpdate('accountAddressUpdate'),
  accountAddressDelete: addressDelete,
  accountSetDefaultAddress,
  addressCreate,
  addressUpdate: addressUpdate('addressUpdate'),
  addressDelete,
  addressSetDefault,
};
