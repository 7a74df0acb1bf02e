import { digitsOf } from '../../state/money.ts';
import type { FieldErrors } from './field-errors.ts';

/** Whether an amount has no more digits after the point than the currency. */
export function fitsCurrency(amount: number, currency: string): boolean {
  const scaled = amount * 10 ** digitsOf(currency);
  return Math.abs(scaled - Math.round(scaled)) < 1e-6;
}

export function precisionMessage(currency: string): string {
  return `Value cannot have more than ${digitsOf(currency)} decimal places.`;
}

const limit = 10 ** 9;

/** Gathers what is wrong with an amount of money: digits first, then its size. Says whether it is right. */
export function checkPrice(
  errors: FieldErrors,
  field: string,
  amount: number,
  currency: string,
  details: Readonly<Record<string, unknown>>,
): boolean {
  const message = !fitsCurrency(amount, currency)
    ? precisionMessage(currency)
    : amount >= limit
      ? `Value must be lower than ${limit}.`
      : null;
  if (message !== null) errors.add(field, 'INVALID', message, details);
  return message === null;
}
