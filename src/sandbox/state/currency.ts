export type Currency = 'RSD' | 'EUR';

/** Digits after the point. Saleor keeps dinars whole. */
const digits: Record<Currency, number> = { RSD: 0, EUR: 2 };

/** Value-added tax in per cent, contained in every price. */
const vatPercent = 20;

export type Money = { amount: number; currency: Currency };
export type TaxedMoney = { gross: Money; tax: Money };

/** Gross and net in minor units: sums are taken of rounded parts, as Saleor does. */
export type Taxed = { gross: number; net: number };

export function money(minor: number, currency: Currency): Money {
  return { amount: minor / 10 ** digits[currency], currency };
}

export function minorUnits(amount: number, currency: Currency): number {
  const minor = Math.round(amount * 10 ** digits[currency]);
  if (!Number.isSafeInteger(minor) || minor < 0)
    throw new Error(`${amount} is not a price in ${currency}`);
  return minor;
}

/** Net is rounded half up to the currency's own digits. */
export function withTax(gross: number): Taxed {
  return { gross, net: divideHalfUp(gross * 100, 100 + vatPercent) };
}

export function sum(parts: readonly Taxed[]): Taxed {
  return parts.reduce(
    (total, part) => ({ gross: total.gross + part.gross, net: total.net + part.net }),
    { gross: 0, net: 0 },
  );
}

export function taxedMoney(taxed: Taxed, currency: Currency): TaxedMoney {
  return { gross: money(taxed.gross, currency), tax: money(taxed.gross - taxed.net, currency) };
}

/** The price less `percent`; the discount, not the price, is rounded half up. */
export function discounted(minor: number, percent: number): number {
  return minor - divideHalfUp(minor * percent, 100);
}

function divideHalfUp(dividend: number, divisor: number): number {
  return Math.floor((2 * dividend + divisor) / (2 * divisor));
}
