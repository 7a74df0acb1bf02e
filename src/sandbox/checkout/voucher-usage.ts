import type { Checkout } from '../records/sales.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { customerEmail, customerOf } from './checkout-state.ts';
import { NotApplicable, voucherOf, type VoucherInUse } from './voucher.ts';

/**
 * Counts the use of a checkout's voucher, once, and returns the voucher: a completion that then fails does not give it
 * back. Throws NotApplicable for a customer who has used it. Inside a transaction.
 */
export function countVoucherUse(state: State, checkout: Checkout): VoucherInUse | null {
  const { store } = state;
  const inUse = voucherOf(state, checkout);
  if (inUse === null || checkout.isVoucherUsageIncreased) return inUse;
  const { voucher, code } = inUse;
  if (voucher.usageLimit) store.update<'voucherCode'>(code, { used: code.used + 1 });
  if (voucher.applyOncePerCustomer) rememberCustomer(store, inUse, emailOf(store, checkout));
  if (voucher.singleUse) store.update<'voucherCode'>(code, { isActive: false });
  store.update<'checkout'>(checkout, { isVoucherUsageIncreased: true });
  return inUse;
}

/** Takes back what `countVoucherUse` did. Inside a transaction. */
export function giveBackVoucherUse(
  store: Store,
  checkout: Checkout,
  inUse: VoucherInUse | null,
): void {
  if (!checkout.isVoucherUsageIncreased) return;
  store.update<'checkout'>(checkout, { isVoucherUsageIncreased: false });
  if (inUse === null) return;
  const { voucher, code } = inUse;
  if (voucher.usageLimit) store.update<'voucherCode'>(code, { used: Math.max(code.used - 1, 0) });
  if (voucher.singleUse) store.update<'voucherCode'>(code, { isActive: true });
  const email = emailOf(store, checkout);
  for (const use of store.by('voucherCustomer', 'voucherCode', code.pk))
    if (use.email === email) store.remove(use);
}

/** The account's own address counts before the checkout's. */
function emailOf(store: Store, checkout: Checkout): string | null {
  return customerOf(store, checkout)?.email ?? customerEmail(store, checkout);
}

function rememberCustomer(store: Store, { code }: VoucherInUse, email: string | null): void {
  if (!email) throw new NotApplicable('Whose use it is, is not known.');
  const uses = store.by('voucherCustomer', 'voucherCode', code.pk);
  if (uses.some((use) => use.email === email))
    throw new NotApplicable('This offer is only valid once per customer.');
  store.insert('voucherCustomer', { voucherCode: code.pk, email });
}
