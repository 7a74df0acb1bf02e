import type { MediaMap, MediaObject } from '#domain/media.ts';
import type { ListedObject, Storage } from '#media/storage.ts';
import type { Journal } from './journal.ts';
import type { Moved } from './moved.ts';
import type { Pair, Plan, Proof } from './plan.ts';
import { inParallel } from './pool.ts';

/** What a verification found out; `ended`: everything was looked at, and the next one begins anew. */
export type Verified = (Proof & { readonly sha256: string }) | { readonly ended: true };

export interface VerifyResult {
  same: number;
  /** Keys of the old bucket. */
  readonly missing: string[];
  readonly different: string[];
  /** In the old bucket no more since it was listed. */
  readonly gone: string[];
}

export interface VerifyRun {
  readonly storage: Storage;
  readonly map: MediaMap;
  readonly journal: Journal<Verified>;
  readonly concurrency: number;
  readonly did: (bytes: number) => void;
}

/** ETags of an object and of its copy; undefined: there is no copy. */
export interface Tags {
  readonly etag: string;
  readonly copy: string | undefined;
}

/** By key the tags that the buckets list now; `copies`: by their own keys. */
export function tagsNow(
  plan: Plan,
  moved: readonly Moved[],
  copies: ReadonlyMap<string, ListedObject>,
): Map<string, Tags> {
  return new Map([
    ...[...plan.same, ...plan.unproven].map(
      ({ from, to }) => [from.key, { etag: from.etag, copy: copies.get(to.key)?.etag }] as const,
    ),
    ...moved.map(({ key, to, etag }) => [key, { etag, copy: copies.get(to)?.etag }] as const),
  ]);
}

/** What an unfinished verification has found to be equal, and what neither bucket has another object for since. */
export function unfinished(
  entries: readonly Verified[],
  now: ReadonlyMap<string, Tags>,
): Set<string> {
  const last = entries.findLastIndex((entry) => 'ended' in entry);
  const known = entries.slice(last + 1).flatMap((entry) => {
    if ('ended' in entry) return [];
    const tags = now.get(entry.key);
    return tags?.etag === entry.etag && tags.copy === entry.copy ? [entry.key] : [];
  });
  return new Set(known);
}

/**
 * Reads every object and its copy whole and compares their SHA-256; of what was moved the copy is compared with what was
 * written down before. `known`: what need not be read, from `unfinished`.
 */
export async function verifyAll(
  plan: Plan,
  moved: readonly Moved[],
  known: ReadonlySet<string>,
  run: VerifyRun,
): Promise<VerifyResult> {
  const result: VerifyResult = {
    same: known.size,
    missing: plan.missing.map(({ from }) => from.key),
    different: plan.conflicts.map(({ from }) => from.key),
    gone: [],
  };
  const tasks = [
    ...[...plan.unproven, ...plan.same].map((pair) => ofPair(pair, run)),
    ...moved.map((each) => ofMoved(each, run)),
  ].filter(({ key }) => !known.has(key));
  const timer = setInterval(() => void run.journal.flush().catch(() => undefined), 1_000);
  try {
    await inParallel(tasks, run.concurrency, async ({ key, size, read }) => {
      const { original, copy } = await read();
      if (original === null) result.gone.push(key);
      else if (copy === null) result.missing.push(key);
      else if (copy.sha256 !== original.sha256) result.different.push(key);
      else {
        result.same += 1;
        const { sha256 } = copy;
        run.journal.add({ key, etag: original.etag, copy: copy.etag, sha256 });
      }
      run.did(size);
    });
    run.journal.add({ ended: true });
  } finally {
    clearInterval(timer);
    await run.journal.flush();
  }
  return result;
}

interface Digest {
  readonly sha256: string;
  readonly etag: string;
}

interface Task {
  readonly key: string;
  readonly size: number;
  readonly read: () => Promise<{ original: Digest | null; copy: Digest | null }>;
}

function ofPair({ from, to }: Pair, { storage, map }: VerifyRun): Task {
  const original: MediaObject = { bucket: map.oldBucket, key: from.key };
  const read = async () => ({
    original: await storage.digest(original),
    copy: await storage.digest(to),
  });
  return { key: from.key, size: from.size, read };
}

function ofMoved({ key, to, size, sha256, etag }: Moved, { storage, map }: VerifyRun): Task {
  const read = async () => ({
    original: { sha256, etag },
    copy: await storage.digest({ bucket: map.bucket, key: to }),
  });
  return { key, size, read };
}
