/** The publisher's process: one per store. Settings come from the environment (README). */
import { publisherSettings } from './env.ts';
import { jsonLog } from './log.ts';
import { startPublisher } from './start.ts';

try {
  const publisher = await startPublisher(publisherSettings(), jsonLog);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void publisher.close().then(() => process.exit(0)));
  jsonLog('publisher_listens', { origin: publisher.origin });
} catch (error) {
  const isForPeople = error instanceof Error && /^(Setting|Start)Error$/.test(error.name);
  process.stderr.write(
    `${isForPeople ? error.message : ((error as Error).stack ?? String(error))}\n`,
  );
  process.exitCode = 1;
}
