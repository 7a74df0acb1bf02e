import type { Picture, PictureSource } from '#domain/product.ts';
import type { Seen } from './access.ts';
import type { Pixels } from './sizes.ts';

/** A picture as it was found, whoever shows it under whatever alternative text. */
export type FoundPicture = Omit<Picture, 'alt'>;

/** One file of a picture, of which there are several sizes. */
export interface Sized {
  /** The longest side of the box it is fitted into. */
  readonly size: number;
  readonly bytes: number | null;
}

export interface SizedSource extends PictureSource, Sized {}

/** Saleor's thumbnails of a picture, smallest first; none where Saleor makes none. */
export interface Thumbnails {
  readonly webp: readonly SizedSource[];
  readonly avif: readonly SizedSource[];
}

/** The file as it was uploaded. */
export type Upload = Seen & Pixels;

/**
 * `find` in another format, if that makes a picture smaller; else none. Saleor's AVIF often does not: at its quality of
 * 70 it is 1.1 to 1.9 times as large as its WebP, and takes it seconds to make. So one size is asked for first.
 */
export async function smallerSources<T extends Sized>(
  than: readonly Sized[],
  find: (sizes: readonly number[]) => Promise<(T | null)[]>,
): Promise<(T | null)[]> {
  const trial = than[1] ?? than[0]!;
  const [first] = await find([trial.size]);
  if (!first || !isSmaller([first], [trial])) return first === null ? [null] : [];
  const others = await find(than.map(({ size }) => size).filter((size) => size !== trial.size));
  const all = [first, ...others].toSorted((a, b) => (a?.size ?? 0) - (b?.size ?? 0));
  return all.includes(null) || isSmaller(all as T[], than) ? all : [];
}

/** In bytes; what is not known is not smaller. */
function isSmaller(sources: readonly Sized[], than: readonly Sized[]): boolean {
  const sum = (all: readonly Sized[]) =>
    all.reduce((bytes, each) => bytes + (each.bytes ?? Number.NaN), 0);
  return sum(sources) < sum(than);
}
