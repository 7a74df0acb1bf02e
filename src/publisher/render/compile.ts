import { spawn } from 'node:child_process';
import { relative, resolve } from 'node:path';
import {
  copiesEnvironment,
  mapEnvironment,
  type MediaSettings,
  NO_COPIES,
} from '#media/settings.ts';

/** What Astro needs to know to compile the shop. */
export interface CompileSettings {
  readonly apiUrl: string;
  /** As browsers reach it. */
  readonly publicApiUrl: string;
  readonly channel: string;
  readonly channelAbroad: string | null;
  readonly siteUrl: string;
  /** Milliseconds for one answer of Saleor. */
  readonly timeout: number;
  readonly media: MediaSettings;
}

/**
 * `warm`: the pages as a server bundle that renders one from its view, without a look at Saleor. `prebuilt`: the full
 * build, every page as a file. `on-demand`: the endpoints below src/pages/api of `root`, for the web server. Into
 * `folder`, within the project. Throws with Astro's last words when it fails, and ends when `signal` says so.
 */
export async function compile(
  kind: 'warm' | 'prebuilt' | 'on-demand',
  folder: string,
  settings: CompileSettings,
  { signal, root = '.' }: { signal?: AbortSignal | undefined; root?: string } = {},
): Promise<void> {
  const own = ['--root', root, '--config', relative(root, 'astro.on-demand.config.mjs')];
  const child = spawn(
    process.execPath,
    [
      'node_modules/astro/bin/astro.mjs',
      'build',
      '--outDir',
      kind === 'on-demand' ? resolve(folder) : folder,
      ...(kind === 'on-demand' ? own : []),
    ],
    {
      env: {
        ...process.env,
        ...mapEnvironment(settings.media.map),
        // Only the full build reads pictures; what is compiled must not come to know credentials.
        ...(kind === 'prebuilt' ? copiesEnvironment(settings.media) : NO_COPIES),
        BRAND_ASSETS: settings.media.brandAssets,
        SALEOR_API_URL: settings.apiUrl,
        SALEOR_PUBLIC_API_URL: settings.publicApiUrl,
        SALEOR_CHANNEL: settings.channel,
        SALEOR_CHANNEL_ABROAD: settings.channelAbroad ?? '',
        SALEOR_TIMEOUT: String(settings.timeout / 1_000),
        SITE_URL: settings.siteUrl,
        SHOP_BUILD: kind,
        ASTRO_TELEMETRY_DISABLED: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // One that hangs need not listen.
      ...(signal && { signal, killSignal: 'SIGKILL' as const }),
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4_000)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`Astro could not build the shop:\n${said.trim()}`);
}
