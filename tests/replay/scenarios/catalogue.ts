import type { Arrangement, World } from '../scenario.ts';

/** The two tasks that price promotions; they were queued by hand. */
export function pricePromotions({ sandbox: { state } }: World): void {
  for (const job of ['promotion-toggle', 'recalculate-prices']) state.jobs.run(job);
}

export const catalogue: Arrangement = { before: { '223': pricePromotions } };
