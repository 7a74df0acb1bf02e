import { describe, expect, it } from 'vitest';
import {
  CART_ID,
  COURIER,
  LAVENDER,
  NINE_LEFT,
  NOT_FOUND,
  ORDER,
  OTHER_ID,
  TEA_TREE,
  checkoutOf,
  errorOf,
  lineOf,
  methodOf,
  readyOf,
} from './fixtures.ts';
import { openPage, remember, remembered } from './stage.ts';

const added = (checkout = checkoutOf()) => ({ checkoutLinesAdd: { checkout, errors: [] } });
const created = (checkout = checkoutOf()) => ({ checkoutCreate: { checkout, errors: [] } });
const notAdded = (error = NINE_LEFT) => ({ checkoutLinesAdd: { checkout: null, errors: [error] } });

describe('the first add', () => {
  it('creates the cart with its line, channel and language in one request', async () => {
    const page = await openPage();
    page.saleor.answers('CheckoutCreate', created(checkoutOf({ lines: [lineOf(2)] })));
    expect(await page.addLine(LAVENDER, 2)).toEqual({ kind: 'done' });
    expect(page.saleor.sent).toEqual([
      {
        operation: 'CheckoutCreate',
        variables: {
          input: {
            channel: 'rs',
            languageCode: 'SR',
            lines: [{ variantId: LAVENDER, quantity: 2 }],
          },
        },
      },
    ]);
    expect(remembered(page.browser)).toEqual({ id: CART_ID, quantity: 2 });
  });

  it('speaks the edition’s language and channel', async () => {
    const page = await openPage({ edition: { prefix: 'eu', channel: 'eu', locale: 'en' } });
    page.saleor.answers('CheckoutCreate', created());
    await page.addLine(LAVENDER, 1);
    expect(page.saleor.sentOf('CheckoutCreate')[0]?.input).toMatchObject({
      channel: 'eu',
      languageCode: 'EN',
    });
    expect(remembered(page.browser, 'eu')).toMatchObject({ id: CART_ID });
  });

  it('that Saleor refuses leaves no cart and says why', async () => {
    const page = await openPage();
    page.saleor.answers('CheckoutCreate', {
      checkoutCreate: { checkout: null, errors: [NINE_LEFT] },
    });
    const notice = { kind: 'outOfStock', left: 9 };
    expect(await page.addLine(LAVENDER, 20)).toEqual({ kind: 'refused', notice });
    expect(page.$cart.get()).toMatchObject({ status: 'ready', cart: null, notice, adding: [] });
    expect(remembered(page.browser)).toBeNull();
  });

  it('works where storage is broken, and the second add knows the cart', async () => {
    const page = await openPage();
    page.browser.local.isBroken = true;
    page.saleor.answers('CheckoutCreate', created()).answers('CheckoutLinesAdd', added());
    await page.addLine(LAVENDER, 1);
    await page.addLine(TEA_TREE, 1);
    expect(page.saleor.sentOf('CheckoutLinesAdd')[0]?.id).toBe(CART_ID);
  });
});

