import { noMetadata } from '../../records/base.ts';
import type { GiftCard } from '../../records/discounts.ts';
import { requireRecord } from '../../schema/arguments.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { minorUnits } from '../../state/money.ts';
import type { Context } from '../../state/state.ts';
import { FieldErrors } from '../input/field-errors.ts';
import { inBoth } from '../input/lists.ts';
import { metadataAfter, type MetadataInput } from '../input/metadata.ts';
import { checkText } from '../input/model-checks.ts';
import { recordOfInput } from '../input/nodes.ts';
import { fitsCurrency, precisionMessage } from '../input/prices.ts';
import { isAvailable, newPromoCode } from '../vouchers/promo-codes.ts';
import { giftCardBulkMutations } from './gift-card-bulk.ts';
import { balanceOf, noteEvent, oldBalanceOf } from './gift-card-events.ts';
import { giftCardHolderMutations } from './gift-card-holder.ts';
import { checkEmail, giftCardSendingMutations, sendGiftCard } from './gift-card-sending.ts';
import { giftCardStatusMutations } from './gift-card-status.ts';
import {
  checkExpiry,
  checkedBalance,
  dropTags,
  keepTags,
  lowerCase,
  type Balance,
} from './gift-card-input.ts';

type CreateInput = MetadataInput & {
  readonly addTags?: readonly string[] | null;
  readonly expiryDate?: string | null;
  readonly balance: Balance;
  readonly userEmail?: string | null;
  readonly channel?: string | null;
  readonly isActive: boolean;
  readonly code?: string | null;
  readonly note?: string | null;
  readonly assignedTo?: string | null;
};

const giftCardCreate = mutation(({ input }: { input: CreateInput }, context) => {
  const { store, state, requestor } = context;
  if (input.code && !isAvailable(store, input.code))
    refuse('code', 'ALREADY_EXISTS', 'Promo code already exists.');
  checkExpiry(context, input.expiryDate, 'Expiry date must be in the future.');
  const { currency, minor } = checkedBalance(input.balance);
  checkRecipient(input);
  const assigned = recordOfInput(store, 'user', input.assignedTo, 'assignedTo');
  const code = input.code || newPromoCode(store);
  checkCard(code, currency);
  const giftCard = store.insert('giftCard', {
    ...metadataAfter(noMetadata, input),
    code,
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
    assignedTo: assigned?.pk ?? null,
    assignedToEmail: assigned?.email ?? null,
    product: null,
    tags: lowerCase(input.addTags),
    events: [],
  });
  keepTags(store, giftCard.tags);
  noteEvent(context, giftCard, 'ISSUED', {
    balance: balanceOf(giftCard),
    expiryDate: giftCard.expiryDate,
  });
  if (assigned !== null)
    noteEvent(context, giftCard, 'ASSIGNED_TO_USER', {
      previousAssignedToId: null,
      previousAssignedToEmail: null,
      assignedToId: assigned.pk,
      assignedToEmail: assigned.email,
    });
  if (input.note) noteEvent(context, giftCard, 'NOTE_ADDED', { message: input.note });
  if (input.userEmail) sendGiftCard(context, giftCard, input.userEmail, input.channel ?? '');
  emit(context, 'GIFT_CARD_CREATED', giftCard);
  return { giftCard };
});

function checkRecipient({ userEmail, channel }: CreateInput): void {
  checkEmail(userEmail);
  if (userEmail && !channel)
    refuse('channel', 'REQUIRED', 'Channel slug must be specified when user_email is provided.');
}

function checkCard(code: string, currency: string): void {
  const { length } = [...code];
  const errors = new FieldErrors();
  if (length > 16)
    errors.add(
      'code',
      'INVALID',
      `Ensure this value has at most 16 characters (it has ${length}).`,
    );
  if (length < 8)
    errors.add(
      'code',
      'INVALID',
      `Ensure this value has at least 8 characters (it has ${length}).`,
    );
  checkText(errors, 'currency', currency, 3);
  errors.refuse();
}

