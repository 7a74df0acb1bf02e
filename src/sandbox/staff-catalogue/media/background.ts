import type { ImageFile } from '../../records/base.ts';
import type { Category, Collection } from '../../records/catalogue.ts';
import { idOf } from '../../state/global-id.ts';
import type { Context } from '../../state/state.ts';
import { storageKey, type Upload } from './upload.ts';

export type BackgroundInput = {
  readonly backgroundImage?: unknown;
  readonly backgroundImageAlt?: string | null;
};

/**
 * What an input makes of a category's or collection's picture: a checked `upload` replaces it, null takes it away,
 * undefined leaves it. The file that goes is deleted with all its thumbnails once the change is kept.
 */
export function backgroundAfter(
  context: Context,
  owner: Category | Collection | null,
  folder: string,
  upload: Upload | null | undefined,
  alt: string | null | undefined,
): ImageFile | null {
  const before = owner?.backgroundImage ?? null;
  const text = alt ?? before?.alt ?? '';
  if (upload === undefined)
    return before === null || alt === undefined ? before : { key: before.key, alt: text };
  if (owner !== null && before !== null) deleteImage(context, idOf(owner), before.key);
  if (upload === null) return null;
  const key = storageKey(folder, upload.filename);
  context.store.afterCommit(() => context.state.storage.write(key, upload.body));
  return { key, alt: text };
}

/** Forgets the thumbnails of what `owner` carried; the files go once the change is kept. */
export function deleteImage({ store, state }: Context, owner: string, key: string): void {
  const thumbnails = store.by('thumbnail', 'owner', owner);
  for (const thumbnail of thumbnails) store.remove(thumbnail);
  const keys = [key, ...thumbnails.map((thumbnail) => thumbnail.key)];
  store.afterCommit(() => {
    for (const gone of keys) state.storage.remove(gone);
  });
}
