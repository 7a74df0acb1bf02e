import type { Money } from './money.ts';

/** What a pack holds, in millilitres or grams. */
export interface NetQuantity {
  readonly amount: number;
  readonly unit: 'ml' | 'g';
}

const TO_BASE = { ml: [1, 'ml'], cl: [10, 'ml'], l: [1000, 'ml'], g: [1, 'g'], kg: [1000, 'g'] } as const;

/**
 * Net quantity from a variant's name, where this shop's staff write it: "30 ml", "0,5 l", "200 g".
 * Null for names that state none ("Set").
 */
export function netQuantityOf(variantName: string): NetQuantity | null {
  const match = /(?:^|\s)(\d+(?:[.,]\d+)?)\s*(ml|cl|l|kg|g)(?:$|[\s,.])/i.exec(variantName);
  if (!match) return null;
  const [factor, unit] = TO_BASE[match[2]!.toLowerCase() as keyof typeof TO_BASE];
  const amount = Number(match[1]!.replace(',', '.')) * factor;
  return amount > 0 ? { amount, unit } : null;
}

/**
 * Price per 100 ml or 100 g, rounded to the currency's smallest unit. Law: Directive 98/6/EC
 * art. 3 and Serbia's Zakon o trgovini ask for a unit price beside the price.
 */
export function unitPriceOf(price: Money, quantity: NetQuantity): Money {
  return { minor: Math.round((price.minor / quantity.amount) * 100), currency: price.currency };
}
