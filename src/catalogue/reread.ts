import type { CatalogueCollection, CatalogueProduct } from '#domain/catalogue.ts';
import { isNothing, type Scope } from '#domain/scope.ts';
import type { PictureResolver } from '#media/pictures.ts';
import type { SaleorReader } from '#saleor/client.ts';
import { withHomeFiles } from './home-page.ts';
import { withPicture, withPictures } from './pictures.ts';
import { type ProductNow, readProductsById } from './products.ts';
import {
  type Snapshot,
  emptyChannel,
  readCategories,
  readCollections,
  readMenus,
  readPages,
  readShopInfo,
  readSnapshot,
} from './snapshot.ts';

/**
 * The snapshot after reading what `scope` names again. Parts that turn out equal are the same objects as before, so
 * that a comparison of references tells what changed. Throws on any failed read, like the first reading.
 */
export async function reread(
  saleor: SaleorReader,
  pictures: PictureResolver,
  before: Snapshot,
  scope: Scope,
): Promise<Snapshot> {
  const { channel } = before;
  if (scope.all) return keepEqual(before, await readSnapshot(saleor, pictures, channel));
  const [info, categories, pages, menus, products] = await Promise.all([
    scope.shop ? readShopInfo(saleor, channel) : null,
    scope.categories ? readCategories(saleor) : null,
    scope.pages ? readPages(saleor) : null,
    scope.menus ? readMenus(saleor, channel) : null,
    readProductsById(saleor, channel, [...scope.products]),
  ]);
  const membershipChanged = [...products].some(([id, now]) => changesMembership(before, id, now));
  const collections =
    scope.collections || membershipChanged ? await readCollections(saleor, channel) : null;
  const moved = collections ? movedBetween(before.collections, collections) : [];
  const others = moved.filter((id) => !products.has(id));
  const read = new Map([...products, ...(await readProductsById(saleor, channel, others))]);
  // Saleor shows nothing in a channel that it does not know or that is not active: that is no word about products.
  if (!info && isAnythingLost(before, read, collections)) await readShopInfo(saleor, channel);
  const after: Snapshot = {
    ...before,
    ...info,
    ...(categories && {
      categories: await Promise.all(categories.map((each) => withPicture(pictures, each))),
    }),
    ...(pages && {
      pages: await Promise.all(pages.map((each) => withHomeFiles(pictures, each))),
    }),
    ...(menus && { menus }),
    ...(collections && { collections }),
    products: await replaced(before.products, read, pictures),
  };
  if (after.products.length === 0) throw emptyChannel(channel);
  return keepEqual(before, after);
}

/**
 * The snapshot `fresh`, read beside `before` and perhaps for a long time: what `missed` names may have changed in
 * `before` meanwhile, and is read once more. Equal parts as with `reread`. Throws on any failed read.
 */
export async function adopt(
  saleor: SaleorReader,
  pictures: PictureResolver,
  before: Snapshot,
  fresh: Snapshot,
  missed: Scope,
): Promise<Snapshot> {
  const now = isNothing(missed) ? fresh : await reread(saleor, pictures, fresh, missed);
  return keepEqual(before, now);
}

/** Whether a product has joined or left a collection, or come or gone with its places in them. */
function changesMembership(before: Snapshot, id: string, now: ProductNow | null): boolean {
  const was = before.collections
    .filter(({ productIds }) => productIds.includes(id))
    .map((collection) => collection.id);
  const is = now?.collectionIds ?? [];
  return was.length !== is.length || was.some((each) => !is.includes(each));
}

function isAnythingLost(
  before: Snapshot,
  products: ReadonlyMap<string, ProductNow | null>,
  collections: readonly CatalogueCollection[] | null,
): boolean {
  const sizes = new Map(collections?.map(({ id, productIds }) => [id, productIds.length]));
  return (
    before.products.some(({ id }) => products.get(id) === null) ||
    (collections !== null &&
      before.collections.some(({ id, productIds }) => (sizes.get(id) ?? 0) < productIds.length))
  );
}

/** Products that are in a collection now and were in none, or the other way round: hidden ones come and go with it. */
function movedBetween(
  before: readonly CatalogueCollection[],
  after: readonly CatalogueCollection[],
): string[] {
  const inAny = (collections: readonly CatalogueCollection[]) =>
    new Set(collections.flatMap(({ productIds }) => productIds));
  const [was, is] = [inAny(before), inAny(after)];
  return [...new Set([...was, ...is])].filter((id) => was.has(id) !== is.has(id));
}

async function replaced(
  before: readonly CatalogueProduct[],
  read: ReadonlyMap<string, ProductNow | null>,
  pictures: PictureResolver,
): Promise<readonly CatalogueProduct[]> {
  if (read.size === 0) return before;
  const now = new Map<string, CatalogueProduct>();
  for (const [id, found] of read)
    if (found) now.set(id, await withPictures(pictures, found.product));
  const known = new Set<string>();
  const kept = before.flatMap((product) => {
    if (!read.has(product.id)) return [product];
    known.add(product.id);
    const fresh = now.get(product.id);
    return fresh ? [fresh] : [];
  });
  return [...kept, ...[...now].flatMap(([id, product]) => (known.has(id) ? [] : [product]))];
}

/** `after` with every part, and every product, that equals its like in `before` taken from there; `before` if all do. */
function keepEqual(before: Snapshot, after: Snapshot): Snapshot {
  const same = <Part extends keyof Snapshot>(part: Part): Snapshot[Part] =>
    before[part] === after[part] || equal(before[part], after[part]) ? before[part] : after[part];
  const kept: Snapshot = {
    channel: before.channel,
    shopName: same('shopName'),
    countryCodes: same('countryCodes'),
    categories: same('categories'),
    collections: same('collections'),
    pages: same('pages'),
    menus: same('menus'),
    products: after.products === before.products ? before.products : equalProducts(before, after),
  };
  const isSame = (Object.keys(kept) as (keyof Snapshot)[]).every(
    (part) => kept[part] === before[part],
  );
  return isSame ? before : kept;
}

function equalProducts(before: Snapshot, after: Snapshot): readonly CatalogueProduct[] {
  const known = new Map(before.products.map((each) => [each.id, each]));
  const products = after.products.map((each) => {
    const old = known.get(each.id);
    return old && (old === each || equal(old, each)) ? old : each;
  });
  const unchanged =
    products.length === before.products.length &&
    products.every((each, index) => each === before.products[index]);
  return unchanged ? before.products : products;
}

function equal(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
