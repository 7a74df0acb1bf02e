import { copyAll } from './copy.ts';
import { Journal } from './journal.ts';
import { journalOf, lookAhead, type Migration, type Outlook, withJournal } from './migration.ts';
import { type Moved, newest } from './moved.ts';
import type { Proof } from './plan.ts';
import { Meter, numberOf } from './progress.ts';
import { amountOf, copyLines, listed, planLines, shown } from './report.ts';
import { restoreAll } from './restore.ts';
import { tagsNow, unfinished, type Verified, verifyAll } from './verify.ts';

/**
 * Each action says what it finds and does, and resolves with whether anything is left to do. They throw StorageError and
 * MigrationError when they cannot go on.
 */
export async function copy(migration: Migration): Promise<boolean> {
  const { storage, map, apply, concurrency, say } = migration;
  const { plan } = await lookAhead(migration);
  planLines(plan, map).forEach(say);
  const { journal } = await Journal.open<Proof>(...journalOf(migration, 'copy'));
  const meter = meterOf(migration, plan.unproven.length + (apply ? plan.missing.length : 0));
  const result = await withJournal(journal, () =>
    copyAll(plan, { storage, map, journal, concurrency, apply, did: meter.did }),
  ).finally(meter.end);
  copyLines(result, apply).forEach(say);
  const { conflicts, strange, failed } = result;
  const waiting = apply ? 0 : plan.missing.length;
  const hostile = plan.leftOut['hostile name']?.length ?? 0;
  const left = conflicts.length + strange.length + failed.length + waiting + hostile;
  say(leftLine(left, 'to be copied'));
  if (waiting > 0) say('Nothing was copied: this was a dry run. --apply does it.');
  return left > 0;
}

export async function verify(migration: Migration): Promise<boolean> {
  const { storage, map, concurrency, say } = migration;
  const { plan, moved, copies } = await lookAhead(migration);
  const { journal, entries } = await Journal.open<Verified>(...journalOf(migration, 'verify'));
  const wanted = tagsNow(plan, moved, copies);
  const known = unfinished(entries, wanted);
  if (known.size > 0)
    say(`${numberOf(known.size)} were verified before the last run was ended; going on.`);
  const meter = meterOf(migration, wanted.size - known.size);
  const result = await withJournal(journal, () =>
    verifyAll(plan, moved, known, { storage, map, journal, concurrency, did: meter.did }),
  ).finally(meter.end);
  say(`Equal byte for byte (SHA-256): ${numberOf(result.same)}.`);
  listed('Not copied:', result.missing.map(shown)).forEach(say);
  listed('Different from their copies:', result.different.map(shown)).forEach(say);
  listed('Removed from the old bucket meanwhile:', result.gone.map(shown)).forEach(say);
  const left = result.missing.length + result.different.length;
  say(leftLine(left, 'wrong'));
  return left > 0;
}

export async function status(migration: Migration): Promise<boolean> {
  const { map, say } = migration;
  const outlook = await lookAhead(migration);
  const { plan, moved, old } = outlook;
  planLines(plan, map).forEach(say);
  const { toCopy, toMove } = leftOf(outlook);
  say(`Moved, and removed from ${map.oldBucket}: ${amountOf(moved)}.`);
  say(`Still in ${map.oldBucket}: ${amountOf([...old.values()])}.`);
  say(leftLine(toCopy, 'to be copied'));
  if (moved.length > 0) say(leftLine(toMove, 'to be moved'));
  return toCopy > 0 || (moved.length > 0 && toMove > 0);
}

/** What is not copied for certain; and what has a copy and is in the old bucket still. */
function leftOf({ plan }: Outlook): { toCopy: number; toMove: number } {
  const hostile = plan.leftOut['hostile name']?.length ?? 0;
  return {
    toCopy: plan.missing.length + plan.unproven.length + plan.conflicts.length + hostile,
    toMove: plan.same.length + plan.unproven.length,
  };
}

export async function restore(migration: Migration): Promise<boolean> {
  const { storage, map, concurrency, apply, say } = migration;
  const { journal, entries } = await Journal.open<Moved>(...journalOf(migration, 'moved'));
  await journal.close();
  const moved = newest(entries);
  say(`${journal.file} knows of ${amountOf(moved)}.`);
  const meter = meterOf(migration, moved.length);
  const result = await restoreAll(moved, {
    ...{ storage, map, concurrency, apply, did: meter.did },
  }).finally(meter.end);
  say(`There already: ${numberOf(result.there)}.`);
  say(`${apply ? 'Put back' : 'Can be put back'}: ${numberOf(result.restored)}.`);
  listed(
    'Cannot be put back:',
    result.failed.map(({ key, why }) => `${shown(key)}: ${why}`),
  ).forEach(say);
  if (!apply && result.restored > 0)
    say('Nothing was put back: this was a dry run. --apply does it.');
  return result.failed.length > 0 || (!apply && result.restored > 0);
}

export function meterOf({ progress }: Migration, total: number): Meter {
  return new Meter(total, progress);
}

export function leftLine(count: number, what: string): string {
  return count === 0 ? `Nothing is left ${what}.` : `Left ${what}: ${numberOf(count)}.`;
}
