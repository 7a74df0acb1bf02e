import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';

/**
 * What a command has started, ended with it: on Ctrl-C, on SIGTERM, and when a part of it or the
 * command itself fails. Once `stop` has begun nothing is launched, and what `run` and `start` have
 * promised stays open: the work goes no further.
 */
export interface Children {
  /** Starts Node on `args`; resolves with the exit code, 128 + n for a signal. */
  run(args: readonly string[], env?: Record<string, string | undefined>): Promise<number>;
  /**
   * Starts Node on `args` and resolves once a line of its output matches; rejects with StartError if
   * it ends before.
   */
  start(
    args: readonly string[],
    ready: RegExp,
    env?: Record<string, string | undefined>,
  ): Promise<RegExpExecArray>;
  /** Has `close` called by `stop` once all processes have ended, what came last first. */
  onStop(close: () => Promise<void> | void): void;
  stop(): Promise<void>;
}

/** A program ended before it was ready; what it said about that stands above. */
export class StartError extends Error {
  override name = 'StartError';
}

/** `onLost`: told of what had started and then failed by itself; one that ended in peace was not needed any more. */
export function createChildren(onLost: (error: StartError) => void = () => undefined): Children {
  const running = new Set<ChildProcess>();
  const closers: (() => Promise<void> | void)[] = [];
  let stopping = false;
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
    // What could not be launched never exits.
    child.once('error', () => child.pid ?? running.delete(child));
    return child;
  };
  const unlessStopping = <T>(work: (settle: Settle<T>) => void) =>
    new Promise<T>((resolve, reject) => {
      if (stopping) return;
      work({
        resolve: (value) => !stopping && resolve(value),
        reject: (error) => !stopping && reject(error),
      });
    });
  const endProcesses = async () => {
    const ended = [...running].map(
      (child) => new Promise((resolve) => child.once('exit', resolve)),
    );
    for (const child of running) child.kill('SIGTERM');
    const reluctant = setTimeout(() => running.forEach((child) => child.kill('SIGKILL')), 3_000);
    await Promise.all(ended);
    clearTimeout(reluctant);
  };
  return {
    run: (args, env = {}) =>
      unlessStopping(({ resolve, reject }) => {
        const child = launch(args, env, 'inherit');
        child.once('error', reject);
        child.once('exit', (code, signal) => resolve(exitCode(code, signal)));
      }),
    start: (args, ready, env = {}) =>
      unlessStopping(({ resolve, reject }) => {
        const child = launch(args, env, 'pipe');
        const lines = createInterface({ input: child.stdout! });
        let isReady = false;
        lines.on('line', (line) => {
          const match = ready.exec(line);
          if (!match) return;
          isReady = true;
          resolve(match);
          // A full pipe would stop the child: what it says from now on is read and dropped.
          lines.close();
          child.stdout!.resume();
        });
        child.once('error', reject);
        // `close` comes after the last line, which may be the one waited for.
        child.once('close', (code, signal) => {
          const how = `${args[0]} ended with code ${exitCode(code, signal)}`;
          if (!isReady) reject(new StartError(`${how} before it was ready.`));
          else if (code !== 0 && !stopping)
            onLost(new StartError(`${how}. Nothing goes on without it.`));
        });
      }),
    onStop: (close) => void closers.push(close),
    async stop() {
      stopping = true;
      await endProcesses();
      // Work that was not waiting for a process may still add some.
      for (let close = closers.pop(); close; close = closers.pop()) await close();
    },
  };
}

interface Settle<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (error: Error) => void;
}

function exitCode(code: number | null, signal: NodeJS.Signals | null): number {
  return code ?? 128 + constants.signals[signal!];
}

const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs a command's work; ends its children and the process with the right exit code, whatever happens. */
export async function runCommand(
  work: (children: Children) => Promise<number | void>,
): Promise<void> {
  const children = createChildren((error) => {
    if (ending) return;
    tell(error);
    void end(1);
  });
  let ending: Promise<void> | undefined;
  // The first reason to end decides the exit code: a child that Ctrl-C ended is no failure.
  const end = (code: number) => {
    ending ??= children.stop().then(() => process.exit(code));
    return ending;
  };
  // Not once: npm passes on a Ctrl-C that the terminal has sent already, and the second must not kill.
  for (const signal of ENDING_SIGNALS) process.on(signal, () => void end(exitCode(null, signal)));
  try {
    const code = await work(children);
    if (code !== undefined) await end(code);
  } catch (error) {
    if (ending) return ending;
    tell(error);
    await end(1);
  }
}

/** Errors meant for people are sentences; anything else is a bug and shows its stack. */
export function tell(error: unknown): void {
  const known =
    error instanceof Error &&
    /^(Setting|Saleor|Catalogue|Build|Start|Seed|Store|Storage|Migration)/.test(error.name);
  console.error(known ? `\n${error.message}` : error);
}
