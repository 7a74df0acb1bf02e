import type { Edition, EditionRow, Locale } from './editions.ts';
import type { MediaMap } from './media.ts';
import type { Money, Price } from './money.ts';
import type { Availability, Picture, PriceRange } from './product.ts';

export interface Link {
  readonly name: string;
  readonly href: string;
}

/** A heading of a menu need not be a link itself. */
export interface MenuLink {
  readonly name: string;
  readonly href: string | null;
  readonly children: readonly MenuLink[];
}

/** What stands around every page. */
export interface Frame {
  readonly edition: EditionRow;
  /** Saleor's GraphQL address, for the browser. */
  readonly apiUrl: string;
  /** Where pictures lie that Saleor tells the browser of; null: where it says. */
  readonly media: MediaMap | null;
  readonly shopName: string;
  readonly brand: Brand;
  readonly title: string;
  readonly description: string | null;
  readonly href: string;
  /** Root-relative address of the image that messengers and social networks show beside a link to it. */
  readonly shareImage: string;
  /** The same place in every edition, this one included; its home where it has no such place. */
  readonly alternates: readonly Alternate[];
  readonly navigation: readonly MenuLink[];
  readonly footer: readonly MenuLink[];
  readonly homeHref: string;
  readonly cartHref: string;
  /** Cart, checkout, order and not-found pages are no business of search engines. */
  readonly indexed: boolean;
}

/** Pixels of `shareImage`: what Facebook, Viber and others show large beside a link. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

/** URLs of what the shop is known by. */
export interface Brand {
  readonly logo: string;
  readonly icon: string;
}

export interface Alternate {
  readonly prefix: Edition['prefix'];
  readonly locale: Locale;
  readonly href: string;
  /** Null where this edition is not offered to search engines as a translation of the page. */
  readonly hreflang: string | null;
}

/** A product in a grid. */
export interface Card {
  readonly productId: string;
  readonly name: string;
  readonly href: string;
  readonly picture: Picture | null;
  readonly priceRange: PriceRange | null;
  readonly availability: Availability;
  /** "30 ml", "30–100 ml": what sizes there are, or null. */
  readonly sizes: string | null;
}

export interface Tile extends Link {
  readonly picture: Picture | null;
}

export interface Shelf extends Link {
  readonly cards: readonly Card[];
}

export interface HomeView {
  readonly kind: 'home';
  readonly frame: Frame;
  readonly hero: Hero;
  readonly tiles: readonly Tile[];
  readonly shelves: readonly Shelf[];
}

export interface Hero {
  readonly title: string;
  readonly html: string;
  readonly href: string;
  /** Staff's own wide and tall pictures, or null. */
  readonly wide: Picture | null;
  readonly tall: Picture | null;
}

export interface ListingView {
  readonly kind: 'listing';
  readonly frame: Frame;
  readonly breadcrumbs: readonly Link[];
  readonly title: string;
  readonly html: string;
  readonly picture: Picture | null;
  readonly subcategories: readonly Link[];
  /** Those of this part of the listing. */
  readonly cards: readonly Card[];
  /** How many there are in all its parts. */
  readonly count: number;
  /** Null when one page holds all. */
  readonly pagination: Pagination | null;
  /** Ways on when there are no products. */
  readonly otherCategories: readonly Link[];
}

/** The parts of a long listing, by their addresses in order. */
export interface Pagination {
  /** From 1. */
  readonly page: number;
  readonly hrefs: readonly string[];
}

export interface VariantOption {
  readonly id: string;
  readonly name: string;
  readonly price: Price;
  readonly unitPrice: { readonly money: Money; readonly unit: 'ml' | 'g' } | null;
  /** Divide a price by this and multiply by 100 for the unit price; null without a net quantity. */
  readonly netAmount: number | null;
  readonly availability: Availability;
  /** The most that Saleor takes on one line; stock may allow less. */
  readonly maxQuantity: number;
}

export interface ProductView {
  readonly kind: 'product';
  readonly frame: Frame;
  readonly breadcrumbs: readonly Link[];
  readonly productId: string;
  readonly title: string;
  readonly lead: string | null;
  readonly pictures: readonly Picture[];
  readonly variants: readonly VariantOption[];
  readonly defaultVariantId: string;
  readonly html: string;
  /** Attributes that read as prose, each under its own heading. */
  readonly sections: readonly { readonly name: string; readonly html: string }[];
  /** Attributes that read as a table; a flag is true or false. */
  readonly specs: readonly { readonly name: string; readonly value: string | boolean }[];
  readonly related: (Shelf & { readonly category: string }) | null;
}

export interface ContentView {
  readonly kind: 'content';
  readonly frame: Frame;
  readonly breadcrumbs: readonly Link[];
  readonly title: string;
  readonly html: string;
}

export interface CartView {
  readonly kind: 'cart';
  readonly frame: Frame;
}

export interface CheckoutView {
  readonly kind: 'checkout';
  readonly frame: Frame;
  readonly countries: readonly { readonly code: string; readonly name: string }[];
}

export interface OrderView {
  readonly kind: 'order';
  readonly frame: Frame;
}

export interface NotFoundView {
  readonly kind: 'not-found';
  readonly frame: Frame;
  readonly tiles: readonly Tile[];
}

/** One page of the shop: everything it shows and nothing else. */
export type View =
  | HomeView
  | ListingView
  | ProductView
  | ContentView
  | CartView
  | CheckoutView
  | OrderView
  | NotFoundView;
