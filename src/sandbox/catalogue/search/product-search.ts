import type { Page, Product } from '../../records/catalogue.ts';
import { memoised } from '../../state/memo.ts';
import type { State } from '../../state/state.ts';
import type { Term } from '../filters/filter-terms.ts';
import { pageDocument } from './documents.ts';
import { prepareSearch, vectorOf } from './search-index.ts';
import { exactQuery, matches, prefixQuery } from './search-query.ts';
import { rank } from './search-rank.ts';
import { searchVector, withoutAccents, type SearchVector } from './search-vector.ts';

/** A search: what it finds, and how well each fits (0 where nothing was asked for). */
export type Search<Item> = {
  readonly finds: Term<Item>;
  readonly rankOf: (item: Item) => number;
};

/** Products by `text`; the empty text finds all, one without a word nothing. */
export function searchProducts(state: State, text: string): Search<Product> {
  prepareSearch(state);
  return search(text, (product) => vectorOf(state, product));
}

export function searchTerm(state: State, text: string): Term<Product> {
  return searchProducts(state, text).finds;
}

export function searchPages(state: State, text: string): Search<Page> {
  return search(text, ({ pk }) => pageVectors(state.store).get(pk)!);
}

const pageVectors = memoised(
  ['attribute', 'attributeValue', 'page', 'pageType'],
  () => '',
  (store): ReadonlyMap<number, SearchVector> =>
    new Map(store.all('page').map((page) => [page.pk, searchVector(pageDocument(store, page))])),
);

/** Anything by `text`, by the words of its vector; what has none is not found. */
export function search<Item>(
  text: string,
  vectorOfItem: (item: Item) => SearchVector | null,
): Search<Item> {
  if (text === '') return { finds: () => true, rankOf: () => 0 };
  const plain = withoutAccents(text);
  const query = prefixQuery(plain);
  if (query === null) return { finds: () => false, rankOf: () => 0 };
  const exact = exactQuery(plain);
  return {
    finds(item) {
      const vector = vectorOfItem(item);
      return vector !== null && matches(vector, query);
    },
    rankOf(item) {
      const vector = vectorOfItem(item);
      return vector === null ? 0 : rank(vector, exact) * 2 + rank(vector, query);
    },
  };
}
