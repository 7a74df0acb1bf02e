import type { MediaMap, MediaObject } from '#domain/media.ts';
import type { ListedObject } from '#media/storage.ts';
import type { Moved } from './moved.ts';
import { type Reason, standingOf, UPLOADS, type Wanted, type Wishes } from './standing.ts';
import { madeFrom } from './wordpress-names.ts';

/** An object that is to be in the new bucket. */
export interface Pair {
  readonly from: ListedObject;
  readonly to: MediaObject;
  readonly as: Wanted;
}

/** That two objects were found to be the same while they had these tags. */
export interface Proof {
  /** Of the old bucket. */
  readonly key: string;
  readonly etag: string;
  readonly copy: string;
}

/** What a look at both buckets says, before anything is done. */
export interface Plan {
  /** Not in the new bucket. */
  readonly missing: readonly Pair[];
  /** There, as long as the old one, and not known to be the same. */
  readonly unproven: readonly Pair[];
  readonly same: readonly Pair[];
  /** There, and of another length: somebody else's. */
  readonly conflicts: readonly Pair[];
  readonly leftOut: Readonly<Partial<Record<Reason, readonly ListedObject[]>>>;
  /** Originals that are not in the old bucket, by what was made from them; paths below `wp-content/uploads/`. */
  readonly originals: ReadonlyMap<string, string>;
}

export interface Sights {
  /** All of the old bucket. */
  readonly old: ReadonlyMap<string, ListedObject>;
  /** Of the new one at least what the old one's objects would be called there. */
  readonly copies: ReadonlyMap<string, ListedObject>;
  readonly proofs: readonly Proof[];
  /** Removed from the old bucket by `move`. Its smaller sizes stay there, and are none the less smaller sizes. */
  readonly moved: readonly Moved[];
}

export function planOf(
  { old, copies, proofs, moved }: Sights,
  wishes: Wishes,
  map: MediaMap,
): Plan {
  const gone = new Set(moved.map(({ key }) => key));
  const keys = { has: (key: string) => old.has(key) || gone.has(key) };
  const proven = new Set(proofs.map(({ key, etag, copy }) => proofKey(key, etag, copy)));
  const plan = {
    missing: [] as Pair[],
    unproven: [] as Pair[],
    same: [] as Pair[],
    conflicts: [] as Pair[],
    leftOut: {} as Partial<Record<Reason, ListedObject[]>>,
    originals: new Map<string, string>(),
  };
  for (const from of old.values()) {
    const standing = standingOf(from.key, keys, wishes, map);
    if (standing.kind === 'left out') {
      (plan.leftOut[standing.why] ??= []).push(from);
      continue;
    }
    const pair = { from, to: standing.to, as: standing.as };
    const copy = copies.get(standing.to.key);
    plan[stateOf(from, copy, proven)].push(pair);
    const original = madeFrom(from.key);
    if (from.key.startsWith(UPLOADS) && original !== null && !keys.has(original))
      plan.originals.set(from.key.slice(UPLOADS.length), original.slice(UPLOADS.length));
  }
  return plan;
}

function stateOf(
  from: ListedObject,
  copy: ListedObject | undefined,
  proven: ReadonlySet<string>,
): 'missing' | 'unproven' | 'same' | 'conflicts' {
  if (copy === undefined) return 'missing';
  if (copy.size !== from.size) return 'conflicts';
  const known = proven.has(proofKey(from.key, from.etag, copy.etag));
  return known || isSameTag(from.etag, copy.etag) ? 'same' : 'unproven';
}

function proofKey(key: string, etag: string, copy: string): string {
  return `${etag} ${copy} ${key}`;
}

/**
 * Whether tags of objects of one length show that they are the same. A tag of 32 hex digits is the bytes' MD5; of an
 * object that came in parts it depends on how it was cut (`…-2`) and shows nothing. That two tags differ shows nothing
 * either: of encrypted objects they may be chance.
 */
export function isSameTag(one: string, other: string): boolean {
  return one === other && /^[0-9a-f]{32}$/.test(one);
}
