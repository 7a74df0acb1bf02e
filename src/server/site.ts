import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FileEntry } from '#publisher/release/manifest.ts';
import { safePath, splitTarget } from '#publisher/request-target.ts';
import { locationOf } from './address.ts';
import { type Bodies, type Encoding, encodingFor } from './bodies.ts';
import { codingsIn, namesTag } from './conditions.ts';
import { rangeOf } from './range.ts';
import { ReadyAnswers } from './ready.ts';
import type { ServedRelease } from './release.ts';

export interface SiteParts {
  readonly release: () => ServedRelease | null;
  readonly bodies: Bodies;
}

type Headers = Record<string, string | number>;

const IMMUTABLE = 'public, max-age=31536000, immutable';
/** Kept by browsers and proxies, and asked about before each use: a change is seen at once. */
const REVALIDATED = 'no-cache';

export interface Site {
  /** Sends the answer that an equal request had before, headers and all; false when there is none. */
  repeat(request: IncomingMessage, response: ServerResponse): boolean;
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** Answers requests with the files of the current release. */
export function createSite({ release, bodies }: SiteParts): Site {
  const ready = new ReadyAnswers();
  return {
    repeat: (request, response) => ready.send(request, response, release()),
    async answer(request, response) {
      const served = release();
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return plain(response, 405, 'Only GET and HEAD are answered here.\n', {
          Allow: 'GET, HEAD',
        });
      if (served === null)
        return plain(response, 503, 'The shop is being prepared. Please try again in a moment.\n', {
          'Retry-After': 5,
        });
      response.setHeader('Content-Security-Policy', served.policy);
      return give(request, response, served, bodies, ready);
    },
  };
}

async function give(
  request: IncomingMessage,
  response: ServerResponse,
  served: ServedRelease,
  bodies: Bodies,
  ready: ReadyAnswers,
): Promise<void> {
  const [target, query] = splitTarget(request.url);
  const path = safePath(target);
  if (path === '/release.json')
    return plain(response, 200, JSON.stringify(served.facts), {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
    });
  const found = path === null ? ({ kind: 'none' } as const) : served.find(path);
  switch (found.kind) {
    case 'file':
      return send(request, response, 200, found.entry, path!, bodies, (body) =>
        ready.keep(request, served, response.getHeaders(), body),
      );
    case 'redirect':
      return plain(response, 301, '', {
        Location: locationOf(found.to, query),
        'Cache-Control': REVALIDATED,
      });
    case 'gone':
    case 'none': {
      const page = served.notFoundPage(path);
      const status = found.kind === 'gone' ? 410 : 404;
      if (page === null) return plain(response, status, 'There is no such page.\n');
      return send(request, response, status, page, '/404/', bodies);
    }
  }
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  entry: FileEntry,
  address: string,
  bodies: Bodies,
  whole: (body: Buffer) => void = () => undefined,
): Promise<void> {
  // RFC 9110, 14.2: of GET alone.
  const wantsRange =
    status === 200 && request.method === 'GET' && request.headers.range !== undefined;
  const encoding: Encoding = wantsRange
    ? 'identity'
    : encodingFor(entry, codingsIn(request.headers['accept-encoding']));
  const tag = encoding === 'identity' ? `"${entry.hash}"` : `"${entry.hash}-${encoding}"`;
  const headers: Headers = {
    ETag: tag,
    Vary: 'Accept-Encoding',
    // These names tell their content; everything else may change with a release.
    'Cache-Control': status === 200 && /^\/(?:_astro|og)\//.test(address) ? IMMUTABLE : REVALIDATED,
  };
  if (status === 200 && namesTag(request.headers['if-none-match'], tag)) {
    response.writeHead(304, headers).end();
    return;
  }
  headers['Content-Type'] = entry.type;
  if (encoding !== 'identity') headers['Content-Encoding'] = encoding;
  if (status === 200) headers['Accept-Ranges'] = 'bytes';
  const body = await bodies.get(entry.hash, encoding);
  const range =
    wantsRange && isFresh(request.headers['if-range'], tag)
      ? rangeOf(request.headers.range!, body.length)
      : null;
  if (range === 'unsatisfiable') {
    response
      .writeHead(416, {
        ...headers,
        'Content-Range': `bytes */${body.length}`,
        'Content-Length': 0,
      })
      .end();
    return;
  }
  const part = range ? body.subarray(range.start, range.end + 1) : body;
  if (range) headers['Content-Range'] = `bytes ${range.start}-${range.end}/${body.length}`;
  headers['Content-Length'] = part.length;
  response.writeHead(range ? 206 : status, headers);
  if (!range) whole(part);
  response.end(request.method === 'HEAD' ? undefined : part);
}

/** If-Range: the part is wanted of this content only. A date is nothing we know. */
function isFresh(header: string | string[] | undefined, tag: string): boolean {
  return header === undefined || header === tag;
}

function plain(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Headers = {},
): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    ...headers,
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
