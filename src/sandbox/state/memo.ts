import type { Store } from './store.ts';

/**
 * Keeps what `derive` made of a store's records until one of them changes. `key` names the arguments.
 */
export function memoised<Arguments extends readonly unknown[], Result>(
  key: (...args: Arguments) => string | number,
  derive: (store: Store, ...args: Arguments) => Result,
): (store: Store, ...args: Arguments) => Result {
  const kept = new WeakMap<Store, { version: number; results: Map<string | number, Result> }>();
  return (store, ...args) => {
    let entry = kept.get(store);
    if (entry?.version !== store.version) {
      entry = { version: store.version, results: new Map() };
      kept.set(store, entry);
    }
    const name = key(...args);
    const known = entry.results.get(name);
    if (known !== undefined || entry.results.has(name)) return known!;
    const result = derive(store, ...args);
    entry.results.set(name, result);
    return result;
  };
}
