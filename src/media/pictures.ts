import { inferRemoteSize } from 'astro/assets/utils/inferRemoteSize.js';
import type { PictureRef } from '#domain/catalogue.ts';
import type { Picture } from '#domain/product.ts';

/** Turns Saleor's thumbnail URLs into final storage URLs with true pixel widths. */
export interface PictureResolver {
  /** A few are asked for at a time, over all calls. Throws on a broken one, naming its URL. */
  resolve(ref: PictureRef): Promise<Picture>;
}

export interface MediaAccess {
  /** Where `url` itself redirects to, else `url`; the body is not read. */
  finalUrl(url: string): Promise<string>;
  /** Pixels of the picture at `url`, read from its first bytes. */
  size(url: string): Promise<{ width: number; height: number }>;
}

/** How many pictures are asked for at once: Saleor makes a missing thumbnail while it answers. */
const CONCURRENCY = 6;

/**
 * Milliseconds before each further attempt. One lost connection among thousands must not cost the
 * build, and a thumbnail of a picture given by URL answers 503 for some seconds (SURPRISES 41).
 */
const RETRY_AFTER = [1_000, 6_000];

export function createPictureResolver(
  access: MediaAccess = overHttp,
  retryAfter: readonly number[] = RETRY_AFTER,
): PictureResolver {
  const resolved = new Map<string, Promise<Omit<Picture, 'alt'>>>();
  const inTurn = limit(CONCURRENCY);
  return {
    async resolve({ alt, urls }) {
      // Two channels show the same pictures: each is asked for once.
      const key = urls.join(' ');
      const known = resolved.get(key) ?? inTurn(() => resolveUrls(access, urls, retryAfter));
      resolved.set(key, known);
      try {
        return { alt, ...(await known) };
      } catch (error) {
        // Whoever reads again asks again: a picture that comes late must not fail for ever.
        resolved.delete(key);
        throw error;
      }
    },
  };
}

/**
 * `urls` are one picture in rising sizes, each fitted into its box, so all have one aspect ratio;
 * the largest tells it. Saleor never enlarges: sizes above the original are equal and dropped.
 */
async function resolveUrls(
  access: MediaAccess,
  urls: readonly string[],
  retryAfter: readonly number[],
): Promise<Omit<Picture, 'alt'>> {
  const sizes = await Promise.all(urls.map((url) => resolveUrl(access, url, retryAfter)));
  const sources = sizes
    .filter((each, index) => each.width !== sizes[index - 1]?.width)
    .map(({ url, width }) => ({ url, width }));
  const { width, height } = sizes.at(-1)!;
  return { sources, width, height };
}

async function resolveUrl(access: MediaAccess, url: string, retryAfter: readonly number[]) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const final = await access.finalUrl(url);
      return { url: final, ...(await access.size(final)) };
    } catch (error) {
      const pause = retryAfter[attempt];
      if (pause === undefined) throw new Error(`${url}: ${reasonOf(error)}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Node hides why a connection failed in `cause`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause: unknown =
    error.cause instanceof AggregateError ? error.cause.errors[0] : error.cause;
  return cause instanceof Error ? cause.message : error.message;
}

/** Milliseconds for one answer; Saleor may be making the thumbnail. */
const PATIENCE = 30_000;

async function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE / 1000} s`)), PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

const overHttp: MediaAccess = {
  async finalUrl(url) {
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(url, { redirect: 'manual', signal });
    await response.body?.cancel();
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location) {
      return new URL(location, url).href;
    }
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return url;
  },
  async size(url) {
    // The library waits as long as the storage does.
    const { width, height } = await withinTime(inferRemoteSize(url));
    return { width, height };
  },
};

/** Runs at most `count` tasks at once, in the order they came. */
function limit(count: number) {
  let free = count;
  const waiting: (() => void)[] = [];
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      // The place passes straight to whoever waits longest.
      if (next) next();
      else free += 1;
    }
  };
}
