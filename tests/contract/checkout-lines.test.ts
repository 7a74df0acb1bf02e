import { describe, expect, test } from 'vitest';
import { error, Shopper } from './shopper.ts';
import type { Checkout, CheckoutPayload } from './shapes.ts';
import { useTarget } from './target.ts';

const target = useTarget(['write', 'demo']);
const shopper = new Shopper(target);
target.prepare(() => shopper.learn());

// Of these the shop has plenty.
const almond = 'MN-BU-03-50ML';
const jojoba = 'MN-BU-02-30ML';
const hairElixir = 'MN-NK-22-50ML';
const soldOut = 'MN-BU-09-100ML';
const coming = 'MN-NL-20-10ML';

const contents = (checkout: Checkout) =>
  checkout.lines.map((line) => [line.variant.id, line.quantity]);
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('a new checkout', () => {
  test('has lines, totals and nothing chosen', async () => {
    const checkout = await shopper.create({ lines: shopper.lines([almond, 2]) });
    expect(checkout).toMatchObject({
      email: null,
      languageCode: 'SR',
      quantity: 2,
      isShippingRequired: true,
      voucherCode: null,
      shippingAddress: null,
      shippingMethods: [],
      deliveryMethod: null,
      problems: [],
      subtotalPrice: { gross: { amount: 1580, currency: 'RSD' } },
      shippingPrice: { gross: { amount: 0, currency: 'RSD' } },
      totalPrice: {
        gross: { amount: 1580, currency: 'RSD' },
        tax: { amount: 263, currency: 'RSD' },
      },
    });
    expect(checkout.lines).toMatchObject([
      {
        quantity: 2,
        unitPrice: { gross: { amount: 790 } },
        undiscountedUnitPrice: { amount: 790 },
        totalPrice: { gross: { amount: 1580 } },
        variant: {
          id: shopper.variant(almond),
          name: '50 ml',
          product: {
            slug: 'bademovo-ulje',
            name: 'Bademovo ulje',
            en: { name: 'Sweet almond oil' },
          },
        },
        problems: [],
      },
    ]);
    expect(Buffer.from(checkout.id, 'base64').toString()).toMatch(/^Checkout:[0-9a-f-]{36}$/);
    expect(Buffer.from(checkout.lines[0]!.id, 'base64').toString()).toMatch(
      /^CheckoutLine:[0-9a-f-]{36}$/,
    );
  });

  test('can be read again by its id', async () => {
    const checkout = await shopper.create({ lines: shopper.lines([almond, 1]) });
    expect(await shopper.read(checkout.id)).toEqual(checkout);
  });

  test('speaks English unless told otherwise', async () => {
    expect(
      (await shopper.succeed('checkout-create', { input: { channel: 'rs', lines: [] } }))
        .languageCode,
    ).toBe('EN');
  });

  test('may be empty', async () => {
    expect(await shopper.create({ lines: [] })).toMatchObject({
      lines: [],
      quantity: 0,
      isShippingRequired: false,
      totalPrice: { gross: { amount: 0 } },
    });
  });

  test('carries promotion prices', async () => {
    const { lines } = await shopper.create({ lines: shopper.lines([hairElixir, 2]) });
    expect(lines[0]).toMatchObject({
      unitPrice: { gross: { amount: 1592 } },
      undiscountedUnitPrice: { amount: 1990 },
      totalPrice: { gross: { amount: 3184 } },
    });
  });

  test('of channel eu counts in euros', async () => {
    const checkout = await shopper.create({ channel: 'eu', lines: shopper.lines([almond, 3]) });
    expect(checkout).toMatchObject({
      lines: [{ unitPrice: { gross: { amount: 6.9, currency: 'EUR' } } }],
      totalPrice: { gross: { amount: 20.7, currency: 'EUR' }, tax: { amount: 3.45 } },
    });
  });

  test('sums the same variant given twice', async () => {
    expect(
      contents(await shopper.create({ lines: shopper.lines([almond, 1], [almond, 2]) })),
    ).toEqual([[shopper.variant(almond), 3]]);
  });

  const refusal = (input: object) =>
    shopper.fail('checkout-create', { input: { channel: 'rs', lines: [], ...input } });

  test.each([
    [null, 'MISSING_CHANNEL_SLUG', 'You need to provide channel slug.'],
    ['nema', 'NOT_FOUND', "Channel with 'nema' slug does not exist."],
  ])('in channel %s is refused', async (channel, code, message) => {
    expect(await refusal({ channel })).toEqual([error('channel', code, message)]);
  });

  test('is refused for what cannot be bought yet', async () => {
    expect(await refusal({ lines: shopper.lines([coming, 1]) })).toEqual([
      error(
        'lines',
        'PRODUCT_UNAVAILABLE_FOR_PURCHASE',
        'Cannot add lines for unavailable for purchase variants.',
        { variants: [shopper.variant(coming)] },
      ),
    ]);
  });

  test('is refused for what is sold out, zero and too many', async () => {
    expect(await refusal({ lines: shopper.lines([soldOut, 1]) })).toEqual([
      error(
        'quantity',
        'INSUFFICIENT_STOCK',
        'Could not add items 100 ml. Only 0 remaining in stock.',
      ),
    ]);
    expect(await refusal({ lines: shopper.lines([almond, 0]) })).toEqual([
      error('quantity', 'ZERO_QUANTITY', 'The quantity should be higher than zero.'),
    ]);
    expect(await refusal({ lines: shopper.lines([almond, 51]) })).toEqual([
      error(
        'quantity',
        'QUANTITY_GREATER_THAN_LIMIT',
        'Cannot add more than 50 times this item: 50 ml.',
      ),
    ]);
  });

  test('is refused for an unknown variant and a wrong e-mail', async () => {
    const id = base64('ProductVariant:99999999');
    expect(await refusal({ lines: [{ variantId: id, quantity: 1 }] })).toEqual([
      error(
        'variantId',
        'GRAPHQL_ERROR',
        `Could not resolve to a node with the global id list of '['${id}']'.`,
      ),
    ]);
    expect(await refusal({ email: 'ana@' })).toEqual([
      error('email', 'INVALID', 'Enter a valid email address.'),
    ]);
  });
});

