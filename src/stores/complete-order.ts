import { ask } from '#saleor/browser.ts';
import { CheckoutCompleteDocument, type CheckoutErrorFragment } from '#saleor/gql/graphql.ts';
import { type PlacedOrder, saveLastOrder } from './last-order.ts';
import { saysGone } from './saleor-errors.ts';
import { shop } from './shop.ts';
import { beginPlacing, endPlacing, isPlacing } from './unclear-order.ts';

/** How asking for an order ended. */
export type Completion =
  | { readonly kind: 'placed'; readonly order: PlacedOrder }
  /** Neither a cart nor an order of this id exists. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly errors: readonly CheckoutErrorFragment[] }
  /** No answer: the order may exist. Asking again with the same id is safe. */
  | { readonly kind: 'unclear' };

/** Ordering can take Saleor longer than a change of the cart, in milliseconds. */
const TIMEOUT = 30_000;

const METADATA = [{ key: 'payment', value: 'cash-on-delivery' }];

/**
 * Turns the cart `id` into an order. Saleor makes at most one order of a cart and answers later
 * calls with it (SURPRISES 30), so this may be called again after `unclear`.
 */
export async function completeOrder(channel: string, id: string): Promise<Completion> {
  // Written before the request: should this page die now, the next one still knows to ask.
  beginPlacing(channel, id);
  const completion = await complete(id);
  if (completion.kind !== 'unclear') endPlacing(channel);
  if (completion.kind === 'placed') saveLastOrder(completion.order, id);
  return completion;
}

/**
 * For a cart that Saleor no longer has: the order it became, if this browser asked for one and
 * never heard. Must not be called while the cart exists, or it would place the order.
 */
export async function receivedOrder(channel: string, id: string): Promise<Completion> {
  return isPlacing(channel, id) ? completeOrder(channel, id) : { kind: 'gone' };
}

async function complete(id: string): Promise<Completion> {
  const outcome = await ask(
    shop().apiUrl,
    CheckoutCompleteDocument,
    { id, metadata: METADATA },
    TIMEOUT,
  );
  if (!outcome.ok) {
    const { operation, kind, detail } = outcome.failure;
    console.warn(`Saleor: ${operation}: ${kind}: ${detail}`);
    return { kind: 'unclear' };
  }
  const payload = outcome.data.checkoutComplete;
  if (payload?.order) return { kind: 'placed', order: payload.order };
  if (!payload || payload.errors.length === 0) return { kind: 'unclear' };
  if (saysGone(payload.errors)) return { kind: 'gone' };
  console.warn('Saleor refused the order:', payload.errors);
  return { kind: 'refused', errors: payload.errors };
}
