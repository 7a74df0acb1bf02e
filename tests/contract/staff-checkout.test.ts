import { describe, expect, test } from 'vitest';
import { serbianAddress } from './shopper.ts';
import { useStaffWorld, type MadeVariant } from './staff-world.ts';
import { useTarget } from './target.ts';

const target = useTarget(['write', 'staff'], { seed: { kind: 'blank' } });
const world = useStaffWorld(target);

interface Gross {
  gross: { amount: number };
}
interface Cart {
  id: string;
  subtotalPrice: Gross;
  shippingPrice: Gross;
  totalPrice: Gross;
  voucherCode: string | null;
  discount: { amount: number } | null;
  giftCards: { last4CodeChars: string }[];
  lines: { id: string; quantity: number; totalPrice: Gross }[];
  problems: { __typename: string }[];
}
interface Errors {
  errors: { field: string | null; code: string; message: string | null }[];
}
const cartFields = `id voucherCode discount { amount } giftCards { last4CodeChars }
  subtotalPrice { gross { amount } } shippingPrice { gross { amount } } totalPrice { gross { amount } }
  lines { id quantity totalPrice { gross { amount } } } problems { __typename }`;
const errorFields = 'errors { field code message }';

/** A mutation on a checkout: its checkout and its errors. */
async function mutate(
  name: string,
  args: string,
  variables: object,
): Promise<{ checkout: Cart | null } & Errors> {
  const { body } = await target.send<Record<string, { checkout: Cart | null } & Errors>>(
    `mutation ${args.length > 0 ? args : ''} { ${name} { checkout { ${cartFields} } ${errorFields} } }`,
    variables,
  );
  expect(body.errors).toBeUndefined();
  return Object.values(body.data!)[0]!;
}

const amounts = ({ subtotalPrice, shippingPrice, totalPrice }: Cart) => [
  subtotalPrice.gross.amount,
  shippingPrice.gross.amount,
  totalPrice.gross.amount,
];

async function cartOf(...lines: [MadeVariant, number][]): Promise<Cart> {
  const { checkout, errors } = await mutate(
    'checkoutCreate(input: $input)',
    '($input: CheckoutCreateInput!)',
    {
      input: {
        channel: world.channel.slug,
        email: 'ana@example.com',
        languageCode: 'SR',
        shippingAddress: serbianAddress,
        billingAddress: serbianAddress,
        lines: lines.map(([{ id }, quantity]) => ({ variantId: id, quantity })),
      },
    },
  );
  expect(errors).toEqual([]);
  return checkout!;
}

async function delivered(cart: Cart): Promise<Cart> {
  const { checkout, errors } = await mutate(
    'checkoutDeliveryMethodUpdate(id: $id, deliveryMethodId: $method)',
    '($id: ID!, $method: ID)',
    { id: cart.id, method: world.courier },
  );
  expect(errors).toEqual([]);
  return checkout!;
}

const promo = (cart: Cart, promoCode: string) =>
  mutate(
    'checkoutAddPromoCode(id: $id, promoCode: $promoCode)',
    '($id: ID!, $promoCode: String!)',
    { id: cart.id, promoCode },
  );

async function read(id: string): Promise<Cart | null> {
  const { body } = await target.send<{ checkout: Cart | null }>(
    `query ($id: ID!) { checkout(id: $id) { ${cartFields} } }`,
    { id },
  );
  return body.data!.checkout;
}

interface Completed extends Errors {
  order: {
    id: string;
    number: string;
    status: string;
    total: Gross;
    lines: { quantity: number }[];
  } | null;
}
async function complete(id: string): Promise<Completed> {
  const { body } = await target.send<{ checkoutComplete: Completed }>(
    `mutation ($id: ID!) { checkoutComplete(id: $id) { order { id number status total { gross { amount } } lines { quantity } } ${errorFields} } }`,
    { id },
  );
  expect(body.errors).toBeUndefined();
  return body.data!.checkoutComplete;
}

