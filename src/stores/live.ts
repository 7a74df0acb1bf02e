import type { Price } from '#domain/money.ts';
import { ask } from '#saleor/browser.ts';
import { LiveProductDocument, LiveProductsDocument } from '#saleor/gql-live/graphql.ts';
import { readPriceRange, readVariantPrice } from '#saleor/read-product.ts';
import { shop } from './shop.ts';

/** A product as Saleor has it now. */
export interface LiveProduct {
  /** False before its sale starts. */
  readonly isAvailableForPurchase: boolean;
  /** By id; variants that it no longer sells are absent. */
  readonly variants: ReadonlyMap<string, { price: Price | null; quantity: number }>;
}

const GONE: LiveProduct = { isAvailableForPurchase: false, variants: new Map() };

/**
 * The product with `id` as it is now; without variants when it is no longer published. Null when
 * Saleor does not answer: then the page stands as built, and the cart asks again before anything is
 * sold.
 */
export async function liveProduct(id: string): Promise<LiveProduct | null> {
  const { apiUrl, edition } = shop();
  const answer = await ask(apiUrl, LiveProductDocument, { id, channel: edition.channel });
  if (!answer.ok) return null;
  const { product } = answer.data;
  if (!product) return GONE;
  const variants = (product.variants ?? []).map(({ id: variantId, pricing, quantityAvailable }) => {
    const live = { price: readVariantPrice(pricing), quantity: quantityAvailable ?? 0 };
    return [variantId, live] as const;
  });
  const isAvailableForPurchase = product.isAvailableForPurchase ?? false;
  return { isAvailableForPurchase, variants: new Map(variants) };
}

/** Saleor lists at most this many at once. */
const MOST = 100;

/** What a card shows of a product. */
export interface LiveCard {
  readonly from: Price | null;
  /** Dearer variants exist. */
  readonly varies: boolean;
  /** Any variant can be had. */
  readonly isAvailable: boolean;
}

/** Products of a grid as they are now, by id; those that Saleor does not list or answer are absent. */
export async function liveProducts(ids: readonly string[]): Promise<ReadonlyMap<string, LiveCard>> {
  const { apiUrl, edition } = shop();
  const { channel } = edition;
  const chunks = Array.from({ length: Math.ceil(ids.length / MOST) }, (_, index) =>
    ids.slice(index * MOST, (index + 1) * MOST),
  );
  const answers = await Promise.all(
    chunks.map((chunk) => ask(apiUrl, LiveProductsDocument, { ids: chunk, channel, first: MOST })),
  );
  const cards = answers.flatMap((answer) =>
    (answer.ok ? (answer.data.products?.edges ?? []) : []).map(({ node }) => {
      const range = readPriceRange(node.pricing);
      const card: LiveCard = {
        from: range?.from ?? null,
        varies: range?.varies ?? false,
        isAvailable: node.isAvailable ?? false,
      };
      return [node.id, card] as const;
    }),
  );
  return new Map(cards);
}
