/** During the migration WordPress's pictures are served from its bucket, afterwards from Saleor's. */
export type MediaPhase = 'parallel' | 'cutover';

/** Where pictures lie, and by which addresses they are known. Plain data: it travels in pages. */
export interface MediaMap {
  /** Public address of the storage, without a slash at its end; null: pictures stay as Saleor gives them. */
  readonly base: string | null;
  readonly bucket: string;
  /** WordPress's. */
  readonly oldBucket: string;
  readonly phase: MediaPhase;
  /** Further addresses of the storage, and those of the old site. */
  readonly hosts: readonly MediaHost[];
  /** Hosts (with their ports) of Saleor's API. */
  readonly saleor: readonly string[];
}

export interface MediaHost {
  /** `http(s)://host[:port][/path]`, without a slash at its end. Whether `http` or `https` makes no difference. */
  readonly address: string;
  /** The bucket whose root this is, as AWS_MEDIA_CUSTOM_DOMAIN can be; null: buckets are its first folders. */
  readonly bucket: string | null;
}

export interface MediaObject {
  readonly bucket: string;
  /** As S3 knows it: not percent-encoded. */
  readonly key: string;
}

export type ThumbnailFormat = 'original' | 'webp' | 'avif';

/** What a picture's URL refers to. */
export type MediaRef =
  | { readonly kind: 'object'; readonly bucket: string; readonly key: string }
  /** An upload of WordPress by its path below `wp-content/uploads/`, such as `2024/01/x.jpg`. */
  | { readonly kind: 'old'; readonly path: string }
  /** A logo or the like by its path below `assets/`; both buckets have such. */
  | { readonly kind: 'asset'; readonly bucket: string; readonly path: string }
  /** Saleor makes it when first asked, and redirects to it. `id`: of what carries the picture. */
  | {
      readonly kind: 'thumbnail';
      readonly id: string;
      readonly size: number;
      readonly format: ThumbnailFormat;
    }
  /** Saleor redirects to the file as it was uploaded, once it has it (3.23). */
  | { readonly kind: 'original'; readonly id: string }
  /** None of ours, or nothing that names a picture. */
  | { readonly kind: 'foreign'; readonly url: string };

const UPLOADS = 'wp-content/uploads/';
/** Where the customer's `mc cp` puts WordPress's uploads. */
const COPIED_UPLOADS = 'products/';
const ASSETS = 'assets/';

/** Folders of WordPress's uploads that hold no pictures: logs, and downloads that are paid for. */
const PRIVATE_UPLOADS = ['wc-logs/', 'woocommerce_uploads/'];

/**
 * What `text`, a URL from Saleor or from a text of the old site, refers to. Never throws. What is not read beyond doubt
 * is foreign: other hosts and buckets, credentials, keys with empty, dotted or encoded folders.
 */
export function mediaRefOf(text: string, map: MediaMap): MediaRef {
  return knownRefOf(text, map) ?? { kind: 'foreign', url: text };
}

function knownRefOf(text: string, map: MediaMap): MediaRef | null {
  const url = httpUrlOf(text);
  if (url === null) return null;
  const host = hostOf(url, map);
  const found = host && storageRefOf(url.pathname.slice(pathOf(host.address).length), host, map);
  return found ?? (map.saleor.includes(url.host) ? saleorRefOf(url.pathname, map) : null);
}

