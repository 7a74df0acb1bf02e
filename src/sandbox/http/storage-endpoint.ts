import type { IncomingMessage, ServerResponse } from 'node:http';
import { buckets } from '../media/storage.ts';
import type { Storage } from '../media/storage.ts';
import { methodNotAllowed } from './answers.ts';

const missing =
  '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>';

const outside = Buffer.from(
  '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>InvalidRange</Code><Message>The requested range is not satisfiable</Message></Error>',
);

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
  response.setHeader('accept-ranges', 'bytes');
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
  if (request.headers['if-none-match'] === object.etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const { body, contentType } = object;
  const range = rangeOf(request.headers.range, body.length);
  if (range === 'none of it') {
    send(416, { 'content-type': 'application/xml' }, outside);
    return;
  }
  const ranged = range && { 'content-range': `bytes ${range.join('-')}/${body.length}` };
  send(
    range ? 206 : 200,
    { ...headers, ...ranged, 'content-type': contentType },
    range ? body.subarray(range[0], range[1] + 1) : body,
  );
}

/** The first and the last byte that are asked for; null for the whole object, as for several ranges at once. */
function rangeOf(
  header: string | undefined,
  length: number,
): readonly [number, number] | 'none of it' | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  const from = first === '' ? Math.max(0, length - Number(last)) : Number(first);
  const to = first === '' || last === '' ? length - 1 : Math.min(Number(last), length - 1);
  return from > to ? 'none of it' : [from, to];
}
