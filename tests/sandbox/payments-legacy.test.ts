import { describe, expect, test } from 'vitest';
import { paymentShop, type PaymentShop } from './payment-shop.ts';

// Payments of Saleor's dummy plugin, by which anybody can make a paid order; and its own gift card gateway.

const total = 1300;
const gateway = 'mirumee.payments.dummy';

async function pay(
  shop: PaymentShop,
  checkout: string,
  input: object,
): Promise<{ payment: { isActive: boolean } | null; errors: { field: string; code: string }[] }> {
  const { it } = await shop.ask<{ it: Awaited<ReturnType<typeof pay>> }>(
    'mutation ($id: ID!, $input: PaymentInput!) { it: checkoutPaymentCreate(id: $id, input: $input) { payment { isActive } errors { field code } } }',
    { id: checkout, input: { gateway, token: 'x', ...input } },
  );
  return it;
}

async function read(shop: PaymentShop, order: string) {
  const { it } = await shop.staff<{
    it: {
      status: string;
      paymentStatus: string;
      payments: { chargeStatus: string; isActive: boolean; transactions: { kind: string }[] }[];
    };
  }>(
    `{ it: order(id: "${order}") { status paymentStatus payments { chargeStatus isActive transactions { kind } } } }`,
  );
  const kinds = it.payments.flatMap(({ transactions }) => transactions.map(({ kind }) => kind));
  return `${it.status} ${it.paymentStatus} ${kinds.join('+')}`;
}

describe('the dummy gateway', () => {
  test('ends an order as its token says', async () => {
    const shop = await paymentShop();
    const outcomes: Record<string, string> = {
      anything: 'UNFULFILLED FULLY_CHARGED CAPTURE',
      'not-charged': 'UNFULFILLED NOT_CHARGED AUTH',
      pending: 'UNFULFILLED FULLY_CHARGED CAPTURE',
      refused: 'UNFULFILLED FULLY_CHARGED CAPTURE',
      'fully-refunded': 'INACTIVE_PAYMENT',
    };
    for (const [token, outcome] of Object.entries(outcomes)) {
      const checkout = await shop.ready({ 'oil-0': 1 });
      await pay(shop, checkout, { token, amount: total });
      const { order, refusals } = await shop.placed(checkout);
      expect([token, order === null ? refusals.join() : await read(shop, order)]).toEqual([
        token,
        outcome,
      ]);
    }
  });

  test('takes the whole price, of a checkout without transactions', async () => {
    const shop = await paymentShop();
    const checkout = await shop.ready({ 'oil-0': 1 });
    const problem = async (input: object, id = checkout) =>
      (await pay(shop, id, input)).errors.map(({ field, code }) => `${field} ${code}`).join();
    expect(await problem({ gateway: 'nobody' })).toBe('gateway NOT_SUPPORTED_GATEWAY');
    expect(await problem({ token: null })).toBe('token REQUIRED');
    expect(await problem({ amount: total - 1 })).toBe('amount PARTIAL_PAYMENT_NOT_ALLOWED');
    expect(await problem({ amount: total + 0.4 })).toBe('amount PARTIAL_PAYMENT_NOT_ALLOWED');
    const other = await shop.ready({ 'oil-0': 1 });
    shop.answers({ result: 'CHARGE_SUCCESS', pspReference: 'x' });
    await shop.initialize(other);
    expect(await problem({}, other)).toBe('null CHECKOUT_HAS_TRANSACTION');
    shop.sandbox.state.switches.set('dummy-payments', false);
    expect(await problem({})).toBe('gateway NOT_SUPPORTED_GATEWAY');
  });

  test('is left when the shopper tries otherwise, though that fails', async () => {
    const shop = await paymentShop();
    const checkout = await shop.ready({ 'oil-0': 1 });
    await pay(shop, checkout, {});
    const isActive = () =>
      shop.sandbox.state.store.all('payment').map((payment) => payment.isActive);
    expect(isActive()).toEqual([true]);
    shop.answers({ result: 'CHARGE_FAILURE', pspReference: 'no' });
    await shop.initialize(checkout);
    expect(isActive()).toEqual([false]);
    expect((await shop.placed(checkout)).refusals).toEqual(['CHECKOUT_NOT_FULLY_PAID']);
  });

  test('captures, pays back and lets go of what staff say', async () => {
    const shop = await paymentShop();
    const place = async () => {
      const checkout = await shop.ready({ 'oil-0': 1 });
      await pay(shop, checkout, { token: 'not-charged' });
      return (await shop.placed(checkout)).order!;
    };
    const act = async (call: string) => {
      const { it } = await shop.staff<{ it: { errors: { code: string }[] } }>(
        `mutation { it: ${call} { errors { code } } }`,
      );
      return it.errors.map(({ code }) => code).join();
    };
    const order = await place();
    expect(await act(`orderRefund(id: "${order}", amount: 5)`)).toBe('CANNOT_REFUND');
    expect(await act(`orderCapture(id: "${order}", amount: ${total + 1})`)).toBe('PAYMENT_ERROR');
    expect(await act(`orderCapture(id: "${order}", amount: 1000)`)).toBe('');
    expect(await shop.statuses(order)).toBe('PARTIAL/PARTIAL');
    expect(await act(`orderRefund(id: "${order}", amount: 1000)`)).toBe('');
    expect(await read(shop, order)).toBe('UNFULFILLED FULLY_REFUNDED AUTH+CAPTURE+REFUND');
    const other = await place();
    expect(await act(`orderVoid(id: "${other}")`)).toBe('');
    expect(await act(`orderVoid(id: "${other}")`)).toBe('VOID_INACTIVE_PAYMENT');
    expect(await shop.statuses(other)).toBe('NONE/NONE');
  });
});

