import type { CatalogueCategory, CatalogueProduct, PictureRef } from '#domain/catalogue.ts';
import type { Picture } from '#domain/product.ts';
import type { PictureResolver } from '#media/pictures.ts';
import { CatalogueError } from './catalogue-error.ts';

export async function withPictures(
  resolver: PictureResolver,
  product: CatalogueProduct<PictureRef>,
): Promise<CatalogueProduct> {
  const { name } = product.copy.sr;
  return {
    ...product,
    pictures: await resolveAll(resolver, product.pictures, `product "${name}"`),
  };
}

export async function withPicture(
  resolver: PictureResolver,
  category: CatalogueCategory<PictureRef>,
): Promise<CatalogueCategory> {
  const { name } = category.copy.sr;
  const refs = category.picture ? [category.picture] : [];
  const [picture = null] = await resolveAll(resolver, refs, `category "${name}"`);
  return { ...category, picture };
}

/** A broken picture stops the build, with whose it is: the operator knows products, not URLs. */
async function resolveAll(
  resolver: PictureResolver,
  refs: readonly PictureRef[],
  owner: string,
): Promise<Picture[]> {
  try {
    return await Promise.all(refs.map((ref) => resolver.resolve(ref)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CatalogueError(
      `A picture of the ${owner} cannot be read: ${reason}. ` +
        'If starting the build again does not help, replace the picture in Saleor.',
      { cause: error },
    );
  }
}
