import { CART_EVENT, savedCart } from '#stores/cart-storage.ts';

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
  // A page brought back by the Back button has missed what happened since.
  for (const event of [CART_EVENT, 'storage', 'pageshow']) addEventListener(event, show);
}
