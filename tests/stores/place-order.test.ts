import { describe, expect, it } from 'vitest';
import type { CheckoutErrorFragment, CheckoutFragment } from '#saleor/gql/graphql.ts';
import {
  CART_ID,
  NOT_FOUND,
  ORDER,
  OTHER_ID,
  addressedOf,
  checkoutOf,
  errorOf,
  lineOf,
  readyOf,
} from './fixtures.ts';
import { loadStores, openPage, remember, remembered, settle } from './stage.ts';

const placed = { checkoutComplete: { order: ORDER, errors: [] } };
const refusedFor = (...errors: CheckoutErrorFragment[]) => ({
  checkoutComplete: { order: null, errors },
});

async function openReview(checkout: CheckoutFragment = readyOf()) {
  const page = await openPage({ remembers: 1, hash: '#pregled' });
  page.saleor.answers('Checkout', { checkout });
  page.openCheckout(['RS'], 'RS');
  await settle();
  expect(page.$checkout.get().step).toBe('review');
  page.saleor.sent.length = 0;
  return page;
}

type Page = Awaited<ReturnType<typeof openReview>>;

function expectOrdered({ browser, $cart, $checkout }: Page): void {
  expect(remembered(browser)).toBeNull();
  for (const storage of [browser.local, browser.session]) {
    expect(JSON.parse(storage.getItem('manoon:order')!)).toEqual({
      ...ORDER,
      cart: CART_ID,
      at: expect.any(Number) as number,
    });
  }
  expect(browser.left).toEqual(['/porudzbina/']);
  expect($cart.get().cart).toBeNull();
  expect($checkout.get()).toMatchObject({ placed: ORDER, saving: null });
}

describe('placing the order', () => {
  it('reads the cart once more, completes it as cash on delivery, and leaves', async () => {
    const page = await openReview();
    page.saleor.answers('Checkout', { checkout: readyOf() }).answers('CheckoutComplete', placed);
    await page.placeOrder();
    expect(page.saleor.operations).toEqual(['Checkout', 'CheckoutComplete']);
    expect(page.saleor.sentOf('CheckoutComplete')).toEqual([
      { id: CART_ID, metadata: [{ key: 'payment', value: 'cash-on-delivery' }] },
    ]);
    expectOrdered(page);
  });

  it('happens once for a double click, and for one after the order', async () => {
    const page = await openReview();
    const gate = page.saleor.holds('CheckoutComplete');
    page.saleor.answers('Checkout', { checkout: readyOf() });
    const clicks = [page.placeOrder(), page.placeOrder()];
    await page.saleor.arrived('CheckoutComplete');
    clicks.push(page.placeOrder());
    expect(page.$checkout.get().saving).toBe('review');
    gate.answer(placed);
    await Promise.all(clicks);
    await page.placeOrder();
    expect(page.saleor.sentOf('CheckoutComplete')).toHaveLength(1);
    expectOrdered(page);
  });

  it('does not put the order’s id into the address', async () => {
    const page = await openReview();
    page.saleor.answers('Checkout', { checkout: readyOf() }).answers('CheckoutComplete', placed);
    await page.placeOrder();
    expect(page.browser.left.join()).not.toContain(ORDER.id);
  });

  it('happens at the review only', async () => {
    const page = await openReview();
    page.goTo('delivery');
    await page.placeOrder();
    expect(page.saleor.sent).toEqual([]);
  });
});

