import type {
  CatalogueCategory,
  CatalogueCollection,
  CatalogueProduct,
} from '#domain/catalogue.ts';
import type { ListingView } from '#domain/views.ts';
import { messages } from '#i18n/messages.ts';
import { richTextHtml, richTextPlain } from '../rich-text.ts';
import { breadcrumbsOf } from './breadcrumbs.ts';
import { cardOf, tileOf } from './card.ts';
import { type Entity, type Shop, frameOf } from './shop.ts';

const DESCRIPTION_LENGTH = 155;

/** Products on one page of a listing. */
const PAGE_LENGTH = 48;

/** A category shows its own products and those of its subcategories, by name: one view a page. */
export function categoryViews(
  shop: Shop,
  siblings: readonly Shop[],
  category: CatalogueCategory,
): ListingView[] {
  const { categories } = shop.snapshot;
  const subcategories = categories
    .filter((each) => each.parentId === category.id)
    .toSorted((a, b) => shop.byName(a, b))
    .map((each) => tileOf(shop, each));
  const entity = { kind: 'category', id: category.id } as const;
  return listing(shop, siblings, entity, category, shop.productsUnder(category.id)).map((view) => ({
    ...view,
    breadcrumbs: breadcrumbsOf(shop, category.parentId),
    picture: category.picture && { ...category.picture, alt: '' },
    subcategories,
  }));
}

/** A collection shows its products in the merchant's order: one view a page. */
export function collectionViews(
  shop: Shop,
  siblings: readonly Shop[],
  collection: CatalogueCollection,
): ListingView[] {
  const products = productsOf(shop, collection);
  return listing(shop, siblings, { kind: 'collection', id: collection.id }, collection, products);
}

export function productsOf(shop: Shop, collection: CatalogueCollection): CatalogueProduct[] {
  return collection.productIds.map((id) => shop.product(id)).filter((each) => each !== undefined);
}

function listing(
  shop: Shop,
  siblings: readonly Shop[],
  entity: Entity,
  { copy: copies }: Pick<CatalogueCategory, 'copy'>,
  products: readonly CatalogueProduct[],
): ListingView[] {
  const copy = copies[shop.edition.locale];
  const t = messages(shop.edition.locale).listing;
  const description = copy.seoDescription ?? richTextPlain(copy.richText, DESCRIPTION_LENGTH);
  const pages = Math.max(1, Math.ceil(products.length / PAGE_LENGTH));
  const hrefs = Array.from({ length: pages }, (_, index) => shop.partHref(entity, index + 1));
  return hrefs.map((_, index) => {
    const page = index + 1;
    const title = copy.seoTitle ?? copy.name;
    return {
      kind: 'listing',
      frame: frameOf(shop, siblings, entity, {
        title: page === 1 ? title : t.titleOfPart(title, page),
        description: description || null,
        page,
      }),
      breadcrumbs: breadcrumbsOf(shop, null),
      title: copy.name,
      html: page === 1 ? richTextHtml(copy.richText) : '',
      picture: null,
      subcategories: [],
      cards: products
        .slice(index * PAGE_LENGTH, page * PAGE_LENGTH)
        .map((product) => cardOf(shop, product)),
      count: products.length,
      pagination: pages > 1 ? { page, hrefs } : null,
      otherCategories:
        products.length > 0 ? [] : shop.rootCategories().map((each) => tileOf(shop, each)),
    };
  });
}
