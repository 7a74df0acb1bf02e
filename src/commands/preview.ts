/** `npm run preview`: serves the dist that the last build made. */
import { existsSync, readFileSync } from 'node:fs';
import { runCommand } from './children.ts';
import { SettingError, namedPort } from './env.ts';
import { freePort } from './ports.ts';
import { serveFolder } from './serve.ts';

const HOME = 'dist/client/index.html';

await runCommand(async (children) => {
  if (!existsSync(HOME)) {
    throw new SettingError('There is no build to preview. Run npm run build (or npm start) first.');
  }
  const port = await freePort(4321, namedPort());
  const apiUrl = apiUrlOf(readFileSync(HOME, 'utf8'));
  const { origin } = await serveFolder(children, 'dist/client', port, apiUrl);
  console.log(`
Preview:       ${origin}/
Saleor's API:  ${apiUrl} (the build is made from it; cart and checkout need it running)`);
});

/** Every page carries the address that its islands speak to. */
function apiUrlOf(html: string): string {
  return /\bdata-api="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? 'unknown';
}
