import { randomUUID } from 'node:crypto';
import type { Actor } from '../orders/actor.ts';
import { orderPlaced } from '../orders/placed.ts';
import { updateOrderAmounts } from '../payments/statuses.ts';
import { taxRules } from '../pricing/tax.ts';
import type { User } from '../records/accounts.ts';
import type { Checkout, LineDiscount, Order, OrderLine } from '../records/sales.ts';
import { digitsOf, sum } from '../state/money.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { undiscountedDeliveryPrice } from './base-prices.ts';
import { totalToPay } from './checkout-fields.ts';
import {
  changeCheckout,
  channelOf,
  chosenDelivery,
  customerEmail,
  customerOf,
  taxCountry,
} from './checkout-state.ts';
import { addressCopy } from './addresses.ts';
import { spendGiftCards } from './gift-card-use.ts';
import { linesOf } from './line-info.ts';
import type { LineInfo } from './line-info-type.ts';
import { orderAddresses } from './order-addresses.ts';
import { insertOrderLines } from './order-lines.ts';
import { nextOrderNumber } from './order-number.ts';
import { removeCheckout } from './removal.ts';
import { allocateLines } from './stock-allocation.ts';
import { isLineVoucher, type VoucherInUse } from './voucher.ts';

type Texts = Readonly<Record<string, string>>;

export type Completion = {
  /** For whom it is done: who is signed in, or the checkout's customer where somebody acts for them. */
  readonly user: User | null;
  readonly actor: Actor;
  readonly metadata: Texts;
  readonly privateMetadata: Texts;
  readonly isAutomatic?: boolean;
  /** Only Apps can keep a checkout beside its order; it gets addresses of its own then. */
  readonly keepsCheckout?: boolean;
};

/** A completion that nothing stands in the way of. */
type Placing = Completion & {
  readonly status: Order['status'];
  readonly voucher: VoucherInUse | null;
};

/**
 * Makes the order of a checkout whose prices are up to date, and removes the checkout; returns the order as Saleor
 * answers with it. Inside a transaction.
 */
export function placeOrder(state: State, checkout: Checkout, placing: Placing): Order {
  const { store } = state;
  const { actor, voucher } = placing;
  const { lines } = linesOf(state, checkout, voucher);
  const customer = orderingCustomer(store, checkout, placing.user);
  const order = insertOrder(state, checkout, { ...placing, customer, lines });
  const made = insertOrderLines(state, checkout, order, lines, voucher);
  takeLineTotals(
    store,
    order,
    made.map(({ orderLine }) => orderLine),
  );
  allocateLines(state, checkout, made, actor);
  spendGiftCards(state, checkout, order, customer, actor);
  takeOverPayments(store, checkout, order);
  updateOrderAmounts(store, order);
  if (placing.keepsCheckout === true) giveOwnAddresses(state, checkout);
  else removeCheckout(store, checkout);
  const way = placing.isAutomatic ? 'PLACED_AUTOMATICALLY_FROM_PAID_CHECKOUT' : 'PLACED';
  return orderPlaced(state, order, actor, way);
}

/** A guest with the e-mail of an account orders for the account. */
export function orderingCustomer(store: Store, checkout: Checkout, user: User | null): User | null {
  const own = customerOf(store, checkout);
  if (own !== null || user !== null || !checkout.email) return own;
  const email = checkout.email.toLowerCase();
  const known =
    store.one('user', 'email', checkout.email) ??
    store.all('user').find((candidate) => candidate.email.toLowerCase() === email);
  return known?.isActive === true ? known : null;
}

type Parts = Placing & {
  readonly customer: User | null;
  readonly lines: readonly LineInfo[];
};

