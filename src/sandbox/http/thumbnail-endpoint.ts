import type { ServerResponse } from 'node:http';
import type { ThumbnailFormat } from '../media/thumbnails.ts';
import { parseGlobalId, pkOf, type GlobalId } from '../state/global-id.ts';
import type { State } from '../state/state.ts';
import { html } from './answers.ts';

export const thumbnailPath = /^\/thumbnail\/([^/]+)\/(\d+)\/(?:([A-Za-z]+)\/)?$/;

const formats: Record<string, ThumbnailFormat> = {
  original: 'ORIGINAL',
  webp: 'WEBP',
  avif: 'AVIF',
};

/** Makes the thumbnail on its first request and redirects to it in the storage. */
export async function answerThumbnail(
  path: RegExpExecArray,
  response: ServerResponse,
  state: State,
): Promise<void> {
  const [, owner = '', size = '', formatName = 'original'] = path;
  const format = formats[formatName.toLowerCase()];
  if (format === undefined) return html(response, 404, 'Unsupported image format.');
  const id = parseGlobalId(decodeURIComponent(owner));
  if (id === null) return html(response, 404, 'Cannot found instance with the given id.');
  const owned = pictureOf(state, id);
  if (owned === undefined) return html(response, 404, 'Invalid instance type.');
  if (owned === null) return html(response, 404, 'Instance with the given id cannot be found.');
  response.setHeader(
    'location',
    await state.thumbnails.make(decodeURIComponent(owner), owned, Number(size), format),
  );
  html(response, 302, '');
}

/** The key of the picture that `id` carries: null when there is none, undefined for a type that carries none. */
function pictureOf({ store }: State, id: GlobalId): string | null | undefined {
  switch (id.type) {
    case 'ProductMedia':
      return store.find('productMedia', pkOf(id))?.key ?? null;
    case 'Category':
      return store.find('category', pkOf(id))?.backgroundImage?.key ?? null;
    case 'Collection':
      return store.find('collection', pkOf(id))?.backgroundImage?.key ?? null;
    default:
      return undefined;
  }
}
