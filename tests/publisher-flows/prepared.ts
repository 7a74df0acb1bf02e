import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holdStore, PublisherRunsError } from '#publisher/lock.ts';

/** The address that every shop of these tests is made for: it is compiled in, so it must not change with a port. */
export const SITE_URL = 'https://manoonoils.test';

/** What pages name for Saleor: browsers reach it otherwise than the publisher does. */
export const PUBLIC_API_URL = 'https://api.manoonoils.test/graphql/';

const FOLDER = '.cache/flows';
const HOUR = 3_600_000;

/** What stages start from: see `prepare.ts`. */
export interface Prepared {
  /** The compiled shop. */
  readonly shop: string;
  /** A sandbox's state, to be copied. */
  readonly sandbox: string;
}

/** Made from the sources as they are now: once for all test files that ask, whoever comes first. */
export async function prepared(): Promise<Prepared> {
  const folder = join(FOLDER, sourceDigest());
  const finished = join(folder, 'finished');
  while (!existsSync(finished)) {
    const release = hold(`${folder}.lock`);
    if (release === null) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      continue;
    }
    try {
      if (existsSync(finished)) break;
      forgetOld();
      await run(['tests/publisher-flows/prepare.ts', folder]);
      writeFileSync(finished, '');
    } finally {
      release();
    }
  }
  return { shop: join(folder, 'shop'), sandbox: join(folder, 'sandbox') };
}

/** Runs a script of ours to its end and returns what it printed. Throws with what it said when it fails. */
export async function run(args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, args, { env: plainEnvironment(), stdio: 'pipe' });
  let [out, said] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${said}`);
  return out;
}

/** The environment without what the test runner adds: a shop is built and run as outside of it. */
export function plainEnvironment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) =>
      !/^(NODE_ENV|NODE_OPTIONS|TEST|PROD|DEV|MODE|SSR|BASE_URL|SALEOR_.*)$|^VITEST/.test(name),
  );
  return { ...Object.fromEntries(own), ...more };
}

function hold(folder: string): (() => void) | null {
  try {
    return holdStore(folder);
  } catch (error) {
    if (error instanceof PublisherRunsError) return null;
    throw error;
  }
}

function forgetOld(): void {
  for (const name of readdirSync(FOLDER)) {
    const path = join(FOLDER, name);
    if (Date.now() - statSync(path).mtimeMs > HOUR) rmSync(path, { recursive: true });
  }
}

function sourceDigest(): string {
  const digest = createHash('sha256');
  const files = ['src', 'public'].flatMap((root) =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.startsWith('src/sandbox/seed/images'))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const file of [...files.toSorted(), 'astro.config.mjs', 'package-lock.json'])
    digest.update(`${file}\n`).update(readFileSync(file));
  return digest.digest('hex').slice(0, 12);
}
