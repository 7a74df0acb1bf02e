import { kilograms, type WeightInput } from '../staff-shop/input/weights.ts';
import { refuse } from '../schema/mutation.ts';
import type { Store } from '../state/store.ts';

export type { WeightInput };

/** A weight in kg; null for none and for what is no number. A negative one is refused under `weight`, said of `what`. */
export function kilogramsOf(store: Store, input: WeightInput, what: string): number | null {
  const weight = kilograms(input, store.all('shop')[0]!.defaultWeightUnit);
  if (weight !== null && weight < 0)
    refuse('weight', 'INVALID', `${what} can't have negative weight.`);
  return weight;
}
