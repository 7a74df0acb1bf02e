import { setTimeout as wait } from 'node:timers/promises';
import { requireStorefrontUrl } from '../accounts/redirect-url.ts';
import {
  lastActivePayment,
  processPayment,
  promisedByPayments,
  refundOrVoid,
} from '../payments/legacy.ts';
import { checkoutStatuses, payableTotal } from '../payments/statuses.ts';
import type { Checkout, Order, Payment } from '../records/sales.ts';
import { Refusal, refuse } from '../schema/mutation.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { changeCheckout, channelOf } from './checkout-state.ts';
import {
  checkBillingAddress,
  checkChannelIsActive,
  checkDelivery,
  checkGiftCards,
  checkVoucherIsInForce,
  refuseVoucher,
} from './completion-checks.ts';
import { linesOf } from './line-info.ts';
import { placeOrder, type Completion } from './order-from-checkout.ts';
import { nextOrderNumber } from './order-number.ts';
import { refreshPrices } from './prices.ts';
import { checkStockOf } from './stock-allocation.ts';
import { NotApplicable, voucherOf, type VoucherInUse } from './voucher.ts';
import { countVoucherUse, giveBackVoucherUse } from './voucher-usage.ts';

/** How long a completion lets others in between its look at the stock and its order: only what overlaps can meet. */
const openMs = 20;

type Wish = Completion & { readonly redirectUrl: string | null };

/** Turns a complete checkout into an order, by transactions or by a legacy payment. */
export async function complete(state: State, checkout: Checkout, wish: Wish): Promise<Order> {
  refreshPrices(state, checkout);
  return isTransactionFlow(state, checkout)
    ? completeByTransactions(state, checkout, wish)
    : completeByPayment(state, checkout, wish);
}

function isTransactionFlow(state: State, checkout: Checkout): boolean {
  const { store } = state;
  const channel = channelOf(store, checkout);
  const hasTransactions = store.by('transactionItem', 'checkout', checkout.pk).length > 0;
  return (
    isAuthorized(state, checkout) ||
    (hasTransactions && lastActivePayment(store, checkout) === null) ||
    channel.allowUnpaidOrders ||
    (checkout.total.gross === 0 && channel.markAsPaidStrategy === 'TRANSACTION_FLOW')
  );
}

function isAuthorized(state: State, checkout: Checkout): boolean {
  return checkoutStatuses(state, checkout).authorizeStatus === 'FULL';
}

function completeByTransactions(state: State, checkout: Checkout, wish: Wish): Promise<Order> {
  const { store } = state;
  checkBillingAddress(checkout);
  if (!isAuthorized(state, checkout) && !channelOf(store, checkout).allowUnpaidOrders)
    refuse(
      'id',
      'CHECKOUT_NOT_FULLY_PAID',
      "The authorized amount doesn't cover the checkout's total amount.",
    );
  checkVoucherIsInForce(state, checkout);
  checkGiftCards(state, checkout);
  checkBeforeOrder(state, checkout, wish);
  return orderByTransactions(state, checkout, wish);
}

/** Counts the voucher, which stays so, and places the order. An order number is used up even by want of stock. */
export async function orderByTransactions(
  state: State,
  checkout: Checkout,
  completion: Completion,
): Promise<Order> {
  const { store } = state;
  const voucher = store.transaction(() => usedVoucher(state, checkout, 'voucherCode'));
  try {
    checkStockOf(state, checkout, linesOf(state, checkout).lines);
  } catch (error) {
    nextOrderNumber(store);
    throw error;
  }
  await wait(openMs);
  return store.transaction(() => {
    if (store.find('checkout', checkout.pk) === null) return orderOf(store, checkout.pk)!;
    const hasTransactions = store.by('transactionItem', 'checkout', checkout.pk).length > 0;
    const isConfirmed = isConfirmedAtOnce(store, checkout) && hasTransactions;
    const status = isConfirmed ? 'UNFULFILLED' : 'UNCONFIRMED';
    return placeOrder(state, checkout, { ...completion, status, voucher });
  });
}

