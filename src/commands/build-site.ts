import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readShopInfo } from '#catalogue/snapshot.ts';
import type { MediaMap } from '#domain/media.ts';
import { copiesEnvironment, mapEnvironment, mediaSettings } from '#media/settings.ts';
import { type SaleorReader, createReader } from '#saleor/client.ts';
import { SaleorError } from '#saleor/outcome.ts';
import type { Children } from './children.ts';
import { tellCopies } from './copies.ts';
import { SALEOR_TIMEOUT, type SaleorSettings, SettingError, environment } from './env.ts';
import { BuildError, checkOutput, takePlace } from './output.ts';

export interface BuildOptions {
  readonly saleor: SaleorSettings;
  /** Where shoppers will find the shop, for canonical links. */
  readonly siteUrl: string;
  /** Folder that receives the finished build, within the project. */
  readonly out: string;
  /** Seconds that Saleor may take for one answer. */
  readonly timeout?: number;
  /** Where pictures lie, unless the environment says it. */
  readonly media?: MediaMap;
}

/**
 * Builds the site into `out`. Throws with a sentence for the operator, and leaves `out` untouched,
 * when it is not the place for a build, or when a setting, Saleor, a channel or the build fails.
 */
export async function buildSite(
  children: Children,
  { saleor, siteUrl, out, timeout = SALEOR_TIMEOUT, media }: BuildOptions,
): Promise<void> {
  checkOutput(out);
  const pictures = media
    ? servedAsTheyLie(media)
    : mediaSettings(environment(), [saleor.SALEOR_API_URL]);
  await checkSaleor(saleor, timeout);
  // Always the same place for the same output: Astro's cache holds for one outDir.
  const workshop = join('.cache', `build-${basename(out)}`);
  const code = await children.run(
    ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', workshop],
    {
      ...saleor,
      ...mapEnvironment(pictures.map),
      ...copiesEnvironment(pictures),
      SALEOR_TIMEOUT: String(timeout),
      SITE_URL: siteUrl,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  );
  if (code !== 0) {
    await rm(workshop, { recursive: true, force: true });
    throw new BuildError(`The build failed; the reason stands above. ${out} is as it was before.`);
  }
  await tellCopies(workshop, pictures);
  await takePlace(workshop, out);
}

const servedAsTheyLie = (map: MediaMap) => ({ map, mode: 'direct' as const, s3: null });

/** Explains a wrong address or channel by the setting's name before anything is built. */
export async function checkSaleor(
  { SALEOR_API_URL, SALEOR_CHANNEL, SALEOR_CHANNEL_ABROAD }: SaleorSettings,
  timeout: number,
) {
  const reader = createReader(SALEOR_API_URL, { timeout: timeout * 1_000 });
  const named = { SALEOR_CHANNEL, SALEOR_CHANNEL_ABROAD };
  for (const [setting, channel] of Object.entries(named)) {
    if (channel) await checkChannel(reader, SALEOR_API_URL, setting, channel);
  }
}

async function checkChannel(reader: SaleorReader, url: string, setting: string, channel: string) {
  try {
    await readShopInfo(reader, channel);
  } catch (error) {
    throw new SettingError(`${setting}=${channel}: ${explain(error, url)}`);
  }
}

function explain(error: unknown, url: string): string {
  if (!(error instanceof SaleorError))
    return error instanceof Error ? error.message : String(error);
  const { kind, operation, detail } = error.failure;
  const where = `Saleor at SALEOR_API_URL (${url})`;
  switch (kind) {
    case 'unreachable':
      return `${where} cannot be reached: ${detail}. Is it running, and is the address right?`;
    case 'timeout':
      return `${where} is too slow: ${operation}: ${detail}. Is it well, and is SALEOR_TIMEOUT long enough?`;
    case 'http':
    case 'graphql':
      return `${where} did not answer as Saleor does: ${detail}.`;
  }
}
