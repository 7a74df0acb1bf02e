import { newTransaction } from '../../payments/new-transaction.ts';
import { updateOrderAmounts } from '../../payments/statuses.ts';
import { addEvent } from '../../payments/transaction-events.ts';
import { entries } from '../../payments/transaction-input.ts';
import { taxRules } from '../../pricing/tax.ts';
import { noMetadata } from '../../records/base.ts';
import type { Order, OrderLine } from '../../records/sales.ts';
import type { State } from '../../state/state.ts';
import { orderCountry } from '../country.ts';
import { addOrder } from '../new-order.ts';
import type { NewFulfillment, NewOrder, NewTransaction } from './row.ts';
import { sentOf } from './stocks.ts';

/** Keeps an order from elsewhere. Nothing is kept for it in the stocks, nobody is told. */
export function saveOrder(state: State, made: NewOrder): Order {
  const { store } = state;
  const { channel, user, fields, voucherCode, giftCards, notes } = made;
  const order = addOrder(state, channel, {
    ...fields,
    origin: 'BULK_CREATE',
    user: user?.pk ?? null,
    billingAddress: store.insert('address', made.billingAddress).pk,
    shippingAddress:
      made.shippingAddress === null ? null : store.insert('address', made.shippingAddress).pk,
    voucher: voucherCode?.voucher ?? null,
    voucherCode: voucherCode?.code ?? null,
    giftCards: giftCards.map(({ pk }) => ({ giftCard: pk, amount: 0 })),
    events: notes.map((note) => ({ ...note, pk: store.nextPk('orderEvent') })),
  });
  const { displayGrossPrices } = taxRules(store, channel, orderCountry(store, order));
  store.update<'order'>(order, { displayGrossPrices });
  const lines = made.lines.map((line, index) =>
    store.insert('orderLine', {
      ...line.fields,
      order: order.pk,
      quantityFulfilled: sentOf(made.fulfillments, index),
    }),
  );
  for (const [index, fulfillment] of made.fulfillments.entries())
    addFulfillment(state, order, lines, fulfillment, index + 1);
  for (const transaction of made.transactions) addTransaction(state, order, transaction);
  updateOrderAmounts(store, order);
  return order;
}

function addFulfillment(
  { store, clock }: State,
  order: Order,
  lines: readonly OrderLine[],
  { trackingNumber, lines: parts }: NewFulfillment,
  fulfillmentOrder: number,
): void {
  const fulfillment = store.insert('fulfillment', {
    ...noMetadata,
    order: order.pk,
    fulfillmentOrder,
    status: 'FULFILLED',
    trackingNumber,
    createdAt: clock.instant(),
    shippingRefundAmount: null,
    totalRefundAmount: null,
    reason: '',
  });
  for (const { line, quantity } of parts)
    store.insert('fulfillmentLine', {
      fulfillment: fulfillment.pk,
      orderLine: lines[line]!.pk,
      quantity,
      stock: null,
      reason: '',
    });
}

const eventTypes = {
  authorized: 'AUTHORIZATION_SUCCESS',
  charged: 'CHARGE_SUCCESS',
  refunded: 'REFUND_SUCCESS',
  canceled: 'CANCEL_SUCCESS',
} as const;

function addTransaction(
  state: State,
  order: Order,
  { input, amounts, currency }: NewTransaction,
): void {
  const { store, clock } = state;
  const transaction = store.insert('transactionItem', {
    ...newTransaction(order, currency, clock.instant()),
    name: input.name ?? '',
    message: input.message ?? '',
    pspReference: input.pspReference ?? '',
    externalUrl: input.externalUrl ?? '',
    availableActions: [...new Set(input.availableActions ?? [])],
    metadata: entries(input.metadata),
    privateMetadata: entries(input.privateMetadata),
    ...amounts,
  });
  for (const [name, amount] of Object.entries(amounts))
    addEvent(state, transaction, {
      type: eventTypes[name as keyof typeof eventTypes],
      amount,
      includeInCalculations: true,
      message: 'Manual adjustment of the transaction.',
    });
}
