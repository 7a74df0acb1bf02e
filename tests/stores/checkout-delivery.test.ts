import { describe, expect, it } from 'vitest';
import { markedDelivery } from '#stores/checkout-steps.ts';
import type { CheckoutFragment } from '#saleor/gql/graphql.ts';
import { readCart } from '#saleor/read-cart.ts';
import {
  ADDRESS,
  CART_ID,
  COURIER,
  FREE,
  addressedOf,
  checkoutOf,
  errorOf,
  lineOf,
  methodOf,
  readyOf,
} from './fixtures.ts';
import { openPage, settle } from './stage.ts';

const EXPRESS = 'U2hpcHBpbmdNZXRob2Q6MjM=';

async function openAt(hash: string, checkout: CheckoutFragment) {
  const page = await openPage({ remembers: 1, hash });
  page.saleor.answers('Checkout', { checkout });
  const close = page.openCheckout(['RS'], 'RS');
  await settle();
  page.saleor.sent.length = 0;
  return { ...page, close };
}

const chosen = (
  checkout: CheckoutFragment | null,
  errors = [] as ReturnType<typeof errorOf>[],
) => ({
  checkoutDeliveryMethodUpdate: { checkout, errors },
});

describe('the marked delivery', () => {
  const cartOf = (more: Partial<CheckoutFragment>) => readCart(addressedOf(more), 'sr', null);

  it('is nothing while there is a choice, and the only one when there is none', () => {
    expect(markedDelivery(cartOf({}), null)).toBeNull();
    expect(markedDelivery(cartOf({ shippingMethods: [methodOf()] }), null)?.id).toBe(COURIER);
    expect(markedDelivery(cartOf({ shippingMethods: [] }), null)).toBeNull();
  });

  it('is the shopper’s pick before the saved one, unless the pick is no longer offered', () => {
    const cart = cartOf({ deliveryMethod: { __typename: 'ShippingMethod', id: COURIER } });
    expect(markedDelivery(cart, null)?.id).toBe(COURIER);
    expect(markedDelivery(cart, EXPRESS)?.id).toBe(EXPRESS);
    expect(markedDelivery(cart, FREE)?.id).toBe(COURIER);
  });

  it('is never an inactive method', () => {
    const cart = cartOf({ shippingMethods: [{ ...methodOf(), active: false }] });
    expect(cart.deliveryMethods).toEqual([]);
  });
});

describe('choosing delivery', () => {
  it('asks for a choice first', async () => {
    const page = await openAt('#dostava', addressedOf());
    await page.submitDelivery();
    expect(page.$checkout.get()).toMatchObject({
      step: 'delivery',
      notice: { kind: 'chooseDelivery' },
    });
    expect(page.saleor.sent).toEqual([]);
  });

  it('saves the pick, reads the cart with it, and goes to the review', async () => {
    const page = await openAt('#dostava', addressedOf());
    page.pickDelivery(COURIER);
    page.saleor
      .answers('CheckoutDeliveryMethodUpdate', chosen(readyOf()))
      .answers('Checkout', { checkout: readyOf() });
    await page.submitDelivery();
    expect(page.saleor.sentOf('CheckoutDeliveryMethodUpdate')).toEqual([
      { id: CART_ID, deliveryMethodId: COURIER },
    ]);
    expect(page.$checkout.get()).toMatchObject({ step: 'review', notice: null });
    expect(page.$cart.get().cart?.total.minor).toBe(1280);
    expect(page.browser.hash).toBe('#pregled');
  });

  it('that no longer applies says so and offers what there is now', async () => {
    const page = await openAt('#dostava', addressedOf());
    page.pickDelivery(COURIER);
    const now = addressedOf({ shippingMethods: [methodOf(FREE, 0), methodOf(EXPRESS, 590)] });
    page.saleor
      .answers(
        'CheckoutDeliveryMethodUpdate',
        chosen(null, [errorOf('DELIVERY_METHOD_NOT_APPLICABLE', 'deliveryMethodId')]),
      )
      .answers('Checkout', { checkout: now });
    await page.submitDelivery();
    expect(page.$checkout.get()).toMatchObject({
      step: 'delivery',
      notice: { kind: 'deliveryChanged' },
      picked: null,
    });
    expect(page.$cart.get().cart?.deliveryMethods.map(({ id }) => id)).toEqual([FREE, EXPRESS]);
  });

  it('that turns out not chosen stays at the step', async () => {
    const page = await openAt('#dostava', addressedOf());
    page.pickDelivery(COURIER);
    page.saleor.answers('CheckoutDeliveryMethodUpdate', chosen(addressedOf()));
    await page.submitDelivery();
    expect(page.$checkout.get()).toMatchObject({
      step: 'delivery',
      notice: { kind: 'deliveryChanged' },
    });
  });

  it('keeps step and pick possible when Saleor does not answer', async () => {
    const page = await openAt('#dostava', addressedOf());
    page.pickDelivery(COURIER);
    page.saleor.fails('CheckoutDeliveryMethodUpdate', 'network');
    await page.submitDelivery();
    expect(page.$checkout.get()).toMatchObject({
      step: 'delivery',
      saving: null,
      notice: { kind: 'offline' },
    });
  });
});

