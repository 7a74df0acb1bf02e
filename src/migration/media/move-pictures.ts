import { leftLine, meterOf } from './actions.ts';
import { Journal } from './journal.ts';
import { journalOf, lookAhead, type Migration, withJournal } from './migration.ts';
import { moveAll } from './move.ts';
import type { Moved } from './moved.ts';
import type { Pair } from './plan.ts';
import { numberOf, sizeOf } from './progress.ts';
import { requireCutover } from './proof/live-release.ts';
import { type AccessProof, type Evidence, proveUnused } from './proof/prove.ts';
import { amountOf, listed, shown } from './report.ts';

export interface MoveWishes {
  readonly evidence: Evidence;
  /** Puts a question to the operator; null when nobody answers. */
  readonly ask: (question: string) => Promise<string | null>;
}

/**
 * Phase 2: removes from the old bucket what has an equal copy, once nothing refers to it. As the other actions it
 * resolves with whether anything is left.
 */
export async function movePictures(
  migration: Migration,
  { evidence, ask }: MoveWishes,
): Promise<boolean> {
  const { map, apply, say } = migration;
  const { plan, old } = await lookAhead(migration);
  const proof = await proveUnused(old, map, evidence);
  proofLines(proof, evidence).forEach(say);
  const copied = [...plan.same, ...plan.unproven];
  const ready = copied.filter(({ from }) => !proof.named.has(from.key));
  const kept = copied.length - ready.length;
  const uncopied = plan.missing.length + plan.conflicts.length;
  say(`To be removed from ${map.oldBucket}: ${amountOf(ready.map(({ from }) => from))}.`);
  say(
    `Kept, for something refers to them: ${numberOf(kept)}. Kept, for they have no copy: ${numberOf(uncopied)}.`,
  );
  if (!apply && ready.length > 0) say('Nothing was removed: this was a dry run. --apply does it.');
  if (!apply || ready.length === 0) return copied.length + uncopied > 0;
  const answer = await ask(
    `This removes ${numberOf(ready.length)} objects from the bucket. Type its name to go on: `,
  );
  if (answer?.trim() !== map.oldBucket) {
    say(`That is not the bucket's name. Nothing was removed.`);
    return true;
  }
  const left = kept + uncopied + (await remove(ready, migration, evidence.site));
  say(leftLine(left, 'to be moved'));
  return left > 0;
}

async function remove(ready: readonly Pair[], migration: Migration, site: string): Promise<number> {
  const { storage, map, concurrency, say } = migration;
  const { journal } = await Journal.open<Moved>(...journalOf(migration, 'moved'));
  const meter = meterOf(migration, ready.length);
  const mayGoOn = async () => void (await requireCutover(site));
  const result = await withJournal(journal, () =>
    moveAll(ready, {
      ...{ storage, map, manifest: journal, concurrency, mayGoOn, did: meter.did },
    }),
  ).finally(meter.end);
  say(`Removed: ${numberOf(result.moved)} objects, ${sizeOf(result.bytes)}.`);
  say(`Keep ${journal.file}: restore puts them back by it.`);
  listed(
    'Kept:',
    result.kept.map(({ key, why }) => `${shown(key)}: ${why}`),
  ).forEach(say);
  return result.kept.length;
}

function proofLines(
  { release, earlier, seen, named }: AccessProof,
  { accessLogs }: Evidence,
): string[] {
  const looked = [...seen].map(([kind, count]) => `${numberOf(count)} ${kind}`).join(', ');
  return [
    `Release ${release.id} is live, in phase ${release.phase}.`,
    `Looked through: ${looked}.`,
    ...(accessLogs.length === 0
      ? [
          `No access log was given (--access-log): what mails, search engines and other sites still fetch was not seen.`,
        ]
      : []),
    ...earlierLines(earlier),
    ...listed(
      'Referred to still:',
      [...named].map(([key, places]) => `${shown(key)}: ${places.map(shown).join('; ')}`),
    ),
  ];
}

/** They hold nothing back: the operator knows whether anybody will go back that far. */
function earlierLines(earlier: readonly string[] | null): string[] {
  if (earlier === null)
    return [
      "Whether releases from before the cutover can be gone back to was not seen: start this where the publisher's DATA_DIR is.",
    ];
  return listed(
    'Releases that can be gone back to, and are from before the cutover; pictures that are removed now would be missing there until restore puts them back:',
    earlier,
  );
}
