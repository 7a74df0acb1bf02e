import { describe, expect, it } from 'vitest';
import type { Breakdown } from './fake-saleor.ts';
import { CART_ID, OTHER_ID, ORDER, checkoutOf, lineOf } from './fixtures.ts';
import { loadStores, openPage, remembered, remember } from './stage.ts';

const BREAKDOWNS: Breakdown[] = [
  'network',
  'timeout',
  500,
  502,
  429,
  { graphql: 'Internal Server Error' },
  // A deactivated channel (SURPRISES 34).
  { graphql: 'To access this path, you need one of the following permissions: MANAGE_CHECKOUTS' },
  // An id that is broken, but not ours.
  { graphql: `Invalid ID: ${OTHER_ID}. Expected: Checkout.` },
  { graphql: `Invalid ID: ${CART_ID}. Expected: Order.` },
];

describe('reading the cart', () => {
  it('asks nothing when the browser remembers no cart', async () => {
    const page = await openPage();
    await page.loadCart();
    expect(page.$cart.get()).toMatchObject({ status: 'ready', cart: null, notice: null });
    expect(page.saleor.sent).toEqual([]);
  });

  it('shows Saleor’s lines and totals and remembers the new quantity', async () => {
    const page = await openPage({ remembers: 1 });
    page.saleor.answers('Checkout', { checkout: checkoutOf({ lines: [lineOf(4)] }) });
    await page.loadCart();
    const { status, cart } = page.$cart.get();
    expect(status).toBe('ready');
    expect(cart?.total).toEqual({ minor: 3560, currency: 'RSD' });
    expect(page.saleor.sentOf('Checkout')).toEqual([{ id: CART_ID }]);
    expect(remembered(page.browser)).toEqual({ id: CART_ID, quantity: 4 });
  });

  it('has its pictures from where pages have theirs', async () => {
    const page = await openPage({ remembers: 1 });
    const line = lineOf(1);
    const thumbnail = { url: 'http://minio:9000/saleor/thumbnails/products/a_thumbnail_256.webp' };
    const product = { ...line.variant.product, thumbnail };
    const lines = [{ ...line, variant: { ...line.variant, product } }];
    page.saleor.answers('Checkout', { checkout: checkoutOf({ lines }) });
    await page.loadCart();
    expect(page.$cart.get().cart?.lines[0]?.thumbnail).toBe(
      'https://media.example.com/saleor/thumbnails/products/a_thumbnail_256.webp',
    );
  });

  it('takes Saleor’s line total, though it is not unit price × quantity (SURPRISES 6)', async () => {
    const page = await openPage({ remembers: 2 });
    const gross = (amount: number) => ({ gross: { amount, currency: 'RSD' } });
    const line = lineOf(2, { unitPrice: gross(757), totalPrice: gross(1513) });
    page.saleor.answers('Checkout', { checkout: checkoutOf({ lines: [line] }) });
    await page.loadCart();
    expect(page.$cart.get().cart?.lines[0]?.total.minor).toBe(1513);
    expect(page.$cart.get().cart?.subtotal.minor).toBe(1513);
  });

  it('keeps carts of channels apart', async () => {
    const page = await openPage({ remembers: 2 });
    remember(page.browser, OTHER_ID, 5, 'eu');
    page.saleor.answers('Checkout', { checkout: null });
    await page.loadCart();
    expect(remembered(page.browser, 'eu')).toEqual({ id: OTHER_ID, quantity: 5 });
    expect(remembered(page.browser, 'rs')).toBeNull();
  });

  it('serves several waiting calls with one request', async () => {
    const page = await openPage({ remembers: 1 });
    page.saleor.answers('Checkout', { checkout: checkoutOf() });
    await Promise.all([page.loadCart(), page.loadCart(), page.loadCart()]);
    expect(page.saleor.sent).toHaveLength(1);
  });
});

