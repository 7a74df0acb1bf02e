import type {
  CatalogueCategory,
  CataloguePage,
  CatalogueProduct,
  LostPicture,
  PictureRef,
} from '#domain/catalogue.ts';
import type { Picture } from '#domain/product.ts';
import { NoPictureError } from '#media/no-picture.ts';
import type { PictureResolver } from '#media/pictures.ts';
import { CatalogueError } from './catalogue-error.ts';

export async function withPictures(
  resolver: PictureResolver,
  product: CatalogueProduct<PictureRef>,
): Promise<CatalogueProduct> {
  const owner = ownerOf('product', product);
  const { found, missing } = await resolveAll(resolver, product.pictures, owner);
  const [first] = found;
  const shareImage = first ? await readable(owner, resolver.shareImageOf(first)) : null;
  return { ...product, pictures: found, missingPictures: missing, shareImage };
}

export async function withPicture(
  resolver: PictureResolver,
  category: CatalogueCategory<PictureRef>,
): Promise<CatalogueCategory> {
  const refs = category.picture ? [category.picture] : [];
  const { found, missing } = await resolveAll(resolver, refs, ownerOf('category', category));
  return { ...category, picture: found[0] ?? null, missingPictures: missing };
}

/** `shown`: slugs of the FILE attributes that the page shows as pictures; other files are left out. */
export async function withFiles(
  resolver: PictureResolver,
  page: CataloguePage<PictureRef>,
  shown: readonly string[],
): Promise<CataloguePage> {
  const files: Record<string, Picture> = {};
  const missingPictures: LostPicture[] = [];
  for (const slug of shown) {
    const ref = page.files[slug];
    if (!ref) continue;
    const { found, missing } = await resolveAll(resolver, [ref], ownerOf('page', page));
    if (found[0]) files[slug] = found[0];
    missingPictures.push(...missing);
  }
  return { ...page, files, missingPictures };
}

/** For people: `product "Lavanda"`. */
export function ownerOf(kind: string, { copy }: Pick<CatalogueProduct, 'copy'>): string {
  return `${kind} "${copy.sr.name}"`;
}

async function resolveAll(
  resolver: PictureResolver,
  refs: readonly PictureRef[],
  owner: string,
): Promise<{ readonly found: Picture[]; readonly missing: LostPicture[] }> {
  const all = await readable(owner, Promise.all(refs.map((ref) => resolve(resolver, ref))));
  return {
    found: all.filter((each) => 'sources' in each),
    missing: all.filter((each) => 'reason' in each),
  };
}

/** One damaged file must not keep prices and stock of the whole shop from shoppers. */
async function resolve(resolver: PictureResolver, ref: PictureRef): Promise<Picture | LostPicture> {
  const { original: url } = ref;
  try {
    return (await resolver.resolve(ref)) ?? { url, reason: 'lies nowhere' };
  } catch (error) {
    if (error instanceof NoPictureError) return { url, reason: error.message };
    throw error;
  }
}

/** A picture that cannot be read stops the build, with whose it is: the operator knows products, not URLs. */
async function readable<T>(owner: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CatalogueError(
      `A picture of the ${owner} cannot be read: ${reason}. ` +
        'If starting the build again does not help, replace the picture in Saleor.',
      { cause: error },
    );
  }
}