describe('steps', () => {
  it.each([
    ['', checkoutOf(), 'details', ''],
    ['#pregled', checkoutOf(), 'details', '#podaci'],
    ['#pregled', addressedOf(), 'delivery', '#dostava'],
    ['#pregled', readyOf(), 'review', '#pregled'],
    ['#dostava', readyOf(), 'delivery', '#dostava'],
    ['', readyOf(), 'details', ''],
    ['#nonsense', readyOf(), 'details', '#podaci'],
    ['#pregled', readyOf({ shippingAddress: { ...ADDRESS, phone: '' } }), 'details', '#podaci'],
    ['#pregled', readyOf({ email: null }), 'details', '#podaci'],
    // No shipping needed: the step has nothing to ask.
    [
      '#pregled',
      addressedOf({ isShippingRequired: false, shippingMethods: [] }),
      'review',
      '#pregled',
    ],
  ] as const)('open from "%s" where the cart allows (%#)', async (hash, checkout, step, shown) => {
    const page = await openAt(hash, checkout);
    expect(page.$checkout.get().step).toBe(step);
    expect(page.browser.hash).toBe(shown);
    expect(page.browser.depth).toBe(1);
  });

  it('go back with the browser, without a request', async () => {
    const page = await openAt('#dostava', addressedOf());
    page.pickDelivery(COURIER);
    page.saleor
      .answers('CheckoutDeliveryMethodUpdate', chosen(readyOf()))
      .answers('Checkout', { checkout: readyOf() });
    await page.submitDelivery();
    page.browser.back();
    expect(page.$checkout.get().step).toBe('delivery');
    page.goTo('details');
    expect(page.$checkout.get().step).toBe('details');
    page.browser.back();
    expect(page.$checkout.get().step).toBe('delivery');
  });

  it('cannot be skipped', async () => {
    const page = await openAt('#podaci', checkoutOf());
    page.goTo('review');
    expect(page.$checkout.get().step).toBe('details');
  });

  it('fall back to delivery when the cart changes and the method stops fitting (SURPRISES 17)', async () => {
    const page = await openAt('#pregled', readyOf());
    const grown = addressedOf({ lines: [lineOf(7)], shippingMethods: [methodOf(FREE, 0)] });
    page.saleor.answers('Checkout', { checkout: grown });
    await page.loadCart();
    expect(page.$checkout.get()).toMatchObject({
      step: 'delivery',
      notice: { kind: 'deliveryChanged' },
    });
    expect(page.browser.hash).toBe('#dostava');
    expect(page.browser.depth).toBe(1);
  });

  it('end with the page: a closed checkout follows nothing', async () => {
    const page = await openAt('#pregled', readyOf());
    page.close();
    page.saleor.answers('Checkout', { checkout: addressedOf() });
    await page.loadCart();
    expect(page.$checkout.get().step).toBe('review');
  });
});

describe('checkout without an answer', () => {
  it('opens as soon as Saleor is back', async () => {
    const page = await openPage({ remembers: 1 });
    page.saleor.fails('Checkout', 'network');
    page.openCheckout(['RS'], 'RS');
    await settle();
    expect(page.$checkout.get().isOpen).toBe(false);
    page.saleor.answers('Checkout', { checkout: readyOf() });
    await page.loadCart();
    expect(page.$checkout.get()).toMatchObject({ isOpen: true, step: 'details' });
  });
});
