/**
 * `node prepare.ts <folder>`: what all stages start from. In `shop`, the shop as the publisher's warm bundle; in
 * `sandbox`, a sandbox with the demo catalogue, whose thumbnails have been asked for before.
 */
import { join } from 'node:path';
import { readSnapshot } from '#catalogue/snapshot.ts';
import { SANDBOX_CHANNELS } from '#commands/env.ts';
import { createPictureResolver } from '#media/pictures.ts';
import { mediaSettings } from '#media/settings.ts';
import { compileShop } from '#publisher/render/on-demand.ts';
import { startSandbox } from '#sandbox/sandbox.ts';
import { createReader } from '#saleor/client.ts';
import { SITE_URL } from './prepared.ts';

const folder = process.argv[2]!;
const { SALEOR_CHANNEL: channel, SALEOR_CHANNEL_ABROAD: channelAbroad } = SANDBOX_CHANNELS;
const sandbox = await startSandbox({ port: 0, dir: join(folder, 'sandbox'), reset: true });
const { apiUrl } = sandbox;
const media = mediaSettings({ MEDIA_BASE_URL: new URL(apiUrl).origin }, [apiUrl]);
const pictures = createPictureResolver({ map: media.map, cache: new Map() });
await readSnapshot(createReader(apiUrl), pictures, channel);
await sandbox.close();
await compileShop(join(folder, 'shop'), {
  apiUrl,
  publicApiUrl: apiUrl,
  channel,
  channelAbroad,
  siteUrl: SITE_URL,
  timeout: 20_000,
  media,
  commit: null,
});