function usedVoucher(
  state: State,
  checkout: Checkout,
  field: 'voucherCode' | null,
): VoucherInUse | null {
  try {
    return countVoucherUse(state, checkout);
  } catch (error) {
    if (error instanceof NotApplicable) refuseVoucher(field);
    throw error;
  }
}

function isConfirmedAtOnce(store: Store, checkout: Checkout): boolean {
  return channelOf(store, checkout).automaticallyConfirmAllNewOrders;
}

/** The order made of a checkout that is gone. */
export function orderOf(store: Store, checkout: string): Order | null {
  return store.one('order', 'checkout', checkout);
}

function checkBeforeOrder(state: State, checkout: Checkout, { redirectUrl }: Wish): void {
  checkDelivery(state, checkout);
  checkChannelIsActive(state.store, checkout);
  if (!redirectUrl) return;
  requireStorefrontUrl(redirectUrl);
  if (redirectUrl !== checkout.redirectUrl)
    state.store.transaction(() => changeCheckout(state, checkout, { redirectUrl }));
}

/** A payment is given back when anything is refused after it was made. */
async function completeByPayment(state: State, checkout: Checkout, wish: Wish): Promise<Order> {
  const { store } = state;
  const payment = lastActivePayment(store, checkout);
  const voucher = keepRefused(store, () => {
    try {
      return checkByPayment(state, checkout, wish);
    } catch (error) {
      if (error instanceof Refusal) refundOrVoid(state, payment);
      throw error;
    }
  });
  await wait(openMs);
  return keepRefused(store, () => {
    if (store.find('checkout', checkout.pk) === null) return orderOf(store, checkout.pk)!;
    return orderByPayment(state, checkout, payment, { ...wish, voucher });
  });
}

function checkByPayment(state: State, checkout: Checkout, wish: Wish): VoucherInUse | null {
  const { store } = state;
  checkBillingAddress(checkout);
  if (promisedByPayments(store, checkout) < payableTotal(state, checkout))
    refuse(
      null,
      'CHECKOUT_NOT_FULLY_PAID',
      "Provided payment methods can not cover the checkout's total amount",
    );
  checkBeforeOrder(state, checkout, wish);
  checkStockOf(state, checkout, linesOf(state, checkout).lines);
  checkGiftCards(state, checkout, null);
  if (checkout.voucherCode !== null && voucherOf(state, checkout) === null) refuseVoucher(null);
  return usedVoucher(state, checkout, null);
}

function orderByPayment(
  state: State,
  checkout: Checkout,
  payment: Payment | null,
  completion: Completion & { readonly voucher: VoucherInUse | null },
): Order {
  const { store } = state;
  if (payment !== null) takePayment(state, checkout, payment);
  const status = isConfirmedAtOnce(store, checkout) ? 'UNFULFILLED' : 'UNCONFIRMED';
  try {
    return store.transaction(() => placeOrder(state, checkout, { ...completion, status }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    giveBackVoucherUse(store, checkout, completion.voucher);
    refundOrVoid(state, payment);
    throw error;
  }
}

function takePayment(state: State, checkout: Checkout, payment: Payment): void {
  processPayment(state, payment, channelOf(state.store, checkout));
  if (payment.isActive) return;
  refundOrVoid(state, payment);
  refuse(
    null,
    'INACTIVE_PAYMENT',
    `The payment with pspReference: ${payment.pspReference ?? 'None'} is inactive.`,
  );
}

/** A transaction that keeps what was done even when it ends in a Refusal. */
function keepRefused<Result>(store: Store, work: () => Result): Result {
  const outcome = store.transaction((): { readonly result: Result } | Refusal => {
    try {
      return { result: work() };
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  });
  if (outcome instanceof Refusal) throw outcome;
  return outcome.result;
}
