import type { PictureRef } from '#domain/catalogue.ts';

const FORMATS = ['webp', 'avif'] as const;
/** Saleor makes exactly these; others it rounds (SURPRISES 40). */
const SIZES = [256, 512, 1024, 2048] as const;

type Name = `${(typeof FORMATS)[number]}${(typeof SIZES)[number]}`;

/** What our documents call a picture's thumbnails: `webp256` … `avif2048`. */
export const THUMBNAILS: readonly Name[] = FORMATS.flatMap((format) =>
  SIZES.map((size) => `${format}${size}` as const),
);

/** Those that Saleor tells of. */
export function readThumbnails(
  node: Readonly<Partial<Record<Name, string | undefined>>>,
): Pick<PictureRef, 'thumbnails'> {
  const thumbnails = FORMATS.flatMap((format) =>
    SIZES.flatMap((size) => {
      const url = node[`${format}${size}`];
      return url ? [{ url, size, format }] : [];
    }),
  );
  return { thumbnails };
}
