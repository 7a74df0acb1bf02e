import { createHash } from 'node:crypto';
import type {
  CatalogueCategory,
  CatalogueCollection,
  CataloguePage,
  CatalogueProduct,
} from '#domain/catalogue.ts';
import { canAddress } from '#domain/address.ts';
import type { EditionRow } from '#domain/editions.ts';
import type { ContentView, View } from '#domain/views.ts';
import { compareTexts } from '#i18n/alphabet.ts';
import { countryName } from '#i18n/format.ts';
import { messages } from '#i18n/messages.ts';
import { CatalogueError } from '../catalogue-error.ts';
import { HOME_PAGE } from '../home-page.ts';
import { richTextHtml, richTextPlain } from '../rich-text.ts';
import type { Snapshot } from '../snapshot.ts';
import { breadcrumbsOf } from './breadcrumbs.ts';
import { tileOf } from './card.ts';
import { homeView } from './home.ts';
import { categoryViews, collectionViews } from './listing.ts';
import { productView } from './product.ts';
import { type Browser, Shop, frameOf } from './shop.ts';

/** One page to build. `path`: without slashes at the ends, not percent-encoded, '' for the root. */
export interface PageToBuild {
  readonly path: string;
  readonly view: View;
  /** Digest of exactly what the page shows: equal keys, equal pages. */
  readonly cacheKey: string;
  /** What the page is about, whatever its address: the same before and after a rename. */
  readonly entity: string;
}

/** Every page of every edition. Throws CatalogueError where two pages claim one address. */
export function allPages(
  editions: readonly EditionRow[],
  snapshots: ReadonlyMap<string, Snapshot>,
  browser: Browser,
): PageToBuild[] {
  const shops = shopsOf(editions, snapshots, browser);
  const pages = shops.flatMap((shop) => pagesOf(shop, shops));
  refuseDoubles(pages);
  return pages;
}

export function shopsOf(
  editions: readonly EditionRow[],
  snapshots: ReadonlyMap<string, Snapshot>,
  browser: Browser,
): Shop[] {
  return editions.map((edition) => {
    const snapshot = snapshots.get(edition.channel);
    if (!snapshot) throw new Error(`Channel ${edition.channel} was not read.`);
    return new Shop(edition, snapshot, browser);
  });
}

/** Every page of one edition. */
export function pagesOf(shop: Shop, siblings: readonly Shop[]): PageToBuild[] {
  const { products, categories, collections, pages } = shop.snapshot;
  return [
    homePage(shop, siblings),
    ...products.map((each) => productPage(shop, siblings, each)),
    ...categories.flatMap((each) => categoryPages(shop, siblings, each)),
    ...collections.flatMap((each) => collectionPages(shop, siblings, each)),
    ...pages
      .filter((each) => each.copy.sr.slug !== HOME_PAGE)
      .map((each) => pageOf(shop, `page ${each.id}`, contentView(shop, siblings, each))),
    ...ownPages(shop, siblings),
  ];
}

export function homePage(shop: Shop, siblings: readonly Shop[]): PageToBuild {
  return pageOf(shop, 'home', homeView(shop, siblings));
}

export function productPage(
  shop: Shop,
  siblings: readonly Shop[],
  product: CatalogueProduct,
): PageToBuild {
  return pageOf(shop, `product ${product.id}`, productView(shop, siblings, product));
}

export function categoryPages(
  shop: Shop,
  siblings: readonly Shop[],
  category: CatalogueCategory,
): PageToBuild[] {
  return parts(shop, `category ${category.id}`, categoryViews(shop, siblings, category));
}

export function collectionPages(
  shop: Shop,
  siblings: readonly Shop[],
  collection: CatalogueCollection,
): PageToBuild[] {
  return parts(shop, `collection ${collection.id}`, collectionViews(shop, siblings, collection));
}

function parts(shop: Shop, entity: string, views: readonly View[]): PageToBuild[] {
  return views.map((view, index) =>
    pageOf(shop, index === 0 ? entity : `${entity} ${index + 1}`, view),
  );
}

/** Pages whose content lives in the browser, and the page for what does not exist. */
export function ownPages(shop: Shop, siblings: readonly Shop[]): PageToBuild[] {
  return ownViews(shop, siblings).map((view) => pageOf(shop, view.kind, view));
}

function ownViews(shop: Shop, siblings: readonly Shop[]): View[] {
  const t = messages(shop.edition.locale);
  const frame = (kind: 'cart' | 'checkout' | 'order' | 'not-found', title: string) =>
    frameOf(shop, siblings, { kind }, { title, description: null, indexed: false });
  return [
    { kind: 'cart', frame: frame('cart', t.cart.title) },
    { kind: 'checkout', frame: frame('checkout', t.checkout.title), countries: countriesOf(shop) },
    { kind: 'order', frame: frame('order', t.order.title) },
    {
      kind: 'not-found',
      frame: frame('not-found', t.notFound.title),
      tiles: shop.rootCategories().map((each) => tileOf(shop, each)),
    },
  ];
}

/** Where the channel delivers, by name in the shopper's language. */
function countriesOf({ snapshot, edition: { locale } }: Shop) {
  return snapshot.countryCodes
    .filter(canAddress)
    .map((code) => ({ code, name: countryName(code, locale) }))
    .toSorted((a, b) => compareTexts(a.name, b.name, locale));
}

function contentView(shop: Shop, siblings: readonly Shop[], page: CataloguePage): ContentView {
  const copy = page.copy[shop.edition.locale];
  return {
    kind: 'content',
    frame: frameOf(
      shop,
      siblings,
      { kind: 'page', id: page.id },
      {
        title: copy.seoTitle ?? copy.name,
        description: copy.seoDescription ?? (richTextPlain(copy.richText, 155) || null),
      },
    ),
    breadcrumbs: breadcrumbsOf(shop, null),
    title: copy.name,
    html: richTextHtml(copy.richText),
  };
}

function pageOf(shop: Shop, entity: string, view: View): PageToBuild {
  const path = decodeURIComponent(view.frame.href).replace(/^\/|\/$/g, '');
  const cacheKey = createHash('sha256').update(JSON.stringify(view)).digest('hex').slice(0, 32);
  return { path, view, cacheKey, entity: `${shop.edition.prefix}/${entity}` };
}

function refuseDoubles(pages: readonly PageToBuild[]): void {
  const taken = new Map<string, View>();
  for (const { path, view } of pages) {
    const other = taken.get(path);
    if (other) {
      throw new CatalogueError(
        `Two pages would live at /${path}/: "${other.frame.title}" and "${view.frame.title}". ` +
          'Give one of them another slug (or translated slug) in Saleor.',
      );
    }
    taken.set(path, view);
  }
}
