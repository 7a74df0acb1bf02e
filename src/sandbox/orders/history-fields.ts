import type { User } from '../records/accounts.ts';
import type { App } from '../records/apps.ts';
import type { Json, JsonObject } from '../records/base.ts';
import type { Order, OrderEvent } from '../records/sales.ts';
import type { FieldMaps } from '../schema/field-map.ts';
import { requireOneOf } from '../schema/permissions.ts';
import { globalId } from '../state/global-id.ts';
import { money } from '../state/money.ts';
import { holdsOneOf } from '../state/requestor.ts';
import type { Context } from '../state/state.ts';

type Source = { readonly event: OrderEvent; readonly order: Order };
type LineSource = { readonly line: JsonObject };

function parameter(name: string) {
  return ({ event }: Source) => event.parameters[name] ?? null;
}

export const orderHistoryFields: FieldMaps = {
  OrderEvent: {
    id: ({ event }: Source) => globalId('OrderEvent', event.pk),
    date: ({ event }: Source) => event.date,
    type: ({ event }: Source) => event.type,
    user: eventUser,
    app: eventApp,
    message: parameter('message'),
    email: parameter('email'),
    emailType: parameter('email_type'),
    amount: ({ event }: Source) => {
      const { amount } = event.parameters;
      return amount === undefined || amount === null ? null : Number(amount);
    },
    paymentId: parameter('payment_id'),
    paymentGateway: parameter('payment_gateway'),
    // Saleor takes a zero for nothing.
    quantity: ({ event }: Source) => event.parameters['quantity'] || null,
    composedId: parameter('composed_id'),
    orderNumber: ({ order }: Source) => String(order.number),
    invoiceNumber: parameter('invoice_number'),
    oversoldItems: parameter('oversold_items'),
    transactionReference: parameter('transaction_reference'),
    shippingCostsIncluded: parameter('shipping_costs_included'),
    reference: parameter('reference'),
    lines: ({ event }: Source) => {
      const lines = listParameter(event, 'lines');
      return lines.length === 0 ? null : lines.map((line) => ({ line }));
    },
    fulfilledItems: ({ event }: Source, _: object, { store }) => {
      const items = listParameter(event, 'fulfilled_items');
      if (items.length === 0) return null;
      return items.map((pk) => store.find('fulfillmentLine', Number(pk)) ?? goneLine);
    },
    warehouse: ({ event }: Source, _: object, { store }) =>
      store.find('warehouse', event.parameters['warehouse'] as string | null),
    relatedOrder: ({ event }: Source, _: object, { store }) =>
      store.find('order', event.parameters['related_order_pk'] as string | null),
    related: ({ event, order }: Source) => {
      const related = order.events.find(({ pk }) => pk === event.related);
      return related === undefined ? null : { __typename: 'OrderEvent', event: related, order };
    },
    discount: ({ event, order }: Source, _: object, { store }) =>
      shownDiscount(event.parameters['discount'], store.get('channel', order.channel).currency),
  },
  OrderEventOrderLineObject: {
    quantity: ({ line }: LineSource) => line['quantity'],
    itemName: ({ line }: LineSource) => line['item'],
    orderLine: ({ line }: LineSource, _: object, { store }) =>
      store.find('orderLine', line['line_pk'] as string),
    discount: () => null,
  },
};

/** A line whose pieces were all moved away has left nothing but its place in the history. */
const goneLine = {
  __typename: 'FulfillmentLine',
  id: globalId('FulfillmentLine', 'None'),
  quantity: null,
};

function listParameter({ parameters }: OrderEvent, name: string): readonly Json[] {
  const value = parameters[name];
  return Array.isArray(value) ? (value as Json[]) : [];
}

/** Amounts in major units, as the history keeps them. */
function shownDiscount(discount: Json | undefined, currency: string) {
  if (typeof discount !== 'object' || discount === null || Array.isArray(discount)) return null;
  const kept = discount as JsonObject;
  const amount = (name: string) =>
    kept[name] ? { ...money(0, currency), amount: Number(kept[name]) } : null;
  return {
    valueType: kept['value_type'],
    value: kept['value'],
    reason: kept['reason'] ?? null,
    amount: amount('amount_value'),
    oldValueType: kept['old_value_type'] ?? null,
    oldValue: kept['old_value'] ?? null,
    oldAmount: amount('old_amount_value'),
  };
}

/** Oneself, or whoever it was for those who manage users or staff. */
function eventUser({ event }: Source, _: object, { store, requestor }: Context): User | null {
  const user = store.find('user', event.user);
  if (user === null) return null;
  const mayKnow =
    requestor.user?.pk === user.pk || holdsOneOf(requestor, ['MANAGE_USERS', 'MANAGE_STAFF']);
  return mayKnow ? user : null;
}

function eventApp({ event }: Source, _: object, context: Context): App | null {
  const isOwn = event.user !== null && context.requestor.user?.pk === event.user;
  if (!isOwn) requireOneOf(context, ['MANAGE_APPS', 'MANAGE_ORDERS', 'OWNER']);
  return context.store.find('app', event.app);
}
