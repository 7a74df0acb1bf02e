import { join } from 'node:path';
import type { MediaMap } from '#domain/media.ts';
import type { Storage } from '#media/storage.ts';
import { type Journal, readJournal, type Subject } from './journal.ts';
import { lookAtBuckets } from './look.ts';
import { MigrationError } from './migration-error.ts';
import { type Moved, newest } from './moved.ts';
import { type Plan, planOf, type Proof, type Sights } from './plan.ts';
import type { Progress } from './progress.ts';
import { unknownNames, type Wishes } from './standing.ts';
import type { Verified } from './verify.ts';

/** A move of pictures from the old bucket to the new one: what is common to all its actions. */
export interface Migration {
  readonly storage: Storage;
  readonly map: MediaMap;
  /** Address of the storage. */
  readonly endpoint: string;
  /** Folder of the journals. */
  readonly folder: string;
  readonly wishes: Wishes;
  /** Objects at a time. */
  readonly concurrency: number;
  /** Without it nothing is changed in the storage. */
  readonly apply: boolean;
  readonly say: (line: string) => void;
  readonly progress: (progress: Progress) => void;
}

const FILES = { copy: 'copy.jsonl', verify: 'verify.jsonl', moved: 'moved.jsonl' } as const;
export type JournalName = keyof typeof FILES;

export function journalOf(
  { folder, endpoint, map }: Migration,
  name: JournalName,
): [file: string, subject: Subject] {
  const subject = { journal: name, endpoint, from: map.oldBucket, to: map.bucket };
  return [join(folder, FILES[name]), subject];
}

export interface Outlook {
  readonly plan: Plan;
  /** All of the old bucket. */
  readonly old: Sights['old'];
  /** Of the new bucket what objects of the old one are called there, those moved included. */
  readonly copies: Sights['copies'];
  /** Removed from the old bucket by `move`, and not back there. */
  readonly moved: readonly Moved[];
}

/** Lists both buckets and compares them with what the journals know. */
export async function lookAhead(migration: Migration): Promise<Outlook> {
  const { storage, map, wishes } = migration;
  const manifest = await readJournal<Moved>(...journalOf(migration, 'moved'));
  const known = newest(manifest?.entries ?? []);
  const { old, copies } = await lookAtBuckets(storage, map, known);
  const moved = known.filter(({ key }) => !old.has(key));
  const unknown = unknownNames([...old.keys(), ...moved.map(({ key }) => key)], wishes);
  if (unknown.length > 0)
    throw new MigrationError(
      `Nothing in ${map.oldBucket} is called ${unknown.map((name) => `"${name}"`).join(' or ')}. See --include and --exclude; upper and lower case count.`,
    );
  const copied = await readJournal<Proof>(...journalOf(migration, 'copy'));
  const verified = await readJournal<Verified>(...journalOf(migration, 'verify'));
  const proofs = [
    ...(copied?.entries ?? []),
    ...(verified?.entries ?? []).filter((entry) => 'copy' in entry),
  ];
  const plan = planOf({ old, copies, proofs, moved }, wishes, map);
  return { plan, old, copies, moved };
}

/** Closes a journal whatever comes of the work with it. */
export async function withJournal<Entry, Result>(
  journal: Journal<Entry>,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } finally {
    await journal.close();
  }
}
