/** `node compare-pages.ts <store> <saleor>`: what the nightly comparison with `astro build` says of a store, as JSON. */
import { SANDBOX_CHANNELS } from '#commands/env.ts';
import { mediaSettings } from '#media/settings.ts';
import { compareWithFullBuild } from '#publisher/compare.ts';
import { Releases } from '#publisher/release/releases.ts';
import { PUBLIC_API_URL, SITE_URL } from './prepared.ts';

const [, , dataDir, apiUrl] = process.argv;
const comparison = await compareWithFullBuild(new Releases(dataDir!), {
  apiUrl: apiUrl!,
  publicApiUrl: PUBLIC_API_URL,
  channel: SANDBOX_CHANNELS.SALEOR_CHANNEL,
  channelAbroad: SANDBOX_CHANNELS.SALEOR_CHANNEL_ABROAD,
  siteUrl: SITE_URL,
  timeout: 20_000,
  media: mediaSettings({ MEDIA_BASE_URL: new URL(apiUrl!).origin }, [apiUrl!]),
});
process.stdout.write(JSON.stringify(comparison));
