import type { Money, Price } from './money.ts';

/** A picture in its sizes, all of one aspect ratio, at the addresses where shoppers load them. */
export interface Picture {
  readonly alt: string;
  /** What every browser shows, smallest first; at least one. */
  readonly sources: readonly PictureSource[];
  /** The same in AVIF; none where nobody makes it. */
  readonly avif: readonly PictureSource[];
  /** Intrinsic pixels of the largest source. */
  readonly width: number;
  readonly height: number;
  /** `#rrggbb`, for its place until it is there; null for one that shines through. */
  readonly color: string | null;
  /** The file as it was uploaded, or the largest copy of it where copies are served. */
  readonly original: string;
}

export interface PictureSource {
  readonly url: string;
  /** In pixels. */
  readonly width: number;
}

/** A variant as pages show it. */
export interface Variant {
  readonly id: string;
  readonly sku: string | null;
  readonly name: string;
  readonly price: Price;
  /** What Saleor would sell now, capped by the shop's limit per checkout; never a stock count. */
  readonly quantityAvailable: number;
  readonly quantityLimit: number | null;
}

export type Availability =
  | { readonly state: 'in-stock' }
  | { readonly state: 'low'; readonly left: number }
  | { readonly state: 'sold-out' }
  | { readonly state: 'coming-soon'; readonly from: string | null };

/** From this many left, shoppers are told how many. */
export const LOW_STOCK = 5;

/** Saleor's own default limit per cart line (Shop.limitQuantityPerCheckout), which is not public. */
export const MOST_PER_LINE = 50;

export function availabilityOf(quantityAvailable: number): Availability {
  if (quantityAvailable <= 0) return { state: 'sold-out' };
  if (quantityAvailable <= LOW_STOCK) return { state: 'low', left: quantityAvailable };
  return { state: 'in-stock' };
}

/** A product can be put into a cart now only in these states. */
export function isBuyable(availability: Availability): boolean {
  return availability.state === 'in-stock' || availability.state === 'low';
}

/** The variant a product page opens with: the cheapest that can be bought, else the first. */
export function defaultVariant<V extends Pick<Variant, 'price' | 'quantityAvailable'>>(
  variants: readonly V[],
): V | undefined {
  const buyable = variants.filter((each) => each.quantityAvailable > 0);
  const cheaper = (a: V, b: V) => (b.price.now.minor < a.price.now.minor ? b : a);
  return buyable.length > 0 ? buyable.reduce(cheaper) : variants[0];
}

/** The price on a card: the lowest one, and whether dearer variants exist. */
export interface PriceRange {
  readonly from: Price;
  readonly varies: boolean;
}

export function priceRangeOf(from: Price, to: Money): PriceRange {
  return { from, varies: to.minor > from.now.minor };
}
