import { parseEnv } from 'node:util';
import { existsSync, readFileSync } from 'node:fs';

/** Which Saleor the shop is built from. */
export interface SaleorSettings {
  readonly SALEOR_API_URL: string;
  readonly SALEOR_CHANNEL: string;
  readonly SALEOR_CHANNEL_ABROAD?: string;
}

/** A setting is missing or wrong; the message names it and says what to do. */
export class SettingError extends Error {
  override name = 'SettingError';
}

/** The embedded Saleor's channels, which the demo catalogue is sold in. */
export const SANDBOX_CHANNELS = { SALEOR_CHANNEL: 'rs', SALEOR_CHANNEL_ABROAD: 'eu' };

/** The superuser of the embedded Saleor. */
export const SANDBOX_STAFF = { email: 'admin@example.com', password: 'admin' };

/** The process's environment with the `.env` file below it, as Astro reads it too. */
export function environment(): Readonly<Record<string, string | undefined>> {
  const file = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {};
  return { ...file, ...process.env };
}

/** Null when no Saleor is named: the caller may start the sandbox. Throws SettingError on a wrong setting. */
export function saleorSettings(env = environment()): SaleorSettings | null {
  const { SALEOR_API_URL: url, SALEOR_CHANNEL: channel, SALEOR_CHANNEL_ABROAD: abroad } = env;
  if (!url) return null;
  checkApiUrl(url, 'SALEOR_API_URL');
  if (!channel) {
    throw new SettingError(
      'SALEOR_CHANNEL is not set. Give it the slug of the Saleor channel to sell in, for example SALEOR_CHANNEL=rs.',
    );
  }
  return {
    SALEOR_API_URL: url,
    SALEOR_CHANNEL: channel,
    ...(abroad && { SALEOR_CHANNEL_ABROAD: abroad }),
  };
}

/** Throws SettingError unless `text`, which `what` names, is the address of a Saleor's GraphQL endpoint. */
export function checkApiUrl(text: string, what: string): void {
  const url = URL.parse(text);
  const example = 'for example https://api.manoonoils.com/graphql/';
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new SettingError(
      `${what} is not a web address: "${text}". Give Saleor's GraphQL endpoint, ${example}.`,
    );
  }
  if (!url.pathname.endsWith('/graphql/')) {
    throw new SettingError(
      `${what} must end in /graphql/ with the slash, ${example}; Saleor answers 404 elsewhere. It is "${text}".`,
    );
  }
}

/** The port named by PORT, or null when none is. Throws SettingError for what is no port. */
export function namedPort(env = environment()): number | null {
  const text = env['PORT'];
  if (!text) return null;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new SettingError(`PORT must be a number from 1 to 65535. It is "${text}".`);
  }
  return port;
}

/** Where a shop that is not told otherwise is looked at: on the machine that built it. */
export const LOCAL_SITE = 'http://localhost:4321';

/** The shop's public origin named by SITE_URL, or null when none is. Throws SettingError for anything else. */
export function siteUrl(env = environment()): string | null {
  const text = env['SITE_URL'];
  return text ? originOf(text, 'SITE_URL') : null;
}

/** The shop's public origin in `text`, which `what` names. Throws SettingError for anything else. */
export function originOf(text: string, what: string): string {
  const url = URL.parse(text);
  const isOrigin = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  if (!isOrigin) {
    throw new SettingError(
      `${what} must be the shop's address without a path, for example https://manoonoils.com. It is "${text}".`,
    );
  }
  return url.origin;
}

/** Seconds that Saleor may take for one answer, unless SALEOR_TIMEOUT says otherwise. */
export const SALEOR_TIMEOUT = 20;

/** The seconds named by SALEOR_TIMEOUT. Throws SettingError for what is no such number. */
export function saleorTimeout(env = environment()): number {
  const text = env['SALEOR_TIMEOUT'];
  if (!text) return SALEOR_TIMEOUT;
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 3_600)) {
    throw new SettingError(
      `SALEOR_TIMEOUT must be a number of seconds, above 0 and at most 3600. It is "${text}".`,
    );
  }
  return seconds;
}