describe('an order that is not what the shopper saw', () => {
  const dearer = readyOf({
    lines: [lineOf(1, { totalPrice: { gross: { amount: 990, currency: 'RSD' } } })],
  });

  const lineAt = (amount: number) =>
    lineOf(1, { totalPrice: { gross: { amount, currency: 'RSD' } } });

  it.each<[string, CheckoutFragment, CheckoutFragment?]>([
    ['a price', dearer],
    [
      'amounts that moved between lines',
      readyOf({ lines: [lineAt(500), lineAt(390)] }),
      readyOf({ lines: [lineAt(390), lineAt(500)] }),
    ],
    ['a quantity', readyOf({ lines: [lineOf(2)] })],
    [
      'a variant at the same price',
      readyOf({ lines: [lineOf(1, { variantId: 'UHJvZHVjdFZhcmlhbnQ6NDAz' })] }),
    ],
    [
      'the total alone (a deleted product stays in it, SURPRISES 3)',
      readyOf({
        totalPrice: {
          gross: { amount: 1690, currency: 'RSD' },
          tax: { amount: 148, currency: 'RSD' },
        },
      }),
    ],
    ['the address, in another tab', readyOf({ email: 'drugi@example.com' })],
  ])(
    'for %s is shown and asks again; the second click orders it',
    async (_what, changed, before = readyOf()) => {
      const page = await openReview(before);
      page.saleor.answers('Checkout', { checkout: changed });
      await page.placeOrder();
      expect(page.saleor.operations).toEqual(['Checkout']);
      expect(page.$checkout.get()).toMatchObject({
        step: 'review',
        notice: { kind: 'priceChanged' },
        saving: null,
      });

      page.saleor.answers('Checkout', { checkout: changed }).answers('CheckoutComplete', placed);
      await page.placeOrder();
      expectOrdered(page);
    },
  );

  it('because another tab changed the cart says so before any click', async () => {
    const page = await openReview();
    page.saleor.answers('Checkout', { checkout: dearer });
    await page.loadCart();
    expect(page.$checkout.get()).toMatchObject({
      step: 'review',
      notice: { kind: 'priceChanged' },
    });
  });

  it('because the cart changed on screen between click and request is not placed', async () => {
    const page = await openReview();
    const gate = page.saleor.holds('Checkout');
    page.saleor.answers('Checkout', { checkout: dearer });
    const reading = page.loadCart();
    await page.saleor.arrived('Checkout');
    const ordering = page.placeOrder();
    gate.answer({ checkout: dearer });
    await Promise.all([reading, ordering]);
    expect(page.saleor.sentOf('CheckoutComplete')).toEqual([]);
    expect(page.$checkout.get().notice).toEqual({ kind: 'priceChanged' });
  });

  it('because of stock is not placed; the line says why', async () => {
    const page = await openReview();
    const problem = {
      __typename: 'CheckoutLineProblemInsufficientStock',
      availableQuantity: 0,
    } as const;
    const short = readyOf({ lines: [lineOf(1, { problems: [problem] })] });
    for (let click = 0; click < 2; click += 1) {
      page.saleor.answers('Checkout', { checkout: short });
      await page.placeOrder();
      expect(page.$checkout.get().notice).toEqual({ kind: 'fixLines' });
    }
    expect(page.saleor.sentOf('CheckoutComplete')).toEqual([]);
    expect(page.$cart.get().cart?.lines[0]?.problem).toEqual({
      kind: 'insufficient-stock',
      available: 0,
    });
  });

  it('because its delivery no longer fits goes back to that step', async () => {
    const page = await openReview();
    page.saleor.answers('Checkout', { checkout: addressedOf() });
    await page.placeOrder();
    expect(page.$checkout.get()).toMatchObject({
      step: 'delivery',
      notice: { kind: 'deliveryChanged' },
    });
    expect(page.saleor.sentOf('CheckoutComplete')).toEqual([]);
  });

  it('because the cart is empty is not placed, however often', async () => {
    const page = await openReview();
    for (let click = 0; click < 2; click += 1) {
      page.saleor.answers('Checkout', {
        checkout: readyOf({ lines: [], isShippingRequired: false }),
      });
      await page.placeOrder();
    }
    expect(page.saleor.sentOf('CheckoutComplete')).toEqual([]);
  });
});

