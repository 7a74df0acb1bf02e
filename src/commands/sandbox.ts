import type { Children } from './children.ts';
import { SANDBOX_CHANNELS, type SaleorSettings, saleorSettings } from './env.ts';
import { freePort } from './ports.ts';

/** The Saleor named in the environment, else the embedded sandbox, started. */
export async function saleorOrSandbox(
  children: Children,
  args: readonly string[],
): Promise<SaleorSettings> {
  const named = saleorSettings();
  if (named) {
    console.log(`Saleor: ${named.SALEOR_API_URL}`);
    return named;
  }
  const port = await freePort(8000, null);
  const reset = args.includes('--reset') ? ['--reset'] : [];
  const [, url] = await children.start(
    ['src/sandbox/main.ts', '--port', String(port), ...reset],
    /Saleor sandbox: (\S+)/,
  );
  console.log(`Saleor sandbox: ${url} (no SALEOR_API_URL is set)`);
  return { SALEOR_API_URL: url!, ...SANDBOX_CHANNELS };
}
