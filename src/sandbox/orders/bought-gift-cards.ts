import { noMetadata } from '../records/base.ts';
import type { GiftCard } from '../records/discounts.ts';
import type { Fulfillment, Order, OrderLine } from '../records/sales.ts';
import { noteEvent } from '../staff-shop/gift-cards/gift-card-events.ts';
import { sendGiftCard } from '../staff-shop/gift-cards/gift-card-sending.ts';
import { newPromoCode } from '../staff-shop/vouchers/promo-codes.ts';
import { anonymous } from '../state/requestor.ts';
import type { State } from '../state/state.ts';
import { principalOf, type Actor } from './actor.ts';

/** Makes the cards that leave with `fulfillments`; those that need no parcel are mailed. */
export function makeBoughtCards(
  state: State,
  order: Order,
  fulfillments: readonly Fulfillment[],
  actor: Actor,
): void {
  const { store } = state;
  const made = fulfillments
    .flatMap(({ pk }) => store.by('fulfillmentLine', 'fulfillment', pk))
    .flatMap(({ orderLine, quantity }) => {
      const line = store.get('orderLine', orderLine);
      const pieces = line.isGiftCard ? quantity : 0;
      return Array.from({ length: pieces }, () => ({ line, card: addCard(state, order, line) }));
    });
  const context = { state, store, requestor: actor };
  for (const { card } of made)
    noteEvent(context, card, 'BOUGHT', { orderId: order.pk, expiryDate: card.expiryDate });
  for (const { card } of made)
    state.events.emit('GIFT_CARD_CREATED', { giftCard: card }, principalOf(actor));
  const { slug } = store.get('channel', order.channel);
  const sender = { state, store, requestor: principalOf(actor) ?? anonymous };
  for (const { line, card } of made)
    if (!line.isShippingRequired) sendGiftCard(sender, card, order.userEmail, slug);
}

function addCard({ store, clock }: State, order: Order, line: OrderLine): GiftCard {
  const balance = line.unitPrice.gross;
  return store.insert('giftCard', {
    ...noMetadata,
    code: newPromoCode(store),
    isActive: true,
    currency: store.get('channel', order.channel).currency,
    initialBalance: balance,
    currentBalance: balance,
    expiryDate: expiryDate({ store, clock }),
    createdAt: clock.instant(),
    lastUsedOn: null,
    createdBy: order.user,
    createdByEmail: order.userEmail,
    usedBy: null,
    usedByEmail: null,
    app: null,
    assignedTo: null,
    assignedToEmail: null,
    product: store.find('productVariant', line.variant)?.product ?? null,
    tags: [],
    events: [],
  });
}

/** `YYYY-MM-DD`, or null where the shop's cards do not expire. A month that is too short ends it on its last day. */
function expiryDate({ store, clock }: Pick<State, 'store' | 'clock'>): string | null {
  const { giftCardExpiryType, giftCardExpiryPeriod: period } = store.get('shop', 1);
  if (giftCardExpiryType === 'NEVER_EXPIRE' || period === null) return null;
  const date = clock.now();
  const day = date.getUTCDate();
  if (period.type === 'DAY') date.setUTCDate(day + period.amount);
  else {
    const months = period.type === 'MONTH' ? period.amount : period.amount * 12;
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() + months);
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    date.setUTCDate(Math.min(day, last));
  }
  return date.toISOString().slice(0, 10);
}

/** Cards that were bought with an order are worth nothing once it is cancelled. */
export function deactivateBoughtCards(state: State, order: Order, actor: Actor): void {
  const { store } = state;
  const isOf = ({ type, parameters }: GiftCard['events'][number]) =>
    type === 'BOUGHT' && parameters['orderId'] === order.pk;
  for (const card of store.all('giftCard').filter(({ events }) => events.some(isOf))) {
    store.update<'giftCard'>(card, { isActive: false });
    noteEvent({ state, store, requestor: actor }, card, 'DEACTIVATED');
  }
}
