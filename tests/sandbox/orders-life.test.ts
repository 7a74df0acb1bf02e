import { describe, expect, test } from 'vitest';
import { office, type Office } from './order-office.ts';

// What staff do with an order, what Apps are told of it, and what becomes of its pieces. As a real Saleor 3.23.28 did.

function fulfil(shop: Office, order: string, line: string, quantity: number) {
  return shop.desk.act<{ fulfillments: { id: string }[] }>(
    'orderFulfill',
    {
      order,
      input: { lines: [{ orderLineId: line, stocks: [{ quantity, warehouse: shop.north }] }] },
    },
    'fulfillments { id }',
  );
}

test('a day of an order', async () => {
  const shop = await office();
  const { desk } = shop;
  let order = '';
  let line = '';
  let fulfillment = '';
  const day: readonly (readonly [() => Promise<unknown>, events: string, then: string])[] = [
    [
      async () => {
        order = await shop.order(3);
        [line] = (await shop.lines(order)) as [string];
      },
      'ORDER_CREATED ORDER_CONFIRMED',
      'UNCONFIRMED NOT_CHARGED, 10 here, 3 kept',
    ],
    [
      () => desk.act('orderConfirm', { id: order }),
      'ORDER_CONFIRMED',
      'UNFULFILLED NOT_CHARGED, 10 here, 3 kept',
    ],
    [
      () => desk.act('orderNoteAdd', { order, input: { message: 'call first' } }),
      'ORDER_UPDATED',
      'UNFULFILLED NOT_CHARGED, 10 here, 3 kept',
    ],
    [
      () => desk.act('orderMarkAsPaid', { id: order }),
      'ORDER_FULLY_PAID ORDER_UPDATED',
      'UNFULFILLED FULLY_CHARGED, 10 here, 3 kept',
    ],
    [
      async () => {
        const made = await fulfil(shop, order, line, 2);
        fulfillment = made.fulfillments[0]!.id;
      },
      'FULFILLMENT_CREATED ORDER_UPDATED',
      'PARTIALLY_FULFILLED FULLY_CHARGED, 8 here, 1 kept',
    ],
    [
      () =>
        desk.act('orderFulfillmentUpdateTracking', {
          id: fulfillment,
          input: { trackingNumber: 'RS1' },
        }),
      'FULFILLMENT_TRACKING_NUMBER_UPDATED ORDER_UPDATED',
      'PARTIALLY_FULFILLED FULLY_CHARGED, 8 here, 1 kept',
    ],
    [
      () => fulfil(shop, order, line, 1),
      'FULFILLMENT_CREATED FULFILLMENT_APPROVED ORDER_UPDATED ORDER_FULFILLED',
      'FULFILLED FULLY_CHARGED, 7 here, 0 kept',
    ],
    [
      () =>
        desk.act('orderFulfillmentCancel', { id: fulfillment, input: { warehouseId: shop.north } }),
      'FULFILLMENT_CANCELED ORDER_UPDATED',
      'PARTIALLY_FULFILLED FULLY_CHARGED, 9 here, 2 kept',
    ],
    [
      () =>
        desk.act('orderFulfillmentReturnProducts', {
          order,
          input: { orderLines: [{ orderLineId: line, quantity: 2 }] },
        }),
      'ORDER_UPDATED',
      'PARTIALLY_RETURNED FULLY_CHARGED, 9 here, 0 kept',
    ],
  ];
  for (const [act, events, then] of day) {
    expect(await shop.told(act)).toBe(events);
    expect(await shop.look(order)).toBe(then);
  }
});

test('the last piece goes, and comes back when its order is cancelled', async () => {
  const shop = await office([2, 0]);
  let last = '';
  expect(await shop.told(() => shop.order(1))).toBe('ORDER_CREATED ORDER_CONFIRMED');
  expect(
    await shop.told(async () => {
      last = await shop.order(1);
    }),
  ).toBe('PRODUCT_VARIANT_OUT_OF_STOCK ORDER_CREATED ORDER_CONFIRMED');
  expect(await shop.told(() => shop.desk.act('orderCancel', { id: last }))).toBe(
    'PRODUCT_VARIANT_BACK_IN_STOCK ORDER_CANCELLED ORDER_UPDATED',
  );
  expect(await shop.look(last)).toBe('CANCELED NOT_CHARGED, 2 here, 1 kept');
  expect((await shop.desk.try('orderCancel', { id: last })).errors).toEqual([
    { field: 'order', code: 'CANNOT_CANCEL_ORDER', message: "This order can't be canceled." },
  ]);
});

