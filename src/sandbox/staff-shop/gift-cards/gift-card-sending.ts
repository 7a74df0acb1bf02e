import { sendMail } from '../../accounts/mails.ts';
import type { GiftCard } from '../../records/discounts.ts';
import { requireRecord } from '../../schema/arguments.ts';
import type { FieldMap } from '../../schema/field-map.ts';
import { mutation, refuse } from '../../schema/mutation.ts';
import { money } from '../../state/money.ts';
import type { Context } from '../../state/state.ts';
import { shopOf } from '../shop/shop-record.ts';
import { isExpired } from './gift-card-input.ts';

/** Mails a card's code, and tells Apps so whether or not a mail left. */
export function sendGiftCard(
  { state, store, requestor }: Pick<Context, 'store' | 'state' | 'requestor'>,
  giftCard: GiftCard,
  email: string | null,
  channel: string,
): void {
  const { amount } = money(giftCard.currentBalance, giftCard.currency);
  if (email !== null)
    sendMail(state, store.one('channel', 'slug', channel), {
      to: email,
      type: 'send_gift_card',
      subject: `Gift card for ${shopOf(store).name}`,
      text: `Here is your gift card of ${giftCard.currency} ${amount}. Its code:\n${giftCard.code}`,
      link: null,
    });
  state.events.emit('GIFT_CARD_SENT', { giftCard, channel, sentToEmail: email }, requestor);
}

export function checkEmail(email: string | null | undefined): void {
  if (email && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email))
    refuse('email', 'INVALID', 'Provided email is invalid.');
}

type ResendInput = {
  readonly id: string;
  readonly email?: string | null;
  readonly channel: string;
};

const giftCardResend = mutation(({ input }: { input: ResendInput }, context) => {
  checkEmail(input.email);
  const giftCard = requireRecord(context.store, 'giftCard', input.id, 'giftCardId');
  if (isExpired(context, giftCard))
    refuse('id', 'EXPIRED_GIFT_CARD', 'Expired gift card cannot be activated and resend.');
  const email = input.email || giftCard.usedByEmail || giftCard.createdByEmail;
  sendGiftCard(context, giftCard, email, input.channel);
  return { giftCard };
});

export const giftCardSendingMutations: FieldMap = { giftCardResend };
