import { inChannel } from '../schema/node.ts';
import type { FieldMaps } from '../schema/field-map.ts';
import { requireOneOf } from '../schema/permissions.ts';
import { taxRules } from '../pricing/tax.ts';
import type { User } from '../records/accounts.ts';
import type { Order } from '../records/sales.ts';
import { globalId } from '../state/global-id.ts';
import type { Context } from '../state/state.ts';
import { orderCountry } from './country.ts';
import { orderDiscounts, voucherDiscount } from './discounts.ts';
import { draftProblems } from './draft-checks.ts';
import { collectionPointsFor, shippingMethodOf, shippingMethodsFor, weightOf } from './delivery.ts';
import {
  isPaid,
  orderActions,
  paymentStatus,
  paymentStatusForDisplay,
  paymentStatusNames,
} from './payment-state.ts';
import { currencyOf, orderTotals } from './totals-fields.ts';
import { money } from '../state/money.ts';

const statusNames: Readonly<Record<Order['status'], string>> = {
  DRAFT: 'Draft',
  UNCONFIRMED: 'Unconfirmed',
  UNFULFILLED: 'Unfulfilled',
  PARTIALLY_FULFILLED: 'Partially fulfilled',
  PARTIALLY_RETURNED: 'Partially returned',
  RETURNED: 'Returned',
  FULFILLED: 'Fulfilled',
  CANCELED: 'Canceled',
  EXPIRED: 'Expired',
};

/** An order by its id tells everybody everything but who the user is and what only staff need. */
export const orderFieldMaps: FieldMaps = {
  Order: {
    ...orderTotals,
    created: ({ createdAt }: Order) => createdAt,
    number: ({ number }: Order) => String(number),
    token: ({ pk }: Order) => pk,
    statusDisplay: ({ status }: Order) => statusNames[status],
    languageCode: ({ languageCode }: Order) => languageCode.toLowerCase().replaceAll('_', '-'),
    languageCodeEnum: ({ languageCode }: Order) => languageCode,
    original: ({ original }: Order) => (original === null ? null : globalId('Order', original)),
    checkoutId: ({ checkout }: Order) =>
      checkout === null ? null : globalId('Checkout', checkout),
    channel: ({ channel }: Order, _: object, { store }) => store.get('channel', channel),
    user: orderUser,
    userEmail: ({ userEmail, user }: Order, _: object, { store }) =>
      userEmail === '' ? (store.find('user', user)?.email ?? null) : userEmail,
    billingAddress: ({ billingAddress }: Order, _: object, { store }) =>
      store.find('address', billingAddress),
    shippingAddress: ({ shippingAddress }: Order, _: object, { store }) =>
      store.find('address', shippingAddress),
    lines: ({ pk }: Order, _: object, { store }) => store.by('orderLine', 'order', pk),
    fulfillments: (order: Order, _: object, context) => visibleFulfillments(order, context),
    events: (order: Order) =>
      order.events.map((event) => ({ __typename: 'OrderEvent', event, order })),
    payments: ({ pk }: Order, _: object, { store }) => store.by('payment', 'order', pk),
    transactions: ({ pk }: Order, _: object, { store }) => store.by('transactionItem', 'order', pk),
    grantedRefunds: ({ pk }: Order, _: object, { store }) =>
      store.by('orderGrantedRefund', 'order', pk),
    giftCards: ({ giftCards }: Order, _: object, { store }) =>
      giftCards.map(({ giftCard }) => store.get('giftCard', giftCard)),
    isPaid: (order: Order, _: object, { store }) => isPaid(store, order),
    actions: (order: Order, _: object, { store }) => orderActions(store, order),
    paymentStatus: (order: Order, _: object, { store }) => paymentStatus(store, order),
    paymentStatusDisplay: (order: Order, _: object, { store }) =>
      paymentStatusNames[paymentStatusForDisplay(store, order)],
    ...deliveryFields(),
    ...discountFields(),
    taxExemption: () => false,
    displayGrossPrices: (order: Order, _: object, { store }) =>
      taxRules(store, store.get('channel', order.channel), orderCountry(store, order))
        .displayGrossPrices,
    canFinalize: (order: Order, _: object, { state }) => draftProblems(state, order).length === 0,
    errors: (order: Order, _: object, { state }) => draftProblems(state, order),
    invoices: ({ invoices }: Order) => invoices,
    weight: ({ pk }: Order, _: object, { store }) => ({
      unit: 'KG',
      value: weightOf(store, store.by('orderLine', 'order', pk)),
    }),
  },
};

function deliveryFields(): FieldMaps[string] {
  return {
    isShippingRequired: ({ pk }: Order, _: object, { store }) =>
      store.by('orderLine', 'order', pk).some((line) => line.isShippingRequired),
    shippingMethod: (order: Order, _: object, { store }) => shippingMethodOf(store, order),
    deliveryMethod: (order: Order, _: object, { store }) =>
      shippingMethodOf(store, order) ?? store.find('warehouse', order.collectionPoint),
    shippingMethods: (order: Order, _: object, { store }) => shippingMethodsFor(store, order),
    availableShippingMethods: (order: Order, _: object, { store }) =>
      shippingMethodsFor(store, order),
    availableCollectionPoints: (order: Order, _: object, { state }) =>
      collectionPointsFor(state, order),
    shippingTaxClass: ({ shippingTaxClass }: Order, _: object, { store }) =>
      store.find('taxClass', shippingTaxClass),
    shippingTaxClassMetadata: ({ shippingTaxClass }: Order, _: object, { store }) =>
      Object.entries(store.find('taxClass', shippingTaxClass)?.metadata ?? {}).map(
        ([key, value]) => ({ key, value }),
      ),
  };
}

function discountFields(): FieldMaps[string] {
  return {
    voucher: ({ voucher, channel }: Order, _: object, { store }) => {
      const found = store.find('voucher', voucher);
      return found === null ? null : inChannel<'voucher'>(found, store.get('channel', channel));
    },
    voucherCode: ({ voucherCode }: Order) => voucherCode || null,
    discounts: (order: Order, _: object, { store }) =>
      orderDiscounts(store, order).map((discount) => ({
        __typename: 'OrderDiscount',
        discount,
        currency: currencyOf(store, order),
      })),
    discount: (order: Order, _: object, { store }) => {
      const discount = voucherDiscount(order);
      return discount === null ? null : money(discount.amount, currencyOf(store, order));
    },
    discountName: (order: Order) => voucherDiscount(order)?.name ?? null,
    translatedDiscountName: (order: Order) => voucherDiscount(order)?.translatedName ?? null,
  };
}

/** Who ordered may be seen by that customer and by staff; a guest's order has nobody to hide. */
function orderUser({ user }: Order, _: object, context: Context): User | null {
  if (user === null) return null;
  if (context.requestor.user?.pk !== user)
    requireOneOf(context, [
      'MANAGE_USERS',
      'MANAGE_ORDERS',
      'HANDLE_PAYMENTS',
      'HANDLE_TAXES',
      'OWNER',
    ]);
  return context.store.find('user', user);
}

function visibleFulfillments({ pk }: Order, { store, requestor }: Context) {
  const all = store.by('fulfillment', 'order', pk);
  const seesCanceled = requestor.app !== null || requestor.user?.isStaff === true;
  return seesCanceled ? all : all.filter(({ status }) => status !== 'CANCELED');
}
