export function monthsInEnglish(count: number): string {
  return count === 1 ? '1 month' : `${count} months`;
}

/** 1 mesec, 2–4 meseca, 5–20 meseci, 21 mesec, … */
export function monthsInSerbian(count: number): string {
  const ending = new Intl.PluralRules('sr').select(count);
  return `${count} ${ending === 'one' ? 'mesec' : ending === 'few' ? 'meseca' : 'meseci'}`;
}
