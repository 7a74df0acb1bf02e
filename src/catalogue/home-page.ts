import type { CataloguePage, PictureRef } from '#domain/catalogue.ts';
import type { PictureResolver } from '#media/pictures.ts';
import { withFiles } from './pictures.ts';

/** Slug of the page that feeds the home page and is no page of its own. */
export const HOME_PAGE = 'naslovna';

/** Slugs of its FILE attributes. */
export const HERO_FILES = { wide: 'slika-siroka', tall: 'slika-telefon' } as const;

/** No other page shows its files. */
export function withHomeFiles(
  pictures: PictureResolver,
  page: CataloguePage<PictureRef>,
): Promise<CataloguePage> {
  const isHome = page.copy.sr.slug === HOME_PAGE;
  return withFiles(pictures, page, isHome ? Object.values(HERO_FILES) : []);
}
