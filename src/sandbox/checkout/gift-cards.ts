import type { GiftCard } from '../records/discounts.ts';
import type { Checkout } from '../records/sales.ts';
import type { State } from '../state/state.ts';

type Moment = Pick<State, 'store' | 'clock'>;

/** Active, and not past its last day. */
export function isUsable({ clock }: Pick<State, 'clock'>, card: GiftCard): boolean {
  const today = clock.now().toISOString().slice(0, 10);
  return card.isActive && (card.expiryDate === null || card.expiryDate >= today);
}

/** What the usable cards of a checkout hold together, minor units. */
export function balanceOnCards(state: Moment, { giftCards }: Checkout): number {
  return giftCards
    .flatMap((pk) => state.store.find('giftCard', pk) ?? [])
    .filter((card) => isUsable(state, card))
    .reduce((sum, { currentBalance }) => sum + currentBalance, 0);
}