describe('an unclear outcome', () => {
  it.each(['timeout', 'network', 502, { graphql: 'Internal Server Error' }] as const)(
    '(%j) keeps the cart; pressing again gets the order that was made',
    async (breakdown) => {
      const page = await openReview();
      page.saleor.answers('Checkout', { checkout: readyOf() }).fails('CheckoutComplete', breakdown);
      await page.placeOrder();
      expect(page.$checkout.get()).toMatchObject({
        notice: { kind: 'orderUnclear' },
        saving: null,
        placed: null,
      });
      expect(remembered(page.browser)).toMatchObject({ id: CART_ID });

      // It was made: the cart is no more, and the same call answers with the order (SURPRISES 30).
      page.saleor.answers('Checkout', { checkout: null }).answers('CheckoutComplete', placed);
      await page.placeOrder();
      expect(page.saleor.sentOf('CheckoutComplete').map(({ id }) => id)).toEqual([
        CART_ID,
        CART_ID,
      ]);
      expectOrdered(page);
    },
  );

  it('that never reached Saleor is placed by the second press', async () => {
    const page = await openReview();
    page.saleor.answers('Checkout', { checkout: readyOf() }).fails('CheckoutComplete', 'network');
    await page.placeOrder();
    page.saleor.answers('Checkout', { checkout: readyOf() }).answers('CheckoutComplete', placed);
    await page.placeOrder();
    expectOrdered(page);
  });

  it('stays unclear, not merely offline, while Saleor is silent', async () => {
    const page = await openReview();
    page.saleor.answers('Checkout', { checkout: readyOf() }).fails('CheckoutComplete', 'timeout');
    await page.placeOrder();
    page.saleor.fails('Checkout', 'network');
    await page.placeOrder();
    expect(page.$checkout.get().notice).toEqual({ kind: 'orderUnclear' });
  });

  it('is offline when nothing was ordered yet', async () => {
    const page = await openReview();
    page.saleor.fails('Checkout', 'network');
    await page.placeOrder();
    expect(page.$checkout.get().notice).toEqual({ kind: 'offline' });
    expect(remembered(page.browser)).toMatchObject({ id: CART_ID });
  });

  it('survives a reload: the next page finds the order instead of an empty cart', async () => {
    const page = await openReview();
    page.saleor.answers('Checkout', { checkout: readyOf() }).fails('CheckoutComplete', 'timeout');
    await page.placeOrder();
    const next = await loadStores();
    page.saleor.answers('Checkout', { checkout: null }).answers('CheckoutComplete', placed);
    await next.loadCart();
    expect(next.$cart.get().notice).toEqual({ kind: 'orderReceived', number: '21' });
  });
});

describe('a cart that another tab ordered', () => {
  it('gives the same order', async () => {
    const page = await openReview();
    page.saleor.answers('Checkout', { checkout: null }).answers('CheckoutComplete', placed);
    await page.placeOrder();
    expectOrdered(page);
  });

  it('leaves a new cart of that tab alone', async () => {
    const page = await openReview();
    remember(page.browser, OTHER_ID, 2);
    page.saleor.answers('Checkout', { checkout: null }).answers('CheckoutComplete', placed);
    await page.placeOrder();
    await page.placeOrder();
    expect(remembered(page.browser)).toEqual({ id: OTHER_ID, quantity: 2 });
    expect(page.browser.left).toEqual(['/porudzbina/']);
    expect(page.saleor.sentOf('CheckoutComplete')).toHaveLength(1);
  });

  it('is gone when Saleor knows neither cart nor order', async () => {
    const page = await openReview();
    page.saleor
      .answers('Checkout', { checkout: null })
      .answers('CheckoutComplete', refusedFor(NOT_FOUND));
    await page.placeOrder();
    expect(page.$checkout.get()).toMatchObject({ notice: { kind: 'cartGone' }, placed: null });
    expect(page.$cart.get().cart).toBeNull();
    expect(remembered(page.browser)).toBeNull();
    expect(page.browser.left).toEqual([]);
  });
});

describe('the review of a cart', () => {
  it('that another tab ordered shows the order, not an empty cart', async () => {
    const page = await openReview();
    page.browser.local.setItem(
      'manoon:order',
      JSON.stringify({ ...ORDER, cart: CART_ID, at: Date.now() }),
    );
    page.browser.otherTabWrites('manoon:cart:rs', null);
    await settle();
    expect(page.$checkout.get().placed).toEqual(ORDER);
    expect(page.saleor.sent).toEqual([]);
  });

  it('that merely went away does not claim an older order', async () => {
    const page = await openReview();
    page.browser.local.setItem(
      'manoon:order',
      JSON.stringify({ ...ORDER, cart: OTHER_ID, at: Date.now() }),
    );
    page.browser.otherTabWrites('manoon:cart:rs', null);
    await settle();
    expect(page.$checkout.get().placed).toBeNull();
    expect(page.$cart.get().cart).toBeNull();
  });
});

describe('a new cart of another tab', () => {
  it('is shown, not forgotten, when this one is neither cart nor order', async () => {
    const page = await openReview();
    remember(page.browser, OTHER_ID, 2);
    page.saleor
      .answers('Checkout', { checkout: null })
      .answers('CheckoutComplete', refusedFor(NOT_FOUND))
      .answers('Checkout', { checkout: checkoutOf({ id: OTHER_ID, lines: [lineOf(2)] }) });
    await page.placeOrder();
    expect(page.$cart.get().cart?.id).toBe(OTHER_ID);
    expect(remembered(page.browser)).toEqual({ id: OTHER_ID, quantity: 2 });
  });
});

