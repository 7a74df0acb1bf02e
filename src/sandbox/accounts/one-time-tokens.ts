import { createHmac, timingSafeEqual } from 'node:crypto';
import type { User } from '../records/accounts.ts';
import { refuse } from '../schema/mutation.ts';
import type { State } from '../state/state.ts';

export type Purpose = 'password-reset' | 'account-confirm' | 'account-delete';

/** Seconds: Django's three days. */
const lifetime = 259_200;
const epoch = Date.UTC(2001, 0, 1) / 1000;

/**
 * `<6 base36>-<32 hex>`, as Django makes them: good while password and e-mail of the user stay, and (but for deletion)
 * until the next sign-in.
 */
export function oneTimeToken(state: State, user: User, purpose: Purpose): string {
  return tokenAt(state, user, purpose, Math.floor(state.clock.now().getTime() / 1000) - epoch);
}

/** Refused unless `token` is good for `user`; nobody has a good one. */
export function requireOneTimeToken(
  state: State,
  user: User | null,
  token: string,
  purpose: Purpose,
): asserts user is User {
  if (user === null || !isGood(state, user, token, purpose))
    refuse('token', 'INVALID', 'Invalid or expired token.');
}

function isGood(state: State, user: User, token: string, purpose: Purpose): boolean {
  const seconds = /^([0-9a-z]{1,13})-/.exec(token)?.[1];
  if (seconds === undefined) return false;
  const made = parseInt(seconds, 36);
  const expected = Buffer.from(tokenAt(state, user, purpose, made));
  const given = Buffer.from(token);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
  return state.clock.now().getTime() / 1000 - epoch - made <= lifetime;
}

function tokenAt(state: State, user: User, purpose: Purpose, seconds: number): string {
  // Django leaves the microseconds of the last sign-in out.
  const signIn = purpose === 'account-delete' ? '' : (user.lastLogin?.slice(0, 19) ?? '');
  const hash = createHmac(
    'sha256',
    state.signingKey.privateKey.export({ type: 'pkcs8', format: 'der' }),
  )
    .update(JSON.stringify([purpose, user.pk, user.password, signIn, seconds, user.email]))
    .digest('hex')
    .slice(0, 32);
  return `${seconds.toString(36)}-${hash}`;
}
