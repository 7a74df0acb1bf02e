import type { CheckoutErrorFragment } from '#saleor/gql/graphql.ts';
import { type Answer, requestCart } from './cart-requests.ts';
import { $cart, showCart, showLoading, showNoCart, showUnreachable } from './cart-state.ts';
import { savedCart } from './cart-storage.ts';
import { receivedOrder } from './complete-order.ts';
import type { Notice } from './notice.ts';
import { inTurn } from './one-at-a-time.ts';
import { shop } from './shop.ts';

/** How a change of the cart ended. */
export type CartResult =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly errors: readonly CheckoutErrorFragment[] }
  /** The cart is no more; `notice` says what to tell the shopper, if anything. */
  | { readonly kind: 'gone'; readonly notice: Notice | null }
  | { readonly kind: 'unreachable' };

const DONE: CartResult = { kind: 'done' };

/** Reads the saved cart again and shows it. Only inside a turn. */
export async function readNow(): Promise<CartResult> {
  const saved = savedCart(shop().edition.channel);
  if (!saved) {
    showNoCart();
    return DONE;
  }
  showLoading();
  return show(await requestCart(saved.id), saved.id);
}

/** Sends one change of the saved cart, when its turn comes, and shows what came of it. */
export function changeCart(send: (id: string) => Promise<Answer>): Promise<CartResult> {
  return inTurn(() => changeNow(send));
}

/** `changeCart` inside a turn. */
export async function changeNow(send: (id: string) => Promise<Answer>): Promise<CartResult> {
  const saved = savedCart(shop().edition.channel);
  if (!saved) {
    showNoCart();
    return { kind: 'gone', notice: null };
  }
  const hadDelivery = Boolean($cart.get().cart?.deliveryMethodId);
  return show(await settled(await send(saved.id), saved.id, hadDelivery), saved.id);
}

/** Problems in the answer to a change can be old once there is a delivery (SURPRISES 16). */
async function settled(answer: Answer, id: string, hadDelivery: boolean): Promise<Answer> {
  if (answer.kind !== 'cart' || !(hadDelivery || answer.cart.deliveryMethodId)) return answer;
  const again = await requestCart(id);
  return again.kind === 'failed' ? answer : again;
}

async function show(answer: Answer, id: string): Promise<CartResult> {
  // Another tab ordered or began anew meanwhile: an answer about the old cart must not bring it back.
  if (savedCart(shop().edition.channel)?.id !== id) {
    await readNow();
    return { kind: 'gone', notice: null };
  }
  switch (answer.kind) {
    case 'cart':
      showCart(answer.cart);
      return DONE;
    case 'gone':
      return healed(id);
    case 'refused':
      // A refused change may still have changed something (SURPRISES 15).
      return afterRefusal(answer.errors, id);
    case 'failed':
      showUnreachable();
      return { kind: 'unreachable' };
  }
}

async function afterRefusal(
  errors: readonly CheckoutErrorFragment[],
  id: string,
): Promise<CartResult> {
  const again = await show(await requestCart(id), id);
  return again.kind === 'gone' ? again : { kind: 'refused', errors };
}

/** Forgets a dead cart. One whose order was left unclear may be dead because it was ordered. */
async function healed(id: string): Promise<CartResult> {
  const { channel } = shop().edition;
  const hadLines = (savedCart(channel)?.quantity ?? 0) > 0;
  const received = await receivedOrder(channel, id);
  if (received.kind === 'unclear') {
    showUnreachable();
    return { kind: 'unreachable' };
  }
  showNoCart();
  if (received.kind === 'placed') {
    return { kind: 'gone', notice: { kind: 'orderReceived', number: received.order.number } };
  }
  return { kind: 'gone', notice: hadLines ? { kind: 'cartGone' } : null };
}
