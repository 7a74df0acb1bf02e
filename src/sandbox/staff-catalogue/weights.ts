import { refuse } from '../schema/mutation.ts';
import type { Store } from '../state/store.ts';

/** What a WeightScalar input may be: a number of the shop's unit, or with its own unit. */
export type WeightInput =
  number | string | { readonly unit: string; readonly value: number | string } | null;

const kilograms: Readonly<Record<string, number>> = {
  G: 0.001,
  KG: 1,
  TONNE: 1000,
  LB: 0.45359237,
  OZ: 0.028349523125,
};

/** A weight in kg; null for none and for what is no number. A negative one is refused under `weight`, said of `what`. */
export function kilogramsOf(
  store: Store,
  input: WeightInput | undefined,
  what: string,
): number | null {
  if (input === null || input === undefined) return null;
  const unit = typeof input === 'object' ? input.unit : store.all('shop')[0]!.defaultWeightUnit;
  const value = Number(typeof input === 'object' ? input.value : input);
  if (Number.isNaN(value)) return null;
  if (value < 0) refuse('weight', 'INVALID', `${what} can't have negative weight.`);
  return Number((value * (kilograms[unit.toUpperCase()] ?? 1)).toPrecision(12));
}
