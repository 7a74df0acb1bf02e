import type { MediaMap } from '#domain/media.ts';
import type { CopyResult } from './copy.ts';
import type { Pair, Plan } from './plan.ts';
import { numberOf, sizeOf } from './progress.ts';
import { type Reason, REASONS } from './standing.ts';

/** A key or path as it may be printed: with what a terminal would obey made visible. */
export function shown(key: string): string {
  return /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/.test(key)
    ? JSON.stringify(key).replace(
        /[\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g,
        (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
    : key;
}

/** `12 objects, 3.4 MB`. */
export function amountOf(objects: readonly { readonly size: number }[]): string {
  const bytes = objects.reduce((sum, { size }) => sum + size, 0);
  const count = objects.length;
  return `${numberOf(count)} ${count === 1 ? 'object' : 'objects'}, ${sizeOf(bytes)}`;
}

const MOST_TOLD = 20;

/** A heading with what belongs below it, the first few; nothing where there is nothing. */
export function listed(heading: string, lines: readonly string[], most = MOST_TOLD): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > most ? [`  … and ${numberOf(lines.length - most)} more`] : [];
  return [heading, ...lines.slice(0, most).map((line) => `  ${line}`), ...more];
}

const WHY: Readonly<Record<Reason, string>> = {
  'set aside': 'set aside (--exclude)',
  'smaller size': "WordPress's smaller sizes of pictures that are there (--derivatives)",
  'private folder': 'logs and paid downloads (never, unless named with --include)',
  'no picture': 'no pictures (--include)',
  'outside the catalogue': 'not in a folder of year and month (--include)',
  'folder mark': 'empty marks of folders',
  'hostile name':
    'names that no address can carry safely: rename or remove them, or set them aside (--exclude)',
};

export function planLines(plan: Plan, map: MediaMap): string[] {
  const sizes = (pairs: readonly Pair[]) => amountOf(pairs.map(({ from }) => from));
  return [
    `${map.oldBucket} → ${map.bucket}`,
    `  copied already   ${sizes(plan.same)}`,
    `  to be compared   ${sizes(plan.unproven)}`,
    `  to be copied     ${sizes(plan.missing)}`,
    `  in conflict      ${sizes(plan.conflicts)}`,
    ...leftOutLines(plan),
    ...originalLines(plan, map),
  ];
}

function leftOutLines({ leftOut }: Plan): string[] {
  const lines = REASONS.flatMap((reason) => {
    const objects = leftOut[reason];
    if (objects === undefined) return [];
    const examples = objects.slice(0, reason === 'hostile name' ? MOST_TOLD : 3);
    const more = objects.length > examples.length ? ', …' : '';
    return [
      `${WHY[reason]}: ${amountOf(objects)}`,
      `  ${examples.map(({ key }) => shown(key)).join(', ')}${more}`,
    ];
  });
  return listed('Left out:', lines, lines.length);
}

function originalLines({ originals }: Plan, map: MediaMap): string[] {
  const site = map.hosts.find(
    ({ bucket, address }) => bucket === null && address.startsWith('https:'),
  );
  const lines = [...originals].map(
    ([made, original]) => `${shown(original)} (there is ${shown(made)})`,
  );
  return listed(
    `Originals that WordPress's plugin never uploaded; what was made from them is copied. They lie on the old shop's disk below wp-content/uploads/, in its backups, and as long as it runs at ${site?.address ?? 'https://<the old shop>'}/wp-content/uploads/<path>:`,
    lines,
  );
}

export function copyLines(result: CopyResult, apply: boolean): string[] {
  // Many are looked at once: in whatever order they end, two runs tell the same.
  const keys = (pairs: readonly Pair[]) => pairs.map(({ from }) => shown(from.key)).toSorted();
  return [
    ...(apply ? [`Copied: ${amountOf(result.copied.map(({ from }) => from))}.`] : []),
    ...listed(
      'In conflict: another object lies at their place in the new bucket, and was left alone. Look at both. Is it a stranger that no page shows, remove it. Was the picture replaced in WordPress after it had been copied, upload the new one under another name, for browsers keep what they got under this one for a year; then set this one aside (--exclude):',
      result.conflicts.map(({ from, to }) => `${shown(from.key)} ≠ ${shown(to.key)}`).toSorted(),
    ),
    ...listed(
      'Not copied, for their bytes are no picture (--exclude sets them aside, --include copies them all the same):',
      keys(result.strange),
    ),
    ...listed('Removed from the old bucket meanwhile:', keys(result.gone)),
    ...listed(
      'Failed; start again for these:',
      result.failed.map(({ pair, why }) => `${shown(pair.from.key)}: ${why}`).toSorted(),
    ),
  ];
}
