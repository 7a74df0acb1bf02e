import type { MediaAccess } from './access.ts';
import { limit } from './limit.ts';
import { NoPictureError } from './no-picture.ts';

/** How many thumbnails are asked for at once: Saleor makes a missing one while it answers. */
const THUMBNAILS_AT_ONCE = 6;
/** How many objects of the storage are. */
const OBJECTS_AT_ONCE = 16;

/**
 * Milliseconds before each further attempt. One lost connection among thousands must not cost the build, and a thumbnail
 * of a picture given by URL answers 503 for some seconds (SURPRISES 41).
 */
const RETRY_AFTER = [1_000, 6_000];

/** Asks few things at a time, again where that may help, and names the URL of what fails in the end. */
export function patientAccess(
  access: MediaAccess,
  retryAfter: readonly number[] = RETRY_AFTER,
): MediaAccess {
  const ofSaleor = limit(THUMBNAILS_AT_ONCE);
  const ofStorage = limit(OBJECTS_AT_ONCE);
  return {
    redirectOf: (url) => again(url, retryAfter, () => ofSaleor(() => access.redirectOf(url))),
    look: (url) => again(url, retryAfter, () => ofStorage(() => access.look(url))),
    measure: (url) => again(url, retryAfter, () => ofStorage(() => access.measure(url))),
    read: (url) => again(url, retryAfter, () => ofStorage(() => access.read(url))),
  };
}

async function again<T>(
  url: string,
  retryAfter: readonly number[],
  work: () => Promise<T>,
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof NoPictureError) throw error;
      const pause = retryAfter[attempt];
      if (pause === undefined) throw new Error(`${url}: ${reasonOf(error)}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Node hides why a connection failed in `cause`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'no answer in time';
  const cause: unknown =
    error.cause instanceof AggregateError ? error.cause.errors[0] : error.cause;
  return cause instanceof Error ? cause.message : error.message;
}