describe('the gift card gateway', () => {
  const make = async (shop: PaymentShop, amount: number) =>
    (
      await shop.staff<{ giftCardCreate: { giftCard: { id: string; code: string } } }>(
        'mutation ($input: GiftCardCreateInput!) { giftCardCreate(input: $input) { giftCard { id code } errors { code } } }',
        { input: { balance: { amount, currency: 'RSD' }, isActive: true } },
      )
    ).giftCardCreate.giftCard;
  const use = async (shop: PaymentShop, checkout: string, code: string, amount: number) => {
    const { it } = await shop.ask<{
      it: { transaction: { id: string } | null; transactionEvent: { type: string } | null };
    }>(
      `mutation { it: transactionInitialize(id: "${checkout}", amount: ${amount}, paymentGateway: { id: "saleor.io.gift-card-payment-gateway", data: { code: "${code}" } }) { transaction { id } transactionEvent { type } } }`,
    );
    return { id: it.transaction!.id, type: it.transactionEvent!.type };
  };
  const balance = async (shop: PaymentShop, id: string) =>
    (
      await shop.staff<{ giftCard: { currentBalance: { amount: number } } }>(
        `{ giftCard(id: "${id}") { currentBalance { amount } } }`,
      )
    ).giftCard.currentBalance.amount;

  test('keeps the money for the checkout that asked last, and takes it with the order', async () => {
    const shop = await paymentShop();
    const card = await make(shop, 2000);
    const [first, second] = [await shop.ready({ 'oil-0': 1 }), await shop.ready({ 'oil-0': 1 })];
    expect((await use(shop, first, card.code, total)).type).toBe('AUTHORIZATION_SUCCESS');
    expect((await use(shop, second, card.code, total)).type).toBe('AUTHORIZATION_SUCCESS');
    expect(await shop.statuses(first)).toBe('NONE/NONE');
    expect(await shop.statuses(second)).toBe('FULL/NONE');
    expect(await balance(shop, card.id)).toBe(2000);
    const { order } = await shop.placed(second);
    expect(await balance(shop, card.id)).toBe(2000 - total);
    expect(await shop.statuses(order!)).toBe('FULL/FULL');
  });

  test('refuses more than there is, and cards that are none', async () => {
    const shop = await paymentShop();
    const card = await make(shop, 100);
    const checkout = await shop.ready({ 'oil-0': 1 });
    for (const [code, amount] of [
      [card.code, 101],
      ['nothing', 1],
    ] as const)
      expect((await use(shop, checkout, code, amount)).type).toBe('AUTHORIZATION_FAILURE');
  });

  test('pays back onto the card', async () => {
    const shop = await paymentShop();
    const card = await make(shop, total);
    const checkout = await shop.ready({ 'oil-0': 1 });
    const { id } = await use(shop, checkout, card.code, total);
    await shop.placed(checkout);
    expect(await balance(shop, card.id)).toBe(0);
    await shop.request(id, ', actionType: REFUND, amount: 300');
    expect(await balance(shop, card.id)).toBe(300);
    expect(await shop.amounts(id)).toEqual({ charged: 1000, refunded: 300 });
    expect(shop.asked()).toEqual([]);
  });
});
