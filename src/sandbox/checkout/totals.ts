import { sum, withTax } from '../state/currency.ts';
import type { Taxed } from '../state/currency.ts';

type Priced = { unitPrice: number; quantity: number };

export function lineTotal({ unitPrice, quantity }: Priced): Taxed {
  return withTax(unitPrice * quantity);
}

export function subtotal({ lines }: { lines: readonly Priced[] }): Taxed {
  return sum(lines.map(lineTotal));
}
