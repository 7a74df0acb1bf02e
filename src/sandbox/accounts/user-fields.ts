import type { GraphQLResolveInfo } from 'graphql';
import {
  connection,
  offsetConnection,
  sorted,
  type PageArguments,
} from '../catalogue/connection.ts';
import { fulfilling, type OrderFilter } from '../orders/filters.ts';
import { reachesChannel } from '../orders/channel-access.ts';
import type { CustomerEvent, User } from '../records/accounts.ts';
import type { Checkout, Order } from '../records/sales.ts';
import { NotInSandbox } from '../schema/executable-schema.ts';
import type { FieldMap, FieldMaps } from '../schema/field-map.ts';
import { globalId, idOf } from '../state/global-id.ts';
import { ApiFailure, permissionDenied } from '../state/failures.ts';
import type { Context } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { addressOfUser } from './address-fields.ts';
import {
  channelsOf,
  groupsOf,
  isRestricted,
  permissionsOf,
  shownPermissions,
} from './permissions.ts';

type Source = User | { readonly record: User };

/** A resolver gets a user bare or as a record of something. */
function userOf(source: Source): User {
  return 'record' in source ? source.record : source;
}

function isOwn(user: User, { requestor }: Context): boolean {
  return requestor.user?.pk === user.pk;
}

function requireOwnerOr(user: User, context: Context, ...permissions: string[]): void {
  if (isOwn(user, context) || permissions.some((one) => context.requestor.permissions.has(one)))
    return;
  throw permissionDenied(
    `To access this path, you need one of the following permissions: ${[...permissions, 'OWNER'].join(', ')}`,
  );
}

type InChannel = { readonly channel?: string | null };

/** Open checkouts in active channels, the last changed first. */
function checkoutsOf({ store }: Context, user: User, { channel: slug }: InChannel): Checkout[] {
  const channels = store
    .all('channel')
    .filter((channel) => channel.isActive && (!slug || channel.slug === slug))
    .map(({ pk }) => pk);
  return store
    .by('checkout', 'user', user.pk)
    .filter(({ channel }) => channels.includes(channel))
    .sort((a, b) => (a.updatedAt === b.updatedAt ? 0 : a.updatedAt < b.updatedAt ? 1 : -1));
}

type OrderArguments = PageArguments & { readonly where?: OrderFilter | null };

function ordersOf(
  user: User,
  { where, ...page }: OrderArguments,
  context: Context,
  info: GraphQLResolveInfo,
) {
  const { store, requestor } = context;
  // An account that is only just being made has no number.
  if (user.pk !== 0 && !isOwn(user, context) && !requestor.permissions.has('MANAGE_ORDERS'))
    throw permissionDenied(
      'To access this path, you need one of the following permissions: OWNER, MANAGE_ORDERS',
    );
  const orders = store
    .by('order', 'user', user.pk)
    .filter(
      ({ status, channel }) =>
        (status !== 'DRAFT' || requestor.permissions.has('MANAGE_ORDERS')) &&
        (isOwn(user, context) || reachesChannel(context, channel)),
    )
    .sort((a, b) => b.number - a.number);
  if (!where || Object.keys(where).length === 0)
    return offsetConnection(orders, (order) => order, page, info);
  const columns = [{ of: ({ number }: Order) => number, numeric: true }];
  const found = sorted(fulfilling(store, orders, where), { columns, descending: true });
  return connection(found, (order) => order, page, info);
}

