import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

const smallestGzipped = 500;

export function html(response: ServerResponse, status: number, body: string): void {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    })
    .end(body);
}

export function notFound(response: ServerResponse): void {
  html(
    response,
    404,
    '\n<!doctype html>\n<html lang="en">\n<head>\n  <title>Not Found</title>\n</head>\n<body>\n  <h1>Not Found</h1><p>The requested resource was not found on this server.</p>\n</body>\n</html>\n',
  );
}

export function methodNotAllowed(response: ServerResponse, allowed: string): void {
  response.setHeader('allow', allowed);
  html(response, 405, '');
}

/** Gzipped like Saleor's answers: from 500 bytes, when accepted. */
export function json(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  value: unknown,
): void {
  let body = Buffer.from(JSON.stringify(value), 'utf8');
  const headers: Record<string, string | number> = { 'content-type': 'application/json' };
  if (body.length >= smallestGzipped && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
    body = gzipSync(body, { level: 1 });
    headers['content-encoding'] = 'gzip';
  }
  response.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
}
