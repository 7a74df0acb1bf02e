import type { State } from '../state/state.ts';
import { findProductsOfRules, recalculateWaiting } from './recalculate.ts';
import { togglePromotions } from './promotion-toggle.ts';

/**
 * What Celery's beat does about prices. Saleor looks for promotions that start or end as their time comes (its
 * schedule sleeps until the next one), and at rules and prices every 30 seconds.
 */
export function registerPriceJobs(state: State): void {
  state.jobs.register({
    name: 'promotion-toggle',
    seconds: 1,
    run: () => togglePromotions(state),
  });
  state.jobs.register({
    name: 'promotion-rules',
    seconds: 30,
    run: () => findProductsOfRules(state),
  });
  state.jobs.register({
    name: 'recalculate-prices',
    seconds: 30,
    run: () => recalculateWaiting(state),
  });
}
