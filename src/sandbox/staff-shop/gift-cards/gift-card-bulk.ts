import { noMetadata } from '../../records/base.ts';
import type { GiftCard } from '../../records/discounts.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { Refusal, mutation, refuse } from '../../schema/mutation.ts';
import type { Context } from '../../state/state.ts';
import { bulkMutation } from '../input/bulk.ts';
import { newPromoCode } from '../vouchers/promo-codes.ts';
import { balanceOf, noteEvent } from './gift-card-events.ts';
import {
  checkExpiry,
  checkedBalance,
  isExpired,
  keepTags,
  lowerCase,
  type Balance,
} from './gift-card-input.ts';

type BulkInput = {
  readonly count: number;
  readonly balance: Balance;
  readonly tags?: readonly string[] | null;
  readonly expiryDate?: string | null;
  readonly isActive: boolean;
};

const giftCardBulkCreate = mutation(({ input }: { input: BulkInput }, context) => {
  try {
    if (input.count <= 0) refuse('count', 'INVALID', 'Count value must be greater than 0.');
    checkExpiry(context, input.expiryDate, 'Expiry date cannot be in the past.');
    checkedBalance(input.balance);
  } catch (error) {
    if (error instanceof Refusal) return { count: 0, giftCards: [], errors: error.errors };
    throw error;
  }
  const giftCards = Array.from({ length: input.count }, () => issued(context, input));
  return { count: giftCards.length, giftCards };
});

function issued(context: Context, input: BulkInput): GiftCard {
  const { store, state, requestor } = context;
  const { currency, minor } = checkedBalance(input.balance);
  const card = store.insert('giftCard', {
    ...noMetadata,
    code: newPromoCode(store),
    isActive: input.isActive,
    currency,
    initialBalance: minor,
    currentBalance: minor,
    expiryDate: input.expiryDate ?? null,
    createdAt: state.clock.instant(),
    lastUsedOn: null,
    createdBy: requestor.user?.pk ?? null,
    createdByEmail: requestor.user?.email ?? null,
    usedBy: null,
    usedByEmail: null,
    app: requestor.app?.pk ?? null,
    assignedTo: null,
    assignedToEmail: null,
    product: null,
    tags: lowerCase(input.tags),
    events: [],
  });
  keepTags(store, card.tags);
  noteEvent(context, card, 'ISSUED', { balance: balanceOf(card), expiryDate: card.expiryDate });
  state.events.emit('GIFT_CARD_CREATED', { giftCard: card }, requestor);
  return card;
}

/** Only cards whose state changes are told of. */
function bulkStatus(isActive: boolean) {
  return bulkMutation(
    'giftCard',
    (cards, context) => {
      for (const card of cards.filter((each) => each.isActive !== isActive)) {
        context.store.update<'giftCard'>(card, { isActive });
        noteEvent(context, card, isActive ? 'ACTIVATED' : 'DEACTIVATED');
        context.state.events.emit(
          'GIFT_CARD_STATUS_CHANGED',
          { giftCard: card },
          context.requestor,
        );
      }
    },
    (card, context) =>
      isActive && isExpired(context, card) ? 'Cannot activate expired card.' : null,
  );
}

export const giftCardBulkMutations: FieldMap = {
  giftCardBulkCreate,
  giftCardBulkActivate: bulkStatus(true),
  giftCardBulkDeactivate: bulkStatus(false),
  giftCardBulkDelete: bulkMutation('giftCard', (cards, { store, state, requestor }) => {
    for (const card of cards) {
      const giftCard = { ...card };
      store.remove(card);
      state.events.emit('GIFT_CARD_DELETED', { giftCard }, requestor);
    }
  }),
};
