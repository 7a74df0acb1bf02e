import {
  canCapture,
  canRefund,
  lastPayment,
  manualGateway,
  postprocess,
  requireDummy,
} from '../payments/legacy.ts';
import type { Order, Payment, PaymentTransaction } from '../records/sales.ts';
import { mutation, refuse, type Payload } from '../schema/mutation.ts';
import { minorUnits } from '../state/money.ts';
import type { Context } from '../state/state.ts';
import { emitForOrder, moneyOf } from './change.ts';
import { addFulfillment } from './fulfil.ts';
import { addToHistory } from './history.ts';
import { requireOrder } from './named-order.ts';
import { orderCharged, orderRefunded, paymentInHistory } from './paid.ts';

type Arguments = { readonly id: string; readonly amount: number };

export const orderCapture = mutation(({ id, amount }: Arguments, context) => {
  requirePositive(amount);
  const order = requireOrder(context, id);
  const payment = requirePayment(context, order);
  if (!payment.isActive)
    refuse('payment', 'CAPTURE_INACTIVE_PAYMENT', 'Only pre-authorized payments can be captured');
  const minor = minorUnits(amount, payment.currency);
  const problem = whyNotCapture(payment, minor) ?? whyNoToken(payment, 'AUTH');
  if (problem !== null) return failed(context, order, payment, problem);
  requireGateway(context, order, payment);
  postprocess(context.state, payment, 'CAPTURE', minor);
  orderCharged(context.state, order, context.requestor, payment, minor);
  return { order };
});

export const orderRefund = mutation(({ id, amount }: Arguments, context) => {
  const { state, store, requestor } = context;
  requirePositive(amount);
  const order = requireOrder(context, id);
  if (store.by('orderLine', 'order', order.pk).some((line) => line.isGiftCard))
    refuse('id', 'CANNOT_REFUND', 'Cannot refund order with gift card lines.');
  const payment = requirePayment(context, order);
  if (!canRefund(payment)) refuse('payment', 'CANNOT_REFUND', 'Payment cannot be refunded.');
  const minor = minorUnits(amount, payment.currency);
  const problem = refundPayment(context, order, payment, minor);
  if (problem !== null) return failed(context, order, payment, problem);
  orderRefunded(state, order, requestor, { payment, amount: minor });
  addFulfillment(state, order, { status: 'REFUNDED', totalRefundAmount: minor });
  return { order };
});

/** Has the gateway pay back, or says why it cannot. */
export function refundPayment(
  context: Context,
  order: Order,
  payment: Payment,
  amount: number,
): string | null {
  const kind = payment.gateway === manualGateway ? 'EXTERNAL' : 'CAPTURE';
  const problem = whyNotRefund(payment, amount) ?? whyNoToken(payment, kind);
  if (problem !== null) return problem;
  requireGateway(context, order, payment);
  postprocess(context.state, payment, 'REFUND', amount);
  return null;
}

export const orderVoid = mutation(({ id }: { id: string }, context) => {
  const { state, requestor } = context;
  const order = requireOrder(context, id);
  const payment = requirePayment(context, order);
  if (!payment.isActive)
    refuse('payment', 'VOID_INACTIVE_PAYMENT', 'Only pre-authorized payments can be voided');
  const problem = whyNoToken(payment, 'AUTH');
  if (problem !== null) return failed(context, order, payment, problem);
  requireGateway(context, order, payment);
  const before = moneyOf(order);
  postprocess(state, payment, 'VOID', payment.total);
  addToHistory(state, order, 'PAYMENT_VOIDED', requestor, paymentInHistory(payment, null));
  emitForOrder(state, order, ['ORDER_UPDATED'], requestor);
  return { order: { ...order, ...before } };
});

function requirePositive(amount: number): void {
  if (amount <= 0) refuse('amount', 'ZERO_QUANTITY', 'Amount should be a positive number.');
}

function requirePayment({ store }: Context, order: Order): Payment {
  return (
    lastPayment(store, order) ??
    refuse('payment', 'PAYMENT_MISSING', "There's no payment associated with the order.")
  );
}

function whyNotCapture(payment: Payment, amount: number): string | null {
  if (!payment.isActive) return 'This payment is no longer active.';
  if (amount <= 0) return 'Amount should be a positive number.';
  if (!canCapture(payment)) return 'This payment cannot be captured.';
  return amount > payment.total || amount > payment.total - payment.capturedAmount
    ? 'Unable to charge more than un-captured amount.'
    : null;
}

function whyNotRefund(payment: Payment, amount: number): string | null {
  if (amount <= 0) return 'Amount should be a positive number.';
  return amount > payment.capturedAmount ? 'Cannot refund more than captured.' : null;
}

/** A gateway is asked by the token of what it did before. */
function whyNoToken(payment: Payment, kind: PaymentTransaction['kind']): string | null {
  if (payment.transactions.some((done) => done.kind === kind && done.isSuccess)) return null;
  return `Cannot find successful ${kind.toLowerCase()} transaction.`;
}

function requireGateway({ state, store }: Context, order: Order, payment: Payment): void {
  if (payment.gateway !== manualGateway) requireDummy(state, store.get('channel', order.channel));
}

/** That it failed is kept in the order's history. */
function failed(
  { state, requestor }: Context,
  order: Order,
  payment: Payment,
  message: string,
): Payload {
  addToHistory(state, order, 'PAYMENT_FAILED', requestor, {
    message,
    gateway: payment.gateway,
    payment_id: payment.token,
  });
  return { errors: [{ field: 'payment', code: 'PAYMENT_ERROR', message }] };
}
