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

/** A picture as Saleor tells of it: its URLs may still redirect, and lead to what is no more. */
export interface PictureRef {
  readonly alt: string;
  /** The file as it was uploaded. */
  readonly original: string;
  /** None for a file of an attribute. */
  readonly thumbnails: readonly ThumbnailRef[];
}

export interface ThumbnailRef {
  readonly url: string;
  /** The longest side in pixels, unless the original is smaller. */
  readonly size: number;
  readonly format: 'webp' | 'avif';
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

/** A picture that Saleor tells of and that pages cannot show. */
export interface LostPicture {
  /** As Saleor tells of it. */
  readonly url: string;
  /** What it does instead, for people: `lies nowhere`. */
  readonly reason: string;
}

/** A product of one channel. `P` is how its pictures stand: as Saleor gave them, or resolved. */
export interface CatalogueProduct<P = Picture> {
  readonly id: string;
  readonly copy: Localized<Copy>;
  readonly categoryId: string | null;
  /** False when hidden in listings: its category leaves it out, collections show it (SURPRISES 50). */
  readonly isListed: boolean;
  readonly pictures: readonly P[];
  /** Known once pictures are resolved. */
  readonly missingPictures: readonly LostPicture[];
  /** Root-relative address of the image that stands for it in messengers; null before pictures are resolved, too. */
  readonly shareImage: string | null;
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
  /** As a product's. */
  readonly missingPictures: readonly LostPicture[];
}

export interface CatalogueCollection {
  readonly id: string;
  readonly copy: Localized<Copy>;
  /** In the merchant's order. */
  readonly productIds: readonly string[];
}

export interface CataloguePage<P = Picture> {
  readonly id: string;
  readonly copy: Localized<Copy>;
  /** Files of FILE attributes by attribute slug; once pictures are resolved, those that the page shows. */
  readonly files: Readonly<Record<string, P>>;
  /** As a product's. */
  readonly missingPictures: readonly LostPicture[];
}

export interface MenuItem {
  readonly name: Localized<string>;
  readonly target: MenuTarget | null;
  readonly children: readonly MenuItem[];
}

export type MenuTarget =
  | { readonly kind: 'category' | 'collection' | 'page'; readonly id: string }
  | { readonly kind: 'url'; readonly url: string };