function httpUrlOf(text: string): URL | null {
  // Texts of the old site leave the protocol to the page.
  const url = URL.parse(/^\s*\/\//.test(text) ? `https:${text.trim()}` : text);
  const isPlain = url && /^https?:$/.test(url.protocol) && !url.username && !url.password;
  return isPlain ? url : null;
}

/** The address that `url` lies below, the longest of several. */
function hostOf(url: URL, { base, hosts }: MediaMap): MediaHost | null {
  const known = base === null ? hosts : [{ address: base, bucket: null }, ...hosts];
  const matching = known.filter(({ address }) => {
    const own = URL.parse(address);
    return own?.host === url.host && url.pathname.startsWith(`${pathOf(address)}/`);
  });
  return (
    matching.toSorted((a, b) => pathOf(b.address).length - pathOf(a.address).length)[0] ?? null
  );
}

/** The path of an address, '' for none. */
function pathOf(address: string): string {
  return URL.parse(address)?.pathname.replace(/\/$/, '') ?? '';
}

function storageRefOf(path: string, host: MediaHost, map: MediaMap): MediaRef | null {
  const key = keyOf(path.slice(1));
  if (key === null) return null;
  if (host.bucket !== null) return objectRefOf(host.bucket, key, map);
  if (key.startsWith(UPLOADS)) return uploadRefOf(key.slice(UPLOADS.length));
  const [bucket = '', ...rest] = key.split('/');
  return rest.length > 0 ? objectRefOf(bucket, rest.join('/'), map) : null;
}

/** The key that a URL's path names, decoded once; null for one that readers could understand differently. */
function keyOf(path: string): string | null {
  const names = path.split('/').map(decoded);

  const isPlain = (name: string) => !/^\.{0,2}$|[/\\\u0000-\u001f\u007f]/.test(name);
  return names.every((name) => name !== null && isPlain(name)) ? names.join('/') : null;
}

function decoded(name: string): string | null {
  try {
    return decodeURIComponent(name);
  } catch {
    // A malformed escape names nothing.
    return null;
  }
}

function objectRefOf(bucket: string, key: string, map: MediaMap): MediaRef | null {
  if (bucket !== map.bucket && bucket !== map.oldBucket) return null;
  if (key.startsWith(ASSETS)) return { kind: 'asset', bucket, path: key.slice(ASSETS.length) };
  if (bucket === map.oldBucket)
    return key.startsWith(UPLOADS)
      ? uploadRefOf(key.slice(UPLOADS.length))
      : { kind: 'object', bucket, key };
  // Saleor puts its own uploads beside each other: folders of year and month are WordPress's.
  const path = /^products\/(\d{4}\/(?:0[1-9]|1[0-2])\/[^/]+)$/.exec(key)?.[1];
  return path === undefined ? { kind: 'object', bucket, key } : { kind: 'old', path };
}

function uploadRefOf(path: string): MediaRef | null {
  return PRIVATE_UPLOADS.some((folder) => path.startsWith(folder)) ? null : { kind: 'old', path };
}

/** Saleor's own addresses: its views (saleor/urls.py), and its media folder where it keeps no bucket. */
function saleorRefOf(path: string, map: MediaMap): MediaRef | null {
  const media = /^\/media\/(.+)$/.exec(path)?.[1];
  if (media !== undefined) {
    const key = keyOf(media);
    return key === null ? null : objectRefOf(map.bucket, key, map);
  }
  const original = /^\/image\/([\w.=-]+)\/$/.exec(path)?.[1];
  if (original !== undefined) return { kind: 'original', id: original };
  const [, id, size, format] =
    /^\/thumbnail\/([\w.=-]+)\/(\d{1,4})\/(?:(webp|avif)\/)?$/i.exec(path) ?? [];
  if (id === undefined) return null;
  return {
    kind: 'thumbnail',
    id,
    size: Number(size),
    format: (format?.toLowerCase() as ThumbnailFormat | undefined) ?? 'original',
  };
}

/** Where what `ref` refers to lies in a phase; null for what has no place in the storage of its own. */
export function objectOf(
  ref: MediaRef,
  map: MediaMap,
  phase: MediaPhase = map.phase,
): MediaObject | null {
  switch (ref.kind) {
    case 'object':
      return { bucket: ref.bucket, key: ref.key };
    case 'old':
      return phase === 'parallel'
        ? { bucket: map.oldBucket, key: UPLOADS + ref.path }
        : { bucket: map.bucket, key: COPIED_UPLOADS + ref.path };
    case 'asset':
      return {
        bucket: phase === 'parallel' ? ref.bucket : map.bucket,
        key: ASSETS + ref.path,
      };
    case 'thumbnail':
    case 'original':
    case 'foreign':
      return null;
  }
}

/** The public URL of an object; null when the storage's public address is not set. */
export function objectUrl({ bucket, key }: MediaObject, { base }: MediaMap): string | null {
  return base === null ? null : `${base}/${[bucket, ...key.split('/')].map(encoded).join('/')}`;
}

/** Also what `encodeURIComponent` leaves and CSS or attributes may not. Half a surrogate pair becomes U+FFFD. */
function encoded(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/**
 * Where shoppers load the picture that `text` refers to: from the storage's public address, in the phase's bucket.
 * What must be asked for first, or is none of ours, stays as it is.
 */
export function publicMediaUrl(text: string, map: MediaMap): string {
  const object = objectOf(mediaRefOf(text, map), map);
  return (object && objectUrl(object, map)) ?? text;
}
