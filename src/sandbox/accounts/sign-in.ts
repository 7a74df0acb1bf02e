import { isIP } from 'node:net';
import type { User } from '../records/accounts.ts';
import { refuse, type Payload } from '../schema/mutation.ts';
import { instantOf } from '../state/clock.ts';
import type { Context, State } from '../state/state.ts';
import { isPassword } from './passwords.ts';
import { csrfToken, refreshCookieHeader, userToken } from './tokens.ts';
import { userByEmail } from './users.ts';

/** A newer sign-in is written down only some seconds after the last one. */
const signInThreshold = 5000;

/** Refused with DISABLED_AUTHENTICATION_METHOD where the shop has turned passwords off. */
export function requirePasswordLogin({ store }: State): void {
  if (store.all('shop')[0]?.passwordLoginMode === 'DISABLED')
    refuse(null, 'DISABLED_AUTHENTICATION_METHOD', 'Password-based login is disabled.');
}

/** The user with these credentials, or null; refused while the caller's address is shut out. */
export function throttledUser(context: Context, email: string, password: string): User | null {
  const { signInThrottle } = context.state;
  const address = addressOf(context);
  if (address === '') refuse(null, 'UNKNOWN_IP_ADDRESS', "Can't identify requester IP address.");
  const shutUntil = signInThrottle.enter(address);
  if (shutUntil !== null)
    refuse(
      null,
      'LOGIN_ATTEMPT_DELAYED',
      `Logging has been suspended till ${instantOf(shutUntil).replace('T', ' ')} due to too many logging attempts originating from the same IP address.`,
    );
  const user = userByEmail(context.store, email);
  if (user !== null && isPassword(password, user.password)) {
    signInThrottle.succeed(address, user.pk);
    return user;
  }
  signInThrottle.fail(address, user?.pk ?? null);
  return null;
}

function addressOf({ request }: Context): string {
  const forwarded = (request.headers['x-forwarded-for'] ?? '').split(',');
  return forwarded.find((address) => isIP(address) !== 0) ?? request.remoteAddress;
}

export type SignInArguments = {
  readonly email: string;
  readonly password: string;
  readonly audience?: string | null;
};

/** tokenCreate, and what setPassword ends with. */
export function signIn(context: Context, { email, password, audience }: SignInArguments): Payload {
  const { state } = context;
  requirePasswordLogin(state);
  const user = userWhoMaySignIn(context, email, password);
  const aud = audience ? { aud: `custom:${audience}` } : {};
  const csrf = csrfToken();
  const refresh = userToken(state, user, 'refresh', { csrfToken: csrf, ...aud });
  context.responseHeaders.set('set-cookie', refreshCookieHeader(state, refresh));
  const token = userToken(state, user, 'access', aud);
  context.become?.(user);
  noteSignIn(state, user);
  return { user, token, refreshToken: refresh, csrfToken: csrf };
}

function userWhoMaySignIn(context: Context, email: string, password: string): User {
  const user = throttledUser(context, email, password);
  if (user === null)
    return refuse('email', 'INVALID_CREDENTIALS', 'Please, enter valid credentials');
  const shop = context.store.all('shop')[0];
  const needsConfirmation =
    shop?.enableAccountConfirmationByEmail === true && !shop.allowLoginWithoutConfirmation;
  if (!user.isConfirmed && needsConfirmation)
    refuse('email', 'ACCOUNT_NOT_CONFIRMED', 'Account needs to be confirmed via email.');
  if (!user.isActive) refuse('email', 'INACTIVE', 'Account inactive.');
  return user;
}

export function noteSignIn({ store, clock }: State, user: User): void {
  const now = clock.now().getTime();
  if (user.lastLogin !== null && Date.parse(user.lastLogin) + signInThreshold >= now) return;
  const instant = clock.instant();
  store.update(user, { lastLogin: instant, updatedAt: instant });
}
