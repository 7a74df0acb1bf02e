import type { PictureRef, ThumbnailRef } from '#domain/catalogue.ts';
import {
  type MediaMap,
  type MediaObject,
  type MediaPhase,
  mediaRefOf,
  objectOf,
  objectUrl,
  publicMediaUrl,
} from '#domain/media.ts';
import type { PictureSource } from '#domain/product.ts';
import { HttpError, type MediaAccess } from './access.ts';
import { dominantColor } from './color.ts';
import type { CopiedPictures } from './copied-pictures.ts';
import {
  type FoundPicture,
  type SizedSource,
  smallerSources,
  type Thumbnails,
  type Upload,
} from './found-picture.ts';
import { limit } from './limit.ts';
import { refuseLarge } from './picture-file.ts';
import { THUMBNAIL_SIZES, type Pixels, fitted, usefulSizes, wordpressSizes } from './sizes.ts';

export interface Finding {
  readonly picture: FoundPicture;
  /** Where the file lies as it was uploaded. */
  readonly upload: string;
  /** Of the upload. */
  readonly etag: string | null;
  /** False: something was not where it belongs, and may be there later. */
  readonly isSettled: boolean;
}

/** The place where a picture's original may lie. */
export interface Place {
  readonly url: string;
  /** Null for one whose place in the storage is not known. */
  readonly object: MediaObject | null;
}

/**
 * Where the original lies in the map's phase and, for one of WordPress's, in the other, which it may not have left or
 * reached yet.
 */
export function placesOf(original: string, map: MediaMap): readonly [Place, ...Place[]] {
  const ref = mediaRefOf(original, map);
  const other: MediaPhase = map.phase === 'parallel' ? 'cutover' : 'parallel';
  const phases = ref.kind === 'old' ? [map.phase, other] : [map.phase];
  const places = phases.flatMap((phase): Place[] => {
    const object = objectOf(ref, map, phase);
    const url = object && objectUrl(object, map);
    return url ? [{ url, object }] : [];
  });
  const [first, ...more] = places;
  return first ? [first, ...more] : [{ url: original, object: null }];
}

/**
 * Null when it lies nowhere. Throws NoPictureError when what lies there cannot be shown, another error when that cannot
 * be told. `copied`: what stores copies of it; null: it is served as it lies.
 */
export async function findPicture(
  ref: PictureRef,
  map: MediaMap,
  access: MediaAccess,
  copied: CopiedPictures | null = null,
): Promise<Finding | null> {
  const original = await uploadedUrl(ref.original, map, access);
  if (original === null) return null;
  const places = placesOf(original, map);
  for (const place of places) {
    const upload = await access.measure(place.url);
    if (upload === null) continue;
    refuseLarge(upload);
    const { isComplete, ...thumbnails } = await thumbnailsOf(ref, place, upload, map, access);
    const picture = copied
      ? await copied.pictureOf(thumbnails, upload)
      : await directPicture(thumbnails, place, upload, map, access);
    return {
      picture,
      upload: upload.url,
      etag: upload.etag,
      isSettled: isComplete && place === places[0] && original === ref.original,
    };
  }
  return null;
}

/** Saleor redirects to an upload that it has just fetched itself. */
async function uploadedUrl(
  url: string,
  map: MediaMap,
  access: MediaAccess,
): Promise<string | null> {
  return mediaRefOf(url, map).kind === 'original' ? access.redirectOf(url) : url;
}

/** Saleor's thumbnails of what it has itself; `isComplete`: whether all that were asked for are there. */
async function thumbnailsOf(
  ref: PictureRef,
  place: Place,
  pixels: Pixels,
  map: MediaMap,
  access: MediaAccess,
): Promise<Thumbnails & { readonly isComplete: boolean }> {
  const isWordPress = place.object?.bucket === map.oldBucket;
  if (isWordPress || ref.thumbnails.length === 0) return { webp: [], avif: [], isComplete: true };
  const find = (format: ThumbnailRef['format'], sizes: readonly number[]) =>
    thumbnailSources(ref, format, sizes, pixels, map, access);
  const webp = await find('webp', usefulSizes(pixels));
  const found = webp.filter((each) => each !== null);
  if (found.length === 0) return { webp: [], avif: [], isComplete: false };
  const avif = await smallerSources(found, (some) => find('avif', some));
  return {
    webp: found,
    avif: avif.filter((each) => each !== null),
    isComplete: [...webp, ...avif].every((each) => each !== null),
  };
}

