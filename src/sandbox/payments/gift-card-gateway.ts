import { randomUUID } from 'node:crypto';
import type { Actor } from '../orders/actor.ts';
import type { GiftCard } from '../records/discounts.ts';
import type { Json, JsonObject } from '../records/base.ts';
import type { Order, TransactionEvent, TransactionItem } from '../records/sales.ts';
import { digitsOf, money } from '../state/money.ts';
import type { State } from '../state/state.ts';
import { applyActionAnswer } from './action-result.ts';
import type { Source } from './source.ts';
import { addEvent, byApp } from './transaction-events.ts';

/** Saleor's own way to pay by gift card as a transaction. */
export const giftCardGateway = 'saleor.io.gift-card-payment-gateway';
export const giftCardGatewayName = 'Gift Card Payment Gateway';

type Session = {
  readonly source: Source;
  readonly transaction: TransactionItem;
  readonly request: TransactionEvent;
  readonly data: Json;
};

/** Why a card cannot be used: never whether it exists, or whose it is. */
class Refused extends Error {}
const invalidCode = 'Gift card code is not valid.';

/**
 * What the gateway answers to a session, in the form of a payment App's answer. A card pays for one checkout at a
 * time: what it had been authorised for before is cancelled. Inside a transaction.
 */
export function answerForGiftCard(state: State, session: Session): JsonObject {
  const { store } = state;
  const { transaction, request } = session;
  store.update<'transactionItem'>(transaction, { appIdentifier: giftCardGateway });
  const amount = money(request.amount, transaction.currency).amount;
  try {
    const giftCard = usableCard(state, session);
    cancelEarlier(state, giftCard);
    store.update<'transactionItem'>(transaction, {
      giftCard: giftCard.pk,
      paymentMethod: {
        type: 'GIFT_CARD',
        name: 'Saleor Gift Card',
        brand: 'Saleor',
        firstDigits: null,
        lastDigits: endOf(giftCard),
        expMonth: null,
        expYear: null,
      },
    });
    const message = `Gift card (ending: ${endOf(giftCard)}).`;
    return answer('AUTHORIZATION_SUCCESS', amount, { message, actions: ['CANCEL'] });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return answer('AUTHORIZATION_FAILURE', amount, { message: error.message });
  }
}

function answer(result: string, amount: number, rest: JsonObject): JsonObject {
  return { result, pspReference: randomUUID(), amount, ...rest };
}

function endOf({ code }: GiftCard): string {
  return code.slice(-4);
}

function usableCard(state: State, { source, transaction, request, data }: Session): GiftCard {
  if (source.model !== 'checkout')
    throw new Refused(
      `Cannot initialize transaction for payment gateway: ${giftCardGateway} and object type other than Checkout.`,
    );
  const code = codeIn(data);
  const today = state.clock.now().toISOString().slice(0, 10);
  const giftCard = state.store
    .by('giftCard', 'code', code)
    .find(
      (card) =>
        card.isActive &&
        card.currency === transaction.currency &&
        (card.expiryDate === null || card.expiryDate >= today),
    );
  if (giftCard === undefined) throw new Refused(invalidCode);
  const isOthers = giftCard.assignedToEmail !== null && giftCard.assignedTo !== source.user;
  if (isOthers) throw new Refused(invalidCode);
  requireBalance(giftCard, request.amount);
  return giftCard;
}

function requireBalance(giftCard: GiftCard, amount: number): void {
  if (amount <= giftCard.currentBalance) return;
  const text = (minor: number) => {
    const digits = digitsOf(giftCard.currency);
    return (minor / 10 ** digits).toFixed(digits);
  };
  throw new Refused(
    `Gift card has insufficient amount (${text(giftCard.currentBalance)}) to cover requested amount (${text(amount)}).`,
  );
}

function codeIn(data: Json): string {
  const code = typeof data === 'object' && data !== null ? (data as JsonObject)['code'] : null;
  if (typeof code === 'string' && code.length >= 8 && code.length <= 16) return code;
  throw new Refused('Incorrect payment gateway data.');
}

function cancelEarlier(state: State, giftCard: GiftCard): void {
  const { store } = state;
  const earlier = store
    .all('transactionItem')
    .filter((item) => item.giftCard === giftCard.pk && item.checkout !== null);
  for (const transaction of earlier) {
    const amount = money(transaction.authorized, transaction.currency).amount;
    const request = addRequest(state, transaction, 'CANCEL', transaction.authorized);
    const message = `Gift card (code ending with: ${endOf(giftCard)}) has been authorized as payment method in a different checkout or has been authorized in the same checkout again.`;
    const answered = answer('CANCEL_SUCCESS', amount, { message, actions: [] });
    applyActionAnswer(state, request, answered, null);
    store.update<'transactionItem'>(transaction, { giftCard: null });
  }
}