describe('an order that Saleor refuses', () => {
  it.each([
    [
      errorOf(
        'CHECKOUT_NOT_FULLY_PAID',
        null,
        "Provided payment methods can not cover the checkout's total amount",
      ),
      'notPaid',
      'review',
    ],
    [
      errorOf('INSUFFICIENT_STOCK', null, 'Insufficient product stock: 30 ml'),
      'outOfStockPlain',
      'review',
    ],
    [errorOf('UNAVAILABLE_VARIANT_IN_CHANNEL', 'lines'), 'notForSale', 'review'],
    [errorOf('INVALID_SHIPPING_METHOD', 'shippingMethod'), 'deliveryChanged', 'delivery'],
    [errorOf('SHIPPING_METHOD_NOT_SET', 'shippingMethod'), 'deliveryChanged', 'delivery'],
    [errorOf('BILLING_ADDRESS_NOT_SET', 'billingAddress'), 'fixFields', 'details'],
    [errorOf('EMAIL_NOT_SET'), 'fixFields', 'details'],
    [errorOf('VOUCHER_NOT_APPLICABLE', 'voucherCode'), 'other', 'review'],
    [errorOf('CHANNEL_INACTIVE', 'channel'), 'other', 'review'],
  ] as const)('%j: %s', async (error, kind, step) => {
    const page = await openReview();
    page.saleor
      .answers('Checkout', { checkout: readyOf() })
      .answers('CheckoutComplete', refusedFor(error))
      .answers('Checkout', { checkout: readyOf() });
    await page.placeOrder();
    expect(page.$checkout.get()).toMatchObject({
      step,
      notice: { kind },
      saving: null,
      placed: null,
    });
    expect(remembered(page.browser)).toMatchObject({ id: CART_ID });
    expect(page.browser.local.getItem('manoon:placing:rs')).toBeNull();
  });

  it('for stock shows the cart as it is now', async () => {
    const page = await openReview();
    const problem = {
      __typename: 'CheckoutLineProblemInsufficientStock',
      availableQuantity: 0,
    } as const;
    page.saleor
      .answers('Checkout', { checkout: readyOf() })
      .answers('CheckoutComplete', refusedFor(errorOf('INSUFFICIENT_STOCK')))
      .answers('Checkout', { checkout: readyOf({ lines: [lineOf(1, { problems: [problem] })] }) });
    await page.placeOrder();
    expect(page.$cart.get().cart?.lines[0]?.problem?.kind).toBe('insufficient-stock');
    expect(page.$checkout.get().notice).toEqual({ kind: 'outOfStockPlain' });
  });

  it('for its delivery can be saved again though Saleor still shows it as chosen', async () => {
    const page = await openReview();
    page.saleor
      .answers('Checkout', { checkout: readyOf() })
      .answers('CheckoutComplete', refusedFor(errorOf('INVALID_SHIPPING_METHOD', 'shippingMethod')))
      .answers('Checkout', { checkout: readyOf() });
    await page.placeOrder();
    page.saleor
      .answers('CheckoutDeliveryMethodUpdate', {
        checkoutDeliveryMethodUpdate: { checkout: readyOf(), errors: [] },
      })
      .answers('Checkout', { checkout: readyOf() });
    await page.submitDelivery();
    expect(page.saleor.sentOf('CheckoutDeliveryMethodUpdate')).toHaveLength(1);
    expect(page.$checkout.get().step).toBe('review');
  });
});

describe('storage that throws', () => {
  it('does not stop an order, and the confirmation still knows it in this page', async () => {
    const page = await openPage();
    page.browser.local.isBroken = true;
    page.browser.session.isBroken = true;
    page.saleor.answers('CheckoutCreate', {
      checkoutCreate: { checkout: checkoutOf(), errors: [] },
    });
    await page.addLine('UHJvZHVjdFZhcmlhbnQ6NDAy', 1);
    page.saleor.answers('Checkout', { checkout: readyOf() });
    page.openCheckout(['RS'], 'RS');
    await settle();
    page.goTo('review');
    page.saleor.answers('Checkout', { checkout: readyOf() }).answers('CheckoutComplete', placed);
    await page.placeOrder();
    expect(page.browser.left).toEqual(['/porudzbina/']);
    expect(page.$checkout.get().placed).toEqual(ORDER);
  });
});
