import { AppSelfDocument } from '#saleor/gql-app/graphql.ts';
import { createReader } from '#saleor/client.ts';
import type { JSONWebKeySet } from 'jose';
import type { Credentials } from './credentials.ts';

export interface RegisterRequest {
  /** Header `Saleor-Api-Url`. */
  readonly saleorApiUrl: string | undefined;
  readonly body: string;
}

/** HTTP status and body for Saleor: it shows `error.message` to staff (hooks/APPS.md). */
export interface RegisterAnswer {
  readonly status: number;
  readonly body: { readonly success: true } | { readonly error: { readonly message: string } };
  readonly credentials: Credentials | null;
}

export interface RegisterSettings {
  /** GraphQL endpoints whose Saleor may install the App. */
  readonly allowed: readonly string[];
  /** Milliseconds for one question back. */
  readonly timeout: number;
}

/**
 * Takes the token that an installing Saleor sends, after asking that Saleor, at an address that we know, whether the
 * token is good. Nothing else the request says is believed.
 */
export async function register(
  { saleorApiUrl = '', body }: RegisterRequest,
  { allowed, timeout }: RegisterSettings,
): Promise<RegisterAnswer> {
  const known = allowed.find((url) => sameUrl(url, saleorApiUrl));
  if (known === undefined)
    return refuse(
      403,
      `This storefront does not belong to the Saleor at ${saleorApiUrl || '(no address given)'}.`,
    );
  const token = tokenIn(body);
  if (token === null) return refuse(400, 'The request brings no auth_token.');
  try {
    const self = await createReader(known, { token, timeout, retryAfter: [] }).read(
      AppSelfDocument,
      {},
    );
    if (!self.app) return refuse(401, 'Saleor does not know the token that it sent.');
    const keys = await fetchKeys(known, timeout);
    const credentials = {
      saleorApiUrl,
      appId: self.app.id,
      token,
      saleorVersion: self.shop.schemaVersion,
      keys,
      registeredAt: new Date().toISOString(),
    };
    return { status: 200, body: { success: true }, credentials };
  } catch (error) {
    // The text goes to staff; an error of the client never holds the token.
    return refuse(
      502,
      `The storefront could not ask Saleor back: ${error instanceof Error ? error.message : 'unknown error'}.`,
    );
  }
}

function refuse(status: number, message: string): RegisterAnswer {
  return { status, body: { error: { message } }, credentials: null };
}

function tokenIn(body: string): string | null {
  try {
    const { auth_token: token } = JSON.parse(body) as { auth_token?: unknown };
    return typeof token === 'string' && /^[\w.-]{16,512}$/.test(token) ? token : null;
  } catch {
    return null;
  }
}

/** Equal but for the case of the host and a default port. */
export function sameUrl(a: string, b: string): boolean {
  const [left, right] = [URL.parse(a), URL.parse(b)];
  return left !== null && left.href === right?.href;
}

/** The key set of the Saleor at `apiUrl`. Throws when there is none. */
export async function fetchKeys(apiUrl: string, timeout: number): Promise<JSONWebKeySet> {
  const response = await fetch(new URL('/.well-known/jwks.json', apiUrl), {
    redirect: 'error',
    signal: AbortSignal.timeout(timeout),
  });
  if (!response.ok) throw new Error(`/.well-known/jwks.json answered HTTP ${response.status}`);
  const set = (await response.json()) as JSONWebKeySet;
  if (!Array.isArray(set.keys) || set.keys.length === 0)
    throw new Error('/.well-known/jwks.json holds no keys');
  return set;
}
