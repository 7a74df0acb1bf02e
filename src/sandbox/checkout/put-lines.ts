import { variantListing } from '../catalogue/visibility.ts';
import type { Checkout, CheckoutLine } from '../records/sales.ts';
import type { Context } from '../state/state.ts';
import { channelOf } from './checkout-state.ts';
import type { LineChange } from './line-input.ts';
import { removeLine } from './removal.ts';
import { reserveLines } from './reserve.ts';

/** How changes meet what a line holds: added to it, or in its place. */
type Way = 'ADD' | 'REPLACE';

/** Brings the changes into the checkout's lines, and keeps pieces for them if the shop does so. */
export function putLines(
  context: Context,
  checkout: Checkout,
  changes: readonly LineChange[],
  way: Way,
): void {
  const touched: CheckoutLine[] = [];
  for (const change of changes) {
    const line =
      change.line === null
        ? insertLine(context, checkout, change)
        : changeLine(context, change.line, change, way);
    if (line !== null) touched.push(line);
  }
  reserveLines(context, checkout, touched);
}

function insertLine(
  { store, state }: Context,
  checkout: Checkout,
  change: LineChange,
): CheckoutLine | null {
  if (change.quantity <= 0) return null;
  const variant = store.get('productVariant', change.variant);
  const listing = variantListing(store, variant, channelOf(store, checkout));
  const priceOverride = change.priceOverride ?? null;
  return store.insert('checkoutLine', {
    checkout: checkout.pk,
    variant: variant.pk,
    quantity: change.quantity,
    isGift: false,
    priceOverride,
    priceOverrideReason: change.priceOverrideReason ?? null,
    undiscountedUnitPrice: priceOverride ?? listing?.price ?? 0,
    priorUnitPrice: listing?.priorPrice ?? null,
    unitPrice: { gross: 0, net: 0 },
    totalPrice: { gross: 0, net: 0 },
    taxRate: 0,
    discounts: [],
    createdAt: state.clock.instant(),
    metadata: change.metadata,
    privateMetadata: {},
  });
}

/** Null when the line is gone or stays as it was. */
function changeLine(
  { store }: Context,
  line: CheckoutLine,
  change: LineChange,
  way: Way,
): CheckoutLine | null {
  const { quantity, hasQuantity, priceOverride, priceOverrideReason, metadata } = change;
  if (hasQuantity && quantity <= 0) {
    removeLine(store, line);
    return null;
  }
  const isTouched = hasQuantity || priceOverride !== undefined || priceOverrideReason !== undefined;
  // Metadata alone is not written: Saleor forgets it.
  if (!isTouched) return null;
  return store.update<'checkoutLine'>(line, {
    ...(hasQuantity && { quantity: way === 'ADD' ? line.quantity + quantity : quantity }),
    ...(priceOverride !== undefined && { priceOverride }),
    ...(priceOverrideReason !== undefined && { priceOverrideReason }),
    metadata: { ...line.metadata, ...metadata },
  });
}
