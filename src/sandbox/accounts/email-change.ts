import type { User } from '../records/accounts.ts';
import type { FieldMap } from '../schema/field-map.ts';
import { mutation, refuse, waitingMutation } from '../schema/mutation.ts';
import { idOf } from '../state/global-id.ts';
import type { Context, State } from '../state/state.ts';
import { sendAccountMail } from './account-mails.ts';
import { note } from './history.ts';
import { TokenFailure, verifiedClaims, type Claims } from './jwt.ts';
import { mutationChannel } from './mutation-channel.ts';
import { isPassword } from './passwords.ts';
import { matchGiftCards, matchOrders } from './possessions.ts';
import { requireStorefrontUrl, withParameters } from './redirect-url.ts';
import { signedIn } from './token-mutations.ts';
import { userToken } from './tokens.ts';

type RequestArguments = {
  readonly password: string;
  readonly newEmail: string;
  readonly redirectUrl: string;
  readonly channel?: string | null;
};

/** Answers the same whether or not the new address is taken. */
const requestEmailChange = mutation((args: RequestArguments, context) => {
  const { state, store, requestor } = context;
  const user = signedIn(context);
  const newEmail = args.newEmail.toLowerCase();
  if (!isPassword(args.password, user.password))
    refuse('password', 'INVALID_CREDENTIALS', "Password isn't valid.");
  requireStorefrontUrl(args.redirectUrl);
  const channel = mutationChannel(store, args.channel);
  const token = userToken(state, user, 'confirm-email-change', {
    old_email: user.email,
    new_email: newEmail,
  });
  const link = withParameters(args.redirectUrl, { token });
  if (sendAccountMail(state, channel, 'change', newEmail, link))
    note(state, user, 'EMAIL_CHANGE_REQUEST', { old_email: user.email, new_email: newEmail });
  const subject = { user, channel, token, redirectUrl: link, newEmail };
  state.events.emit('ACCOUNT_CHANGE_EMAIL_REQUESTED', subject, requestor);
  return { user };
});

type ConfirmArguments = { readonly token: string; readonly channel?: string | null };

/** The address is changed even when the channel turns out to be wrong. */
const confirmEmailChange = waitingMutation((args: ConfirmArguments, context) =>
  Promise.resolve().then(() => {
    const { store } = context;
    const user = signedIn(context);
    const oldEmail = store.transaction(() => changeEmail(context, user, args.token));
    store.transaction(() => tellOfChange(context, user, oldEmail, args.channel));
    return { user };
  }),
);

function changeEmail({ state, store }: Context, user: User, token: string): string {
  const claims = claimsOf(state, token);
  const { type, user_id: id, old_email: oldEmail, new_email: newEmail } = claims;
  if (type !== 'confirm-email-change' || id !== idOf(user) || oldEmail !== user.email)
    refuse('token', 'JWT_INVALID_TOKEN', 'Invalid token.');
  const email = String(newEmail).toLowerCase();
  if (store.one('user', 'email', email) !== null)
    refuse('newEmail', 'UNIQUE', 'Email is used by other user.');
  const before = user.email;
  store.update(user, { email, updatedAt: state.clock.instant() });
  return before;
}

function claimsOf(state: State, token: string): Claims {
  try {
    return verifiedClaims(state, token);
  } catch (error) {
    if (!(error instanceof TokenFailure)) throw error;
    return refuse('token', 'JWT_INVALID_TOKEN', 'Invalid or expired token.');
  }
}

function tellOfChange(
  context: Context,
  user: User,
  oldEmail: string,
  slug: string | null | undefined,
): void {
  const { state, store, requestor } = context;
  const channel = mutationChannel(store, slug);
  matchGiftCards(store, user);
  matchOrders(store, user);
  if (sendAccountMail(state, channel, 'changed', oldEmail, null))
    note(state, user, 'EMAIL_CHANGED', { old_email: oldEmail, new_email: user.email });
  state.events.emit('CUSTOMER_UPDATED', { user }, requestor);
  state.events.emit('ACCOUNT_EMAIL_CHANGED', { user, newEmail: user.email }, requestor);
}

export const emailChangeMutations: FieldMap = { requestEmailChange, confirmEmailChange };
