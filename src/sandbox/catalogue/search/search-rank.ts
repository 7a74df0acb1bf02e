import type { SearchQuery, Word } from './search-query.ts';
import { wordsLike, type Position, type SearchVector, type Weight } from './search-vector.ts';

/** PostgreSQL's ts_rank in single precision, so that equal documents rank equally here and there. */
const float = Math.fround;
const weights: Readonly<Record<Weight, number>> = {
  A: 1,
  B: float(0.4),
  C: float(0.2),
  D: float(0.1),
};

export function rank(vector: SearchVector, query: SearchQuery | null): number {
  if (query === null || vector.words.length === 0) return 0;
  const words = distinct(wordsIn(query));
  const together = query.kind === 'and' || (query.kind === 'phrase' && query.words.length > 1);
  const value = together && words.length > 1 ? nearness(vector, words) : presence(vector, words);
  return value < 0 ? float(1e-20) : value;
}

function wordsIn(query: SearchQuery): readonly Word[] {
  if (query.kind === 'phrase') return query.words;
  if (query.kind === 'not') return wordsIn(query.query);
  return query.queries.flatMap(wordsIn);
}

function distinct(words: readonly Word[]): Word[] {
  const byWord = new Map(words.map((word) => [word.word, word]));
  return [...byWord.values()].sort((a, b) => (a.word < b.word ? -1 : 1));
}

/** The more and the earlier the words are there, the better. */
function presence(vector: SearchVector, words: readonly Word[]): number {
  let result = 0;
  for (const word of words)
    for (const places of placesOf(vector, word)) {
      let sum = 0;
      let [best, bestAt] = [-1, 0];
      places.forEach(({ weight }, index) => {
        const own = weights[weight];
        sum = float(sum + float(own / ((index + 1) * (index + 1))));
        if (own > best) [best, bestAt] = [own, index];
      });
      const rest = float(best / ((bestAt + 1) * (bestAt + 1)));
      result = float(result + float(float(best + sum) - rest) / 1.644_934_066_85);
    }
  return float(result / words.length);
}

/** The nearer the words are to each other, the better; below 0 when no two of them are there. */
function nearness(vector: SearchVector, words: readonly Word[]): number {
  let result = -1;
  const seen: (readonly Position[] | undefined)[] = [];
  words.forEach((word, index) => {
    for (const places of placesOf(vector, word)) {
      seen[index] = places;
      for (const others of seen.slice(0, index))
        for (const place of places)
          for (const other of others ?? []) {
            const distance = Math.abs(place.at - other.at);
            if (distance === 0) continue;
            const own = float(weights[place.weight] * weights[other.weight]);
            const near = float(Math.sqrt(float(own * closeness(distance))));
            result = result < 0 ? near : float(1 - (1 - result) * (1 - near));
          }
    }
  });
  return result;
}

function closeness(distance: number): number {
  if (distance > 100) return float(1e-30);
  return float(1 / (1.005 + 0.05 * Math.exp(float(distance) / 1.5 - 2)));
}

function placesOf(vector: SearchVector, { word, prefix }: Word): (readonly Position[])[] {
  return wordsLike(vector, word, prefix).map((found) => vector.positions.get(found)!);
}
