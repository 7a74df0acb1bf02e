import type { BurstRule, Window } from './pace.ts';

/** Milliseconds. */
export interface WorkerTimes {
  /** How long after the first urgent event further ones are waited for, and how long at the most while they keep coming. */
  readonly urgent: Window;
  /** The same for events that can wait; after `most` they wait for urgent ones no longer. */
  readonly patient: Window;
  readonly burst: BurstRule;
  readonly sweepEvery: number;
  /** How long a look at everything waits for events at the most. */
  readonly sweepWaits: number;
  /** Before each further try when Saleor cannot be read; the last one repeats. */
  readonly retryAfter: readonly number[];
  /** Before pictures that did not answer are asked for again, as `retryAfter`. */
  readonly picturesAfter: readonly number[];
}

export const WORKER_TIMES: Omit<WorkerTimes, 'sweepEvery'> = {
  urgent: { quiet: 25, most: 250 },
  patient: { quiet: 200, most: 1_500 },
  burst: { builds: 5, within: 3_000, window: { quiet: 500, most: 2_000 } },
  sweepWaits: 60_000,
  retryAfter: [1_000, 2_000, 5_000, 10_000, 30_000],
  picturesAfter: [10_000, 30_000, 120_000],
};

/** The n-th of pauses whose last one repeats; `n` from 0. */
export function pauseBefore(n: number, pauses: readonly number[]): number {
  return pauses[Math.min(n, pauses.length - 1)] ?? 1_000;
}
