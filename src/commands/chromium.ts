import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { SettingError, environment } from './env.ts';

export interface Chromium {
  readonly executablePath: string;
  readonly args: readonly string[];
}

/** Keeps a test browser quiet on the network and able to start as root. */
const ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
];

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/**
 * A Chromium for the browser tests: the one CHROMIUM_PATH names, Playwright's own, the system's, or
 * the npm package @sparticuz/chromium. Throws SettingError saying what to do when there is none.
 */
export async function findChromium(env = environment()): Promise<Chromium> {
  const named = env['CHROMIUM_PATH'];
  if (named && !existsSync(named)) {
    throw new SettingError(`CHROMIUM_PATH names ${named}, which does not exist.`);
  }
  const path = named || installed(chromium.executablePath()) || onPath(env['PATH'] ?? '');
  if (path) return { executablePath: path, args: ARGS };
  return packaged();
}

function installed(path: string): string | null {
  return existsSync(path) ? path : null;
}

function onPath(path: string): string | null {
  const candidates = SYSTEM_NAMES.flatMap((name) =>
    path.split(delimiter).map((dir) => join(dir, name)),
  );
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function packaged(): Promise<Chromium> {
  try {
    const { default: packagedChromium } = await import('@sparticuz/chromium');
    const executablePath = await packagedChromium.executablePath();
    return { executablePath, args: [...packagedChromium.args, ...ARGS] };
  } catch (error) {
    throw new SettingError(
      `The browser tests found no Chromium (${String(error)}). Install one (npx playwright install chromium, ` +
        "or your system's package), or set CHROMIUM_PATH to its program.",
    );
  }
}
