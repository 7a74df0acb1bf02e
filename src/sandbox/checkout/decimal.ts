/** A decimal number: `coefficient / 10 ** scale`. */
type Decimal = { readonly coefficient: bigint; readonly scale: number };

/** Python calculates with so many significant digits. */
const precision = 28;

/**
 * `part / whole * amount` in whole minor units, as Python's decimals give it: share and product are each rounded to 28
 * digits, which can put a result that is exactly a half on either side.
 */
export function proportionOf(part: number, whole: number, amount: number): number {
  const share = divided(BigInt(part), BigInt(whole));
  const product = rounded({ ...share, coefficient: share.coefficient * BigInt(amount) });
  const unit = 10n ** BigInt(product.scale);
  return Number((product.coefficient * 2n + unit) / (unit * 2n));
}

function divided(part: bigint, whole: bigint): Decimal {
  const scale = precision + 2 + String(whole).length;
  const scaled = part * 10n ** BigInt(scale);
  // What is beyond these digits only matters where they end in a half: a trace of it is enough.
  const trace = scaled % whole === 0n ? 0n : 1n;
  return rounded({ coefficient: (scaled / whole) * 10n + trace, scale: scale + 1 });
}

/** To Python's precision, halves to even. */
function rounded({ coefficient, scale }: Decimal): Decimal {
  const surplus = Math.min(String(coefficient).length - precision, scale);
  if (surplus <= 0) return { coefficient, scale };
  const unit = 10n ** BigInt(surplus);
  const kept = coefficient / unit;
  const rest = (coefficient % unit) * 2n;
  const isUp = rest > unit || (rest === unit && kept % 2n === 1n);
  return { coefficient: isUp ? kept + 1n : kept, scale: scale - surplus };
}
