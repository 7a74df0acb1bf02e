import type { CatalogueProduct } from '#domain/catalogue.ts';
import { netQuantityOf } from '#domain/net-quantity.ts';
import { type Availability, type Picture, availabilityOf } from '#domain/product.ts';
import { BASE_LOCALE } from '#domain/editions.ts';
import type { Card, Tile } from '#domain/views.ts';
import type { CatalogueCategory } from '#domain/catalogue.ts';
import type { Shop } from './shop.ts';

export function cardOf(shop: Shop, product: CatalogueProduct): Card {
  const { locale } = shop.edition;
  const { name, href } = shop.link({ kind: 'product', id: product.id }, product.copy[locale].name);
  const best = Math.max(0, ...product.variants.map((variant) => variant.quantityAvailable));
  return {
    productId: product.id,
    name,
    href,
    picture: pictureOf(shop, product, 0),
    priceRange: product.priceRange,
    availability: saleStateOf(product, best),
    sizes: sizesOf(product.variants.map((variant) => variant.name[locale])),
  };
}

/** A product before its sale starts is coming soon whatever its stock. */
export function saleStateOf(
  product: Pick<CatalogueProduct, 'isAvailableForPurchase' | 'availableFrom'>,
  quantityAvailable: number,
): Availability {
  if (!product.isAvailableForPurchase) return { state: 'coming-soon', from: product.availableFrom };
  return availabilityOf(quantityAvailable);
}

/**
 * Staff write one alternative text, in Serbian; other languages compose theirs from the product's
 * name, since Saleor cannot translate it.
 */
export function pictureOf(shop: Shop, product: CatalogueProduct, index: number): Picture | null {
  const picture = product.pictures[index];
  if (!picture) return null;
  const { locale } = shop.edition;
  const own = locale === BASE_LOCALE ? picture.alt : '';
  return { ...picture, alt: own || product.copy[locale].name };
}

export function tileOf(shop: Shop, category: CatalogueCategory): Tile {
  const { name } = category.copy[shop.edition.locale];
  const link = shop.link({ kind: 'category', id: category.id }, name);
  // The name stands beside the picture; an alternative text would say it twice.
  return { ...link, picture: category.picture && { ...category.picture, alt: '' } };
}

/** "30–100 ml" for names that state net quantities in one unit, the only name there is, or null. */
export function sizesOf(names: readonly string[]): string | null {
  if (names.length === 1) return netQuantityOf(names[0]!) ? names[0]! : null;
  const quantities = names.map(netQuantityOf);
  const [first] = quantities;
  if (!first || !quantities.every((each) => each?.unit === first.unit)) return null;
  const amounts = quantities.map((each) => each!.amount);
  const range = [...new Set([Math.min(...amounts), Math.max(...amounts)])].join('–');
  return `${range} ${first.unit}`;
}
