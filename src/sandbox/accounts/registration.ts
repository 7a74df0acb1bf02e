import type { User } from '../records/accounts.ts';
import { noMetadata } from '../records/base.ts';
import type { FieldMap, FieldResolver } from '../schema/field-map.ts';
import { mutation, refuse, type Payload } from '../schema/mutation.ts';
import { metadataAfter, type MetadataItems } from '../staff-shop/input/metadata.ts';
import type { Context } from '../state/state.ts';
import { sendAccountMail, sendPasswordMail } from './account-mails.ts';
import { note } from './history.ts';
import { mutationChannel } from './mutation-channel.ts';
import { oneTimeToken, requireOneTimeToken } from './one-time-tokens.ts';
import { hashPassword, requireGoodPassword } from './passwords.ts';
import { requireStorefrontUrl, withParameters } from './redirect-url.ts';
import { requirePasswordLogin } from './sign-in.ts';
import { signedIn } from './token-mutations.ts';
import { userErrors } from './user-checks.ts';
import { newUser, userByEmail } from './users.ts';

/** Minutes between two mails of a kind to one user. */
const mailLock = 15 * 60_000;

type RegisterArguments = {
  readonly input: {
    readonly email: string;
    readonly password: string;
    readonly firstName?: string | null;
    readonly lastName?: string | null;
    readonly redirectUrl?: string | null;
    readonly languageCode?: string | null;
    readonly metadata?: MetadataItems;
    readonly channel?: string | null;
  };
};

/** Answers the same whether or not the address has an account already. */
function register({ input }: RegisterArguments, context: Context): Payload {
  const { state, store } = context;
  const confirms = store.all('shop')[0]?.enableAccountConfirmationByEmail === true;
  const redirectUrl = input.redirectUrl ?? '';
  let channel = null;
  if (confirms) {
    if (redirectUrl === '') refuse('redirectUrl', 'REQUIRED', 'This field is required.');
    requireStorefrontUrl(redirectUrl);
    channel = mutationChannel(store, input.channel);
  }
  requireGoodPassword(input.password, 'password');
  const now = state.clock.instant();
  const fields = newUser(store, now, {
    ...metadataAfter(noMetadata, { metadata: input.metadata ?? null }),
    email: input.email.toLowerCase(),
    firstName: input.firstName ?? '',
    lastName: input.lastName ?? '',
    languageCode: input.languageCode ?? 'EN',
    isConfirmed: false,
  });
  const known = store.one('user', 'email', fields.email);
  userErrors(store, { ...fields }, known).refuse();
  if (known === null) {
    const user = store.insert('user', { ...fields, password: hashPassword(input.password) });
    if (confirms) askToConfirm(context, user, channel, redirectUrl);
    state.events.emit('CUSTOMER_CREATED', { user }, context.requestor);
    note(state, user, 'ACCOUNT_CREATED');
  }
  // Number 0 is nobody's: the answer must not tell of an account.
  return { user: { model: 'user', pk: 0, ...fields } };
}

const accountRegister: FieldResolver = (source, args, context, info) => {
  const payload = mutation(register)(source, args, context, info) as Payload;
  const shop = context.store.all('shop')[0];
  return { ...payload, requiresConfirmation: shop?.enableAccountConfirmationByEmail ?? false };
};

function askToConfirm(
  { state, requestor }: Context,
  user: User,
  channel: ReturnType<typeof mutationChannel> | null,
  redirectUrl: string,
): void {
  const token = oneTimeToken(state, user, 'account-confirm');
  const link = withParameters(redirectUrl, { email: user.email, token });
  sendAccountMail(state, channel, 'confirm', user.email, link);
  const subject = { user, channel, token, redirectUrl: link };
  state.events.emit('ACCOUNT_CONFIRMATION_REQUESTED', subject, requestor);
}

type ConfirmArguments = { readonly email: string; readonly token: string };

const confirmAccount = mutation(({ email, token }: ConfirmArguments, context) => {
  const { state, store, requestor } = context;
  const found = store.one('user', 'email', email);
  const user = found?.isActive === true ? found : null;
  requireOneTimeToken(state, user, token, 'account-confirm');
  store.update(user, { isConfirmed: true, updatedAt: state.clock.instant() });
  state.events.emit('ACCOUNT_CONFIRMED', { user }, requestor);
  return { user };
});

type LinkArguments = { readonly redirectUrl: string; readonly channel?: string | null };

const sendConfirmationEmail = mutation(({ redirectUrl, channel: slug }: LinkArguments, context) => {
  const { state, store } = context;
  const user = signedIn(context);
  const now = state.clock.now().getTime();
  if (user.isConfirmed || store.all('shop')[0]?.enableAccountConfirmationByEmail !== true)
    refuse(null, 'ACCOUNT_CONFIRMED', 'User is already confirmed');
  if (isLocked(user.lastConfirmEmailRequest, now))
    refuse(null, 'CONFIRMATION_ALREADY_REQUESTED', 'Confirmation email already requested');
  requireStorefrontUrl(redirectUrl);
  const channel = mutationChannel(store, slug);
  askToConfirm(context, user, channel, redirectUrl);
  const instant = state.clock.instant();
  store.update(user, { lastConfirmEmailRequest: instant, updatedAt: instant });
  return {};
});

function isLocked(last: string | null, now: number): boolean {
  return last !== null && now - Date.parse(last) < mailLock;
}

type ResetArguments = LinkArguments & { readonly email: string };

/** Answers the same for everybody; a second request within the lock, or for an inactive user, does nothing. */
const requestPasswordReset = mutation((args: ResetArguments, context) => {
  const { state, store, requestor } = context;
  requirePasswordLogin(state);
  requireStorefrontUrl(args.redirectUrl);
  const user = userByEmail(store, args.email);
  if (user === null || !mayReset(user, state.clock.now().getTime())) return {};
  const named = args.channel ? store.one('channel', 'slug', args.channel) : onlyChannel(context);
  const channel = named?.isActive === true ? named : null;
  const token = oneTimeToken(state, user, 'password-reset');
  const link = withParameters(args.redirectUrl, { email: user.email, token });
  if (sendPasswordMail(state, channel, user, link)) note(state, user, 'PASSWORD_RESET_LINK_SENT');
  const event = user.isStaff ? 'STAFF_SET_PASSWORD_REQUESTED' : 'ACCOUNT_SET_PASSWORD_REQUESTED';
  state.events.emit(event, { user, channel, token, redirectUrl: link }, requestor);
  store.update(user, { lastPasswordResetRequest: state.clock.instant() });
  return {};
});

/** Whether a user is active is looked at only before the first request. */
function mayReset(user: User, now: number): boolean {
  const { lastPasswordResetRequest: last } = user;
  return last === null ? user.isActive : !isLocked(last, now);
}

function onlyChannel({ store }: Context) {
  const channels = store.all('channel');
  const candidates = channels.length > 1 ? channels.filter(({ isActive }) => isActive) : channels;
  return candidates.length === 1 ? candidates[0]! : null;
}

export const registrationMutations: FieldMap = {
  accountRegister,
  confirmAccount,
  sendConfirmationEmail,
  requestPasswordReset,
};
