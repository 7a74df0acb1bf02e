import type * as Accounts from './accounts.ts';
import type * as Apps from './apps.ts';
import type * as CatalogueRecords from './catalogue.ts';
import type * as Discounts from './discounts.ts';
import type * as Sales from './sales.ts';
import type * as ShopRecords from './shop.ts';

/** Every kind of record the sandbox keeps. */
export type Records = {
  shop: ShopRecords.Shop;
  channel: ShopRecords.Channel;
  address: ShopRecords.Address;
  warehouse: ShopRecords.Warehouse;
  shippingZone: ShopRecords.ShippingZone;
  shippingMethodType: ShopRecords.ShippingMethodType;
  shippingMethodChannelListing: ShopRecords.ShippingMethodChannelListing;
  taxClass: ShopRecords.TaxClass;
  taxClassCountryRate: ShopRecords.TaxClassCountryRate;
  taxConfiguration: ShopRecords.TaxConfiguration;
  menu: ShopRecords.Menu;
  menuItem: ShopRecords.MenuItem;
  attribute: CatalogueRecords.Attribute;
  attributeValue: CatalogueRecords.AttributeValue;
  productType: CatalogueRecords.ProductType;
  category: CatalogueRecords.Category;
  collection: CatalogueRecords.Collection;
  collectionChannelListing: CatalogueRecords.CollectionChannelListing;
  collectionProduct: CatalogueRecords.CollectionProduct;
  product: CatalogueRecords.Product;
  productChannelListing: CatalogueRecords.ProductChannelListing;
  productVariant: CatalogueRecords.ProductVariant;
  productVariantChannelListing: CatalogueRecords.ProductVariantChannelListing;
  productMedia: CatalogueRecords.ProductMedia;
  stock: CatalogueRecords.Stock;
  allocation: CatalogueRecords.Allocation;
  pageType: CatalogueRecords.PageType;
  page: CatalogueRecords.Page;
  thumbnail: CatalogueRecords.Thumbnail;
  promotion: Discounts.Promotion;
  promotionRule: Discounts.PromotionRule;
  voucher: Discounts.Voucher;
  voucherCode: Discounts.VoucherCode;
  voucherChannelListing: Discounts.VoucherChannelListing;
  voucherCustomer: Discounts.VoucherCustomer;
  giftCard: Discounts.GiftCard;
  giftCardTag: Discounts.GiftCardTag;
  user: Accounts.User;
  group: Accounts.Group;
  customerType: Accounts.CustomerType;
  customerEvent: Accounts.CustomerEvent;
  staffNotificationRecipient: Accounts.StaffNotificationRecipient;
  mail: Accounts.Mail;
  pluginConfiguration: Accounts.PluginConfiguration;
  app: Apps.App;
  appToken: Apps.AppToken;
  appExtension: Apps.AppExtension;
  appInstallation: Apps.AppInstallation;
  webhook: Apps.Webhook;
  eventDelivery: Apps.EventDelivery;
  checkout: Sales.Checkout;
  checkoutLine: Sales.CheckoutLine;
  checkoutDelivery: Sales.CheckoutDelivery;
  reservation: Sales.Reservation;
  order: Sales.Order;
  orderLine: Sales.OrderLine;
  fulfillment: Sales.Fulfillment;
  fulfillmentLine: Sales.FulfillmentLine;
  orderGrantedRefund: Sales.OrderGrantedRefund;
  payment: Sales.Payment;
  transactionItem: Sales.TransactionItem;
  transactionEvent: Sales.TransactionEvent;
};

export type Model = keyof Records;
export type AnyRecord = Records[Model];

/** Fields that `store.by` finds records by, without a walk over all of them. A list field finds by each of its members. */
export const indexed = {
  channel: ['slug'],
  warehouse: ['slug', 'channels', 'externalReference'],
  shippingZone: ['channels', 'warehouses'],
  shippingMethodType: ['shippingZone'],
  shippingMethodChannelListing: ['shippingMethod', 'channel'],
  taxClassCountryRate: ['taxClass', 'country'],
  taxConfiguration: ['channel'],
  menu: ['slug', 'name'],
  menuItem: ['menu', 'parent', 'category', 'collection', 'page'],
  attribute: ['slug', 'externalReference'],
  attributeValue: ['attribute', 'slug', 'externalReference'],
  productType: ['slug'],
  category: ['slug', 'parent'],
  collection: ['slug'],
  collectionChannelListing: ['collection'],
  collectionProduct: ['collection', 'product'],
  product: ['slug', 'category', 'productType', 'externalReference', 'searchIndexed'],
  productChannelListing: ['product', 'channel'],
  productVariant: ['product', 'sku', 'externalReference'],
  productVariantChannelListing: ['variant', 'channel'],
  productMedia: ['product'],
  stock: ['variant', 'warehouse'],
  allocation: ['stock', 'orderLine'],
  page: ['slug', 'pageType'],
  pageType: ['slug'],
  thumbnail: ['owner'],
  promotionRule: ['promotion', 'channels'],
  voucherCode: ['voucher', 'code'],
  voucherChannelListing: ['voucher'],
  voucherCustomer: ['voucherCode'],
  giftCard: ['code', 'tags'],
  giftCardTag: ['name'],
  user: ['email', 'externalReference', 'uuid', 'groups', 'addresses'],
  customerType: ['slug'],
  customerEvent: ['user'],
  pluginConfiguration: ['plugin'],
  app: ['identifier'],
  appToken: ['app', 'hash'],
  appExtension: ['app'],
  webhook: ['app', 'events'],
  eventDelivery: ['webhook', 'status'],
  checkout: ['user', 'voucherCode', 'giftCards'],
  checkoutLine: ['checkout', 'variant'],
  checkoutDelivery: ['checkout'],
  reservation: ['stock', 'checkoutLine'],
  order: ['user', 'userEmail', 'number', 'checkout', 'externalReference'],
  orderLine: ['order', 'variant'],
  fulfillment: ['order'],
  fulfillmentLine: ['fulfillment', 'orderLine'],
  orderGrantedRefund: ['order'],
  payment: ['checkout', 'order'],
  transactionItem: ['checkout', 'order', 'idempotencyKey'],
  transactionEvent: ['transaction'],
} as const satisfies { readonly [M in Model]?: readonly (keyof Records[M])[] };

export type IndexedModel = keyof typeof indexed;
export type IndexedField<M extends IndexedModel> = (typeof indexed)[M][number];

/** Models whose keys are UUIDs; the others count. */
export const uuidModels: ReadonlySet<Model> = new Set([
  'warehouse',
  'promotion',
  'promotionRule',
  'voucherCode',
  'checkout',
  'checkoutLine',
  'checkoutDelivery',
  'order',
  'orderLine',
  'transactionItem',
]);
