import { permissionDenied } from '../state/failures.ts';
import type { Context } from '../state/state.ts';
import type { FieldMap } from './field-map.ts';
import { recordOf } from './node.ts';
import { holdsOneOf } from '../state/requestor.ts';

type Entries = Readonly<Record<string, string>>;
type Item = { key: string; value: string };

/** Who may read and write private metadata, by type; Saleor's table. An unlisted type lets any staff or App. */
export const privateMetadataPermissions: Readonly<Record<string, readonly string[]>> = {
  Address: ['MANAGE_USERS'],
  App: ['MANAGE_APPS'],
  Attribute: ['MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES', 'MANAGE_PAGE_TYPES_AND_ATTRIBUTES'],
  Category: ['MANAGE_PRODUCTS'],
  Channel: ['MANAGE_CHANNELS'],
  Checkout: ['MANAGE_CHECKOUTS'],
  CheckoutLine: ['MANAGE_CHECKOUTS'],
  Collection: ['MANAGE_PRODUCTS'],
  Fulfillment: ['MANAGE_ORDERS'],
  GiftCard: ['MANAGE_GIFT_CARD'],
  Menu: ['MANAGE_MENUS'],
  MenuItem: ['MANAGE_MENUS'],
  Order: ['MANAGE_ORDERS'],
  OrderLine: ['MANAGE_ORDERS'],
  Page: ['MANAGE_PAGES'],
  PageType: ['MANAGE_PAGE_TYPES_AND_ATTRIBUTES'],
  Payment: ['HANDLE_PAYMENTS'],
  Product: ['MANAGE_PRODUCTS'],
  ProductMedia: ['MANAGE_PRODUCTS'],
  ProductType: ['MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES'],
  ProductVariant: ['MANAGE_PRODUCTS'],
  Promotion: ['MANAGE_DISCOUNTS'],
  ShippingMethod: ['MANAGE_SHIPPING'],
  ShippingMethodType: ['MANAGE_SHIPPING'],
  ShippingZone: ['MANAGE_SHIPPING'],
  Shop: ['MANAGE_SETTINGS'],
  TaxClass: ['MANAGE_TAXES'],
  TaxConfiguration: ['MANAGE_TAXES'],
  TransactionItem: ['HANDLE_PAYMENTS'],
  User: ['MANAGE_USERS'],
  Voucher: ['MANAGE_DISCOUNTS'],
  Warehouse: ['MANAGE_PRODUCTS'],
};

/** The six fields that every ObjectWithMetadata has. */
export function metadataFields(type: string): FieldMap {
  const open = (source: unknown) => entriesOf(source, 'metadata');
  const closed = (source: unknown, context: Context) => {
    const permissions = privateMetadataPermissions[type];
    // Unlike other fields, these do not say which permission is missing.
    if (permissions === undefined || !holdsOneOf(context.requestor, permissions))
      throw permissionDenied('You do not have permission to perform this action');
    return entriesOf(source, 'privateMetadata');
  };
  return {
    metadata: (source: unknown) => items(open(source)),
    metafield: (source: unknown, { key }: { key: string }) => open(source)[key] ?? null,
    metafields: (source: unknown, args: { keys?: string[] | null }) => chosen(open(source), args),
    privateMetadata: (source: unknown, _: object, context) => items(closed(source, context)),
    privateMetafield: (source: unknown, { key }: { key: string }, context) =>
      closed(source, context)[key] ?? null,
    privateMetafields: (source: unknown, args: { keys?: string[] | null }, context) =>
      chosen(closed(source, context), args),
  };
}

function entriesOf(source: unknown, field: 'metadata' | 'privateMetadata'): Entries {
  const holder = (recordOf(source) ?? source) as { [F in typeof field]?: Entries };
  return holder[field] ?? {};
}

function items(entries: Entries): Item[] {
  return Object.keys(entries)
    .sort()
    .map((key) => ({ key, value: entries[key]! }));
}

function chosen(entries: Entries, { keys }: { keys?: string[] | null }): Entries {
  if (!keys) return entries;
  return Object.fromEntries(Object.entries(entries).filter(([key]) => keys.includes(key)));
}
