/** An amount in the currency's smallest unit: 1290 RSD is `{ minor: 1290 }`, 11.90 EUR `{ minor: 1190 }`. */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

/** A price now and, when it is reduced, the price before the reduction. */
export interface Price {
  readonly now: Money;
  readonly was: Money | null;
}

// Saleor takes decimal places from CLDR and refuses 700.50 RSD (SURPRISES 5); Intl takes them from
// ISO 4217, which still counts para.
const digitsByCurrency = new Map<string, number>([['RSD', 0]]);

/**
 * Decimal places of an ISO 4217 code, as Saleor has them: RSD 0, EUR 2, JPY 0.
 * Throws RangeError on a code that is not three letters.
 */
export function currencyDigits(currency: string): number {
  const known = digitsByCurrency.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  digitsByCurrency.set(currency, digits);
  return digits;
}

/** Saleor's decimal amount as Money. Throws RangeError if it is not a finite number. */
export function moneyOf(amount: number, currency: string): Money {
  if (!Number.isFinite(amount)) throw new RangeError(`Not an amount of money: ${amount}`);
  return { minor: Math.round(amount * 10 ** currencyDigits(currency)), currency };
}

/** The amount in whole currency units, for formatting only. */
export function decimalOf(money: Money): number {
  return money.minor / 10 ** currencyDigits(money.currency);
}

/** `was` is kept only where it is truly higher than `now`, so that "reduced" is never shown falsely. */
export function priceOf(now: Money, undiscounted: Money | null): Price {
  const reduced = undiscounted?.currency === now.currency && undiscounted.minor > now.minor;
  return { now, was: reduced ? undiscounted : null };
}

/** Whole percent of the reduction, rounded down so that it is never exaggerated; 0 when there is none. */
export function percentOff(price: Price): number {
  if (!price.was || price.was.minor === 0) return 0;
  return Math.floor(((price.was.minor - price.now.minor) * 100) / price.was.minor);
}
