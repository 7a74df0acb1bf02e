import type { Fulfillment, Order, OrderLine } from '../records/sales.ts';
import { requireRecord } from '../schema/arguments.ts';
import { mutation, Refusal, refuse } from '../schema/mutation.ts';
import { recordsOf } from '../staff-shop/input/nodes.ts';
import { idOf, parseGlobalId } from '../state/global-id.ts';
import type { Context } from '../state/state.ts';
import { emitForOrder } from './change.ts';
import { fulfil, sent } from './fulfil.ts';
import { addToHistory } from './history.ts';
import { mailCustomer } from './mails.ts';
import { requireFulfillment, requireOrder } from './named-order.ts';
import { piecesOf, refreshStatus } from './status.ts';
import { putBack, takeOut } from './stock.ts';
import { wrongId } from './wrong-id.ts';

type LineInput = {
  readonly orderLineId: string;
  readonly stocks: readonly { readonly quantity: number; readonly warehouse: string }[];
};
type FulfilInput = {
  readonly lines: readonly LineInput[];
  readonly notifyCustomer?: boolean | null;
  readonly allowStockToBeExceeded?: boolean | null;
  readonly trackingNumber?: string | null;
};

export const orderFulfill = mutation(
  ({ order: id, input }: { order: string; input: FulfilInput }, context) => {
    const { state, store, requestor } = context;
    const order = requireOrder(context, id, 'order');
    const shop = store.get('shop', 1);
    const isPaid = order.totalCharged >= order.total.gross;
    if (!isPaid && shop.fulfillmentAutoApprove && !shop.fulfillmentAllowUnpaid)
      refuse('order', 'CANNOT_FULFILL_UNPAID_ORDER', 'Cannot fulfill unpaid order.');
    const fulfillments = fulfil(
      state,
      {
        order,
        byWarehouse: cleanLines(context, input.lines),
        isApproved: shop.fulfillmentAutoApprove,
        mayExceed: input.allowStockToBeExceeded === true,
        trackingNumber: input.trackingNumber ?? '',
        mails: input.notifyCustomer !== false,
      },
      requestor,
    );
    return { fulfillments, order };
  },
);

function cleanLines(
  { store }: Context,
  inputs: readonly LineInput[],
): ReadonlyMap<string, { line: OrderLine; quantity: number }[]> {
  for (const { stocks } of inputs) {
    const duplicate = duplicateOf(stocks.map(({ warehouse }) => warehouse));
    if (duplicate !== undefined)
      refuse('warehouse', 'DUPLICATED_INPUT_ITEM', 'Duplicated warehouse ID.', {
        warehouse: duplicate,
      });
  }
  const duplicate = duplicateOf(inputs.map(({ orderLineId }) => orderLineId));
  if (duplicate !== undefined)
    refuse('orderLineId', 'DUPLICATED_INPUT_ITEM', 'Duplicated order line ID.', {
      orderLines: [duplicate],
    });
  const lines = recordsOf(
    store,
    'orderLine',
    inputs.map(({ orderLineId }) => orderLineId),
    'lines',
  );
  const totals = inputs.map(({ stocks }) =>
    stocks.reduce((sum, { quantity }) => sum + quantity, 0),
  );
  for (const [index, line] of lines.entries()) requireOpen(line, totals[index]!);
  if (totals.reduce((sum, total) => sum + total, 0) <= 0)
    refuse('lines', 'ZERO_QUANTITY', 'Total quantity must be larger than 0.');
  const byWarehouse = new Map<string, { line: OrderLine; quantity: number }[]>();
  for (const [index, { stocks }] of inputs.entries())
    for (const { warehouse, quantity } of stocks.filter((stock) => stock.quantity > 0)) {
      const pk = warehousePk(warehouse);
      const parts = byWarehouse.get(pk) ?? [];
      byWarehouse.set(pk, [...parts, { line: lines[index]!, quantity }]);
    }
  return byWarehouse;
}

function duplicateOf(values: readonly string[]): string | undefined {
  return values.find((value, index) => values.indexOf(value) !== index);
}

function requireOpen(line: OrderLine, quantity: number): void {
  const open = line.quantity - line.quantityFulfilled;
  if (quantity <= open) return;
  throw new Refusal({
    field: 'orderLineId',
    code: 'FULFILL_ORDER_LINE',
    message: `Only ${open} item${open === 1 ? '' : 's'} remaining to fulfill.`,
    orderLines: [idOf(line)],
  });
}

function warehousePk(id: string): string {
  const parsed = parseGlobalId(id);
  if (parsed?.type === 'Warehouse') return parsed.pk.toLowerCase();
  return refuse('warehouse', 'GRAPHQL_ERROR', wrongId(id, 'Warehouse'));
}

type ApproveArguments = {
  readonly id: string;
  readonly notifyCustomer: boolean;
  readonly allowStockToBeExceeded?: boolean | null;
};

