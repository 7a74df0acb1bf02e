import type { PictureRef } from '#domain/catalogue.ts';
import { type MediaMap, mediaRefOf } from '#domain/media.ts';
import type { Picture } from '#domain/product.ts';
import { type MediaAccess, mediaOverHttp } from './access.ts';
import { CopiedPictures } from './copied-pictures.ts';
import type { Copies } from './copies.ts';
import { findPicture, placesOf } from './find-picture.ts';
import type { FoundPicture } from './found-picture.ts';
import { NoPictureError } from './no-picture.ts';
import { patientAccess } from './patient.ts';
import type { KeptPicture, PictureCache } from './picture-cache.ts';
import { ShareImages } from './share-images.ts';

/** Turns what Saleor tells of pictures into final URLs with true pixels. */
export interface PictureResolver {
  /**
   * Null for one that lies nowhere. Throws NoPictureError when what lies there cannot be shown, another error, which
   * names the URL, when that cannot be told.
   */
  resolve(ref: PictureRef): Promise<Picture | null>;
  /** Root-relative address of the image that stands for a picture in messengers. Null: there is none. Throws when that cannot be told. */
  shareImageOf(picture: Picture): Promise<string | null>;
  /** From now on each picture is looked at once more, whatever is known of it. */
  doubtAll(): void;
}

export interface ResolverSettings {
  readonly map: MediaMap;
  /** What is known of earlier readings. */
  readonly cache: PictureCache;
  /** Where copies of pictures are stored; unset or null: they are served as they lie. */
  readonly copies?: Copies | null;
  /** Folder of the images for links; unset, none are made. */
  readonly shareFolder?: string;
  readonly access?: MediaAccess;
  /** Milliseconds before each further attempt at what fails. */
  readonly retryAfter?: readonly number[];
  readonly now?: () => number;
  /** Told now and then while many are asked for: how many have been found of how many. */
  readonly onProgress?: (found: number, asked: number) => void;
}

/**
 * Milliseconds after which a picture is looked at again, its original and its smallest size: Saleor never gives an
 * address twice (MEDIA.md), but files can be lost, and those of WordPress can be replaced under their names. Less than a
 * day, so that each day finds it.
 */
const CHECKED_FOR = 20 * 3_600_000;

/** Milliseconds that an answer stands whatever Saleor tells: its two channels are read one after the other. */
const ONE_READING = 60_000;

/** Milliseconds between two words of progress: Saleor takes minutes for a shop whose thumbnails it has never made. */
const WORD_EVERY = 10_000;

interface Asked {
  readonly answer: Promise<FoundPicture | null>;
  /** When it was there; null while it is awaited. */
  at: number | null;
}

export function createPictureResolver(settings: ResolverSettings): PictureResolver {
  return new CachedResolver(settings);
}

class CachedResolver implements PictureResolver {
  readonly #map: MediaMap;
  readonly #cache: PictureCache;
  readonly #access: MediaAccess;
  readonly #copied: CopiedPictures | null;
  readonly #share: ShareImages | null;
  readonly #now: () => number;
  /** By key: what is being asked, and what has been answered and may be otherwise soon. */
  readonly #asked = new Map<string, Asked>();
  /** What this process has found out itself. */
  readonly #own = new WeakSet<KeptPicture>();
  readonly #onProgress: (found: number, asked: number) => void;
  #doubtedAt = Number.NEGATIVE_INFINITY;
  #progress = { found: 0, asked: 0, toldAt: 0 };

  constructor({
    map,
    cache,
    copies,
    shareFolder,
    access,
    retryAfter,
    now = Date.now,
    onProgress = () => undefined,
  }: ResolverSettings) {
    this.#map = map;
    this.#cache = cache;
    this.#access = patientAccess(access ?? mediaOverHttp(map.base), retryAfter);
    this.#copied = copies ? new CopiedPictures(copies, this.#access) : null;
    this.#share = shareFolder === undefined ? null : new ShareImages(shareFolder, this.#access);
    this.#now = now;
    this.#onProgress = onProgress;
  }

