import { COPIES, copyKeysIn, isCopyKey } from './copies.ts';
import type { ListedObject, Storage } from './storage.ts';

/** Lists of keys in use, one a shop: several may share a bucket. */
const USES = `${COPIES}uses/`;
const DAY = 24 * 3_600_000;
/** A copy that was stored within this time may be of pages that are being made. */
const YOUNG = 3 * DAY;
/** The list of a shop that has not written it for so long counts no more. */
const LIST_COUNTS = 30 * DAY;
/** Bytes: of 800,000 keys. */
const LARGEST_LIST = 64 * 1024 * 1024;

export interface Sweep {
  readonly storage: Pick<Storage, 'list' | 'start' | 'replace' | 'remove'>;
  readonly bucket: string;
  /** Names this shop among those on the bucket: letters, digits and hyphens. */
  readonly store: string;
  /** Keys of the copies that this shop uses. */
  readonly used: ReadonlySet<string>;
  readonly now?: () => number;
}

export interface Swept {
  /** Copies that are there now, and what was removed. */
  readonly kept: number;
  readonly removed: number;
  readonly removedBytes: number;
  /** Shops whose lists count, this one included. */
  readonly shops: number;
}

/**
 * Tells the other shops what this one uses, and removes copies that none has used for three days. Throws before anything
 * is removed when a list cannot be read.
 */
export async function sweepCopies(sweep: Sweep): Promise<Swept> {
  const { storage, bucket } = sweep;
  const own = await tellUses(sweep);
  const lists: ListedObject[] = [];
  for await (const list of storage.list(bucket, USES)) lists.push(list);
  const now = timeOf(lists, own, sweep.now ?? Date.now);
  const counting = lists.filter(({ key, storedAt }) => key === own || now - storedAt < LIST_COUNTS);
  const ofOthers = new Set<string>();
  for (const list of counting)
    if (list.key !== own) for (const key of await readUses(sweep, list)) ofOthers.add(key);
  const isUsed = (key: string) => sweep.used.has(key) || ofOthers.has(key);
  for (const list of lists)
    if (!counting.includes(list)) await storage.remove({ bucket, key: list.key });
  return { ...(await removeUnused(sweep, isUsed, now)), shops: counting.length };
}

/** Key of this shop's list, which now tells what it uses. */
export async function tellUses({ storage, bucket, store, used }: Sweep): Promise<string> {
  const key = `${USES}${store}.txt`;
  const text = [...used].map((each) => `${each}\n`).join('');
  await storage.replace({ bucket, key }, Buffer.from(text), {
    contentType: 'text/plain; charset=utf-8',
    cacheControl: 'no-store',
  });
  return key;
}

/** By the storage's clock, which all ages are of, or ours, whichever is behind: a wrong one must make nothing old. */
function timeOf(lists: readonly ListedObject[], own: string, now: () => number): number {
  const list = lists.find(({ key }) => key === own);
  if (!list) throw new Error(`${own} was stored, and is not there`);
  return Math.min(list.storedAt, now());
}

async function readUses({ storage, bucket }: Sweep, { key }: ListedObject): Promise<string[]> {
  const read = await storage.start({ bucket, key }, LARGEST_LIST);
  if (read === null) throw new Error(`${key} was removed while it was read`);
  const { bytes, facts } = read;
  const text = bytes.toString('latin1');
  const keys = copyKeysIn(text);
  // A key and its line's end, one after the other and nothing else.
  const isList = keys.reduce((length, each) => length + each.length + 1, 0) === facts.size;
  if (!isList || bytes.length !== facts.size)
    throw new Error(`${key} is no list of copies. If no shop writes it, remove it`);
  return keys;
}

async function removeUnused(
  { storage, bucket }: Sweep,
  isUsed: (key: string) => boolean,
  now: number,
): Promise<Omit<Swept, 'shops'>> {
  const swept = { kept: 0, removed: 0, removedBytes: 0 };
  for await (const { key, size, storedAt } of storage.list(bucket, COPIES)) {
    // Whatever else lies there is not ours.
    if (!isCopyKey(key)) continue;
    if (isUsed(key) || now - storedAt < YOUNG) {
      swept.kept += 1;
      continue;
    }
    // At once, while what the listing says of it is seconds old: another shop may be storing it again.
    await storage.remove({ bucket, key });
    swept.removed += 1;
    swept.removedBytes += size;
  }
  return swept;
}
