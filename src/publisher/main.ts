/** The publisher's process: one per store. Settings come from the environment (README). */
import { publisherSettings } from './env.ts';
import { jsonLog } from './log.ts';
import { startPublisher, type RunningPublisher } from './start.ts';

const ending = new AbortController();
let publisher: RunningPublisher | null = null;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end());

async function end(): Promise<void> {
  if (ending.signal.aborted) return;
  ending.abort();
  await publisher?.close();
  process.exit(0);
}

try {
  publisher = await startPublisher(publisherSettings(), jsonLog, { signal: ending.signal });
  jsonLog('publisher_listens', { origin: publisher.origin });
} catch (error) {
  if (!ending.signal.aborted) {
    const isForPeople = error instanceof Error && /^(Setting|Start)Error$/.test(error.name);
    process.stderr.write(
      `${isForPeople ? error.message : ((error as Error).stack ?? String(error))}\n`,
    );
    process.exitCode = 1;
  }
}
