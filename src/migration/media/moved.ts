import type { ObjectHeaders } from '#media/storage.ts';

/** All that is needed to put an object of the old bucket back. */
export interface Moved {
  /** In the old bucket. */
  readonly key: string;
  /** Key of its copy in the new one. */
  readonly to: string;
  readonly size: number;
  readonly etag: string;
  readonly sha256: string;
  readonly headers: ObjectHeaders;
  /** ISO 8601: when it was written down, just before it was removed. */
  readonly at: string;
}

/** By key, what was written last: a move that was ended may have written some twice. */
export function newest(entries: readonly Moved[]): Moved[] {
  return [...new Map(entries.map((entry) => [entry.key, entry])).values()];
}
