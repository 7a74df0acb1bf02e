import { type MediaMap, type MediaObject, objectOf } from '#domain/media.ts';
import { isNamedPicture } from './picture-type.ts';
import { originalsOf } from './wordpress-names.ts';

/** Why an object of the old bucket is not copied. */
export const REASONS = [
  'set aside',
  'smaller size',
  'private folder',
  'no picture',
  'outside the catalogue',
  'folder mark',
  'hostile name',
] as const;
export type Reason = (typeof REASONS)[number];

/** `named`: the operator asked for it, whatever it is. */
export type Wanted = 'picture' | 'asset' | 'named';

/** What an object of the old bucket is to the migration. */
export type Standing =
  | { readonly kind: 'wanted'; readonly as: Wanted; readonly to: MediaObject }
  | { readonly kind: 'left out'; readonly why: Reason };

export interface Wishes {
  /** WordPress's smaller sizes too. */
  readonly derivatives: boolean;
  /** Files and folders of the old bucket that are copied whatever they are, such as `wp-content/uploads/x.pdf`. */
  readonly include: readonly string[];
  /** Those that are not, whatever they are; of what both name, these count. */
  readonly exclude: readonly string[];
}

export const UPLOADS = 'wp-content/uploads/';
const ASSETS = 'assets/';

/** Logs, and downloads that are paid for: only an operator who names them wants them in a public bucket. */
const PRIVATE = ['wc-logs', 'woocommerce_uploads'];

/**
 * Where the catalogue's pictures lie: a file in a folder of year and month. Folders of other names are plugins', and
 * hold what customers sent with forms, invoices, backups.
 */
const CATALOGUE = /^\d{4}\/(?:0[1-9]|1[0-2])\/[^/]+$/;

/** `keys`: all of the old bucket, and what was moved from it. */
export function standingOf(
  key: string,
  keys: { has(key: string): boolean },
  wishes: Wishes,
  map: MediaMap,
): Standing {
  const place = placeOf(key, map);
  if (wishes.exclude.some((named) => lies(key, named))) return leftOut('set aside');
  if (!isPlainKey(key)) return leftOut('hostile name');
  if (place === null) return leftOut('outside the catalogue');
  // Consoles make an empty object for a folder.
  if (key.endsWith('/')) return leftOut('folder mark');
  if (wishes.include.some((named) => lies(key, named)))
    return { kind: 'wanted', as: 'named', to: place.to };
  if (place.as === 'picture') {
    const why = reasonAgainst(key, keys, wishes);
    if (why !== null) return leftOut(why);
  } else if (!isNamedPicture(key, 'asset')) return leftOut('no picture');
  return { kind: 'wanted', ...place };
}

function reasonAgainst(
  key: string,
  keys: { has(key: string): boolean },
  { derivatives }: Wishes,
): Reason | null {
  const path = key.slice(UPLOADS.length);
  if (PRIVATE.some((folder) => lies(path, folder))) return 'private folder';
  if (!CATALOGUE.test(path)) return 'outside the catalogue';
  if (!isNamedPicture(path, 'picture')) return 'no picture';
  const isSmaller = originalsOf(path).some((original) => keys.has(UPLOADS + original));
  return isSmaller && !derivatives ? 'smaller size' : null;
}

function leftOut(why: Reason): Standing {
  return { kind: 'left out', why };
}

/** What was asked for and is the name of nothing in `keys`: a mistyped name would change nothing and say so nowhere. */
export function unknownNames(keys: Iterable<string>, { include, exclude }: Wishes): string[] {
  const unknown = new Set([...include, ...exclude]);
  for (const key of keys) {
    if (unknown.size === 0) break;
    for (const named of unknown) if (lies(key, named)) unknown.delete(named);
  }
  return [...unknown];
}

/** Where the object belongs in the new bucket; null: nowhere. */
export function placeOf(
  key: string,
  map: MediaMap,
): { as: 'picture' | 'asset'; to: MediaObject } | null {
  const uploads = key.startsWith(UPLOADS);
  if (!uploads && !key.startsWith(ASSETS)) return null;
  const to = uploads
    ? objectOf({ kind: 'old', path: key.slice(UPLOADS.length) }, map, 'cutover')
    : objectOf(
        { kind: 'asset', bucket: map.oldBucket, path: key.slice(ASSETS.length) },
        map,
        'cutover',
      );
  return to && { as: uploads ? 'picture' : 'asset', to };
}

function lies(key: string, named: string): boolean {
  const folder = named.replace(/\/+$/, '');
  return folder !== '' && (key === folder || key.startsWith(`${folder}/`));
}

/**
 * Whether a key is one that a URL can name beyond doubt, and that no file system or proxy on the way reads differently:
 * no empty, `.` or `..` folder, no control characters, no backslash, no broken Unicode.
 */
export function isPlainKey(key: string): boolean {
  // The last name is empty where the key marks a folder.
  const names = key.replace(/\/$/, '').split('/');
  return (
    key.isWellFormed() &&
    !/[\\\u0000-\u001f\u007f-\u009f]/.test(key) &&
    names.every((name) => !/^\.{0,2}$/.test(name))
  );
}
