import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { mediaSettings, type MediaSettings } from '#media/settings.ts';

/** What the publisher is told. */
export interface PublisherSettings {
  /** Saleor's GraphQL endpoint, as this process reaches it. */
  readonly apiUrl: string;
  /** The same, as shoppers' browsers reach it. */
  readonly publicApiUrl: string;
  readonly channel: string;
  readonly channelAbroad: string | null;
  /** The shop's public address, without a path. */
  readonly siteUrl: string;
  /** Where Saleor reaches this process. */
  readonly appUrl: string;
  /** Endpoints whose Saleor may install the App. */
  readonly allowedSaleors: readonly string[];
  /** Folder of releases, queue and the App's credentials. */
  readonly dataDir: string;
  readonly port: number;
  readonly media: MediaSettings;
  /** Milliseconds for one answer of Saleor. */
  readonly timeout: number;
  /** Milliseconds between sweeps. */
  readonly sweepEvery: number;
  /** Hour of the night, local time, for clearing up and comparing with a full build. */
  readonly nightlyHour: number;
  /** For the status page; null: there is none. */
  readonly statusToken: string | null;
  /** Folder of a shop compiled before, such as in an image; null: compile at the start. */
  readonly compiled: string | null;
  /** Of the sources, where no git folder tells; null: one may. */
  readonly commit: string | null;
}

/** A setting is missing or wrong; the message names it and says what to do. */
export class SettingError extends Error {
  override name = 'SettingError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws SettingError on a missing or wrong setting. */
export function publisherSettings(env: Environment = environment()): PublisherSettings {
  const apiUrl = apiUrlOf(env, 'SALEOR_API_URL');
  if (apiUrl === null)
    throw new SettingError(
      "SALEOR_API_URL is not set. Give it your Saleor's GraphQL endpoint, for example https://api.manoonoils.com/graphql/.",
    );
  const publicApiUrl = apiUrlOf(env, 'SALEOR_PUBLIC_API_URL') ?? apiUrl;
  const channel = env['SALEOR_CHANNEL'];
  if (!channel)
    throw new SettingError(
      'SALEOR_CHANNEL is not set. Give it the slug of the Saleor channel to sell in, for example rs.',
    );
  const port = numberOf(env, 'PUBLISHER_PORT', 4322, 1, 65_535);
  const statusToken = env['STATUS_TOKEN'] || null;
  if (statusToken !== null && statusToken.length < 16)
    throw new SettingError(
      'STATUS_TOKEN is too short to be a secret: give it 16 characters or more.',
    );
  return {
    apiUrl,
    publicApiUrl,
    channel,
    channelAbroad: env['SALEOR_CHANNEL_ABROAD'] || null,
    siteUrl: originOf(env, 'SITE_URL') ?? 'http://localhost:4321',
    appUrl: originOf(env, 'APP_URL') ?? `http://localhost:${port}`,
    // By whichever of its names Saleor calls itself.
    allowedSaleors: [...new Set([apiUrl, publicApiUrl, ...apiUrlsOf(env, 'APP_ALLOWED_SALEORS')])],
    dataDir: env['DATA_DIR'] || '.data',
    port,
    media: mediaSettings(env, [apiUrl, publicApiUrl]),
    timeout: numberOf(env, 'SALEOR_TIMEOUT', 20, 0.001, 3_600) * 1_000,
    sweepEvery: numberOf(env, 'SWEEP_MINUTES', 15, 0.01, 1_440) * 60_000,
    nightlyHour: numberOf(env, 'NIGHTLY_HOUR', 3, 0, 23),
    statusToken,
    compiled: env['COMPILED_DIR'] || null,
    commit: env['COMMIT'] || null,
  };
}

/** The process's environment with the `.env` file below it. */
function environment(): Environment {
  const file = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {};
  return { ...file, ...process.env };
}

function apiUrlOf(env: Environment, name: string): string | null {
  return env[name] ? checkedApiUrl(name, env[name]) : null;
}

/** Several, with blanks or commas between them. */
function apiUrlsOf(env: Environment, name: string): string[] {
  const texts = (env[name] ?? '').split(/[\s,]+/).filter(Boolean);
  return texts.map((text) => checkedApiUrl(name, text));
}

function checkedApiUrl(name: string, text: string): string {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || !url.pathname.endsWith('/graphql/'))
    throw new SettingError(
      `${name} must be the address of a GraphQL endpoint ending in /graphql/, for example https://api.manoonoils.com/graphql/. It is "${text}".`,
    );
  return text;
}

function originOf(env: Environment, name: string): string | null {
  const text = env[name];
  if (!text) return null;
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`)
    throw new SettingError(
      `${name} must be an address without a path, for example https://manoonoils.com. It is "${text}".`,
    );
  return url.origin;
}

function numberOf(
  env: Environment,
  name: string,
  usual: number,
  least: number,
  most: number,
): number {
  const text = env[name];
  if (!text) return usual;
  const value = Number(text);
  if (!(value >= least && value <= most))
    throw new SettingError(`${name} must be a number from ${least} to ${most}. It is "${text}".`);
  return value;
}
