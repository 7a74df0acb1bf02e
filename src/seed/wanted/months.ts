import type { Text } from '../catalogue-file.ts';

/** A number of months in words: 1 mesec, 2–4 meseca, 5–20 meseci, 21 mesec, … */
export function monthsText(count: number): Text {
  const ending = new Intl.PluralRules('sr').select(count);
  return {
    sr: `${count} ${ending === 'one' ? 'mesec' : ending === 'few' ? 'meseca' : 'meseci'}`,
    en: count === 1 ? '1 month' : `${count} months`,
  };
}
