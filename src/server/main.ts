/** The web server's process: as many as wanted on one store. Settings come from the environment (README). */
import { jsonLog } from '#publisher/log.ts';
import { webSettings } from './env.ts';
import { startServer } from './server.ts';

try {
  const server = await startServer(webSettings(), jsonLog);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  jsonLog('web_listens', { origin: server.origin });
} catch (error) {
  const isForPeople = error instanceof Error && (error.name === 'SettingError' || 'code' in error);
  process.stderr.write(
    `${isForPeople ? error.message : ((error as Error).stack ?? String(error))}\n`,
  );
  process.exitCode = 1;
}
