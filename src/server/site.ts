import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { codingsIn, namesTag } from './conditions.ts';

const compressors = { br: promisify(brotliCompress), gzip: promisify(gzip) };

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

const COMPRESSED = /^(text|image\/svg|application)/;

interface Body {
  readonly type: string;
  readonly etag: string;
  readonly encodings: Readonly<Record<'identity' | 'br' | 'gzip', Buffer>>;
}

/** Answers requests with the files of a built site; bodies are read and compressed once a version. */
export function createSite(root: string) {
  const bodies = new Map<string, { version: string; body: Promise<Body> }>();
  const bodyOf = async (file: string) => {
    const { mtimeMs, size } = await stat(file);
    const version = `${mtimeMs} ${size}`;
    const known = bodies.get(file);
    if (known?.version === version) return known.body;
    const body = readBody(file);
    bodies.set(file, { version, body });
    // One failed reading must not be remembered.
    body.catch(() => bodies.delete(file));
    return body;
  };
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const [, target = '/', query = ''] = /^([^?]*)(.*)$/.exec(request.url ?? '/') ?? [];
    const path = safePath(target);
    const found = path === null ? null : await findFile(root, path);
    if (found === DIRECTORY) {
      response.writeHead(301, { Location: `${target}/${query}` }).end();
      return;
    }
    const file = found ?? (await notFoundPage(root, path));
    send(request, response, found ? 200 : 404, target, await bodyOf(file));
  };
}

/**
 * The file path that a request target names, or null for one that must not be looked up: not
 * decodable, a NUL, a dot segment or dot file, a backslash, a leading double slash, or overlong.
 */
export function safePath(target: string): string | null {
  if (target.length > 2_048 || !target.startsWith('/') || target.startsWith('//')) return null;
  let path: string;
  try {
    path = decodeURIComponent(target);
  } catch {
    return null;
  }
  return /[\0\\]|\/\.|^\/\//.test(path) ? null : path;
}

const DIRECTORY = Symbol('a page whose address ends in a slash');

async function findFile(root: string, path: string): Promise<string | typeof DIRECTORY | null> {
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
  const found = await stat(file).catch(() => null);
  if (found?.isFile()) return (await isWithin(root, file)) ? file : null;
  if (!found?.isDirectory()) return null;
  const index = await stat(join(file, 'index.html')).catch(() => null);
  return index ? DIRECTORY : null;
}

/** Links are followed: one that leads out of the site must not publish what it leads to. */
async function isWithin(root: string, file: string): Promise<boolean> {
  const [folder, real] = await Promise.all([realpath(root), realpath(file)]);
  return real.startsWith(folder + sep);
}

/** The 404 page of the edition whose prefix the address carries, else the root edition's. */
async function notFoundPage(root: string, path: string | null): Promise<string> {
  const prefix = path?.split('/')[1] ?? '';
  const own = prefix ? await findFile(root, `/${prefix}/404/`) : null;
  return typeof own === 'string' ? own : join(root, '404.html');
}

async function readBody(file: string): Promise<Body> {
  const identity = await readFile(file);
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  const etag = createHash('sha256').update(identity).digest('base64url').slice(0, 27);
  const [br, gzipped] = COMPRESSED.test(type)
    ? await Promise.all([compressors.br(identity), compressors.gzip(identity)])
    : [identity, identity];
  return { type, etag, encodings: { identity, br, gzip: gzipped } };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  target: string,
  { type, etag, encodings }: Body,
): void {
  const accepted = codingsIn(request.headers['accept-encoding']);
  const wanted = accepted.has('br') ? 'br' : accepted.has('gzip') ? 'gzip' : 'identity';
  const encoding = encodings[wanted] === encodings.identity ? 'identity' : wanted;
  const tag = `"${etag}-${encoding}"`;
  response.setHeader('ETag', tag);
  response.setHeader('Vary', 'Accept-Encoding');
  // Names under /_astro/ carry their content's hash; everything else may change with a release.
  const immutable = status === 200 && target.startsWith('/_astro/');
  response.setHeader(
    'Cache-Control',
    immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (status === 200 && namesTag(request.headers['if-none-match'], tag)) {
    response.writeHead(304).end();
    return;
  }
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  const body = encodings[encoding];
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}
