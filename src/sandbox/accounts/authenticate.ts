import { createHash } from 'node:crypto';
import { anonymous, type Requestor } from '../state/requestor.ts';
import type { State } from '../state/state.ts';

/** Who sends a request with these headers. Fails with Saleor's words for a token that is expired or no longer good. */
export function authenticate(
  state: State,
  headers: Readonly<Record<string, string | undefined>>,
): Requestor {
  const token = bearerToken(headers);
  if (token === null) return anonymous;
  const appToken = state.store.one('appToken', 'hash', hashToken(token));
  if (appToken !== null) {
    const app = state.store.get('app', appToken.app);
    if (app.isActive) return { user: null, app, permissions: new Set(app.permissions) };
  }
  return anonymous;
}

function bearerToken(headers: Readonly<Record<string, string | undefined>>): string | null {
  const own = headers['authorization-bearer'];
  const value = own === undefined ? headers['authorization'] : `Bearer ${own.replace(/^Bearer /, '')}`;
  return /^(?:Bearer|JWT) (.+)$/.exec(value ?? '')?.[1] ?? null;
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
