import { balanceOnCards } from '../checkout/gift-cards.ts';
import type { Checkout, Order, Payment, TransactionItem } from '../records/sales.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';

type Moment = Pick<State, 'store' | 'clock'>;
type AuthorizeStatus = Order['authorizeStatus'];
type ChargeStatus = Order['chargeStatus'];

/** What is left to pay for a checkout beside its gift cards, minor units. */
export function payableTotal(state: Moment, checkout: Checkout): number {
  return Math.max(checkout.total.gross - balanceOnCards(state, checkout), 0);
}

export type CheckoutStatuses = {
  readonly authorizeStatus: AuthorizeStatus;
  readonly chargeStatus: ChargeStatus;
};

/** Writes down what a checkout's statuses are now; returns what was written before. Inside a transaction. */
export function writeStatuses(state: Moment, checkout: Checkout): CheckoutStatuses {
  const { authorizeStatus = 'NONE', chargeStatus = 'NONE' } = checkout;
  const now = checkoutStatuses(state, checkout);
  if (now.authorizeStatus !== authorizeStatus || now.chargeStatus !== chargeStatus)
    state.store.update<'checkout'>(checkout, now);
  return { authorizeStatus, chargeStatus };
}

/** Unlike an order's, a checkout's statuses count money that is only on its way. A cart of free lines is paid. */
export function checkoutStatuses(state: Moment, checkout: Checkout): CheckoutStatuses {
  const { store } = state;
  const total = payableTotal(state, checkout);
  const transactions = store.by('transactionItem', 'checkout', checkout.pk);
  const authorized = sumOf(transactions, (item) => item.authorized + item.authorizePending);
  const charged = chargedOrPending(transactions);
  const isFree = total <= 0 && store.by('checkoutLine', 'checkout', checkout.pk).length > 0;
  return {
    authorizeStatus: isFree ? 'FULL' : authorizeStatusOf(authorized + charged, total),
    chargeStatus: chargeStatusOf(Math.max(charged, 0), total, isFree),
  };
}

/** Negative while money is owed, minor units. */
export function checkoutBalance(state: Moment, checkout: Checkout): number {
  const transactions = state.store.by('transactionItem', 'checkout', checkout.pk);
  return chargedOrPending(transactions) - payableTotal(state, checkout);
}

function authorizeStatusOf(covered: number, total: number): AuthorizeStatus {
  if (covered === 0) return 'NONE';
  if (covered >= total) return 'FULL';
  return covered > 0 ? 'PARTIAL' : 'NONE';
}

function chargeStatusOf(charged: number, total: number, isFree: boolean): ChargeStatus {
  if (charged <= 0) return isFree ? 'FULL' : 'NONE';
  if (charged < total) return 'PARTIAL';
  return charged === total ? 'FULL' : 'OVERCHARGED';
}

/**
 * Takes an order's four figures of money anew from its payments and transactions; pending money does not count. What
 * staff granted to pay back is no longer owed.
 */
export function updateOrderAmounts(store: Store, order: Order): void {
  const payments = store.by('payment', 'order', order.pk);
  const transactions = store.by('transactionItem', 'order', order.pk);
  const owed = Math.max(order.total.gross - grantedRefunds(store, order), 0);
  const totalCharged =
    sumOf(payments, (payment) => payment.capturedAmount) +
    sumOf(transactions, (item) => item.charged);
  const totalAuthorized =
    authorizedByPayments(payments) + sumOf(transactions, (item) => item.authorized);
  store.update<'order'>(order, {
    totalCharged,
    totalAuthorized,
    chargeStatus: orderChargeStatus(totalCharged, owed),
    authorizeStatus: orderAuthorizeStatus(totalAuthorized + totalCharged, owed, order.total.gross),
  });
}

export function grantedRefunds(store: Store, order: Order): number {
  return sumOf(store.by('orderGrantedRefund', 'order', order.pk), (refund) => refund.amount);
}

function orderChargeStatus(charged: number, owed: number): ChargeStatus {
  if (charged === owed) return 'FULL';
  if (charged <= 0) return 'NONE';
  return charged < owed ? 'PARTIAL' : 'OVERCHARGED';
}

function orderAuthorizeStatus(covered: number, owed: number, total: number): AuthorizeStatus {
  if (covered === 0) return total === 0 ? 'FULL' : 'NONE';
  return covered >= owed ? 'FULL' : 'PARTIAL';
}

/** Only the last payment counts, while it is active and nothing of it has been captured. */
export function authorizedByPayments(payments: readonly Payment[]): number {
  const last = payments.at(-1);
  if (last === undefined || !last.isActive) return 0;
  if (last.transactions.some(({ kind, isSuccess }) => kind === 'CAPTURE' && isSuccess)) return 0;
  return sumOf(
    last.transactions.filter(({ kind, isSuccess }) => kind === 'AUTH' && isSuccess),
    ({ amount }) => amount,
  );
}

function chargedOrPending(transactions: readonly TransactionItem[]): number {
  return sumOf(transactions, (item) => item.charged + item.chargePending);
}

export function sumOf<Item>(items: readonly Item[], amount: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + amount(item), 0);
}
