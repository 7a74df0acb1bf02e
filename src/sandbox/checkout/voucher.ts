import type { Voucher, VoucherChannelListing, VoucherCode } from '../records/discounts.ts';
import type { User } from '../records/accounts.ts';
import type { Checkout } from '../records/sales.ts';
import type { Channel } from '../records/shop.ts';
import { hasCome } from '../catalogue/visibility.ts';
import { minorUnits, roundHalfUp } from '../state/money.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import type { LineInfo } from './line-info-type.ts';

/** A voucher that does not fit a checkout; why is Saleor's secret. */
export class NotApplicable extends Error {
  override name = 'NotApplicable';
}

export type VoucherInUse = { readonly voucher: Voucher; readonly code: VoucherCode };

/** The voucher that a checkout's code stands for by now, or null: expired, used up, switched off, gone. */
export function voucherOf(state: State, checkout: Checkout): VoucherInUse | null {
  if (checkout.voucherCode === null) return null;
  const { store } = state;
  const code = store.one('voucherCode', 'code', checkout.voucherCode);
  if (code === null || !code.isActive) return null;
  const voucher = store.find('voucher', code.voucher);
  if (voucher === null) return null;
  // What this checkout used up itself does not count against it.
  if (checkout.isVoucherUsageIncreased) return { voucher, code };
  const channel = store.get('channel', checkout.channel);
  return isActiveIn(state, voucher, channel) ? { voucher, code } : null;
}

/** By dates, usage limit and channel. */
export function isActiveIn({ store, clock }: State, voucher: Voucher, channel: Channel): boolean {
  const now = clock.now();
  const hasEnded = voucher.endDate !== null && Date.parse(voucher.endDate) < now.getTime();
  if (hasEnded || !hasCome(voucher.startDate, now, false)) return false;
  if (voucher.usageLimit !== null && usesOf(store, voucher) >= voucher.usageLimit) return false;
  return channel.isActive && listingOf(store, voucher, channel) !== null;
}

function usesOf(store: Store, voucher: Voucher): number {
  return store.by('voucherCode', 'voucher', voucher.pk).reduce((sum, { used }) => sum + used, 0);
}

export function listingOf(
  store: Store,
  voucher: Voucher,
  channel: Channel,
): VoucherChannelListing | null {
  return (
    store
      .by('voucherChannelListing', 'voucher', voucher.pk)
      .find((listing) => listing.channel === channel.pk) ?? null
  );
}

/** Vouchers whose discount belongs to single lines. */
export function isLineVoucher({ type, applyOncePerOrder }: Voucher): boolean {
  return type === 'SPECIFIC_PRODUCT' || applyOncePerOrder;
}

/** What the voucher takes off a price; both in minor units, the price may be a fraction. Never more than the price. */
export function discountFor(
  store: Store,
  voucher: Voucher,
  channel: Channel,
  price: number,
): number {
  const listing = listingOf(store, voucher, channel);
  if (listing === null) throw new NotApplicable('This voucher is not assigned to this channel');
  const off =
    voucher.discountValueType === 'FIXED'
      ? minorUnits(listing.discountValue, channel.currency)
      : roundHalfUp((price * listing.discountValue) / 100);
  return Math.min(off, price);
}

/** The lines a voucher for specific products reaches; one that names nothing reaches all. A gift is never reached. */
export function discountableLines<Line extends Pick<LineInfo, 'line' | 'variant' | 'product'>>(
  store: Store,
  voucher: Voucher,
  lines: readonly Line[],
): readonly Line[] {
  const { products, variants, collections, categories } = voucher;
  if ([products, variants, collections, categories].every(({ length }) => length === 0))
    return lines;
  return lines.filter(
    ({ line, variant, product }) =>
      !line.isGift &&
      (variants.includes(variant.pk) ||
        products.includes(product.pk) ||
        (product.category !== null && categories.includes(product.category)) ||
        store
          .by('collectionProduct', 'product', product.pk)
          .some(({ collection }) => collections.includes(collection))),
  );
}

export type Buyer = { readonly email: string | null; readonly user: User | null };

/** Throws NotApplicable unless a checkout worth `subtotal` with so many pieces fulfils the voucher's conditions. */
export function checkConditions(
  store: Store,
  voucher: Voucher,
  channel: Channel,
  subtotal: number,
  quantity: number,
  buyer: Buyer,
): void {
  const listing = listingOf(store, voucher, channel);
  if (listing === null) throw new NotApplicable('This voucher is not assigned to this channel');
  if (listing.minSpent && subtotal < listing.minSpent)
    throw new NotApplicable('This offer is only valid for orders over an amount.');
  if (voucher.minCheckoutItemsQuantity && voucher.minCheckoutItemsQuantity > quantity)
    throw new NotApplicable('This offer is only valid for a number of items.');
  if (voucher.applyOncePerCustomer && hasUsed(store, voucher, buyer.email))
    throw new NotApplicable('This offer is valid only once per customer.');
  if (voucher.onlyForStaff && buyer.user?.isStaff !== true)
    throw new NotApplicable('This offer is valid only for staff customers.');
}

function hasUsed(store: Store, voucher: Voucher, email: string | null): boolean {
  return store
    .by('voucherCode', 'voucher', voucher.pk)
    .some((code) =>
      store.by('voucherCustomer', 'voucherCode', code.pk).some((use) => use.email === email),
    );
}
