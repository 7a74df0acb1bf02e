/**
 * `npm start [-- --reset]`: a working shop. Sandbox (unless SALEOR_API_URL names a Saleor), build,
 * production server. `--out` and `--sandbox` name other folders than `dist` and `.sandbox`.
 */
import { join } from 'node:path';
import { buildSite } from './build-site.ts';
import { runCommand } from './children.ts';
import { namedPort, saleorTimeout, siteUrl } from './env.ts';
import { readOptions } from './options.ts';
import { freePort } from './ports.ts';
import { SANDBOX_OPTIONS, saleorOrSandbox } from './sandbox.ts';
import { serve } from './serve.ts';
import { servedFolder } from './served-folder.ts';

await runCommand(async (children) => {
  const options = readOptions({ ...SANDBOX_OPTIONS, out: { type: 'string', default: 'dist' } });
  const site = siteUrl();
  const timeout = saleorTimeout();
  const port = await freePort(4321, namedPort());
  const origin = `http://localhost:${port}`;
  const saleor = await saleorOrSandbox(children, options);
  const out = servedFolder(children, options.out, port);
  await buildSite(children, { saleor, siteUrl: site ?? origin, out, timeout });
  await serve(children, join(out, 'client'), port);
  console.log(`
Shop in Serbian, RSD:  ${origin}/
Shop in English, RSD:  ${origin}/en/${saleor.SALEOR_CHANNEL_ABROAD ? `\nShop in English, EUR:  ${origin}/eu/` : ''}
Saleor's API:          ${saleor.SALEOR_API_URL}

Ctrl-C stops everything.`);
});
