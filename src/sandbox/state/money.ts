import type { Taxed } from '../records/sales.ts';

/** Saleor keeps these currencies whole (babel's data); all others the shop may meet have two digits. */
const whole = new Set([
  'RSD',
  'JPY',
  'KRW',
  'CLP',
  'ISK',
  'VND',
  'HUF',
  'PYG',
  'UGX',
  'XAF',
  'XOF',
  'IQD',
  'IRR',
  'ALL',
  'LAK',
  'LBP',
  'MMK',
  'SYP',
  'YER',
  'MGA',
  'GNF',
  'BIF',
  'DJF',
  'KMF',
  'RWF',
  'SOS',
  'VUV',
  'XPF',
]);

export type Money = {
  amount: number;
  currency: string;
  fractionalAmount: number;
  fractionDigits: number;
};
export type TaxedMoney = { currency: string; gross: Money; net: Money; tax: Money };

/** Digits after the point. */
export function digitsOf(currency: string): number {
  return whole.has(currency) ? 0 : 2;
}

export function money(minor: number, currency: string): Money {
  const fractionDigits = digitsOf(currency);
  return {
    amount: minor / 10 ** fractionDigits,
    currency,
    fractionalAmount: minor,
    fractionDigits,
  };
}

/** Rounds half up to the currency's digits. */
export function minorUnits(amount: number, currency: string): number {
  return roundHalfUp(amount * 10 ** digitsOf(currency));
}

export function taxedMoney(taxed: Taxed, currency: string): TaxedMoney {
  return {
    currency,
    gross: money(taxed.gross, currency),
    net: money(taxed.net, currency),
    tax: money(taxed.gross - taxed.net, currency),
  };
}

export const zero: Taxed = { gross: 0, net: 0 };

export function sum(parts: readonly Taxed[]): Taxed {
  return parts.reduce(
    (total, part) => ({ gross: total.gross + part.gross, net: total.net + part.net }),
    zero,
  );
}

/** Decimal's ROUND_HALF_UP for the sizes of money: ties away from zero, binary noise ignored. */
export function roundHalfUp(value: number): number {
  const sign = value < 0 ? -1 : 1;
  return sign * Math.floor(Number((Math.abs(value) + 0.5).toPrecision(14)));
}

/** Decimal's own rounding, ROUND_HALF_EVEN; binary noise ignored. */
export function roundHalfEven(value: number): number {
  const clean = Number(value.toPrecision(14));
  const floor = Math.floor(clean);
  if (clean - floor !== 0.5) return Math.round(clean);
  return floor % 2 === 0 ? floor : floor + 1;
}
