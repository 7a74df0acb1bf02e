import { addLine, loadCart } from './cart.ts';

/**
 * Opens the cart page. Its address may carry what a product page's plain form sends when the script
 * that adds was not there yet: `?variant=…&quantity=…`. It is added once and leaves the address, so
 * that a reload does not add again.
 */
export async function openCartPage(): Promise<void> {
  const url = new URL(location.href);
  const variant = url.searchParams.get('variant');
  const quantity = Number(url.searchParams.get('quantity') ?? 1);
  if (!variant || !Number.isSafeInteger(quantity) || quantity < 1) return loadCart();
  url.search = '';
  history.replaceState(history.state, '', url);
  await addLine(variant, quantity);
  // Nothing may have come of it; then the cart as it was must show.
  await loadCart();
}
