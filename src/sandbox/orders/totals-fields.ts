import { authorizedByPayments, grantedRefunds, sumOf } from '../payments/statuses.ts';
import type { Order, Payment, TransactionItem } from '../records/sales.ts';
import type { FieldMap } from '../schema/field-map.ts';
import { money, taxedMoney } from '../state/money.ts';
import type { Context } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { refundsOf } from './paid.ts';

type Resolver<Result> = (order: Order, args: object, context: Context) => Result;

export function currencyOf(store: Store, order: Order): string {
  return store.get('channel', order.channel).currency;
}

function transactionsOf(store: Store, order: Order): TransactionItem[] {
  return store.by('transactionItem', 'order', order.pk);
}

function paymentsOf(store: Store, order: Order): Payment[] {
  return store.by('payment', 'order', order.pk);
}

function moneyField(minor: (order: Order, store: Store) => number): Resolver<object> {
  return (order, _, { store }) => money(minor(order, store), currencyOf(store, order));
}

function taxedField(
  name: 'total' | 'undiscountedTotal' | 'subtotal' | 'shippingPrice',
): Resolver<object> {
  return (order, _, { store }) => taxedMoney(order[name], currencyOf(store, order));
}

function transactionSum(amount: (item: TransactionItem) => number): Resolver<object> {
  return moneyField((order, store) => sumOf(transactionsOf(store, order), amount));
}

/** Fields of Order that are sums of money; minor units within. */
export const orderTotals: FieldMap = {
  total: taxedField('total'),
  undiscountedTotal: taxedField('undiscountedTotal'),
  subtotal: taxedField('subtotal'),
  shippingPrice: taxedField('shippingPrice'),
  undiscountedShippingPrice: moneyField((order) => order.undiscountedShippingPrice),
  totalCharged: moneyField((order) => order.totalCharged),
  totalCaptured: moneyField((order) => order.totalCharged),
  totalAuthorized: moneyField((order, store) => {
    const transactions = transactionsOf(store, order);
    return transactions.length > 0
      ? sumOf(transactions, (item) => item.authorized)
      : authorizedByPayments(paymentsOf(store, order));
  }),
  totalCanceled: transactionSum((item) => item.canceled),
  totalBalance: moneyField(balance),
  totalRefunded: moneyField(refunded),
  totalGrantedRefund: moneyField((order, store) => grantedRefunds(store, order)),
  totalRefundPending: transactionSum((item) => item.refundPending),
  totalAuthorizePending: transactionSum((item) => item.authorizePending),
  totalChargePending: transactionSum((item) => item.chargePending),
  totalCancelPending: transactionSum((item) => item.cancelPending),
  totalRemainingGrant: moneyField(remainingGrant),
};

/** Negative while money is owed. Of legacy payments what was charged counts, of transactions also what is on its way. */
function balance(order: Order, store: Store): number {
  if (paymentsOf(store, order).some(({ isActive }) => isActive))
    return order.totalCharged - order.total.gross;
  const charged = sumOf(transactionsOf(store, order), (item) => item.charged + item.chargePending);
  return charged - (order.total.gross - grantedRefunds(store, order));
}

function refunded(order: Order, store: Store): number {
  const last = paymentsOf(store, order).at(-1);
  if (last !== undefined && (last.isActive || last.chargeStatus === 'FULLY_REFUNDED'))
    return refundsOf(last);
  return sumOf(transactionsOf(store, order), (item) => item.refunded);
}

/** What was granted and has not gone back yet; money beyond the order's total went back ungranted. */
function remainingGrant(order: Order, store: Store): number {
  const granted = Math.min(grantedRefunds(store, order), order.total.gross);
  const last = paymentsOf(store, order).at(-1);
  if (last?.isActive === true) return granted - refundsOf(last);
  const transactions = transactionsOf(store, order);
  const processed = sumOf(
    transactions,
    (item) =>
      item.charged +
      item.authorized +
      item.refunded +
      item.chargePending +
      item.authorizePending +
      item.refundPending,
  );
  const goneBack = sumOf(transactions, (item) => item.refunded + item.refundPending);
  const alreadyGranted = Math.max(goneBack - (processed - order.total.gross), 0);
  return Math.max(granted - alreadyGranted, 0);
}
