import { createHash } from 'node:crypto';
import type { EditionRow } from '#domain/editions.ts';
import { editionsOf } from '#domain/editions.ts';
import type { SaleorReader } from '#saleor/client.ts';
import type {
  CategoriesPageQuery,
  CollectionProductsPageQuery,
  CollectionsPageQuery,
  MenuItemFragment,
  MenuQuery,
  PagesPageQuery,
  ProductByIdQuery,
  ProductFragment,
  ProductVariantsPageQuery,
  ProductsByIdsQuery,
  ProductsPageQuery,
  ShopInfoQuery,
} from '#saleor/gql/graphql.ts';
import { operationName } from '#saleor/outcome.ts';
import { type Snapshot, readSnapshot } from '#catalogue/snapshot.ts';
import { type PageToBuild, allPages } from '#catalogue/views/all.ts';
import type { Browser } from '#catalogue/views/shop.ts';
import { NoPictureError } from '#media/no-picture.ts';
import type { PictureResolver } from '#media/pictures.ts';
import type { CategoryNode, CollectionNode, PageNode } from '../saleor/nodes.ts';
import { productNode } from '../saleor/nodes.ts';

export type MenuNode = MenuItemFragment & { readonly children?: readonly MenuNode[] };

/** What a Saleor channel holds, for tests to vary. */
export interface FakeCatalogue {
  readonly channel: string;
  readonly active: boolean;
  readonly countries: { code: string }[];
  readonly products: readonly ProductFragment[];
  /** Found by id only, as products that are not visible in listings. */
  readonly hidden: readonly ProductFragment[];
  readonly categories: readonly CategoryNode[];
  readonly collections: readonly (CollectionNode & { readonly productIds: readonly string[] })[];
  readonly pages: readonly PageNode[];
  readonly menus: Readonly<Record<string, readonly MenuNode[]>>;
}

export function catalogueOf(more: Partial<FakeCatalogue> = {}): FakeCatalogue {
  return {
    channel: 'rs',
    active: true,
    countries: [{ code: 'RS' }],
    products: [productNode()],
    hidden: [],
    categories: [],
    collections: [],
    pages: [],
    menus: {},
    ...more,
  };
}

interface PageVariables {
  readonly first: number;
  readonly after?: string | null;
}

/** A page of `nodes` as Saleor gives it; cursors count from 1. */
export function pageOf<N>(nodes: readonly N[], { first, after }: PageVariables) {
  const start = Number(after ?? 0);
  const edges = nodes.slice(start, start + first).map((node) => ({ node }));
  const end = start + edges.length;
  return {
    totalCount: nodes.length,
    pageInfo: {
      hasNextPage: end < nodes.length,
      endCursor: edges.length > 0 ? String(end) : null,
    },
    edges,
  };
}

export interface FakeReader extends SaleorReader {
  /** Operations in the order they were asked. */
  readonly asked: readonly string[];
}

/** Answers the build's documents from a catalogue, in pages no longer than asked for. */
export function readerOf(catalogue: FakeCatalogue): FakeReader {
  const asked: string[] = [];
  return {
    asked,
    async read(document, variables) {
      const operation = operationName(document.toString());
      asked.push(operation);
      return answerOf(catalogue, operation, variables) as never;
    },
  } satisfies FakeReader;
}

/** As recorded (1-catalogue/165): `productVariants` of a product hidden in listings are empty. */
function byId(
  catalogue: FakeCatalogue,
  product: ProductFragment,
): NonNullable<ProductByIdQuery['product']> {
  const variants = product.productVariants?.edges.map(({ node }) => node) ?? [];
  const productVariants = pageOf([], { first: 100 });
  return { ...product, productVariants, variants, collections: holding(catalogue, product.id) };
}

/** The collections that a product is in. */
function holding({ collections }: FakeCatalogue, productId: string): { id: string }[] {
  return collections
    .filter(({ productIds }) => productIds.includes(productId))
    .map(({ id }) => ({ id }));
}

