import { describe, expect, test } from 'vitest';
import { error, germanAddress, serbianAddress, Shopper } from './shopper.ts';
import type { CheckoutError, Order } from './shapes.ts';
import { useTarget } from './target.ts';

const target = useTarget(['write', 'demo']);
const shopper = new Shopper(target);
target.prepare(() => shopper.learn());

const almond = 'MN-BU-03-50ML';
const castor = 'MN-BU-06-50ML';

interface Completed {
  order: { id: string; number: string } | null;
  errors: CheckoutError[];
}
const complete = async (id: string, metadata: object[] | null = null) =>
  (await target.ask<{ checkoutComplete: Completed }>('checkout-complete', { id, metadata }))
    .checkoutComplete;
const refusal = async (id: string) => {
  const { order, errors } = await complete(id);
  expect(order).toBeNull();
  return errors;
};
const readOrder = async (id: string) =>
  (await target.ask<{ order: Order | null }>('order', { id })).order;

describe('what is missing is told one by one', () => {
  test('e-mail, lines, delivery, billing address', async () => {
    const lines = shopper.lines([almond, 1]);
    const email = 'ana@example.com';
    const refusalOf = async (input: object) =>
      refusal((await shopper.create({ lines, ...input })).id);
    expect(await refusalOf({})).toEqual([
      error(null, 'EMAIL_NOT_SET', 'Checkout email must be set.'),
    ]);
    expect(await refusalOf({ email, lines: [] })).toEqual([
      error('lines', 'NO_LINES', 'Cannot complete checkout without lines.'),
    ]);
    const noMethod = [
      error('shippingMethod', 'SHIPPING_METHOD_NOT_SET', 'Shipping method is not set'),
    ];
    expect(await refusalOf({ email })).toEqual(noMethod);
    expect(
      await refusalOf({ email, shippingAddress: serbianAddress, billingAddress: serbianAddress }),
    ).toEqual(noMethod);
    const { id } = await shopper.ready({ lines, billingAddress: null });
    expect(await refusal(id)).toEqual([
      error('billingAddress', 'BILLING_ADDRESS_NOT_SET', 'Billing address is not set'),
    ]);
  });

  test('a delivery that no longer fits', async ({ skip }) => {
    await target.needs('3.23', skip);
    const { id } = await shopper.ready({ lines: shopper.lines([almond, 1]) });
    await shopper.succeed('checkout-lines-add', { id, lines: shopper.lines([almond, 6]) });
    expect(await refusal(id)).toEqual([
      error(
        'shippingMethod',
        'INVALID_SHIPPING_METHOD',
        'Delivery method is not valid for your shipping address',
      ),
    ]);
  });

  test('a checkout that is not there', async () => {
    expect(await refusal(shopper.unknownCheckout)).toEqual([
      error('id', 'NOT_FOUND', `Couldn't resolve to a node: ${shopper.unknownCheckout}`),
    ]);
    expect(await refusal('x')).toEqual([
      error('id', 'GRAPHQL_ERROR', 'Invalid ID: x. Expected: Checkout.'),
    ]);
  });
});

describe('an unpaid order', () => {
  test('has what the checkout had', async () => {
    const checkout = await shopper.ready({
      lines: shopper.lines([almond, 2], ['MN-NK-22-50ML', 1]),
      languageCode: 'EN',
    });
    const { order: created, errors } = await complete(checkout.id, [
      { key: 'payment', value: 'cod' },
    ]);
    expect(errors).toEqual([]);
    expect(created!.number).toMatch(/^\d+$/);
    expect(Buffer.from(created!.id, 'base64').toString()).toMatch(/^Order:[0-9a-f-]{36}$/);
    const order = (await readOrder(created!.id))!;
    expect(order).toMatchObject({
      id: created!.id,
      number: created!.number,
      userEmail: 'ana@example.com',
      languageCodeEnum: 'EN',
      subtotal: { gross: { amount: 3172, currency: 'RSD' } },
      shippingPrice: { gross: { amount: 390 } },
      total: { gross: { amount: 3562, currency: 'RSD' }, tax: checkout.totalPrice.tax },
      shippingMethodName: 'Kurirska služba',
      shippingAddress: {
        firstName: 'Ana',
        city: 'BEOGRAD',
        phone: '+381641234567',
        country: { code: 'RS', country: 'Serbia' },
      },
      lines: [
        {
          productName: 'Bademovo ulje',
          translatedProductName: 'Sweet almond oil',
          variantName: '50 ml',
          quantity: 2,
          totalPrice: { gross: { amount: 1580 } },
        },
        {
          productName: 'Eliksir za kosu',
          translatedProductName: 'Hair elixir',
          quantity: 1,
          totalPrice: { gross: { amount: 1592 } },
        },
      ],
    });
    expect(Math.abs(Date.parse(order.created) - Date.now())).toBeLessThan(60 * 60 * 1000);
    for (const line of order.lines)
      expect(line.thumbnail!.url).toMatch(/\/256\/webp\/$|_thumbnail_256\.webp$/);
  });

  test('in the shop’s own language carries no translations', async () => {
    const { id } = await shopper.ready({ lines: shopper.lines([almond, 1]) });
    const order = (await readOrder((await complete(id)).order!.id))!;
    expect(order).toMatchObject({
      languageCodeEnum: 'SR',
      lines: [
        { productName: 'Bademovo ulje', translatedProductName: '', translatedVariantName: '' },
      ],
    });
  });

  test('takes the place of its checkout', async () => {
    const { id } = await shopper.ready({ lines: shopper.lines([almond, 1]) });
    const first = await complete(id);
    expect(await complete(id)).toEqual(first);
    expect(await shopper.read(id)).toBeNull();
    expect(
      await shopper.fail('checkout-lines-add', { id, lines: shopper.lines([almond, 1]) }),
    ).toEqual([error('id', 'NOT_FOUND', `Couldn't resolve to a node: ${id}`)]);
  });

  test('is made once, however often it is asked for at the same time', async () => {
    const { id } = await shopper.ready({ lines: shopper.lines([almond, 1]) });
    const answers = await Promise.all([complete(id), complete(id), complete(id)]);
    expect(new Set(answers.map(({ order }) => order?.number)).size).toBe(1);
  });

  test('takes its goods out of the stock', async () => {
    const before = await shopper.available('ulje-sipka', 'MN-BU-05-30ML');
    const { id } = await shopper.ready({ lines: shopper.lines(['MN-BU-05-30ML', 1]) });
    expect(await shopper.available('ulje-sipka', 'MN-BU-05-30ML')).toBe(before);
    await complete(id);
    expect(await shopper.available('ulje-sipka', 'MN-BU-05-30ML')).toBe(before - 1);
  });

  test('in eu is counted in euros', async () => {
    const { id } = await shopper.ready(
      { channel: 'eu', lines: shopper.lines([castor, 2]) },
      'Međunarodna dostava',
      germanAddress,
    );
    const order = (await readOrder((await complete(id)).order!.id))!;
    expect(order).toMatchObject({
      subtotal: { gross: { amount: 13.8, currency: 'EUR' } },
      shippingPrice: { gross: { amount: 9.9 } },
      total: { gross: { amount: 23.7 }, tax: { amount: 3.95 } },
      shippingMethodName: 'Međunarodna dostava',
    });
  });
});

test('an unknown order is null', async () => {
  expect(
    await readOrder(Buffer.from('Order:00000000-0000-4000-8000-000000000000').toString('base64')),
  ).toBeNull();
});