export const orderFulfillmentApprove = mutation((args: ApproveArguments, context) => {
  const { state, store, requestor } = context;
  const { fulfillment, order } = requireFulfillment(context, args.id);
  if (fulfillment.status !== 'WAITING_FOR_APPROVAL')
    refuse(
      null,
      'INVALID',
      'Invalid fulfillment status, only WAITING_FOR_APPROVAL fulfillments can be accepted.',
    );
  const isPaid = order.totalCharged >= order.total.gross;
  if (!store.get('shop', 1).fulfillmentAllowUnpaid && !isPaid)
    refuse(null, 'CANNOT_FULFILL_UNPAID_ORDER', 'Cannot fulfill unpaid order.');
  store.update<'fulfillment'>(fulfillment, { status: 'FULFILLED' });
  const lines = store.by('fulfillmentLine', 'fulfillment', fulfillment.pk);
  const pieces = lines.map(({ orderLine, quantity, stock }) => ({
    line: store.get('orderLine', orderLine),
    quantity,
    warehouse: store.find('stock', stock)?.warehouse ?? null,
  }));
  takeOut(state, pieces, args.allowStockToBeExceeded === true, requestor);
  sent(state, order, [fulfillment], requestor, {
    pks: lines.map(({ pk }) => pk),
    mails: args.notifyCustomer,
    wasApproved: true,
  });
  return { fulfillment, order };
});

type CancelArguments = {
  readonly id: string;
  readonly input?: { readonly warehouseId?: string | null } | null;
};

/** The pieces come back into the named warehouse and are kept for the order again. */
export const orderFulfillmentCancel = mutation(({ id, input }: CancelArguments, context) => {
  const { state, store, requestor } = context;
  const { fulfillment, order } = requireFulfillment(context, id);
  if (store.by('orderLine', 'order', order.pk).some((line) => line.isGiftCard))
    refuse(
      'fulfillment',
      'CANNOT_CANCEL_FULFILLMENT',
      'Cannot cancel fulfillment with gift card lines.',
    );
  const isWaiting = fulfillment.status === 'WAITING_FOR_APPROVAL';
  const warehouse =
    !isWaiting && input?.warehouseId
      ? requireRecord(store, 'warehouse', input.warehouseId, 'warehouseId')
      : null;
  if (fulfillment.status === 'CANCELED')
    refuse('fulfillment', 'CANNOT_CANCEL_FULFILLMENT', "This fulfillment can't be canceled");
  if (!isWaiting && warehouse === null)
    refuse(
      'warehouseId',
      'REQUIRED',
      'This parameter is required for fulfillments which are not in WAITING_FOR_APPROVAL state.',
    );
  addToHistory(state, order, 'FULFILLMENT_CANCELED', requestor, {
    composed_id: composedId(order, fulfillment),
  });
  takeBack(context, fulfillment, warehouse?.pk ?? null);
  if (warehouse !== null)
    addToHistory(state, order, 'FULFILLMENT_RESTOCKED_ITEMS', requestor, {
      quantity: piecesOf(store, fulfillment),
      warehouse: warehouse.pk,
    });
  store.update<'fulfillment'>(fulfillment, { status: 'CANCELED' });
  refreshStatus(state, order);
  state.events.emit('FULFILLMENT_CANCELED', { fulfillment }, requestor);
  emitForOrder(state, order, ['ORDER_UPDATED'], requestor);
  return { fulfillment, order };
});

function takeBack(
  { state, store }: Context,
  fulfillment: Fulfillment,
  warehouse: string | null,
): void {
  for (const { orderLine, quantity } of store.by(
    'fulfillmentLine',
    'fulfillment',
    fulfillment.pk,
  )) {
    const line = store.get('orderLine', orderLine);
    if (warehouse !== null) putBack(state, line, warehouse, quantity);
    store.update<'orderLine'>(line, { quantityFulfilled: line.quantityFulfilled - quantity });
  }
}

function composedId(order: Order, { fulfillmentOrder }: Fulfillment): string {
  return `${order.number}-${fulfillmentOrder}`;
}

type TrackingArguments = {
  readonly id: string;
  readonly input: {
    readonly trackingNumber?: string | null;
    readonly notifyCustomer?: boolean | null;
  };
};

export const orderFulfillmentUpdateTracking = mutation(
  ({ id, input }: TrackingArguments, context) => {
    const { state, store, requestor } = context;
    const { fulfillment, order } = requireFulfillment(context, id);
    const trackingNumber = input.trackingNumber ?? '';
    store.update<'fulfillment'>(fulfillment, { trackingNumber });
    addToHistory(state, order, 'TRACKING_UPDATED', requestor, {
      tracking_number: trackingNumber,
      fulfillment: composedId(order, fulfillment),
    });
    state.events.emit('FULFILLMENT_TRACKING_NUMBER_UPDATED', { fulfillment }, requestor);
    emitForOrder(state, order, ['ORDER_UPDATED'], requestor);
    if (input.notifyCustomer === true)
      mailCustomer(
        state,
        order,
        'tracked',
        requestor,
        trackingNumber === '' ? '' : `Tracking number: ${trackingNumber}`,
      );
    return { fulfillment, order };
  },
);
