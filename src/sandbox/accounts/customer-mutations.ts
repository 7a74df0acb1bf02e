import type { User } from '../records/accounts.ts';
import type { FieldMap } from '../schema/field-map.ts';
import { mutation, refuse, Refusal } from '../schema/mutation.ts';
import { bulkMutation } from '../staff-shop/input/bulk.ts';
import { byIdOrReference } from '../staff-shop/input/external-reference.ts';
import type { Context } from '../state/state.ts';
import { sendAccountMail } from './account-mails.ts';
import { actingUser } from './acting-user.ts';
import {
  applyCustomer,
  checkedCustomer,
  emitChange,
  type Change,
  type CustomerInput,
} from './customer-input.ts';
import { note, noteStaff } from './history.ts';
import { mutationChannel } from './mutation-channel.ts';
import { oneTimeToken } from './one-time-tokens.ts';
import { matchGiftCards, matchOrders, removeUser } from './possessions.ts';
import { withParameters } from './redirect-url.ts';
import { fullName, newUser } from './users.ts';
import { putDefaultAddress } from './address-book.ts';

type AccountArguments = { readonly input: CustomerInput; readonly customerId?: string | null };

const accountUpdate = mutation(({ input, customerId }: AccountArguments, context) => {
  const user = actingUser(context, customerId);
  const checked = checkedCustomer(context, input, user, 'accountUpdate');
  emitChange(context, user, applyCustomer(context.state, user, checked));
  return { user };
});

const customerCreate = mutation(({ input }: { readonly input: CustomerInput }, context) => {
  const { state, store, requestor } = context;
  const { fields, addresses } = checkedCustomer(context, input, null, 'customerCreate');
  const { customerType, ...given } = fields;
  const user = store.insert(
    'user',
    newUser(store, state.clock.instant(), {
      ...given,
      ...(customerType !== null && { customerType }),
    }),
  );
  for (const [type, address] of addresses) putDefaultAddress(state, user, address, type);
  note(state, user, 'ACCOUNT_CREATED');
  state.events.emit('CUSTOMER_CREATED', { user }, requestor);
  if (input.redirectUrl) invite(context, user, input.redirectUrl, input.channel);
  if (input.metadata?.length || input.privateMetadata?.length)
    state.events.emit('CUSTOMER_METADATA_UPDATED', { user }, requestor);
  return { user };
});

/** Mails a new customer the way to a password. */
function invite(
  { state, store, requestor }: Context,
  user: User,
  redirectUrl: string,
  slug: string | null | undefined,
): void {
  const channel = mutationChannel(store, slug);
  const token = oneTimeToken(state, user, 'password-reset');
  const link = withParameters(redirectUrl, { email: user.email, token });
  sendAccountMail(state, channel, 'invite', user.email, link);
  const subject = { user, channel, token, redirectUrl: link };
  state.events.emit('ACCOUNT_SET_PASSWORD_REQUESTED', subject, requestor);
}

type Named = { readonly id?: string | null; readonly externalReference?: string | null };
type UpdateArguments = Named & { readonly input: CustomerInput };

const customerUpdate = mutation(({ input, ...named }: UpdateArguments, context) => {
  const { state, store } = context;
  const user = byIdOrReference(store, 'user', named);
  const change = applyCustomer(
    state,
    user,
    checkedCustomer(context, input, user, 'customerUpdate'),
  );
  noteChange(context, user, change);
  emitChange(context, user, change);
  return { user };
});

/** What else follows from a change that staff made, and what their history says of it. */
export function noteChange(context: Context, user: User, { fields, before }: Change): void {
  const { store } = context;
  const isConfirmedNow = !before.isConfirmed && user.isConfirmed;
  if (fields.has('email') || isConfirmedNow) {
    matchGiftCards(store, user);
    matchOrders(store, user);
  }
  if (fields.has('email')) noteStaff(context, 'EMAIL_ASSIGNED', { message: user.email });
  if (fields.has('firstName') || fields.has('lastName'))
    noteStaff(context, 'NAME_ASSIGNED', { message: fullName(store, user) });
  if (before.isActive !== user.isActive)
    noteStaff(context, user.isActive ? 'ACCOUNT_ACTIVATED' : 'ACCOUNT_DEACTIVATED', {
      account_id: user.pk,
    });
}

/** Why an account cannot be deleted as a customer's; null when it can. */
function objection(user: User, { requestor }: Context): { code: string; message: string } | null {
  if (requestor.user?.pk === user.pk)
    return { code: 'DELETE_OWN_ACCOUNT', message: 'You cannot delete your own account.' };
  if (user.isSuperuser)
    return { code: 'DELETE_SUPERUSER_ACCOUNT', message: 'Cannot delete this account.' };
  return user.isStaff
    ? { code: 'DELETE_STAFF_ACCOUNT', message: 'Cannot delete a staff account.' }
    : null;
}

