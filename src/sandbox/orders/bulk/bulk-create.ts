import type { Order } from '../../records/sales.ts';
import { mutation } from '../../schema/mutation.ts';
import type { ErrorPolicy } from '../../staff-catalogue/bulk/rows.ts';
import { ApiFailure } from '../../state/failures.ts';
import type { OrderInput } from './input.ts';
import { newOrder } from './new-order.ts';
import { Row } from './row.ts';
import { saveOrder } from './save.ts';
import { takeStocks } from './stocks.ts';

const mostOrders = 50;

type Arguments = {
  readonly orders: readonly OrderInput[];
  readonly errorPolicy?: ErrorPolicy | null;
  readonly stockUpdatePolicy?: 'SKIP' | 'UPDATE' | 'FORCE' | null;
};

/** Orders that were made elsewhere, for a shop that moves to Saleor. Too many at once make Saleor itself fail. */
export const orderBulkCreate = mutation((args: Arguments, context) => {
  const { state, requestor } = context;
  const { orders: inputs, stockUpdatePolicy, errorPolicy } = args;
  if (inputs.length > mostOrders) throw new ApiFailure('Internal Server Error', 'TypeError');
  const made = inputs.map((input) => {
    const row = new Row();
    return { row, order: newOrder(context, row, input) };
  });
  const policy = errorPolicy ?? 'REJECT_EVERYTHING';
  const anyProblem = made.some(({ row }) => row.problems.length > 0);
  const isAccepted = ({ problems, isHopeless }: Row) =>
    !isHopeless &&
    (policy === 'IGNORE_FAILED' ||
      (policy === 'REJECT_EVERYTHING' ? !anyProblem : problems.length === 0));
  const rows = made.map(({ row, order }) => ({ row, order: isAccepted(row) ? order : null }));
  if (stockUpdatePolicy !== 'SKIP') takeStocks(state, rows, stockUpdatePolicy === 'FORCE');
  const results = rows.map(({ row, order }) => ({
    order: order === null || row.isHopeless ? null : saveOrder(state, order),
    errors: row.problems,
  }));
  const orders = results.flatMap(({ order }): Order[] => (order === null ? [] : [order]));
  if (orders.length > 0) state.events.emit('ORDER_BULK_CREATED', { orders }, requestor);
  return { count: orders.length, results };
});
