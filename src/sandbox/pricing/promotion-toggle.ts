import type { Promotion } from '../records/discounts.ts';
import { idOf } from '../state/global-id.ts';
import type { Requestor } from '../state/requestor.ts';
import type { State } from '../state/state.ts';
import { variantTest } from './catalogue-predicate.ts';
import { hasToEnd, hasToStart } from './promotion-times.ts';
import { pricesChanged, rulesBegan } from './recalculate.ts';
import { productsOfPromotion } from './rule-products.ts';

/**
 * Tells Apps of promotions that have started or ended since they were last told: all starts, all ends, then a
 * SALE_TOGGLE for each. Their prices follow by `pricesChanged`, so with promotion-lag later than the events.
 */
export function togglePromotions(state: State): void {
  const { store } = state;
  const now = state.clock.instant();
  const starting = store.all('promotion').filter((promotion) => hasToStart(promotion, now));
  const ending = store.all('promotion').filter((promotion) => hasToEnd(promotion, now));
  const toggled = new Set([...starting, ...ending]);
  if (toggled.size === 0) return;
  store.transaction(() => {
    for (const promotion of starting) state.events.emit('PROMOTION_STARTED', { promotion });
    for (const promotion of ending) state.events.emit('PROMOTION_ENDED', { promotion });
    for (const promotion of toggled) {
      saleToggle(state, promotion);
      store.update<'promotion'>(promotion, { lastNotifiedAt: now });
    }
    for (const promotion of starting)
      rulesBegan(state, store.by('promotionRule', 'promotion', promotion.pk), 'known');
    for (const promotion of ending) pricesChanged(state, productsOfPromotion(state, promotion));
  });
}

export function saleToggle(
  state: State,
  sale: Promotion,
  requestor: Requestor | null = null,
): void {
  const catalogue = { variants: variantIds(state, sale) };
  state.events.emit('SALE_TOGGLE', { sale, catalogue }, requestor);
}

function variantIds(state: State, { pk }: Promotion): string[] {
  const tests = state.store
    .by('promotionRule', 'promotion', pk)
    .map(({ cataloguePredicate }) => variantTest(state, cataloguePredicate));
  return state.store
    .all('productVariant')
    .filter((variant) => tests.some((test) => test(variant)))
    .map(idOf);
}
