import { hasCome, isPublished, productListing, variantListing } from '../catalogue/visibility.ts';
import type {
  Product,
  ProductType,
  ProductVariant,
  ProductVariantChannelListing,
} from '../records/catalogue.ts';
import type { Voucher } from '../records/discounts.ts';
import type { Checkout, CheckoutLine } from '../records/sales.ts';
import type { Channel } from '../records/shop.ts';
import { roundHalfUp } from '../state/money.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { discountableLines, isLineVoucher, voucherOf } from './voucher.ts';

/** A line with what its price depends on. Amounts in minor units, as staff entered them. */
export type LineInfo = {
  readonly line: CheckoutLine;
  readonly variant: ProductVariant;
  readonly product: Product;
  readonly productType: ProductType;
  readonly listing: ProductVariantChannelListing | null;
  /** Today's price, or the line's own where the channel has none any more. */
  readonly unitPrice: number;
  /** The same with the best catalogue promotion. */
  readonly discountedUnitPrice: number;
  /** A voucher that takes something off this line, not off the whole. */
  readonly voucher: Voucher | null;
};

/** The lines of a checkout; `unavailable` are the variants that cannot be bought by now. */
export function linesOf(
  state: State,
  checkout: Checkout,
): { readonly lines: LineInfo[]; readonly unavailable: readonly number[] } {
  const { store, clock } = state;
  const channel = store.get('channel', checkout.channel);
  const lines = store
    .by('checkoutLine', 'checkout', checkout.pk)
    .map((line) => lineInfo(store, line, channel));
  return {
    lines: withLineVoucher(state, checkout, lines),
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

function withLineVoucher(state: State, checkout: Checkout, lines: LineInfo[]): LineInfo[] {
  if (checkout.voucherCode === null || lines.length === 0) return lines;
  const voucher = voucherOf(state, checkout)?.voucher;
  if (voucher === undefined || !isLineVoucher(voucher)) return lines;
  const discountable =
    voucher.type === 'SPECIFIC_PRODUCT' ? discountableLines(state.store, voucher, lines) : lines;
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
