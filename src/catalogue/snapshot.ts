import type {
  CatalogueCategory,
  CatalogueCollection,
  CataloguePage,
  CatalogueProduct,
  MenuItem,
} from '#domain/catalogue.ts';
import type { Picture } from '#domain/product.ts';
import type { PictureResolver } from '#media/pictures.ts';
import type { SaleorReader } from '#saleor/client.ts';
import {
  CategoriesPageDocument,
  CollectionProductsPageDocument,
  CollectionsPageDocument,
  MenuDocument,
  PagesPageDocument,
  ShopInfoDocument,
} from '#saleor/gql/graphql.ts';
import { readCategory, readCollection, readMenuItem, readPage } from '#saleor/read-content.ts';
import { CatalogueError } from './catalogue-error.ts';
import { withHomeFiles } from './home-page.ts';
import { withPicture, withPictures } from './pictures.ts';
import { readProducts } from './products.ts';
import { readAll } from './read-all.ts';

/** Everything one channel's pages are made of, read once: a release is one consistent picture. */
export interface Snapshot<P = Picture> {
  readonly channel: string;
  readonly shopName: string;
  /** Countries this channel delivers to, ISO 3166-1 alpha-2. */
  readonly countryCodes: readonly string[];
  readonly products: readonly CatalogueProduct<P>[];
  readonly categories: readonly CatalogueCategory<P>[];
  readonly collections: readonly CatalogueCollection[];
  readonly pages: readonly CataloguePage<P>[];
  readonly menus: Menus;
}

/** Saleor menus by slug. `home` names the collections on the home page, in the merchant's order. */
export interface Menus {
  readonly navbar: readonly MenuItem[];
  readonly footer: readonly MenuItem[];
  readonly home: readonly MenuItem[];
}

const PAGE_SIZE = 100;

/** Reads a channel anonymously, so that pages show what customers may see. Throws on any failure. */
export async function readSnapshot(
  saleor: SaleorReader,
  pictures: PictureResolver,
  channel: string,
): Promise<Snapshot> {
  const info = await readShopInfo(saleor, channel);
  const [categories, collections, pages, menus] = await Promise.all([
    readCategories(saleor),
    readCollections(saleor, channel),
    readPages(saleor),
    readMenus(saleor, channel),
  ]);
  const listed = new Set(collections.flatMap((collection) => collection.productIds));
  const products = await readProducts(saleor, channel, listed);
  if (products.length === 0) throw emptyChannel(channel);
  return {
    ...info,
    products: await Promise.all(products.map((each) => withPictures(pictures, each))),
    categories: await Promise.all(categories.map((each) => withPicture(pictures, each))),
    collections,
    pages: await Promise.all(pages.map((each) => withHomeFiles(pictures, each))),
    menus,
  };
}

/** The shop and channel facts. Throws CatalogueError for a channel that is unknown or sells nothing. */
export async function readShopInfo(saleor: SaleorReader, channel: string) {
  const { shop, channel: found, products } = await saleor.read(ShopInfoDocument, { channel });
  if (!found) {
    throw new CatalogueError(
      `Saleor knows no active channel "${channel}". Check the setting's spelling (it is the channel's slug) and that the channel is active.`,
    );
  }
  if (!products?.totalCount) throw emptyChannel(channel);
  const countryCodes = (found.countries ?? []).map((country) => country.code);
  if (countryCodes.length === 0) {
    throw new CatalogueError(
      `Channel "${channel}" delivers to no country. Give it a shipping zone with countries in Saleor.`,
    );
  }
  return { channel, shopName: shop.name, countryCodes };
}

export function emptyChannel(channel: string): CatalogueError {
  return new CatalogueError(
    `Channel "${channel}" has no published product with a price. Publish one in Saleor, or name another channel.`,
  );
}

export async function readCategories(saleor: SaleorReader) {
  const nodes = await readAll('categories', async (after) => {
    const page = await saleor.read(CategoriesPageDocument, { first: PAGE_SIZE, after });
    return page.categories;
  });
  return nodes.map(readCategory);
}

export async function readCollections(
  saleor: SaleorReader,
  channel: string,
): Promise<CatalogueCollection[]> {
  const nodes = await readAll('collections', async (after) => {
    const page = await saleor.read(CollectionsPageDocument, { channel, first: PAGE_SIZE, after });
    return page.collections;
  });
  return Promise.all(
    nodes.map(async (node) => {
      const products = await readAll(`products of collection ${node.slug}`, async (after) => {
        const variables = { id: node.id, channel, first: PAGE_SIZE, after };
        const page = await saleor.read(CollectionProductsPageDocument, variables);
        return page.collection?.products;
      });
      return { ...readCollection(node), productIds: products.map((each) => each.id) };
    }),
  );
}

export async function readPages(saleor: SaleorReader) {
  const nodes = await readAll('pages', async (after) => {
    const page = await saleor.read(PagesPageDocument, { first: PAGE_SIZE, after });
    return page.pages;
  });
  return nodes.map(readPage);
}

export async function readMenus(saleor: SaleorReader, channel: string): Promise<Menus> {
  const [navbar, footer, home] = await Promise.all([
    readMenu(saleor, 'navbar', channel),
    readMenu(saleor, 'footer', channel),
    readMenu(saleor, 'home', channel),
  ]);
  return { navbar, footer, home };
}

/** A menu that Saleor does not have is an empty one: staff may do without `home` or `footer`. */
async function readMenu(saleor: SaleorReader, slug: string, channel: string) {
  const { menu } = await saleor.read(MenuDocument, { slug, channel });
  return (menu?.items ?? []).map(readMenuItem);
}
