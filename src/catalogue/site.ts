import {
  BRAND_ASSETS,
  MEDIA_BASE_URL,
  MEDIA_BUCKET,
  MEDIA_HOSTS,
  MEDIA_MODE,
  MEDIA_OLD_BUCKET,
  MEDIA_PHASE,
  MEDIA_S3_ACCESS_KEY,
  MEDIA_S3_ENDPOINT,
  MEDIA_S3_REGION,
  MEDIA_S3_SECRET_KEY,
  SALEOR_API_URL,
  SALEOR_CHANNEL,
  SALEOR_CHANNEL_ABROAD,
  SALEOR_PUBLIC_API_URL,
  SALEOR_TIMEOUT,
} from 'astro:env/server';
import { editionsOf } from '#domain/editions.ts';
import { copiesOf } from '#media/copies.ts';
import { fileCache } from '#media/picture-cache.ts';
import { createPictureResolver } from '#media/pictures.ts';
import { brandOf, browserMap, mediaSettings } from '#media/settings.ts';
import { isShareImage, readShareImage } from '#media/share-images.ts';
import { createReader } from '#saleor/client.ts';
import { missingPictures } from './missing-pictures.ts';
import { readSnapshot } from './snapshot.ts';
import { type PageToBuild, allPages } from './views/all.ts';

let reading: { pages: Promise<PageToBuild[]>; at: number } | undefined;

/** In `astro dev` a change in Saleor shows after this many milliseconds and a reload. */
const DEV_FRESHNESS = 3_000;

/** What builds have found out about pictures, so that the next one need not ask. */
const PICTURES_FILE = '.cache/pictures.txt';
/** Images for links, made by this build and by earlier ones. */
const SHARE_FOLDER = '.cache/share';

/** Every page of the shop, from one reading of Saleor per build. */
export function sitePages(): Promise<PageToBuild[]> {
  const stale = import.meta.env.DEV && reading && Date.now() - reading.at > DEV_FRESHNESS;
  if (!reading || stale) reading = { pages: readSite(), at: Date.now() };
  // A failed reading must not be remembered: in dev the next request may find Saleor again.
  reading.pages.catch(() => (reading = undefined));
  return reading.pages;
}

/** Addresses of the images that pages name for links to them, each once. */
export async function siteShareImages(): Promise<string[]> {
  const pages = await sitePages();
  return [...new Set(pages.map(({ view }) => view.frame.shareImage))].filter(isShareImage);
}

/** The image at one of these addresses. */
export function siteShareImage(address: string): Promise<Buffer> {
  return readShareImage(SHARE_FOLDER, address);
}

async function readSite(): Promise<PageToBuild[]> {
  const editions = editionsOf({ home: SALEOR_CHANNEL, abroad: SALEOR_CHANNEL_ABROAD || null });
  const saleor = createReader(SALEOR_API_URL, { timeout: SALEOR_TIMEOUT * 1_000 });
  const publicApiUrl = SALEOR_PUBLIC_API_URL || SALEOR_API_URL;
  const media = mediaSettings(
    {
      ...{ MEDIA_BASE_URL, MEDIA_BUCKET, MEDIA_OLD_BUCKET, MEDIA_PHASE, MEDIA_HOSTS, MEDIA_MODE },
      ...{ MEDIA_S3_ENDPOINT, MEDIA_S3_ACCESS_KEY, MEDIA_S3_SECRET_KEY, MEDIA_S3_REGION },
      BRAND_ASSETS,
    },
    [SALEOR_API_URL, publicApiUrl],
  );
  const { map } = media;
  const pictures = createPictureResolver({
    map,
    cache: fileCache(PICTURES_FILE),
    copies: copiesOf(media),
    shareFolder: SHARE_FOLDER,
    onProgress: (found, asked) => console.log(`Pictures: ${found} of ${asked} found …`),
  });
  const channels = [...new Set(editions.map((edition) => edition.channel))];
  const snapshots = await Promise.all(
    channels.map(
      async (channel) => [channel, await readSnapshot(saleor, pictures, channel)] as const,
    ),
  );
  const read = new Map(snapshots);
  for (const { owner, url, reason } of missingPictures(read.values()))
    console.warn(`A picture of the ${owner} ${reason}; its place is empty: ${url}`);
  return allPages(editions, read, {
    apiUrl: publicApiUrl,
    media: browserMap(map, publicApiUrl),
    brand: brandOf(map, media.brandAssets),
  });
}
