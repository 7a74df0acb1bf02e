import type * as CartModule from './cart/open.tsx';

type Cart = typeof CartModule;

let cart: Promise<Cart> | undefined;

/** React and the cart, fetched once; a failed fetch is tried again at the next touch. */
export function fetchCart(): Promise<Cart> {
  cart ??= import('./cart/open.tsx');
  cart.catch(() => (cart = undefined));
  return cart;
}

/** Opens the cart's drawer from links marked `data-cart-open`; without it they lead to the cart page. */
export function startCartDoor(): void {
  const fetchEarly = (event: Event) => {
    if (!(event.target as Element).closest?.('[data-cart-open], [data-buy]')) return;
    // A failure shows when the shopper acts, not before.
    void fetchCart().catch(() => undefined);
  };
  for (const touch of ['pointerdown', 'focusin']) {
    addEventListener(touch, fetchEarly, { passive: true });
  }
  addEventListener('click', (event) => {
    const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[data-cart-open]');
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    // On the cart's own page the link stays what it is.
    if (!link || !plain || link.pathname === location.pathname) return;
    event.preventDefault();
    fetchCart().then(
      ({ openCart }) => openCart(),
      () => location.assign(link.href),
    );
  });
}
