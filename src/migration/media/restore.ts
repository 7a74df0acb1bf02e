import type { MediaMap } from '#domain/media.ts';
import type { Storage } from '#media/storage.ts';
import { StorageError } from '#media/storage-error.ts';
import type { Moved } from './moved.ts';
import { inParallel } from './pool.ts';

export interface RestoreResult {
  /** Put back, or in a dry run: would be. */
  restored: number;
  /** There already, as it was. */
  there: number;
  readonly failed: { readonly key: string; readonly why: string }[];
}

export interface RestoreRun {
  readonly storage: Storage;
  readonly map: MediaMap;
  readonly concurrency: number;
  readonly apply: boolean;
  readonly did: (bytes: number) => void;
}

/** Puts what was moved back into the old bucket, from its copies, which stay. Replaces nothing. */
export async function restoreAll(moved: readonly Moved[], run: RestoreRun): Promise<RestoreResult> {
  const result: RestoreResult = { restored: 0, there: 0, failed: [] };
  await inParallel(moved, run.concurrency, async (each) => {
    const end = await restoreOne(each, run);
    if (end === 'restored' || end === 'there') result[end] += 1;
    else result.failed.push({ key: each.key, why: end.why });
    run.did(each.size);
  });
  return result;
}

async function restoreOne(
  moved: Moved,
  { storage, map, apply }: RestoreRun,
): Promise<'restored' | 'there' | { why: string }> {
  const old = { bucket: map.oldBucket, key: moved.key };
  const copy = { bucket: map.bucket, key: moved.to };
  try {
    if ((await storage.head(old)) !== null)
      return (await storage.digest(old))?.sha256 === moved.sha256
        ? 'there'
        : { why: 'another object lies at its place, which was left alone' };
    const found = await storage.digest(copy);
    if (found === null) return { why: `its copy ${moved.to} is missing: look for it in a backup` };
    if (found.sha256 !== moved.sha256)
      return { why: `its copy ${moved.to} is another picture now` };
    if (!apply) return 'restored';
    await storage.copy(copy, old, found.etag, moved.headers);
    return (await storage.digest(old))?.sha256 === moved.sha256
      ? 'restored'
      : { why: 'what was put back is different' };
  } catch (error) {
    if (error instanceof StorageError && (error.fault === 'failed' || error.fault === 'changed'))
      return { why: error.message };
    throw error;
  }
}
