import { describe, expect, test } from 'vitest';
import { checkoutShop, pkOf, type CheckoutShop } from './checkout-shop.ts';

const goods = [{ slug: 'jojoba', prices: [1200], stock: [3] }];
const one = { 'jojoba-0': 1 };

function orders({ sandbox }: CheckoutShop) {
  return sandbox.state.store.all('order');
}

/** Pieces of the first warehouse that orders hold. */
function allocated({ sandbox: { state } }: CheckoutShop): number {
  return state.store.all('allocation').reduce((sum, { quantity }) => sum + quantity, 0);
}

async function setStock({ staff, ids }: CheckoutShop, quantity: number): Promise<void> {
  await staff(
    'mutation ($id: ID!, $stocks: [StockInput!]!) { productVariantStocksUpdate(variantId: $id, stocks: $stocks) { errors { message } } }',
    { id: ids.get('jojoba-0')!, stocks: [{ warehouse: ids.get('north')!, quantity }] },
  );
}

describe('completing a checkout', () => {
  test('makes one order, however often and at once it is asked for', async () => {
    const shop = await checkoutShop(goods);
    const id = await shop.ready(one);
    const answers = await Promise.all(Array.from({ length: 5 }, () => shop.complete(id)));
    const again = await shop.complete(id);
    expect(new Set([...answers, again].map(({ order }) => order?.id)).size).toBe(1);
    expect(again.errors).toEqual([]);
    expect(orders(shop)).toHaveLength(1);
    expect(allocated(shop)).toBe(1);
    expect(await shop.read(id)).toBeNull();
  });

  test('one after the other, the last piece is sold once; the order number is used up', async () => {
    const shop = await checkoutShop(goods);
    await setStock(shop, 1);
    const [first, second] = [await shop.ready(one), await shop.ready(one)];
    expect((await shop.complete(first)).order?.number).toBe('1');
    expect(await shop.complete(second)).toMatchObject({
      order: null,
      errors: [
        {
          field: null,
          code: 'INSUFFICIENT_STOCK',
          message: 'Insufficient product stock: jojoba-0',
        },
      ],
    });
    await setStock(shop, 2);
    expect((await shop.complete(second)).order?.number).toBe('3');
  });

  test('at once, it is sold twice, as Saleor sells it', async () => {
    const shop = await checkoutShop(goods);
    await setStock(shop, 1);
    const both = [await shop.ready(one), await shop.ready(one)];
    const answers = await Promise.all(both.map(shop.complete));
    expect(answers.map(({ order }) => order !== null)).toEqual([true, true]);
    expect(allocated(shop)).toBe(2);
  });

  test('without the switch oversell exactly one gets it', async () => {
    const shop = await checkoutShop(goods);
    shop.sandbox.state.switches.set('oversell', false);
    await setStock(shop, 1);
    const both = [await shop.ready(one), await shop.ready(one)];
    const answers = await Promise.all(both.map(shop.complete));
    expect(answers.filter(({ order }) => order !== null)).toHaveLength(1);
    expect(answers.flatMap(({ errors }) => errors)).toMatchObject([
      { field: null, code: 'INSUFFICIENT_STOCK' },
    ]);
    expect(allocated(shop)).toBe(1);
    expect(orders(shop)).toHaveLength(1);
  });

  test('asks for what is missing in Saleor’s order', async () => {
    const shop = await checkoutShop(goods);
    const nothing = { email: null, shippingAddress: null, billingAddress: null };
    const { checkout } = await shop.create({}, nothing);
    const { id } = checkout!;
    const refusal = async () => {
      const { errors } = await shop.complete(id);
      return errors.map(({ field, code }) => [field, code]);
    };
    const line = `lines: [{ variantId: "${shop.ids.get('jojoba-0')!}", quantity: 1 }]`;
    expect(await refusal()).toEqual([[null, 'EMAIL_NOT_SET']]);
    await shop.run(`checkoutEmailUpdate(id: "${id}", email: "gost@example.com")`);
    expect(await refusal()).toEqual([['lines', 'NO_LINES']]);
    await shop.run(`checkoutLinesAdd(id: "${id}", ${line})`);
    expect(await refusal()).toEqual([['shippingMethod', 'SHIPPING_METHOD_NOT_SET']]);
  });
});

