import { parseArguments } from './arguments.ts';
import { startSandbox } from './sandbox.ts';

try {
  const sandbox = await startSandbox(parseArguments(process.argv.slice(2)));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
  process.stdout.write(`Saleor sandbox: ${sandbox.apiUrl}\n`);
} catch (error) {
  process.stderr.write(
    `Saleor sandbox: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
}
