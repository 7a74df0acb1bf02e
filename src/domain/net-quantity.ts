import type { Money } from './money.ts';

/** What a pack holds, in millilitres or grams. */
export interface NetQuantity {
  readonly amount: number;
  readonly unit: 'ml' | 'g';
}

const TO_BASE = {
  ml: [1, 'ml'],
  cl: [10, 'ml'],
  l: [1000, 'ml'],
  g: [1, 'g'],
  kg: [1000, 'g'],
} as const;

// The number of packs, if several; the amount; its unit.
const QUANTITY =
  /(?<!\S)(?:(\d{1,3})\s*[x×]\s*)?(\d{1,6}(?:[.,]\d{1,3})?)\s*(ml|cl|l|kg|g)(?=$|[\s,.])/gi;

/**
 * Net quantity from a variant's name, where this shop's staff write it: "30 ml", "0,5 l", "200 g",
 * "2 x 30 ml". Null for names that state none ("Set") or several ("30 ml + 50 ml").
 */
export function netQuantityOf(variantName: string): NetQuantity | null {
  const [match, another] = variantName.matchAll(QUANTITY);
  if (!match || another) return null;
  const [, packs = '1', number, name] = match;
  const [factor, unit] = TO_BASE[name!.toLowerCase() as keyof typeof TO_BASE];
  // Three decimals at most were written; 1.1 × 1000 would invent more.
  const amount = Math.round(Number(packs) * numberOf(number!, factor) * factor * 1000) / 1000;
  return amount > 0 ? { amount, unit } : null;
}

/** "1.000" is a thousand millilitres or grams, but one litre or kilogram. */
function numberOf(text: string, factor: number): number {
  const isGrouped = factor === 1 && /^[1-9]\d*[.,]\d{3}$/.test(text);
  return Number(text.replace(/[.,]/, isGrouped ? '' : '.'));
}

/**
 * Price per 100 ml or 100 g, rounded to the currency's smallest unit. Law: Directive 98/6/EC
 * art. 3 and Serbia's Zakon o trgovini ask for a unit price beside the price.
 */
export function unitPriceOf(price: Money, quantity: NetQuantity): Money {
  return { minor: Math.round((price.minor / quantity.amount) * 100), currency: price.currency };
}
