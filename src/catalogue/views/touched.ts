import type { CatalogueCollection, CatalogueProduct } from '#domain/catalogue.ts';
import {
  categoryPages,
  collectionPages,
  homePage,
  ownPages,
  type PageToBuild,
  pagesOf,
  productPage,
} from './all.ts';
import { productsOf } from './listing.ts';
import { RELATED } from './product.ts';
import type { Shop } from './shop.ts';

/** Pages that may differ from before, and what of the shop they are all pages of. */
export interface Touched {
  readonly pages: readonly PageToBuild[];
  /** True: these are all pages there are, and any other is gone. False: any other page stays as it was. */
  readonly complete: boolean;
  /** Entities that had pages before and may have none now, when the list is not complete. */
  readonly suspects: readonly string[];
}

/**
 * The pages that a change from `before` to `after` (the same editions, in the same order) can touch. Never too few: a
 * page outside of them has an equal view. That is what makes a change of one product cost a few pages among many.
 */
export function touchedPages(before: readonly Shop[], after: readonly Shop[]): Touched {
  const changes = after.map((shop, index) => changesOf(before[index]!, shop));
  if (changes.some((change) => change === null)) {
    return { pages: after.flatMap((shop) => pagesOf(shop, after)), complete: true, suspects: [] };
  }
  const pages: PageToBuild[] = [];
  const suspects: string[] = [];
  // A product's page names its addresses in all editions: what changed in one touches its page in every one.
  const products = new Set(changes.flatMap((change) => [...change!.products]));
  after.forEach((shop, index) => {
    const { collections } = changes[index]!;
    if (products.size === 0 && collections.size === 0) return;
    const found = touchedIn(before[index]!, shop, after, products, collections);
    pages.push(...found.pages);
    suspects.push(...found.suspects);
  });
  return { pages, complete: false, suspects };
}

interface Changes {
  readonly products: ReadonlySet<string>;
  /** Those whose products changed or came in another order. */
  readonly collections: ReadonlySet<string>;
}

/** Null where something every page may show has changed. */
function changesOf({ snapshot: before }: Shop, { snapshot: after }: Shop): Changes | null {
  const shared = ['shopName', 'countryCodes', 'categories', 'pages', 'menus'] as const;
  if (shared.some((part) => before[part] !== after[part])) return null;
  const collections = changedCollections(before.collections, after.collections);
  if (collections === null) return null;
  return { products: changedProducts(before.products, after.products), collections };
}

function changedProducts(
  before: readonly CatalogueProduct[],
  after: readonly CatalogueProduct[],
): ReadonlySet<string> {
  if (before === after) return new Set();
  const old = new Map(before.map((each) => [each.id, each]));
  const changed = new Set(old.keys());
  for (const product of after) {
    if (old.get(product.id) === product) changed.delete(product.id);
    else changed.add(product.id);
  }
  return changed;
}

function changedCollections(
  before: readonly CatalogueCollection[],
  after: readonly CatalogueCollection[],
): ReadonlySet<string> | null {
  const heads = (collections: readonly CatalogueCollection[]) =>
    JSON.stringify(collections.map(({ id, copy }) => ({ id, copy })));
  if (before === after) return new Set();
  if (heads(before) !== heads(after)) return null;
  return new Set(
    after
      .filter(({ productIds }, index) => productIds.join() !== before[index]!.productIds.join())
      .map(({ id }) => id),
  );
}

function touchedIn(
  before: Shop,
  after: Shop,
  siblings: readonly Shop[],
  products: ReadonlySet<string>,
  changedCollections: ReadonlySet<string>,
): { pages: PageToBuild[]; suspects: string[] } {
  const { prefix } = after.edition;
  const shown = new Set([...products].flatMap((id) => [id, ...neighboursOf(before, after, id)]));
  const pages = [homePage(after, siblings), ...ownPages(after, siblings)];
  const suspects: string[] = [];
  // A listing without products leads on to the root categories instead.
  const waysOnChanged = rootIds(before) !== rootIds(after);
  for (const id of shown) {
    const product = after.product(id);
    if (product) pages.push(productPage(after, siblings, product));
    else if (before.product(id)) suspects.push(`${prefix}/product ${id}`);
  }
  for (const category of after.snapshot.categories) {
    const [was, is] = [before.productsUnder(category.id), after.productsUnder(category.id)];
    if (!touches([...was, ...is], products) && !(waysOnChanged && is.length === 0)) continue;
    pages.push(...categoryPages(after, siblings, category));
    suspects.push(`${prefix}/category ${category.id}`);
  }
  for (const collection of after.snapshot.collections) {
    const holds = collection.productIds.some((id) => products.has(id));
    const leadsOn = waysOnChanged && productsOf(after, collection).length === 0;
    if (!holds && !leadsOn && !changedCollections.has(collection.id)) continue;
    pages.push(...collectionPages(after, siblings, collection));
    suspects.push(`${prefix}/collection ${collection.id}`);
  }
  return { pages, suspects };
}

function rootIds(shop: Shop): string {
  return shop
    .rootCategories()
    .map(({ id }) => id)
    .join();
}

function touches(shown: readonly CatalogueProduct[], products: ReadonlySet<string>): boolean {
  return shown.some(({ id }) => products.has(id));
}

/** Products whose pages show this one, before or after: those before it in its category, around the corner too. */
function neighboursOf(before: Shop, after: Shop, id: string): string[] {
  return [before, after].flatMap((shop) => {
    const product = shop.product(id);
    if (!product?.categoryId || !product.isListed) return [];
    const family = shop.productsIn(product.categoryId);
    const place = family.findIndex((each) => each.id === id);
    return Array.from(
      { length: Math.min(RELATED, family.length - 1) },
      (_, step) => family[(place - 1 - step + family.length) % family.length]!.id,
    );
  });
}
