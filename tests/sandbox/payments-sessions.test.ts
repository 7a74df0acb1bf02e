import { describe, expect, test } from 'vitest';
import { paymentShop, type PaymentShop } from './payment-shop.ts';

// What a payment App can answer to a session, and what follows for the checkout and the order. Measured on Saleor
// 3.23.28; prices are 1000 and 300 for the delivery.

const total = 1300;
const notPaid = 'CHECKOUT_NOT_FULLY_PAID';

type Row = readonly [
  result: string,
  answer: object,
  transactionEvent: string,
  checkout: string,
  order: string,
];
const rows: readonly Row[] = [
  ['AUTHORIZATION_SUCCESS', {}, 'AUTHORIZATION_SUCCESS', 'FULL/NONE', 'FULL/NONE'],
  ['CHARGE_SUCCESS', {}, 'CHARGE_SUCCESS', 'FULL/FULL', 'FULL/FULL'],
  ['AUTHORIZATION_REQUEST', {}, 'AUTHORIZATION_REQUEST', 'FULL/NONE', 'NONE/NONE'],
  ['CHARGE_REQUEST', {}, 'CHARGE_REQUEST', 'FULL/FULL', 'NONE/NONE'],
  [
    'AUTHORIZATION_SUCCESS',
    { amount: '1300.00' },
    'AUTHORIZATION_SUCCESS',
    'FULL/NONE',
    'FULL/NONE',
  ],
  ['CHARGE_SUCCESS', { amount: 2000 }, 'CHARGE_SUCCESS', 'FULL/OVERCHARGED', 'FULL/OVERCHARGED'],
  ['CHARGE_SUCCESS', { amount: 1 }, 'CHARGE_SUCCESS', 'PARTIAL/PARTIAL', notPaid],
  ['CHARGE_FAILURE', {}, 'CHARGE_FAILURE', 'NONE/NONE', notPaid],
  ['AUTHORIZATION_FAILURE', {}, 'AUTHORIZATION_FAILURE', 'NONE/NONE', notPaid],
  ['CHARGE_ACTION_REQUIRED', {}, 'CHARGE_ACTION_REQUIRED', 'NONE/NONE', notPaid],
  ['AUTHORIZATION_ACTION_REQUIRED', {}, 'AUTHORIZATION_ACTION_REQUIRED', 'NONE/NONE', notPaid],
];

