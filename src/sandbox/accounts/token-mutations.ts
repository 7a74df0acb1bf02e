import type { User } from '../records/accounts.ts';
import type { FieldMap } from '../schema/field-map.ts';
import { mutation, refuse, waitingMutation } from '../schema/mutation.ts';
import type { Context, State } from '../state/state.ts';
import { note } from './history.ts';
import { TokenFailure, verifiedClaims, type Claims } from './jwt.ts';
import { requireOneTimeToken } from './one-time-tokens.ts';
import { hashPassword, isPassword, requireGoodPassword } from './passwords.ts';
import { matchOrders } from './possessions.ts';
import { noteSignIn, requirePasswordLogin, signIn, type SignInArguments } from './sign-in.ts';
import { randomLetters, refreshCookie, sameSecret, userOfClaims, userToken } from './tokens.ts';

/** The claims of a token that a mutation was given; refused with JWT_… for one that is not good. */
function claimsOf(state: State, token: string, field: string): Claims {
  try {
    return verifiedClaims(state, token);
  } catch (error) {
    if (!(error instanceof TokenFailure)) throw error;
    switch (error.kind) {
      case 'expired':
        return refuse(field, 'JWT_SIGNATURE_EXPIRED', 'Signature has expired');
      case 'undecodable':
        return refuse(field, 'JWT_DECODE_ERROR', 'Error decoding signature');
      default:
        return refuse(field, 'JWT_INVALID_TOKEN', 'Invalid token');
    }
  }
}

function userOf(state: State, claims: Claims, field: string | null): User {
  try {
    return userOfClaims(state, claims);
  } catch (error) {
    if (!(error instanceof TokenFailure)) throw error;
    return refuse(field, 'JWT_INVALID_TOKEN', 'Invalid token');
  }
}

type RefreshArguments = {
  readonly refreshToken?: string | null;
  readonly csrfToken?: string | null;
};

/** A new access token for a refresh token, which stays the same. One from the cookie needs its CSRF token. */
const tokenRefresh = mutation(({ refreshToken, csrfToken }: RefreshArguments, context) => {
  const { state, request } = context;
  requirePasswordLogin(state);
  const token = refreshToken ?? request.cookies[refreshCookie];
  if (token === undefined)
    return refuse('refreshToken', 'JWT_MISSING_TOKEN', 'Missing refreshToken');
  const claims = claimsOf(state, token, 'refreshToken');
  if (claims['type'] !== 'refresh')
    refuse('refreshToken', 'JWT_INVALID_TOKEN', 'Incorrect refreshToken');
  if (refreshToken === null || refreshToken === undefined) requireCsrfToken(claims, csrfToken);
  const user = userOf(state, claims, null);
  const { aud } = claims;
  noteSignIn(state, user);
  return { user, token: userToken(state, user, 'access', aud ? { aud } : {}) };
});

function requireCsrfToken(claims: Claims, given: string | null | undefined): void {
  if (!given)
    return refuse(
      'csrfToken',
      'REQUIRED',
      'CSRF token is required when refreshToken is provided by the cookie',
    );
  if (!sameSecret(given, String(claims['csrfToken'])))
    refuse('csrfToken', 'JWT_INVALID_CSRF_TOKEN', 'Invalid csrf token');
}

type PasswordArguments = {
  readonly email: string;
  readonly token: string;
  readonly password: string;
};

/** The new password is kept even when the sign-in that follows is refused. */
const setPassword = waitingMutation((args: PasswordArguments, context) =>
  Promise.resolve().then(() => {
    context.store.transaction(() => resetPassword(context, args));
    return context.store.transaction(() => signIn(context, args));
  }),
);

function resetPassword({ state, store }: Context, args: PasswordArguments): void {
  requirePasswordLogin(state);
  const user = store.one('user', 'email', args.email);
  requireOneTimeToken(state, user, args.token, 'password-reset');
  requireGoodPassword(args.password, 'password');
  // Who has read the mail owns the address.
  if (!user.isConfirmed) matchOrders(store, user);
  store.update(user, {
    password: hashPassword(args.password),
    isConfirmed: true,
    updatedAt: state.clock.instant(),
  });
  note(state, user, 'PASSWORD_RESET');
}

type ChangeArguments = { readonly oldPassword?: string | null; readonly newPassword: string };

const passwordChange = mutation(({ oldPassword, newPassword }: ChangeArguments, context) => {
  const { state, store } = context;
  requirePasswordLogin(state);
  const user = signedIn(context);
  const isKnown =
    oldPassword === null || oldPassword === undefined
      ? user.password === null
      : isPassword(oldPassword, user.password);
  if (!isKnown) refuse('oldPassword', 'INVALID_CREDENTIALS', "Old password isn't valid.");
  requireGoodPassword(newPassword, 'newPassword');
  store.update(user, { password: hashPassword(newPassword), updatedAt: state.clock.instant() });
  note(state, user, 'PASSWORD_CHANGED');
  return { user };
});

/** For mutations that only users reach. */
export function signedIn({ requestor }: Context): User {
  if (requestor.user === null) throw new Error('this mutation is for users only');
  return requestor.user;
}

export const tokenMutations: FieldMap = {
  tokenCreate: mutation((args: SignInArguments, context) => signIn(context, args)),
  tokenRefresh,
  tokenVerify: mutation(({ token }: { readonly token: string }, { state }) => {
    const payload = claimsOf(state, token, 'token');
    return { user: userOf(state, payload, 'token'), isValid: true, payload };
  }),
  tokensDeactivateAll: mutation((_: object, context) => {
    const { state, store } = context;
    store.update(signedIn(context), {
      jwtTokenKey: randomLetters(12),
      updatedAt: state.clock.instant(),
    });
    return {};
  }),
  setPassword,
  passwordChange,
};
