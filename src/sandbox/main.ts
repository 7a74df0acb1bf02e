import { type Arguments, parseArguments } from './arguments.ts';
import { startSandbox } from './sandbox.ts';
import { FolderHeldError } from './state/lock.ts';

try {
  await startOrJoin(parseArguments(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(
    `Saleor sandbox: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
}

async function startOrJoin({ join, ...options }: Arguments): Promise<void> {
  try {
    const sandbox = await startSandbox(options);
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
    process.stdout.write(`Saleor sandbox: ${sandbox.apiUrl}\n`);
  } catch (error) {
    // What is to be reset cannot be shared.
    if (!join || options.reset || !(error instanceof FolderHeldError)) throw error;
    const { pid, port } = error.holder;
    process.stdout.write(
      `Saleor sandbox: http://localhost:${port}/graphql/ (running already, process ${pid})\n`,
    );
  }
}
