import { type MediaHost, type MediaMap, type MediaPhase, objectUrl } from '#domain/media.ts';
import type { Brand } from '#domain/views.ts';

/** How pictures are found, addressed and kept. */
export interface MediaSettings {
  readonly map: MediaMap;
  /** `direct`: Saleor's own thumbnails. `copied`: copies under a prefix of ours, which stay when staff delete. */
  readonly mode: 'direct' | 'copied';
  /** Null when no credentials are given. */
  readonly s3: S3Settings | null;
  readonly brandAssets: BrandAssets;
}

/** Where logos come from: the site's own folder, or the storage. */
export type BrandAssets = 'public' | 'storage';

export interface S3Settings {
  /** Origin of the storage's S3 API, as this process reaches it. */
  readonly endpoint: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly region: string;
}

/** A setting is missing or wrong; the message names it and says what to do. */
export class SettingError extends Error {
  override name = 'SettingError';
}

/** The settings as the environment has them, by their names there. */
export type MediaEnvironment = Readonly<Record<string, string | undefined>>;

/** Names of all settings of pictures, to be handed on to other processes. */
export const MEDIA_SETTINGS = [
  'MEDIA_BASE_URL',
  'MEDIA_BUCKET',
  'MEDIA_OLD_BUCKET',
  'MEDIA_PHASE',
  'MEDIA_HOSTS',
  'MEDIA_MODE',
  'MEDIA_S3_ENDPOINT',
  'MEDIA_S3_ACCESS_KEY',
  'MEDIA_S3_SECRET_KEY',
  'MEDIA_S3_REGION',
  'BRAND_ASSETS',
] as const;

/** The settings of the map as an environment, for a process that is to have the same. */
export function mapEnvironment(map: MediaMap): Readonly<Record<string, string>> {
  const hosts = map.hosts.map(({ address, bucket }) =>
    bucket === null ? address : `${address}=${bucket}`,
  );
  return {
    MEDIA_BASE_URL: map.base ?? '',
    MEDIA_BUCKET: map.bucket,
    MEDIA_OLD_BUCKET: map.oldBucket,
    MEDIA_PHASE: map.phase,
    MEDIA_HOSTS: hosts.join(' '),
  };
}

/** How copies are stored, as an environment, for a process that is to do the same. It carries credentials. */
export function copiesEnvironment({
  mode,
  s3,
}: Pick<MediaSettings, 'mode' | 's3'>): Readonly<Record<string, string>> {
  return {
    MEDIA_MODE: mode,
    MEDIA_S3_ENDPOINT: s3?.endpoint ?? '',
    MEDIA_S3_ACCESS_KEY: s3?.accessKey ?? '',
    MEDIA_S3_SECRET_KEY: s3?.secretKey ?? '',
    MEDIA_S3_REGION: s3?.region ?? '',
  };
}

/** For a process that is to know no credentials: it reads no pictures. */
export const NO_COPIES: Readonly<Record<string, string>> = copiesEnvironment({
  mode: 'direct',
  s3: null,
});

/** `apiUrls`: Saleor's endpoints by all addresses that are known. Throws SettingError on a wrong setting. */
export function mediaSettings(env: MediaEnvironment, apiUrls: readonly string[]): MediaSettings {
  const mode = choiceOf(env, 'MEDIA_MODE', ['direct', 'copied']);
  const s3 = s3Of(env);
  if (mode === 'copied' && s3 === null)
    throw new SettingError(
      'MEDIA_MODE=copied stores pictures itself: give it MEDIA_S3_ACCESS_KEY and MEDIA_S3_SECRET_KEY.',
    );
  const map = mediaMap(env, apiUrls);
  if (mode === 'copied' && map.base === null)
    throw new SettingError(
      'MEDIA_MODE=copied needs the address that shoppers load the copies from: give it MEDIA_BASE_URL, the public address of the storage.',
    );
  const brandAssets = choiceOf<BrandAssets>(env, 'BRAND_ASSETS', ['public', 'storage']);
  brandOf(map, brandAssets);
  return { map, mode, s3, brandAssets };
}

/** Logo and icon as pages name them. Throws SettingError when they lie in a storage whose address is not known. */
export function brandOf(map: MediaMap, brandAssets: BrandAssets): Brand {
  const urlOf = (name: string) => {
    if (brandAssets === 'public') return `/${name}`;
    const url = objectUrl({ bucket: map.bucket, key: `assets/${name}` }, map);
    if (url !== null) return url;
    throw new SettingError(
      'BRAND_ASSETS=storage takes the logo from the storage: give MEDIA_BASE_URL its public address.',
    );
  };
  return { logo: urlOf('logo.svg'), icon: urlOf('favicon.svg') };
}

/**
 * The map as pages may carry it; null when nothing is mapped. Browsers read what Saleor answers to anybody, thumbnails
 * in its own bucket: they get the addresses that these can have, which Saleor's answers name anyway, and neither its
 * inner address nor those of WordPress's bucket.
 */
