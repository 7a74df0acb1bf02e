import { describe, expect, test } from 'vitest';
import { paymentShop, type PaymentShop } from './payment-shop.ts';

// What staff can have a payment App do with an order's money, and what the App can report by itself. Measured on Saleor
// 3.23.28; an order is of 1300.

const total = 1300;

async function ordered(
  shop: PaymentShop,
  result: string,
  pspReference = `of-${result}`,
): Promise<{ order: string; transaction: string }> {
  const checkout = await shop.ready({ 'oil-0': 1 });
  shop.answers({ result, pspReference, actions: ['CHARGE', 'REFUND', 'CANCEL'] });
  const { transaction } = await shop.initialize(checkout);
  const { order } = await shop.placed(checkout);
  shop.asked();
  return { order: order!, transaction: transaction!.id };
}

/** What Apps are told while `act` runs, in order. */
async function told({ sandbox }: PaymentShop, act: () => Promise<unknown>): Promise<string[]> {
  const names: string[] = [];
  const stop = sandbox.state.events.listen(({ name }) => names.push(name));
  await act();
  stop();
  return names;
}

function report(shop: PaymentShop, transaction: string, args: string) {
  return shop.asApp<{
    it: {
      alreadyProcessed: boolean | null;
      transactionEvent: { type: string } | null;
      errors: { code: string }[];
    };
  }>(
    `mutation { it: transactionEventReport(id: "${transaction}", ${args}) { alreadyProcessed transactionEvent { type } errors { code } } }`,
  );
}

test('an authorised order is charged, and everybody told', async () => {
  const shop = await paymentShop();
  const { order, transaction } = await ordered(shop, 'AUTHORIZATION_SUCCESS');
  shop.answers({ result: 'CHARGE_SUCCESS', pspReference: 'charge' });
  const names = await told(shop, () => shop.request(transaction, ', actionType: CHARGE'));
  expect(shop.asked()).toMatchObject([
    {
      event: 'TRANSACTION_CHARGE_REQUESTED',
      body: {
        action: { amount: total, currency: 'RSD', actionType: 'CHARGE' },
        transaction: { id: transaction, pspReference: 'of-AUTHORIZATION_SUCCESS' },
      },
    },
  ]);
  expect(names).toEqual(['ORDER_PAID', 'ORDER_FULLY_PAID', 'ORDER_UPDATED']);
  expect(await shop.statuses(order)).toBe('FULL/FULL');
  expect(await shop.amounts(transaction)).toEqual({ charged: total });
});

describe('money that is only on its way', () => {
  test.each(['CHARGE_REQUEST', 'AUTHORIZATION_REQUEST'])('%s', async (result) => {
    const shop = await paymentShop();
    const { order, transaction } = await ordered(shop, result);
    const pending = result === 'CHARGE_REQUEST' ? 'chargePending' : 'authorizePending';
    expect(await shop.statuses(order)).toBe('NONE/NONE');
    // There is nothing to charge: the App is asked for 0, and says so.
    shop.answers({ result: 'CHARGE_SUCCESS', pspReference: 'nothing' });
    await shop.request(transaction, ', actionType: CHARGE');
    expect(shop.asked()).toMatchObject([{ body: { action: { amount: 0 } } }]);
    expect(await shop.amounts(transaction)).toEqual({ [pending]: total });
    const names = await told(shop, () =>
      report(
        shop,
        transaction,
        `type: CHARGE_SUCCESS, amount: ${total}, pspReference: "of-${result}"`,
      ),
    );
    expect(names).toEqual(['ORDER_PAID', 'ORDER_FULLY_PAID', 'ORDER_UPDATED']);
    expect(await shop.statuses(order)).toBe('FULL/FULL');
    // A charge does not settle an authorisation.
    expect(await shop.amounts(transaction)).toEqual(
      result === 'CHARGE_REQUEST'
        ? { charged: total }
        : { charged: total, authorizePending: total },
    );
  });
});