function insertOrder(
  state: State,
  checkout: Checkout,
  { status, customer, voucher, lines, metadata, privateMetadata }: Parts,
): Order {
  const { store, clock } = state;
  const now = clock.instant();
  const channel = channelOf(store, checkout);
  return store.insert('order', {
    number: nextOrderNumber(store),
    status,
    origin: 'CHECKOUT',
    original: null,
    channel: channel.pk,
    user: customer?.pk ?? null,
    userEmail: customerEmail(store, checkout) ?? '',
    languageCode: checkout.languageCode,
    checkout: checkout.pk,
    createdAt: now,
    updatedAt: now,
    expiredAt: null,
    ...orderAddresses(state, checkout, customer),
    ...deliveryOf(store, checkout),
    shippingPrice: checkout.shippingPrice,
    undiscountedShippingPrice: undiscountedDeliveryPrice(chosenDelivery(store, checkout), lines),
    shippingTaxRate: checkout.shippingTaxRate,
    subtotal: checkout.subtotal,
    total: totalToPay(state, checkout),
    undiscountedTotal: checkout.total,
    voucher: voucher?.voucher.pk ?? null,
    voucherCode: voucher?.code.code ?? null,
    discounts: orderDiscounts(store, checkout, voucher),
    giftCards: [],
    displayGrossPrices: taxRules(store, channel, taxCountry(store, checkout)).displayGrossPrices,
    customerNote: checkout.note,
    redirectUrl: checkout.redirectUrl,
    trackingClientId: '',
    externalReference: null,
    chargeStatus: 'NONE',
    authorizeStatus: 'NONE',
    totalCharged: 0,
    totalAuthorized: 0,
    events: [],
    invoices: [],
    metadata: { ...checkout.metadata, ...metadata },
    privateMetadata: { ...checkout.privateMetadata, ...privateMetadata },
  });
}

function deliveryOf(store: Store, checkout: Checkout) {
  const delivery = chosenDelivery(store, checkout);
  const point = store.find('warehouse', checkout.collectionPoint);
  const taxClass = store.find('taxClass', delivery?.taxClass);
  return {
    shippingMethod: delivery?.shippingMethod ?? null,
    shippingMethodName: delivery?.name ?? null,
    shippingTaxClass: taxClass?.pk ?? null,
    // Saleor writes an empty name of none.
    shippingTaxClassName: delivery === null ? null : (taxClass?.name ?? ''),
    collectionPoint: point?.pk ?? null,
    collectionPointName: point?.name ?? null,
  };
}

/** What was taken off the whole, or off the delivery; a voucher's as an amount, whatever it was in per cent. */
function orderDiscounts(
  store: Store,
  checkout: Checkout,
  inUse: VoucherInUse | null,
): LineDiscount[] {
  if (checkout.orderDiscount !== null) return [{ ...checkout.orderDiscount, pk: randomUUID() }];
  if (checkout.discount === 0 || (inUse !== null && isLineVoucher(inUse.voucher))) return [];
  return [
    {
      pk: randomUUID(),
      type: 'VOUCHER',
      valueType: 'FIXED',
      value: checkout.discount / 10 ** digitsOf(channelOf(store, checkout).currency),
      amount: checkout.discount,
      name: checkout.discountName,
      translatedName: checkout.translatedDiscountName,
      reason: null,
      promotionRule: null,
      voucherCode: inUse?.code.code ?? null,
    },
  ];
}

function takeLineTotals(store: Store, order: Order, lines: readonly OrderLine[]): void {
  const undiscounted = sum(lines.map((line) => line.undiscountedTotalPrice));
  store.update<'order'>(order, {
    subtotal: sum(lines.map((line) => line.totalPrice)),
    // Saleor adds the delivery's price as entered to both.
    undiscountedTotal: {
      gross: undiscounted.gross + order.undiscountedShippingPrice,
      net: undiscounted.net + order.undiscountedShippingPrice,
    },
  });
}

function takeOverPayments(store: Store, checkout: Checkout, order: Order): void {
  const theirs = { order: order.pk, checkout: null };
  for (const payment of store.by('payment', 'checkout', checkout.pk))
    store.update<'payment'>(payment, theirs);
  for (const transaction of store.by('transactionItem', 'checkout', checkout.pk))
    store.update<'transactionItem'>(transaction, theirs);
}

function giveOwnAddresses(state: State, checkout: Checkout): void {
  const { store } = state;
  const copyOf = (pk: number | null) =>
    pk === null ? null : addressCopy(store, store.get('address', pk)).pk;
  changeCheckout(state, checkout, {
    shippingAddress: copyOf(checkout.shippingAddress),
    billingAddress: copyOf(checkout.billingAddress),
  });
}