describe('adding', () => {
  const add = (id: string, ...wanted: [string, number][]) =>
    shopper.succeed('checkout-lines-add', { id, lines: shopper.lines(...wanted) });
  const refused = (id: string, lines: object[]) =>
    shopper.fail('checkout-lines-add', { id, lines });

  test('merges into the line of the same variant and appends others', async () => {
    const { id } = await shopper.create({ lines: shopper.lines([almond, 1]) });
    const checkout = await add(id, [almond, 2], [jojoba, 1]);
    expect(contents(checkout)).toEqual([
      [shopper.variant(almond), 3],
      [shopper.variant(jojoba), 1],
    ]);
    expect(checkout.subtotalPrice.gross.amount).toBe(3 * 790 + 990);
  });

  test('counts what the checkout already holds against stock', async () => {
    const { id } = await shopper.create({ lines: [] });
    const free = await shopper.available('ulje-sipka', 'MN-BU-05-50ML');
    if (free > 1) await add(id, ['MN-BU-05-50ML', free - 1]);
    expect(await refused(id, shopper.lines(['MN-BU-05-50ML', 2]))).toEqual([
      error(
        'quantity',
        'INSUFFICIENT_STOCK',
        `Could not add items 50 ml. Only ${free} remaining in stock.`,
      ),
    ]);
  });

  test('adds nothing when one of several fails, and names each failure', async () => {
    const { id } = await shopper.create({ lines: [] });
    expect(await refused(id, shopper.lines([almond, 1], [soldOut, 1]))).toEqual([
      error(
        'quantity',
        'INSUFFICIENT_STOCK',
        'Could not add items 100 ml. Only 0 remaining in stock.',
      ),
    ]);
    expect((await shopper.read(id))!.lines).toEqual([]);
  });

  test.each([0, -1])('refuses a quantity of %i', async (quantity) => {
    const { id } = await shopper.create({ lines: [] });
    expect(await refused(id, shopper.lines([almond, quantity]))).toEqual([
      error('quantity', 'ZERO_QUANTITY', 'The quantity should be higher than zero.'),
    ]);
  });

  test('refuses ids that name no variant', async () => {
    const { id } = await shopper.create({ lines: [] });
    const product = base64('Product:1');
    expect(await refused(id, [{ variantId: 'abc', quantity: 1 }])).toEqual([
      error(
        'variantId',
        'GRAPHQL_ERROR',
        "Could not resolve to a node with the global id list of '['abc']'.",
      ),
    ]);
    expect(await refused(id, [{ variantId: product, quantity: 1 }])).toEqual([
      error('variantId', 'GRAPHQL_ERROR', `Must receive ProductVariant id: ${product}.`),
    ]);
    expect(await refused(id, [])).toEqual([
      error(
        'variantId',
        'GRAPHQL_ERROR',
        "Could not resolve to a node with the global id list of '[]'.",
      ),
    ]);
  });

  test('refuses a price of one’s own', async () => {
    const { id } = await shopper.create({ lines: [] });
    const { status, body } = await target.attempt('checkout-lines-add', {
      id,
      lines: [{ ...shopper.lines([almond, 1])[0], price: 1 }],
    });
    expect([status, body.data]).toEqual([200, { checkoutLinesAdd: null }]);
    expect(body.errors).toMatchObject([
      {
        message:
          'Setting the custom price is allowed only for apps with `MANAGE_CHECKOUTS` permission.',
        extensions: { exception: { code: 'PermissionDenied' } },
      },
    ]);
  });

  test('to a checkout that is not there', async () => {
    const lines = shopper.lines([almond, 1]);
    expect(await refused(shopper.unknownCheckout, lines)).toEqual([
      error('id', 'NOT_FOUND', `Couldn't resolve to a node: ${shopper.unknownCheckout}`),
    ]);
    expect(await refused('nope', lines)).toEqual([
      error('id', 'GRAPHQL_ERROR', 'Invalid ID: nope. Expected: Checkout.'),
    ]);
  });
});

