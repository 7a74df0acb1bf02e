import type { CatalogueProduct, CatalogueVariant, PictureRef } from '#domain/catalogue.ts';
import { type Price, priceOf } from '#domain/money.ts';
import { type PriceRange, priceRangeOf } from '#domain/product.ts';
import type { ProductFragment, VariantFragment } from './gql/graphql.ts';
import { readAttribute } from './read-attribute.ts';
import { localized, readCopy } from './read-copy.ts';
import { readMoney } from './read-money.ts';
import { readThumbnails } from './read-thumbnails.ts';

/** A product without its variants, which are read to the end page by page. `isListed`: Saleor's lists have it. */
export function readProduct(
  node: ProductFragment,
  isListed: boolean,
): Omit<CatalogueProduct<PictureRef>, 'variants'> {
  return {
    isListed,
    id: node.id,
    copy: readCopy(node, node.en),
    categoryId: node.category?.id ?? null,
    pictures: (node.media ?? [])
      .filter((media) => media.type === 'IMAGE')
      .map((media) => ({ ...readThumbnails(media), alt: media.alt, original: media.original })),
    missingPictures: [],
    shareImage: null,
    attributes: node.attributes.map(readAttribute).filter((each) => each.values.sr.length > 0),
    priceRange: readPriceRange(node.pricing),
    isAvailableForPurchase: node.isAvailableForPurchase ?? false,
    availableFrom: node.availableForPurchaseAt,
  };
}

/** Saleor's product pricing, in the shape that pages bake in and the live check asks for again. */
export function readPriceRange(pricing: ProductFragment['pricing']): PriceRange | null {
  const start = pricing?.priceRange?.start;
  if (!start) return null;
  const from = readMoney(start.gross);
  const stop = pricing.priceRange?.stop;
  return priceRangeOf(
    priceOf(from, readOptional(pricing.priceRangeUndiscounted?.start)),
    stop ? readMoney(stop.gross) : from,
  );
}

/** Saleor's variant pricing, for pages and the live check alike; null without a price in the channel. */
export function readVariantPrice(pricing: VariantFragment['pricing']): Price | null {
  if (!pricing?.price) return null;
  return priceOf(readMoney(pricing.price.gross), readOptional(pricing.priceUndiscounted));
}

/** Null for a variant without a price in the channel: Saleor would not sell it. */
export function readVariant(node: VariantFragment): CatalogueVariant | null {
  const price = readVariantPrice(node.pricing);
  if (!price) return null;
  return {
    id: node.id,
    sku: node.sku,
    name: localized(node.name, node.en?.name || node.name),
    price,
    quantityAvailable: node.quantityAvailable ?? 0,
    quantityLimit: node.quantityLimitPerCustomer,
  };
}

function readOptional(taxed: { gross: { amount: number; currency: string } } | null | undefined) {
  return taxed ? readMoney(taxed.gross) : null;
}