describe('what cannot be', () => {
  test('is refused, and nothing changes', async () => {
    const shop = await office();
    const order = await shop.order(2);
    const [line] = await shop.lines(order);
    const sending = (stocks: readonly object[]) => ({
      order,
      input: { lines: [{ orderLineId: line, stocks }] },
    });
    const here = (quantity: number) => ({ quantity, warehouse: shop.north });
    const rows: readonly (readonly [name: string, variables: object, refusal: string])[] = [
      ['orderFulfill', sending([here(1)]), 'CANNOT_FULFILL_UNPAID_ORDER'],
      ['orderCapture', { id: order, amount: 5 }, 'PAYMENT_MISSING'],
      ['orderVoid', { id: order }, 'PAYMENT_MISSING'],
      ['orderRefund', { id: order, amount: 0 }, 'ZERO_QUANTITY'],
      ['orderNoteAdd', { order, input: { message: ' ' } }, 'REQUIRED'],
      ['orderUpdateShipping', { order, input: {} }, 'SHIPPING_METHOD_REQUIRED'],
      ['draftOrderComplete', { id: order }, 'INVALID'],
      [
        'orderFulfillmentRefundProducts',
        { order, input: { orderLines: [{ orderLineId: line, quantity: 1 }] } },
        'CANNOT_REFUND',
      ],
    ];
    const before = await shop.look(order);
    const shopSettings = (allowed: boolean) =>
      shop.desk.act('shopSettingsUpdate', { input: { fulfillmentAllowUnpaid: allowed } });
    await shopSettings(false);
    for (const [name, variables, refusal] of rows) {
      const { errors } = await shop.desk.try(name, variables);
      expect([name, errors.map(({ code }) => code)]).toEqual([name, [refusal]]);
    }
    await shopSettings(true);
    const fulfilments: readonly (readonly [readonly object[], string])[] = [
      [[here(3)], 'FULFILL_ORDER_LINE'],
      [[here(0)], 'ZERO_QUANTITY'],
      [[here(1), here(1)], 'DUPLICATED_INPUT_ITEM'],
      [[{ quantity: 1, warehouse: shop.ids.get('south')! }], 'INSUFFICIENT_STOCK'],
    ];
    for (const [stocks, refusal] of fulfilments) {
      const { errors } = await shop.desk.try('orderFulfill', sending(stocks));
      expect(errors.map(({ code }) => code)).toEqual([refusal]);
    }
    expect(await shop.look(order)).toBe(before);
  });
});

test('staff approve what waits for it', async () => {
  const shop = await office();
  const order = await shop.order(2);
  const [line] = await shop.lines(order);
  await shop.desk.act('orderMarkAsPaid', { id: order });
  await shop.desk.act('shopSettingsUpdate', { input: { fulfillmentAutoApprove: false } });
  let fulfillment = '';
  const wait = async () => {
    fulfillment = (await fulfil(shop, order, line!, 2)).fulfillments[0]!.id;
  };
  expect(await shop.told(wait)).toBe('ORDER_UPDATED');
  expect(await shop.look(order)).toBe('UNCONFIRMED FULLY_CHARGED, 10 here, 2 kept');
  const approve = () =>
    shop.desk.act('orderFulfillmentApprove', { id: fulfillment, notifyCustomer: false });
  expect(await shop.told(approve)).toBe(
    'FULFILLMENT_CREATED FULFILLMENT_APPROVED ORDER_UPDATED ORDER_FULFILLED',
  );
  expect(await shop.look(order)).toBe('FULFILLED FULLY_CHARGED, 8 here, 0 kept');
});

test('pieces are replaced by a draft', async () => {
  const shop = await office();
  const order = await shop.order(2);
  const [line] = await shop.lines(order);
  const replace = async () => {
    const { replaceOrder } = await shop.desk.act<{
      replaceOrder: { origin: string; status: string; lines: { quantity: number }[] };
    }>(
      'orderFulfillmentReturnProducts',
      { order, input: { orderLines: [{ orderLineId: line, quantity: 1, replace: true }] } },
      'replaceOrder { origin status lines { quantity } }',
    );
    expect(replaceOrder).toEqual({ origin: 'REISSUE', status: 'DRAFT', lines: [{ quantity: 1 }] });
  };
  expect(await shop.told(replace)).toBe('ORDER_UPDATED DRAFT_ORDER_CREATED');
});

