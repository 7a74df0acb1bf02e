import { describe, expect, test } from 'vitest';
import { type Cart, type CartLine, chosenDelivery } from '#domain/cart.ts';

const rsd = (minor: number) => ({ minor, currency: 'RSD' });

const line: CartLine = {
  id: 'line',
  variantId: 'variant',
  productSlug: 'lavanda-ulje',
  productName: 'Ulje lavande',
  variantName: '30 ml',
  thumbnail: null,
  quantity: 1,
  maxQuantity: 50,
  unitPrice: rsd(890),
  undiscountedUnitPrice: rsd(890),
  total: rsd(890),
  problem: null,
};

const ready: Cart = {
  id: 'cart',
  email: 'ana@example.com',
  languageCode: 'SR',
  quantity: 1,
  lines: [line],
  subtotal: rsd(890),
  shipping: rsd(390),
  total: rsd(1280),
  tax: rsd(213),
  isShippingRequired: true,
  address: {
    firstName: 'Ana',
    lastName: 'Anić',
    streetAddress1: 'Knez Mihailova 5',
    streetAddress2: '',
    postalCode: '11000',
    city: 'BEOGRAD',
    country: 'RS',
    phone: '+381641234567',
  },
  deliveryMethods: [{ id: 'courier', name: 'Kurir', price: rsd(390), days: null }],
  deliveryMethodId: 'courier',
};

describe('a cart', () => {
  test('knows the delivery that was chosen', () => {
    expect(chosenDelivery(ready)).toBe(ready.deliveryMethods[0]);
  });

  test('whose chosen delivery is no longer offered has none', () => {
    expect(chosenDelivery({ ...ready, deliveryMethodId: 'withdrawn' })).toBeNull();
    expect(chosenDelivery({ ...ready, deliveryMethodId: null })).toBeNull();
  });
});