export function browserMap(map: MediaMap, publicApiUrl: string): MediaMap | null {
  if (map.base === null) return null;
  const hosts = map.hosts.filter(({ bucket }) => bucket === null || bucket === map.bucket);
  return { ...map, hosts, saleor: [new URL(publicApiUrl).host] };
}

/** The part that says where pictures lie. Throws SettingError on a wrong setting. */
export function mediaMap(env: MediaEnvironment, apiUrls: readonly string[]): MediaMap {
  const bucket = bucketOf(env, 'MEDIA_BUCKET', 'saleor');
  const oldBucket = bucketOf(env, 'MEDIA_OLD_BUCKET', 'manoon-media');
  if (bucket === oldBucket)
    throw new SettingError(
      `MEDIA_BUCKET and MEDIA_OLD_BUCKET must be two buckets. Both are "${bucket}".`,
    );
  return {
    base: env['MEDIA_BASE_URL'] ? addressOf('MEDIA_BASE_URL', env['MEDIA_BASE_URL']) : null,
    bucket,
    oldBucket,
    phase: choiceOf<MediaPhase>(env, 'MEDIA_PHASE', ['parallel', 'cutover']),
    hosts: hostsOf(env['MEDIA_HOSTS'] ?? ''),
    saleor: [...new Set(apiUrls.map((url) => new URL(url).host))],
  };
}

/** `whole`: the setting. A password with a comma or `=` in it makes parts that do not look like one. */
function hostsOf(whole: string): MediaHost[] {
  const parts = whole.split(/[\s,]+/).filter(Boolean);
  return parts.map((text) => {
    const [, address, bucket = null] = /^([^=]*)(?:=(.*))?$/s.exec(text)!;
    if (bucket !== null) checkBucket('MEDIA_HOSTS', bucket, whole);
    return { address: addressOf('MEDIA_HOSTS', address!, whole), bucket };
  });
}

/** How a wrong setting is told: logs must not show the password in an address such as `http://me:secret@host`. */
function told(text: string, whole = text): string {
  return whole.includes('@')
    ? 'Its value is not shown, as it may hold a password: leave out all up to the @, and give the storage’s keys by settings of their own.'
    : `It is "${text}".`;
}

/** A web address without a slash at its end; a path is allowed, nothing behind it. */
function addressOf(name: string, text: string, whole = text): string {
  const url = URL.parse(text);
  const isPlain =
    url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}${url.pathname}`;
  if (!isPlain)
    throw new SettingError(
      `${name} must be a web address, with or without a path, for example https://minio-api.nodecrew.me. ${told(text, whole)}`,
    );
  return url.href.replace(/\/+$/, '');
}

function bucketOf(env: MediaEnvironment, name: string, usual: string): string {
  const bucket = env[name] || usual;
  checkBucket(name, bucket);
  return bucket;
}

/** S3's own rule for names. */
function checkBucket(name: string, bucket: string, whole = bucket): void {
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    throw new SettingError(
      `${name} must name a bucket: 3 to 63 small letters, digits, dots and hyphens. ${told(bucket, whole)}`,
    );
}

/** The first choice is the usual one. */
function choiceOf<T extends string>(
  env: MediaEnvironment,
  name: string,
  choices: readonly [T, ...T[]],
): T {
  const text = env[name];
  if (!text) return choices[0];
  const found = choices.find((each) => each === text);
  if (found === undefined)
    throw new SettingError(`${name} must be ${choices.join(' or ')}. It is "${text}".`);
  return found;
}

function s3Of(env: MediaEnvironment): S3Settings | null {
  const accessKey = env['MEDIA_S3_ACCESS_KEY'];
  const secretKey = env['MEDIA_S3_SECRET_KEY'];
  if (!accessKey && !secretKey) return null;
  if (!accessKey || !secretKey)
    throw new SettingError(
      `${accessKey ? 'MEDIA_S3_SECRET_KEY' : 'MEDIA_S3_ACCESS_KEY'} is not set. The storage needs both keys.`,
    );
  return {
    endpoint: endpointOf(env),
    accessKey,
    secretKey,
    region: env['MEDIA_S3_REGION'] || 'us-east-1',
  };
}

/** Unless it is named, the storage is written to where it is read from. */
function endpointOf(env: MediaEnvironment): string {
  const [name, text] = env['MEDIA_S3_ENDPOINT']
    ? ['MEDIA_S3_ENDPOINT', env['MEDIA_S3_ENDPOINT']]
    : ['MEDIA_BASE_URL', env['MEDIA_BASE_URL']];
  if (!text)
    throw new SettingError(
      "MEDIA_S3_ENDPOINT is not set. Give it the address of the storage's S3 API, for example http://minio.manoonoils:9000.",
    );
  const address = addressOf(name, text);
  if (address !== new URL(address).origin)
    throw new SettingError(
      `MEDIA_S3_ENDPOINT must be the address of the storage's S3 API without a path, which ${name} has. ${told(text)}`,
    );
  return address;
}