describe('a further add', () => {
  it('goes to the remembered cart', async () => {
    const page = await openPage({ remembers: 1 });
    page.saleor.answers(
      'CheckoutLinesAdd',
      added(checkoutOf({ lines: [lineOf(), lineOf(1, { variantId: TEA_TREE })] })),
    );
    await page.addLine(TEA_TREE, 1);
    expect(page.saleor.sentOf('CheckoutLinesAdd')).toEqual([
      { id: CART_ID, lines: [{ variantId: TEA_TREE, quantity: 1 }] },
    ]);
    expect(page.$cart.get().cart?.quantity).toBe(2);
  });

  it('is ignored while the very same is on its way, and shows as busy', async () => {
    const page = await openPage({ remembers: 1 });
    const gate = page.saleor.holds('CheckoutLinesAdd');
    const first = page.addLine(TEA_TREE, 1);
    expect(page.$cart.get().adding).toEqual([{ variantId: TEA_TREE, quantity: 1 }]);
    expect(await page.addLine(TEA_TREE, 1)).toEqual({ kind: 'ignored' });
    await page.saleor.arrived('CheckoutLinesAdd');
    expect(await page.addLine(TEA_TREE, 1)).toEqual({ kind: 'ignored' });
    gate.answer(added());
    expect(await first).toEqual({ kind: 'done' });
    expect(page.saleor.sent).toHaveLength(1);
    expect(page.$cart.get().adding).toEqual([]);
  });

  it('of something else waits its turn and is not lost', async () => {
    const page = await openPage({ remembers: 1 });
    const gate = page.saleor.holds('CheckoutLinesAdd');
    page.saleor.answers('CheckoutLinesAdd', added());
    const both = [page.addLine(TEA_TREE, 1), page.addLine(LAVENDER, 1)];
    await page.saleor.arrived('CheckoutLinesAdd');
    expect(page.saleor.sent).toHaveLength(1);
    gate.answer(added());
    expect(await Promise.all(both)).toEqual([{ kind: 'done' }, { kind: 'done' }]);
    expect(
      page.saleor.sentOf('CheckoutLinesAdd').map(({ lines }) => [lines].flat()[0]?.variantId),
    ).toEqual([TEA_TREE, LAVENDER]);
  });

  it('of what is in the cart already says the stock as a whole', async () => {
    const page = await openPage({ remembers: 1 });
    page.saleor.answers('Checkout', { checkout: checkoutOf() });
    await page.loadCart();
    page.saleor
      .answers('CheckoutLinesAdd', notAdded())
      .answers('Checkout', { checkout: checkoutOf() });
    await page.addLine(LAVENDER, 20);
    expect(page.$cart.get().notice).toEqual({ kind: 'stockIs', left: 9 });
  });

  it('that is refused re-reads the cart, keeps it, and logs Saleor’s words', async () => {
    const page = await openPage({ remembers: 1 });
    page.saleor
      .answers('CheckoutLinesAdd', notAdded())
      .answers('Checkout', { checkout: checkoutOf() });
    await page.addLine(TEA_TREE, 20);
    expect(page.$cart.get()).toMatchObject({
      status: 'ready',
      cart: { id: CART_ID },
      notice: { kind: 'outOfStock', left: 9 },
    });
    expect(console.warn).toHaveBeenCalled();
  });

  it.each(['network', 'timeout', 500, { graphql: 'Internal Server Error' }] as const)(
    'through %j keeps the cart, says so, and is not repeated',
    async (breakdown) => {
      const page = await openPage({ remembers: 1 });
      page.saleor
        .answers('Checkout', { checkout: checkoutOf() })
        .fails('CheckoutLinesAdd', breakdown);
      await page.loadCart();
      expect(await page.addLine(TEA_TREE, 1)).toEqual({ kind: 'unreachable' });
      expect(page.$cart.get()).toMatchObject({
        status: 'unreachable',
        cart: { id: CART_ID },
        adding: [],
      });
      expect(page.saleor.operations).toEqual(['Checkout', 'CheckoutLinesAdd']);
      expect(remembered(page.browser)).toMatchObject({ id: CART_ID });
    },
  );

  it('re-reads a cart that has a delivery: its problems may be old (SURPRISES 16)', async () => {
    const page = await openPage({ remembers: 1 });
    page.saleor.answers('Checkout', { checkout: readyOf() });
    await page.loadCart();
    // The method stopped fitting: the payload says so for the method, the problems come with the read.
    const stale = readyOf({ deliveryMethod: null, lines: [lineOf(7)] });
    const problem = {
      __typename: 'CheckoutLineProblemInsufficientStock',
      availableQuantity: 2,
    } as const;
    const fresh = readyOf({ deliveryMethod: null, lines: [lineOf(7, { problems: [problem] })] });
    page.saleor.answers('CheckoutLinesAdd', added(stale)).answers('Checkout', { checkout: fresh });
    await page.addLine(TEA_TREE, 6);
    expect(page.$cart.get().cart?.lines[0]?.problem).toEqual({
      kind: 'insufficient-stock',
      available: 2,
    });
  });

  it('keeps the answer to the change when the re-read fails', async () => {
    const page = await openPage({ remembers: 1 });
    const checkout = readyOf({ lines: [lineOf(3)], shippingMethods: [methodOf(COURIER)] });
    page.saleor.answers('CheckoutLinesAdd', added(checkout)).fails('Checkout', 'timeout');
    expect(await page.addLine(TEA_TREE, 1)).toEqual({ kind: 'done' });
    expect(page.$cart.get()).toMatchObject({ status: 'ready', cart: { quantity: 3 } });
  });
});