describe('a payment App answers a session', () => {
  test('with a result', async () => {
    const shop = await paymentShop();
    for (const [index, [result, answer, type, checkoutStatuses, outcome]] of rows.entries()) {
      const what = `${result} ${JSON.stringify(answer)}`;
      const checkout = await shop.ready({ 'oil-0': 1 });
      shop.answers({ result, pspReference: `psp-${index}`, ...answer });
      const { transactionEvent, errors } = await shop.initialize(checkout);
      expect([what, transactionEvent?.type, errors]).toEqual([what, type, []]);
      expect([what, await shop.statuses(checkout)]).toEqual([what, checkoutStatuses]);
      const { order, refusals } = await shop.placed(checkout);
      const found = order === null ? refusals.join() : await shop.statuses(order);
      expect([what, found]).toEqual([what, outcome]);
    }
  });

  const failures: Readonly<Record<string, { answer: object | 'silence' | 'cut'; says: RegExp }>> = {
    'not found': { answer: { status: 404 }, says: /^Failed to delivery request\.$/ },
    'a fault': { answer: { status: 500 }, says: /^Failed to delivery request\.$/ },
    'another address': {
      answer: { status: 302, headers: { location: '/other' } },
      says: /^Failed to delivery request\.$/,
    },
    garbage: { answer: { body: 'no JSON' }, says: /^Failed to delivery request\.$/ },
    silence: { answer: 'silence', says: /^Failed to delivery request\.$/ },
    'a closed door': { answer: 'cut', says: /^Failed to delivery request\.$/ },
    nothing: {
      answer: {},
      says: /^Missing or invalid value for `result`: None\. Possible values: /,
    },
    'what Saleor does not know': {
      answer: { result: 'PAID', pspReference: 'x' },
      says: /^Missing or invalid value for `result`: PAID\./,
    },
    'no reference': {
      answer: { result: 'CHARGE_SUCCESS' },
      says: /^Missing value for field: pspReference\. Input: \{'result': 'CHARGE_SUCCESS'\}\.$/,
    },
    'an amount that is none': {
      answer: { result: 'CHARGE_SUCCESS', pspReference: 'x', amount: 'all' },
      says: /^Incorrect value \(all\) for field: amount\. Error: Input should be a valid decimal\.$/,
    },
    'a card without a name': {
      answer: {
        result: 'CHARGE_SUCCESS',
        pspReference: 'x',
        paymentMethodDetails: { type: 'CARD' },
      },
      says: /^Missing value for field: paymentMethodDetails\. Input: \{'type': 'CARD'\}\.$/,
    },
  };
  test('with nothing of use: no error, but an event of failure', async () => {
    const shop = await paymentShop();
    for (const [name, { answer, says }] of Object.entries(failures)) {
      const checkout = await shop.ready({ 'oil-0': 1 });
      shop.answers(answer);
      const { transaction, transactionEvent, data, errors } = await shop.initialize(checkout);
      expect([name, errors, data, transaction === null]).toEqual([name, [], null, false]);
      expect([name, transactionEvent!.type]).toEqual([name, 'AUTHORIZATION_FAILURE']);
      expect(transactionEvent!.message).toMatch(says);
      expect([name, await shop.statuses(checkout)]).toEqual([name, 'NONE/NONE']);
      expect([name, (await shop.placed(checkout)).refusals]).toEqual([name, [notPaid]]);
    }
  });

  test('with more for the customer to do, until that is done', async () => {
    const shop = await paymentShop();
    const checkout = await shop.ready({ 'oil-0': 1 });
    shop.answers({ result: 'CHARGE_ACTION_REQUIRED', data: { url: 'https://bank.example' } });
    const { transaction, data } = await shop.initialize(checkout);
    expect(data).toEqual({ url: 'https://bank.example' });
    const [first] = shop.asked();
    expect(first).toMatchObject({
      event: 'TRANSACTION_INITIALIZE_SESSION',
      body: {
        data: { card: 'x' },
        merchantReference: transaction!.id,
        action: { amount: total, currency: 'RSD', actionType: 'AUTHORIZATION' },
        transaction: { id: transaction!.id, pspReference: '' },
        sourceObject: { __typename: 'Checkout', id: checkout },
      },
    });
    expect(first!.body!.customerIpAddress).toMatch(/^(127\.0\.0\.1|::1)$/);
    shop.answers({ result: 'CHARGE_SUCCESS', pspReference: 'done', data: { ok: true } });
    const done = await shop.process(transaction!.id);
    expect([done.transactionEvent!.type, done.data]).toEqual(['CHARGE_SUCCESS', { ok: true }]);
    expect(shop.asked()).toMatchObject([
      { event: 'TRANSACTION_PROCESS_SESSION', body: { data: { code: 2 } } },
    ]);
    const again = await shop.process(transaction!.id);
    expect([again.transactionEvent!.type, again.data]).toEqual(['CHARGE_SUCCESS', null]);
    expect(shop.asked()).toEqual([]);
    expect(await shop.statuses(checkout)).toBe('FULL/FULL');
    expect((await shop.placed(checkout)).order).not.toBeNull();
  });

  test('or there is none, or it is switched off', async () => {
    const shop = await paymentShop();
    const checkout = await shop.ready({ 'oil-0': 1 });
    const refused = async () => (await shop.initialize(checkout)).errors;
    await shop.staff('mutation ($id: ID!) { appDeactivate(id: $id) { errors { code } } }', {
      id: shop.app,
    });
    expect(await refused()).toEqual([{ field: 'paymentGateway', code: 'NOT_FOUND' }]);
    expect((await shop.placed(checkout)).refusals).toEqual([notPaid]);
    expect(shop.asked()).toEqual([]);
  });
});

describe('an idempotency key', () => {
  test('makes one transaction, though the App is asked again', async () => {
    const shop = await paymentShop();
    const checkout = await shop.ready({ 'oil-0': 1 });
    shop.answers({ result: 'AUTHORIZATION_SUCCESS', pspReference: 'key' });
    const call = () => shop.initialize(checkout, `, amount: ${total}, idempotencyKey: "key"`);
    const [first, second] = [await call(), await call()];
    expect(second.transaction!.id).toBe(first.transaction!.id);
    expect(shop.asked().map(({ body }) => body!.idempotencyKey)).toEqual(['key', 'key']);
    expect(await shop.amounts(first.transaction!.id)).toEqual({ authorized: total });
  });

  test('with another reference is told as a failure, and changes nothing', async () => {
    const shop = await paymentShop();
    const checkout = await shop.ready({ 'oil-0': 1 });
    const call = () => shop.initialize(checkout, `, amount: ${total}, idempotencyKey: "key"`);
    shop.answers({ result: 'AUTHORIZATION_SUCCESS', pspReference: 'one' });
    await call();
    shop.answers({ result: 'AUTHORIZATION_SUCCESS', pspReference: 'two' });
    const { transaction, transactionEvent } = await call();
    expect(transactionEvent!.type).toBe('AUTHORIZATION_FAILURE');
    expect(transactionEvent!.message).toMatch(/already reported/);
    expect(await shop.amounts(transaction!.id)).toEqual({ authorized: total });
    expect((await shop.placed(checkout)).order).not.toBeNull();
  });

  test('is for one amount of one checkout', async () => {
    const shop = await paymentShop();
    const [checkout, other] = [await shop.ready({ 'oil-0': 1 }), await shop.ready({ 'oil-0': 1 })];
    shop.answers({ result: 'AUTHORIZATION_SUCCESS', pspReference: 'key' });
    const call = async (id: string, args: string) =>
      (await shop.initialize(id, `, idempotencyKey: "key" ${args}`)).errors;
    expect(await call(checkout, '')).toEqual([]);
    shop.asked();
    const taken = [{ field: 'idempotencyKey', code: 'UNIQUE' }];
    expect(await call(checkout, ', amount: 5')).toEqual(taken);
    // All is authorised, so nothing is left to pay: another amount.
    expect(await call(checkout, '')).toEqual(taken);
    expect(await call(other, `, amount: ${total}`)).toEqual(taken);
    expect(shop.asked()).toEqual([]);
  });

  test('left out makes a second transaction', async () => {
    const shop = await paymentShop();
    const checkout = await shop.ready({ 'oil-0': 1 });
    shop.answers({ result: 'AUTHORIZATION_SUCCESS', pspReference: 'x' });
    const args = `, amount: ${total}`;
    const [first, second] = [
      await shop.initialize(checkout, args),
      await shop.initialize(checkout, args),
    ];
    expect(second.transaction!.id).not.toBe(first.transaction!.id);
    expect(shop.asked()).toHaveLength(2);
  });
});

