import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../http.ts';
import { reasonOf } from '../log.ts';
import { GATES, type GateName } from '../release/refusal.ts';
import { NoSuchRelease } from '../release/releases.ts';
import { splitTarget } from '../request-target.ts';
import { type Status, statusPage } from './page.ts';

/** What the buttons do. Those that end in a build return what it will give as its reason. */
export interface StatusActions {
  reconcile(): string;
  rebuild(): string;
  /** Throws NoSuchRelease. */
  rollback(id: string): Promise<void>;
  /** Resolves once nothing is published any more. */
  hold(): Promise<void>;
  resume(): string;
  accept(gate: GateName): string;
}

export interface StatusParts {
  /** The secret that staff know; null: there is no status page. */
  readonly token: string | null;
  /** What commands on this machine bring along. */
  readonly key: string;
  readonly status: () => Promise<Status>;
  readonly actions: StatusActions;
}

/** How an action ended: `wish` is the reason of the build that follows. */
export type Acted =
  | { readonly done: true; readonly wish: string | null }
  | { readonly done: false; readonly status: 400 | 404 | 500; readonly why: string };

const cookieName = 'status';
const headers = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
} as const;

/** Answers `/status/`; false for any other path. */
export function statusRoutes(parts: StatusParts) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const [path] = splitTarget(request.url);
    if (path === '/status') {
      response.writeHead(301, { ...headers, location: '/status/' }).end();
      return true;
    }
    if (!path.startsWith('/status/')) return false;
    const name = path.slice('/status/'.length);
    if (isTool(request, parts)) await answerTool(request, response, name, parts);
    else if (parts.token === null)
      send(response, 404, 'There is no status page: STATUS_TOKEN is not set.');
    else await answerStaff(request, response, name, parts, parts.token);
    return true;
  };
}

/** A person with a browser, who signs in and presses buttons. */
async function answerStaff(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  { status, actions }: StatusParts,
  token: string,
): Promise<void> {
  if (name === 'sign-in' && request.method === 'POST') return signIn(request, response, token);
  if (!isSignedIn(request, token)) return send(response, 401, signInPage());
  if (name === '' && isRead(request))
    return send(response, 200, statusPage(await status(), formTokenOf(token)));
  if (request.method !== 'POST') return send(response, 404, 'There is no such page.');
  const form = await readForm(request);
  if (!isEqual(form.get('form') ?? '', formTokenOf(token)))
    return send(response, 403, 'This button is of an old page: go back and load it again.');
  const acted = await attempt(() => act(name, form.get('value') ?? '', actions));
  if (!acted.done) return send(response, acted.status, acted.why);
  response.writeHead(303, { ...headers, location: '/status/' }).end();
}

/** A command: it brings its secret along with each request, which no page elsewhere can make a browser do. */
async function answerTool(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  { token, status, actions }: StatusParts,
): Promise<void> {
  if (name === '' && isRead(request) && token !== null)
    return send(response, 200, statusPage(await status(), formTokenOf(token)));
  if (name === 'status.json' && isRead(request)) return sendJson(response, await status());
  if (request.method !== 'POST') return send(response, 404, 'There is no such page.');
  const value = (await readForm(request)).get('value') ?? '';
  const acted = await attempt(() => act(name, value, actions));
  if (acted.done) sendJson(response, { wish: acted.wish });
  else send(response, acted.status, acted.why);
}

/** What goes wrong on the way, such as a full disk, is told to those who asked. */
export async function attempt(work: () => Promise<Acted>): Promise<Acted> {
  try {
    return await work();
  } catch (error) {
    const reason = reasonOf(error);
    return { done: false, status: 500, why: `It failed: ${reason}.` };
  }
}

async function act(action: string, value: string, actions: StatusActions): Promise<Acted> {
  switch (action) {
    case 'reconcile':
    case 'rebuild':
    case 'resume':
      return { done: true, wish: actions[action]() };
    case 'hold':
      await actions.hold();
      return { done: true, wish: null };
    case 'accept': {
      const gate = GATES.find((each) => each === value);
      if (!gate) return { done: false, status: 400, why: 'There is no such gate.' };
      return { done: true, wish: actions.accept(gate) };
    }
    case 'rollback':
      try {
        await actions.rollback(value);
      } catch (error) {
        if (!(error instanceof NoSuchRelease)) throw error;
        return { done: false, status: 400, why: 'There is no such release.' };
      }
      return { done: true, wish: null };
    default:
      return { done: false, status: 404, why: 'There is no such button.' };
  }
}

function isRead({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
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

function isTool(request: IncomingMessage, { token, key }: StatusParts): boolean {
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer === undefined) return false;
  return isEqual(bearer, key) || (token !== null && isEqual(bearer, token));
}

function isSignedIn(request: IncomingMessage, token: string): boolean {
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
  write(response, status, `${type}; charset=utf-8`, body);
}

function sendJson(response: ServerResponse, body: unknown): void {
  write(response, 200, 'application/json', JSON.stringify(body));
}

function write(response: ServerResponse, status: number, type: string, body: string): void {
  response
    .writeHead(status, {
      ...headers,
      'content-type': type,
      'content-length': Buffer.byteLength(body),
    })
    .end(body);
}
