/** `npm run dev`: astro dev with hot reload, against the sandbox or the Saleor named by SALEOR_API_URL. */
import { runCommand } from './children.ts';
import { namedPort } from './env.ts';
import { freePort } from './ports.ts';
import { saleorOrSandbox } from './sandbox.ts';

await runCommand(async (children) => {
  const port = await freePort(4321, namedPort());
  const saleor = await saleorOrSandbox(children, process.argv);
  return children.run(['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)], {
    ...saleor,
    ASTRO_TELEMETRY_DISABLED: '1',
  });
});
