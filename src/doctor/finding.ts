/** `skipped`: nobody looked, for the reason in the sentence. It says nothing about the shop's health. */
export type Level = 'ok' | 'warning' | 'problem' | 'skipped';

/** The chapters of a report, in their order. */
export const AREAS = [
  'Connection',
  'Channels',
  'Catalogue',
  'Pictures',
  'Delivery',
  'Payment',
  'Accounts and mail',
  'Apps and background work',
] as const;
export type Area = (typeof AREAS)[number];

export interface Finding {
  readonly area: Area;
  /** Stays the same from release to release, for machines. */
  readonly check: string;
  readonly level: Level;
  /** What it is, in one sentence. */
  readonly sentence: string;
  /** The setting or the dashboard's page to change; null where nothing needs to be. */
  readonly change: string | null;
}

/** Writes the findings of one check. */
export function check(area: Area, name: string) {
  const finding = (level: Level) => (sentence: string, change: string) => ({
    ...{ area, check: name, level, sentence, change },
  });
  const told = (level: Level) => (sentence: string) => ({
    ...{ area, check: name, level, sentence, change: null },
  });
  return {
    ok: told('ok'),
    skipped: told('skipped'),
    warning: finding('warning'),
    problem: finding('problem'),
  };
}

/** `3 products`, `1 product`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** The first few of many names. */
export function named(names: readonly string[], most = 5): string {
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
