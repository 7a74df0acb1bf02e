import { AREAS, counted, type Finding, type Level } from './finding.ts';

const marks: Readonly<Record<Level, string>> = {
  ok: 'ok     ',
  warning: 'WARNING',
  problem: 'PROBLEM',
  skipped: 'skipped',
};

/** The findings as people read them, chapter by chapter, with their sum at the end. */
export function reportOf(findings: readonly Finding[]): string {
  const chapters = AREAS.flatMap((area) => {
    const own = findings.filter((finding) => finding.area === area);
    return own.length === 0 ? [] : [`${area}\n${own.map(linesOf).join('\n')}`];
  });
  return `${chapters.join('\n\n')}\n\n${sumOf(findings)}`;
}

function linesOf({ level, sentence, change }: Finding): string {
  const line = `  ${marks[level]}  ${sentence}`;
  return change === null ? line : `${line}\n           → ${change}`;
}

export function sumOf(findings: readonly Finding[]): string {
  const number = (level: Level) => findings.filter((finding) => finding.level === level).length;
  return `${number('ok')} ok, ${counted(number('warning'), 'warning')}, ${counted(number('problem'), 'problem')}, ${number('skipped')} skipped`;
}
