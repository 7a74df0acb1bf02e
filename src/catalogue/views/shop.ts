import type { CatalogueCategory, CatalogueCollection, MenuItem } from '#domain/catalogue.ts';
import { type EditionRow, hreflangOf } from '#domain/editions.ts';
import { type Place, safeHref, urlOf } from '#domain/urls.ts';
import type { Alternate, Frame, Link, MenuLink } from '#domain/views.ts';
import { compareTexts } from '#i18n/alphabet.ts';
import type { Snapshot } from '../snapshot.ts';

/** A thing of the catalogue that has a page, by Saleor's id: the same in every edition. */
export type Entity =
  | { readonly kind: 'product' | 'category' | 'collection' | 'page'; readonly id: string }
  | { readonly kind: Exclude<Place['kind'], 'product' | 'category' | 'collection' | 'page'> };

/** The pages `naslovna` and menus feed the home page; they are no pages of their own. */
export const HOME_PAGE = 'naslovna';

/** One edition of the shop with its channel's snapshot, and how to find its places. */
export class Shop {
  readonly edition: EditionRow;
  readonly snapshot: Snapshot;
  readonly apiUrl: string;
  private readonly slugs: ReadonlyMap<string, string>;

  constructor(edition: EditionRow, snapshot: Snapshot, apiUrl: string) {
    this.edition = edition;
    this.snapshot = snapshot;
    this.apiUrl = apiUrl;
    const { products, categories, collections, pages } = snapshot;
    this.slugs = new Map(
      [
        ...products,
        ...categories,
        ...collections,
        ...pages.filter((page) => page.copy.sr.slug !== HOME_PAGE),
      ].map((each) => [each.id, each.copy[edition.locale].slug]),
    );
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
    const { categories, menus, products } = this.snapshot;
    const order = menus.navbar.map((item) => targetId(item));
    const rank = (id: string) => order.indexOf(id) + 1 || order.length + 1;
    return categories
      .filter((category) => category.parentId === null)
      .filter(({ id }) => {
        const family = descendantsOf(categories, id);
        return order.includes(id) || products.some((each) => family.has(each.categoryId ?? ''));
      })
      .toSorted((a, b) => rank(a.id) - rank(b.id) || this.byName(a, b));
  }

  /** Collections of the home page: those of the menu `home`, else all, by name. */
  homeCollections(): readonly CatalogueCollection[] {
    const { collections, menus } = this.snapshot;
    if (menus.home.length === 0) return collections.toSorted((a, b) => this.byName(a, b));
    return menus.home
      .map((item) => collections.find((each) => each.id === targetId(item)))
      .filter((each) => each !== undefined);
  }

  byName<T extends { copy: CatalogueCategory['copy'] }>(a: T, b: T): number {
    const { locale } = this.edition;
    return compareTexts(a.copy[locale].name, b.copy[locale].name, locale);
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

/** What stands around the page of `entity`. */
export function frameOf(
  shop: Shop,
  siblings: readonly Shop[],
  entity: Entity,
  head: { title: string; description: string | null; indexed?: boolean },
): Frame {
  const { edition, snapshot, apiUrl } = shop;
  return {
    edition,
    apiUrl,
    shopName: snapshot.shopName,
    title: head.title,
    description: head.description,
    href: shop.link(entity, '').href,
    alternates: siblings.map((each) => alternateOf(each, siblings, entity)),
    navigation: shop.menu(snapshot.menus.navbar),
    footer: shop.menu(snapshot.menus.footer),
    homeHref: urlOf(edition, { kind: 'home' }),
    cartHref: urlOf(edition, { kind: 'cart' }),
    indexed: head.indexed ?? true,
  };
}

function alternateOf(shop: Shop, siblings: readonly Shop[], entity: Entity): Alternate {
  const { edition } = shop;
  // What does not exist has no translation either.
  const href = entity.kind === 'not-found' ? null : shop.hrefOf(entity);
  const hreflang = hreflangOf(
    edition,
    siblings.map((each) => each.edition),
  );
  return {
    prefix: edition.prefix,
    locale: edition.locale,
    href: href ?? urlOf(edition, { kind: 'home' }),
    hreflang: href === null ? null : hreflang,
  };
}
