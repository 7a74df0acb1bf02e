import type { State } from '../state/state.ts';
import { recalculateDirty } from './recalculate.ts';
import { togglePromotions } from './promotion-toggle.ts';

/**
 * What Celery's beat does about prices. Saleor looks for promotions that start or end as their time comes (its
 * schedule sleeps until the next one), and at prices every 30 seconds.
 */
export function registerPriceJobs(state: State): void {
  state.jobs.register({
    name: 'promotion-toggle',
    seconds: 1,
    run: () => togglePromotions(state),
  });
  state.jobs.register({
    name: 'recalculate-prices',
    seconds: 30,
    run: () => recalculateDirty(state),
  });
}
