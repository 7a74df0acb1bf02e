import type { Children } from './children.ts';
import {
  SANDBOX_CHANNELS,
  SANDBOX_STAFF,
  type SaleorSettings,
  environment,
  saleorSettings,
} from './env.ts';
import { freePort } from './ports.ts';

/** For `readOptions`: what a command that may need the sandbox lets its user say about it. */
export const SANDBOX_OPTIONS = {
  reset: { type: 'boolean', default: false },
  sandbox: { type: 'string', default: '.sandbox' },
} as const;

interface SandboxChoice {
  /** Forget the sandbox's orders and carts first. */
  readonly reset: boolean;
  /** Folder of the sandbox's state. */
  readonly sandbox: string;
}

const READY = /^Saleor sandbox: (\S+)(?: \(running already, process (\d+)\))?$/;

/**
 * `staff`: of an embedded sandbox that this command has started, else null.
 * The Saleor named in the environment, else the embedded sandbox: the one that runs on this state
 * already, or one that is started. Throws StartError when that one's state is to be reset.
 */
export async function saleorOrSandbox(
  children: Children,
  { reset, sandbox }: SandboxChoice,
): Promise<{
  readonly saleor: SaleorSettings;
  readonly staff: typeof SANDBOX_STAFF | null;
  /** Settings of pictures that go with it. */
  readonly media: { readonly MEDIA_BASE_URL?: string };
}> {
  const named = saleorSettings();
  if (named) {
    console.log(`Saleor: ${named.SALEOR_API_URL}`);
    return { saleor: named, staff: null, media: {} };
  }
  const port = String(await freePort(8000, null));
  const args = ['--port', port, '--dir', sandbox, '--join', ...(reset ? ['--reset'] : [])];
  const [, url, process] = await children.start(['src/sandbox/main.ts', ...args], READY);
  console.log(
    process
      ? `Saleor sandbox: ${url} (running already as process ${process}, and shared: it ends with the command that started it)`
      : `Saleor sandbox: ${url} (no SALEOR_API_URL is set)`,
  );
  // One that somebody else has started tells that shop's publisher of changes already.
  const staff = process ? null : SANDBOX_STAFF;
  // Its storage is where it is itself.
  const media = { MEDIA_BASE_URL: environment()['MEDIA_BASE_URL'] || new URL(url!).origin };
  return { saleor: { SALEOR_API_URL: url!, ...SANDBOX_CHANNELS }, staff, media };
}
