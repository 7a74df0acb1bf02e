import type { Channel } from '../records/shop.ts';
import { refuse } from '../schema/mutation.ts';
import type { Store } from '../state/store.ts';

/** The channel a mutation names, or the only one there is (the only active one of several); refused otherwise. */
export function mutationChannel(store: Store, slug: string | null | undefined): Channel {
  if (slug === null || slug === undefined) return onlyChannel(store);
  const channel = store.one('channel', 'slug', slug);
  if (channel === null)
    return refuse('channel', 'NOT_FOUND', `Channel with '${slug}' slug does not exist.`);
  if (!channel.isActive)
    refuse('channel', 'CHANNEL_INACTIVE', `Channel with '${slug}' is inactive.`);
  return channel;
}

function onlyChannel(store: Store): Channel {
  const channels = store.all('channel');
  const candidates = channels.length > 1 ? channels.filter(({ isActive }) => isActive) : channels;
  const [only] = candidates;
  if (only === undefined || candidates.length > 1)
    return refuse('channel', 'MISSING_CHANNEL_SLUG', 'You need to provide channel slug.');
  return only;
}
