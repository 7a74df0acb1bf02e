import type { Locale } from './editions.ts';
import type { Picture, PriceRange, Variant } from './product.ts';

/** One value per language of the shop; where Saleor has no translation, the base text. */
export type Localized<T> = Readonly<Record<Locale, T>>;

/** What staff wrote about a product, category, collection or page. */
export interface Copy {
  readonly slug: string;
  readonly name: string;
  /** EditorJS JSON as Saleor stores it, or null. */
  readonly richText: string | null;
  readonly seoTitle: string | null;
  readonly seoDescription: string | null;
}

/** A picture's thumbnail URLs as Saleor gave them, smallest first; they may still redirect. */
export interface PictureRef {
  readonly alt: string;
  readonly urls: readonly string[];
}

export type AttributeValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'rich'; readonly richText: string }
  | { readonly kind: 'boolean'; readonly value: boolean };

export interface Attribute {
  readonly slug: string;
  readonly name: Localized<string>;
  readonly values: Localized<readonly AttributeValue[]>;
}

export interface CatalogueVariant extends Omit<Variant, 'name'> {
  readonly name: Localized<string>;
}

/** A product of one channel. `P` is how its pictures stand: as Saleor gave them, or resolved. */
export interface CatalogueProduct<P = Picture> {
  readonly id: string;
  readonly copy: Localized<Copy>;
  readonly categoryId: string | null;
  /** False when hidden in listings: its category leaves it out, collections show it (SURPRISES 50). */
  readonly isListed: boolean;
  readonly pictures: readonly P[];
  readonly attributes: readonly Attribute[];
  readonly variants: readonly CatalogueVariant[];
  /** Null when no variant has a price. */
  readonly priceRange: PriceRange | null;
  /** False before its sale starts; `availableFrom` says when, if staff set a day (ISO 8601). */
  readonly isAvailableForPurchase: boolean;
  readonly availableFrom: string | null;
}

export interface CatalogueCategory<P = Picture> {
  readonly id: string;
  readonly parentId: string | null;
  readonly copy: Localized<Copy>;
  readonly picture: P | null;
}

export interface CatalogueCollection {
  readonly id: string;
  readonly copy: Localized<Copy>;
  /** In the merchant's order. */
  readonly productIds: readonly string[];
}

export interface CataloguePage {
  readonly id: string;
  readonly copy: Localized<Copy>;
  /** Files of FILE attributes by attribute slug. */
  readonly files: Readonly<Record<string, string>>;
}

export interface MenuItem {
  readonly name: Localized<string>;
  readonly target: MenuTarget | null;
  readonly children: readonly MenuItem[];
}

export type MenuTarget =
  | { readonly kind: 'category' | 'collection' | 'page'; readonly id: string }
  | { readonly kind: 'url'; readonly url: string };
