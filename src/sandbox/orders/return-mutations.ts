import { reasonPage, reasonTypes } from '../payments/refund-reason.ts';
import type { Fulfillment, Order } from '../records/sales.ts';
import { requireRecord } from '../schema/arguments.ts';
import { mutation } from '../schema/mutation.ts';
import type { Context } from '../state/state.ts';
import { emitForOrder, moneyOf } from './change.ts';
import { requireChannel } from './channel-access.ts';
import { addFulfillment } from './fulfil.ts';
import { addToHistory, lineInHistory } from './history.ts';
import { moveParts, removeEmptyFulfillments, type Parts } from './moving.ts';
import { partsOf, type PartsInput } from './parts-input.ts';
import { refundOf, refundParts, shippingPart, type RefundInput } from './refunding.ts';
import { addReplacement, quantitiesOf } from './replacement.ts';
import { refreshStatus } from './status.ts';

type RefundArguments = { readonly order: string; readonly input: PartsInput & RefundInput };

/** Pays pieces back by the order's legacy payment; they are neither sent nor expected back. */
export const orderFulfillmentRefundProducts = mutation((args: RefundArguments, context) => {
  const { state, store, requestor } = context;
  const { input } = args;
  const order = requireRecord(store, 'order', args.order, 'order');
  const refund = refundOf(context, order, input);
  const parts = partsOf(context, input, ['FULFILLED', 'RETURNED', 'WAITING_FOR_APPROVAL']);
  requireChannel(context, order.channel);
  const before = moneyOf(order);
  const { amount, writeDown } = refundParts(context, order, refund, parts);
  const fulfillment = addFulfillment(state, order, {
    status: 'REFUNDED',
    totalRefundAmount: amount,
    shippingRefundAmount: shippingPart(order, refund),
  });
  moveParts(state, fulfillment, parts, requestor);
  removeEmptyFulfillments(state, order);
  emitForOrder(state, order, ['ORDER_UPDATED'], requestor);
  writeDown();
  return { order: { ...order, ...before }, fulfillment };
});

type ReturnArguments = {
  readonly order: string;
  readonly input: PartsInput &
    RefundInput & {
      readonly refund?: boolean | null;
      readonly reason?: string | null;
      readonly reasonReference?: string | null;
    };
};

/** Pieces come back. Those to replace go into a draft for the customer, the money of others may be paid back. */
export const orderFulfillmentReturnProducts = mutation((args: ReturnArguments, context) => {
  const { state, store, requestor } = context;
  const { input } = args;
  const order = requireRecord(store, 'order', args.order, 'order');
  const refund = input.refund === true ? refundOf(context, order, input) : null;
  const reason = {
    reason: input.reason ?? '',
    reasonReference: reasonPage(context, input.reasonReference, {
      type: reasonTypes(store).return,
      field: 'reasonReference',
    }),
  };
  const parts = partsOf(context, input, ['FULFILLED', 'REFUNDED', 'WAITING_FOR_APPROVAL']);
  requireChannel(context, order.channel);
  const before = moneyOf(order);
  const returned = only(parts, false);
  const replaced = only(parts, true);
  const paidBack = refund === null ? null : refundParts(context, order, refund, returned);
  const replacement = isEmpty(replaced) ? null : replace(context, order, replaced, reason);
  const returnFulfillment = takeBack(context, order, returned, {
    ...reason,
    status: paidBack === null ? 'RETURNED' : 'REFUNDED_AND_RETURNED',
    totalRefundAmount: paidBack?.amount ?? null,
    shippingRefundAmount: refund === null ? shippingOf(order, input) : shippingPart(order, refund),
  });
  removeEmptyFulfillments(state, order);
  emitForOrder(state, order, ['ORDER_UPDATED'], requestor);
  if (replacement !== null)
    emitForOrder(state, replacement.order, ['DRAFT_ORDER_CREATED'], requestor);
  paidBack?.writeDown();
  addToHistory(state, order, 'FULFILLMENT_RETURNED', requestor, {
    lines: [...quantitiesOf(state, returned)].map(([line, quantity]) =>
      lineInHistory(line, quantity),
    ),
  });
  refreshStatus(state, order);
  return {
    order: { ...order, ...before },
    returnFulfillment,
    replaceFulfillment: replacement?.fulfillment ?? null,
    replaceOrder: replacement?.order ?? null,
  };
});

function shippingOf(order: Order, { amountToRefund, includeShippingCosts }: RefundInput) {
  const isCounted = amountToRefund === null || amountToRefund === undefined;
  return includeShippingCosts === true && isCounted ? order.shippingPrice.gross : null;
}

function only({ unsent, sent }: Parts, replaced: boolean): Parts {
  const isWanted = ({ isReplaced }: { isReplaced: boolean }) => isReplaced === replaced;
  return { unsent: unsent.filter(isWanted), sent: sent.filter(isWanted) };
}

function isEmpty({ unsent, sent }: Parts): boolean {
  return unsent.length === 0 && sent.length === 0;
}

function replace(
  { state, requestor }: Context,
  order: Order,
  parts: Parts,
  reason: Pick<Fulfillment, 'reason' | 'reasonReference'>,
): { readonly fulfillment: Fulfillment; readonly order: Order } {
  const replacement = addReplacement(state, order, parts, requestor);
  const fulfillment = addFulfillment(state, order, { status: 'REPLACED', ...reason });
  moveParts(state, fulfillment, parts, requestor);
  return { fulfillment, order: replacement };
}

/** What had been paid back before goes into a fulfilment of its own, unless all of it is paid back now. */
function takeBack(
  { state, store, requestor }: Context,
  order: Order,
  { unsent, sent }: Parts,
  fields: Pick<
    Fulfillment,
    'status' | 'reason' | 'reasonReference' | 'totalRefundAmount' | 'shippingRefundAmount'
  >,
): Fulfillment {
  const target = addFulfillment(state, order, fields);
  const wasRefunded = ({ fulfillmentLine }: Parts['sent'][number]) =>
    store.get('fulfillment', fulfillmentLine.fulfillment).status === 'REFUNDED';
  const refunded = sent.filter(wasRefunded);
  moveParts(state, target, { unsent, sent: sent.filter((part) => !wasRefunded(part)) }, requestor);
  if (refunded.length === 0) return target;
  const place =
    fields.status === 'REFUNDED_AND_RETURNED'
      ? target
      : addFulfillment(state, order, {
          status: 'REFUNDED_AND_RETURNED',
          reason: fields.reason,
          reasonReference: fields.reasonReference ?? null,
        });
  moveParts(state, place, { unsent: [], sent: refunded }, requestor);
  return target;
}
