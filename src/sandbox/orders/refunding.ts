import { canRefund, lastPayment } from '../payments/legacy.ts';
import type { Order, OrderLine, Payment } from '../records/sales.ts';
import { refuse } from '../schema/mutation.ts';
import { minorUnits, money } from '../state/money.ts';
import type { Context } from '../state/state.ts';
import { addToHistory, lineInHistory } from './history.ts';
import { refundPayment } from './legacy-payment-mutations.ts';
import type { Parts } from './moving.ts';
import { orderRefunded } from './paid.ts';
import { currencyOf } from './totals-fields.ts';

export type RefundInput = {
  /** Major units. */
  readonly amountToRefund?: number | null;
  readonly includeShippingCosts?: boolean | null;
};

export type Refund = {
  readonly payment: Payment;
  /** Minor units; null has it counted from the parts. */
  readonly amount: number | null;
  readonly withShipping: boolean;
};

/** The legacy payment that an order's money goes back by. */
export function refundOf(
  { store }: Context,
  order: Order,
  { amountToRefund, includeShippingCosts }: RefundInput,
): Refund {
  const payment = lastPayment(store, order);
  if (payment === null || !canRefund(payment))
    return refuse('order', 'CANNOT_REFUND', 'Order cannot be refunded.');
  const withShipping = includeShippingCosts === true;
  if (amountToRefund === null || amountToRefund === undefined)
    return { payment, amount: null, withShipping };
  if (store.by('orderLine', 'order', order.pk).some((line) => line.isGiftCard))
    refuse(
      'amountToRefund',
      'CANNOT_REFUND',
      'Cannot specified amount to refund when order has gift card lines.',
    );
  const amount = minorUnits(amountToRefund, payment.currency);
  if (amount > payment.capturedAmount)
    refuse(
      'amountToRefund',
      'CANNOT_REFUND',
      'The amountToRefund is greater than the maximal possible amount to refund.',
    );
  return { payment, amount, withShipping };
}

/** Saleor tells of the delivery's part only where it counts the amount itself. */
export function shippingPart(order: Order, { amount, withShipping }: Refund): number | null {
  return withShipping && amount === null ? order.shippingPrice.gross : null;
}

/**
 * Pays the parts of an order back; what had been paid back before is not counted again. Returns what goes back, in
 * minor units, and the writing of it into the order's history, for when all else is done.
 */
export function refundParts(
  context: Context,
  order: Order,
  refund: Refund,
  parts: Parts,
): { readonly amount: number; readonly writeDown: () => void } {
  const { state, store, requestor } = context;
  const { payment, withShipping } = refund;
  const unpaid = refund.amount === null ? linesToRefund(context, parts) : [];
  const counted =
    unpaid.reduce((sum, [line, quantity]) => sum + quantity * line.unitPrice.gross, 0) +
    (withShipping ? order.shippingPrice.gross : 0);
  const amount = Math.min(refund.amount ?? counted, payment.capturedAmount);
  if (amount > 0) {
    if (refundPayment(context, order, payment, amount) !== null)
      refuse(null, 'CANNOT_REFUND', 'The refund operation is not available yet.');
    orderRefunded(state, order, requestor, { payment, amount, isUpdated: false });
  }
  const writeDown = () =>
    void addToHistory(state, order, 'FULFILLMENT_REFUNDED', requestor, {
      lines: unpaid.map(([line, quantity]) => lineInHistory(line, quantity)),
      amount: money(amount, currencyOf(store, order)).amount,
      shipping_costs_included: withShipping,
    });
  return { amount, writeDown };
}

function linesToRefund({ store }: Context, { unsent, sent }: Parts): [OrderLine, number][] {
  const quantities = new Map<OrderLine, number>();
  const add = (line: OrderLine, quantity: number) =>
    quantities.set(line, (quantities.get(line) ?? 0) + quantity);
  for (const { line, quantity } of unsent) add(line, quantity);
  for (const { fulfillmentLine, quantity } of sent)
    if (store.get('fulfillment', fulfillmentLine.fulfillment).status !== 'REFUNDED')
      add(store.get('orderLine', fulfillmentLine.orderLine), quantity);
  return [...quantities];
}
