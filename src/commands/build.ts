/** `npm run build [-- --out <folder>]`: the site of the Saleor named by SALEOR_API_URL and SALEOR_CHANNEL. */
import { buildSite } from './build-site.ts';
import { runCommand } from './children.ts';
import { LOCAL_SITE, SettingError, saleorSettings, saleorTimeout, siteUrl } from './env.ts';
import { readOptions } from './options.ts';

await runCommand(async (children) => {
  const { out } = readOptions({ out: { type: 'string', default: 'dist' } });
  const site = siteUrl();
  const timeout = saleorTimeout();
  const saleor = saleorSettings();
  if (!saleor) {
    throw new SettingError(
      "SALEOR_API_URL is not set. Give it your Saleor's GraphQL endpoint, for example " +
        'https://api.manoonoils.com/graphql/, and SALEOR_CHANNEL its channel. ' +
        'To see the shop with the embedded demo, run npm start.',
    );
  }
  if (!site) console.log(`SITE_URL is not set: canonical links will point to ${LOCAL_SITE}.`);
  await buildSite(children, { saleor, siteUrl: site ?? LOCAL_SITE, out, timeout });
  return 0;
});
