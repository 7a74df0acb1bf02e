import type { Model } from '../records/all.ts';
import type { Store } from './store.ts';

/**
 * Keeps what `derive` made of a store's records until one of `models` changes. `key` names the arguments. Nothing
 * that depends on the time may be kept.
 */
export function memoised<Arguments extends readonly unknown[], Result>(
  models: readonly Model[],
  key: (...args: Arguments) => string | number,
  derive: (store: Store, ...args: Arguments) => Result,
): (store: Store, ...args: Arguments) => Result {
  const kept = new WeakMap<Store, { version: number; results: Map<string | number, Result> }>();
  return (store, ...args) => {
    const version = store.versionOf(...models);
    let entry = kept.get(store);
    if (entry?.version !== version) {
      entry = { version, results: new Map() };
      kept.set(store, entry);
    }
    const name = key(...args);
    if (entry.results.has(name)) return entry.results.get(name)!;
    const result = derive(store, ...args);
    entry.results.set(name, result);
    return result;
  };
}