describe('updating', () => {
  const update = (id: string, lines: object[]) =>
    shopper.succeed('checkout-lines-update', { id, lines });
  const refused = (id: string, lines: object[]) =>
    shopper.fail('checkout-lines-update', { id, lines });

  test('sets a quantity, and zero removes the line', async () => {
    const { id, lines } = await shopper.create({ lines: shopper.lines([almond, 1], [jojoba, 1]) });
    expect(contents(await update(id, [{ lineId: lines[0]!.id, quantity: 4 }]))).toEqual([
      [shopper.variant(almond), 4],
      [shopper.variant(jojoba), 1],
    ]);
    expect(contents(await update(id, [{ lineId: lines[0]!.id, quantity: 0 }]))).toEqual([
      [shopper.variant(jojoba), 1],
    ]);
  });

  test('refuses too many, negative and no quantity', async () => {
    const { id, lines } = await shopper.create({ lines: shopper.lines([almond, 1]) });
    const lineId = lines[0]!.id;
    expect(await refused(id, [{ lineId, quantity: 51 }])).toEqual([
      error(
        'quantity',
        'QUANTITY_GREATER_THAN_LIMIT',
        'Cannot add more than 50 times this item: 50 ml.',
      ),
    ]);
    expect(await refused(id, [{ lineId, quantity: -1 }])).toEqual([
      error('quantity', 'ZERO_QUANTITY', 'The quantity should be higher or equal zero.'),
    ]);
    expect(await refused(id, [{ lineId }])).toEqual([
      error('quantity', 'REQUIRED', 'The quantity is required for all lines.'),
    ]);
    expect(contents((await shopper.read(id))!)).toEqual([[shopper.variant(almond), 1]]);
  });

  test('refuses a line that is gone', async () => {
    const { id, lines } = await shopper.create({ lines: shopper.lines([almond, 1]) });
    const lineId = lines[0]!.id;
    await update(id, [{ lineId, quantity: 0 }]);
    expect(await refused(id, [{ lineId, quantity: 2 }])).toEqual([
      error(
        'lineId',
        'GRAPHQL_ERROR',
        `Could not resolve to a node with the global id list of '['${lineId}']'.`,
      ),
    ]);
  });
});

describe('deleting', () => {
  test('takes a line away once', async () => {
    const { id, lines } = await shopper.create({ lines: shopper.lines([almond, 2], [jojoba, 1]) });
    const linesIds = [lines[0]!.id];
    const checkout = await shopper.succeed('checkout-lines-delete', { id, linesIds });
    expect(contents(checkout)).toEqual([[shopper.variant(jojoba), 1]]);
    expect(checkout.totalPrice.gross.amount).toBe(990);
    expect(await shopper.fail('checkout-lines-delete', { id, linesIds })).toEqual([
      error('lineId', 'INVALID', "Provided line_ids aren't part of checkout.", { lines: linesIds }),
    ]);
  });

  test('refuses a malformed line id with a GraphQL error', async () => {
    const { id } = await shopper.create({ lines: shopper.lines([almond, 1]) });
    const { status, body } = await target.attempt<{ checkoutLinesDelete: CheckoutPayload | null }>(
      'checkout-lines-delete',
      { id, linesIds: ['xx'] },
    );
    expect([status, body.data]).toEqual([200, { checkoutLinesDelete: null }]);
    expect(body.errors).toMatchObject([
      {
        message: "Could not resolve to a node with the global id list of '['xx']'.",
        path: ['checkoutLinesDelete'],
      },
    ]);
  });
});

describe('reading', () => {
  test('an unknown checkout is null, a malformed id an error', async () => {
    expect(await shopper.read(shopper.unknownCheckout)).toBeNull();
    const { body } = await target.attempt('checkout', { id: 'nope' });
    expect(body.data).toEqual({ checkout: null });
    expect(body.errors).toMatchObject([
      { message: 'Invalid ID: nope. Expected: Checkout.', path: ['checkout'] },
    ]);
  });
});
