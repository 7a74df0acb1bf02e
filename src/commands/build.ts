/** `npm run build [-- --out <folder>]`: the site of the Saleor named by SALEOR_API_URL and SALEOR_CHANNEL. */
import { parseArgs } from 'node:util';
import { buildSite } from './build-site.ts';
import { runCommand } from './children.ts';
import { SettingError, environment, saleorSettings } from './env.ts';

await runCommand(async (children) => {
  const saleor = saleorSettings();
  if (!saleor) {
    throw new SettingError(
      "SALEOR_API_URL is not set. Give it your Saleor's GraphQL endpoint, for example " +
        'https://api.manoonoils.com/graphql/, and SALEOR_CHANNEL its channel. ' +
        'To see the shop with the embedded demo, run npm start.',
    );
  }
  const { out } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } }).values;
  await buildSite(children, { saleor, siteUrl: environment()['SITE_URL'], out });
  return 0;
});
