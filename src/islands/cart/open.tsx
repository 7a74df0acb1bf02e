import { createRoot } from 'react-dom/client';
import { messages } from '#i18n/messages.ts';
import { addLine, loadCart } from '#stores/cart.ts';
import { $isDrawerOpen, announce } from '#stores/drawer.ts';
import { shop } from '#stores/shop.ts';
import { CartDrawer } from './CartDrawer.tsx';

let isMounted = false;

/** Opens the cart drawer on any page, with what Saleor says now. */
export function openCart(): void {
  showDrawer();
  void loadCart();
}

/** Adds to the cart with the drawer open, so that the shopper sees it happen or sees why not. */
export async function addToCart(variantId: string, quantity: number, name: string): Promise<void> {
  showDrawer();
  const result = await addLine(variantId, quantity);
  if (result.kind === 'done') announce(messages(shop().edition.locale).cart.added(name));
}

function showDrawer(): void {
  announce('');
  $isDrawerOpen.set(true);
  if (isMounted) return;
  isMounted = true;
  const place = document.createElement('div');
  document.body.append(place);
  createRoot(place).render(<CartDrawer edition={shop().edition} />);
}
