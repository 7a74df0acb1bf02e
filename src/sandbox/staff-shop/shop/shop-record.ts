import type { Shop } from '../../records/shop.ts';
import type { Store } from '../../state/store.ts';

/** There is one. */
export function shopOf(store: Store): Shop {
  return store.all('shop')[0]!;
}
