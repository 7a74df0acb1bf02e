import type { Product } from '../../records/catalogue.ts';
import type { State } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { productDocument } from './documents.ts';
import { searchVector, type SearchVector } from './search-vector.ts';

type Entry = { readonly product: Product; readonly vector: SearchVector };
type Index = { readonly entries: Map<number, Entry>; version: number | null };

const indexes = new WeakMap<Store, Index>();
const dependsOn = [
  'attribute',
  'attributeValue',
  'page',
  'product',
  'productType',
  'productVariant',
] as const;

/**
 * The vector a product is found by; null for one that the search task has not read yet. Without the switch
 * `search-lag` every product is read before anybody searches.
 */
export function vectorOf(state: State, product: Product): SearchVector | null {
  const entry = indexOf(state.store).entries.get(product.pk);
  if (entry?.product === product) return entry.vector;
  return product.searchIndexed || !state.switches.isOn('search-lag')
    ? read(state.store, product)
    : null;
}

/** Reads again what has changed, unless that is for the task to do. */
export function prepareSearch(state: State): void {
  if (state.switches.isOn('search-lag')) return;
  const index = indexOf(state.store);
  const version = state.store.versionOf(...dependsOn);
  if (index.version === version) return;
  for (const product of dirtyProducts(state.store)) read(state.store, product);
  index.version = version;
}

/** Saleor's task of every 20 s: reads what has changed since its last run. */
export function registerSearchJob(state: State): void {
  state.jobs.register({
    name: 'update-search-index',
    seconds: 20,
    run() {
      const dirty = dirtyProducts(state.store);
      if (dirty.length === 0) return;
      for (const product of dirty) read(state.store, product);
      state.store.transaction(() => {
        for (const product of dirty) state.store.update(product, { searchIndexed: true });
      });
    },
  });
}

function dirtyProducts(store: Store): Product[] {
  return store.by('product', 'searchIndexed', false);
}

function read(store: Store, product: Product): SearchVector {
  const vector = searchVector(productDocument(store, product));
  indexOf(store).entries.set(product.pk, { product, vector });
  return vector;
}

function indexOf(store: Store): Index {
  let index = indexes.get(store);
  if (index === undefined) indexes.set(store, (index = { entries: new Map(), version: null }));
  return index;
}
