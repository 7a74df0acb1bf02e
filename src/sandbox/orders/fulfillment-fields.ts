import type { Fulfillment, FulfillmentLine, Order, OrderGrantedRefund } from '../records/sales.ts';
import type { FieldMaps } from '../schema/field-map.ts';
import { inChannel } from '../schema/node.ts';
import { globalId } from '../state/global-id.ts';
import { money } from '../state/money.ts';
import { holdsOneOf } from '../state/requestor.ts';
import type { Store } from '../state/store.ts';
import { currencyOf } from './totals-fields.ts';

const statusNames: Readonly<Record<Fulfillment['status'], string>> = {
  FULFILLED: 'Fulfilled',
  REFUNDED: 'Refunded',
  RETURNED: 'Returned',
  REPLACED: 'Replaced',
  REFUNDED_AND_RETURNED: 'Refunded and returned',
  CANCELED: 'Canceled',
  WAITING_FOR_APPROVAL: 'Waiting for approval',
};

type GrantedLine = { readonly line: OrderGrantedRefund['lines'][number] };

/** A refund that is none (payment Apps are shown one with every refund) has no amount. */
function optionalMoney(store: Store, order: string | undefined, minor: number | null) {
  return minor === null || order === undefined
    ? null
    : money(minor, currencyOf(store, store.get('order', order)));
}

function pageOf(store: Store, page: number | null | undefined, order: Order) {
  const found = store.find('page', page);
  return found === null ? null : inChannel<'page'>(found, store.get('channel', order.channel));
}

export const fulfillmentFields: FieldMaps = {
  Fulfillment: {
    created: ({ createdAt }: Fulfillment) => createdAt,
    statusDisplay: ({ status }: Fulfillment) => statusNames[status],
    lines: ({ pk }: Fulfillment, _: object, { store }) =>
      store.by('fulfillmentLine', 'fulfillment', pk),
    warehouse: ({ pk }: Fulfillment, _: object, { store }) => {
      const [first] = store.by('fulfillmentLine', 'fulfillment', pk);
      const stock = store.find('stock', first?.stock);
      return stock === null ? null : store.find('warehouse', stock.warehouse);
    },
    shippingRefundedAmount: ({ order, shippingRefundAmount }: Fulfillment, _: object, { store }) =>
      optionalMoney(store, order, shippingRefundAmount),
    totalRefundedAmount: ({ order, totalRefundAmount }: Fulfillment, _: object, { store }) =>
      optionalMoney(store, order, totalRefundAmount),
    reasonReference: ({ order, reasonReference }: Fulfillment, _: object, { store }) =>
      pageOf(store, reasonReference, store.get('order', order)),
  },
  FulfillmentLine: {
    orderLine: ({ orderLine }: FulfillmentLine, _: object, { store }) =>
      store.find('orderLine', orderLine),
    reasonReference: ({ fulfillment, reasonReference }: FulfillmentLine, _: object, { store }) => {
      const { order } = store.get('fulfillment', fulfillment);
      return pageOf(store, reasonReference, store.get('order', order));
    },
  },
  OrderGrantedRefund: {
    amount: ({ order, amount }: OrderGrantedRefund, _: object, { store }) =>
      optionalMoney(store, order, amount),
    reasonReference: ({ order, reasonReference }: OrderGrantedRefund, _: object, { store }) =>
      pageOf(store, reasonReference, store.get('order', order)),
    user: ({ user }: OrderGrantedRefund, _: object, { store, requestor }) => {
      const mayKnow =
        requestor.user?.pk === user || holdsOneOf(requestor, ['MANAGE_USERS', 'MANAGE_STAFF']);
      return mayKnow ? store.find('user', user) : null;
    },
    app: ({ app }: OrderGrantedRefund, _: object, { store }) => store.find('app', app),
    lines: ({ lines }: OrderGrantedRefund) => lines.map((line) => ({ line })),
    transaction: ({ transaction }: OrderGrantedRefund, _: object, { store }) =>
      store.find('transactionItem', transaction),
    transactionEvents: ({ pk, transaction }: OrderGrantedRefund, _: object, { store }) =>
      transaction === null
        ? []
        : store
            .by('transactionEvent', 'transaction', transaction)
            .filter(({ grantedRefund }) => grantedRefund === pk)
            .toReversed(),
  },
  OrderGrantedRefundLine: {
    id: ({ line }: GrantedLine) => globalId('OrderGrantedRefundLine', line.pk),
    quantity: ({ line }: GrantedLine) => line.quantity,
    reason: ({ line }: GrantedLine) => line.reason,
    reasonReference: ({ line }: GrantedLine, _: object, { store }) =>
      pageOf(
        store,
        line.reasonReference,
        store.get('order', store.get('orderLine', line.orderLine).order),
      ),
    orderLine: ({ line }: GrantedLine, _: object, { store }) =>
      store.get('orderLine', line.orderLine),
  },
};
