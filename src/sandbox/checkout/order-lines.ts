import { randomUUID } from 'node:crypto';
import type { Checkout, LineDiscount, Order, OrderLine, Taxed } from '../records/sales.ts';
import type { Channel } from '../records/shop.ts';
import { codesInOrder } from '../staff-shop/vouchers/voucher-codes.ts';
import { globalId, idOf } from '../state/global-id.ts';
import { digitsOf } from '../state/money.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { lineUnitPrice, lineVoucherAmount } from './base-prices.ts';
import { channelOf } from './checkout-state.ts';
import type { LineInfo } from './line-info-type.ts';
import { nameOf } from './stock.ts';
import { taxesOf, withTax } from './taxes.ts';
import { isLineVoucher, listingOf, type VoucherInUse } from './voucher.ts';

/** Makes an order's lines of its checkout's, at their prices. Inside a transaction. */
export function insertOrderLines(
  state: State,
  checkout: Checkout,
  order: Order,
  lines: readonly LineInfo[],
  voucher: VoucherInUse | null,
): { readonly info: LineInfo; readonly orderLine: OrderLine }[] {
  return lines.map((info) => ({
    info,
    orderLine: state.store.insert('orderLine', {
      order: order.pk,
      ...goodsOf(state.store, checkout, info),
      ...pricesOf(state.store, checkout, info, voucher),
      metadata: info.line.metadata,
      privateMetadata: info.line.privateMetadata,
    }),
  }));
}

function goodsOf(store: Store, { languageCode }: Checkout, info: LineInfo) {
  const { line, variant, product, productType } = info;
  const taxClass = store.find('taxClass', product.taxClass ?? productType.taxClass);
  return {
    variant: variant.pk,
    productName: product.name,
    variantName: nameOf(variant),
    translatedProductName: product.translations[languageCode]?.name ?? '',
    translatedVariantName: variant.translations[languageCode]?.name ?? '',
    productSku: variant.sku,
    productVariantId: idOf(variant),
    isShippingRequired: productType.isShippingRequired,
    isGiftCard: productType.kind === 'GIFT_CARD',
    isGift: line.isGift,
    quantity: line.quantity,
    quantityFulfilled: 0,
    isPriceOverridden: line.priceOverride !== null,
    priceOverrideReason: line.priceOverrideReason,
    taxClass: taxClass?.pk ?? null,
    taxClassName: taxClass?.name ?? null,
  };
}

function pricesOf(store: Store, checkout: Checkout, info: LineInfo, voucher: VoucherInUse | null) {
  const channel = channelOf(store, checkout);
  const { line } = info;
  const { areIncluded } = taxesOf(store, checkout);
  const undiscounted = (base: number, price: Taxed) =>
    base === (areIncluded ? price.gross : price.net)
      ? price
      : withTax(base, line.taxRate * 100, { areIncluded, isCharged: true });
  const undiscountedUnitPrice = undiscounted(info.unitPrice, line.unitPrice);
  const part = areIncluded ? 'gross' : 'net';
  const unitDiscount = channel.useLegacyLineDiscountPropagation
    ? undiscountedUnitPrice[part] - line.unitPrice[part]
    : info.unitPrice - lineUnitPrice(store, channel, info);
  const discounts = discountsOf(store, channel, info, voucher);
  return {
    unitPrice: line.unitPrice,
    undiscountedUnitPrice,
    totalPrice: line.totalPrice,
    undiscountedTotalPrice: undiscounted(info.unitPrice * line.quantity, line.totalPrice),
    taxRate: line.taxRate,
    voucherCode: info.voucher === null ? null : checkout.voucherCode,
    unitDiscount,
    unitDiscountType: 'FIXED' as const,
    unitDiscountValue: unitDiscount / 10 ** digitsOf(channel.currency),
    unitDiscountReason: reasonOf(store, channel, discounts, voucher),
    saleId: promotionOf(store, discounts),
    discounts,
  };
}

function discountsOf(
  store: Store,
  channel: Channel,
  info: LineInfo,
  voucher: VoucherInUse | null,
): LineDiscount[] {
  const promotions = info.line.discounts.map((discount) => ({ ...discount, pk: randomUUID() }));
  if (info.voucher === null || voucher === null) return promotions;
  const { discountValueType, name } = info.voucher;
  const discounted = info.discountedUnitPrice * info.line.quantity;
  const amount = lineVoucherAmount(store, channel, info, discounted);
  const asFixed = channel.useLegacyLineDiscountPropagation;
  const discount: LineDiscount = {
    pk: randomUUID(),
    type: 'VOUCHER',
    valueType: asFixed ? 'FIXED' : discountValueType,
    value: asFixed
      ? amount / 10 ** digitsOf(channel.currency)
      : (listingOf(store, info.voucher, channel)?.discountValue ?? 0),
    amount,
    name: String(name),
    translatedName: null,
    reason: `Voucher code: ${voucher.code.code}`,
    promotionRule: null,
    voucherCode: voucher.code.code,
  };
  return [...promotions, discount];
}

/** A voucher for the whole order is named on each line by channels that spread it over the lines for show. */
function reasonOf(
  store: Store,
  channel: Channel,
  discounts: readonly LineDiscount[],
  inUse: VoucherInUse | null,
): string | null {
  const isForWhole =
    inUse !== null && inUse.voucher.type === 'ENTIRE_ORDER' && !isLineVoucher(inUse.voucher);
  const reasons = discounts.flatMap(({ reason }) => reason || []);
  if (isForWhole && channel.useLegacyLineDiscountPropagation) {
    const code = codesInOrder(store, inUse.voucher).at(-1)?.code ?? '';
    return [`Entire order voucher code: ${code}`, ...reasons].join(' & ');
  }
  return discounts.length === 0 ? null : reasons.join(' & ');
}

function promotionOf(store: Store, discounts: readonly LineDiscount[]): string | null {
  const rule = discounts.find(({ type }) => type === 'PROMOTION')?.promotionRule ?? null;
  const promotion = store.find('promotionRule', rule)?.promotion;
  return promotion === undefined ? null : globalId('Promotion', promotion);
}
