import type { AnyRecord } from '../records/all.ts';
import { translation, type TranslationNode } from '../catalogue/translations/translation.ts';
import type { Thumbnail } from '../records/catalogue.ts';
import type { Promotion } from '../records/discounts.ts';
import type { Fulfillment } from '../records/sales.ts';
import type { Channel } from '../records/shop.ts';
import { mergeFieldMaps, type FieldMap, type FieldMaps } from '../schema/field-map.ts';
import { inChannel, recordOf } from '../schema/node.ts';
import { globalId, parseGlobalId, pkOf } from '../state/global-id.ts';
import type { Context, State } from '../state/state.ts';
import type { EventSource } from './event-source.ts';
import { eventNames, eventType } from './event-types.ts';

type Resolver = (
  source: EventSource,
  args: { channel?: string | null },
  context: Context,
) => unknown;

/** The event's own record, seen in the channel that the query names. */
function seen(field: string): Resolver {
  return (source, { channel }, context) => inNamedChannel(source[field], channel, context);
}

/** A record that Saleor reaches over another one of the event's. */
function over(from: string, field: 'category' | 'shippingZone'): Resolver {
  return (source, { channel }, context) => {
    if (source[field] !== undefined) return inNamedChannel(source[field], channel, context);
    const record = recordOf(source[from]);
    if (record === null) return null;
    const pk = (record as unknown as Record<string, number | string | null>)[field];
    return inNamedChannel(context.store.find(field, pk), channel, context);
  };
}

/** An order has a channel of its own. */
function orderOf({ fulfillment }: EventSource, _: object, { store }: Context) {
  return store.find('order', (fulfillment as Fulfillment).order);
}

const shop: Resolver = (_source, _args, { store }) => store.all('shop')[0] ?? null;

/** Fields that are more than a property of the subject, by the events that have them. */
const fieldsByEvents: readonly (readonly [RegExp, Readonly<Record<string, Resolver>>])[] = [
  [
    /^PRODUCT_(CREATED|UPDATED|DELETED|METADATA_UPDATED)$/,
    { product: seen('product'), category: over('product', 'category') },
  ],
  [/^PRODUCT_VARIANT_(?!.*(CHANNEL|COLLECT|PRICE))/, { productVariant: seen('productVariant') }],
  [/^PRODUCT_VARIANT_.*(CHANNEL|COLLECT)/, { productVariant: ofItsChannel }],
  [/^PRODUCT_VARIANT_DISCOUNTED_PRICE_UPDATED$/, { productVariant: ofItsChannel }],
  [/^COLLECTION_/, { collection: seen('collection') }],
  [/^MENU_ITEM_/, { menuItem: seen('menuItem') }],
  [/^MENU_(?!ITEM_)/, { menu: seen('menu') }],
  [/^SALE_/, { sale: seen('sale') }],
  [/^TRANSLATION_/, { translation: translationOf }],
  [/^VOUCHER_(?!CODE)/, { voucher: seen('voucher') }],
  [
    /^SHIPPING_PRICE_/,
    {
      shippingMethod: seen('shippingMethod'),
      shippingZone: over('shippingMethod', 'shippingZone'),
    },
  ],
  [/^SHIPPING_ZONE_/, { shippingZone: seen('shippingZone') }],
  [/^FULFILLMENT_/, { order: orderOf }],
  [/^(ACCOUNT_|STAFF_SET_PASSWORD_REQUESTED$|SHOP_METADATA_UPDATED$)/, { shop }],
  [
    /^THUMBNAIL_CREATED$/,
    {
      id: ofThumbnail(({ pk }) => globalId('Thumbnail', pk)),
      url: ofThumbnail(({ key }, { thumbnails }) => thumbnails.objectUrl(key)),
      objectId: ofThumbnail(({ owner }) => owner),
      mediaUrl: ofThumbnail(({ owner }, state) => pictureUrl(owner, state)),
    },
  ],
];

const roots =
  'event draftOrderCreated draftOrderUpdated draftOrderDeleted orderCreated orderUpdated orderConfirmed orderPaid orderFullyPaid orderRefunded orderFullyRefunded orderFulfilled orderCancelled orderExpired orderMetadataUpdated orderBulkCreated checkoutCreated checkoutUpdated checkoutFullyPaid checkoutFullyAuthorized checkoutMetadataUpdated productVariantDiscountedPriceUpdated productVariantOutOfStockInChannel productVariantBackInStockInChannel productVariantOutOfStockForClickAndCollect productVariantBackInStockForClickAndCollect'.split(
    ' ',
  );

/** `Subscription`, whose every field is the event that happened, and the types of the events. */
export const eventFields: FieldMaps = mergeFieldMaps(
  {
    Sale: saleFields(),
    Subscription: Object.fromEntries(roots.map((root) => [root, (source: EventSource) => source])),
  },
  ...fieldsByEvents.flatMap(([events, fields]) =>
    eventNames
      .filter((name) => events.test(name))
      .map((name) => ({ [eventType(name) ?? '']: fields })),
  ),
);

function inNamedChannel(
  value: unknown,
  slug: string | null | undefined,
  { store }: Context,
): unknown {
  const record = recordOf(value);
  if (record === null) return null;
  return inChannelOf(record, slug ? store.one('channel', 'slug', slug) : null);
}

function ofItsChannel(source: EventSource): unknown {
  const variant = recordOf(source['productVariant']);
  return variant === null
    ? null
    : inChannelOf(variant, recordOf(source['channel']) as Channel | null);
}

function inChannelOf(record: AnyRecord, channel: Channel | null): unknown {
  return inChannel<typeof record.model>(record, channel);
}

/** A method's translation is named after what customers see of it. */
function translationOf(source: EventSource): unknown {
  const { record, languageCode } = source['translation'] as TranslationNode;
  const node = translation(record, { languageCode });
  return record.model === 'shippingMethodType'
    ? { ...node, __typename: 'ShippingMethodTranslation' }
    : node;
}

/** Every promotion is told of as one of the sales of old, too; those that never were one have no number. */
function saleFields(): FieldMap {
  return {
    id: (source: object) => globalId('Sale', (recordOf(source) as Promotion).saleNumber ?? 'None'),
    created: (source: object) => (recordOf(source) as Promotion).createdAt,
  };
}

function ofThumbnail(read: (thumbnail: Thumbnail, state: State) => unknown): Resolver {
  return (source, _args, { state }) => read(source['thumbnail'] as Thumbnail, state);
}

/** The original that a thumbnail was made from. */
function pictureUrl(owner: string, { store, thumbnails }: State): string | null {
  const id = parseGlobalId(owner);
  if (id === null) return null;
  const key =
    id.type === 'ProductMedia'
      ? store.find('productMedia', pkOf(id))?.key
      : id.type === 'Category'
        ? store.find('category', pkOf(id))?.backgroundImage?.key
        : id.type === 'Collection'
          ? store.find('collection', pkOf(id))?.backgroundImage?.key
          : null;
  return key === undefined || key === null ? null : thumbnails.objectUrl(key);
}
