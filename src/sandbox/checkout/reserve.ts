import type { Stock } from '../records/catalogue.ts';
import type { Checkout, CheckoutLine } from '../records/sales.ts';
import { instantOf } from '../state/clock.ts';
import { ApiFailure } from '../state/failures.ts';
import type { Context, State } from '../state/state.ts';
import { freeStock } from '../stock/availability.ts';
import { reservedQuantity } from '../stock/reservations.ts';
import { channelOf, stockCountry } from './checkout-state.ts';
import { inOrderOfAllocation } from './stock-order.ts';
import { nameOf, reachableStocks } from './stock.ts';

/**
 * Keeps the pieces of new and changed lines for as long as the shop does for such customers, and those of the
 * checkout's other lines as long again.
 */
export function reserveLines(
  context: Context,
  checkout: Checkout,
  changed: readonly CheckoutLine[],
): void {
  const { state, store } = context;
  const minutes = reservationMinutes(context);
  if (!minutes || changed.length === 0) return;
  const reservedUntil = instantOf(new Date(state.clock.now().getTime() + minutes * 60_000));
  const own = new Set(changed.map(({ pk }) => pk));
  const parts = changed
    .filter(({ variant }) => store.get('productVariant', variant).trackInventory)
    .flatMap((line) => partsOf(state, checkout, line, own));
  for (const line of store.by('checkoutLine', 'checkout', checkout.pk))
    for (const reservation of store.by('reservation', 'checkoutLine', line.pk))
      if (own.has(line.pk)) store.remove(reservation);
      else store.update<'reservation'>(reservation, { reservedUntil });
  for (const { line, stock, quantity } of parts)
    store.insert('reservation', {
      stock: stock.pk,
      checkoutLine: line.pk,
      quantity,
      reservedUntil,
    });
}

function reservationMinutes({ store, requestor }: Context): number | null {
  const shop = store.get('shop', 1);
  return requestor.user === null
    ? shop.reserveStockDurationAnonymousUser
    : shop.reserveStockDurationAuthenticatedUser;
}

type Part = {
  readonly line: CheckoutLine;
  readonly stock: Stock;
  readonly quantity: number;
};

/** Where a line's pieces are kept. Too few is an error that Saleor does not turn into one of the mutation. */
function partsOf(
  state: State,
  checkout: Checkout,
  line: CheckoutLine,
  own: ReadonlySet<string>,
): Part[] {
  const { store } = state;
  const variant = store.get('productVariant', line.variant);
  const channel = channelOf(store, checkout);
  const place = { channel, country: stockCountry(store, checkout), withCollectionPoints: false };
  const stocks = inOrderOfAllocation(store, channel, reachableStocks(store, variant, place));
  let missing = line.quantity;
  const parts: Part[] = [];
  for (const stock of stocks) {
    const free = Math.max(freeStock(store, stock) - reservedQuantity(state, stock, own), 0);
    const quantity = Math.min(missing, free);
    if (quantity === 0) continue;
    parts.push({ line, stock, quantity });
    missing -= quantity;
  }
  if (missing > 0)
    throw new ApiFailure(`Insufficient stock for ${nameOf(variant)}`, 'InsufficientStock');
  return parts;
}
