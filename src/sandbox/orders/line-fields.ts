import { isPublished, productListing } from '../catalogue/visibility.ts';
import type { Allocation } from '../records/catalogue.ts';
import type { LineDiscount, OrderLine } from '../records/sales.ts';
import type { FieldMaps } from '../schema/field-map.ts';
import { inChannel } from '../schema/node.ts';
import { ApiFailure } from '../state/failures.ts';
import { globalId } from '../state/global-id.ts';
import { money, roundHalfUp, taxedMoney } from '../state/money.ts';
import type { Context } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { lineDiscounts } from './discounts.ts';
import { currencyOf } from './totals-fields.ts';

/** A discount as a GraphQL source. */
type ShownDiscount = {
  readonly discount: LineDiscount;
  readonly currency: string;
  readonly quantity: number;
};

const lineCurrency = (store: Store, line: OrderLine) =>
  currencyOf(store, store.get('order', line.order));

function taxedField(
  name: 'unitPrice' | 'undiscountedUnitPrice' | 'totalPrice' | 'undiscountedTotalPrice',
) {
  return (line: OrderLine, _: object, { store }: Context) =>
    taxedMoney(line[name], lineCurrency(store, line));
}

const discountFields = {
  id: ({ discount }: ShownDiscount) => globalId('OrderDiscount', discount.pk),
  type: ({ discount }: ShownDiscount) => discount.type,
  name: ({ discount }: ShownDiscount) => discount.name,
  translatedName: ({ discount }: ShownDiscount) => discount.translatedName,
  valueType: ({ discount }: ShownDiscount) => {
    if (discount.hasNoType === true)
      throw new ApiFailure(
        'Expected a value of type "DiscountValueTypeEnum" but received: FIXED',
        'GraphQLError',
      );
    return discount.valueType;
  },
  value: ({ discount }: ShownDiscount) => discount.value,
  reason: ({ discount }: ShownDiscount) => discount.reason,
  total: ({ discount, currency }: ShownDiscount) => money(discount.amount, currency),
};

export const orderLineFields: FieldMaps = {
  OrderLine: {
    unitPrice: taxedField('unitPrice'),
    undiscountedUnitPrice: taxedField('undiscountedUnitPrice'),
    totalPrice: taxedField('totalPrice'),
    undiscountedTotalPrice: taxedField('undiscountedTotalPrice'),
    unitDiscount: (line: OrderLine, _: object, { store }) =>
      money(line.unitDiscount, lineCurrency(store, line)),
    taxRate: ({ taxRate }: OrderLine) => taxRate ?? 0,
    isPriceOverridden: ({ isPriceOverridden }: OrderLine) => isPriceOverridden ?? null,
    priceOverrideReason: ({ priceOverrideReason }: OrderLine) => priceOverrideReason ?? null,
    quantityToFulfill: ({ quantity, quantityFulfilled }: OrderLine) => quantity - quantityFulfilled,
    thumbnail: lineThumbnail,
    variant: lineVariant,
    allocations: ({ pk }: OrderLine, _: object, { store }) =>
      store.by('allocation', 'orderLine', pk),
    taxClass: ({ taxClass }: OrderLine, _: object, { store }) => store.find('taxClass', taxClass),
    taxClassMetadata: ({ taxClass }: OrderLine, _: object, { store }) =>
      Object.entries(store.find('taxClass', taxClass)?.metadata ?? {}).map(([key, value]) => ({
        key,
        value,
      })),
    discounts: (line: OrderLine, _: object, { store }) =>
      lineDiscounts(store, line).map((discount) => ({
        __typename: 'OrderLineDiscount',
        discount,
        currency: lineCurrency(store, line),
        quantity: line.quantity,
      })),
  },
  Allocation: {
    warehouse: ({ stock }: Allocation, _: object, { store }) =>
      store.get('warehouse', store.get('stock', stock).warehouse),
  },
  OrderDiscount: {
    ...discountFields,
    amount: discountFields.total,
  },
  OrderLineDiscount: {
    ...discountFields,
    id: ({ discount }: ShownDiscount) => globalId('OrderLineDiscount', discount.pk),
    unit: ({ discount, currency, quantity }: ShownDiscount) =>
      money(roundHalfUp(discount.amount / quantity), currency),
  },
};

/** Of the variant's first picture, or else the product's. */
function lineThumbnail(
  { variant: pk }: OrderLine,
  { size, format }: { size?: number | null; format?: 'ORIGINAL' | 'WEBP' | 'AVIF' | null },
  { store, state }: Context,
) {
  const variant = store.find('productVariant', pk);
  if (variant === null) return null;
  const ofVariant = variant.media.map((media) => store.get('productMedia', media));
  const ofProduct = store
    .by('productMedia', 'product', variant.product)
    .sort((a, b) => (a.sortOrder ?? Infinity) - (b.sortOrder ?? Infinity) || a.pk - b.pk);
  const media = [...ofVariant, ...ofProduct].find(({ type }) => type === 'IMAGE');
  if (media === undefined) return null;
  const url = state.thumbnails.url(
    globalId('ProductMedia', media.pk),
    size ?? 256,
    format ?? 'ORIGINAL',
  );
  return { url, alt: media.alt };
}

const productPermissions = ['MANAGE_ORDERS', 'MANAGE_DISCOUNTS', 'MANAGE_PRODUCTS'];

/** A shopper sees what is still published; staff see all. */
function lineVariant(
  { variant: pk, order }: OrderLine,
  _: object,
  { store, state, requestor }: Context,
) {
  const variant = store.find('productVariant', pk);
  if (variant === null) return null;
  const channel = store.get('channel', store.get('order', order).channel);
  const seesAll = productPermissions.some((permission) => requestor.permissions.has(permission));
  const listing = productListing(store, store.get('product', variant.product), channel);
  const isShown = listing !== null && isPublished(listing, state.clock.now());
  if (!seesAll && !isShown) return null;
  return inChannel<'productVariant'>(variant, channel);
}
