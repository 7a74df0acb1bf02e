import { noMetadata } from '../records/base.ts';
import { manualGateway } from '../payments/legacy.ts';
import { newTransaction } from '../payments/new-transaction.ts';
import { updateOrderAmounts } from '../payments/statuses.ts';
import { byApp, recalculate } from '../payments/transaction-events.ts';
import { adjustByHand } from '../payments/transaction-input.ts';
import type { Order } from '../records/sales.ts';
import { mutation, refuse } from '../schema/mutation.ts';
import type { Context } from '../state/state.ts';
import { changeOrder, emitForOrder } from './change.ts';
import { addToHistory } from './history.ts';
import { requireOrder } from './named-order.ts';

type Arguments = { readonly id: string; readonly transactionReference?: string | null };

/** Staff say that an order has been paid elsewhere. Saleor refuses it once anything else is known of its money. */
export const orderMarkAsPaid = mutation(
  ({ id, transactionReference: reference }: Arguments, context) => {
    const { state, store, requestor } = context;
    const order = requireOrder(context, id);
    if (order.billingAddress === null)
      refuse(
        null,
        'BILLING_ADDRESS_NOT_SET',
        'Order billing address is required to mark order as paid.',
      );
    const channel = store.get('channel', order.channel);
    const isTransaction = channel.markAsPaidStrategy === 'TRANSACTION_FLOW';
    const problem = whyNot(context, order);
    if (problem !== null) {
      const type = isTransaction ? 'TRANSACTION_MARK_AS_PAID_FAILED' : 'PAYMENT_FAILED';
      addToHistory(state, order, type, requestor, { message: problem });
      const [field, code] = isTransaction
        ? ['transaction', 'TRANSACTION_ERROR']
        : ['payment', 'PAYMENT_ERROR'];
      return { errors: [{ field, code, message: problem }] };
    }
    if (isTransaction) addTransaction(context, order, reference ?? '');
    else addPayment(context, order, reference ?? '');
    updateOrderAmounts(store, order);
    changeOrder(state, order, {});
    addToHistory(
      state,
      order,
      'ORDER_MARKED_AS_PAID',
      requestor,
      reference ? { transaction_reference: reference } : {},
    );
    emitForOrder(state, order, ['ORDER_FULLY_PAID', 'ORDER_UPDATED'], requestor);
    return { order };
  },
);

function whyNot({ store }: Context, order: Order): string | null {
  if (store.by('payment', 'order', order.pk).length > 0)
    return 'Orders with payments can not be manually marked as paid.';
  if (store.by('transactionItem', 'order', order.pk).length > 0)
    return 'Orders with transactions can not be manually marked as paid.';
  return null;
}

function addTransaction(
  { state, store, requestor }: Context,
  order: Order,
  reference: string,
): void {
  const { currency } = store.get('channel', order.channel);
  const transaction = store.insert('transactionItem', {
    ...newTransaction(order, currency, state.clock.instant()),
    ...byApp(requestor.app),
    user: requestor.user?.pk ?? null,
    name: 'Mark-as-paid transaction',
    pspReference: reference,
    availableActions: ['REFUND'],
  });
  adjustByHand(state, transaction, { charged: order.total.gross }, requestor);
  recalculate(state, transaction);
}

function addPayment({ state, store }: Context, order: Order, reference: string): void {
  const now = state.clock.instant();
  const { currency } = store.get('channel', order.channel);
  const total = order.total.gross;
  store.insert('payment', {
    ...noMetadata,
    gateway: manualGateway,
    token: '',
    isActive: true,
    checkout: null,
    order: order.pk,
    total,
    capturedAmount: total,
    currency,
    chargeStatus: 'FULLY_CHARGED',
    pspReference: reference,
    paymentMethodType: '',
    customerIpAddress: '',
    card: null,
    createdAt: now,
    updatedAt: now,
    returnUrl: null,
    transactions: [
      {
        pk: store.nextPk('paymentTransaction'),
        createdAt: now,
        token: reference,
        kind: 'EXTERNAL',
        isSuccess: true,
        amount: total,
        error: null,
      },
    ],
  });
}
