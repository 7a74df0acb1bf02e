const rules = new Intl.PluralRules('sr');

/** Serbian has three forms: 1 proizvod, 2 proizvoda, 5 proizvoda; 21 goes with 1, 11 with 5. */
export function pluralSr(n: number, one: string, few: string, many: string): string {
  switch (rules.select(n)) {
    case 'one':
      return one;
    case 'few':
      return few;
    default:
      return many;
  }
}
