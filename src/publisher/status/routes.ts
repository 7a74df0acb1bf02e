import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../http.ts';
import { GATES, type GateName } from '../release/gates.ts';
import { NoSuchRelease } from '../release/releases.ts';
import { type Status, statusPage } from './page.ts';

/** What the buttons do. */
export interface StatusActions {
  reconcile(): void;
  rebuild(): void;
  /** Throws NoSuchRelease. */
  rollback(id: string): Promise<void>;
  resume(): void;
  accept(gate: GateName): void;
}

export interface StatusParts {
  /** The secret that staff know; null: there is no status page. */
  readonly token: string | null;
  readonly status: (formToken: string) => Promise<Status>;
  readonly actions: StatusActions;
}

const cookieName = 'status';
const headers = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

/** Answers `/status/`; false for any other path. */
export function statusRoutes({ token, status, actions }: StatusParts) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (path === '/status') {
      response.writeHead(301, { ...headers, location: '/status/' }).end();
      return true;
    }
    if (!path.startsWith('/status/')) return false;
    if (token === null) {
      send(response, 404, 'There is no status page: STATUS_TOKEN is not set.');
      return true;
    }
    if (path === '/status/sign-in' && request.method === 'POST')
      await signIn(request, response, token);
    else if (!isSignedIn(request, token)) send(response, 401, signInPage());
    else if (path === '/status/' && (request.method === 'GET' || request.method === 'HEAD'))
      send(response, 200, statusPage(await status(formTokenOf(token))));
    else if (request.method === 'POST')
      await act(request, response, path.slice('/status/'.length), token, actions);
    else send(response, 404, 'There is no such page.');
    return true;
  };
}

async function act(
  request: IncomingMessage,
  response: ServerResponse,
  action: string,
  token: string,
  actions: StatusActions,
): Promise<void> {
  const form = await readForm(request);
  if (!isEqual(form.get('form') ?? '', formTokenOf(token)))
    return send(response, 403, 'This button is of an old page: go back and load it again.');
  const value = form.get('value') ?? '';
  switch (action) {
    case 'reconcile':
      actions.reconcile();
      break;
    case 'rebuild':
      actions.rebuild();
      break;
    case 'resume':
      actions.resume();
      break;
    case 'accept': {
      const gate = GATES.find((each) => each === value);
      if (!gate) return send(response, 400, 'There is no such gate.');
      actions.accept(gate);
      break;
    }
    case 'rollback':
      try {
        await actions.rollback(value);
      } catch (error) {
        if (!(error instanceof NoSuchRelease)) throw error;
        return send(response, 400, 'There is no such release.');
      }
      break;
    default:
      return send(response, 404, 'There is no such button.');
  }
  response.writeHead(303, { ...headers, location: '/status/' }).end();
}

/** The token stays out of addresses, and so of logs: it is typed once and kept in a cookie for this page alone. */
async function signIn(
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
): Promise<void> {
  const form = await readForm(request);
  if (!isEqual(form.get('token') ?? '', token))
    return send(response, 401, signInPage('That is not the token.'));
  const secure = request.headers['x-forwarded-proto'] === 'https' ? '; Secure' : '';
  response
    .writeHead(303, {
      ...headers,
      'set-cookie': `${cookieName}=${sessionOf(token)}; Path=/status/; HttpOnly; SameSite=Strict; Max-Age=43200${secure}`,
      location: '/status/',
    })
    .end();
}

function isSignedIn(request: IncomingMessage, token: string): boolean {
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return isEqual(bearer, token);
  const cookie = new RegExp(`(?:^|; *)${cookieName}=([^;]+)`).exec(
    request.headers.cookie ?? '',
  )?.[1];
  return cookie !== undefined && isEqual(cookie, sessionOf(token));
}

/** A value that proves knowledge of the token without being it. */
function sessionOf(token: string): string {
  return createHmac('sha256', token).update('session').digest('hex');
}

function formTokenOf(token: string): string {
  return createHmac('sha256', token).update('form').digest('hex');
}

function isEqual(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => createHmac('sha256', 'compare').update(text).digest());
  return timingSafeEqual(left!, right!);
}

/** Empty for one that is too long to be ours. */
async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  return new URLSearchParams((await readBody(request, 10_000))?.toString('utf8'));
}

function signInPage(problem = ''): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>Publisher: sign in</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:24rem;margin:4rem auto;padding:0 1rem;color:#1d1a16;background:#fcf9f4}input,button{font:inherit;width:100%;box-sizing:border-box;padding:.6rem;min-height:2.75rem;margin-top:.25rem}button{margin-top:1rem}.bad{color:#8f1d14}</style></head>
<body><h1>Publisher</h1>${problem ? `<p class="bad" role="alert">${problem}</p>` : ''}
<form method="post" action="/status/sign-in"><label>Token (setting STATUS_TOKEN)<input type="password" name="token" autocomplete="current-password" required></label><button>Sign in</button></form></body>
</html>
`;
}

function send(response: ServerResponse, status: number, body: string): void {
  const type = body.startsWith('<!doctype') ? 'text/html' : 'text/plain';
  response
    .writeHead(status, {
      ...headers,
      'content-type': `${type}; charset=utf-8`,
      'content-length': Buffer.byteLength(body),
    })
    .end(body);
}
