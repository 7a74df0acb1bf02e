import type { IncomingMessage } from 'node:http';
import { authenticate } from '../accounts/authenticate.ts';
import { permissionsOf } from '../accounts/permissions.ts';
import type { Fate } from '../faults/struck-request.ts';
import type { Requestor } from '../state/requestor.ts';
import type { Context, State } from '../state/state.ts';

/** What the resolvers of one request may touch. Who asks is found out when one of them wants to know. */
export function contextOf(
  state: State,
  request: IncomingMessage,
  { expiresToken, failing }: Pick<Fate, 'expiresToken' | 'failing'>,
): Context {
  const headers: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(request.headers))
    headers[name] = Array.isArray(value) ? value.join(', ') : value;
  let requestor: Requestor | null = null;
  return {
    state,
    store: state.store,
    get requestor() {
      return (requestor ??= authenticate(state, headers, expiresToken));
    },
    become(user) {
      requestor = { user, app: null, permissions: permissionsOf(state.store, user) };
    },
    request: {
      headers,
      remoteAddress: request.socket.remoteAddress ?? '',
      cookies: cookiesOf(headers['cookie'] ?? ''),
    },
    responseHeaders: new Map(),
    ...(failing.size > 0 && { failing }),
  };
}

/** A context without a request: for the back office and for jobs, which act as `requestor`. */
export function contextFor(state: State, requestor: Requestor): Context {
  return {
    state,
    store: state.store,
    requestor,
    request: { headers: {}, remoteAddress: '127.0.0.1', cookies: {} },
    responseHeaders: new Map(),
  };
}

function cookiesOf(header: string): Record<string, string> {
  return Object.fromEntries(
    header.split(/; */).flatMap((part) => {
      const at = part.indexOf('=');
      return at < 1 ? [] : [[part.slice(0, at), part.slice(at + 1)] as const];
    }),
  );
}