describe('Apps are told', () => {
  const toldOf = async (shop: PaymentShop, act: () => Promise<unknown>) => {
    const names: string[] = [];
    const stop = shop.sandbox.state.events.listen(({ name }) => names.push(name));
    await act();
    stop();
    return names;
  };

  test('that a checkout is paid, once it is', async () => {
    const shop = await paymentShop();
    const checkout = await shop.ready({ 'oil-0': 1 });
    const pay = (result: string, amount: number) => () => {
      shop.answers({ result, amount, pspReference: `${result}-${amount}` });
      return shop.initialize(checkout);
    };
    expect(await toldOf(shop, pay('AUTHORIZATION_SUCCESS', 300))).toEqual([]);
    expect(await toldOf(shop, pay('AUTHORIZATION_SUCCESS', 1000))).toEqual([
      'CHECKOUT_FULLY_AUTHORIZED',
    ]);
    expect(await toldOf(shop, pay('CHARGE_SUCCESS', 1300))).toEqual(['CHECKOUT_FULLY_PAID']);
  });

  test('so too early of one whose prices nobody has asked for: it costs nothing yet', async () => {
    const shop = await paymentShop();
    const { checkoutCreate } = await shop.ask<{ checkoutCreate: { checkout: { id: string } } }>(
      'mutation ($input: CheckoutCreateInput!) { checkoutCreate(input: $input) { checkout { id } } }',
      { input: { channel: 'rs', lines: [{ variantId: shop.ids.get('oil-0'), quantity: 1 }] } },
    );
    const { id } = checkoutCreate.checkout;
    const create = () =>
      shop.asApp(
        `mutation { transactionCreate(id: "${id}", transaction: { amountAuthorized: { amount: 1, currency: "RSD" } }) { errors { code } } }`,
      );
    expect(await toldOf(shop, create)).toEqual([
      'CHECKOUT_FULLY_PAID',
      'CHECKOUT_FULLY_AUTHORIZED',
    ]);
    expect(await shop.statuses(id)).toBe('PARTIAL/NONE');
  });
});

describe('payment gateways', () => {
  test('are the Apps and the gift cards; the dummy, where it has the currency', async () => {
    const shop = await paymentShop();
    const checkout = await shop.ready({ 'oil-0': 1 });
    const { checkout: read } = await shop.ask<{
      checkout: { availablePaymentGateways: { id: string }[] };
    }>(`{ checkout(id: "${checkout}") { availablePaymentGateways { id } } }`);
    expect(read.availablePaymentGateways.map(({ id }) => id)).toEqual([
      'pay',
      'saleor.io.gift-card-payment-gateway',
    ]);
  });

  const answers: readonly (readonly [string, object, unknown, string | null])[] = [
    ['data', { data: { key: 1 } }, { key: 1 }, null],
    ['nothing', {}, null, null],
    ['a list', { body: '[1]' }, null, 'INVALID'],
    ['a fault', { status: 500 }, null, 'INVALID'],
    ['garbage', { body: 'x' }, null, 'INVALID'],
  ];
  test('answer what their forms need', async () => {
    const shop = await paymentShop();
    const checkout = await shop.ready({ 'oil-0': 1 });
    for (const [name, answer, data, code] of answers) {
      shop.answers(answer);
      const { it } = await shop.ask<{
        it: { gatewayConfigs: { id: string; data: unknown; errors: { code: string }[] }[] };
      }>(
        `mutation { it: paymentGatewayInitialize(id: "${checkout}", paymentGateways: [{ id: "pay", data: { a: 1 } }]) { gatewayConfigs { id data errors { code } } } }`,
      );
      const errors = code === null ? [] : [{ code }];
      expect([name, it.gatewayConfigs]).toEqual([name, [{ id: 'pay', data, errors }]]);
      expect(shop.asked()).toMatchObject([{ body: { data: { a: 1 }, amount: total } }]);
    }
  });
});
