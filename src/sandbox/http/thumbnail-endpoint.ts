import type { ServerResponse } from 'node:http';
import type { ThumbnailFormat } from '../media/thumbnails.ts';
import { parseGlobalId } from '../state/global-id.ts';
import type { ShopState } from '../state/shop-state.ts';
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
  state: ShopState,
): Promise<void> {
  const [, owner = '', size = '', formatName = 'original'] = path;
  const format = formats[formatName.toLowerCase()];
  if (format === undefined) return html(response, 404, 'Unsupported image format.');
  const id = parseGlobalId(decodeURIComponent(owner));
  if (id === null) return html(response, 404, 'Cannot found instance with the given id.');
  if (id.type !== 'ProductMedia' && id.type !== 'Category')
    return html(response, 404, 'Invalid instance type.');
  const key =
    id.type === 'ProductMedia'
      ? state.catalogue.find('media', Number(id.pk))?.key
      : state.catalogue.find('category', Number(id.pk))?.image?.key;
  if (key === undefined) return html(response, 404, 'Instance with the given id cannot be found.');
  response.setHeader(
    'location',
    await state.thumbnails.make(decodeURIComponent(owner), key, Number(size), format),
  );
  html(response, 302, '');
}
