import {
  type IncomingMessage,
  request as ask,
  type RequestOptions,
  type ServerResponse,
} from 'node:http';
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
const HOP_BY_HOP = [
  'connection',
  'keep-alive',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/**
 * Hands requests on to the publisher as they are: a body must arrive byte for byte, for it is signed. Where they go to is
 * said here alone, whatever a request names; a target that must not be looked up is answered with 404.
 */
export function handOnTo(
  publisherUrl: string,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { hostname, port } = urlToHttpOptions(new URL(publisherUrl));
  return async (request, response) => {
    if (safePath(splitTarget(request.url)[0]) === null)
      return text(response, 404, 'There is nothing here.\n');
    return pass(request, response, { hostname, port });
  };
}

function pass(
  request: IncomingMessage,
  response: ServerResponse,
  publisher: Pick<RequestOptions, 'hostname' | 'port'>,
): Promise<void> {
  const { method, url: path } = request;
  const headers = { ...request.headers };
  for (const name of HOP_BY_HOP) delete headers[name];
  return new Promise((resolve) => {
    const forward = ask({ ...publisher, method, path, headers, timeout: PATIENCE }, (answer) => {
      const own = { ...answer.headers };
      for (const name of HOP_BY_HOP) delete own[name];
      response.writeHead(answer.statusCode ?? 502, own);
      answer.pipe(response);
      answer.once('close', resolve);
    });
    const fail = () => {
      // 503: Saleor tries again.
      if (!response.headersSent) response.writeHead(503, { 'Retry-After': 5, 'Content-Length': 0 });
      response.end();
      resolve();
    };
    forward.once('timeout', () => forward.destroy());
    forward.once('error', fail);
    response.once('close', () => forward.destroy());
    request.pipe(forward);
  });
}
