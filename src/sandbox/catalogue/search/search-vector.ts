import { textTokens } from './text-tokens.ts';

/** How much a place in a document weighs: a name more than a description. */
export type Weight = 'A' | 'B' | 'C' | 'D';
export type Position = { readonly at: number; readonly weight: Weight };
/** A document as PostgreSQL's tsvector: each word with its places. */
export type SearchVector = {
  readonly words: readonly string[];
  readonly positions: ReadonlyMap<string, readonly Position[]>;
};

const lastPosition = 16_383;
const mostPositions = 256;

/** The vectors of `parts` joined in their order, accents removed as Saleor removes them: Č becomes C, đ stays. */
export function searchVector(
  parts: readonly { readonly text: string; readonly weight: Weight }[],
): SearchVector {
  const positions = new Map<string, Position[]>();
  let before = 0;
  for (const { text, weight } of parts) {
    let last = 0;
    textTokens(withoutAccents(text)).forEach((word, index) => {
      last = Math.min(index + 1, lastPosition);
      const places = positions.get(word) ?? [];
      const at = Math.min(before + last, lastPosition);
      if (places.length < mostPositions && places.at(-1)?.at !== at) places.push({ at, weight });
      positions.set(word, places);
    });
    before = Math.min(before + last, lastPosition);
  }
  return { words: [...positions.keys()].sort(compareWords), positions };
}

export function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}

/** The words of a vector that are `word`, or begin with it. */
export function wordsLike(vector: SearchVector, word: string, prefix: boolean): string[] {
  if (!prefix) return vector.positions.has(word) ? [word] : [];
  const { words } = vector;
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words[middle]! < word) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < words.length && words[end]!.startsWith(word)) end += 1;
  return words.slice(low, end);
}

function compareWords(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
