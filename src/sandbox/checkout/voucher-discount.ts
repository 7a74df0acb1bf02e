import type { Voucher, VoucherCode } from '../records/discounts.ts';
import type { Checkout } from '../records/sales.ts';
import type { State } from '../state/state.ts';
import { subtotalOf, undiscountedDeliveryPrice } from './base-prices.ts';
import {
  billingAddressOf,
  changeCheckout,
  channelOf,
  chosenDelivery,
  customerEmail,
  customerOf,
  shippingAddressOf,
} from './checkout-state.ts';
import { isShippingRequired } from './line-info.ts';
import type { LineInfo } from './line-info-type.ts';
import {
  checkConditions,
  discountableLines,
  discountFor,
  NotApplicable,
  voucherOf,
} from './voucher.ts';

/** What a voucher takes off a checkout, minor units. Throws NotApplicable. */
export function voucherDiscount(
  state: State,
  checkout: Checkout,
  lines: readonly LineInfo[],
  voucher: Voucher,
): number {
  const { store } = state;
  const channel = channelOf(store, checkout);
  const user = customerOf(store, checkout);
  const subtotal = subtotalOf(store, channel, lines);
  const quantity = lines.reduce((sum, { line }) => sum + line.quantity, 0);
  const email = user?.email ?? customerEmail(store, checkout);
  checkConditions(store, voucher, channel, subtotal, quantity, { email, user });
  const off = (price: number) => discountFor(store, voucher, channel, price);
  switch (voucher.type) {
    case 'ENTIRE_ORDER':
      return off(voucher.applyOncePerOrder ? lowestPrice(lines) : subtotal);
    case 'SHIPPING':
      return off(deliveryPriceFor(state, checkout, lines, voucher));
    case 'SPECIFIC_PRODUCT': {
      const reached = discountableLines(store, voucher, lines);
      if (reached.length === 0)
        throw new NotApplicable('This offer is only valid for selected items.');
      if (voucher.applyOncePerOrder) return off(lowestPrice(reached));
      return reached.reduce(
        (sum, { line, discountedUnitPrice }) => sum + off(discountedUnitPrice) * line.quantity,
        0,
      );
    }
  }
}

function lowestPrice(lines: readonly LineInfo[]): number {
  if (lines.length === 0) throw new NotApplicable('There is nothing to take it off.');
  return Math.min(...lines.map(({ discountedUnitPrice }) => discountedUnitPrice));
}

function deliveryPriceFor(
  { store }: State,
  checkout: Checkout,
  lines: readonly LineInfo[],
  voucher: Voucher,
): number {
  const delivery = chosenDelivery(store, checkout);
  if (!isShippingRequired(lines)) throw new NotApplicable('Your order does not require shipping.');
  if (delivery === null && checkout.collectionPoint === null)
    throw new NotApplicable('Please select a delivery method first.');
  const address = shippingAddressOf(store, checkout) ?? billingAddressOf(store, checkout);
  const { countries } = voucher;
  if (address !== null && countries.length > 0 && !countries.includes(address.country))
    throw new NotApplicable('This offer is not valid in your country.');
  return undiscountedDeliveryPrice(delivery, lines);
}

/** Puts a voucher into the checkout; it takes the place of another one and of order promotions. Throws NotApplicable. */
export function applyVoucher(
  state: State,
  checkout: Checkout,
  lines: readonly LineInfo[],
  voucher: Voucher,
  code: VoucherCode,
): void {
  const discount = voucherDiscount(state, checkout, lines, voucher);
  changeCheckout(state, checkout, {
    voucherCode: code.code,
    discount,
    ...namesOf(voucher, checkout),
    orderDiscount: null,
  });
  for (const { line } of lines) if (line.isGift) state.store.remove(line);
}

/** Takes the discount of the checkout's voucher anew; one that does not fit or is not in force any more goes silently. */
export function reviewVoucher(state: State, checkout: Checkout, lines: readonly LineInfo[]): void {
  const inUse = voucherOf(state, checkout);
  if (inUse === null) {
    removeVoucher(state, checkout);
    return;
  }
  const { voucher } = inUse;
  const discount = discountOrNull(state, checkout, lines, voucher);
  if (discount === null) {
    removeVoucher(state, checkout);
    return;
  }
  if (discount === 0) return;
  const subtotal = subtotalOf(state.store, channelOf(state.store, checkout), lines);
  changeCheckout(state, checkout, {
    discount: voucher.type === 'SHIPPING' ? discount : Math.min(discount, subtotal),
    ...namesOf(voucher, checkout),
  });
}

function discountOrNull(
  state: State,
  checkout: Checkout,
  lines: readonly LineInfo[],
  voucher: Voucher,
): number | null {
  try {
    return voucherDiscount(state, checkout, lines, voucher);
  } catch (error) {
    if (error instanceof NotApplicable) return null;
    throw error;
  }
}

export function removeVoucher(state: State, checkout: Checkout): void {
  changeCheckout(state, checkout, {
    voucherCode: null,
    discount: 0,
    discountName: null,
    translatedDiscountName: null,
  });
}

function namesOf(voucher: Voucher, { languageCode }: Checkout) {
  const translated = voucher.translations[languageCode]?.name ?? voucher.name;
  return {
    discountName: voucher.name,
    translatedDiscountName: translated === voucher.name ? '' : translated,
  };
}
