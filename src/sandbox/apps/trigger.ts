import type { EventDelivery, Webhook } from '../records/apps.ts';
import { requireRecord } from '../schema/arguments.ts';
import { modelOf } from '../schema/executable-schema.ts';
import type { FieldMaps } from '../schema/field-map.ts';
import { refuse, waitingMutation } from '../schema/mutation.ts';
import type { SaleorEvent } from '../state/events.ts';
import { parseGlobalId } from '../state/global-id.ts';
import type { Context } from '../state/state.ts';
import { deliver, deliverOnce } from './new-deliveries.ts';
import { eventType, isAsync, permissionFor } from './event-types.ts';
import { payloadFor, payloadOf } from './payload.ts';
import { isProblem, readSubscription } from './subscription-query.ts';
import { presentApp } from './webhooks.ts';

/** Events that can be made up from one object: what it must be, and the field of the event that it is. */
const madeUp: readonly (readonly [RegExp, type: string, field: string])[] = [
  [/^ADDRESS_/, 'Address', 'address'],
  [/^APP_/, 'App', 'app'],
  [/^ATTRIBUTE_VALUE_/, 'AttributeValue', 'attributeValue'],
  [/^ATTRIBUTE_/, 'Attribute', 'attribute'],
  [/^CATEGORY_/, 'Category', 'category'],
  [/^CHANNEL_/, 'Channel', 'channel'],
  [/^(DRAFT_)?ORDER_(?!BULK|FILTER|CALCULATE)/, 'Order', 'order'],
  [/^GIFT_CARD_(?!SENT|EXPORT)/, 'GiftCard', 'giftCard'],
  [/^MENU_ITEM_/, 'MenuItem', 'menuItem'],
  [/^MENU_/, 'Menu', 'menu'],
  [/^PRODUCT_MEDIA_/, 'ProductMedia', 'productMedia'],
  [
    /^PRODUCT_VARIANT_(CREATED|UPDATED|DELETED|METADATA_UPDATED)$/,
    'ProductVariant',
    'productVariant',
  ],
  [/^PRODUCT_(CREATED|UPDATED|DELETED|METADATA_UPDATED)$/, 'Product', 'product'],
  [/^PROMOTION_RULE_/, 'PromotionRule', 'promotionRule'],
  [/^PROMOTION_/, 'Promotion', 'promotion'],
  [/^FULFILLMENT_(?!CREATED|APPROVED)/, 'Fulfillment', 'fulfillment'],
  [/^(CUSTOMER|STAFF)_(CREATED|UPDATED|DELETED|METADATA_UPDATED)$/, 'User', 'user'],
  [/^COLLECTION_/, 'Collection', 'collection'],
  [/^CHECKOUT_(?!FILTER|CALCULATE)/, 'Checkout', 'checkout'],
  [/^PAGE_TYPE_/, 'PageType', 'pageType'],
  [/^PAGE_/, 'Page', 'page'],
  [/^PERMISSION_GROUP_/, 'Group', 'permissionGroup'],
  [/^SHIPPING_ZONE_/, 'ShippingZone', 'shippingZone'],
  [/^TRANSACTION_ITEM_/, 'TransactionItem', 'transaction'],
  [/^VOUCHER_(?!CODE)/, 'Voucher', 'voucher'],
  [/^WAREHOUSE_/, 'Warehouse', 'warehouse'],
];

/** Events whose payload Saleor makes later, so that a trigger cannot wait for it. */
const deferred =
  /^(ORDER_(?!BULK)|DRAFT_ORDER_(CREATED|UPDATED)$|FULFILLMENT_(CANCELED|METADATA_UPDATED|TRACKING_NUMBER_UPDATED)$|CHECKOUT_(CREATED|UPDATED)$)/;

/** Sends an event that has not happened to one webhook, once, and says what came of it. */
const webhookTrigger = waitingMutation(
  async ({ webhookId, objectId }: { webhookId: string; objectId: string }, context) => {
    const webhook = requireWebhook(webhookId, context);
    const name = triggeredEvent(webhook, context);
    const subject = subjectOf(name, objectId, context, (type) => ({
      field: null,
      message: `Event type: ${type}, which was parsed from webhook's subscription query, is not supported.`,
    }));
    requireEventPermission(name, context);
    const { state } = context;
    // Saleor tells the App of no principal here.
    const event = { name, subject, requestor: null, at: state.clock.instant() };
    const payload = await payloadFor(state, webhook, event);
    if (payload === null) return { delivery: null };
    if (!deferred.test(name)) return { delivery: await deliverOnce(state, name, webhook, payload) };
    const [delivery] = deliver(state, name, [{ webhook, payload }]) as [EventDelivery];
    return { delivery: { ...delivery, payload: null } };
  },
);

/** Says what a webhook with this query would be sent. */
const webhookDryRun = waitingMutation(
  async ({ query, objectId }: { query: string; objectId: string }, context) => {
    const read = readSubscription(context.state.schema, query);
    if (isProblem(read)) return refuse('query', read.code, read.message);
    const name = read.events[0] ?? '';
    const subject = subjectOf(name, objectId, context, (type) => ({
      field: 'query',
      message: `Event type: ${type} not supported.`,
    }));
    requireEventPermission(name, context);
    const { requestor, state } = context;
    const event: SaleorEvent = { name, subject, requestor, at: state.clock.instant() };
    return { payload: await payloadOf(query, event, null, context) };
  },
);

export const triggerMutations: FieldMaps = { Mutation: { webhookTrigger, webhookDryRun } };

function requireWebhook(id: string, { store }: Context): Webhook {
  const webhook = requireRecord(store, 'webhook', id, 'webhookId');
  return presentApp(store, webhook.app) === null
    ? refuse('webhookId', 'NOT_FOUND', `Couldn't resolve to a node: ${id}`)
    : webhook;
}

function triggeredEvent({ subscriptionQuery }: Webhook, { state }: Context): string {
  if (!subscriptionQuery)
    return refuse('webhookId', 'MISSING_QUERY', 'Missing subscription query for given webhook.');
  const read = readSubscription(state.schema, subscriptionQuery);
  return isProblem(read) ? refuse(null, read.code, read.message) : (read.events[0] ?? '');
}

function subjectOf(
  event: string,
  objectId: string,
  { store }: Context,
  unsupported: (type: string) => { readonly field: string | null; readonly message: string },
): SaleorEvent['subject'] {
  const [, type, field] = (isAsync(event) && madeUp.find(([events]) => events.test(event))) || [];
  if (type === undefined || field === undefined) {
    const { field: where, message } = unsupported(eventType(event) ?? event);
    return refuse(where, 'TYPE_NOT_SUPPORTED', message);
  }
  if (parseGlobalId(objectId)?.type !== type)
    refuse('objectId', 'INVALID_ID', "ObjectId doesn't match event type.");
  return { [field]: requireRecord(store, modelOf(type), objectId, 'objectId') };
}

function requireEventPermission(event: string, { requestor }: Context): void {
  const permission = permissionFor(event);
  if (permission !== null && !requestor.permissions.has(permission))
    refuse(
      null,
      'MISSING_PERMISSION',
      `The user doesn't have required permission: ${permission.toLowerCase()}.`,
    );
}
