import type { Actor } from '../orders/actor.ts';
import type { User } from '../records/accounts.ts';
import type { GiftCard } from '../records/discounts.ts';
import type { Checkout, Order } from '../records/sales.ts';
import { instantOf } from '../state/clock.ts';
import { money } from '../state/money.ts';
import type { State } from '../state/state.ts';

/**
 * Takes an order's price off the cards of its checkout, one after the other, and writes down what each gave. Inside a
 * transaction.
 */
export function spendGiftCards(
  state: State,
  checkout: Checkout,
  order: Order,
  customer: User | null,
  actor: Actor,
): void {
  const { store, clock } = state;
  let left = checkout.total.gross;
  const used: Order['giftCards'][number][] = [];
  for (const pk of checkout.giftCards.toSorted((a, b) => a - b)) {
    const card = store.find('giftCard', pk);
    if (card === null || left <= 0) continue;
    const amount = Math.min(left, card.currentBalance);
    left -= amount;
    used.push({ giftCard: pk, amount });
    const balance = card.currentBalance - amount;
    store.update<'giftCard'>(card, {
      currentBalance: balance,
      usedBy: (customer ?? store.one('user', 'email', order.userEmail))?.pk ?? null,
      usedByEmail: order.userEmail,
      lastUsedOn: clock.instant(),
      events: [...card.events, useInHistory(state, card, balance, order, actor)],
    });
  }
  store.update<'order'>(order, { giftCards: used });
  for (const { giftCard } of used) expirePrices(state, giftCard, checkout);
}

function useInHistory(
  { store, clock }: State,
  card: GiftCard,
  balance: number,
  order: Order,
  { user, app }: Actor,
): GiftCard['events'][number] {
  const amount = (minor: number) => money(minor, card.currency).amount;
  return {
    pk: store.nextPk('giftCardEvent'),
    date: clock.instant(),
    type: 'USED_IN_ORDER',
    user: user?.pk ?? null,
    app: app?.pk ?? null,
    parameters: {
      orderId: order.pk,
      balance: {
        currency: card.currency,
        currentBalance: amount(balance),
        oldCurrentBalance: amount(card.currentBalance),
      },
    },
  };
}

/** Other checkouts that hold the card are calculated anew. */
function expirePrices({ store, clock }: State, giftCard: number, but: Checkout): void {
  for (const checkout of store.by('checkout', 'giftCards', giftCard))
    if (checkout !== but)
      store.update<'checkout'>(checkout, { pricesExpireAt: instantOf(clock.now()) });
}
