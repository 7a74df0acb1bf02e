import type { GiftCard } from '../../records/discounts.ts';
import { requireRecord } from '../../schema/arguments.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { minorUnits } from '../../state/money.ts';
import type { Context } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { fitsCurrency, precisionMessage } from '../input/prices.ts';
import { balanceOf, noteEvent, oldBalanceOf } from './gift-card-events.ts';

type AssignArguments = { readonly id: string; readonly userId: string };

/** Carts that hold the card lose it; one that was paid with, or is being, belongs to nobody. */
const giftCardAssignUser = mutation(({ id, userId }: AssignArguments, context) => {
  const { store } = context;
  const giftCard = requireRecord(store, 'giftCard', id);
  const user = requireRecord(store, 'user', userId, 'userId');
  if (!user.isActive) refuse('userId', 'NOT_FOUND', `Couldn't resolve to a node: ${userId}`);
  if (giftCard.lastUsedOn !== null)
    refuse('id', 'CANNOT_ASSIGN', 'Cannot assign a gift card that was already used in an order.');
  detach(store, giftCard);
  const { assignedTo, assignedToEmail } = giftCard;
  store.update(giftCard, { assignedTo: user.pk, assignedToEmail: user.email });
  noteEvent(context, giftCard, 'ASSIGNED_TO_USER', {
    previousAssignedToId: assignedTo,
    previousAssignedToEmail: assignedToEmail,
    assignedToId: user.pk,
    assignedToEmail: user.email,
  });
  return updated(context, giftCard);
});

function detach(store: Store, { pk }: GiftCard): void {
  const checkouts = store.all('checkout').filter(({ giftCards }) => giftCards.includes(pk));
  const isPaying = checkouts.some(
    (checkout) =>
      store.by('payment', 'checkout', checkout.pk).some(({ isActive }) => isActive) ||
      store.by('transactionItem', 'checkout', checkout.pk).length > 0,
  );
  if (isPaying)
    refuse(
      'id',
      'CANNOT_ASSIGN',
      'Cannot assign a gift card attached to a checkout with payments.',
    );
  for (const checkout of checkouts)
    store.update(checkout, { giftCards: checkout.giftCards.filter((card) => card !== pk) });
}

const giftCardUnassignUser = mutation(({ id }: { id: string }, context) => {
  const giftCard = requireRecord(context.store, 'giftCard', id);
  const { assignedTo, assignedToEmail } = giftCard;
  context.store.update(giftCard, { assignedTo: null, assignedToEmail: null });
  noteEvent(context, giftCard, 'UNASSIGNED_FROM_USER', {
    previousAssignedToId: assignedTo,
    previousAssignedToEmail: assignedToEmail,
  });
  return updated(context, giftCard);
});

type AdjustArguments = { readonly id: string; readonly amount: number | string };

/** Never below zero; above the initial balance that one follows. */
const giftCardBalanceAdjust = mutation(({ id, amount: given }: AdjustArguments, context) => {
  const giftCard = requireRecord(context.store, 'giftCard', id);
  const amount = Number(given);
  if (amount === 0) refuse('amount', 'INVALID', 'Adjustment amount cannot be zero.');
  if (!fitsCurrency(Math.abs(amount), giftCard.currency))
    refuse('amount', 'INVALID', precisionMessage(giftCard.currency));
  const old = { ...giftCard };
  const currentBalance = Math.max(
    0,
    giftCard.currentBalance + minorUnits(amount, giftCard.currency),
  );
  context.store.update(giftCard, {
    currentBalance,
    initialBalance: Math.max(giftCard.initialBalance, currentBalance),
  });
  noteEvent(context, giftCard, 'BALANCE_ADJUSTED', {
    balance: { ...balanceOf(giftCard), ...oldBalanceOf(old) },
  });
  return updated(context, giftCard);
});

function updated({ state, requestor }: Context, giftCard: GiftCard) {
  state.events.emit('GIFT_CARD_UPDATED', { giftCard }, requestor);
  return { giftCard };
}

export const giftCardHolderMutations: FieldMap = {
  giftCardAssignUser,
  giftCardUnassignUser,
  giftCardBalanceAdjust,
};