describe('an add to a dead cart', () => {
  const anew = created(checkoutOf({ id: OTHER_ID }));

  it.each([
    ['not found', NOT_FOUND],
    ['malformed', errorOf('GRAPHQL_ERROR', 'id', 'Invalid ID: nope. Expected: Checkout.')],
  ])(
    '(%s) begins a new one with the line, and says so when lines were lost',
    async (_name, error) => {
      const page = await openPage({ remembers: 2 });
      page.saleor.answers('CheckoutLinesAdd', notAdded(error)).answers('CheckoutCreate', anew);
      expect(await page.addLine(TEA_TREE, 1)).toEqual({ kind: 'done' });
      expect(page.saleor.sentOf('CheckoutCreate')[0]?.input.lines).toEqual([
        { variantId: TEA_TREE, quantity: 1 },
      ]);
      expect(remembered(page.browser)).toMatchObject({ id: OTHER_ID });
      expect(page.$cart.get().notice).toEqual({ kind: 'cartGone' });
    },
  );

  it('says nothing when the dead cart was empty', async () => {
    const page = await openPage({ remembers: 0 });
    page.saleor.answers('CheckoutLinesAdd', notAdded(NOT_FOUND)).answers('CheckoutCreate', anew);
    await page.addLine(TEA_TREE, 1);
    expect(page.$cart.get()).toMatchObject({ cart: { id: OTHER_ID }, notice: null });
  });

  it('tells of the order the dead cart became', async () => {
    const page = await openPage({ remembers: 2 });
    page.browser.local.setItem('manoon:placing:rs', CART_ID);
    page.saleor
      .answers('CheckoutLinesAdd', notAdded(NOT_FOUND))
      .answers('CheckoutComplete', { checkoutComplete: { order: ORDER, errors: [] } })
      .answers('CheckoutCreate', anew);
    await page.addLine(TEA_TREE, 1);
    expect(page.$cart.get()).toMatchObject({
      cart: { id: OTHER_ID },
      notice: { kind: 'orderReceived', number: '21' },
    });
  });

  it('joins the cart that another tab began meanwhile', async () => {
    const page = await openPage({ remembers: 2 });
    const gate = page.saleor.holds('CheckoutLinesAdd');
    page.saleor
      .answers('Checkout', { checkout: checkoutOf({ id: OTHER_ID }) })
      .answers('CheckoutLinesAdd', added(checkoutOf({ id: OTHER_ID, lines: [lineOf(2)] })));
    const adding = page.addLine(TEA_TREE, 1);
    await page.saleor.arrived('CheckoutLinesAdd');
    remember(page.browser, OTHER_ID, 1);
    gate.answer(notAdded(NOT_FOUND));
    expect(await adding).toEqual({ kind: 'done' });
    expect(page.saleor.sentOf('CheckoutLinesAdd').map(({ id }) => id)).toEqual([CART_ID, OTHER_ID]);
    expect(remembered(page.browser)).toEqual({ id: OTHER_ID, quantity: 2 });
  });
});
