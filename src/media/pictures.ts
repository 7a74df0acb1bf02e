import { inferRemoteSize } from 'astro/assets/utils/inferRemoteSize.js';
import type { PictureRef } from '#domain/catalogue.ts';
import type { Picture } from '#domain/product.ts';

/** Turns Saleor's thumbnail URLs into final storage URLs with true pixel widths. */
export interface PictureResolver {
  /** Resolves the pictures of each item, a few at a time over all items. Throws on a broken one. */
  resolveAll<T, R>(
    items: readonly T[],
    refs: (item: T) => readonly PictureRef[],
    rebuild: (item: T, pictures: readonly Picture[]) => R,
  ): Promise<R[]>;
}

export interface MediaAccess {
  /** Where a GET of `url` would end, without reading the body. */
  finalUrl(url: string): Promise<string>;
  /** Pixels of the picture at `url`, read from its first bytes. */
  size(url: string): Promise<{ width: number; height: number }>;
}

/** How many pictures are asked for at once: Saleor makes a missing thumbnail while it answers. */
const CONCURRENCY = 6;

export function createPictureResolver(access: MediaAccess = overHttp): PictureResolver {
  const resolved = new Map<string, Promise<Omit<Picture, 'alt'>>>();
  const inTurn = limit(CONCURRENCY);
  const resolve = async (ref: PictureRef): Promise<Picture> => {
    // Two channels show the same pictures: each is asked for once.
    const key = ref.urls.join(' ');
    const known = resolved.get(key) ?? inTurn(() => resolveUrls(access, ref.urls));
    resolved.set(key, known);
    return { alt: ref.alt, ...(await known) };
  };
  return {
    resolveAll: (items, refs, rebuild) =>
      Promise.all(
        items.map(async (item) => rebuild(item, await Promise.all(refs(item).map(resolve)))),
      ),
  };
}

/**
 * `urls` are one picture in rising sizes, each fitted into its box, so all have one aspect ratio;
 * the largest tells it. Saleor never enlarges: sizes above the original are equal and dropped.
 */
async function resolveUrls(
  access: MediaAccess,
  urls: readonly string[],
): Promise<Omit<Picture, 'alt'>> {
  const final = await Promise.all(urls.map((url) => access.finalUrl(url)));
  const sizes = await Promise.all(final.map((url) => access.size(url)));
  const sources = final
    .map((url, index) => ({ url, width: sizes[index]!.width }))
    .filter((each, index) => each.width !== sizes[index - 1]?.width);
  const largest = sizes.at(-1)!;
  return { sources, width: largest.width, height: largest.height };
}

const overHttp: MediaAccess = {
  async finalUrl(url) {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(30_000) });
    await response.body?.cancel();
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location) {
      return new URL(location, url).href;
    }
    if (!response.ok) throw new Error(`Picture ${url} answered HTTP ${response.status}.`);
    return url;
  },
  async size(url) {
    const { width, height } = await inferRemoteSize(url);
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