describe('a request', () => {
  type Row = readonly [action: string, answer: object, amounts: Record<string, number>];
  const rows: readonly Row[] = [
    [
      'REFUND, amount: 300',
      { result: 'REFUND_SUCCESS', pspReference: 'a' },
      { charged: 1000, refunded: 300 },
    ],
    ['REFUND, amount: 9999', { result: 'REFUND_SUCCESS', pspReference: 'b' }, { refunded: total }],
    [
      'REFUND, amount: 300',
      { result: 'REFUND_SUCCESS', pspReference: 'c', amount: 200 },
      { charged: 1100, refunded: 200 },
    ],
    ['REFUND, amount: 300', { pspReference: 'd' }, { charged: 1000, refundPending: 300 }],
    ['REFUND, amount: 300', { result: 'REFUND_FAILURE', pspReference: 'e' }, { charged: total }],
    ['REFUND, amount: 300', { result: 'REFUND_REQUEST', pspReference: 'f' }, { charged: total }],
    ['REFUND, amount: 300', { result: 'CHARGE_SUCCESS', pspReference: 'g' }, { charged: total }],
    ['REFUND, amount: 300', { body: 'garbage' }, { charged: total }],
    ['REFUND, amount: 300', { status: 404 }, { charged: total }],
  ];
  test('is answered', async () => {
    const shop = await paymentShop();
    for (const [action, answer, amounts] of rows) {
      const what = `${action} ${JSON.stringify(answer)}`;
      const { transaction } = await ordered(shop, 'CHARGE_SUCCESS', what);
      shop.answers(answer);
      expect([what, await shop.request(transaction, `, actionType: ${action}`)]).toEqual([
        what,
        [],
      ]);
      expect([what, await shop.amounts(transaction)]).toEqual([what, amounts]);
    }
  });

  test('is made again after a fault, with an empty body', async () => {
    const shop = await paymentShop();
    const { transaction } = await ordered(shop, 'CHARGE_SUCCESS');
    shop.answers({ status: 503 });
    await shop.request(transaction, ', actionType: REFUND, amount: 300');
    const [first, ...again] = shop.asked();
    expect(first!.body!.action).toEqual({ amount: 300, currency: 'RSD', actionType: 'REFUND' });
    expect(again.map(({ body }) => body)).toEqual([null, null, null, null, null]);
    expect(await shop.amounts(transaction)).toEqual({ charged: total });
  });

  test('needs an App that takes it', async () => {
    const shop = await paymentShop();
    const { order, transaction } = await ordered(shop, 'AUTHORIZATION_SUCCESS');
    await shop.staff('mutation ($id: ID!) { appDeactivate(id: $id) { errors { code } } }', {
      id: shop.app,
    });
    expect(await shop.request(transaction, ', actionType: CHARGE')).toEqual([
      'MISSING_TRANSACTION_ACTION_REQUEST_WEBHOOK',
    ]);
    expect(await shop.statuses(order)).toBe('FULL/NONE');
  });

  test('names its reason where the shop has a type for that', async () => {
    const shop = await paymentShop();
    const { transaction } = await ordered(shop, 'CHARGE_SUCCESS');
    const { pageTypeCreate } = await shop.staff<{ pageTypeCreate: { pageType: { id: string } } }>(
      'mutation { pageTypeCreate(input: { name: "Reason" }) { pageType { id } errors { code } } }',
    );
    await shop.staff(
      'mutation ($input: RefundSettingsUpdateInput!) { refundSettingsUpdate(input: $input) { errors { code } } }',
      { input: { refundReasonReferenceType: pageTypeCreate.pageType.id } },
    );
    expect(await shop.request(transaction, ', actionType: REFUND')).toEqual(['REQUIRED']);
    expect(shop.asked()).toEqual([]);
  });
});

describe('a report of the App', () => {
  test('counts once', async () => {
    const shop = await paymentShop();
    const { transaction } = await ordered(shop, 'CHARGE_SUCCESS');
    const call = async (args: string) => (await report(shop, transaction, args)).it;
    const args = 'type: REFUND_SUCCESS, amount: 100, pspReference: "refund"';
    expect(await call(args)).toMatchObject({ alreadyProcessed: false, errors: [] });
    expect(await call(args)).toMatchObject({ alreadyProcessed: true, errors: [] });
    expect(await shop.amounts(transaction)).toEqual({ charged: 1200, refunded: 100 });
    const other = await call('type: REFUND_SUCCESS, amount: 101, pspReference: "refund"');
    expect(other.errors).toEqual([{ code: 'INCORRECT_DETAILS' }]);
    expect(await shop.amounts(transaction)).toEqual({ charged: 1200, refunded: 100 });
  });

  test('is its own: staff and shoppers have none to make', async () => {
    const shop = await paymentShop();
    const { transaction } = await ordered(shop, 'AUTHORIZATION_SUCCESS');
    const query = `mutation { transactionEventReport(id: "${transaction}", type: CHARGE_SUCCESS, amount: 1, pspReference: "x") { errors { code } } }`;
    await expect(shop.staff(query)).rejects.toThrow(/permission/);
    await expect(shop.ask(query)).rejects.toThrow(/HANDLE_PAYMENTS/);
  });
});

test('staff mark only orders as paid of which no money is known', async () => {
  const shop = await paymentShop();
  const { order } = await ordered(shop, 'CHARGE_REQUEST');
  const { it } = await shop.staff<{ it: { errors: object[] } }>(
    `mutation { it: orderMarkAsPaid(id: "${order}") { errors { field code message } } }`,
  );
  expect(it.errors).toEqual([
    {
      field: 'transaction',
      code: 'TRANSACTION_ERROR',
      message: 'Orders with transactions can not be manually marked as paid.',
    },
  ]);
  const { order: read } = await shop.ask<{ order: { actions: string[] } }>(
    `{ order(id: "${order}") { actions } }`,
  );
  expect(read.actions).toContain('MARK_AS_PAID');
});

test('what staff grant goes back when they request it', async () => {
  const shop = await paymentShop();
  const { order, transaction } = await ordered(shop, 'CHARGE_SUCCESS');
  const { made } = await shop.staff<{ made: { grantedRefund: { id: string } } }>(
    `mutation { made: orderGrantRefundCreate(id: "${order}", input: { amount: 300, transactionId: "${transaction}" }) { grantedRefund { id } errors { code } } }`,
  );
  // It is no longer owed, so too much has been charged.
  expect(await shop.statuses(order)).toBe('FULL/OVERCHARGED');
  const states: string[] = [];
  for (const answer of [
    { result: 'REFUND_FAILURE', pspReference: 'no' },
    { pspReference: 'later' },
    null,
  ]) {
    if (answer === null)
      await report(shop, transaction, 'type: REFUND_SUCCESS, amount: 300, pspReference: "later"');
    else {
      shop.answers(answer);
      await shop.staff(
        `mutation { transactionRequestRefundForGrantedRefund(id: "${transaction}", grantedRefundId: "${made.grantedRefund.id}") { errors { code } } }`,
      );
      await shop.sandbox.state.tasks.settled();
    }
    const { read } = await shop.staff<{ read: { grantedRefunds: { status: string }[] } }>(
      `{ read: order(id: "${order}") { grantedRefunds { status } } }`,
    );
    states.push(read.grantedRefunds[0]!.status);
  }
  expect(states).toEqual(['FAILURE', 'PENDING', 'SUCCESS']);
  expect(await shop.statuses(order)).toBe('FULL/FULL');
  expect(await shop.amounts(transaction)).toEqual({ charged: 1000, refunded: 300 });
});
