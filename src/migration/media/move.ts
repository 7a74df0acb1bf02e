import type { MediaMap } from '#domain/media.ts';
import type { ObjectFacts, ObjectHeaders, Storage } from '#media/storage.ts';
import { StorageError } from '#media/storage-error.ts';
import type { Journal } from './journal.ts';
import type { Moved } from './moved.ts';
import type { Pair } from './plan.ts';
import { inParallel } from './pool.ts';

export interface MoveResult {
  moved: number;
  bytes: number;
  /** Keys, and why they were kept. */
  readonly kept: { readonly key: string; readonly why: string }[];
}

export interface MoveRun {
  readonly storage: Storage;
  readonly map: MediaMap;
  readonly manifest: Journal<Moved>;
  readonly concurrency: number;
  /** Throws unless removing is still right. Asked before each batch. */
  readonly mayGoOn: () => Promise<void>;
  readonly did: (bytes: number) => void;
}

/** Objects whose removal is written to the disk together. */
const BATCH = 100;

/**
 * Removes from the old bucket what has an equal copy. Both are read whole just before; what is needed for putting it
 * back is on the disk before it is removed.
 */
export async function moveAll(pairs: readonly Pair[], run: MoveRun): Promise<MoveResult> {
  const result: MoveResult = { moved: 0, bytes: 0, kept: [] };
  for (let first = 0; first < pairs.length; first += BATCH) {
    await run.mayGoOn();
    await moveBatch(pairs.slice(first, first + BATCH), run, result);
  }
  return result;
}

async function moveBatch(pairs: readonly Pair[], run: MoveRun, result: MoveResult): Promise<void> {
  const { storage, map, manifest, concurrency } = run;
  const proven: Proven[] = [];
  await inParallel(pairs, concurrency, async (pair) => {
    const judged = await judge(pair, run);
    if ('why' in judged) result.kept.push({ key: pair.from.key, why: judged.why });
    else {
      proven.push(judged);
      manifest.add(judged.entry);
    }
    run.did(pair.from.size);
  });
  await manifest.flush();
  await inParallel(proven, concurrency, async (each) => {
    const { key, size } = each.entry;
    const why = await changedSince(each, run);
    if (why !== null) result.kept.push({ key, why });
    else {
      await storage.remove({ bucket: map.oldBucket, key });
      result.moved += 1;
      result.bytes += size;
    }
  });
}

/** What was judged to have an equal copy, and the copy's ETag then. */
interface Proven {
  readonly entry: Moved;
  readonly copy: string;
}

/**
 * Why an object must stay after all: staff may delete or replace pictures in Saleor while a batch is judged. S3's
 * condition for removals is not kept by MinIO, so both are looked at as late as can be. Null: nothing changed.
 */
async function changedSince(
  { entry: { key, to, etag }, copy }: Proven,
  { storage, map }: MoveRun,
): Promise<string | null> {
  const [original, there] = await Promise.all([
    storage.head({ bucket: map.oldBucket, key }),
    storage.head({ bucket: map.bucket, key: to }),
  ]);
  if (there === null) return `its copy ${to} was removed meanwhile`;
  if (there.etag !== copy) return `its copy ${to} was changed meanwhile`;
  return original?.etag === etag ? null : 'it was changed meanwhile';
}

async function judge({ from, to }: Pair, run: MoveRun): Promise<Proven | { why: string }> {
  const { storage, map } = run;
  const object = { bucket: map.oldBucket, key: from.key };
  try {
    const facts = await storage.head(object);
    const original = await storage.digest(object);
    if (facts === null || original === null) return { why: 'it is not there any more' };
    const copy = await storage.digest(to);
    if (copy === null) return { why: `its copy ${to.key} is missing` };
    if (copy.sha256 !== original.sha256) return { why: `its copy ${to.key} is different` };
    const entry = {
      ...{ key: from.key, to: to.key, size: original.size, etag: original.etag },
      ...{ sha256: original.sha256, headers: headersOf(facts), at: new Date().toISOString() },
    };
    return { entry, copy: copy.etag };
  } catch (error) {
    if (error instanceof StorageError && error.fault === 'failed') return { why: error.message };
    throw error;
  }
}

function headersOf(facts: ObjectFacts): ObjectHeaders {
  const { contentType, cacheControl, contentDisposition, contentEncoding, metadata } = facts;
  return { contentType, cacheControl, contentDisposition, contentEncoding, metadata };
}
