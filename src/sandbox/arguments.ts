import { parseArgs } from 'node:util';
import type { SandboxOptions } from './sandbox.ts';

export type Arguments = SandboxOptions & {
  /** Where another sandbox has the folder: say where that one is instead of failing. */
  join: boolean;
};

/** `[--port 8000] [--dir .sandbox] [--seed <folder>] [--reset] [--join]`; anything else is an error that says so. */
export function parseArguments(argv: string[]): Arguments {
  const { values } = parseArgs({
    args: argv,
    options: {
      port: { type: 'string', default: '8000' },
      dir: { type: 'string', default: '.sandbox' },
      seed: { type: 'string' },
      reset: { type: 'boolean', default: false },
      join: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535)
    throw new Error(`--port must be a number from 0 to 65535, not "${values.port}"`);
  return {
    port,
    dir: values.dir,
    reset: values.reset,
    join: values.join,
    ...(values.seed !== undefined && { seed: values.seed }),
  };
}
