import type { Category, Collection, Connection, Page, Product } from './shapes.ts';
import type { Target } from './target.ts';

export const channel = 'rs';

export interface Snapshot {
  products: Product[];
  categories: Category[];
  collections: Collection[];
  pages: Page[];
}

/** The whole catalogue of channel rs, filled before the file's first test. */
export function useSnapshot(target: Target): Snapshot {
  const snapshot: Snapshot = { products: [], categories: [], collections: [], pages: [] };
  target.prepare(async () => {
    const [products, categories, collections, pages] = await Promise.all([
      target.ask<{ products: Connection<Product> }>('products-page', { channel, first: 100 }),
      target.ask<{ categories: Connection<Category> }>('categories-page', { first: 100 }),
      target.ask<{ collections: Connection<Collection> }>('collections-page', {
        channel,
        first: 100,
      }),
      target.ask<{ pages: Connection<Page> }>('pages-page', { first: 100 }),
    ]);
    snapshot.products = nodes(products.products);
    snapshot.categories = nodes(categories.categories);
    snapshot.collections = nodes(collections.collections);
    snapshot.pages = nodes(pages.pages);
  });
  return snapshot;
}

export function nodes<Node>(connection: Connection<Node>): Node[] {
  return connection.edges.map((edge) => edge.node);
}

export function bySlug<Node extends { slug: string }>(list: readonly Node[], slug: string): Node {
  const found = list.find((node) => node.slug === slug);
  if (found === undefined) throw new Error(`the target has no "${slug}"`);
  return found;
}

/** Fetches from the target's object storage, which may be open to its own network only. */
export async function reachable(url: string, skip: (reason: string) => never): Promise<Response> {
  try {
    return await fetch(url);
  } catch {
    return skip(`the storage behind ${url} cannot be reached from here`);
  }
}
