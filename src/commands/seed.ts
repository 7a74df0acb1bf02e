/**
 * `npm run seed -- <url> --staff <token> [--catalogue <folder>] [--add]`: fills an empty Saleor with the demo shop
 * through its API. May be started again: what is there already stays as it is.
 */
import { seedShop } from '#seed/seed-shop.ts';
import { runCommand } from './children.ts';
import { checkApiUrl, SettingError } from './env.ts';
import { readCall } from './options.ts';

await runCommand(async () => {
  const { url, values } = readCall(
    'npm run seed -- <url> --staff <token> [--catalogue <folder>] [--add]',
    {
      staff: { type: 'string' },
      catalogue: { type: 'string', default: 'src/sandbox/seed' },
      add: { type: 'boolean', default: false },
    },
  );
  checkApiUrl(url, 'The address of the Saleor to fill');
  if (!values.staff)
    throw new SettingError(
      '--staff is missing: the token of an App with all permissions (dashboard: Extensions → Installed → Add extension → Provide details manually), or of a staff user.',
    );
  const { ledger, unsettled } = await seedShop({
    apiUrl: url,
    token: values.staff,
    folder: values.catalogue,
    add: values.add,
    say: console.log,
  });
  console.log(`\n${ledger.lines().join('\n')}`);
  for (const failure of ledger.failures) console.error(`Failed: ${failure}`);
  if (unsettled.length > 0)
    console.error(
      `\nThe promotions' prices are not in force for ${unsettled.join(', ')}. Saleor's beat works them out every 30 s: see that its worker and beat run (npm run doctor says more), and start this again.`,
    );
  return ledger.failures.length > 0 || unsettled.length > 0 ? 1 : 0;
});
