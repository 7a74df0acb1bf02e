import type { Cart } from '#domain/cart.ts';
import { urlOf } from '#domain/urls.ts';
import { readNow } from './cart-change.ts';
import { requestCart } from './cart-requests.ts';
import { $cart, showCart, showNoCart } from './cart-state.ts';
import { savedCart } from './cart-storage.ts';
import { fallBackTo } from './checkout-navigation.ts';
import { $checkout, setCheckout } from './checkout-state.ts';
import { agreementOf, furthestStep } from './checkout-steps.ts';
import { type Completion, completeOrder } from './complete-order.ts';
import type { PlacedOrder } from './last-order.ts';
import type { Notice } from './notice.ts';
import { inTurn } from './one-at-a-time.ts';
import { noticeOf } from './saleor-errors.ts';
import { shop } from './shop.ts';
import { isPlacing } from './unclear-order.ts';

/**
 * Orders what the review shows, and only that: the cart is read again first, and a difference asks
 * the shopper to confirm once more. One order however often it is called: nothing happens while one
 * is on its way, and Saleor makes one order of a cart (SURPRISES 30), also for two tabs.
 */
export async function placeOrder(): Promise<void> {
  const { cart } = $cart.get();
  const { step, saving, placed } = $checkout.get();
  if (!cart || step !== 'review' || saving || placed) return;
  setCheckout({ saving: 'review', notice: null });
  try {
    await inTurn(() => place(cart.id));
  } finally {
    setCheckout({ saving: null });
  }
}

async function place(id: string): Promise<void> {
  const { channel } = shop().edition;
  const answer = await requestCart(id);
  if (answer.kind === 'cart' && !agrees(answer.cart)) return;
  if (answer.kind === 'failed' || answer.kind === 'refused') {
    return setCheckout({ notice: { kind: isPlacing(channel, id) ? 'orderUnclear' : 'offline' } });
  }
  // A cart that is gone may have become an order, here or in another tab: the same call tells.
  await conclude(await completeOrder(channel, id), id);
}

/** Shows the cart as it is now; false when the shopper has not agreed to it as it is. */
function agrees(cart: Cart): boolean {
  const { agreed } = $checkout.get();
  showCart(cart);
  const furthest = furthestStep(cart);
  if (furthest !== 'review') {
    fallBackTo(furthest, furthest === 'delivery' ? { kind: 'deliveryChanged' } : null);
    return false;
  }
  const now = agreementOf(cart);
  const notice: Notice | null = cart.lines.some((line) => line.problem)
    ? { kind: 'fixLines' }
    : now === agreed
      ? null
      : { kind: 'priceChanged' };
  setCheckout({ agreed: now, notice });
  return !notice && cart.lines.length > 0;
}

async function conclude(completion: Completion, id: string): Promise<void> {
  switch (completion.kind) {
    case 'placed':
      return leave(completion.order, id);
    case 'unclear':
      return setCheckout({ notice: { kind: 'orderUnclear' } });
    case 'gone':
      await letGo(id);
      return setCheckout({ notice: { kind: 'cartGone' } });
    case 'refused':
      await readNow();
      return tellRefusal(noticeOf(completion.errors[0]!));
  }
}

function tellRefusal(notice: Notice): void {
  if (notice.kind === 'deliveryChanged') return fallBackTo('delivery', notice);
  if (notice.kind === 'fixFields') return fallBackTo('details', notice);
  const { cart } = $cart.get();
  setCheckout({ notice, agreed: cart && agreementOf(cart) });
}

async function leave(order: PlacedOrder, id: string): Promise<void> {
  const { edition } = shop();
  setCheckout({ placed: order });
  if (savedCart(edition.channel)?.id === id) showNoCart();
  location.assign(urlOf(edition, { kind: 'order' }));
}

/** Forgets cart `id`, but not one that another tab began meanwhile. */
async function letGo(id: string): Promise<void> {
  const saved = savedCart(shop().edition.channel);
  if (saved && saved.id !== id) await readNow();
  else showNoCart();
}
