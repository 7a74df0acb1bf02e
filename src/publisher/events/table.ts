/** What an event may touch, and where its payload says which. */
export type Touches =
  /** Products: their ids are in the payload at `at`, or those of variants at `variantAt`. */
  | {
      readonly kind: 'products';
      readonly at: string;
      readonly variantAt?: string;
      /** Discounted prices follow some time later: until then Saleor tells the price without its promotion. */
      readonly reprices: boolean;
    }
  | { readonly kind: 'categories' | 'collections' | 'pages' | 'menus' | 'shop' | 'everything' }
  /** Discounted prices, some time later: the event comes before the price changes. */
  | { readonly kind: 'prices-later' }
  /** What a translation belongs to decides. */
  | { readonly kind: 'translation' };

export interface EventRow {
  /** WebhookEventTypeAsyncEnum. */
  readonly event: string;
  /** The App permission that Saleor wants before it sends the event; null for none (facts 5.4). */
  readonly permission: string | null;
  /** First Saleor version that knows the event: `3.22`. */
  readonly since?: string;
  /** The selection on the event's type: ids only, since the truth is read again. */
  readonly selection: string;
  readonly touches: Touches;
  /** What customers may be misled by goes first: price, stock, what is no longer sold, deleted pictures. */
  readonly urgent: boolean;
}

const products = (
  events: readonly string[],
  selection: string,
  at: string,
  options: { urgent?: boolean; reprices?: boolean; variantAt?: string; since?: string } = {},
): EventRow[] =>
  events.map((event) => ({
    event,
    permission: 'MANAGE_PRODUCTS',
    ...(options.since !== undefined && { since: options.since }),
    selection,
    touches: {
      kind: 'products',
      at,
      ...(options.variantAt !== undefined && { variantAt: options.variantAt }),
      reprices: options.reprices ?? false,
    },
    urgent: options.urgent ?? false,
  }));

const rows = (
  kind:
    | 'categories'
    | 'collections'
    | 'pages'
    | 'menus'
    | 'shop'
    | 'everything'
    | 'prices-later'
    | 'translation',
  permission: string | null,
  selection: string,
  events: readonly string[],
  urgent = false,
): EventRow[] =>
  events.map((event) => ({ event, permission, selection, touches: { kind }, urgent }));

const cud = (name: string) => [`${name}_CREATED`, `${name}_UPDATED`, `${name}_DELETED`];
const variant = 'productVariant{id product{id}}';
const variantPlaces = { variantAt: 'productVariant.id' };

/**
 * Every event this App listens to. Saleor sends none for collections published or reordered, bulk changes of pages,
 * product types, taxes and more (hooks/ACTIONS.md): those are the sweep's.
 */
