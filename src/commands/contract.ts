/**
 * `npm run contract [-- <url>]`: every committed document against the sandbox, or against the Saleor
 * at `url` that holds the demo catalogue. It places orders there.
 */
import { runCommand } from './children.ts';

await runCommand((children) => {
  const url = process.argv[2];
  return children.run(
    ['node_modules/vitest/vitest.mjs', 'run', 'tests/contract'],
    url ? { CONTRACT_URL: url } : {},
  );
});