function answerOf(catalogue: FakeCatalogue, operation: string, variables: unknown) {
  const page = variables as PageVariables;
  const { id, slug, ids } = variables as { id?: string; slug?: string; ids?: readonly string[] };
  const product = [...catalogue.products, ...catalogue.hidden].find((each) => each.id === id);
  switch (operation) {
    case 'ShopInfo':
      return {
        shop: { name: 'Manoon' },
        channel: catalogue.active
          ? { slug: catalogue.channel, countries: catalogue.countries }
          : null,
        products: { totalCount: catalogue.products.length },
      } satisfies ShopInfoQuery;
    case 'ProductsPage':
      return { products: pageOf(catalogue.products, page) } satisfies ProductsPageQuery;
    case 'ProductById':
      return { product: product ? byId(catalogue, product) : null } satisfies ProductByIdQuery;
    case 'ProductsByIds': {
      const found = catalogue.products.filter((each) => ids!.includes(each.id));
      const edges = found
        .slice(0, page.first)
        .map((each) => ({ node: { ...each, collections: holding(catalogue, each.id) } }));
      return { products: { edges } } satisfies ProductsByIdsQuery;
    }
    case 'ProductVariantsPage': {
      const variants = product?.productVariants?.edges.map(({ node }) => node) ?? [];
      const productVariants = pageOf(variants, page);
      return { product: { productVariants } } satisfies ProductVariantsPageQuery;
    }
    case 'CategoriesPage':
      return { categories: pageOf(catalogue.categories, page) } satisfies CategoriesPageQuery;
    case 'CollectionsPage':
      return { collections: pageOf(catalogue.collections, page) } satisfies CollectionsPageQuery;
    case 'CollectionProductsPage': {
      const collection = catalogue.collections.find((each) => each.id === id);
      const nodes = collection?.productIds.map((productId) => ({ id: productId })) ?? [];
      return {
        collection: collection ? { products: pageOf(nodes, page) } : null,
      } satisfies CollectionProductsPageQuery;
    }
    case 'PagesPage':
      return { pages: pageOf(catalogue.pages, page) } satisfies PagesPageQuery;
    case 'Menu': {
      const items = catalogue.menus[slug ?? ''];
      return {
        menu: items ? { id: slug!, items: items.map(threeLevels) } : null,
      } satisfies MenuQuery;
    }
    default:
      throw new Error(`The fake catalogue does not know ${operation}.`);
  }
}

/** Saleor answers children as deep as the document asks: three levels. */
function threeLevels({ children = [], ...item }: MenuNode) {
  return {
    ...item,
    children: children.map(({ children: grandchildren = [], ...child }) => ({
      ...child,
      children: grandchildren.map(({ children: _, ...grandchild }) => grandchild),
    })),
  };
}

/** Every picture is 512 × 512 where Saleor says that the original is; `nowhere…` there is none, and `damaged…` is none. */
export const squarePictures = {
  async resolve({ alt, original }) {
    if (original.includes('/nowhere')) return null;
    if (original.includes('/damaged')) throw new NoPictureError('is no picture');
    const sources = [{ url: original, width: 512 }];
    return { alt, sources, avif: [], width: 512, height: 512, color: '#c8b8a8', original };
  },
  shareImageOf: ({ original }) => Promise.resolve(shareImageFor(original)),
  doubtAll: () => undefined,
} satisfies PictureResolver;

/** The address of a picture's image for links, of the shape that they have. */
export function shareImageFor(original: string): string {
  return `/og/${createHash('sha256').update(original).digest('hex').slice(0, 24)}.jpg`;
}

export function snapshotOf(more: Partial<FakeCatalogue> = {}): Promise<Snapshot> {
  const catalogue = catalogueOf(more);
  return readSnapshot(readerOf(catalogue), squarePictures, catalogue.channel);
}

export const API_URL = 'https://api.example/graphql/';
export const BRAND = { logo: '/logo.svg', icon: '/favicon.svg' };
export const BROWSER: Browser = { apiUrl: API_URL, media: null, brand: BRAND };
export const EDITIONS = editionsOf({ home: 'rs', abroad: 'eu' });
export const HOME_EDITIONS = editionsOf({ home: 'rs', abroad: null });

/** Pages of the home channel, or of both when `abroad` is given, by path. */
export async function pagesOf(
  home: Partial<FakeCatalogue> = {},
  abroad?: Partial<FakeCatalogue>,
): Promise<ReadonlyMap<string, PageToBuild>> {
  const snapshots = new Map([['rs', await snapshotOf(home)]]);
  if (abroad) snapshots.set('eu', await snapshotOf({ ...abroad, channel: 'eu' }));
  const editions: readonly EditionRow[] = abroad ? EDITIONS : HOME_EDITIONS;
  const pages = allPages(editions, snapshots, BROWSER);
  return new Map(pages.map((page) => [page.path, page]));
}

type Kind = PageToBuild['view']['kind'];
type ViewOf<K extends Kind> = Extract<PageToBuild['view'], { kind: K }>;

/** The view at `path`; throws unless it is there and of this kind. */
export function viewAt<K extends Kind>(
  pages: ReadonlyMap<string, PageToBuild>,
  path: string,
  kind: K,
): ViewOf<K> {
  const view = pages.get(path)?.view;
  if (view?.kind !== kind) {
    throw new Error(`At /${path}/ stands ${view?.kind}. Pages: ${[...pages.keys()].join(', ')}`);
  }
  return view as ViewOf<K>;
}
