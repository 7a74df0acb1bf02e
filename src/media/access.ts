import { imageMetadata } from 'astro/assets/utils';
import { missingOf } from './missing.ts';
import { NoPictureError } from './no-picture.ts';
import { MOST_BYTES } from './picture-file.ts';
import type { Pixels } from './sizes.ts';

/** What lies at a URL. */
export interface Seen {
  /** Where it lies in the end: storages may redirect too. */
  readonly url: string;
  /** Equal files have equal tags. Null: the storage gives none. */
  readonly etag: string | null;
  /** Of the whole file; null: the storage does not say. */
  readonly bytes: number | null;
}

/** An answer that is neither a picture nor says that there is none. */
export class HttpError extends Error {
  override name = 'HttpError';
  readonly status: number;

  constructor(status: number) {
    super(`HTTP ${status}`);
    this.status = status;
  }
}

/**
 * Saleor and the storage, as pictures are asked for. Null: there is no such picture. NoPictureError: something lies there
 * that is none. Whatever else goes wrong throws another error.
 */
export interface MediaAccess {
  /** Where an address of Saleor's leads; Saleor may be making a thumbnail meanwhile. */
  redirectOf(url: string): Promise<string | null>;
  look(url: string): Promise<Seen | null>;
  /** Pixels of the picture, from its first bytes. */
  measure(url: string): Promise<(Seen & Pixels) | null>;
  /** The whole file. */
  read(url: string): Promise<Uint8Array | null>;
}

/** Milliseconds for one answer; Saleor may be making the thumbnail. */
const PATIENCE = 30_000;
/** Most files say their size at once; a photograph's colour profile and preview can stand before it. */
const FIRST_BYTES = [64 * 1024, 1024 * 1024];

/** `base`: the storage's public address, which answers as S3 does; null: it is not known. */
export function mediaOverHttp(base: string | null): MediaAccess {
  const isStorage = (url: string) => base !== null && url.startsWith(`${base}/`);
  const found = (url: string, headers: Record<string, string> = {}) =>
    answerOf(url, headers, isStorage(url));
  return {
    redirectOf,
    async look(url) {
      const response = await ask(url, { method: 'HEAD' });
      if (response.ok) return seen(response);
      // Only an answer with a body says why not.
      const again = await found(url, { Range: 'bytes=0-0' });
      await again?.body?.cancel();
      return again && seen(again);
    },
    async measure(url) {
      for (const count of FIRST_BYTES) {
        const response = await found(url, { Range: `bytes=0-${count - 1}` });
        if (response === null) return null;
        const bytes = await bytesOf(response, count);
        const pixels = await imageMetadata(bytes, url).catch(() => null);
        if (pixels && pixels.width > 0 && pixels.height > 0)
          return { ...seen(response), width: pixels.width, height: pixels.height };
        // A proxy's page in the storage's place would be every picture's; what a storage has, has a tag.
        if (isStorage(url) && seen(response).etag === null)
          throw new Error(
            `HTTP ${response.status}, but neither a picture nor an answer of a storage. Is it MinIO at MEDIA_BASE_URL, and is it up?`,
          );
        if (bytes.length < count) break;
      }
      throw new NoPictureError('is no picture');
    },
    async read(url) {
      const response = await found(url);
      return response && (await bytesOf(response, MOST_BYTES));
    },
  };
}

function ask(url: string, init: RequestInit): Promise<Response> {
  return fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE) });
}

async function redirectOf(url: string): Promise<string | null> {
  const response = await ask(url, { redirect: 'manual' });
  await response.body?.cancel();
  const location = response.headers.get('location');
  if (response.status >= 300 && response.status < 400 && location)
    return new URL(location, url).href;
  // 400 is Saleor's word for a file that is no picture.
  if (response.status === 404 || response.status === 400) return null;
  if (!response.ok) throw new HttpError(response.status);
  return url;
}

async function answerOf(
  url: string,
  headers: Record<string, string>,
  isStorage: boolean,
): Promise<Response | null> {
  const response = await ask(url, { headers });
  if (response.ok) return response;
  // What matters of a refusal stands at its beginning.
  const body = new TextDecoder().decode(await bytesOf(response, 4_096));
  if (response.status === 416 && (!isStorage || body.includes('<Code>InvalidRange</Code>')))
    throw new NoPictureError('is an empty file');
  const reason = missingOf(response.status, body, isStorage);
  if (reason === null) return null;
  throw new Error(reason);
}

function seen({ url, headers }: Response): Seen {
  const whole = headers.get('content-range')?.split('/')[1] ?? headers.get('content-length');
  const bytes = Number(whole ?? Number.NaN);
  return { url, etag: headers.get('etag'), bytes: Number.isInteger(bytes) ? bytes : null };
}

/** At most `count` bytes; a storage that knows no ranges sends more. */
async function bytesOf({ body }: Response, count: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= count) break;
  }
  return new Uint8Array(Buffer.concat(chunks).subarray(0, count));
}
