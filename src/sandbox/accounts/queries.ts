import { connection, sorted, type PageArguments } from '../catalogue/connection.ts';
import type { CustomerType, User } from '../records/accounts.ts';
import { recordById } from '../schema/arguments.ts';
import type { FieldMap } from '../schema/field-map.ts';
import { ApiFailure, permissionDenied } from '../state/failures.ts';
import type { Context } from '../state/state.ts';
import { customerList, staffRules, userList, type UserListArguments } from './user-lists.ts';
import { isCustomer, userByEmail } from './users.ts';

type UserArguments = {
  readonly id?: string | null;
  readonly email?: string | null;
  readonly externalReference?: string | null;
};

/** A user by one of their names; who may see which users depends on permissions. */
function userQuery(_: unknown, args: UserArguments, context: Context): User | null {
  const given = Object.entries({
    id: args.id,
    email: args.email,
    external_reference: args.externalReference,
  }).flatMap(([name, value]) => (value ? [name] : []));
  const [first, ...others] = given;
  if (first === undefined)
    throw new ApiFailure(
      "At least one of arguments is required: 'id', 'email', 'external_reference'.",
    );
  if (others.length > 0)
    throw new ApiFailure(
      `Argument '${first}' cannot be combined with ${others.map((name) => `'${name}'`).join(', ')}`,
    );
  const user = named(args, context);
  return user !== null && maySee(user, context) ? user : null;
}

function named({ id, email, externalReference }: UserArguments, { store }: Context): User | null {
  if (id) return recordById(store, 'user', id);
  if (email) return userByEmail(store, email);
  return store.one('user', 'externalReference', externalReference ?? null);
}

function maySee(user: User, { store, requestor: { permissions } }: Context): boolean {
  if (permissions.has('MANAGE_STAFF')) return permissions.has('MANAGE_USERS') || user.isStaff;
  return isCustomer(store, user);
}

type TypeListArguments = PageArguments & {
  readonly sortBy?: { readonly field: 'NAME' | 'SLUG'; readonly direction: 'ASC' | 'DESC' } | null;
};

export const accountQueries: FieldMap = {
  me: (_: unknown, __: object, { requestor }) => requestor.user,
  user: userQuery,
  customers: (_: unknown, args: UserListArguments, context, info) =>
    customerList(args, (user) => isCustomer(context.store, user), context, info),
  staffUsers: (_: unknown, args: UserListArguments, context, info) =>
    userList(args, ({ isStaff }) => isStaff, staffRules, context, info),
  address: (_: unknown, { id }: { readonly id: string }, { store, requestor }) => {
    const address = recordById(store, 'address', id);
    const { user, app, permissions } = requestor;
    if (app !== null && permissions.has('MANAGE_USERS')) return address;
    if (user === null)
      throw permissionDenied(
        'To access this path, you need one of the following permissions: MANAGE_USERS, OWNER',
      );
    return address !== null && user.addresses.includes(address.pk) ? address : null;
  },
  customerType: (_: unknown, { id }: { readonly id: string }, { store }) =>
    recordById(store, 'customerType', id),
  customerTypes: (_: unknown, { sortBy, ...page }: TypeListArguments, { store }, info) => {
    const bySlug = { of: ({ slug }: CustomerType) => slug };
    const byName = { of: ({ name }: CustomerType) => name };
    const columns = sortBy?.field === 'NAME' ? [byName, bySlug] : [bySlug];
    const descending = sortBy?.direction === 'DESC';
    const list = sorted(store.all('customerType'), { columns, descending });
    return connection(list, (type) => type, page, info);
  },
};
