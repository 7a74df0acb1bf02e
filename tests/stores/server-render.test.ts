import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CartPage } from '#islands/cart/CartPage.tsx';
import { Checkout } from '#islands/checkout/Checkout.tsx';
import { OrderConfirmation } from '#islands/checkout/OrderConfirmation.tsx';

// At build there is no window, document or storage; importing the islands must not look for them either.
describe('an island on the server', () => {
  it.each([
    ['CartPage', createElement(CartPage)],
    ['Checkout', createElement(Checkout, { countries: [{ code: 'RS', name: 'Srbija' }] })],
    ['OrderConfirmation', createElement(OrderConfirmation)],
  ])('%s shows room for what is coming, and nothing else', (_name, island) => {
    expect(globalThis).not.toHaveProperty('window');
    const html = renderToString(island);
    expect(html).toContain('aria-busy="true"');
    expect(html.replace(/<[^>]*>/g, '').trim()).toBe('');
  });

  it('may import what opens the drawer', async () => {
    const { addToCart, openCart } = await import('#islands/cart/open.tsx');
    expect([typeof addToCart, typeof openCart]).toEqual(['function', 'function']);
  });
});
