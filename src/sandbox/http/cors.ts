import type { IncomingMessage, ServerResponse } from 'node:http';

/** Saleor's CORS with every origin allowed: the origin is echoed, never a star. */
export function addCorsHeaders(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('access-control-allow-credentials', 'true');
  if (request.headers.origin === undefined) return;
  response.setHeader('access-control-allow-origin', request.headers.origin);
  response.setHeader('vary', 'Origin');
}

/** Answers OPTIONS for any path; without an origin it is no preflight and refused. */
export function answerPreflight(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('access-control-allow-methods', 'POST, OPTIONS');
  response.setHeader(
    'access-control-allow-headers',
    'Origin, Content-Type, Accept, Authorization, Source-Service-Name, Authorization-Bearer',
  );
  response.setHeader('access-control-max-age', '600');
  response.setHeader('vary', 'Origin');
  response.writeHead(request.headers.origin === undefined ? 400 : 200).end();
}
