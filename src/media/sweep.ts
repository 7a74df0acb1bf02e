import { randomBytes } from 'node:crypto';
import { COPIES, copyKeysIn, isCopyKey } from './copies.ts';
import type { ListedObject, Storage } from './storage.ts';

/** Lists of keys in use, one a process that stores copies: several may share a bucket. */
const USES = `${COPIES}uses/`;
const DAY = 24 * 3_600_000;
/** A copy that was stored within this time before a list was told may be of pages that were being made then. */
const YOUNG = 3 * DAY;
/** A list that has not been told again for so long counts no more. */
const LIST_COUNTS = 30 * DAY;
/** Bytes: of 800,000 keys. */
const LARGEST_LIST = 64 * 1024 * 1024;

export interface Sweep {
  readonly storage: Pick<Storage, 'list' | 'start' | 'replace' | 'remove'>;
  readonly bucket: string;
  /** Whose list this is, of `newTeller`. */
  readonly teller: string;
  /** Keys of the copies that it uses. */
  readonly used: ReadonlySet<string>;
  readonly now?: () => number;
}

export interface Swept {
  /** Copies that are there now, and what was removed. */
  readonly kept: number;
  readonly removed: number;
  readonly removedBytes: number;
  /** How many count, this one's own included. */
  readonly lists: number;
}

/**
 * A random name for the list of one process. None is kept for the next start: a folder that is restored or cloned would
 * keep it too, and two shops that write one list lose each other's pictures.
 */
export function newTeller(): string {
  return randomBytes(16).toString('hex');
}

/**
 * Tells the others what this process uses, and removes copies that are on no list and three days older than the oldest:
 * since that was told, its shop may have stored and shown more. Throws before anything is removed when a list cannot be
 * read.
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
  const oldest = Math.min(now, ...counting.map(({ storedAt }) => storedAt));
  return { ...(await removeUnused(sweep, isUsed, oldest - YOUNG)), lists: counting.length };
}

/** For one who cannot tell what it uses: nobody removes what is there now, as long as that list counts. */
export async function tellAll(sweep: Omit<Sweep, 'used'>): Promise<void> {
  const used = new Set<string>();
  for await (const { key } of sweep.storage.list(sweep.bucket, COPIES))
    if (isCopyKey(key)) used.add(key);
  await tellUses({ ...sweep, used });
}

/** Key of this process's list, which now tells what it uses. */
export async function tellUses({ storage, bucket, teller, used }: Sweep): Promise<string> {
  const key = `${USES}${teller}.txt`;
  const text = [...used].map((each) => `${each}\n`).join('');
  await storage.replace({ bucket, key }, Buffer.from(text), {
    contentType: 'text/plain; charset=utf-8',
    cacheControl: 'no-store',
  });
  return key;
}

/** By the storage's clock, which all times are of, or ours, whichever is behind: a wrong one must make nothing old. */
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
  before: number,
): Promise<Omit<Swept, 'lists'>> {
  const swept = { kept: 0, removed: 0, removedBytes: 0 };
  for await (const { key, size, storedAt } of storage.list(bucket, COPIES)) {
    // Whatever else lies there is not ours.
    if (!isCopyKey(key)) continue;
    if (isUsed(key) || storedAt >= before) {
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