  async resolve(ref: PictureRef): Promise<Picture | null> {
    const key = this.#keyOf(ref);
    const known = this.#cache.get(key);
    if (known && this.#isBelieved(known, ref)) return { alt: ref.alt, ...known.picture };
    const picture = await this.#ask(key, ref);
    return picture && { alt: ref.alt, ...picture };
  }

  async shareImageOf(picture: Picture): Promise<string | null> {
    return (await this.#share?.addressOf(picture)) ?? null;
  }

  doubtAll(): void {
    this.#doubtedAt = this.#now();
    this.#asked.clear();
  }

  #isBelieved(known: KeptPicture, ref: PictureRef): boolean {
    if (known.askedAt < this.#doubtedAt) return false;
    // What Saleor told before its thumbnails were asked for says nothing about them.
    if (this.#own.has(known) && this.#isWithin(ONE_READING, known.askedAt)) return true;
    return this.#isWithin(CHECKED_FOR, known.askedAt) && this.#isStillMade(known, ref);
  }

  /** A clock that was put back makes nothing fresh. */
  #isWithin(span: number, at: number): boolean {
    const age = this.#now() - at;
    return age >= 0 && age < span;
  }

  async #ask(key: string, ref: PictureRef): Promise<FoundPicture | null> {
    let asked = this.#asked.get(key);
    if (!asked || (asked.at !== null && !this.#isWithin(ONE_READING, asked.at))) {
      asked = { answer: this.#find(key, ref), at: null };
      this.#asked.set(key, asked);
    }
    try {
      const picture = await asked.answer;
      asked.at ??= this.#now();
      return picture;
    } catch (error) {
      if (error instanceof NoPictureError) asked.at ??= this.#now();
      // Whoever reads again asks again: a picture that comes late must not fail for ever.
      else if (this.#asked.get(key) === asked) this.#asked.delete(key);
      throw error;
    }
  }

  async #find(key: string, ref: PictureRef): Promise<FoundPicture | null> {
    const isFirst = this.#progress.found === this.#progress.asked;
    if (isFirst) this.#progress = { found: 0, asked: 0, toldAt: this.#now() };
    const progress = this.#progress;
    progress.asked += 1;
    try {
      return await this.#findNow(key, ref);
    } finally {
      progress.found += 1;
      if (this.#now() - progress.toldAt >= WORD_EVERY) {
        progress.toldAt = this.#now();
        this.#onProgress(progress.found, progress.asked);
      }
    }
  }

  async #findNow(key: string, ref: PictureRef): Promise<FoundPicture | null> {
    const known = this.#cache.get(key);
    if (known && this.#isStillMade(known, ref) && (await this.#isStillThere(known)))
      return this.#keep(key, known);
    const finding = await findPicture(ref, this.#map, this.#access, this.#copied);
    return finding?.isSettled ? this.#keep(key, finding) : (finding?.picture ?? null);
  }

  async #isStillThere({ upload, etag, picture }: KeptPicture): Promise<boolean> {
    // Saleor's sizes come and go together; of copies nobody but us has each stored again.
    const own =
      this.#copied === null ? [picture.sources[0]!] : [...picture.sources, ...picture.avif];
    const urls = [upload, ...own.map(({ url }) => url)];
    const [original, ...files] = await Promise.all(urls.map((url) => this.#access.look(url)));
    return original?.etag === etag && !files.includes(null);
  }

  #keep(
    key: string,
    { upload, etag, picture }: Pick<KeptPicture, 'upload' | 'etag' | 'picture'>,
  ): FoundPicture {
    const kept = { askedAt: this.#now(), upload, etag, picture };
    this.#own.add(kept);
    this.#cache.set(key, kept);
    this.#asked.delete(key);
    return picture;
  }

  /** Copies stand by themselves, whatever becomes of what they were made from. */
  #isStillMade(known: KeptPicture, ref: PictureRef): boolean {
    return this.#copied !== null || isStillMade(known, ref, this.#map);
  }

  /** Equal for equal pictures as they are served: other addresses, buckets, phases or modes are other pictures. */
  #keyOf({ original, thumbnails }: PictureRef): string {
    const [{ url }] = placesOf(original, this.#map);
    const source = thumbnails.length > 0 ? url : `${url} as it is`;
    return this.#copied === null ? source : `${source} copied to ${this.#copied.root}`;
  }
}

/**
 * Saleor tells a thumbnail's own address once it has made it. Where it does so no more it has begun anew: on another
 * storage, or from a backup.
 */
function isStillMade({ picture }: KeptPicture, { thumbnails }: PictureRef, map: MediaMap): boolean {
  const isOfWordPress = mediaRefOf(picture.sources[0]!.url, map).kind === 'old';
  const smallest = thumbnails.find(({ format }) => format === 'webp');
  if (isOfWordPress || !smallest) return true;
  return !/^\/thumbnail\//.test(URL.parse(smallest.url)?.pathname ?? '');
}
