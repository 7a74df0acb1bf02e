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
import type { Picture, PictureSource } from '#domain/product.ts';
import type { MediaAccess, Seen } from './access.ts';
import { dominantColor } from './color.ts';
import { THUMBNAIL_SIZES, type Pixels, fitted, usefulSizes, wordpressSizes } from './sizes.ts';

/** A picture as it was found, whoever shows it under whatever alternative text. */
export type FoundPicture = Omit<Picture, 'alt'>;

export interface Finding {
  readonly picture: FoundPicture;
  /** Of the original. */
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

/** Null when it lies nowhere. Throws when that cannot be told, or when what lies there is no picture. */
export async function findPicture(
  ref: PictureRef,
  map: MediaMap,
  access: MediaAccess,
): Promise<Finding | null> {
  const original = await uploadedUrl(ref.original, map, access);
  if (original === null) return null;
  const places = placesOf(original, map);
  for (const place of places) {
    const seen = await access.measure(place.url);
    if (seen === null) continue;
    const { sources, avif, isComplete } = await sourcesOf(
      ref,
      { place, seen, pixels: seen },
      map,
      access,
    );
    const { width, height } = fitted(seen, sources.at(-1)!.size);
    return {
      picture: {
        sources: sources.map(bare),
        avif: avif.map(bare),
        width,
        height,
        color: await colorOf(sources[0].url, access),
        original: seen.url,
      },
      etag: seen.etag,
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

interface SizedSource extends PictureSource {
  /** The longest side of the box it is fitted into. */
  readonly size: number;
  readonly bytes: number | null;
}

function bare({ url, width }: SizedSource): PictureSource {
  return { url, width };
}

interface Sources {
  readonly sources: readonly [SizedSource, ...SizedSource[]];
  readonly avif: readonly SizedSource[];
  /** Whether all that was asked for is there. */
  readonly isComplete: boolean;
}

interface Upload {
  readonly place: Place;
  readonly seen: Seen;
  readonly pixels: Pixels;
}

/** Saleor's thumbnails of what it has itself; else the upload, in the sizes that WordPress has made. */
async function sourcesOf(
  ref: PictureRef,
  upload: Upload,
  map: MediaMap,
  access: MediaAccess,
): Promise<Sources> {
  const isWordPress = upload.place.object?.bucket === map.oldBucket;
  if (isWordPress || ref.thumbnails.length === 0)
    return { sources: await uploadedSources(upload, map, access), avif: [], isComplete: true };
  const find = (format: ThumbnailRef['format'], sizes: readonly number[]) =>
    thumbnailSources(ref, format, sizes, upload.pixels, map, access);
  const sizes = usefulSizes(upload.pixels);
  const webp = await find('webp', sizes);
  const found = webp.filter((each) => each !== null);
  const [first, ...more] = found;
  if (!first)
    return { sources: await uploadedSources(upload, map, access), avif: [], isComplete: false };
  const avif = await smallerSources(found, (some) => find('avif', some));
  return {
    sources: [first, ...more],
    avif: avif.filter((each) => each !== null),
    isComplete: [...webp, ...avif].every((each) => each !== null),
  };
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
      const final = isMade ? url : await access.redirectOf(url);
      const seen = final === null ? null : await access.look(publicMediaUrl(final, map));
      return seen && { url: seen.url, bytes: seen.bytes, width: fitted(pixels, size).width, size };
    }),
  );
}

/**
 * `find` in another format, if that makes a picture smaller; else none. Saleor's AVIF often does not: at its quality of
 * 70 it is 1.1 to 1.9 times as large as its WebP, and takes it seconds to make. So one size is asked for first.
 */
async function smallerSources(
  than: readonly SizedSource[],
  find: (sizes: readonly number[]) => Promise<(SizedSource | null)[]>,
): Promise<(SizedSource | null)[]> {
  const trial = than[1] ?? than[0]!;
  const [first] = await find([trial.size]);
  if (!first || !isSmaller([first], [trial])) return first === null ? [null] : [];
  const others = await find(than.map(({ size }) => size).filter((size) => size !== trial.size));
  const all = [first, ...others].toSorted((a, b) => (a?.size ?? 0) - (b?.size ?? 0));
  return all.includes(null) || isSmaller(all as SizedSource[], than) ? all : [];
}

/** In bytes; what is not known is not smaller. */
function isSmaller(sources: readonly SizedSource[], than: readonly SizedSource[]): boolean {
  const sum = (all: readonly SizedSource[]) =>
    all.reduce((bytes, each) => bytes + (each.bytes ?? Number.NaN), 0);
  return sum(sources) < sum(than);
}

/** Wider ones are left out where there is a smaller file of a width that a page can show. */
const WIDEST = THUMBNAIL_SIZES.at(-1)!;
const WIDE_ENOUGH = 1024;

async function uploadedSources(
  { place, seen, pixels }: Upload,
  map: MediaMap,
  access: MediaAccess,
): Promise<[SizedSource, ...SizedSource[]]> {
  const derived = await Promise.all(
    wordpressFiles(place, pixels, map).map(async ({ url, width, height }) => {
      const found = await access.look(url);
      return found && { url: found.url, bytes: found.bytes, width, size: Math.max(width, height) };
    }),
  );
  const smaller = derived.filter((each) => each !== null);
  const { width, height } = pixels;
  const whole = { url: seen.url, bytes: seen.bytes, width, size: Math.max(width, height) };
  const isTooWide = width > WIDEST && (smaller.at(-1)?.width ?? 0) >= WIDE_ENOUGH;
  const [first = whole, ...more] = isTooWide ? smaller : [...smaller, whole];
  return [first, ...more];
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

async function colorOf(url: string, access: MediaAccess): Promise<string | null> {
  const file = await access.read(url);
  try {
    return file && (await dominantColor(file));
  } catch (error) {
    throw new Error(`${url}: this is no picture`, { cause: error });
  }
}