describe('promo codes', () => {
  test('a percentage lowers lines and subtotal themselves; the lines add up to it', async () => {
    const oil = await world.product({ price: 757, stock: 20 });
    const { checkout, errors } = await promo(
      await delivered(await cartOf([oil, 3])),
      await world.voucher({ value: 15 }),
    );
    expect(errors).toEqual([]);
    expect(amounts(checkout!)).toEqual([1930, 390, 2320]);
    expect(checkout!.discount!.amount).toBe(341);
    expect(checkout!.lines.reduce((sum, line) => sum + line.totalPrice.gross.amount, 0)).toBe(1930);
  });

  test('a fixed amount is spread over the lines to the last dinar', async () => {
    const [oil, soap] = [
      await world.product({ price: 890, stock: 9 }),
      await world.product({ price: 335, stock: 9 }),
    ];
    const { checkout } = await promo(
      await cartOf([oil, 1], [soap, 2]),
      await world.voucher({ value: 500, discountValueType: 'FIXED' }),
    );
    expect(checkout!.subtotalPrice.gross.amount).toBe(1060);
    expect(checkout!.lines.reduce((sum, line) => sum + line.totalPrice.gross.amount, 0)).toBe(1060);
  });

  test('free delivery needs a chosen delivery, and lowers its price alone', async () => {
    const oil = await world.product({ price: 890, stock: 9 });
    const code = await world.voucher({ value: 100, type: 'SHIPPING' });
    const cart = await cartOf([oil, 1]);
    expect((await promo(cart, code)).errors).toMatchObject([
      { field: 'promoCode', code: 'VOUCHER_NOT_APPLICABLE' },
    ]);
    const { checkout } = await promo(await delivered(cart), code);
    expect(amounts(checkout!)).toEqual([890, 0, 890]);
  });

  test('one that no longer meets its minimum is dropped without a word', async () => {
    const oil = await world.product({ price: 3000, stock: 9 });
    const { checkout } = await promo(
      await cartOf([oil, 2]),
      await world.voucher({ value: 10, minAmountSpent: 5000 }),
    );
    expect(checkout!.subtotalPrice.gross.amount).toBe(5400);
    const [line] = checkout!.lines;
    const after = await mutate(
      'checkoutLinesUpdate(id: $id, lines: $lines)',
      '($id: ID!, $lines: [CheckoutLineUpdateInput!]!)',
      { id: checkout!.id, lines: [{ lineId: line!.id, quantity: 1 }] },
    );
    expect(after.checkout).toMatchObject({
      voucherCode: null,
      subtotalPrice: { gross: { amount: 3000 } },
      problems: [],
    });
  });

  test.each(['nema', ''])('%j is no code', async (code) => {
    const cart = await cartOf([await world.product({ price: 100, stock: 5 }), 1]);
    expect((await promo(cart, code)).errors).toMatchObject([
      { field: 'promoCode', code: 'INVALID' },
    ]);
  });

  test('codes are as they are written, and the second takes the place of the first', async () => {
    const cart = await cartOf([await world.product({ price: 1000, stock: 5 }), 1]);
    const [ten, twenty] = [await world.voucher({ value: 10 }), await world.voucher({ value: 20 })];
    expect((await promo(cart, ten.toLowerCase())).errors).toMatchObject([{ code: 'INVALID' }]);
    await promo(cart, ten);
    const { checkout } = await promo(cart, twenty);
    expect([checkout!.voucherCode, checkout!.subtotalPrice.gross.amount]).toEqual([twenty, 800]);
  });

  test('a gift card lowers the total alone, and can pay for all of it', async () => {
    const oil = await world.product({ price: 890, stock: 9 });
    const part = await promo(await delivered(await cartOf([oil, 1])), await world.giftCard(300));
    expect(amounts(part.checkout!)).toEqual([890, 390, 980]);
    expect(part.checkout!.giftCards).toHaveLength(1);
    const whole = await promo(await delivered(await cartOf([oil, 1])), await world.giftCard(5000));
    expect(amounts(whole.checkout!)).toEqual([890, 390, 0]);
    expect(await complete(whole.checkout!.id)).toMatchObject({
      errors: [],
      order: { status: 'UNFULFILLED', total: { gross: { amount: 0 } } },
    });
  });

  test('one use is one order: the second cart learns it at the end', async () => {
    const oil = await world.product({ price: 890, stock: 9 });
    const code = await world.voucher({ value: 10, usageLimit: 1 });
    const [first, second] = [
      await delivered(await cartOf([oil, 1])),
      await delivered(await cartOf([oil, 1])),
    ];
    await promo(first, code);
    await promo(second, code);
    expect((await complete(first.id)).errors).toEqual([]);
    expect((await complete(second.id)).errors).toMatchObject([
      { field: 'voucherCode', code: 'VOUCHER_NOT_APPLICABLE' },
    ]);
  });
});