function deleteCustomer({ state, store, requestor }: Context, user: User): User {
  const removed = removeUser(store, user);
  state.events.emit('CUSTOMER_DELETED', { user: removed }, requestor);
  return removed;
}

const customerDelete = mutation((named: Named, context) => {
  const user = byIdOrReference(context.store, 'user', named);
  const wrong = objection(user, context);
  if (wrong !== null) refuse('id', wrong.code, wrong.message);
  const removed = deleteCustomer(context, user);
  noteStaff(context, 'CUSTOMER_DELETED', { count: 1 });
  return { user: removed };
});

const customerBulkDelete = bulkMutation(
  'user',
  (users, context) => {
    for (const user of users) deleteCustomer(context, user);
    noteStaff(context, 'CUSTOMER_DELETED', { count: users.length });
  },
  (user, context) => objection(user, context)?.message ?? null,
);

const userBulkSetActive = bulkMutation(
  'user',
  (users, { store }, { isActive }: { ids: readonly string[]; isActive: boolean }) => {
    for (const user of users) store.update(user, { isActive });
  },
  (user, { requestor }) => {
    if (requestor.user?.pk === user.pk) return 'Cannot activate or deactivate your own account.';
    return user.isSuperuser ? "Cannot activate or deactivate superuser's account." : null;
  },
);

type BulkRow = Named & { readonly input: CustomerInput };
type BulkArguments = {
  readonly customers: readonly BulkRow[];
  readonly errorPolicy?: 'IGNORE_FAILED' | 'REJECT_EVERYTHING' | 'REJECT_FAILED_ROWS' | null;
};
type RowError = { path: string | null; message: string; code: string };

/** Every row is checked against what was there before; rows with errors are left out, or spoil all. */
const customerBulkUpdate = mutation((args: BulkArguments, context) => {
  const twice = repeated(args.customers.map(({ input }) => input.externalReference));
  const rows = args.customers.map((row) => checkedRow(context, row, twice));
  const spoilt = rows.some(({ errors }) => errors.length > 0);
  if (spoilt && (args.errorPolicy ?? 'REJECT_EVERYTHING') === 'REJECT_EVERYTHING')
    return { count: 0, results: rows.map(({ errors }) => ({ customer: null, errors })) };
  let count = 0;
  for (const { user, checked } of rows) {
    if (user === null || checked === null) continue;
    const change = applyCustomer(context.state, user, checked);
    noteChange(context, user, change);
    emitChange(context, user, change);
    count += 1;
  }
  const results = rows.map(({ user, checked, errors }) => ({
    customer: checked === null ? null : user,
    errors,
  }));
  return { count, results };
});

function repeated(values: readonly (string | null | undefined)[]): ReadonlySet<string> {
  const given = values.filter((value) => typeof value === 'string' && value !== '') as string[];
  return new Set(given.filter((value, index) => given.indexOf(value) !== index));
}

function checkedRow(context: Context, row: BulkRow, twice: ReadonlySet<string>) {
  const failed = (errors: RowError[]) => ({ user: null, checked: null, errors });
  if (twice.has(row.input.externalReference ?? ''))
    return failed([
      {
        path: 'input.externalReference',
        message: 'Duplicated externalReference value.',
        code: 'DUPLICATED_INPUT_ITEM',
      },
    ]);
  try {
    const user = byIdOrReference(context.store, 'user', row);
    const checked = checkedCustomer(context, row.input, user, 'customerBulkUpdate');
    return { user, checked, errors: [] as RowError[] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return failed(error.errors.map(rowError));
  }
}

function rowError({ field, message, code, addressType }: Refusal['errors'][number]): RowError {
  if (code === 'NOT_FOUND' && (field === 'id' || field === 'externalReference'))
    return { path: null, code, message: 'Customer was not found.' };
  if (field === 'id') return { path: 'id', code: 'INVALID', message: 'Invalid customer ID.' };
  if (field === null)
    return {
      path: null,
      code: 'INVALID',
      message: message.replace('external_reference', 'externalReference'),
    };
  const address =
    addressType === 'SHIPPING'
      ? 'defaultShippingAddress.'
      : addressType === 'BILLING'
        ? 'defaultBillingAddress.'
        : '';
  return { path: `input.${address}${field}`, code, message };
}

export const customerMutations: FieldMap = {
  accountUpdate,
  customerCreate,
  customerUpdate,
  customerDelete,
  customerBulkDelete,
  customerBulkUpdate,
  userBulkSetActive,
};
