import { atom } from 'nanostores';
import type { Cart } from '#domain/cart.ts';
import { forgetCart, saveCart } from './cart-storage.ts';
import type { LineToAdd } from './cart-requests.ts';
import type { Notice } from './notice.ts';
import { shop } from './shop.ts';

/** The cart as this page knows it. Everything in `cart` is Saleor's last answer. */
export type CartView = CartActivity &
  (
    | { readonly status: 'unknown'; readonly cart: null }
    /** A read is under way; what was shown stays. */
    | { readonly status: 'loading'; readonly cart: Cart | null }
    /** Null: the shopper has no cart. */
    | { readonly status: 'ready'; readonly cart: Cart | null }
    /** Saleor did not answer; what was shown stays, but cannot change until it does. */
    | { readonly status: 'unreachable'; readonly cart: Cart | null }
  );

interface CartActivity {
  /** Lines on their way into the cart. */
  readonly adding: readonly LineToAdd[];
  /** Quantities asked for and not answered yet, by line id; 0 is a removal. */
  readonly wanted: Readonly<Record<string, number>>;
  readonly notice: Notice | null;
}

export const $cart = atom<CartView>({
  status: 'unknown',
  cart: null,
  adding: [],
  wanted: {},
  notice: null,
});

/** Shows Saleor's answer, and remembers which cart it is. */
export function showCart(cart: Cart): void {
  saveCart(shop().edition.channel, cart);
  $cart.set({ ...$cart.get(), status: 'ready', cart });
}

/** The shopper has no cart: there was none, or Saleor no longer knows it. */
export function showNoCart(): void {
  forgetCart(shop().edition.channel);
  $cart.set({ ...$cart.get(), status: 'ready', cart: null });
}

export function showLoading(): void {
  const view = $cart.get();
  $cart.set({ ...view, status: 'loading' });
}

export function showUnreachable(): void {
  const view = $cart.get();
  $cart.set({ ...view, status: 'unreachable' });
}

export function setNotice(notice: Notice | null): void {
  if ($cart.get().notice !== notice) $cart.set({ ...$cart.get(), notice });
}