function giftCardsOf(store: Store, user: User) {
  return store
    .all('giftCard')
    .filter(({ usedBy, assignedTo }) => usedBy === user.pk || assignedTo === user.pk)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

const userFields: FieldMap = {
  id: (source: Source) => {
    const { pk } = userOf(source);
    return pk === 0 ? '' : globalId('User', pk);
  },
  addresses: (source: Source, _: object, { store }) => {
    const user = userOf(source);
    return user.addresses
      .map((pk) => store.get('address', pk))
      .sort((a, b) => a.pk - b.pk)
      .map((address) => addressOfUser(address, user));
  },
  defaultShippingAddress: (source: Source, _: object, { store }) =>
    store.find('address', userOf(source).defaultShippingAddress),
  defaultBillingAddress: (source: Source, _: object, { store }) =>
    store.find('address', userOf(source).defaultBillingAddress),
  checkout: (source: Source, _: object, context) =>
    checkoutsOf(context, userOf(source), {})[0] ?? null,
  checkoutTokens: (source: Source, args: InChannel, context) =>
    checkoutsOf(context, userOf(source), args).map(({ pk }) => pk),
  checkoutIds: (source: Source, args: InChannel, context) =>
    checkoutsOf(context, userOf(source), args).map(idOf),
  checkouts: (source: Source, args: PageArguments & InChannel, context, info) =>
    offsetConnection(checkoutsOf(context, userOf(source), args), (node) => node, args, info),
  giftCards: (source: Source, args: PageArguments, { store }, info) =>
    offsetConnection(giftCardsOf(store, userOf(source)), (node) => node, args, info),
  orders: (source: Source, args: OrderArguments, context, info) =>
    ordersOf(userOf(source), args, context, info),
  userPermissions: (source: Source, _: object, { store }) =>
    shownPermissions(permissionsOf(store, userOf(source))),
  permissionGroups: (source: Source, _: object, { store }) => groupsOf(store, userOf(source)),
  editableGroups: (source: Source, _: object, { store }) => {
    const user = userOf(source);
    const own = permissionsOf(store, user);
    if (!user.isStaff) return [];
    return store
      .all('group')
      .filter(({ permissions }) => permissions.every((permission) => own.has(permission)));
  },
  accessibleChannels: (source: Source, _: object, { store }) => channelsOf(store, userOf(source)),
  restrictedAccessToChannels: (source: Source, _: object, { store }) =>
    userOf(source).pk !== 0 && isRestricted(store, userOf(source)),
  avatar: (source: Source) => {
    if (userOf(source).avatar !== null) throw new NotInSandbox('The sandbox shows no avatars.');
    return null;
  },
  events: (source: Source, _: object, { store }) =>
    store.by('customerEvent', 'user', userOf(source).pk),
  storedPaymentSources: (source: Source, _: object, context) => {
    const user = userOf(source);
    if (user.pk !== 0 && !isOwn(user, context))
      throw permissionDenied(
        'To access this path, you need one of the following permissions: OWNER',
      );
    return [];
  },
  storedPaymentMethods: () => [],
  customerType: (source: Source, _: object, context) => {
    const user = userOf(source);
    requireOwnerOr(user, context, 'MANAGE_USERS');
    return (
      context.store.find('customerType', user.customerType) ??
      context.store.all('customerType').find(({ isDefault }) => isDefault) ??
      null
    );
  },
  assignedAttributes: (source: Source, _: object, context) => {
    requireOwnerOr(userOf(source), context, 'MANAGE_USERS');
    return [];
  },
  assignedAttribute: (source: Source, _: object, context) => {
    requireOwnerOr(userOf(source), context, 'MANAGE_USERS');
    return null;
  },
};

const eventFields: FieldMap = {
  user: (event: CustomerEvent, _: object, { store, requestor }) => {
    // Saleor forgets that Apps ask too, and stumbles.
    if (requestor.user === null && event.user !== null)
      throw new ApiFailure('Internal Server Error', 'AttributeError');
    const mayKnow =
      requestor.user?.pk === event.user ||
      requestor.permissions.has('MANAGE_USERS') ||
      requestor.permissions.has('MANAGE_STAFF');
    if (mayKnow) return store.find('user', event.user);
    throw permissionDenied(
      'To access this path, you need one of the following permissions: MANAGE_STAFF, MANAGE_USERS, OWNER',
    );
  },
  app: (event: CustomerEvent, _: object, { store, requestor }) => {
    if (requestor.user?.pk !== event.user && !requestor.permissions.has('MANAGE_APPS'))
      throw permissionDenied(
        'To access this path, you need one of the following permissions: MANAGE_APPS, OWNER',
      );
    return store.find('app', event.app);
  },
  message: ({ parameters }: CustomerEvent) => parameters['message'] ?? null,
  count: ({ parameters }: CustomerEvent) => parameters['count'] ?? null,
  order: (event: CustomerEvent, _: object, { store }) => store.find('order', event.order),
};

export const userTypes: FieldMaps = {
  User: userFields,
  CustomerEvent: eventFields,
  // The attributes of customers are not among what this shop uses.
  CustomerType: { attributes: () => [] },
  UserPermission: {
    sourcePermissionGroups: (
      { code }: { readonly code: string },
      { userId }: { readonly userId: string },
      { store },
    ) =>
      store
        .all('user')
        .filter((user) => idOf(user) === userId)
        .flatMap((user) => groupsOf(store, user))
        .filter(({ permissions }) => permissions.includes(code)),
  },
  VerifyToken: { isValid: ({ isValid }: { readonly isValid?: boolean }) => isValid ?? false },
};