describe('vouchers', () => {
  const percent = { type: 'ENTIRE_ORDER', discountValueType: 'PERCENTAGE' };
  const add = (shop: CheckoutShop, id: string, code: string) =>
    shop.run(`checkoutAddPromoCode(id: "${id}", promoCode: "${code}")`);
  const used = ({ sandbox: { state } }: CheckoutShop, code: string) =>
    state.store.one('voucherCode', 'code', code)!;

  test('are counted once for an order that is asked for five times', async () => {
    const shop = await checkoutShop(goods);
    await shop.voucher('LIMIT', 10, { ...percent, usageLimit: 2 });
    const id = await shop.ready(one);
    await add(shop, id, 'LIMIT');
    await Promise.all(Array.from({ length: 5 }, () => shop.complete(id)));
    expect(used(shop, 'LIMIT').used).toBe(1);
  });

  test('the last use is for whoever comes first', async () => {
    const shop = await checkoutShop(goods);
    await shop.voucher('LAST', 10, { ...percent, usageLimit: 1 });
    const both = [await shop.ready(one), await shop.ready(one)];
    for (const id of both) await add(shop, id, 'LAST');
    const answers = await Promise.all(both.map(shop.complete));
    expect(answers.filter(({ order }) => order !== null)).toHaveLength(1);
    expect(answers.flatMap(({ errors }) => errors)).toMatchObject([
      { field: 'voucherCode', code: 'VOUCHER_NOT_APPLICABLE' },
    ]);
    expect(used(shop, 'LAST').used).toBe(1);
  });

  test('stay used when the order then fails for want of stock, and are not counted again', async () => {
    const shop = await checkoutShop(goods);
    await shop.voucher('ONE', 10, { ...percent, singleUse: true });
    const id = await shop.ready(one);
    await add(shop, id, 'ONE');
    await setStock(shop, 0);
    expect((await shop.complete(id)).errors).toMatchObject([{ code: 'INSUFFICIENT_STOCK' }]);
    expect(used(shop, 'ONE').isActive).toBe(false);
  });

  test('for one use stand in the order that used them up, and on its lines', async () => {
    const shop = await checkoutShop(goods);
    const { store } = shop.sandbox.state;
    const jojoba = {
      type: 'SPECIFIC_PRODUCT',
      discountValueType: 'PERCENTAGE',
      products: [shop.ids.get('jojoba')!],
    };
    await shop.voucher('WHOLE', 10, { ...percent, singleUse: true });
    await shop.voucher('LINES', 10, { ...jojoba, singleUse: true });
    for (const [code, onLine] of [
      ['WHOLE', null],
      ['LINES', 'LINES'],
    ] as const) {
      const id = await shop.ready(one);
      await add(shop, id, code);
      const { order } = await shop.complete(id);
      const placed = store.get('order', pkOf(order!.id));
      expect(placed.voucherCode).toBe(code);
      expect(placed.subtotal.gross).toBe(1080);
      expect(store.by('orderLine', 'order', placed.pk)).toMatchObject([{ voucherCode: onLine }]);
      expect(used(shop, code).isActive).toBe(false);
    }
  });

  test('once per customer is by the e-mail address', async () => {
    const shop = await checkoutShop(goods);
    await shop.voucher('ONCE', 10, { ...percent, applyOncePerCustomer: true });
    const id = await shop.ready(one);
    await add(shop, id, 'ONCE');
    await shop.complete(id);
    const again = await shop.ready(one);
    expect((await add(shop, again, 'ONCE')).errors).toMatchObject([
      { field: 'promoCode', code: 'VOUCHER_NOT_APPLICABLE' },
    ]);
    const other = await shop.ready(one, { email: 'drugi@example.com' });
    expect((await add(shop, other, 'ONCE')).errors).toEqual([]);
  });
});

describe('gift cards', () => {
  test('pay what they hold; another checkout with the card sees what is left', async () => {
    const shop = await checkoutShop(goods);
    const { giftCardCreate } = await shop.staff<{
      giftCardCreate: { giftCard: { id: string; code: string } };
    }>(
      'mutation { giftCardCreate(input: { balance: { amount: 2000, currency: "RSD" }, isActive: true }) { giftCard { id code } } }',
    );
    const { id: card, code } = giftCardCreate.giftCard;
    const both = [await shop.ready(one), await shop.ready(one)];
    for (const id of both)
      await shop.run(`checkoutAddPromoCode(id: "${id}", promoCode: "${code}")`);
    const totals = async () =>
      Promise.all(both.map(async (id) => (await shop.read(id))?.totalPrice.gross.amount));
    expect(await totals()).toEqual([0, 0]);
    const { order } = await shop.complete(both[0]!);
    expect(order?.status).toBe('UNFULFILLED');
    expect(await totals()).toEqual([undefined, 1000]);
    const { store } = shop.sandbox.state;
    expect(store.get('order', pkOf(order!.id)).giftCards).toEqual([
      { giftCard: Number(pkOf(card)), amount: 1500 },
    ]);
    expect(store.get('giftCard', Number(pkOf(card)))).toMatchObject({
      currentBalance: 500,
      usedByEmail: 'gost@example.com',
    });
  });

  test('one that was switched off pays nothing', async () => {
    const shop = await checkoutShop(goods);
    const { giftCardCreate } = await shop.staff<{
      giftCardCreate: { giftCard: { id: string; code: string } };
    }>(
      'mutation { giftCardCreate(input: { balance: { amount: 200, currency: "RSD" }, isActive: true }) { giftCard { id code } } }',
    );
    const { id: card, code } = giftCardCreate.giftCard;
    const id = await shop.ready(one);
    await shop.run(`checkoutAddPromoCode(id: "${id}", promoCode: "${code}")`);
    await shop.staff(`mutation { giftCardDeactivate(id: "${card}") { errors { message } } }`);
    expect((await shop.read(id))?.totalPrice.gross.amount).toBe(1500);
    expect((await shop.complete(id)).errors).toMatchObject([
      { field: 'giftCards', code: 'INVALID' },
    ]);
  });
});

test('a guest with the address of an account orders for it, and leaves the address there', async () => {
  const shop = await checkoutShop(goods);
  await shop.staff(
    'mutation { customerCreate(input: { email: "ana@example.com", firstName: "Ana" }) { errors { message } } }',
  );
  const { order } = await shop.complete(await shop.ready(one, { email: 'ANA@example.com' }));
  const { store } = shop.sandbox.state;
  const user = store.one('user', 'email', 'ana@example.com')!;
  expect(store.get('order', pkOf(order!.id))).toMatchObject({
    user: user.pk,
    userEmail: 'ANA@example.com',
  });
  // Both are the same address: it is kept once, as both defaults.
  expect(user.addresses).toHaveLength(1);
  expect(user.defaultShippingAddress).toBe(user.addresses[0]);
  expect(user.defaultBillingAddress).toBe(user.addresses[0]);
});
