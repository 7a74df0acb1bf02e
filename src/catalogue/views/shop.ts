import type {
  CatalogueCategory,
  CatalogueCollection,
  CatalogueProduct,
  MenuItem,
} from '#domain/catalogue.ts';
import { type EditionRow, hreflangOf } from '#domain/editions.ts';
import type { MediaMap } from '#domain/media.ts';
import { type Place, safeHref, urlOf } from '#domain/urls.ts';
import type { Alternate, Brand, Frame, Link, MenuLink } from '#domain/views.ts';
import { compareTexts } from '#i18n/alphabet.ts';
import { HOME_PAGE } from '../home-page.ts';
import type { Snapshot } from '../snapshot.ts';

/** A thing of the catalogue that has a page, by Saleor's id: the same in every edition. */
export type Entity =
  | { readonly kind: 'product' | 'category' | 'collection' | 'page'; readonly id: string }
  | { readonly kind: Exclude<Place['kind'], 'product' | 'category' | 'collection' | 'page'> };

/** What shoppers' browsers are told of the world behind the pages. */
export interface Browser {
  /** Saleor's GraphQL address. */
  readonly apiUrl: string;
  /** Where pictures lie that Saleor tells of later; null: where it says. */
  readonly media: MediaMap | null;
  readonly brand: Brand;
}

/** One edition of the shop with its channel's snapshot, and how to find its places. */
export class Shop {
  readonly edition: EditionRow;
  readonly snapshot: Snapshot;
  readonly browser: Browser;
  private readonly slugs: ReadonlyMap<string, string>;
  private readonly products: ReadonlyMap<string, CatalogueProduct>;
  /** Worked out when first asked for: a change of one product must not cost a look at all. */
  private readonly memo = new Map<string, unknown>();

  constructor(edition: EditionRow, snapshot: Snapshot, browser: Browser) {
    this.edition = edition;
    this.snapshot = snapshot;
    this.browser = browser;
    const { products, categories, collections, pages } = snapshot;
    this.slugs = new Map(
      [
        ...products,
        ...categories,
        ...collections,
        ...pages.filter((page) => page.copy.sr.slug !== HOME_PAGE),
      ].map((each) => [each.id, each.copy[edition.locale].slug]),
    );
    this.products = new Map(products.map((each) => [each.id, each]));
  }

  private once<T>(key: string, work: () => T): T {
    if (!this.memo.has(key)) this.memo.set(key, work());
    return this.memo.get(key) as T;
  }

  product(id: string): CatalogueProduct | undefined {
    return this.products.get(id);
  }

  category(id: string | null): CatalogueCategory | undefined {
    return this.once(
      'categories',
      () => new Map(this.snapshot.categories.map((each) => [each.id, each])),
    ).get(id ?? '');
  }

  /** A category's own products that are listed, without those of its subcategories, by name. */
  productsIn(categoryId: string): readonly CatalogueProduct[] {
    const byCategory = this.once('by category', () =>
      Map.groupBy(
        this.snapshot.products.filter((each) => each.isListed),
        (each) => each.categoryId ?? '',
      ),
    );
    return this.once(`products in ${categoryId}`, () =>
      (byCategory.get(categoryId) ?? []).toSorted((a, b) => this.byName(a, b)),
    );
  }

  /** Products of a category and all below it, by name. */
  productsUnder(categoryId: string): readonly CatalogueProduct[] {
    return this.once(`products under ${categoryId}`, () => {
      const family = [...descendantsOf(this.snapshot.categories, categoryId)];
      const own = family.map((id) => this.productsIn(id));
      return own.length === 1 ? own[0]! : own.flat().toSorted((a, b) => this.byName(a, b));
    });
  }

  /** Where an entity lives in this edition; null if this edition has no page for it. */
  placeOf(entity: Entity): Place | null {
    if (!('id' in entity)) return entity;
    const slug = this.slugs.get(entity.id);
    return slug === undefined ? null : { kind: entity.kind, slug };
  }

  hrefOf(entity: Entity): string | null {
    const place = this.placeOf(entity);
    return place && urlOf(this.edition, place);
  }

  /** As `hrefOf`, for one part of a listing, from 1; every entity of this snapshot has its first. */
  partHref(entity: Entity, page: number): string {
    const place = this.placeOf(entity);
    if (place === null) throw new Error(`No page for ${JSON.stringify(entity)}`);
    const isListing = place.kind === 'category' || place.kind === 'collection';
    return urlOf(this.edition, isListing ? { ...place, page } : place);
  }

  /** As `hrefOf`, for entities of this snapshot, which always have a page. */
  link(entity: Entity, name: string): Link {
    const href = this.hrefOf(entity);
    if (href === null) throw new Error(`No page for ${JSON.stringify(entity)}`);
    return { name, href };
  }

