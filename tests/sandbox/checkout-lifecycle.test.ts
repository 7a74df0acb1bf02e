import { describe, expect, test } from 'vitest';
import { checkoutShop, type CheckoutShop } from './checkout-shop.ts';

const goods = [
  { slug: 'jojoba', prices: [1200], stock: [10] },
  { slug: 'lavanda', prices: [890], stock: [10] },
];
const hour = 60 * 60;
const day = 24 * hour;

async function setPrice({ staff, ids }: CheckoutShop, price: number): Promise<void> {
  await staff(
    'mutation ($id: ID!, $input: [ProductVariantChannelListingAddInput!]!) { productVariantChannelListingUpdate(id: $id, input: $input) { errors { message } } }',
    { id: ids.get('jojoba-0')!, input: [{ channelId: ids.get('channel')!, price }] },
  );
}

const subtotal = async (shop: CheckoutShop, id: string) =>
  (await shop.read(id))?.subtotalPrice.gross.amount;

describe('prices in a checkout', () => {
  test('stay for an hour, whatever staff change', async () => {
    const shop = await checkoutShop(goods);
    const { id } = (await shop.create({ 'jojoba-0': 2 })).checkout!;
    await setPrice(shop, 1500);
    expect(await subtotal(shop, id)).toBe(2400);
    shop.sandbox.state.clock.move(hour - 60);
    expect(await subtotal(shop, id)).toBe(2400);
    shop.sandbox.state.clock.move(120);
    expect(await subtotal(shop, id)).toBe(3000);
  });

  test('are taken anew when a line changes', async () => {
    const shop = await checkoutShop(goods);
    const { id, lines } = (await shop.create({ 'jojoba-0': 2 })).checkout!;
    await setPrice(shop, 1500);
    await shop.run(
      `checkoutLinesUpdate(id: "${id}", lines: [{ lineId: "${lines[0]!.id}", quantity: 1 }])`,
    );
    expect(await subtotal(shop, id)).toBe(1500);
  });

  test('follow at once without the switch frozen-prices', async () => {
    const shop = await checkoutShop(goods);
    shop.sandbox.state.switches.set('frozen-prices', false);
    const { id } = (await shop.create({ 'jojoba-0': 2 })).checkout!;
    await setPrice(shop, 1500);
    expect(await subtotal(shop, id)).toBe(3000);
  });
});

describe('a product that staff delete', () => {
  const remove = async ({ staff, ids }: CheckoutShop) => {
    await staff(`mutation { productDelete(id: "${ids.get('jojoba')!}") { errors { message } } }`);
  };

  test('leaves the checkout but not its total', async () => {
    const shop = await checkoutShop(goods);
    const { id } = (await shop.create({ 'jojoba-0': 1, 'lavanda-0': 1 })).checkout!;
    await remove(shop);
    const cart = (await shop.read(id))!;
    expect(cart.lines.map(({ variant }) => variant.sku)).toEqual(['lavanda-0']);
    expect(cart.totalPrice.gross.amount).toBe(2090);
  });

  test('leaves both without the switch deleted-product-in-total', async () => {
    const shop = await checkoutShop(goods);
    shop.sandbox.state.switches.set('deleted-product-in-total', false);
    const { id } = (await shop.create({ 'jojoba-0': 1, 'lavanda-0': 1 })).checkout!;
    await remove(shop);
    expect((await shop.read(id))?.totalPrice.gross.amount).toBe(890);
  });
});

