import { type Money, moneyOf } from '#domain/money.ts';

/** Saleor's Money as ours. */
export function readMoney(money: { amount: number; currency: string }): Money {
  return moneyOf(money.amount, money.currency);
}
