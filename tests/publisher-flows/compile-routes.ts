/** `node compile-routes.ts <root> <folder> <api url>`: the on-demand routes of another shop than ours. */
import { SANDBOX_CHANNELS } from '#commands/env.ts';
import { mediaSettings } from '#media/settings.ts';
import { compile } from '#publisher/render/compile.ts';
import { SITE_URL } from './prepared.ts';

const [root, folder, apiUrl] = process.argv.slice(2) as [string, string, string];
const { SALEOR_CHANNEL: channel, SALEOR_CHANNEL_ABROAD: channelAbroad } = SANDBOX_CHANNELS;
const media = mediaSettings({}, [apiUrl]);
const publicApiUrl = apiUrl;
const settings = {
  apiUrl,
  publicApiUrl,
  channel,
  channelAbroad,
  siteUrl: SITE_URL,
  timeout: 20_000,
  media,
};
await compile('on-demand', folder, settings, { root });
