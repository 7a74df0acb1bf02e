import type { Instant } from '../records/base.ts';

/** Microseconds since 1970; null for what is no time. Times with any offset and up to six digits of a second. */
export function microsOf(text: string): number | null {
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) return null;
  const fraction = /\.(\d+)/.exec(text)?.[1] ?? '';
  return ms * 1000 + Number(fraction.padEnd(6, '0').slice(3, 6));
}

/** As Python writes a time in UTC: `2026-11-23 09:32:51.650879+00:00`. */
export function pythonTime(instant: Instant): string {
  return instant.replace('T', ' ');
}

/** The day of a time, in UTC. */
export function dayOf(instant: Instant): string {
  return new Date(Date.parse(instant)).toISOString().slice(0, 10);
}
