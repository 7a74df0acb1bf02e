import { describe, expect, test } from 'vitest';
import { serbianAddress } from './shopper.ts';
import { useStaffWorld, type MadeVariant } from './staff-world.ts';
import { useTarget } from './target.ts';

const target = useTarget(['write', 'staff'], { seed: { kind: 'blank' } });
const world = useStaffWorld(target);

interface Order {
  id: string;
  number: string;
  status: string;
  isPaid: boolean;
  chargeStatus: string;
  totalBalance: { amount: number };
  lines: { id: string; quantity: number; quantityFulfilled: number; quantityToFulfill: number }[];
  fulfillments: { id: string; status: string; trackingNumber: string }[];
}
const orderFields = `id number status isPaid chargeStatus totalBalance { amount }
  lines { id quantity quantityFulfilled quantityToFulfill } fulfillments { id status trackingNumber }`;

/** An unpaid order of `quantity` pieces, as cash on delivery leaves it. */
async function placed(oil: MadeVariant, quantity = 1): Promise<Order> {
  const input = {
    channel: world.channel.slug,
    email: 'ana@example.com',
    languageCode: 'SR',
    shippingAddress: serbianAddress,
    billingAddress: serbianAddress,
    lines: [{ variantId: oil.id, quantity }],
  };
  const created = await target.send<{ checkoutCreate: { checkout: { id: string } } }>(
    'mutation ($input: CheckoutCreateInput!) { checkoutCreate(input: $input) { checkout { id } errors { code } } }',
    { input },
  );
  const { id } = created.body.data!.checkoutCreate.checkout;
  await target.send(
    'mutation ($id: ID!, $method: ID) { checkoutDeliveryMethodUpdate(id: $id, deliveryMethodId: $method) { errors { code } } }',
    { id, method: world.courier },
  );
  const completed = await target.send<{ checkoutComplete: { order: { id: string } } }>(
    'mutation ($id: ID!) { checkoutComplete(id: $id) { order { id } errors { code message } } }',
    { id },
  );
  return read(completed.body.data!.checkoutComplete.order.id);
}

async function read(id: string): Promise<Order> {
  return (
    await target.asStaff<{ order: Order }>(
      `query ($id: ID!) { order(id: $id) { ${orderFields} } }`,
      { id },
    )
  ).order;
}

const act = (mutation: string, id: string) =>
  world.change<'order', { id: string }>(
    'order',
    `mutation ($id: ID!) { ${mutation}(id: $id) { order { id } errors { field message } } }`,
    { id },
  );

async function available(oil: MadeVariant): Promise<number> {
  const { body } = await target.send<{ productVariant: { quantityAvailable: number } }>(
    'query ($id: ID!, $channel: String) { productVariant(id: $id, channel: $channel) { quantityAvailable(countryCode: RS) } }',
    { id: oil.id, channel: world.channel.slug },
  );
  return body.data!.productVariant.quantityAvailable;
}

const fulfilment = (order: Order) => ({
  order: order.id,
  input: {
    notifyCustomer: false,
    lines: order.lines.map(({ id, quantityToFulfill }) => ({
      orderLineId: id,
      stocks: [{ quantity: quantityToFulfill, warehouse: world.warehouse }],
    })),
  },
});
const fulfil =
  'mutation ($order: ID!, $input: OrderFulfillInput!) { orderFulfill(order: $order, input: $input) { fulfillments { id } errors { field code message } } }';

