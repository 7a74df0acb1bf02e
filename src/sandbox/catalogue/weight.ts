import type { Store } from '../state/store.ts';

const kilograms: Readonly<Record<string, number>> = {
  KG: 1,
  G: 0.001,
  LB: 0.453_592_37,
  OZ: 0.028_349_523_125,
  TONNE: 1000,
};

/** GraphQL's Weight of `kg` kilograms, in the shop's unit, to three decimals. */
export function weightNode(
  store: Store,
  kg: number | null,
): { unit: string; value: number } | null {
  if (kg === null) return null;
  const unit = store.get('shop', 1).defaultWeightUnit;
  return { unit, value: Number((kg / (kilograms[unit] ?? 1)).toFixed(3)) };
}
