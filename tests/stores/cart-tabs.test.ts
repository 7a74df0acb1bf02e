import { describe, expect, it } from 'vitest';
import { CART_ID, LINE_ID, OTHER_ID, checkoutOf, lineOf } from './fixtures.ts';
import { openPage, remembered, settle } from './stage.ts';

const saved = (id: string, quantity: number) => JSON.stringify({ id, quantity });

async function openWithCart() {
  const page = await openPage({ remembers: 1 });
  page.saleor.answers('Checkout', { checkout: checkoutOf() });
  page.$cart.listen(() => undefined);
  await page.loadCart();
  return page;
}

describe('two tabs', () => {
  it('show the same: a change elsewhere reads the cart again', async () => {
    const page = await openWithCart();
    page.saleor.answers('Checkout', { checkout: checkoutOf({ lines: [lineOf(5)] }) });
    page.browser.otherTabWrites('manoon:cart:rs', saved(CART_ID, 5));
    await settle();
    expect(page.$cart.get().cart?.quantity).toBe(5);
  });

  it('follow to another cart, and to none', async () => {
    const page = await openWithCart();
    page.saleor.answers('Checkout', { checkout: checkoutOf({ id: OTHER_ID }) });
    page.browser.otherTabWrites('manoon:cart:rs', saved(OTHER_ID, 1));
    await settle();
    expect(page.$cart.get().cart?.id).toBe(OTHER_ID);
    page.browser.otherTabWrites('manoon:cart:rs', null);
    await settle();
    expect(page.$cart.get()).toMatchObject({ status: 'ready', cart: null, notice: null });
  });

  it('do not mind other channels and other keys', async () => {
    const page = await openWithCart();
    page.browser.otherTabWrites('manoon:cart:eu', saved(OTHER_ID, 1));
    page.browser.otherTabWrites('theme', 'dark');
    await settle();
    expect(page.saleor.operations).toEqual(['Checkout']);
  });

  it('ask nothing before this tab has shown a cart', async () => {
    const page = await openPage({ remembers: 1 });
    page.$cart.listen(() => undefined);
    page.browser.otherTabWrites('manoon:cart:rs', saved(CART_ID, 2));
    await settle();
    expect(page.saleor.sent).toEqual([]);
  });

  it('do not bring a cart back that the other tab ordered meanwhile', async () => {
    const page = await openWithCart();
    const gate = page.saleor.holds('CheckoutLinesUpdate');
    const change = page.setQuantity(LINE_ID, 2);
    await page.saleor.arrived('CheckoutLinesUpdate');
    page.browser.otherTabWrites('manoon:cart:rs', null);
    gate.answer({
      checkoutLinesUpdate: { checkout: checkoutOf({ lines: [lineOf(2)] }), errors: [] },
    });
    await change;
    await settle();
    expect(remembered(page.browser)).toBeNull();
    expect(page.$cart.get().cart).toBeNull();
  });
});
