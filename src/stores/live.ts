import { type Price, priceOf } from '#domain/money.ts';
import { ask } from '#saleor/browser.ts';
import { LiveProductsDocument, LiveVariantsDocument } from '#saleor/gql-live/graphql.ts';
import { readMoney } from '#saleor/read-money.ts';
import { readPriceRange } from '#saleor/read-product.ts';
import { shop } from './shop.ts';

/** Saleor lists at most this many at once; no page of ours shows more that need asking. */
const MOST = 100;

/**
 * Prices and stock of variants as Saleor has them now, by id; ids that it no longer sells are
 * absent. Null when it does not answer: then the page stands as built, and the cart asks again
 * before anything is sold.
 */
export async function liveVariants(
  ids: readonly string[],
): Promise<ReadonlyMap<string, { price: Price | null; quantity: number }> | null> {
  const { apiUrl, edition } = shop();
  const variables = { ids: ids.slice(0, MOST), channel: edition.channel, first: MOST };
  const answer = await ask(apiUrl, LiveVariantsDocument, variables);
  if (!answer.ok || !answer.data.productVariants) return null;
  return new Map(
    answer.data.productVariants.edges.map(({ node: { id, pricing, quantityAvailable } }) => {
      const undiscounted = pricing?.priceUndiscounted;
      const price = pricing?.price
        ? priceOf(
            readMoney(pricing.price.gross),
            undiscounted ? readMoney(undiscounted.gross) : null,
          )
        : null;
      return [id, { price, quantity: quantityAvailable ?? 0 }];
    }),
  );
}

/** The lowest price of products and whether any variant can be had; otherwise as `liveVariants`. */
export async function liveProducts(
  ids: readonly string[],
): Promise<ReadonlyMap<string, { from: Price | null; isAvailable: boolean }> | null> {
  const { apiUrl, edition } = shop();
  const variables = { ids: ids.slice(0, MOST), channel: edition.channel, first: MOST };
  const answer = await ask(apiUrl, LiveProductsDocument, variables);
  if (!answer.ok || !answer.data.products) return null;
  return new Map(
    answer.data.products.edges.map(({ node }) => {
      const from = readPriceRange(node.pricing)?.from ?? null;
      return [node.id, { from, isAvailable: node.isAvailable ?? false }];
    }),
  );
}
