import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

const smallestGzipped = 500;

/** What Saleor's web framework puts on every answer of its own. */
const securityHeaders = {
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
} as const;

export function html(response: ServerResponse, status: number, body: string): void {
  send(response, status, 'text/html; charset=utf-8', body);
}

export function notFound(response: ServerResponse): void {
  html(
    response,
    404,
    '\n<!doctype html>\n<html lang="en">\n<head>\n  <title>Not Found</title>\n</head>\n<body>\n  <h1>Not Found</h1><p>The requested resource was not found on this server.</p>\n</body>\n</html>\n',
  );
}

/** What Saleor answers when it has crashed. */
export function serverError(response: ServerResponse): void {
  html(
    response,
    500,
    '\n<!doctype html>\n<html lang="en">\n<head>\n  <title>Server Error (500)</title>\n</head>\n<body>\n  <h1>Server Error (500)</h1><p></p>\n</body>\n</html>\n',
  );
}

export function methodNotAllowed(response: ServerResponse, allowed: string): void {
  response.setHeader('allow', allowed);
  html(response, 405, '');
}

export function json(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, 'application/json', JSON.stringify(value));
}

/** Gzipped like all of Saleor's answers: from 500 bytes, when accepted. No `Vary` tells of it, as there. */
function send(response: ServerResponse, status: number, type: string, text: string): void {
  let body = Buffer.from(text, 'utf8');
  const headers: Record<string, string | number> = { ...securityHeaders, 'content-type': type };
  if (body.length >= smallestGzipped && acceptsGzip(response.req)) {
    body = gzipSync(body, { level: 1 });
    headers['content-encoding'] = 'gzip';
  }
  response.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
}

function acceptsGzip({ headers }: IncomingMessage): boolean {
  return String(headers['accept-encoding'] ?? '').includes('gzip');
}
