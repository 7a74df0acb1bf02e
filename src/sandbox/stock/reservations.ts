import type { Stock } from '../records/catalogue.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';

/** Whether the shop keeps pieces for checkouts at all. */
export function reservationsAreOn(store: Store): boolean {
  const shop = store.get('shop', 1);
  return Boolean(
    shop.reserveStockDurationAnonymousUser || shop.reserveStockDurationAuthenticatedUser,
  );
}

/** Pieces of a stock that are kept by now for checkout lines other than `except`. */
export function reservedQuantity(
  { store, clock }: Pick<State, 'store' | 'clock'>,
  stock: Stock,
  except: ReadonlySet<string> = new Set(),
): number {
  const now = clock.now().getTime();
  return store
    .by('reservation', 'stock', stock.pk)
    .filter(
      ({ checkoutLine, reservedUntil }) =>
        !except.has(checkoutLine) && Date.parse(reservedUntil) > now,
    )
    .reduce((sum, { quantity }) => sum + quantity, 0);
}