export const EVENTS: readonly EventRow[] = [
  // Another category or collection can be another promotion's.
  ...products(['PRODUCT_UPDATED'], 'product{id}', 'product.id', { urgent: true, reprices: true }),
  ...products(['PRODUCT_DELETED', 'PRODUCT_CREATED'], 'product{id}', 'product.id', {
    urgent: true,
  }),
  ...products(['PRODUCT_METADATA_UPDATED'], 'product{id}', 'product.id'),
  ...products(cud('PRODUCT_MEDIA'), 'productMedia{productId}', 'productMedia.productId', {
    urgent: true,
  }),
  ...products(['PRODUCT_VARIANT_UPDATED'], variant, 'productVariant.product.id', {
    urgent: true,
    reprices: true,
    ...variantPlaces,
  }),
  ...products(
    [
      'PRODUCT_VARIANT_CREATED',
      'PRODUCT_VARIANT_DELETED',
      'PRODUCT_VARIANT_OUT_OF_STOCK',
      'PRODUCT_VARIANT_BACK_IN_STOCK',
      'PRODUCT_VARIANT_STOCK_UPDATED',
    ],
    variant,
    'productVariant.product.id',
    { urgent: true, ...variantPlaces },
  ),
  ...products(
    ['PRODUCT_VARIANT_METADATA_UPDATED'],
    variant,
    'productVariant.product.id',
    variantPlaces,
  ),
  ...products(['PRODUCT_VARIANT_DISCOUNTED_PRICE_UPDATED'], variant, 'productVariant.product.id', {
    urgent: true,
    since: '3.22',
    ...variantPlaces,
  }),
  ...products(
    ['PRODUCT_VARIANT_OUT_OF_STOCK_IN_CHANNEL', 'PRODUCT_VARIANT_BACK_IN_STOCK_IN_CHANNEL'],
    variant,
    'productVariant.product.id',
    { urgent: true, since: '3.23', ...variantPlaces },
  ),
  ...rows('categories', 'MANAGE_PRODUCTS', 'category{id}', cud('CATEGORY')),
  ...rows('collections', 'MANAGE_PRODUCTS', 'collection{id}', [
    ...cud('COLLECTION'),
    'COLLECTION_METADATA_UPDATED',
  ]),
  ...rows('pages', 'MANAGE_PAGES', 'page{id}', cud('PAGE'), true),
  ...rows('pages', 'MANAGE_PAGE_TYPES_AND_ATTRIBUTES', 'pageType{id}', cud('PAGE_TYPE')),
  ...rows('menus', 'MANAGE_MENUS', 'menu{id}', cud('MENU')),
  ...rows('menus', 'MANAGE_MENUS', 'menuItem{id}', cud('MENU_ITEM')),
  ...rows('everything', null, 'attribute{id}', cud('ATTRIBUTE')),
  ...rows('everything', null, 'attributeValue{id}', cud('ATTRIBUTE_VALUE')),
  ...rows('prices-later', 'MANAGE_DISCOUNTS', 'promotion{id}', [
    ...cud('PROMOTION'),
    'PROMOTION_STARTED',
    'PROMOTION_ENDED',
  ]),
  ...rows('prices-later', 'MANAGE_DISCOUNTS', 'promotionRule{id}', cud('PROMOTION_RULE')),
  ...rows('shop', 'MANAGE_SHIPPING', 'shippingZone{id}', cud('SHIPPING_ZONE')),
  ...rows(
    'everything',
    'MANAGE_CHANNELS',
    'channel{id}',
    ['CHANNEL_UPDATED', 'CHANNEL_STATUS_CHANGED'],
    true,
  ),
  ...rows('everything', 'MANAGE_PRODUCTS', 'warehouse{id}', [
    'WAREHOUSE_UPDATED',
    'WAREHOUSE_DELETED',
  ]),
  ...rows('shop', 'MANAGE_SETTINGS', 'shop{id}', ['SHOP_METADATA_UPDATED']),
  ...rows(
    'translation',
    'MANAGE_TRANSLATIONS',
    `translation{__typename
      ... on ProductTranslation{translatableContent{productId}}
      ... on ProductVariantTranslation{translatableContent{productVariantId}}}`,
    ['TRANSLATION_CREATED', 'TRANSLATION_UPDATED'],
  ),
];

/** The rows that a Saleor of this version (`3.22`) knows. */
export function eventsFor(version: string): readonly EventRow[] {
  return EVENTS.filter(({ since = '0.0' }) => minor(since) <= minor(version));
}

function minor(version: string): number {
  const [major = 0, part = 0] = version.split('.').map(Number);
  return major * 1_000 + part;
}

/** `PRODUCT_VARIANT_UPDATED` → `ProductVariantUpdated`, the event's GraphQL type. */
export function eventType(event: string): string {
  return event
    .toLowerCase()
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** The subscription of one webhook: a webhook per event, since several in one conflict in nullability (hooks/SURPRISES 2). */
export function subscriptionOf({ event, selection }: EventRow): string {
  return `subscription{event{... on ${eventType(event)}{${selection.replace(/\s+/g, ' ')}}}}`;
}
