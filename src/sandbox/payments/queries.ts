import type { GraphQLResolveInfo } from 'graphql';
import { connection, sorted, type PageArguments } from '../catalogue/connection.ts';
import { reachesChannel } from '../orders/channel-access.ts';
import type { TransactionItem } from '../records/sales.ts';
import { recordById } from '../schema/arguments.ts';
import { NotInSandbox } from '../schema/executable-schema.ts';
import type { FieldMap } from '../schema/field-map.ts';
import { ApiFailure } from '../state/failures.ts';
import { parseGlobalId } from '../state/global-id.ts';
import type { Context } from '../state/state.ts';
import { reachesPayment } from './payment-fields.ts';

type TransactionLookup = { readonly id?: string | null; readonly token?: string | null };
type TransactionList = PageArguments & {
  readonly where?: Readonly<Record<string, unknown>> | null;
  readonly sortBy?: { readonly field: string; readonly direction: 'ASC' | 'DESC' } | null;
};

export const paymentQueries: FieldMap = {
  payment: (_: unknown, { id }: { id: string }, context) => {
    const payment = recordById(context.store, 'payment', id);
    return payment !== null && reachesPayment(context, payment) ? payment : null;
  },
  payments: (
    _: unknown,
    args: PageArguments & { filter?: object | null },
    context: Context,
    info: GraphQLResolveInfo,
  ) => {
    if (Object.keys(args.filter ?? {}).length > 0)
      throw new NotInSandbox('The sandbox cannot filter payments.');
    const payments = context.store
      .all('payment')
      .filter((payment) => reachesPayment(context, payment));
    const order = { columns: [{ of: ({ pk }: { pk: number }) => pk, numeric: true }] };
    return connection(sorted(payments, order), (payment) => payment, args, info);
  },
  transaction: (_: unknown, { id, token }: TransactionLookup, { store }) => {
    if (token) return store.find('transactionItem', token.toLowerCase());
    if (!id) return null;
    const parsed = parseGlobalId(id);
    if (parsed !== null && parsed.type !== 'TransactionItem')
      throw new ApiFailure(
        `Invalid ID: ${id}. Expected: TransactionItem, received: ${parsed.type}.`,
      );
    return recordById(store, 'transactionItem', id);
  },
  transactions: (_: unknown, args: TransactionList, context, info) =>
    transactions(args, context, info),
};

/** Oldest first unless told otherwise; an App without MANAGE_ORDERS sees its own only. */
function transactions(args: TransactionList, context: Context, info: GraphQLResolveInfo) {
  if (Object.keys(args.where ?? {}).length > 0)
    throw new NotInSandbox('The sandbox cannot filter transactions.');
  const { store, requestor } = context;
  const isVisible = (item: TransactionItem) => {
    if (requestor.app !== null)
      return requestor.permissions.has('MANAGE_ORDERS') || item.app === requestor.app.pk;
    const source = store.find('order', item.order) ?? store.find('checkout', item.checkout);
    return source !== null && reachesChannel(context, source.channel);
  };
  const byModification = args.sortBy?.field === 'MODIFIED_AT';
  const columns = [
    { of: (item: TransactionItem) => (byModification ? item.modifiedAt : item.createdAt) },
    { of: (item: TransactionItem) => item.pk },
  ];
  const descending = args.sortBy?.direction === 'DESC';
  const visible = store.all('transactionItem').filter(isVisible);
  return connection(sorted(visible, { columns, descending }), (item) => item, args, info);
}
