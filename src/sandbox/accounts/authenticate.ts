import { createHash } from 'node:crypto';
import type { User } from '../records/accounts.ts';
import { anonymous, type Requestor } from '../state/requestor.ts';
import type { State } from '../state/state.ts';
import { TokenFailure, unverifiedClaims, verifiedClaims, type Claims } from './jwt.ts';
import { permissionsOf } from './permissions.ts';

type Headers = Readonly<Record<string, string | undefined>>;

/**
 * Who sends a request with these headers: an App or a user. Throws TokenFailure, with Saleor's words, for a token of
 * Saleor's that is expired or no longer good; what is no such token is nobody's. `expires`: a fault makes the token one
 * that has expired.
 */
export function authenticate(state: State, headers: Headers, expires = false): Requestor {
  const token = bearerToken(headers);
  if (token === null) return anonymous;
  if (expires) throw new TokenFailure('Signature has expired', 'ExpiredSignatureError', 'expired');
  return ofApp(state, token) ?? ofUser(state, token) ?? anonymous;
}

function bearerToken(headers: Headers): string | null {
  const own = headers['authorization-bearer'];
  if (own !== undefined && own !== '') return own;
  return /^\s*(?:Bearer|JWT)\s+(.+)$/i.exec(headers['authorization'] ?? '')?.[1] ?? null;
}

function ofApp({ store }: State, token: string): Requestor | null {
  const appToken = store.one('appToken', 'hash', hashToken(token));
  if (appToken === null) return null;
  const app = store.get('app', appToken.app);
  return app.isActive ? { user: null, app, permissions: new Set(app.permissions) } : null;
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function ofUser(state: State, token: string): Requestor | null {
  if (unverifiedClaims(token)?.['owner'] !== 'saleor') return null;
  const claims = verifiedClaims(state, token);
  const type = claims['type'];
  if (type !== 'access' && type !== 'thirdparty') throw wornOut();
  const user = bearerOf(state, claims);
  const mode = state.store.all('shop')[0]?.passwordLoginMode ?? 'ENABLED';
  if (type === 'access' && mode === 'DISABLED')
    throw new TokenFailure(
      'The authentication method is disabled.',
      'InvalidTokenError',
      'invalid',
    );
  if (type === 'access' && mode === 'CUSTOMERS_ONLY') {
    const customer = user.isStaff ? { ...user, isStaff: false } : user;
    return { user: customer, app: null, permissions: new Set() };
  }
  return { user, app: null, permissions: permissionsFor(state, user, claims) };
}

function bearerOf({ store }: State, { email, token }: Claims): User {
  if (!token) throw wornOut();
  const user = typeof email === 'string' ? store.one('user', 'email', email) : null;
  if (!user?.isActive)
    throw new TokenFailure(
      'Invalid token. User does not exist or is inactive.',
      'InvalidTokenError',
      'invalid',
    );
  if (user.jwtTokenKey !== token) throw wornOut();
  return user;
}

/** All of the user's, or those an App was lent. */
function permissionsFor({ store }: State, user: User, { permissions }: Claims): Set<string> {
  const own = permissionsOf(store, user);
  return Array.isArray(permissions) ? new Set(permissions as string[]) : own;
}

function wornOut(): TokenFailure {
  return new TokenFailure(
    'Invalid token. Create new one by using tokenCreate mutation.',
    'InvalidTokenError',
    'invalid',
  );
}
