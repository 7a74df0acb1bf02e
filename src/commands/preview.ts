/** `npm run preview`: serves the dist that the last build made. */
import { existsSync } from 'node:fs';
import { startServer } from '#server/server.ts';
import { runCommand } from './children.ts';
import { SettingError, namedPort } from './env.ts';
import { freePort } from './ports.ts';

await runCommand(async () => {
  if (!existsSync('dist/client/index.html')) {
    throw new SettingError('There is no build to preview. Run npm run build (or npm start) first.');
  }
  const { origin } = await startServer({
    root: 'dist/client',
    port: await freePort(4321, namedPort()),
  });
  console.log(`Preview: ${origin}/`);
});
