import { once } from 'node:events';
import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as ask,
  type RequestOptions,
  type ServerResponse,
} from 'node:http';
import { pipeline } from 'node:stream/promises';
import { urlToHttpOptions } from 'node:url';
import { text } from '../http.ts';
import { safePath, splitTarget } from '../request-target.ts';

/** Whether the publisher answers at this path of a request's target. */
export function isPublishers(path: string): boolean {
  if (safePath(path) === null) return false;
  return path.startsWith('/api/saleor/') || path === '/status' || path.startsWith('/status/');
}

/** Milliseconds that the publisher may take. */
const PATIENCE = 30_000;

/** Of one connection alone, beside those that `Connection` names: RFC 9110, 7.6.1. */
const HOP_BY_HOP = [
  'connection',
  // The server here has said "continue" already.
  'expect',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/** What says where a message ends, and whom it is for, is not for its sender to take away. */
const KEPT = new Set(['content-length', 'host']);

/**
 * Hands requests on to the publisher as they are: a body must arrive byte for byte, for it is signed. Where they go to is
 * said here alone, whatever a request names; a target that must not be looked up is answered with 404. Only a POST may
 * have a body: to others Node adds none of the framing that keeps it from being read as another request.
 */
export function handOnTo(
  publisherUrl: string,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { hostname, port } = urlToHttpOptions(new URL(publisherUrl));
  return async (request, response) => {
    if (safePath(splitTarget(request.url)[0]) === null)
      return text(response, 404, 'There is nothing here.\n');
    if (request.method !== 'POST' && hasBody(request)) {
      response.setHeader('connection', 'close');
      return text(response, 400, 'Only a POST may have a body.\n');
    }
    return pass(request, response, { hostname, port });
  };
}

/** By its framing: RFC 9112, 6. */
function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) !== 0;
}

/** Without those that concern one connection alone. */
function endToEnd(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const named = (headers.connection ?? '').split(',').map((name) => name.trim().toLowerCase());
  const own = { ...headers };
  for (const name of [...HOP_BY_HOP, ...named]) if (!KEPT.has(name)) delete own[name];
  return own;
}

/** What breaks off on the way is broken off for whoever asked, too: half an answer must not look whole, or be waited for. */
async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  publisher: Pick<RequestOptions, 'hostname' | 'port'>,
): Promise<void> {
  const { method, url: path } = request;
  const headers = endToEnd(request.headers);
  const forward = ask({ ...publisher, method, path, headers, timeout: PATIENCE });
  // Heard of below, or after the answer is there, when it changes nothing.
  forward.on('error', () => undefined);
  forward.once('timeout', () => forward.destroy());
  response.once('close', () => forward.destroy());
  if (method === 'POST') request.pipe(forward);
  else forward.end();
  try {
    const [answer] = (await once(forward, 'response')) as [IncomingMessage];
    response.writeHead(answer.statusCode ?? 502, endToEnd(answer.headers));
    await pipeline(answer, response);
  } catch {
    // 503: Saleor tries again. Once the answer has begun, `pipeline` has broken it off.
    if (!response.headersSent)
      response.writeHead(503, { 'Retry-After': 5, 'Content-Length': 0 }).end();
  }
}
