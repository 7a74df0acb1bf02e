import { channelRequired } from '../state/failures.ts';
import type { Store } from '../state/store.ts';

/** Saleor asks for the default channel whenever a list is sorted, also a list that has nothing to do with channels. */
export function requireDefaultChannel(store: Store): void {
  const channels = store.all('channel');
  if (channels.length > 1 && channels.filter(({ isActive }) => isActive).length !== 1)
    throw channelRequired();
}
