import { validAddress } from '../addresses/valid-address.ts';
import type { Checkout } from '../records/sales.ts';
import type { Address } from '../records/shop.ts';
import { refuse } from '../schema/mutation.ts';
import type { Context, State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { fieldsOf, sameAddress } from './addresses.ts';
import {
  billingAddressOf,
  changeCheckout,
  channelOf,
  chosenDelivery,
  shippingAddressOf,
} from './checkout-state.ts';
import { eligiblePoints } from './collection-points.ts';
import { currentDeliveries } from './deliveries.ts';
import { withoutCollectionPoint } from './delivery-choice.ts';
import { isUsable } from './gift-cards.ts';
import { isShippingRequired, linesOf } from './line-info.ts';
import type { LineInfo } from './line-info-type.ts';
import { refuseUnavailable } from './purchasable.ts';
import { voucherOf } from './voucher.ts';

/** What a checkout must have before money or stock is looked at, in Saleor's order. Keeps what it finds out. */
export function checkCompleteness(context: Context, checkout: Checkout): void {
  const { state, store } = context;
  checkEmailIsSet(checkout);
  const { lines, unavailable } = linesOf(state, checkout);
  refuseUnavailable(store, unavailable);
  if (lines.length === 0) refuse('lines', 'NO_LINES', 'Cannot complete checkout without lines.');
  if (isShippingRequired(lines)) {
    if (checkout.delivery !== null) currentDeliveries(state, checkout);
    checkDelivery(state, checkout, lines);
    checkAddress(context, shippingAddressOf(store, checkout), 'SHIPPING');
  }
  checkBillingAddress(checkout);
  checkAddress(context, billingAddressOf(store, checkout), 'BILLING');
}

export function checkEmailIsSet({ email }: Checkout): void {
  if (!email) refuse(null, 'EMAIL_NOT_SET', 'Checkout email must be set.');
}

/** A collection point that does not fit any more is taken out of the checkout, which stays so. */
export function checkDelivery(
  state: State,
  checkout: Checkout,
  lines: readonly LineInfo[] = linesOf(state, checkout).lines,
): void {
  const { store } = state;
  if (!isShippingRequired(lines)) return;
  const delivery = chosenDelivery(store, checkout);
  const point = store.find('warehouse', checkout.collectionPoint);
  if (delivery === null && point === null)
    refuse('shippingMethod', 'SHIPPING_METHOD_NOT_SET', 'Shipping method is not set');
  const address = shippingAddressOf(store, checkout);
  const isThere =
    address !== null &&
    (point === null || sameAddress(address, store.get('address', point.address)));
  if (!isThere)
    refuse('shippingAddress', 'SHIPPING_ADDRESS_NOT_SET', 'Shipping address is not set');
  if (delivery?.active === true && delivery.isValid) return;
  if (point !== null) {
    if (eligiblePoints(store, checkout.channel, lines).includes(point)) return;
    store.transaction(() => changeCheckout(state, checkout, withoutCollectionPoint(checkout)));
  }
  refuse(
    'shippingMethod',
    'INVALID_SHIPPING_METHOD',
    'Delivery method is not valid for your shipping address',
  );
}

export function checkBillingAddress(checkout: Checkout): void {
  if (checkout.billingAddress === null)
    refuse('billingAddress', 'BILLING_ADDRESS_NOT_SET', 'Billing address is not set');
}

/** Relaxed rules may have let an address pass: now it has to fit, and is written as the country does. */
function checkAddress(
  context: Context,
  address: Address | null,
  addressType: 'SHIPPING' | 'BILLING',
): void {
  if (address === null || address.validationSkipped) return;
  const { metadata, privateMetadata } = address;
  const options = { mutation: 'checkoutComplete', addressType, before: address } as const;
  const valid = validAddress(context, fieldsOf(address), options);
  const fields = { ...valid, metadata, privateMetadata };
  const { store } = context;
  if (!sameAddress({ ...address, ...fields }, address))
    store.transaction(() => store.update<'address'>(address, fields));
}

export function checkVoucherIsInForce(state: State, checkout: Checkout): void {
  if (checkout.voucherCode !== null && voucherOf(state, checkout) === null) refuseVoucher();
}

/** The payment flow names no field. */
export function refuseVoucher(field: 'voucherCode' | null = 'voucherCode'): never {
  return refuse(field, 'VOUCHER_NOT_APPLICABLE', 'Voucher not applicable');
}

/** Cards that expired, were switched off or went to another customer after they were added. */
export function checkGiftCards(
  state: State,
  checkout: Checkout,
  field: 'giftCards' | null = 'giftCards',
): void {
  const cards = checkout.giftCards.flatMap((pk) => state.store.find('giftCard', pk) ?? []);
  // Where it names a field, Saleor loses the code.
  const code = field === null ? 'GIFT_CARD_NOT_APPLICABLE' : 'INVALID';
  const refuseCards = (why: string) => refuse(field, code, `${why} Order placement cancelled.`);
  if (!cards.every((card) => isUsable(state, card))) refuseCards('Gift card has expired.');
  const isOthers = cards.some(
    ({ assignedToEmail, assignedTo }) =>
      assignedToEmail !== null && (checkout.user === null || assignedTo !== checkout.user),
  );
  if (isOthers) refuseCards('Gift card cannot be used.');
}

export function checkChannelIsActive(store: Store, checkout: Checkout): void {
  if (!channelOf(store, checkout).isActive) refuseInactiveChannel();
}

export function refuseInactiveChannel(): never {
  return refuse('channel', 'CHANNEL_INACTIVE', 'Cannot complete checkout with inactive channel.');
}
