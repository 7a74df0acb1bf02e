import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { Origins } from './headers.ts';

/** What the web server is told. */
export interface WebSettings {
  /** Folder of releases. */
  readonly dataDir: string;
  readonly port: number;
  readonly origins: Origins;
  /** Where the publisher answers Saleor and staff; null: somebody else routes to it. */
  readonly publisherUrl: string | null;
  /** Seconds since the catalogue was last read after which this server is not ready; null: no limit. */
  readonly dataAgeLimit: number | null;
}

/** A setting is missing or wrong; the message names it and says what to do. */
export class SettingError extends Error {
  override name = 'SettingError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws SettingError on a missing or wrong setting. */
export function webSettings(env: Environment = environment()): WebSettings {
  const api = env['SALEOR_PUBLIC_API_URL'] || env['SALEOR_API_URL'];
  if (!api || !URL.canParse(api))
    throw new SettingError(
      "SALEOR_API_URL is not set, or no web address. Give it your Saleor's GraphQL endpoint.",
    );
  const port = Number(env['PORT'] || 4321);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new SettingError(`PORT must be a number from 1 to 65535. It is "${env['PORT']}".`);
  return {
    dataDir: env['DATA_DIR'] || '.data',
    port,
    origins: { api: new URL(api).origin, media: pictureOrigins(env, api) },
    publisherUrl: publisherOf(env['PUBLISHER_URL']),
    dataAgeLimit: limitOf(env['READY_DATA_AGE_MINUTES']),
  };
}

function environment(): Environment {
  const file = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {};
  return { ...file, ...process.env };
}

/**
 * Where pictures come from: the storage, what else is named, and the API, which redirects to thumbnails that were made
 * a moment ago.
 */
export function pictureOrigins(env: Environment, api: string): string[] {
  const named = ['MEDIA_BASE_URL', 'MEDIA_ORIGINS'].flatMap((name) =>
    (env[name] ?? '')
      .split(/[\s,]+/)
      .filter(Boolean)
      .map((text) => originOf(name, text)),
  );
  return [...new Set([new URL(api).origin, ...named])];
}

function originOf(name: string, text: string): string {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new SettingError(
      `${name} must be a web address, for example https://minio-api.nodecrew.me. It is "${text}".`,
    );
  return url.origin;
}

/** The publisher speaks plain HTTP, and answers at the root. */
function publisherOf(text: string | undefined): string | null {
  if (!text) return null;
  const url = URL.parse(text);
  if (!url || url.protocol !== 'http:' || url.href !== `${url.origin}/`)
    throw new SettingError(
      `PUBLISHER_URL must be the publisher's own address, without a path and without TLS, for example http://publisher:4322. It is "${text}".`,
    );
  return url.origin;
}

function limitOf(text: string | undefined): number | null {
  if (!text) return null;
  const minutes = Number(text);
  if (!(minutes > 0))
    throw new SettingError(`READY_DATA_AGE_MINUTES must be a number of minutes. It is "${text}".`);
  return minutes * 60;
}
