import { reachesChannel } from '../orders/channel-access.ts';
import type { Payment, PaymentTransaction } from '../records/sales.ts';
import type { FieldMaps } from '../schema/field-map.ts';
import { globalId } from '../state/global-id.ts';
import { money } from '../state/money.ts';
import { permissionDenied } from '../state/failures.ts';
import { requireOneOf } from '../schema/permissions.ts';
import type { Context } from '../state/state.ts';
import { canCapture, canRefund, canVoid } from './legacy.ts';

type Source = { readonly payment: Payment; readonly transaction: PaymentTransaction };

export const paymentFieldMaps: FieldMaps = {
  Payment: {
    created: ({ createdAt }: Payment) => createdAt,
    modified: ({ updatedAt }: Payment) => updatedAt,
    order: ({ order }: Payment, _: object, { store }) => store.find('order', order),
    checkout: ({ checkout }: Payment, _: object, { store }) => store.find('checkout', checkout),
    total: ({ total, currency }: Payment) => money(total, currency),
    capturedAmount: ({ capturedAmount, currency }: Payment) => money(capturedAmount, currency),
    actions: (payment: Payment) => [
      ...(canCapture(payment) ? ['CAPTURE'] : []),
      ...(canRefund(payment) ? ['REFUND'] : []),
      ...(canVoid(payment) ? ['VOID'] : []),
    ],
    transactions: (payment: Payment) =>
      payment.transactions.map((transaction) => ({
        __typename: 'Transaction',
        payment,
        transaction,
      })),
    availableCaptureAmount: (payment: Payment) =>
      canCapture(payment) ? money(payment.total - payment.capturedAmount, payment.currency) : null,
    availableRefundAmount: (payment: Payment) =>
      canRefund(payment) ? money(payment.capturedAmount, payment.currency) : null,
    creditCard: ({ card }: Payment) =>
      card === null ? null : { __typename: 'CreditCard', firstDigits: '', ...card },
    metadata: (payment: Payment, _: object, context) => {
      requirePaymentReader(payment, context);
      return Object.entries(payment.metadata).map(([key, value]) => ({ key, value }));
    },
  },
  Transaction: {
    id: ({ transaction }: Source) => globalId('Transaction', transaction.pk),
    created: ({ transaction }: Source) => transaction.createdAt,
    payment: ({ payment }: Source) => payment,
    token: ({ transaction }: Source) => transaction.token,
    kind: ({ transaction }: Source) => transaction.kind,
    isSuccess: ({ transaction }: Source) => transaction.isSuccess,
    error: ({ transaction }: Source) => transaction.error,
    gatewayResponse: () => '{}',
    amount: ({ payment, transaction }: Source) => money(transaction.amount, payment.currency),
  },
};

/** Whoever pays may read the payment's metadata; staff and Apps need to handle payments. */
function requirePaymentReader(payment: Payment, context: Context): void {
  const { store, requestor } = context;
  if (requestor.app !== null || requestor.user?.isStaff === true)
    return requireOneOf(context, ['HANDLE_PAYMENTS']);
  const owner =
    store.find('order', payment.order)?.user ?? store.find('checkout', payment.checkout)?.user;
  if (requestor.user === null || owner !== requestor.user.pk)
    throw permissionDenied('You do not have permission to perform this action');
}

/** Payments of checkouts are for Apps only. */
export function reachesPayment(context: Context, payment: Payment): boolean {
  if (context.requestor.app !== null) return true;
  const order = context.store.find('order', payment.order);
  return order !== null && reachesChannel(context, order.channel);
}
