import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';

/**
 * Processes started by a command, ended with it: on Ctrl-C, on SIGTERM, and when one of them or
 * the command itself fails.
 */
export interface Children {
  /** Starts Node on `args`; resolves with the exit code, 128 + n for a signal. */
  run(args: readonly string[], env?: Record<string, string | undefined>): Promise<number>;
  /** Starts Node on `args` and resolves once a line of its output matches; rejects if it ends before. */
  start(
    args: readonly string[],
    ready: RegExp,
    env?: Record<string, string | undefined>,
  ): Promise<RegExpExecArray>;
  stop(): Promise<void>;
}

export function createChildren(): Children {
  const running = new Set<ChildProcess>();
  const launch = (
    args: readonly string[],
    env: Record<string, string | undefined>,
    stdout: 'inherit' | 'pipe',
  ) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', stdout, 'inherit'],
    });
    running.add(child);
    child.once('exit', () => running.delete(child));
    return child;
  };
  return {
    run: (args, env = {}) =>
      new Promise((resolve, reject) => {
        const child = launch(args, env, 'inherit');
        child.once('error', reject);
        child.once('exit', (code, signal) => resolve(exitCode(code, signal)));
      }),
    start: (args, ready, env = {}) =>
      new Promise((resolve, reject) => {
        const child = launch(args, env, 'pipe');
        const lines = createInterface({ input: child.stdout! });
        lines.on('line', (line) => {
          const match = ready.exec(line);
          if (!match) return;
          resolve(match);
          // A full pipe would stop the child: what it says from now on is read and dropped.
          lines.close();
          child.stdout!.resume();
        });
        child.once('error', reject);
        child.once('exit', (code, signal) =>
          reject(
            new Error(`${args[0]} ended with code ${exitCode(code, signal)} before it was ready.`),
          ),
        );
      }),
    async stop() {
      const ended = [...running].map(
        (child) => new Promise((resolve) => child.once('exit', resolve)),
      );
      for (const child of running) child.kill('SIGTERM');
      const reluctant = setTimeout(() => running.forEach((child) => child.kill('SIGKILL')), 3_000);
      await Promise.all(ended);
      clearTimeout(reluctant);
    },
  };
}

function exitCode(code: number | null, signal: NodeJS.Signals | null): number {
  return code ?? 128 + constants.signals[signal!];
}

/** Runs a command's work; ends its children and the process with the right exit code, whatever happens. */
export async function runCommand(
  work: (children: Children) => Promise<number | void>,
): Promise<void> {
  const children = createChildren();
  let ending: Promise<void> | undefined;
  // The first reason to end decides the exit code: a child that Ctrl-C ended is no failure.
  const end = (code: number) => {
    ending ??= children.stop().then(() => process.exit(code));
    return ending;
  };
  process.once('SIGINT', () => void end(130));
  process.once('SIGTERM', () => void end(143));
  try {
    const code = await work(children);
    if (code !== undefined) await end(code);
  } catch (error) {
    if (ending) return ending;
    // Errors meant for people are sentences; anything else is a bug and shows its stack.
    const known = error instanceof Error && /^(Setting|Saleor|Catalogue|Build)/.test(error.name);
    console.error(known ? `\n${error.message}` : error);
    await end(1);
  }
}
