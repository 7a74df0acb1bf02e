import type { User } from '../records/accounts.ts';
import type { Channel } from '../records/shop.ts';
import type { State } from '../state/state.ts';
import { sendMail, sendStaffMail, type Letter } from './mails.ts';

/** Subjects are Saleor's; the words are ours, its letters being longer. */
type Kind = 'confirm' | 'reset' | 'invite' | 'change' | 'changed' | 'delete';

const letters: Readonly<Record<Kind, { type: string; subject: string; text: string }>> = {
  confirm: {
    type: 'account_confirmation',
    subject: 'Account confirmation e-mail',
    text: 'Open this link to confirm your address and sign in:',
  },
  reset: {
    type: 'account_password_reset',
    subject: 'Password reset e-mail',
    text: 'Somebody asked for a new password for your account. Open this link to choose it:',
  },
  invite: {
    type: 'account_set_customer_password',
    subject: 'Hello from {{ site_name }}!',
    text: 'An account has been made for you. Open this link to choose its password:',
  },
  change: {
    type: 'account_change_email_request',
    subject: 'Email change e-mail',
    text: 'Open this link to use this address for your account from now on:',
  },
  changed: {
    type: 'account_change_email_confirm',
    subject: 'Email change e-mail',
    text: 'The e-mail address of your account has been changed.',
  },
  delete: {
    type: 'account_delete',
    subject: 'Delete your account',
    text: 'Open this link to delete your account. Nobody can bring it back:',
  },
};

/** Mails a customer about their account, and says whether it did. `to` is not always the account's address. */
export function sendAccountMail(
  state: State,
  channel: Channel | null,
  kind: Kind,
  to: string,
  link: string | null,
): boolean {
  return sendMail(state, channel, letterOf(state, kind, to, link));
}

/** The link for a new password: staff get it whatever the channel. */
export function sendPasswordMail(
  state: State,
  channel: Channel | null,
  user: User,
  link: string,
): boolean {
  if (!user.isStaff) return sendAccountMail(state, channel, 'reset', user.email, link);
  sendStaffMail(state, {
    ...letterOf(state, 'reset', user.email, link),
    type: 'account_staff_reset_password',
    subject: 'Reset your Saleor password',
  });
  return true;
}

function letterOf({ store }: State, kind: Kind, to: string, link: string | null): Letter {
  const { type, subject, text } = letters[kind];
  const siteName = store.all('shop')[0]?.name ?? '';
  return {
    to,
    type,
    subject: subject.replace('{{ site_name }}', siteName),
    text: link === null ? text : `${text}\n${link}`,
    link,
  };
}
