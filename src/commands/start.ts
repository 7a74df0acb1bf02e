/** `npm start`: a working shop. Sandbox (unless SALEOR_API_URL names a Saleor), build, production server. */
import { startServer } from '#server/server.ts';
import { buildSite } from './build-site.ts';
import { runCommand } from './children.ts';
import { environment, namedPort } from './env.ts';
import { freePort } from './ports.ts';
import { saleorOrSandbox } from './sandbox.ts';

await runCommand(async (children) => {
  const port = await freePort(4321, namedPort());
  const origin = `http://localhost:${port}`;
  const saleor = await saleorOrSandbox(children, process.argv);
  await buildSite(children, { saleor, siteUrl: environment()['SITE_URL'] ?? origin, out: 'dist' });
  await startServer({ root: 'dist/client', port });
  console.log(`
Shop in Serbian, RSD:  ${origin}/
Shop in English, RSD:  ${origin}/en/${saleor.SALEOR_CHANNEL_ABROAD ? `\nShop in English, EUR:  ${origin}/eu/` : ''}
Saleor's API:          ${saleor.SALEOR_API_URL}

Ctrl-C stops everything.`);
});
