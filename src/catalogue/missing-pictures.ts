import type { LostPicture } from '#domain/catalogue.ts';
import { ownerOf } from './pictures.ts';
import type { Snapshot } from './snapshot.ts';

export interface MissingPicture extends LostPicture {
  /** Whose it is, for people: `product "Lavanda"`. */
  readonly owner: string;
}

/** Those of some channels together, each once. */
export function missingPictures(snapshots: Iterable<Snapshot>): readonly MissingPicture[] {
  const missing = new Map<string, MissingPicture>();
  for (const { products, categories, pages } of snapshots)
    for (const [kind, owners] of Object.entries({
      product: products,
      category: categories,
      page: pages,
    }))
      for (const each of owners)
        for (const picture of each.missingPictures) {
          const owner = ownerOf(kind, each);
          missing.set(`${owner} ${picture.url}`, { owner, ...picture });
        }
  return [...missing.values()];
}
