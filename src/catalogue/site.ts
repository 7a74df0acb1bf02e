import {
  SALEOR_API_URL,
  SALEOR_CHANNEL,
  SALEOR_CHANNEL_ABROAD,
  SALEOR_TIMEOUT,
} from 'astro:env/server';
import { editionsOf } from '#domain/editions.ts';
import { createPictureResolver } from '#media/pictures.ts';
import { createReader } from '#saleor/client.ts';
import { readSnapshot } from './snapshot.ts';
import { type PageToBuild, allPages } from './views/all.ts';

let reading: { pages: Promise<PageToBuild[]>; at: number } | undefined;

/** In `astro dev` a change in Saleor shows after this many milliseconds and a reload. */
const DEV_FRESHNESS = 3_000;

/** Every page of the shop, from one reading of Saleor per build. */
export function sitePages(): Promise<PageToBuild[]> {
  const stale = import.meta.env.DEV && reading && Date.now() - reading.at > DEV_FRESHNESS;
  if (!reading || stale) reading = { pages: readSite(), at: Date.now() };
  // A failed reading must not be remembered: in dev the next request may find Saleor again.
  reading.pages.catch(() => (reading = undefined));
  return reading.pages;
}

async function readSite(): Promise<PageToBuild[]> {
  const editions = editionsOf({ home: SALEOR_CHANNEL, abroad: SALEOR_CHANNEL_ABROAD || null });
  const saleor = createReader(SALEOR_API_URL, { timeout: SALEOR_TIMEOUT * 1_000 });
  const pictures = createPictureResolver();
  const channels = [...new Set(editions.map((edition) => edition.channel))];
  const snapshots = await Promise.all(
    channels.map(
      async (channel) => [channel, await readSnapshot(saleor, pictures, channel)] as const,
    ),
  );
  return allPages(editions, new Map(snapshots), SALEOR_API_URL);
}
