import type { CategoryRecord, CollectionRecord } from '../state/records.ts';
import { editorJs, paragraph } from './editor-js.ts';
import type { MediaFiles } from './media-files.ts';
import type { Seed, SeedCategory, SeedCollection } from './seed-shape.ts';

const noSeo = { seoTitle: null, seoDescription: null };

export function categoryRecords(seed: Seed, files: MediaFiles): CategoryRecord[] {
  return seed.categories.map((category, index) => ({
    pk: index + 1,
    parent: null,
    image:
      category.image === null
        ? null
        : {
            key: files.upload(category.image.file, 'category-backgrounds'),
            alt: category.image.alt.sr,
          },
    ...bothLanguages(category),
  }));
}

export function collectionRecords(seed: Seed): CollectionRecord[] {
  return seed.collections.map((collection, index) => ({
    pk: index + 1,
    products: seed.products.flatMap((product, position) =>
      product.collections.includes(collection.slug.sr) ? [position + 1] : [],
    ),
    ...bothLanguages(collection),
  }));
}

function bothLanguages({ name, slug, description }: SeedCategory | SeedCollection) {
  const texts = (language: 'sr' | 'en') => ({
    name: name[language],
    slug: slug[language],
    description: description[language] === '' ? null : editorJs([paragraph(description[language])]),
    ...noSeo,
  });
  return { ...texts('sr'), translations: { EN: texts('en') } };
}
