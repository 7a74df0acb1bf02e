import type { Arrangement, World } from '../scenario.ts';

/** The tasks that price promotions; they were queued by hand. */
export function pricePromotions({ sandbox: { state } }: World): void {
  for (const job of ['promotion-toggle', 'promotion-rules', 'recalculate-prices'])
    state.jobs.run(job);
}

/** Beat did send one price task after the setup, but none for the rules of new promotions. */
export function priceProducts({ sandbox: { state } }: World): void {
  state.jobs.run('recalculate-prices');
}

export const catalogue: Arrangement = { start: priceProducts, before: { '223': pricePromotions } };
