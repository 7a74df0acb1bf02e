import { type IncomingMessage, request as ask, type ServerResponse } from 'node:http';

/** Paths that the publisher answers. */
export function isPublishers(path: string): boolean {
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

/** Hands a request on to the publisher as it is: its body must arrive byte for byte, for it is signed. */
export function handOn(
  request: IncomingMessage,
  response: ServerResponse,
  publisherUrl: string,
): Promise<void> {
  const headers = { ...request.headers };
  for (const name of HOP_BY_HOP) delete headers[name];
  return new Promise((resolve) => {
    const forward = ask(
      new URL(request.url ?? '/', publisherUrl),
      { method: request.method ?? 'GET', headers, timeout: PATIENCE },
      (answer) => {
        const own = { ...answer.headers };
        for (const name of HOP_BY_HOP) delete own[name];
        response.writeHead(answer.statusCode ?? 502, own);
        answer.pipe(response);
        answer.once('close', resolve);
      },
    );
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