describe('what staff change while a cart is open', () => {
  test('a price stays as it was until a line changes, and is ordered so', async () => {
    const oil = await world.product({ price: 990, stock: 9 });
    const [kept, changed] = [
      await delivered(await cartOf([oil, 1])),
      await delivered(await cartOf([oil, 1])),
    ];
    await world.price(oil.id, 1290);
    expect((await read(kept.id))!.subtotalPrice.gross.amount).toBe(990);
    expect((await complete(kept.id)).order!.total.gross.amount).toBe(1380);
    const { checkout } = await mutate(
      'checkoutLinesUpdate(id: $id, lines: $lines)',
      '($id: ID!, $lines: [CheckoutLineUpdateInput!]!)',
      { id: changed.id, lines: [{ lineId: changed.lines[0]!.id, quantity: 2 }] },
    );
    expect(checkout!.subtotalPrice.gross.amount).toBe(2580);
  });

  test('stock that is gone is a problem, and no order', async () => {
    const oil = await world.product({ price: 990, stock: 5 });
    const cart = await delivered(await cartOf([oil, 2]));
    await world.stock(oil.id, 1);
    expect((await read(cart.id))!.problems).toEqual([
      { __typename: 'CheckoutLineProblemInsufficientStock' },
    ]);
    expect(await complete(cart.id)).toMatchObject({
      order: null,
      errors: [{ code: 'INSUFFICIENT_STOCK' }],
    });
  });

  test('a product that is unpublished cannot be ordered any more', async () => {
    const oil = await world.product({ price: 990, stock: 5 });
    const cart = await delivered(await cartOf([oil, 1]));
    await world.listing(oil.productId, { isPublished: false });
    expect((await complete(cart.id)).errors).toMatchObject([
      { code: 'UNAVAILABLE_VARIANT_IN_CHANNEL' },
    ]);
  });

  test('unpaid orders no longer allowed: the cart must be paid first', async () => {
    const cart = await delivered(await cartOf([await world.product({ price: 990, stock: 5 }), 1]));
    await world.channelUpdate({ orderSettings: { allowUnpaidOrders: false } });
    expect((await complete(cart.id)).errors).toMatchObject([
      { field: null, code: 'CHECKOUT_NOT_FULLY_PAID' },
    ]);
    await world.channelUpdate({ orderSettings: { allowUnpaidOrders: true } });
    expect((await complete(cart.id)).order!.status).toBe('UNCONFIRMED');
  });
});

describe('limits', () => {
  test('a limit per customer counts what is in the cart already', async () => {
    const oil = await world.product({ price: 100, stock: 30, quantityLimitPerCustomer: 2 });
    const cart = await cartOf([oil, 2]);
    const { errors } = await mutate(
      'checkoutLinesAdd(id: $id, lines: $lines)',
      '($id: ID!, $lines: [CheckoutLineInput!]!)',
      { id: cart.id, lines: [{ variantId: oil.id, quantity: 1 }] },
    );
    expect(errors).toMatchObject([{ field: 'quantity', code: 'QUANTITY_GREATER_THAN_LIMIT' }]);
  });

  test('goods that are not counted can be had up to the limit of the shop', async () => {
    const oil = await world.product({ price: 100, stock: 0, trackInventory: false });
    expect((await cartOf([oil, 50])).lines[0]!.quantity).toBe(50);
  });
});

test('completing again, even at the same moment, gives the same order', async () => {
  const cart = await delivered(await cartOf([await world.product({ price: 990, stock: 5 }), 1]));
  const orders = await Promise.all([complete(cart.id), complete(cart.id), complete(cart.id)]);
  expect(new Set(orders.map(({ order }) => order?.id)).size).toBe(1);
  expect((await complete(cart.id)).order!.id).toBe(orders[0].order!.id);
  expect(await read(cart.id)).toBeNull();
});
