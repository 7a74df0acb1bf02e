import type { IncomingMessage, ServerResponse } from 'node:http';
import { buckets } from '../media/storage.ts';
import type { Storage } from '../media/storage.ts';
import { methodNotAllowed } from './answers.ts';

const missing =
  '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>';

export function isStoragePath(path: string): boolean {
  return Object.values(buckets).some((bucket) => path.startsWith(`/${bucket}/`));
}

/** Objects of the public buckets, as MinIO serves them to anybody: nothing says how long they may be kept. */
export function answerStorage(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  storage: Storage,
): void {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return methodNotAllowed(response, 'GET, HEAD');
  response.setHeader('vary', 'Origin, Accept-Encoding');
  response.setHeader('x-content-type-options', 'nosniff');
  const send = (status: number, headers: Record<string, string>, body: Buffer) =>
    response
      .writeHead(status, { ...headers, 'content-length': body.length })
      .end(request.method === 'HEAD' ? undefined : body);
  const object = storage.read(path);
  if (object === null) {
    send(404, { 'content-type': 'application/xml' }, Buffer.from(missing));
    return;
  }
  const headers = { etag: object.etag, 'last-modified': object.modified.toUTCString() };
  if (request.headers['if-none-match'] === object.etag) response.writeHead(304, headers).end();
  else send(200, { ...headers, 'content-type': object.contentType }, object.body);
}
