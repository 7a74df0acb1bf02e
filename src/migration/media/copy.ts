import type { MediaMap, MediaObject } from '#domain/media.ts';
import type { ObjectFacts, ObjectHeaders, Storage } from '#media/storage.ts';
import { StorageError } from '#media/storage-error.ts';
import type { Journal } from './journal.ts';
import { isPictureType, pictureType, TELLING_BYTES } from './picture-type.ts';
import { isSameTag, type Pair, type Plan, type Proof } from './plan.ts';
import { inParallel } from './pool.ts';

/** How each object of a plan ended. */
export interface CopyResult {
  readonly copied: Pair[];
  /** Was there already, and is the same. */
  readonly same: Pair[];
  /** Another object lies at its place; it was left alone. */
  readonly conflicts: Pair[];
  /** Its bytes are no picture's, whatever its name says. */
  readonly strange: Pair[];
  /** Not in the old bucket any more. */
  readonly gone: Pair[];
  readonly failed: { readonly pair: Pair; readonly why: string }[];
}

export interface CopyRun {
  readonly storage: Storage;
  readonly map: MediaMap;
  readonly journal: Journal<Proof>;
  readonly concurrency: number;
  /** False: only what is there already is compared, which reads and writes nothing. */
  readonly apply: boolean;
  readonly did: (bytes: number) => void;
}

/** Milliseconds between writings of the journal: what is lost with it is compared again. */
const FLUSH_EVERY = 250;

/**
 * Copies what is missing and compares what is there. Throws StorageError when going on makes no sense; whatever was
 * done stays in the journal.
 */
export async function copyAll(plan: Plan, run: CopyRun): Promise<CopyResult> {
  const result: CopyResult = {
    copied: [],
    same: [...plan.same],
    conflicts: [...plan.conflicts],
    strange: [],
    gone: [],
    failed: [],
  };
  // A disk that is full is told of by the last flush.
  const timer = setInterval(() => void run.journal.flush().catch(() => undefined), FLUSH_EVERY);
  const pairs = run.apply ? [...plan.unproven, ...plan.missing] : plan.unproven;
  try {
    await inParallel(pairs, run.concurrency, async (pair) => {
      const end = await endOf(pair, run);
      if (end.kind === 'failed') result.failed.push({ pair, why: end.why });
      else result[end.kind].push(pair);
      run.did(pair.from.size);
    });
  } finally {
    clearInterval(timer);
    await run.journal.flush();
  }
  return result;
}

type End =
  | { readonly kind: 'copied' | 'same' | 'conflicts' | 'strange' | 'gone' }
  | { readonly kind: 'failed'; readonly why: string };

async function endOf(pair: Pair, run: CopyRun): Promise<End> {
  try {
    return await copyOne(pair, run);
  } catch (error) {
    if (error instanceof StorageError && (error.fault === 'changed' || error.fault === 'failed'))
      return { kind: 'failed', why: error.message };
    throw error;
  }
}

async function copyOne(pair: Pair, run: CopyRun): Promise<End> {
  const { storage, map, journal, apply } = run;
  const from = { bucket: map.oldBucket, key: pair.from.key };
  const there = await storage.head(pair.to);
  if (there !== null) {
    const kind = await compare(storage, from, pair.to, there);
    if (kind.same) journal.add(proofOf(pair, kind.etag, there.etag));
    return { kind: kind.same ? 'same' : kind.gone ? 'gone' : 'conflicts' };
  }
  // It was there when the bucket was listed.
  if (!apply) return { kind: 'failed', why: `${pair.to.key} was removed meanwhile.` };
  const start = await storage.start(from, TELLING_BYTES);
  if (start === null) return { kind: 'gone' };
  const type = pictureType(start.bytes);
  if (!isPictureType(type, pair.as)) return { kind: 'strange' };
  await storage.copy(from, pair.to, start.facts.etag, headersOf(pair, start.facts, type));
  const copy = await storage.head(pair.to);
  const fault = await faultOf(storage, from, pair.to, start.facts, copy);
  if (fault !== null)
    return { kind: 'failed', why: `The copy ${pair.to.key} is not what was copied: ${fault}.` };
  journal.add(proofOf(pair, start.facts.etag, copy!.etag));
  return { kind: 'copied' };
}

function proofOf(pair: Pair, etag: string, copy: string): Proof {
  return { key: pair.from.key, etag, copy };
}

async function compare(
  storage: Storage,
  from: MediaObject,
  to: MediaObject,
  there: ObjectFacts,
): Promise<{ same: boolean; gone: boolean; etag: string }> {
  const one = await storage.digest(from);
  if (one === null) return { same: false, gone: true, etag: '' };
  // Its own word on what it holds is not enough here: who knows who wrote it.
  const other = one.size === there.size ? await storage.digest(to) : null;
  return { same: one.sha256 === other?.sha256, gone: false, etag: one.etag };
}

/** What is wrong with a copy just made; null: nothing. Where tags show nothing the original is read once. */
async function faultOf(
  storage: Storage,
  from: MediaObject,
  to: MediaObject,
  original: ObjectFacts,
  copy: ObjectFacts | null,
): Promise<string | null> {
  if (copy === null) return 'it is not there';
  if (copy.size !== original.size) return `${copy.size} bytes instead of ${original.size}`;
  if (isSameTag(copy.etag, original.etag)) return null;
  // Older storages work out no SHA-256 while they copy.
  const written = copy.sha256 ?? (await storage.digest(to))?.sha256;
  const read = await storage.digest(from);
  return read !== null && read.sha256 === written ? null : 'their SHA-256 differ';
}

/** A key of the catalogue's copies is never written twice: browsers may keep what they got for good. */
const FOR_GOOD = 'public, max-age=31536000, immutable';
/** A logo is replaced under its own name. */
const AN_HOUR = 'public, max-age=3600';

function headersOf(pair: Pair, original: ObjectFacts, type: string | null): ObjectHeaders {
  switch (pair.as) {
    case 'picture':
      return { ...original, contentType: type, cacheControl: FOR_GOOD };
    case 'asset':
      return { ...original, contentType: type, cacheControl: original.cacheControl ?? AN_HOUR };
    case 'named':
      return original;
  }
}
