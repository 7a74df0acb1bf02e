import { noMetadata } from '../records/base.ts';
import type { Store } from '../state/store.ts';
import { editorJs, paragraph } from './editor-js.ts';
import type { MediaFiles } from './media-files.ts';
import type { Places } from './places.ts';
import type { Seed, SeedCategory, SeedCollection } from './seed-shape.ts';

/** Categories in the seed's order, those with a `parent` below it, and collections published in every channel. */
export function seedTaxonomy(
  store: Store,
  seed: Seed,
  files: MediaFiles,
  places: Places,
  now: string,
): void {
  for (const category of seed.categories) {
    const { pk } = store.insert('category', {
      ...noMetadata,
      ...bothLanguages(store, category),
      parent: category.parent === undefined ? null : places.categories.get(category.parent)!,
      backgroundImage:
        category.image === null
          ? null
          : {
              key: files.upload(category.image.file, 'category-backgrounds'),
              alt: category.image.alt.sr,
            },
      updatedAt: now,
    });
    places.categories.set(category.slug.sr, pk);
  }
  for (const collection of seed.collections) {
    const { pk } = store.insert('collection', {
      ...noMetadata,
      ...bothLanguages(store, collection),
      backgroundImage: null,
    });
    places.collections.set(collection.slug.sr, pk);
    for (const channel of places.channels)
      store.insert('collectionChannelListing', {
        collection: pk,
        channel: channel.pk,
        isPublished: true,
        publishedAt: now,
      });
  }
}

function bothLanguages(store: Store, { name, slug, description }: SeedCategory | SeedCollection) {
  const texts = (language: 'sr' | 'en') => ({
    name: name[language],
    slug: slug[language],
    description: description[language] === '' ? null : editorJs([paragraph(description[language])]),
    seoTitle: null,
    seoDescription: null,
  });
  return {
    ...texts('sr'),
    translations: { EN: { pk: store.nextPk('translation'), ...texts('en') } },
  };
}