describe('a dead cart', () => {
  it.each([
    ['null', null],
    ['a malformed id', { graphql: `Invalid ID: ${CART_ID}. Expected: Checkout.` }],
    [
      'an id of another kind',
      { graphql: `Invalid ID: ${CART_ID}. Expected: Checkout, received: Order.` },
    ],
  ])('is forgotten when Saleor answers with %s', async (_name, breakdown) => {
    const page = await openPage({ remembers: 3 });
    if (breakdown) page.saleor.fails('Checkout', breakdown);
    else page.saleor.answers('Checkout', { checkout: null });
    await page.loadCart();
    expect(page.$cart.get()).toMatchObject({
      status: 'ready',
      cart: null,
      notice: { kind: 'cartGone' },
    });
    expect(remembered(page.browser)).toBeNull();
  });

  it('goes without a word when it was empty', async () => {
    const page = await openPage({ remembers: 0 });
    page.saleor.answers('Checkout', { checkout: null });
    await page.loadCart();
    expect(page.$cart.get().notice).toBeNull();
  });

  it('whose order was never confirmed is asked for its order first', async () => {
    const page = await openPage({ remembers: 3 });
    page.browser.local.setItem('manoon:placing:rs', CART_ID);
    page.saleor.answers('Checkout', { checkout: null });
    page.saleor.answers('CheckoutComplete', { checkoutComplete: { order: ORDER, errors: [] } });
    await page.loadCart();
    expect(page.$cart.get()).toMatchObject({
      cart: null,
      notice: { kind: 'orderReceived', number: '21' },
    });
    expect(JSON.parse(page.browser.local.getItem('manoon:order')!)).toMatchObject(ORDER);
    expect(page.browser.local.getItem('manoon:placing:rs')).toBeNull();
  });

  it('is kept while nobody can say whether it was ordered', async () => {
    const page = await openPage({ remembers: 3 });
    page.browser.local.setItem('manoon:placing:rs', CART_ID);
    page.saleor.answers('Checkout', { checkout: null }).fails('CheckoutComplete', 'timeout');
    await page.loadCart();
    expect(page.$cart.get().status).toBe('unreachable');
    expect(remembered(page.browser)).toEqual({ id: CART_ID, quantity: 3 });
  });
});

describe('a cart that is alive', () => {
  it('is never completed by reading it, even after an unclear order', async () => {
    const page = await openPage({ remembers: 3 });
    page.browser.local.setItem('manoon:placing:rs', CART_ID);
    page.saleor.answers('Checkout', { checkout: checkoutOf() });
    await page.loadCart();
    expect(page.saleor.operations).toEqual(['Checkout']);
  });

  it.each(BREAKDOWNS)('is kept through %j, shown, and can be read again', async (breakdown) => {
    const page = await openPage({ remembers: 1 });
    page.saleor.answers('Checkout', { checkout: checkoutOf() }).fails('Checkout', breakdown);
    await page.loadCart();
    await page.loadCart();
    expect(page.$cart.get().status).toBe('unreachable');
    expect(page.$cart.get().cart?.lines).toHaveLength(1);
    expect(remembered(page.browser)).toEqual({ id: CART_ID, quantity: 1 });

    page.saleor.answers('Checkout', { checkout: checkoutOf({ lines: [lineOf(2)] }) });
    await page.loadCart();
    expect(page.$cart.get()).toMatchObject({ status: 'ready', cart: { quantity: 2 } });
  });

  it('survives an outage on the first read of a page', async () => {
    const page = await openPage({ remembers: 6 });
    page.saleor.fails('Checkout', 'network');
    await page.loadCart();
    expect(page.$cart.get()).toMatchObject({ status: 'unreachable', cart: null });
    expect(remembered(page.browser)).toEqual({ id: CART_ID, quantity: 6 });

    const next = await loadStores();
    page.saleor.answers('Checkout', { checkout: checkoutOf() });
    await next.loadCart();
    expect(next.$cart.get().cart?.id).toBe(CART_ID);
  });
});