describe('checkouts that nobody touches are deleted', () => {
  const remaining = async (shop: CheckoutShop, ids: readonly string[], seconds: number) => {
    shop.sandbox.state.clock.move(seconds);
    shop.sandbox.state.jobs.run('delete-expired-checkouts');
    const found = await Promise.all(ids.map(shop.read));
    return found.map((cart) => cart !== null);
  };

  test('empty ones after 6 hours, those of nobody after 30 days, others after 90', async () => {
    const shop = await checkoutShop(goods);
    const nobody = { email: null, shippingAddress: null, billingAddress: null };
    const carts = [
      await shop.create({}, nobody),
      await shop.create({ 'jojoba-0': 1 }, nobody),
      await shop.create({ 'jojoba-0': 1 }),
    ];
    const ids = carts.map(({ checkout }) => checkout!.id);
    expect(await remaining(shop, ids, 6 * hour - 60)).toEqual([true, true, true]);
    expect(await remaining(shop, ids, 120)).toEqual([false, true, true]);
    expect(await remaining(shop, ids, 30 * day)).toEqual([false, false, true]);
    expect(await remaining(shop, ids, 60 * day)).toEqual([false, false, false]);
  });

  test('but not while money is in them', async () => {
    const shop = await checkoutShop(goods);
    const id = await shop.ready({ 'jojoba-0': 1 });
    await shop.staff(
      'mutation ($id: ID!) { transactionCreate(id: $id, transaction: { name: "x", amountAuthorized: { amount: 5, currency: "RSD" } }) { errors { message } } }',
      { id },
    );
    expect(await remaining(shop, [id], 100 * day)).toEqual([true]);
  });
});

test('a paid checkout completes by itself where its channel wants that', async () => {
  const shop = await checkoutShop(goods);
  await shop.settings({
    checkoutSettings: {
      automaticCompletion: { enabled: true, delay: 5 },
    },
  });
  const { state } = shop.sandbox;
  const id = await shop.ready({ 'jojoba-0': 1 });
  await shop.staff(
    'mutation ($id: ID!) { transactionCreate(id: $id, transaction: { name: "x", amountCharged: { amount: 1500, currency: "RSD" } }) { errors { message } } }',
    { id },
  );
  await shop.read(id);
  const run = async () => {
    state.jobs.run('checkout-automatic-completion');
    await state.tasks.settled();
    return (await shop.read(id)) === null;
  };
  expect(await run()).toBe(false);
  state.clock.move(6 * 60);
  expect(await run()).toBe(true);
  expect(state.store.all('order').map(({ events }) => events[0]?.type)).toEqual([
    'PLACED_AUTOMATICALLY_FROM_PAID_CHECKOUT',
  ]);
});

describe('problems', () => {
  const setStock = async ({ staff, ids }: CheckoutShop, quantity: number) => {
    await staff(
      'mutation ($id: ID!, $stocks: [StockInput!]!) { productVariantStocksUpdate(variantId: $id, stocks: $stocks) { errors { message } } }',
      { id: ids.get('jojoba-0')!, stocks: [{ warehouse: ids.get('north')!, quantity }] },
    );
  };

  test('a cart tells of stock that went, and may still change', async () => {
    const shop = await checkoutShop(goods);
    const { id } = (await shop.create({ 'jojoba-0': 2 })).checkout!;
    await setStock(shop, 1);
    expect((await shop.read(id))?.problems).toEqual([
      { __typename: 'CheckoutLineProblemInsufficientStock' },
    ]);
    const note = await shop.run(`checkoutCustomerNoteUpdate(id: "${id}", customerNote: "x")`);
    expect(note.errors).toEqual([]);
  });
});

test('pieces in a cart are kept for as long as the shop says', async () => {
  const shop = await checkoutShop(goods);
  const { state } = shop.sandbox;
  await shop.staff(
    'mutation { shopSettingsUpdate(input: { reserveStockDurationAnonymousUser: 10 }) { errors { message } } }',
  );
  const first = await shop.create({ 'jojoba-0': 8 });
  expect(first.errors).toEqual([]);
  expect((await shop.create({ 'jojoba-0': 3 })).errors).toMatchObject([
    {
      field: 'quantity',
      code: 'INSUFFICIENT_STOCK',
      message: 'Could not add items jojoba-0. Only 2 remaining in stock.',
    },
  ]);
  expect((await shop.create({ 'jojoba-0': 2 })).errors).toEqual([]);
  state.clock.move(11 * 60);
  expect((await shop.create({ 'jojoba-0': 10 })).errors).toEqual([]);
  state.jobs.run('delete-expired-reservations');
  expect(state.store.all('reservation').map(({ quantity }) => quantity)).toEqual([10]);
});
