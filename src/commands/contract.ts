/**
 * `npm run contract [-- <url> [--staff <token>] [--person <e-mail>:<password>] [--write]]`: what the shop expects of Saleor, asked of the sandbox or
 * of the Saleor at `url`, which is only read unless `--write` is given.
 */
import { parseArgs } from 'node:util';
import { runCommand } from './children.ts';
import { checkApiUrl } from './env.ts';

await runCommand((children) => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      staff: { type: 'string' },
      person: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  });
  const [url] = positionals;
  if (url) checkApiUrl(url, 'The address of the Saleor to test');
  return children.run(
    ['node_modules/vitest/vitest.mjs', 'run', 'tests/contract', '--reporter=verbose'],
    {
      CONTRACT_URL: url,
      CONTRACT_STAFF: values.staff,
      CONTRACT_PERSON: values.person,
      CONTRACT_WRITE: values.write ? '1' : undefined,
    },
  );
});
