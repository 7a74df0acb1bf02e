/**
 * `npm run dev [-- --reset]`: astro dev with hot reload, against the sandbox (its state in the folder
 * that `--sandbox` names) or the Saleor named by SALEOR_API_URL.
 */
import { runCommand } from './children.ts';
import { namedPort, saleorTimeout, siteUrl } from './env.ts';
import { readOptions } from './options.ts';
import { freePort } from './ports.ts';
import { SANDBOX_OPTIONS, saleorOrSandbox } from './sandbox.ts';

await runCommand(async (children) => {
  const options = readOptions(SANDBOX_OPTIONS);
  const site = siteUrl();
  const timeout = saleorTimeout();
  const port = await freePort(4321, namedPort());
  const { saleor, media } = await saleorOrSandbox(children, options);
  return children.run(['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)], {
    ...saleor,
    ...media,
    SALEOR_TIMEOUT: String(timeout),
    SITE_URL: site ?? `http://localhost:${port}`,
    ASTRO_TELEMETRY_DISABLED: '1',
  });
});