/** Of the files as they lie: without thumbnails the upload, in the sizes that WordPress has made. */
async function directPicture(
  { webp, avif }: Thumbnails,
  place: Place,
  upload: Upload,
  map: MediaMap,
  access: MediaAccess,
): Promise<FoundPicture> {
  const sources = webp.length > 0 ? webp : await uploadedSources(place, upload, map, access);
  const { width, height } = fitted(upload, sources.at(-1)!.size);
  return {
    sources: sources.map(bare),
    avif: avif.map(bare),
    width,
    height,
    color: await colorOf(sources[0]!.url, access),
    original: upload.url,
  };
}

function bare({ url, width }: SizedSource): PictureSource {
  return { url, width };
}

/** One of each size, smallest first; null for one that is not there, since Saleor could not make it. */
function thumbnailSources(
  { thumbnails }: PictureRef,
  format: ThumbnailRef['format'],
  sizes: readonly number[],
  pixels: Pixels,
  map: MediaMap,
  access: MediaAccess,
): Promise<(SizedSource | null)[]> {
  const wanted = thumbnails.filter((each) => each.format === format && sizes.includes(each.size));
  return Promise.all(
    wanted.map(async ({ url, size }) => {
      // Once made, Saleor tells the object's own address.
      const isMade = objectOf(mediaRefOf(url, map), map) !== null;
      const final = isMade ? url : await madeThumbnail(url, access);
      const seen = final === null ? null : await access.look(publicMediaUrl(final, map));
      return seen && { url: seen.url, bytes: seen.bytes, width: fitted(pixels, size).width, size };
    }),
  );
}

/** Null for one that Saleor cannot make. Of a damaged file it says so with HTTP 500, each time (saleor/thumbnail). */
async function madeThumbnail(url: string, access: MediaAccess): Promise<string | null> {
  try {
    return await access.redirectOf(url);
  } catch (error) {
    const { cause } = error as Error;
    if (cause instanceof HttpError && cause.status === 500) return null;
    throw error;
  }
}

/** Wider ones are left out where there is a smaller file of a width that a page can show. */
const WIDEST = THUMBNAIL_SIZES.at(-1)!;
const WIDE_ENOUGH = 1024;

async function uploadedSources(
  place: Place,
  upload: Upload,
  map: MediaMap,
  access: MediaAccess,
): Promise<SizedSource[]> {
  const derived = await Promise.all(
    wordpressFiles(place, upload, map).map(async ({ url, width, height }) => {
      const found = await access.look(url);
      return found && { url: found.url, bytes: found.bytes, width, size: Math.max(width, height) };
    }),
  );
  const smaller = derived.filter((each) => each !== null);
  const { url, bytes, width, height } = upload;
  const whole = { url, bytes, width, size: Math.max(width, height) };
  const isTooWide = width > WIDEST && (smaller.at(-1)?.width ?? 0) >= WIDE_ENOUGH;
  return isTooWide ? smaller : [...smaller, whole];
}

/** Beside an upload of WordPress lie its smaller files, and where it was copied to perhaps their copies. */
function wordpressFiles({ object }: Place, pixels: Pixels, map: MediaMap) {
  const url = object && objectUrl(object, map);
  const ref = url ? mediaRefOf(url, map) : null;
  if (!object || ref?.kind !== 'old') return [];
  const folder = object.key.slice(0, -ref.path.length);
  return wordpressSizes(ref.path, pixels).map(({ path, width, height }) => ({
    url: objectUrl({ bucket: object.bucket, key: folder + path }, map)!,
    width,
    height,
  }));
}

/** Files that are in memory at once, for their colours. */
const inTurn = limit(8);

function colorOf(url: string, access: MediaAccess): Promise<string | null> {
  return inTurn(async () => {
    const file = await access.read(url);
    return file && dominantColor(file);
  });
}
