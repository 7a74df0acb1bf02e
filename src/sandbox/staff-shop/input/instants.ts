import type { Instant } from '../../records/base.ts';
import { instantOf } from '../../state/clock.ts';

/** A DateTime of an input as Saleor keeps it: in UTC, to the microsecond. */
export function instantFrom(text: string): Instant {
  const at = new Date(text);
  const micros = /\.(\d{1,6})/.exec(text)?.[1]?.padEnd(6, '0') ?? '000000';
  if (micros.endsWith('000')) return instantOf(at);
  return instantOf(at).replace(/(?:\.\d{6})?\+/, `.${micros}+`);
}
