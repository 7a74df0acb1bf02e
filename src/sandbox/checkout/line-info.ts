import { hasCome, isPublished, productListing, variantListing } from '../catalogue/visibility.ts';
import type { Checkout, CheckoutLine } from '../records/sales.ts';
import type { Channel } from '../records/shop.ts';
import { roundHalfUp } from '../state/money.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import type { LineInfo } from './line-info-type.ts';
import { discountableLines, isLineVoucher, voucherOf, type VoucherInUse } from './voucher.ts';

/**
 * The lines of a checkout; `unavailable` are the variants that cannot be bought by now. A completion names the voucher
 * in use: its code may have been used up by then.
 */
export function linesOf(
  state: State,
  checkout: Checkout,
  inUse: VoucherInUse | null = voucherOf(state, checkout),
): { readonly lines: LineInfo[]; readonly unavailable: readonly number[] } {
  const { store, clock } = state;
  const channel = store.get('channel', checkout.channel);
  const lines = store
    .by('checkoutLine', 'checkout', checkout.pk)
    .map((line) => lineInfo(store, line, channel));
  return {
    lines: withLineVoucher(store, inUse, lines),
    unavailable: lines
      .filter((info) => !isAvailable(store, info, channel, clock.now()))
      .map(({ variant }) => variant.pk),
  };
}

export function lineInfo(store: Store, line: CheckoutLine, channel: Channel): LineInfo {
  const variant = store.get('productVariant', line.variant);
  const product = store.get('product', variant.product);
  const listing = variantListing(store, variant, channel);
  const price = listing?.price ?? null;
  const unitPrice = price === null ? line.undiscountedUnitPrice : (line.priceOverride ?? price);
  return {
    line,
    variant,
    product,
    productType: store.get('productType', product.productType),
    listing,
    unitPrice,
    discountedUnitPrice:
      line.priceOverride ?? listing?.discountedPrice ?? discounted(line, unitPrice),
    voucher: null,
  };
}

/** Without a listing the promotions that the line remembers still count. */
function discounted(line: CheckoutLine, unitPrice: number): number {
  const total = line.discounts
    .filter(({ type }) => type === 'PROMOTION')
    .reduce((left, { amount }) => left - amount, unitPrice * line.quantity);
  return Math.max(roundHalfUp(total / line.quantity), 0);
}

function isAvailable(
  store: Store,
  { product, listing }: LineInfo,
  channel: Channel,
  now: Date,
): boolean {
  if (listing === null || listing.price === null) return false;
  const ofProduct = productListing(store, product, channel);
  return (
    ofProduct !== null &&
    hasCome(ofProduct.availableForPurchaseAt, now, false) &&
    isPublished(ofProduct, now)
  );
}

function withLineVoucher(store: Store, inUse: VoucherInUse | null, lines: LineInfo[]): LineInfo[] {
  const voucher = inUse?.voucher;
  if (voucher === undefined || lines.length === 0 || !isLineVoucher(voucher)) return lines;
  const discountable =
    voucher.type === 'SPECIFIC_PRODUCT' ? discountableLines(store, voucher, lines) : lines;
  const reached = voucher.applyOncePerOrder ? cheapest(discountable) : discountable;
  return lines.map((info) => (reached.includes(info) ? { ...info, voucher } : info));
}

/** One line, the first of those at the lowest price. */
function cheapest(lines: readonly LineInfo[]): readonly LineInfo[] {
  const lowest = Math.min(...lines.map(({ discountedUnitPrice }) => discountedUnitPrice));
  return lines.filter(({ discountedUnitPrice }) => discountedUnitPrice === lowest).slice(0, 1);
}

export function isShippingRequired(lines: readonly LineInfo[]): boolean {
  return lines.some(({ productType }) => productType.isShippingRequired);
}