type UpdateInput = MetadataInput & {
  readonly addTags?: readonly string[] | null;
  readonly removeTags?: readonly string[] | null;
  readonly expiryDate?: string | null;
  readonly balanceAmount?: number | null;
};

const giftCardUpdate = mutation(({ id, input }: { id: string; input: UpdateInput }, context) => {
  const { store } = context;
  const giftCard = requireRecord(store, 'giftCard', id);
  const old = { ...giftCard };
  checkExpiry(context, input.expiryDate, 'Expiry date must be in the future.');
  const amount = input.balanceAmount ?? null;
  if (amount !== null && !fitsCurrency(amount, giftCard.currency))
    refuse('balanceAmount', 'INVALID', precisionMessage(giftCard.currency));
  checkTags(input);
  const changesExpiry =
    input.expiryDate !== undefined &&
    (input.expiryDate === null || input.expiryDate !== giftCard.expiryDate);
  const changesTags = input.addTags !== undefined || input.removeTags !== undefined;
  const minor = amount === null ? null : minorUnits(amount, giftCard.currency);
  store.update(giftCard, {
    ...metadataAfter(giftCard, input),
    ...(changesExpiry && { expiryDate: input.expiryDate ?? null }),
    ...(minor !== null && { initialBalance: minor, currentBalance: minor }),
    ...(changesTags && { tags: tagsAfter(giftCard, input) }),
  });
  keepTags(store, giftCard.tags);
  dropTags(store, lowerCase(input.removeTags));
  if (minor !== null)
    noteEvent(context, giftCard, 'BALANCE_RESET', {
      balance: { ...balanceOf(giftCard), ...oldBalanceOf(old) },
    });
  if (changesExpiry)
    noteEvent(context, giftCard, 'EXPIRY_DATE_UPDATED', {
      expiryDate: giftCard.expiryDate,
      oldExpiryDate: old.expiryDate,
    });
  if (changesTags)
    noteEvent(context, giftCard, 'TAGS_UPDATED', {
      tags: giftCard.tags.toSorted(),
      oldTags: old.tags.toSorted(),
    });
  emit(context, 'GIFT_CARD_UPDATED', giftCard);
  return { giftCard };
});

function checkTags({ addTags, removeTags }: UpdateInput): void {
  const both = inBoth(addTags, removeTags);
  if (both.length > 0)
    refuse(
      'tags',
      'DUPLICATED_INPUT_ITEM',
      'The same object cannot be in both list for adding and removing items.',
      { tags: both },
    );
}

function tagsAfter({ tags }: GiftCard, { addTags, removeTags }: UpdateInput): readonly string[] {
  const removed = lowerCase(removeTags);
  return [...new Set([...tags, ...lowerCase(addTags)])].filter((tag) => !removed.includes(tag));
}

const giftCardDelete = mutation(({ id }: { id: string }, context) => {
  const card = requireRecord(context.store, 'giftCard', id);
  const giftCard = { ...card };
  context.store.remove(card);
  emit(context, 'GIFT_CARD_DELETED', giftCard);
  return { giftCard };
});

type NoteArguments = { readonly id: string; readonly input: { readonly message: string } };

const giftCardAddNote = mutation(({ id, input }: NoteArguments, context) => {
  const giftCard = requireRecord(context.store, 'giftCard', id);
  const message = input.message.trim();
  if (message === '') refuse('message', 'REQUIRED', "Message can't be empty.");
  const event = noteEvent(context, giftCard, 'NOTE_ADDED', { message });
  emit(context, 'GIFT_CARD_UPDATED', giftCard);
  return { giftCard, event };
});

function emit({ state, requestor }: Context, name: string, giftCard: GiftCard): void {
  state.events.emit(name, { giftCard }, requestor);
}

export const giftCardMutations: FieldMap = {
  giftCardCreate,
  giftCardUpdate,
  giftCardDelete,
  giftCardAddNote,
  ...giftCardStatusMutations,
  ...giftCardSendingMutations,
  ...giftCardHolderMutations,
  ...giftCardBulkMutations,
};
