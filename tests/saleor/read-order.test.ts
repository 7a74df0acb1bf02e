import { expect, test } from 'vitest';
import { readOrder } from '#saleor/read-order.ts';
import { ADDRESS, orderOf } from '../stores/fixtures.ts';

const rsd = (minor: number) => ({ minor, currency: 'RSD' });

test('an order as its confirmation shows it', () => {
  const order = orderOf();
  expect(readOrder(order, null)).toEqual({
    id: order.id,
    number: '21',
    created: '2026-11-23T09:41:00+00:00',
    email: 'ana@example.com',
    lines: [
      {
        id: 'T3JkZXJMaW5lOjE=',
        productName: 'Ulje lavande',
        variantName: '30 ml',
        thumbnail: null,
        quantity: 1,
        total: rsd(890),
      },
    ],
    subtotal: rsd(890),
    shipping: rsd(390),
    total: rsd(1280),
    tax: rsd(213),
    deliveryName: 'Kurirska služba',
    address: { ...ADDRESS, country: 'RS' },
  });
});

test('names are translated where Saleor translated them', () => {
  const order = orderOf();
  const translated = { translatedProductName: 'Lavender oil', translatedVariantName: 'Small' };
  const lined = { ...order, lines: order.lines.map((line) => ({ ...line, ...translated })) };
  const { lines } = readOrder(lined, null);
  expect(lines[0]).toMatchObject({ productName: 'Lavender oil', variantName: 'Small' });
});

test('an order may lack an e-mail, an address and a delivery', () => {
  const bare = { ...orderOf(), userEmail: null, shippingAddress: null, shippingMethodName: null };
  expect(readOrder(bare, null)).toMatchObject({ email: '', address: null, deliveryName: null });
});
