import { CART_EVENT, cartKey, savedCart } from '#stores/cart-storage.ts';

/** Keeps the number on the cart's icon equal to the saved cart, in this tab and in the others. */
export function startCartBadge(): void {
  const { channel = '' } = document.documentElement.dataset;
  const show = () => {
    const quantity = savedCart(channel)?.quantity ?? 0;
    for (const badge of document.querySelectorAll<HTMLElement>('[data-cart-count]')) {
      badge.textContent = quantity > 0 ? String(quantity) : '';
      badge.hidden = quantity === 0;
    }
  };
  show();
  addEventListener(CART_EVENT, show);
  addEventListener('storage', (event) => event.key === cartKey(channel) && show());
  // A page brought back by the Back button has missed what happened since.
  addEventListener('pageshow', (event) => event.persisted && show());
}