test('orders that nobody pays for expire, and are deleted some days later', async () => {
  const shop = await office();
  const { state } = shop.sandbox;
  const order = await shop.order(2);
  await shop.settings({ orderSettings: { expireOrdersAfter: 60, deleteExpiredOrdersAfter: 3 } });
  const expire = async () => {
    state.jobs.run('expire-orders');
    return Promise.resolve();
  };
  state.clock.move(59 * 60);
  expect(await shop.told(expire)).toBe('');
  state.clock.move(2 * 60);
  expect(await shop.told(expire)).toBe('ORDER_EXPIRED ORDER_UPDATED');
  expect(await shop.look(order)).toBe('EXPIRED NOT_CHARGED, 10 here, 0 kept');
  state.clock.move(3 * 24 * 3600);
  state.jobs.run('delete-expired-orders');
  expect(await shop.ask(`{ order(id: "${order}") { id } }`)).toEqual({ order: null });
});

test('a day counts as 24 minutes of an age', async () => {
  const shop = await office();
  const { state } = shop.sandbox;
  await shop.order(1);
  await shop.settings({ orderSettings: { expireOrdersAfter: 1440 } });
  const expired = () => state.store.all('order').map(({ status }) => status);
  state.clock.move(25 * 3600);
  state.jobs.run('expire-orders');
  expect(expired()).toEqual(['UNCONFIRMED']);
  state.clock.move(22 * 3600 + 40 * 60);
  state.jobs.run('expire-orders');
  expect(expired()).toEqual(['EXPIRED']);
});

test('anybody may read an order by its id, but not what only staff need', async () => {
  const shop = await office();
  const order = await shop.order(1);
  const open = await shop.raw(
    `{ order(id: "${order}") { number status userEmail billingAddress { city } total { gross { amount } } } }`,
  );
  expect(open.errors).toBeUndefined();
  expect(open.data).toMatchObject({
    order: { userEmail: 'gost@example.com', billingAddress: { city: 'BEOGRAD' } },
  });
  for (const field of [
    'events { type }',
    'grantedRefunds { id }',
    'totalGrantedRefund { amount }',
    'privateMetadata { key }',
  ]) {
    // None of them may be null, so the whole order is.
    const gated = await shop.raw(`{ order(id: "${order}") { number ${field} } }`);
    expect(gated.data).toEqual({ order: null });
    expect(gated.errors![0]!.message).toMatch(/permission/);
  }
});

test('gift cards that are bought are made when they are sent, which Saleor does once they are paid', async () => {
  const shop = await office();
  const { desk, sandbox, ask } = shop;
  const type = await desk.make('productTypeCreate', 'productType', {
    input: { name: 'Card', slug: 'card', kind: 'GIFT_CARD', isShippingRequired: false },
  });
  await shop.add({ slug: 'card', prices: [2000], input: { productType: type } });
  const buy = async (quantity: number) =>
    (await shop.create({ 'card-0': quantity }, { shippingAddress: undefined })).checkout!.id;
  const cards = () =>
    sandbox.state.store.all('giftCard').map((card) => `${card.currentBalance} ${card.isActive}`);
  const order = (await shop.complete(await buy(2))).order!.id;
  // Marked by hand it waits for staff.
  await desk.act('orderMarkAsPaid', { id: order });
  expect(cards()).toEqual([]);
  const [line] = await shop.lines(order);
  expect(await shop.told(() => fulfil(shop, order, line!, 2))).toBe(
    'GIFT_CARD_CREATED GIFT_CARD_CREATED GIFT_CARD_SENT GIFT_CARD_SENT FULFILLMENT_CREATED FULFILLMENT_APPROVED ORDER_UPDATED ORDER_FULFILLED',
  );
  expect(cards()).toEqual(['2000 true', '2000 true']);
  await shop.settings({ orderSettings: { allowUnpaidOrders: false } });
  const paid = await buy(1);
  await ask(
    'mutation ($id: ID!, $input: PaymentInput!) { checkoutPaymentCreate(id: $id, input: $input) { errors { code } } }',
    { id: paid, input: { gateway: 'mirumee.payments.dummy', token: 'x' } },
  );
  await shop.complete(paid);
  expect(cards()).toHaveLength(3);
});
