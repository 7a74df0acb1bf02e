import { extname } from 'node:path';
import type { JsonObject } from '../../records/base.ts';
import { refuse } from '../../schema/mutation.ts';
import { imageTypes, type Upload } from './upload.ts';

/** What is behind a URL that staff gave for a medium. */
export type ProbedMedia = {
  readonly type: 'IMAGE' | 'VIDEO';
  /** The picture, where it is one. */
  readonly file: Upload | null;
  readonly externalUrl: string;
  readonly title: string | null;
  readonly oembedData: JsonObject;
};

const patience = 18_000;

/** Whom to ask about pages that are no pictures: the sites' own oEmbed addresses. */
const providers: readonly (readonly [RegExp, string])[] = [
  [
    /^https?:\/\/(?:www\.|m\.)?(?:youtube\.com\/(?:watch|shorts|playlist)|youtu\.be\/)/,
    'https://www.youtube.com/oembed',
  ],
  [/^https?:\/\/(?:www\.|player\.)?vimeo\.com\//, 'https://vimeo.com/api/oembed.json'],
];

/** Looks at a URL as Saleor does; refused under `mediaUrl` when it cannot be reached or shows nothing of use. */
export async function probeMediaUrl(url: string): Promise<ProbedMedia> {
  const response = await reached(url);
  const type = (response.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (!type.startsWith('image/')) return oembedOf(url);
  if (!imageTypes.has(type)) return refuse('mediaUrl', 'INVALID', 'Invalid file type.');
  const body = Buffer.from(await response.arrayBuffer());
  const filename = fileName(url, type);
  return {
    type: 'IMAGE',
    file: { filename, contentType: type, body },
    externalUrl: url,
    title: null,
    oembedData: {},
  };
}

async function reached(url: string): Promise<Response> {
  try {
    return await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(patience) });
  } catch {
    return refuse('mediaUrl', 'INVALID', 'Failed to fetch media from URL.');
  }
}

function fileName(url: string, type: string): string {
  const path = decodeURIComponent(new URL(url).pathname);
  const name = path.slice(path.lastIndexOf('/') + 1) || 'image';
  return extname(name) === '' ? `${name}.${type.slice('image/'.length)}` : name;
}

async function oembedOf(url: string): Promise<ProbedMedia> {
  const provider = providers.find(([pattern]) => pattern.test(url))?.[1];
  const data = provider === undefined ? null : await askedOf(provider, url);
  const type = data?.['type'] === 'video' ? 'VIDEO' : data?.['type'] === 'photo' ? 'IMAGE' : null;
  if (data === null || type === null)
    return refuse(
      'mediaUrl',
      'UNSUPPORTED_MEDIA_PROVIDER',
      'Unsupported media provider or incorrect URL.',
    );
  const title = data['title'];
  return {
    type,
    file: null,
    externalUrl: url,
    title: typeof title === 'string' ? title : null,
    oembedData: { ...data, url },
  };
}

async function askedOf(provider: string, url: string): Promise<JsonObject | null> {
  const query = new URLSearchParams({ url, format: 'json', maxwidth: '1920', maxheight: '1080' });
  try {
    const response = await fetch(`${provider}?${query}`, { signal: AbortSignal.timeout(patience) });
    return response.ok ? ((await response.json()) as JsonObject) : null;
  } catch {
    return null;
  }
}