  /**
   * Root categories in the order of the main menu, then by name. One that the menu leaves out and
   * that has no products is staff's own business (a new Saleor starts with "default-category").
   */
  rootCategories(): readonly CatalogueCategory[] {
    const { categories, menus } = this.snapshot;
    const order = menus.navbar.map((item) => targetId(item));
    const rank = (id: string) => order.indexOf(id) + 1 || order.length + 1;
    return this.once('root categories', () =>
      categories
        .filter((category) => category.parentId === null)
        .filter(({ id }) => order.includes(id) || this.productsUnder(id).length > 0)
        .toSorted((a, b) => rank(a.id) - rank(b.id) || this.byName(a, b)),
    );
  }

  /** Collections of the home page: those of the menu `home`, else all, by name. */
  homeCollections(): readonly CatalogueCollection[] {
    const { collections, menus } = this.snapshot;
    if (menus.home.length === 0) return collections.toSorted((a, b) => this.byName(a, b));
    return menus.home
      .map((item) => collections.find((each) => each.id === targetId(item)))
      .filter((each) => each !== undefined);
  }

  /** Equal names stand in order of their ids, whatever order Saleor gave. */
  byName<T extends { id: string; copy: CatalogueCategory['copy'] }>(a: T, b: T): number {
    const { locale } = this.edition;
    const byText = compareTexts(a.copy[locale].name, b.copy[locale].name, locale);
    return byText || Number(a.id > b.id) - Number(a.id < b.id);
  }

  get navigation(): readonly MenuLink[] {
    return this.once('navigation', () => this.menu(this.snapshot.menus.navbar));
  }

  get footer(): readonly MenuLink[] {
    return this.once('footer', () => this.menu(this.snapshot.menus.footer));
  }

  /** Menu entries that lead nowhere (an unpublished page, a hostile URL) and head nothing are left out. */
  menu(items: readonly MenuItem[]): MenuLink[] {
    return items.flatMap((item) => {
      const children = this.menu(item.children);
      const href = this.menuHref(item);
      if (href === null && children.length === 0) return [];
      return [{ name: item.name[this.edition.locale], href, children }];
    });
  }

  private menuHref({ target }: MenuItem): string | null {
    if (!target) return null;
    return target.kind === 'url' ? safeHref(target.url) : this.hrefOf(target);
  }
}

/** A category and everything below it, by id. */
export function descendantsOf(
  categories: readonly CatalogueCategory[],
  root: string,
): ReadonlySet<string> {
  const family = new Set([root]);
  for (let before = 0; before < family.size;) {
    before = family.size;
    for (const { id, parentId } of categories) if (parentId && family.has(parentId)) family.add(id);
  }
  return family;
}

function targetId({ target }: MenuItem): string {
  return target && target.kind !== 'url' ? target.id : '';
}

/** In `public/`: for links to pages that have no image of their own. */
const SHARE_IMAGE = '/share.jpg';

/** What stands around the page of `entity`. */
export function frameOf(
  shop: Shop,
  siblings: readonly Shop[],
  entity: Entity,
  head: {
    title: string;
    description: string | null;
    shareImage?: string | null;
    indexed?: boolean;
    page?: number;
  },
): Frame {
  const { edition, snapshot, browser } = shop;
  return {
    edition,
    ...browser,
    shopName: snapshot.shopName,
    title: head.title,
    description: head.description,
    href: shop.partHref(entity, head.page ?? 1),
    shareImage: head.shareImage ?? SHARE_IMAGE,
    alternates: siblings.map((each) => alternateOf(shop, each, siblings, entity, head.page ?? 1)),
    navigation: shop.navigation,
    footer: shop.footer,
    homeHref: urlOf(edition, { kind: 'home' }),
    cartHref: urlOf(edition, { kind: 'cart' }),
    indexed: head.indexed ?? true,
  };
}

function alternateOf(
  here: Shop,
  shop: Shop,
  siblings: readonly Shop[],
  entity: Entity,
  page: number,
): Alternate {
  const { edition } = shop;
  // What does not exist has no translation either.
  const href = entity.kind === 'not-found' ? null : shop.hrefOf(entity);
  const hreflang = hreflangOf(
    edition,
    siblings.map((each) => each.edition),
  );
  const isHere = shop === here;
  return {
    prefix: edition.prefix,
    locale: edition.locale,
    // A further part of a listing need not have its like elsewhere: the switch leads to the first.
    href:
      isHere && href !== null
        ? shop.partHref(entity, page)
        : (href ?? urlOf(edition, { kind: 'home' })),
    hreflang: href === null || page > 1 ? null : hreflang,
  };
}