function addRequest(
  state: State,
  transaction: TransactionItem,
  kind: 'CHARGE' | 'CANCEL',
  amount: number,
): TransactionEvent {
  return addEvent(state, transaction, {
    ...byApp(null),
    appIdentifier: giftCardGateway,
    type: `${kind}_REQUEST`,
    amount,
    idempotencyKey: randomUUID(),
  });
}

/** Takes the money of an order from its cards, once it is confirmed. Inside a transaction. */
export function chargeGiftCards(state: State, order: Order, actor: Actor): void {
  const { store } = state;
  const waiting = store
    .by('transactionItem', 'order', order.pk)
    .filter(
      (item) =>
        item.appIdentifier === giftCardGateway &&
        item.giftCard !== null &&
        item.authorized > 0 &&
        item.charged === 0 &&
        !store
          .by('transactionEvent', 'transaction', item.pk)
          .some(({ type }) => type === 'CHARGE_REQUEST'),
    );
  for (const transaction of waiting) {
    const request = addRequest(state, transaction, 'CHARGE', transaction.authorized);
    applyActionAnswer(state, request, charge(state, order, transaction, actor), null);
  }
}

function charge(
  state: State,
  order: Order,
  transaction: TransactionItem,
  actor: Actor,
): JsonObject {
  const amount = money(transaction.authorized, transaction.currency).amount;
  try {
    const giftCard = state.store.find('giftCard', transaction.giftCard);
    if (giftCard === null) throw new Refused('Gift card could not be found.');
    requireBalance(giftCard, transaction.authorized);
    spend(state, giftCard, transaction.authorized, order, actor);
    const message = `Gift card (ending: ${endOf(giftCard)}).`;
    return answer('CHARGE_SUCCESS', amount, { message, actions: ['REFUND'] });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return answer('CHARGE_FAILURE', amount, { message: error.message });
  }
}

function spend(state: State, giftCard: GiftCard, amount: number, order: Order, actor: Actor): void {
  const { store, clock } = state;
  const was = giftCard.currentBalance;
  store.update<'giftCard'>(giftCard, {
    currentBalance: was - amount,
    usedBy: order.user ?? store.one('user', 'email', order.userEmail)?.pk ?? null,
    usedByEmail: order.userEmail,
    lastUsedOn: clock.instant(),
    events: [
      ...giftCard.events,
      balanceEvent(state, 'USED_IN_ORDER', giftCard, order, actor, [was - amount, was]),
    ],
  });
}

function balanceEvent(
  { store, clock }: State,
  type: string,
  giftCard: GiftCard,
  order: Order,
  { user, app }: Actor,
  [now, was]: readonly [number, number],
): GiftCard['events'][number] {
  const amount = (minor: number) => money(minor, giftCard.currency).amount;
  return {
    pk: store.nextPk('giftCardEvent'),
    date: clock.instant(),
    type,
    user: user?.pk ?? null,
    app: app?.pk ?? null,
    parameters: {
      orderId: order.pk,
      balance: {
        currency: giftCard.currency,
        currentBalance: amount(now),
        oldCurrentBalance: amount(was),
      },
    },
  };
}

/** Answers staff who cancel an authorisation: only a checkout's can be. */
export function answerCancel(transaction: TransactionItem, request: TransactionEvent): JsonObject {
  const amount = money(request.amount, transaction.currency).amount;
  const isPossible =
    transaction.checkout !== null && transaction.availableActions.includes('CANCEL');
  if (!isPossible) return answer('CANCEL_FAILURE', amount, {});
  const isWhole = request.amount >= transaction.authorized;
  return answer('CANCEL_SUCCESS', amount, isWhole ? { actions: [] } : {});
}

/** Puts money back on the card that it came from. Inside a transaction. */
export function answerRefund(
  state: State,
  transaction: TransactionItem,
  request: TransactionEvent,
  actor: Actor,
): JsonObject {
  const { store } = state;
  const amount = money(request.amount, transaction.currency).amount;
  const giftCard = store.find('giftCard', transaction.giftCard);
  const order = store.find('order', transaction.order);
  if (giftCard === null || order === null)
    return answer('REFUND_FAILURE', amount, { message: 'Gift card could not be found.' });
  const was = giftCard.currentBalance;
  const now = was + request.amount;
  store.update<'giftCard'>(giftCard, {
    currentBalance: now,
    events: [
      ...giftCard.events,
      balanceEvent(state, 'REFUNDED_IN_ORDER', giftCard, order, actor, [now, was]),
    ],
  });
  const isWhole = request.amount >= transaction.charged;
  return answer('REFUND_SUCCESS', amount, isWhole ? { actions: [] } : {});
}
