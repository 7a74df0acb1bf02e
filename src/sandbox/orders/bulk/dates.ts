import type { Instant } from '../../records/base.ts';
import type { State } from '../../state/state.ts';

/** Other systems' clocks may go before. */
const toleranceMs = 5 * 60 * 1000;

export function isInFuture({ clock }: State, date: Instant): boolean {
  return Date.parse(date) >= clock.now().getTime() + toleranceMs;
}
