import { AppSelfDocument } from '#saleor/gql-app/graphql.ts';
import { createReader } from '#saleor/client.ts';
import { SaleorError } from '#saleor/outcome.ts';
import type { JSONWebKeySet } from 'jose';
import { type Credentials, reasonWithout } from './credentials.ts';
import { APP_ID } from './manifest.ts';

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

/** Milliseconds for one question at the most: Saleor waits 18 s for the answer, and two are asked (hooks/APPS.md). */
const LONGEST = 8_000;

/**
 * Takes the token that an installing Saleor sends, after asking that Saleor, at an address that we know, whether the
 * token is this App's. Nothing else the request says is believed.
 */
export async function register(
  { saleorApiUrl = '', body }: RegisterRequest,
  settings: RegisterSettings,
): Promise<RegisterAnswer> {
  const known = settings.allowed.find((url) => sameUrl(url, saleorApiUrl));
  if (known === undefined)
    return refuse(
      403,
      `This storefront does not belong to the Saleor at ${saleorApiUrl || '(no address given)'}.`,
    );
  const token = tokenIn(body);
  if (token === null) return refuse(400, 'The request brings no auth_token.');
  const timeout = Math.min(settings.timeout, LONGEST);
  try {
    const { app, shop } = await createReader(known, { token, timeout, retryAfter: [] }).read(
      AppSelfDocument,
      {},
    );
    if (app?.identifier !== APP_ID)
      return refuse(401, 'Saleor does not know the token that it sent as one of this App.');
    const keys = await fetchKeys(known, timeout);
    const credentials = {
      saleorApiUrl,
      appId: app.id,
      token,
      saleorVersion: shop.schemaVersion,
      keys,
      registeredAt: new Date().toISOString(),
    };
    return { status: 200, body: { success: true }, credentials };
  } catch (error) {
    // A token that is not good is told by an error, too.
    const status = error instanceof SaleorError && error.failure.kind === 'graphql' ? 401 : 502;
    const reason = reasonWithout(token, error);
    return refuse(status, `The storefront asked Saleor back, in vain: ${reason}.`);
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
