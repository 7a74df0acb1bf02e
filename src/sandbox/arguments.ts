import { parseArgs } from 'node:util';
import type { SandboxOptions } from './sandbox.ts';
import type { SeedChoice } from './seeding/seed-store.ts';

const mostProducts = 100_000;

export type Arguments = SandboxOptions & {
  /** Where another sandbox has the folder: say where that one is instead of failing. */
  join: boolean;
};

/**
 * `[--port 8000] [--dir .sandbox] [--seed <folder>] [--products N] [--blank] [--reset] [--join]`; anything else is an
 * error that says so.
 */
export function parseArguments(argv: string[]): Arguments {
  const { values } = parseArgs({
    args: argv,
    options: {
      port: { type: 'string', default: '8000' },
      dir: { type: 'string', default: '.sandbox' },
      seed: { type: 'string' },
      products: { type: 'string' },
      blank: { type: 'boolean', default: false },
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
    seed: seedOf(values),
    reset: values.reset,
    join: values.join,
  };
}

type SeedValues = { seed?: string | undefined; products?: string | undefined; blank: boolean };

function seedOf({ seed, products, blank }: SeedValues): SeedChoice {
  if (blank && (seed !== undefined || products !== undefined))
    throw new Error('--blank is an empty Saleor: it goes with neither --seed nor --products');
  if (blank) return { kind: 'blank' };
  if (products !== undefined && (!/^[1-9]\d*$/.test(products) || Number(products) > mostProducts))
    throw new Error(`--products must be a number from 1 to ${mostProducts}, not "${products}"`);
  return {
    kind: 'demo',
    ...(seed !== undefined && { folder: seed }),
    ...(products !== undefined && { products: Number(products) }),
  };
}
