import type { Store } from '../state/store.ts';

/** One that no order has had. It is used up even if what wanted it is undone, so numbers may be missing. */
export function nextOrderNumber(store: Store): number {
  const number = store.nextPk('order');
  return store.one('order', 'number', number) === null ? number : nextOrderNumber(store);
}
