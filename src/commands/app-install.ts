/** `npm run app:install -- <saleor url> <staff token>`: installs the publisher's App without a dashboard. */
import { parseArgs } from 'node:util';
import { runCommand } from './children.ts';
import { SettingError, checkApiUrl, environment } from './env.ts';
import { installApp } from './install-app.ts';

await runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [apiUrl, staffToken] = positionals;
  if (!apiUrl || !staffToken)
    throw new SettingError(
      'Say which Saleor, and who may install there: npm run app:install -- <saleor url> <staff token>.',
    );
  checkApiUrl(apiUrl, 'The address of the Saleor');
  const appUrl = environment()['APP_URL'];
  if (!appUrl || !URL.canParse(appUrl))
    throw new SettingError(
      'APP_URL is not set. Give it the address at which Saleor reaches the publisher, for example https://manoonoils.com.',
    );
  const { replaced } = await installApp({ apiUrl, staffToken, appUrl });
  console.log(
    `The App is installed${replaced ? ', in place of the one before' : ''}: Saleor at ${apiUrl} will tell ${appUrl} of changes.`,
  );
  return 0;
});
