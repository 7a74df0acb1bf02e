import type { ServerResponse } from 'node:http';
import { isPending } from '../media/fetching.ts';
import { snapSize, ThumbnailFailure, type ThumbnailFormat } from '../media/thumbnails.ts';
import { parseGlobalId, pkOf, type GlobalId } from '../state/global-id.ts';
import type { State } from '../state/state.ts';
import { html } from './answers.ts';

/** What follows is not looked at, as in Saleor. */
export const thumbnailPath = /^\/thumbnail\/([.0-9A-Za-z_=-]+)\/(\d+)\/(?:([A-Za-z]+)\/)?/;
export const imagePath = /^\/image\/([.0-9A-Za-z_=-]+)\/$/;

const formats: Readonly<Record<string, ThumbnailFormat>> = { webp: 'WEBP', avif: 'AVIF' };
const pictureTypes: ReadonlySet<string> = new Set([
  'User',
  'Category',
  'Collection',
  'ProductMedia',
  'App',
  'AppInstallation',
]);

/** Redirects to a thumbnail in the storage; the first request for one makes it. */
export async function answerThumbnail(
  path: RegExpExecArray,
  response: ServerResponse,
  state: State,
): Promise<void> {
  const [, owner = '', size = '', formatName] = path;
  const id = parseGlobalId(owner);
  if (id === null) return html(response, 404, 'Cannot found instance with the given id.');
  if (!pictureTypes.has(id.type)) return html(response, 404, 'Invalid instance type.');
  const format = formatName === undefined ? 'ORIGINAL' : formats[formatName.toLowerCase()];
  if (format === undefined) return html(response, 404, 'Unsupported image format.');
  const made = state.thumbnails.find(owner, snapSize(Number(size)), format);
  if (made !== undefined) return redirect(response, state.thumbnails.objectUrl(made.key));
  const key = pictureKey(state, id, response);
  if (key === null) return;
  try {
    const thumbnail = await state.thumbnails.make(owner, key, Number(size), format, (record) =>
      state.events.emit('THUMBNAIL_CREATED', { thumbnail: record }),
    );
    redirect(response, state.thumbnails.objectUrl(thumbnail.key));
  } catch (error) {
    if (!(error instanceof ThumbnailFailure)) throw error;
    if (error.reason === 'no file') html(response, 404, 'Cannot found image file.');
    else html(response, 400, 'Invalid image.');
  }
}

/** `/image/<id>/`: where an original is told to be while it is still being fetched. */
export function answerOriginal(
  path: RegExpExecArray,
  response: ServerResponse,
  state: State,
): void {
  const id = parseGlobalId(path[1] ?? '');
  if (id === null) return html(response, 404, 'Cannot find instance with the given id.');
  if (!pictureTypes.has(id.type)) return html(response, 404, 'Invalid instance type.');
  const key = pictureKey(state, id, response);
  if (key !== null) redirect(response, state.thumbnails.objectUrl(key));
}

function redirect(response: ServerResponse, location: string): void {
  response.setHeader('location', location);
  html(response, 302, '');
}

/** The key of the picture that `id` carries; null when it has been answered that there is none. */
function pictureKey({ store }: State, id: GlobalId, response: ServerResponse): string | null {
  const media = id.type === 'ProductMedia' ? store.find('productMedia', pkOf(id)) : null;
  const bearer =
    id.type === 'Category'
      ? store.find('category', pkOf(id))
      : id.type === 'Collection'
        ? store.find('collection', pkOf(id))
        : null;
  if (media === null && bearer === null) {
    html(response, 404, 'Instance with the given id cannot be found.');
    return null;
  }
  const key = media?.key ?? bearer?.backgroundImage?.key ?? null;
  if (key !== null) return key;
  if (media !== null && isPending(media)) {
    response.setHeader('retry-after', '60');
    html(response, 503, 'Image has not been fetched yet, try later.');
  } else html(response, 404, 'There is no image for provided instance.');
  return null;
}
