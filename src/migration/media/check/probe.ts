import { pictureType, TELLING_BYTES } from '../picture-type.ts';

/** What a shopper's browser is answered for a picture. */
export interface Answer {
  readonly url: string;
  /** Null: there was no answer, for the reason in `why`. */
  readonly status: number | null;
  readonly why: string | null;
  /** Where a redirect leads. */
  readonly location: string | null;
  readonly type: string | null;
  /** By its first bytes. */
  readonly trueType: string | null;
  /** Bytes; null where the answer does not say. */
  readonly size: number | null;
  readonly cacheControl: string | null;
  /** Who else may read it in a script; null: nobody. */
  readonly allowedOrigin: string | null;
}

/** Milliseconds for one answer. */
const PATIENCE = 20_000;

/** Asks as anybody, for the first bytes. `origin`: of the shop. Never throws. */
export async function probe(url: string, origin: string): Promise<Answer> {
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
      headers: { origin, range: `bytes=0-${TELLING_BYTES - 1}` },
    });
    const { headers, status } = response;
    const bytes = await startOf(response);
    const whole = /\/(\d+)$/.exec(headers.get('content-range') ?? '')?.[1];
    const length = whole ?? headers.get('content-length');
    return {
      ...{ url, status, why: null, location: headers.get('location') },
      type: headers.get('content-type'),
      trueType: pictureType(bytes),
      size: length === null ? null : Number(length),
      cacheControl: headers.get('cache-control'),
      allowedOrigin: headers.get('access-control-allow-origin'),
    };
  } catch (error) {
    const { message, cause } = error as Error;
    const why = cause instanceof Error ? cause.message : message;
    return {
      ...{ url, status: null, why, location: null, type: null, trueType: null },
      ...{ size: null, cacheControl: null, allowedOrigin: null },
    };
  }
}

/** Not every server keeps to the range; the rest of a large file is not waited for. */
async function startOf(response: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    size += (chunk as Uint8Array).length;
    if (size >= TELLING_BYTES) break;
  }
  return Buffer.concat(chunks);
}

/** Whether anybody may read what lies at an address; null when nothing answers. */
export async function statusOf(url: string): Promise<number | null> {
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    return null;
  }
}
