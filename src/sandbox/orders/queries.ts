import type { GraphQLResolveInfo } from 'graphql';
import { connection, sorted, type Column, type PageArguments } from '../catalogue/connection.ts';
import { recordById } from '../schema/arguments.ts';
import type { FieldMap } from '../schema/field-map.ts';
import { NotInSandbox } from '../schema/executable-schema.ts';
import { requireOneOf } from '../schema/permissions.ts';
import type { Order } from '../records/sales.ts';
import { ApiFailure, channelRequired } from '../state/failures.ts';
import { sum, taxedMoney } from '../state/money.ts';
import type { Context } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { reachesChannel, requireReadableChannel } from './channel-access.ts';
import { filtered, fulfilling, type OrderFilter } from './filters.ts';

type Sorting = { readonly field?: string | null; readonly direction: 'ASC' | 'DESC' };
type ListArguments = PageArguments & {
  readonly channel?: string | null;
  readonly filter?: OrderFilter | null;
  readonly where?: OrderFilter | null;
  readonly search?: string | null;
  readonly sortBy?: Sorting | null;
};

export const orderQueries: FieldMap = {
  order: (
    _: unknown,
    { id, externalReference }: { id?: string | null; externalReference?: string | null },
    context,
  ) => {
    if (id && externalReference)
      throw new ApiFailure("Argument 'id' cannot be combined with 'external_reference'");
    if (id) return recordById(context.store, 'order', id);
    if (!externalReference)
      throw new ApiFailure("At least one of arguments is required: 'id', 'external_reference'.");
    requireOneOf(context, ['MANAGE_ORDERS']);
    return context.store.one('order', 'externalReference', externalReference);
  },
  orderByToken: (_: unknown, { token }: { token: string }, { store }) => {
    const order = store.find('order', token.toLowerCase());
    return order?.status === 'DRAFT' ? null : order;
  },
  orders: (_: unknown, args: ListArguments, context, info) =>
    list(args, context, info, (order) => order.status !== 'DRAFT'),
  draftOrders: (_: unknown, args: ListArguments, context, info) =>
    list(args, context, info, (order) => order.status === 'DRAFT'),
  ordersTotal,
};

function list(
  args: ListArguments,
  context: Context,
  info: GraphQLResolveInfo,
  isWanted: (order: Order) => boolean,
) {
  const { store } = context;
  const { channel: slug, filter, where, search, sortBy } = args;
  if (filter && where)
    throw new ApiFailure('Only one filtering argument (filter or where) can be specified.');
  if (sortBy?.field === 'RANK' && !search)
    throw new ApiFailure(
      'Sorting by RANK is available only when using a search filter or search argument.',
    );
  const channel = slug ? store.one('channel', 'slug', slug) : null;
  if (slug && context.requestor.app === null) requireReadableChannel(context, slug, channel);
  let orders = store
    .all('order')
    .filter(
      (order) =>
        isWanted(order) &&
        (slug ? order.channel === channel?.pk : reachesChannel(context, order.channel)),
    );
  if (search) orders = filtered(store, orders, { search });
  if (filter) orders = filtered(store, orders, filter);
  if (where) orders = fulfilling(store, orders, where);
  const columns = sortColumns(store, sortBy?.field ?? null);
  const descending = sortBy ? sortBy.direction === 'DESC' : true;
  return connection(sorted(orders, { columns, descending }), (order) => order, args, info);
}

const byNumber: Column<Order> = { of: ({ number }) => number, numeric: true };
/** Saleor sorts by its own lower-case names of statuses. */
const byStatus: Column<Order> = { of: ({ status }) => status.toLowerCase() };

/** Newest first unless told otherwise. */
function sortColumns(store: Store, field: string | null): Column<Order>[] {
  switch (field) {
    case null:
    case 'NUMBER':
      return [byNumber];
    case 'CREATED_AT':
    case 'CREATION_DATE':
      return [{ of: ({ createdAt }) => createdAt }, byStatus, byNumber];
    case 'LAST_MODIFIED_AT':
      return [{ of: ({ updatedAt }) => updatedAt }, byStatus, byNumber];
    case 'STATUS':
      return [byStatus, byNumber];
    case 'FULFILLMENT_STATUS':
      return [byStatus, { of: ({ userEmail }) => userEmail }, byNumber];
    case 'CUSTOMER':
      return [
        { of: ({ billingAddress }) => store.find('address', billingAddress)?.lastName ?? null },
        { of: ({ billingAddress }) => store.find('address', billingAddress)?.firstName ?? null },
        byNumber,
      ];
    default:
      throw new NotInSandbox(`The sandbox cannot sort orders by ${field}.`);
  }
}

/** Sales since the start of the day or month, in UTC; what was cancelled or expired is not sold. */
function ordersTotal(
  _: unknown,
  args: { period?: 'TODAY' | 'THIS_MONTH' | null; channel?: string | null },
  context: Context,
) {
  const { store, state, requestor } = context;
  const slug = args.channel ?? onlyChannel(store);
  const channel = store.one('channel', 'slug', slug);
  if (channel === null) return null;
  if (requestor.app === null) requireReadableChannel(context, slug, channel);
  const now = state.clock.now().toISOString();
  const since = args.period === 'TODAY' ? now.slice(0, 10) : `${now.slice(0, 7)}-01`;
  const sold = store
    .all('order')
    .filter(
      (order) =>
        order.channel === channel.pk &&
        order.createdAt >= since &&
        !['DRAFT', 'CANCELED', 'EXPIRED'].includes(order.status),
    );
  return taxedMoney(sum(sold.map(({ total }) => total)), channel.currency);
}

function onlyChannel(store: Store): string {
  const active = store.all('channel').filter(({ isActive }) => isActive);
  if (active.length !== 1) throw channelRequired();
  return active[0]!.slug;
}
