import { ownerOf } from './pictures.ts';
import type { Snapshot } from './snapshot.ts';

/** A picture that Saleor tells of and that lies nowhere. */
export interface MissingPicture {
  /** Whose it is, for people: `product "Lavanda"`. */
  readonly owner: string;
  /** As Saleor tells of it. */
  readonly url: string;
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
        for (const url of each.missingPictures) {
          const owner = ownerOf(kind, each);
          missing.set(`${owner} ${url}`, { owner, url });
        }
  return [...missing.values()];
}