describe('an unpaid order', () => {
  test('waits for staff, owes its total, and holds its stock', async () => {
    const oil = await world.product({ price: 990, stock: 5 });
    expect(await placed(oil, 2)).toMatchObject({
      status: 'UNCONFIRMED',
      isPaid: false,
      chargeStatus: 'NONE',
      totalBalance: { amount: -2370 },
    });
    expect(await available(oil)).toBe(3);
  });

  test('is confirmed once', async () => {
    const order = await placed(await world.product({ price: 990, stock: 5 }));
    await act('orderConfirm', order.id);
    expect((await read(order.id)).status).toBe('UNFULFILLED');
    expect(
      await world.refusal(
        'mutation ($id: ID!) { orderConfirm(id: $id) { errors { field code message } } }',
        { id: order.id },
      ),
    ).toMatchObject([{ field: 'id', code: 'INVALID' }]);
  });

  test('is marked as paid once', async () => {
    const order = await placed(await world.product({ price: 990, stock: 5 }));
    await act('orderConfirm', order.id);
    await act('orderMarkAsPaid', order.id);
    expect(await read(order.id)).toMatchObject({
      isPaid: true,
      chargeStatus: 'FULL',
      totalBalance: { amount: 0 },
    });
    expect(
      await world.refusal(
        'mutation ($id: ID!) { orderMarkAsPaid(id: $id) { errors { field code message } } }',
        { id: order.id },
      ),
    ).toHaveLength(1);
  });

  test('is fulfilled when it is paid, and takes its stock for good', async () => {
    const oil = await world.product({ price: 990, stock: 5 });
    const order = await placed(oil, 2);
    await act('orderConfirm', order.id);
    await act('orderMarkAsPaid', order.id);
    await world.change('fulfillments', fulfil, fulfilment(await read(order.id)));
    const after = await read(order.id);
    expect(after).toMatchObject({
      status: 'FULFILLED',
      lines: [{ quantityFulfilled: 2, quantityToFulfill: 0 }],
    });
    expect(await available(oil)).toBe(3);
    const [parcel] = after.fulfillments;
    await world.change(
      'fulfillment',
      'mutation ($id: ID!, $input: FulfillmentUpdateTrackingInput!) { orderFulfillmentUpdateTracking(id: $id, input: $input) { fulfillment { id } errors { field message } } }',
      { id: parcel!.id, input: { trackingNumber: 'PE123' } },
    );
    expect((await read(order.id)).fulfillments[0]!.trackingNumber).toBe('PE123');
  });

  test('gives its stock back when it is cancelled, once', async () => {
    const oil = await world.product({ price: 990, stock: 1 });
    const order = await placed(oil);
    expect(await available(oil)).toBe(0);
    await act('orderCancel', order.id);
    expect([(await read(order.id)).status, await available(oil)]).toEqual(['CANCELED', 1]);
    expect(
      await world.refusal(
        'mutation ($id: ID!) { orderCancel(id: $id) { errors { field code message } } }',
        { id: order.id },
      ),
    ).toMatchObject([{ field: 'order', code: 'CANNOT_CANCEL_ORDER' }]);
  });
});

test('an order can be read by whoever knows its id, but not who placed it', async () => {
  const order = await placed(await world.product({ price: 990, stock: 5 }));
  const { body } = await target.send<{ order: { userEmail: string; user: null } }>(
    'query ($id: ID!) { order(id: $id) { userEmail } }',
    { id: order.id },
  );
  expect(body.data).toEqual({ order: { userEmail: 'ana@example.com' } });
  const hidden = await target.send<{ order: null }>(
    'query ($id: ID!) { order(id: $id) { id privateMetadata { key } } }',
    { id: order.id },
  );
  expect(hidden.body.data).toEqual({ order: null });
  expect(hidden.body.errors).toMatchObject([
    { extensions: { exception: { code: 'PermissionDenied' } } },
  ]);
});

test('orders of another system come in as they were', async () => {
  const oil = await world.product({ price: 990, stock: 5 });
  const money = (gross: number) => ({ gross, net: Math.round(gross / 1.2) });
  const order = {
    channel: world.channel.slug,
    createdAt: '2025-03-04T10:00:00+00:00',
    status: 'UNFULFILLED',
    user: { email: 'stari@example.com' },
    languageCode: 'SR',
    billingAddress: serbianAddress,
    shippingAddress: serbianAddress,
    currency: 'RSD',
    externalReference: `woo-${world.tag}`,
    deliveryMethod: {
      shippingMethodId: world.courier,
      shippingTaxClassId: world.taxClass,
      shippingMethodName: 'Kurir',
      shippingPrice: money(390),
      shippingTaxRate: 0.2,
    },
    lines: [
      {
        variantId: oil.id,
        createdAt: '2025-03-04T10:00:00+00:00',
        isShippingRequired: true,
        isGiftCard: false,
        quantity: 2,
        totalPrice: money(1980),
        undiscountedTotalPrice: money(1980),
        warehouse: world.warehouse,
        taxRate: 0.2,
        taxClassId: world.taxClass,
      },
    ],
  };
  const result = await target.asStaff<{
    orderBulkCreate: {
      count: number;
      results: {
        order: { id: string; status: string; number: string } | null;
        errors: object[] | null;
      }[];
      errors: object[];
    };
  }>(
    'mutation ($orders: [OrderBulkCreateInput!]!) { orderBulkCreate(orders: $orders, stockUpdatePolicy: SKIP, errorPolicy: REJECT_EVERYTHING) { count results { order { id status number } errors { path message code } } errors { message } } }',
    { orders: [order] },
  );
  expect(result.orderBulkCreate).toMatchObject({
    count: 1,
    errors: [],
    results: [{ errors: [], order: { status: 'UNFULFILLED' } }],
  });
  expect(await available(oil)).toBe(5);
});
