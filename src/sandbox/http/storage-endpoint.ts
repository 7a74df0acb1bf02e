import type { IncomingMessage, ServerResponse } from 'node:http';
import { buckets } from '../media/storage.ts';
import type { Storage } from '../media/storage.ts';
import { methodNotAllowed } from './answers.ts';

export function isStoragePath(path: string): boolean {
  return Object.values(buckets).some((bucket) => path.startsWith(`/${bucket}/`));
}

/** Objects of the public buckets, as MinIO serves them to anybody. */
export function answerStorage(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  storage: Storage,
): void {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return methodNotAllowed(response, 'GET, HEAD');
  response.removeHeader('access-control-allow-credentials');
  response.setHeader('access-control-allow-origin', '*');
  const object = storage.read(path);
  if (object === null) {
    const body =
      '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>';
    response
      .writeHead(404, {
        'content-type': 'application/xml',
        'content-length': Buffer.byteLength(body),
      })
      .end(request.method === 'HEAD' ? undefined : body);
    return;
  }
  const headers = { 'content-type': object.contentType, etag: object.etag };
  if (request.headers['if-none-match'] === object.etag) response.writeHead(304, headers).end();
  else
    response
      .writeHead(200, { ...headers, 'content-length': object.body.length })
      .end(request.method === 'HEAD' ? undefined : object.body);
}
