export type Level = 'ok' | 'warning' | 'problem' | 'skipped';

export interface Finding {
  /** Stays the same from release to release, for machines. */
  readonly check: string;
  readonly level: Level;
  readonly sentence: string;
  /** The setting or command that repairs it; null where nothing needs to be. */
  readonly change: string | null;
}

export const ok = (check: string, sentence: string): Finding => ({
  ...{ check, level: 'ok', sentence, change: null },
});
export const skipped = (check: string, sentence: string): Finding => ({
  ...{ check, level: 'skipped', sentence, change: null },
});
export const warning = (check: string, sentence: string, change: string): Finding => ({
  ...{ check, level: 'warning', sentence, change },
});
export const problem = (check: string, sentence: string, change: string): Finding => ({
  ...{ check, level: 'problem', sentence, change },
});

const MARKS: Readonly<Record<Level, string>> = {
  ok: 'ok     ',
  warning: 'WARNING',
  problem: 'PROBLEM',
  skipped: 'skipped',
};

/** The findings as people read them, with their sum at the end. */
export function findingLines(findings: readonly Finding[]): string[] {
  const number = (level: Level) => findings.filter((finding) => finding.level === level).length;
  return [
    ...findings.flatMap(({ level, sentence, change }) => [
      `${MARKS[level]}  ${sentence}`,
      ...(change === null ? [] : [`         → ${change}`]),
    ]),
    '',
    `${number('ok')} ok, warnings: ${number('warning')}, problems: ${number('problem')}, ${number('skipped')} skipped`,
  ];
}
