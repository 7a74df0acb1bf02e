import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestRule, ruleDiscount } from '../../src/sandbox/pricing/rule-discount.ts';
import type { PromotionRule } from '../../src/sandbox/records/discounts.ts';

type Reward = Pick<PromotionRule, 'rewardValueType' | 'rewardValue'>;

const currency = fc.constantFrom('RSD', 'USD');
const price = fc.integer({ min: 0, max: 10_000_000 });
/** Saleor takes three digits after the point. */
const thousandths = (max: number) => fc.integer({ min: 0, max: max * 1000 });
const reward: fc.Arbitrary<Reward> = fc.oneof(
  thousandths(100).map((value) => ({
    rewardValueType: 'PERCENTAGE' as const,
    rewardValue: value / 1000,
  })),
  thousandths(20_000).map((value) => ({
    rewardValueType: 'FIXED' as const,
    rewardValue: value / 1000,
  })),
);
const rules = fc
  .array(reward, { maxLength: 6 })
  .map((rewards) =>
    rewards.map((each, index) => ({ pk: `rule-${index}`, ...each }) as PromotionRule),
  );

test('a percentage takes its exact part, half a minor unit rounded up', () => {
  fc.assert(
    fc.property(price, thousandths(100), currency, (base, percents, code) => {
      const exact = (2n * BigInt(base) * BigInt(percents) + 100_000n) / 200_000n;
      const rule: Reward = { rewardValueType: 'PERCENTAGE', rewardValue: percents / 1000 };
      expect(ruleDiscount(rule, base, code)).toBe(Number(exact));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  [1, 50, 1],
  [3, 50, 2],
  [45_75, 12.5, 572],
  [2901, 15, 435],
  [2890, 15, 434],
  [100, 33.333, 33],
])('%i less %d %% takes %i', (base, percents, off) => {
  expect(ruleDiscount({ rewardValueType: 'PERCENTAGE', rewardValue: percents }, base, 'RSD')).toBe(
    off,
  );
});

test('a fixed amount is taken whole, but no price falls below nothing', () => {
  fc.assert(
    fc.property(price, reward, currency, (base, rule, code) => {
      const off = ruleDiscount(rule, base, code);
      expect(off).toBeGreaterThanOrEqual(0);
      expect(off).toBeLessThanOrEqual(base);
      expect(Number.isInteger(off)).toBe(true);
    }),
  );
  const fixed: Reward = { rewardValueType: 'FIXED', rewardValue: 333 };
  expect(ruleDiscount(fixed, 1000, 'RSD')).toBe(333);
  expect(ruleDiscount(fixed, 100_000, 'USD')).toBe(33_300);
  expect(ruleDiscount(fixed, 20_000, 'USD')).toBe(20_000);
});

test('the best rule is the first of those that take off most; rules do not add up', () => {
  fc.assert(
    fc.property(rules, price, currency, (all, base, code) => {
      const offs = all.map((rule) => ruleDiscount(rule, base, code));
      const most = Math.max(...offs);
      expect(bestRule(all, base, code)).toEqual(
        all.length === 0 ? null : { rule: `rule-${offs.indexOf(most)}`, amount: most },
      );
    }),
  );
});

test('another rule never makes a price higher', () => {
  fc.assert(
    fc.property(rules, reward, price, currency, (all, more, base, code) => {
      const before = bestRule(all, base, code)?.amount ?? 0;
      const after = bestRule([...all, { pk: 'more', ...more } as PromotionRule], base, code)!;
      expect(after.amount).toBeGreaterThanOrEqual(before);
    }),
  );
});
