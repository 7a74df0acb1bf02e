import type { JsonObject } from '../../records/base.ts';
import type { GiftCard, GiftCardEvent } from '../../records/discounts.ts';
import { money } from '../../state/money.ts';
import type { Context } from '../../state/state.ts';

/** Notes what a member of staff or an App did with a card. */
export function noteEvent(
  { store, state, requestor }: Pick<Context, 'store' | 'state' | 'requestor'>,
  card: GiftCard,
  type: string,
  parameters: JsonObject = {},
): GiftCardEvent {
  const event: GiftCardEvent = {
    pk: store.nextPk('giftCardEvent'),
    date: state.clock.instant(),
    type,
    user: requestor.user?.pk ?? null,
    app: requestor.app?.pk ?? null,
    parameters,
  };
  store.update(card, { events: [...card.events, event] });
  return event;
}

/** Major units, as Saleor keeps them in events. */
export function balanceOf({ currency, initialBalance, currentBalance }: GiftCard): JsonObject {
  return {
    currency,
    initialBalance: money(initialBalance, currency).amount,
    currentBalance: money(currentBalance, currency).amount,
  };
}

/** The balance before a change, beside `balanceOf` after it. */
export function oldBalanceOf({ currency, initialBalance, currentBalance }: GiftCard): JsonObject {
  return {
    oldInitialBalance: money(initialBalance, currency).amount,
    oldCurrentBalance: money(currentBalance, currency).amount,
  };
}
