import { randomInt } from 'node:crypto';
import type { User } from '../records/accounts.ts';
import { idOf } from '../state/global-id.ts';
import type { State } from '../state/state.ts';
import { signedToken, TokenFailure, type Claims } from './jwt.ts';

/** Seconds, Saleor's defaults. */
const lifetimes = { access: 300, refresh: 30 * 86_400, 'confirm-email-change': 3600 } as const;
export type TokenType = keyof typeof lifetimes;

export const refreshCookie = 'refreshToken';

/** A token of `user`; the claims stand in the order in which Saleor writes them. */
export function userToken(
  state: State,
  user: User,
  type: TokenType,
  additional: Claims = {},
): string {
  const now = Math.floor(state.clock.now().getTime() / 1000);
  return signedToken(state, {
    iat: now,
    owner: 'saleor',
    iss: `${state.origin}/graphql/`,
    exp: now + lifetimes[type],
    token: user.jwtTokenKey,
    email: user.email,
    type,
    user_id: idOf(user),
    is_staff: user.isStaff,
    ...additional,
  });
}

/** The cookie that keeps a refresh token; browsers take it over HTTPS only. */
export function refreshCookieHeader(state: State, token: string): string {
  const expires = new Date(state.clock.now().getTime() + lifetimes.refresh * 1000).toUTCString();
  return `${refreshCookie}=${token}; expires=${expires}; HttpOnly; Max-Age=${lifetimes.refresh}; Path=/; SameSite=None; Secure`;
}

/** The active user a good token belongs to; throws TokenFailure when there is none, or it has a newer key. */
export function userOfClaims({ store }: State, { email, token }: Claims): User {
  const user = typeof email === 'string' ? store.one('user', 'email', email) : null;
  if (!user?.isActive || !token || user.jwtTokenKey !== token)
    throw new TokenFailure(
      'Invalid token. Create new one by using tokenCreate mutation.',
      'InvalidTokenError',
      'invalid',
    );
  return user;
}

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

export function randomLetters(length: number): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
}

const secretLength = 32;

/** A CSRF token as Django makes them: a secret behind a mask that is new each time. */
export function csrfToken(): string {
  const [secret, mask] = [randomLetters(secretLength), randomLetters(secretLength)];
  return mask + shifted(secret, mask, 1);
}

/** Whether two CSRF tokens hide the same secret. */
export function sameSecret(a: string, b: string): boolean {
  const [first, second] = [secretOf(a), secretOf(b)];
  return first !== null && first === second;
}

function secretOf(token: string): string | null {
  if (!/^[0-9A-Za-z]{64}$/.test(token)) return null;
  return shifted(token.slice(secretLength), token.slice(0, secretLength), -1);
}

function shifted(text: string, by: string, direction: 1 | -1): string {
  return Array.from(text, (letter, index) => {
    const place = letters.indexOf(letter) + direction * letters.indexOf(by[index]!);
    return letters[(place + letters.length) % letters.length];
  }).join('');
}
