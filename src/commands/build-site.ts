import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readShopInfo } from '#catalogue/snapshot.ts';
import { createReader } from '#saleor/client.ts';
import { SaleorError } from '#saleor/outcome.ts';
import type { Children } from './children.ts';
import { type SaleorSettings, SettingError } from './env.ts';

/** The build did not finish; what is in `dist` stays as it was. */
export class BuildError extends Error {
  override name = 'BuildError';
}

export interface BuildOptions {
  readonly saleor: SaleorSettings;
  /** Where shoppers will find the shop, for canonical links; astro.config.mjs has the default. */
  readonly siteUrl?: string | undefined;
  /** Folder that receives the finished build, within the project. */
  readonly out: string;
}

/**
 * Builds the site into `out`. Throws with a sentence for the operator, and leaves `out` untouched,
 * when Saleor, a channel or the build fails.
 */
export async function buildSite(
  children: Children,
  { saleor, siteUrl, out }: BuildOptions,
): Promise<void> {
  await checkSaleor(saleor);
  // Always the same place for the same output: Astro's cache holds for one outDir.
  const workshop = join('.cache', `build-${basename(out)}`);
  const code = await children.run(
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', workshop],
    { ...saleor, ASTRO_TELEMETRY_DISABLED: '1', ...(siteUrl && { SITE_URL: siteUrl }) },
  );
  if (code !== 0) {
    await rm(workshop, { recursive: true, force: true });
    throw new BuildError(`The build failed; the reason stands above. ${out} is as it was before.`);
  }
  await takePlace(workshop, out);
}

/** Explains a wrong address or channel by the setting's name before anything is built. */
async function checkSaleor({
  SALEOR_API_URL,
  SALEOR_CHANNEL,
  SALEOR_CHANNEL_ABROAD,
}: SaleorSettings) {
  const reader = createReader(SALEOR_API_URL);
  const named = { SALEOR_CHANNEL, SALEOR_CHANNEL_ABROAD };
  for (const [setting, channel] of Object.entries(named)) {
    if (!channel) continue;
    try {
      await readShopInfo(reader, channel);
    } catch (error) {
      throw new SettingError(`${setting}=${channel}: ${explain(error, SALEOR_API_URL)}`);
    }
  }
}

function explain(error: unknown, url: string): string {
  if (!(error instanceof SaleorError))
    return error instanceof Error ? error.message : String(error);
  const { kind, detail } = error.failure;
  if (kind === 'unreachable' || kind === 'timeout') {
    return `Saleor at SALEOR_API_URL (${url}) cannot be reached: ${detail}. Is it running, and is the address right?`;
  }
  return `Saleor at SALEOR_API_URL (${url}) did not answer as Saleor does: ${detail}.`;
}

async function takePlace(fresh: string, place: string): Promise<void> {
  const old = `${fresh}-before`;
  await mkdir(dirname(place), { recursive: true });
  await rm(old, { recursive: true, force: true });
  await rename(place, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(fresh, place);
  await rm(old, { recursive: true, force: true });
}
