import type { PromotionRule } from '../records/discounts.ts';
import { minorUnits, roundHalfUp } from '../state/money.ts';

/** What a rule takes off `price`, both in minor units of `currency`: never more than all of it. */
export function ruleDiscount(
  { rewardValueType, rewardValue }: Pick<PromotionRule, 'rewardValueType' | 'rewardValue'>,
  price: number,
  currency: string,
): number {
  if (rewardValueType === null || rewardValue === null) return 0;
  const off =
    rewardValueType === 'PERCENTAGE'
      ? roundHalfUp((price * rewardValue) / 100)
      : minorUnits(rewardValue, currency);
  return Math.min(off, price);
}

export type AppliedRule = { readonly rule: string; readonly amount: number };

/** The rule that takes off most; of equal ones the first. Null where there is none. */
export function bestRule(
  rules: readonly PromotionRule[],
  price: number,
  currency: string,
): AppliedRule | null {
  let best: AppliedRule | null = null;
  for (const rule of rules) {
    const amount = ruleDiscount(rule, price, currency);
    if (best === null || amount > best.amount) best = { rule: rule.pk, amount };
  }
  return best;
}
