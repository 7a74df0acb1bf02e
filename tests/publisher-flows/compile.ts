/** `node compile.ts <folder>`: the shop as the publisher's warm bundle, for any Saleor with the sandbox's channels. */
import { SANDBOX_CHANNELS } from '#commands/env.ts';
import { compile } from '#publisher/render/compile.ts';
import { SITE_URL } from './compiled-shop.ts';

await compile('warm', process.argv[2]!, {
  apiUrl: 'http://localhost/graphql/',
  channel: SANDBOX_CHANNELS.SALEOR_CHANNEL,
  channelAbroad: SANDBOX_CHANNELS.SALEOR_CHANNEL_ABROAD,
  siteUrl: SITE_URL,
  timeout: 20_000,
});
