/** A WeightScalar: a number in the shop's unit, or a number with its own. */
export type WeightInput =
  null | undefined | number | string | { readonly unit: string; readonly value: number | string };

const kilogramsIn: Readonly<Record<string, number>> = {
  g: 0.001,
  kg: 1,
  lb: 0.45359237,
  oz: 0.028349523125,
  tonne: 1000,
};

/** Null for what is no weight, as Saleor has it. `shopUnit` as WeightUnitsEnum. */
export function kilograms(input: WeightInput, shopUnit: string): number | null {
  if (input === null || input === undefined) return null;
  const { unit, value } = typeof input === 'object' ? input : { unit: shopUnit, value: input };
  const factor = kilogramsIn[unit.toLowerCase()];
  const number = Number(value);
  if (factor === undefined || Number.isNaN(number)) return null;
  return Number((number * factor).toPrecision(12));
}

/** A weight in kg as GraphQL's Weight in the shop's unit. */
export function weightIn(
  kg: number | null,
  shopUnit: string,
): { unit: string; value: number } | null {
  if (kg === null) return null;
  const factor = kilogramsIn[shopUnit.toLowerCase()] ?? 1;
  return { unit: shopUnit, value: Number((kg / factor).toPrecision(12)) };
}
