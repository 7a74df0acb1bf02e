import { type ChildProcess, spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { plainEnvironment } from './prepared.ts';

/** A process of the shop, as it is run in production. */
export interface ShopProcess {
  readonly child: ChildProcess;
  /** All it has printed. */
  readonly output: () => string;
  /** Resolves with the match once its output has it; rejects when it ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Resolves once it has ended, with its exit code. */
  readonly ended: Promise<number | null>;
}

const PATIENCE = 30_000;

export function runProcess(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ShopProcess {
  const child = spawn(process.execPath, args, { env: plainEnvironment(env), stdio: 'pipe' });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (more: string) => (text += more));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    child,
    output: () => text,
    ended,
    async says(pattern) {
      const end = performance.now() + PATIENCE;
      for (;;) {
        const found = pattern.exec(text);
        if (found) return found;
        const isOver = child.exitCode !== null || child.signalCode !== null;
        if (isOver || performance.now() > end)
          throw new Error(`${args.join(' ')} never said ${pattern}:\n${text.slice(-2_000)}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
  };
}

/** A port that nobody listens on. */
export async function anyPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
