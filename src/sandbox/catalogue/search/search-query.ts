import { wordsLike, type Position, type SearchVector } from './search-vector.ts';
import { textTokens } from './text-tokens.ts';

export type Word = { readonly word: string; readonly prefix: boolean };
/** PostgreSQL's tsquery. A phrase is words one after the other. */
export type SearchQuery =
  | { readonly kind: 'phrase'; readonly words: readonly Word[] }
  | { readonly kind: 'not'; readonly query: SearchQuery }
  | { readonly kind: 'and' | 'or'; readonly queries: readonly SearchQuery[] };

type Part = {
  readonly negated: boolean;
  readonly isPhrase: boolean;
  /** Each a text of its own, in which the parser may find several words. */
  readonly texts: readonly string[];
};
/** Parts joined by OR, each a list of parts that must all hold. */
type Alternatives = readonly (readonly Part[])[];

/**
 * Saleor's reading of what a shopper types: all words, each the beginning of one; `OR`, `-word` and `"a phrase"`
 * mean what they say. Null when nothing is left to look for.
 */
export function prefixQuery(text: string): SearchQuery | null {
  return queryOf(alternatives(text), true);
}

/** The same with whole words only, which Saleor ranks by. */
export function exactQuery(text: string): SearchQuery | null {
  return queryOf(alternatives(text), false);
}

function alternatives(text: string): Alternatives {
  const found: Part[][] = [[]];
  for (const { groups } of text.matchAll(
    /(?<minus>-(?=\S))?(?:"(?<phrase>[^"]*)"?|(?<word>\S+))/g,
  )) {
    const { minus, phrase, word } = groups!;
    if (phrase === undefined && minus === undefined && word === 'OR') {
      if (found.at(-1)!.length > 0) found.push([]);
      continue;
    }
    if (phrase === undefined && minus === undefined && word === 'AND') continue;
    const texts = (phrase ?? word!).split(/\s+/).flatMap(plainWords);
    const negated = minus !== undefined;
    if (phrase !== undefined && texts.length > 0)
      found.at(-1)!.push({ negated, isPhrase: true, texts });
    else for (const one of texts) found.at(-1)!.push({ negated, isPhrase: false, texts: [one] });
  }
  return found.filter((parts) => parts.length > 0);
}

/** What means something in a tsquery separates words. */
function plainWords(word: string): string[] {
  return word
    .replace(/[()&|!:<>'*]/g, ' ')
    .split(/\s+/)
    .filter((part) => part !== '');
}

function queryOf(found: Alternatives, prefix: boolean): SearchQuery | null {
  return joined(
    'or',
    found.map((parts) =>
      joined(
        'and',
        parts.map((part) => partQuery(part, prefix && !part.isPhrase)),
      ),
    ),
  );
}

function partQuery({ negated, texts }: Part, prefix: boolean): SearchQuery | null {
  const words = texts.flatMap(textTokens).map((word) => ({ word, prefix }));
  if (words.length === 0) return null;
  const query = { kind: 'phrase', words } as const;
  return negated ? { kind: 'not', query } : query;
}

function joined(kind: 'and' | 'or', queries: readonly (SearchQuery | null)[]): SearchQuery | null {
  const present = queries.filter((query) => query !== null);
  return present.length > 1 ? { kind, queries: present } : (present[0] ?? null);
}

export function matches(vector: SearchVector, query: SearchQuery): boolean {
  switch (query.kind) {
    case 'phrase':
      return hasPhrase(vector, query.words);
    case 'not':
      return !matches(vector, query.query);
    case 'and':
      return query.queries.every((part) => matches(vector, part));
    case 'or':
      return query.queries.some((part) => matches(vector, part));
  }
}

function hasPhrase(vector: SearchVector, words: readonly Word[]): boolean {
  let ends = new Set<number>();
  words.forEach(({ word, prefix }, index) => {
    const before = ends;
    const places = wordsLike(vector, word, prefix).flatMap((found) =>
      vector.positions.get(found)!.map(({ at }: Position) => at),
    );
    ends = new Set(index === 0 ? places : places.filter((at) => before.has(at - 1)));
  });
  return ends.size > 0;
}
