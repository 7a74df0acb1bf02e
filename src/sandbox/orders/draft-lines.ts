import { randomUUID } from 'node:crypto';
import { isPublished, productListing, variantListing } from '../catalogue/visibility.ts';
import { discountNames, promotionReason } from '../checkout/promotion-names.ts';
import { nameOf } from '../checkout/stock.ts';
import { ruleDiscount } from '../pricing/rule-discount.ts';
import { noMetadata } from '../records/base.ts';
import type { ProductVariant } from '../records/catalogue.ts';
import type { LineDiscount, Order, OrderLine } from '../records/sales.ts';
import type { Channel } from '../records/shop.ts';
import { refuse } from '../schema/mutation.ts';
import { pksInput } from '../staff-catalogue/ids.ts';
import { ApiFailure } from '../state/failures.ts';
import { globalId, idOf } from '../state/global-id.ts';
import { digitsOf, minorUnits, roundHalfUp } from '../state/money.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';

export type DraftLineInput = {
  readonly variantId: string;
  readonly quantity: number;
  readonly forceNewLine?: boolean | null;
  /** Major units, instead of the catalogue's price. */
  readonly price?: number | null;
};
export type DraftLine = {
  readonly variant: ProductVariant;
  readonly quantity: number;
  readonly price: number | null;
};

/** The lines an input asks for: pieces of one variant go into one line unless it says otherwise. */
export function draftLines(
  state: State,
  channel: Channel,
  inputs: readonly DraftLineInput[],
): DraftLine[] {
  const pks = pksInput(
    'productVariant',
    inputs.map(({ variantId }) => variantId),
    'variantId',
  );
  const variants = pks.map((pk) => state.store.find('productVariant', pk));
  if (variants.includes(null)) throw new ApiFailure('Internal Server Error', 'KeyError');
  const known = variants.flatMap((variant) => variant ?? []);
  checkVariants(state, channel, [...new Set(known)]);
  if (inputs.some(({ quantity }) => quantity <= 0))
    refuse('quantity', 'ZERO_QUANTITY', 'Ensure this value is greater than 0.');
  const alone: DraftLine[] = [];
  const joined = new Map<ProductVariant, DraftLine>();
  for (const [index, { quantity, forceNewLine, price = null }] of inputs.entries()) {
    const variant = known[index]!;
    if (forceNewLine === true) alone.push({ variant, quantity, price });
    else {
      const before = joined.get(variant)?.quantity ?? 0;
      joined.set(variant, { variant, quantity: before + quantity, price });
    }
  }
  return [...alone, ...joined.values()];
}

function checkVariants(
  { store, clock }: State,
  channel: Channel,
  variants: readonly ProductVariant[],
): void {
  const unpublished = variants.filter((variant) => {
    const listing = productListing(store, store.get('product', variant.product), channel);
    return listing === null || !isPublished(listing, clock.now());
  });
  if (unpublished.length > 0)
    refuse(
      'lines',
      'PRODUCT_NOT_PUBLISHED',
      "Can't add product variant that are not published in the channel associated with this draft order.",
      { variants: unpublished.map(idOf) },
    );
  const unpriced = variants.filter(
    (variant) => (variantListing(store, variant, channel)?.price ?? null) === null,
  );
  if (unpriced.length > 0)
    refuse('lines', 'NOT_AVAILABLE_IN_CHANNEL', 'Cannot add lines with unavailable variants.', {
      variants: unpriced.map(idOf),
    });
}

/** Adds a line at the catalogue's price by now, or its own; taxes come with `recalculateOrder`. */
export function addDraftLine(state: State, order: Order, line: DraftLine): OrderLine {
  const { store } = state;
  const { currency } = store.get('channel', order.channel);
  const { full, discount } = priceOf(store, order, line);
  const off = discount === null ? 0 : roundHalfUp(discount.amount / line.quantity);
  const price = (minor: number) => ({ gross: minor, net: minor });
  return store.insert('orderLine', {
    ...noMetadata,
    order: order.pk,
    ...goodsOf(store, line.variant, order.languageCode),
    quantity: line.quantity,
    quantityFulfilled: 0,
    isGift: false,
    isPriceOverridden: line.price !== null,
    unitPrice: price(full - off),
    undiscountedUnitPrice: price(full),
    totalPrice: price((full - off) * line.quantity),
    undiscountedTotalPrice: price(full * line.quantity),
    unitDiscount: off,
    unitDiscountReason: discount?.reason ?? null,
    unitDiscountType: discount?.valueType ?? null,
    unitDiscountValue: discount?.value ?? off / 10 ** digitsOf(currency),
    taxRate: null,
    voucherCode: null,
    saleId: promotionOf(store, discount),
    discounts: discount === null ? [] : [discount],
  });
}

function priceOf(
  store: Store,
  order: Order,
  { variant, quantity, price }: DraftLine,
): { readonly full: number; readonly discount: LineDiscount | null } {
  const channel = store.get('channel', order.channel);
  const listing = variantListing(store, variant, channel)!;
  const full = price === null ? listing.price! : minorUnits(price, channel.currency);
  const rule = store.find('promotionRule', listing.discount?.rule);
  if (rule === null) return { full, discount: null };
  const amount = ruleDiscount(rule, full, channel.currency);
  const promotion = store.get('promotion', rule.promotion);
  const discount: LineDiscount = {
    pk: randomUUID(),
    type: 'PROMOTION',
    valueType: rule.rewardValueType ?? 'FIXED',
    value: rule.rewardValue ?? 0,
    amount: amount * quantity,
    ...discountNames(promotion, rule, order.languageCode),
    reason: promotionReason(promotion),
    promotionRule: rule.pk,
    voucherCode: null,
  };
  return { full, discount: amount === 0 ? null : discount };
}

function promotionOf(store: Store, discount: LineDiscount | null): string | null {
  const rule = store.find('promotionRule', discount?.promotionRule);
  return rule === null ? null : globalId('Promotion', rule.promotion);
}

/** What an order keeps of a variant, whatever becomes of it. */
export function goodsOf(store: Store, variant: ProductVariant, languageCode: string) {
  const product = store.get('product', variant.product);
  const productType = store.get('productType', product.productType);
  const taxClass = store.find('taxClass', product.taxClass ?? productType.taxClass);
  const variantName = nameOf(variant);
  const translated = (name: string | null | undefined, original: string) =>
    !name || name === original ? '' : name;
  return {
    variant: variant.pk,
    productName: product.name,
    variantName,
    translatedProductName: translated(product.translations[languageCode]?.name, product.name),
    translatedVariantName: translated(variant.translations[languageCode]?.name, variantName),
    productSku: variant.sku,
    productVariantId: idOf(variant),
    isShippingRequired: productType.isShippingRequired,
    isGiftCard: productType.kind === 'GIFT_CARD',
    taxClass: taxClass?.pk ?? null,
    taxClassName: taxClass?.name ?? null,
  };
}
