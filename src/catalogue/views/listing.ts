import type {
  CatalogueCategory,
  CatalogueCollection,
  CatalogueProduct,
} from '#domain/catalogue.ts';
import type { ListingView } from '#domain/views.ts';
import { richTextHtml, richTextPlain } from '../rich-text.ts';
import { breadcrumbsOf } from './breadcrumbs.ts';
import { cardOf, tileOf } from './card.ts';
import { type Entity, type Shop, descendantsOf, frameOf } from './shop.ts';

const DESCRIPTION_LENGTH = 155;

/** A category shows its own products and those of its subcategories, by name. */
export function categoryView(
  shop: Shop,
  siblings: readonly Shop[],
  category: CatalogueCategory,
): ListingView {
  const { categories, products } = shop.snapshot;
  const family = descendantsOf(categories, category.id);
  const own = products.filter((each) => each.categoryId !== null && family.has(each.categoryId));
  return {
    ...listing(
      shop,
      siblings,
      { kind: 'category', id: category.id },
      category,
      own.toSorted((a, b) => shop.byName(a, b)),
    ),
    breadcrumbs: breadcrumbsOf(shop, category.parentId),
    picture: category.picture && { ...category.picture, alt: '' },
    subcategories: categories
      .filter((each) => each.parentId === category.id)
      .toSorted((a, b) => shop.byName(a, b))
      .map((each) => tileOf(shop, each)),
  };
}

/** A collection shows its products in the merchant's order. */
export function collectionView(
  shop: Shop,
  siblings: readonly Shop[],
  collection: CatalogueCollection,
): ListingView {
  const products = productsOf(shop, collection);
  return listing(shop, siblings, { kind: 'collection', id: collection.id }, collection, products);
}

export function productsOf(shop: Shop, collection: CatalogueCollection): CatalogueProduct[] {
  return collection.productIds
    .map((id) => shop.snapshot.products.find((each) => each.id === id))
    .filter((each) => each !== undefined);
}

function listing(
  shop: Shop,
  siblings: readonly Shop[],
  entity: Entity,
  { copy: copies }: Pick<CatalogueCategory, 'copy'>,
  products: readonly CatalogueProduct[],
): ListingView {
  const copy = copies[shop.edition.locale];
  const description = copy.seoDescription ?? richTextPlain(copy.richText, DESCRIPTION_LENGTH);
  return {
    kind: 'listing',
    frame: frameOf(shop, siblings, entity, {
      title: copy.seoTitle ?? copy.name,
      description: description || null,
    }),
    breadcrumbs: breadcrumbsOf(shop, null),
    title: copy.name,
    html: richTextHtml(copy.richText),
    picture: null,
    subcategories: [],
    cards: products.map((product) => cardOf(shop, product)),
    otherCategories:
      products.length > 0 ? [] : shop.rootCategories().map((each) => tileOf(shop, each)),
  };
}
