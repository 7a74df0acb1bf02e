import type { ProductMedia } from '../records/catalogue.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';

type Picture = { readonly key: string; readonly body: Buffer };

const pending = new WeakMap<Store, Map<number, Picture>>();

/** Whether a picture given by URL has not been fetched yet: its addresses answer later. */
export function isPending({ key, type, externalUrl }: ProductMedia): boolean {
  return key === null && type === 'IMAGE' && externalUrl !== null;
}

/** Keeps a picture until the task of `registerMediaJob` fetches it; until then the medium has none. */
export function fetchLater({ store }: State, { pk }: ProductMedia, picture: Picture): void {
  const waiting = pending.get(store) ?? new Map<number, Picture>();
  pending.set(store, waiting.set(pk, picture));
}

/** Saleor's task that fetches pictures given by URL; it runs within seconds. */
export function registerMediaJob(state: State): void {
  state.jobs.register({
    name: 'fetch-media',
    seconds: 5,
    run() {
      const waiting = pending.get(state.store);
      if (waiting === undefined || waiting.size === 0) return;
      pending.delete(state.store);
      for (const [pk, { key, body }] of waiting) {
        const media = state.store.find('productMedia', pk);
        if (media === null || !isPending(media)) continue;
        state.storage.write(key, body);
        state.store.transaction(() =>
          state.store.update<'productMedia'>(media, { key, externalUrl: null }),
        );
      }
    },
  });
}
