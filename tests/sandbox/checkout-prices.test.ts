import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadTotals } from '../../src/sandbox/checkout/base-prices.ts';
import { proportionOf } from '../../src/sandbox/checkout/decimal.ts';
import { withTax } from '../../src/sandbox/checkout/taxes.ts';
import { checkoutShop, type Cart, type CheckoutShop } from './checkout-shop.ts';

const amount = fc.integer({ min: 0, max: 1_000_000 });
const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, next) => sum + next, 0);

describe('what is taken off the whole', () => {
  test('is spread over the lines, never below zero, never lost', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 12 }), amount, (totals, off) => {
        const discount = Math.min(off, sumOf(totals));
        const spread = spreadTotals(totals, discount);
        expect(spread).toHaveLength(totals.length);
        expect(Math.min(...spread)).toBeGreaterThanOrEqual(0);
        spread.slice(0, -1).forEach((total, index) => {
          expect(total).toBeLessThanOrEqual(totals[index]!);
        });
        // The last line takes what rounding left, as far as it can; that can even be a little more than it cost.
        expect(spread.at(-1)!).toBeLessThanOrEqual(totals.at(-1)! + totals.length / 2);
        const rest = sumOf(spread) - (sumOf(totals) - discount);
        expect(rest).toBeGreaterThanOrEqual(0);
        expect(rest).toBeLessThan(totals.length);
      }),
    );
  });

  test('a line’s part is its share of the price, to the nearest whole', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 1_000_000 }), amount, (part, rest, off) => {
        const exact = (part * off) / (part + rest);
        expect(Math.abs(proportionOf(part, part + rest, off) - exact)).toBeLessThanOrEqual(
          0.5 + 1e-6,
        );
      }),
    );
  });

  test('tax: what staff entered stays, the other price follows', () => {
    const rate = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(amount, rate, (entered, percent) => {
        const within = withTax(entered, percent, { areIncluded: true, isCharged: true });
        expect(within.gross).toBe(entered);
        expect(within.net).toBeLessThanOrEqual(entered);
        const on = withTax(entered, percent, { areIncluded: false, isCharged: true });
        expect(on.net).toBe(entered);
        expect(on.gross).toBeGreaterThanOrEqual(entered);
        const free = withTax(entered, percent, { areIncluded: false, isCharged: false });
        expect(free).toEqual({ gross: entered, net: entered });
      }),
    );
  });
});

const goods = [
  { slug: 'jojoba', prices: [1200, 333], stock: [1000] },
  { slug: 'lavanda', prices: [890], stock: [1000] },
  { slug: 'kokos', prices: [1], stock: [1000] },
];
const skus = ['jojoba-0', 'jojoba-1', 'lavanda-0', 'kokos-0'];

async function shopWithVouchers(): Promise<CheckoutShop> {
  const shop = await checkoutShop(goods);
  const vouchers: [string, number, object][] = [
    ['THIRD', 33.33, { type: 'ENTIRE_ORDER', discountValueType: 'PERCENTAGE' }],
    ['ALL', 100, { type: 'ENTIRE_ORDER', discountValueType: 'PERCENTAGE' }],
    ['HUGE', 99_999, { type: 'ENTIRE_ORDER', discountValueType: 'FIXED' }],
    ['ODD', 101, { type: 'ENTIRE_ORDER', discountValueType: 'FIXED' }],
    [
      'CHEAPEST',
      50,
      { type: 'ENTIRE_ORDER', discountValueType: 'PERCENTAGE', applyOncePerOrder: true },
    ],
    [
      'JOJOBA',
      400,
      {
        type: 'SPECIFIC_PRODUCT',
        discountValueType: 'FIXED',
        products: [shop.ids.get('jojoba')!],
      },
    ],
    ['PARCEL', 1000, { type: 'SHIPPING', discountValueType: 'FIXED' }],
  ];
  for (const [code, value, input] of vouchers) await shop.voucher(code, value, input);
  return shop;
}

function expectSums(cart: Cart): void {
  const gross = (price: { gross: { amount: number } }) => price.gross.amount;
  const lines = cart.lines.map(({ totalPrice }) => gross(totalPrice));
  expect(Math.min(0, ...lines)).toBe(0);
  expect(gross(cart.subtotalPrice)).toBe(sumOf(lines));
  expect(gross(cart.totalPrice)).toBe(gross(cart.subtotalPrice) + gross(cart.shippingPrice));
  expect(cart.totalPrice.net.amount).toBeLessThanOrEqual(gross(cart.totalPrice));
}

describe('totals', () => {
  test('are the sums of their parts, whatever voucher is in the cart', async () => {
    const shop = await shopWithVouchers();
    const carts = fc.sample(
      fc.record({
        quantities: fc.tuple(...skus.map(() => fc.integer({ min: 0, max: 5 }))),
        code: fc.constantFrom('THIRD', 'ALL', 'HUGE', 'ODD', 'CHEAPEST', 'JOJOBA', 'PARCEL'),
      }),
      { numRuns: 25, seed: 7 },
    );
    for (const { quantities, code } of carts) {
      const wanted = Object.fromEntries(
        skus.flatMap((sku, index) => (quantities[index]! > 0 ? [[sku, quantities[index]!]] : [])),
      );
      if (Object.keys(wanted).length === 0) continue;
      const id = await shop.ready(wanted);
      expectSums((await shop.read(id))!);
      const before = (await shop.read(id))!.totalPrice.gross.amount;
      await shop.run(`checkoutAddPromoCode(id: "${id}", promoCode: "${code}")`);
      const cart = (await shop.read(id))!;
      expectSums(cart);
      expect(cart.totalPrice.gross.amount).toBeLessThanOrEqual(before);
      const { order } = await shop.complete(id);
      const placed = shop.sandbox.state.store.get(
        'order',
        Buffer.from(order!.id, 'base64').toString('utf8').slice('Order:'.length),
      );
      expect(placed.total.gross).toBe(cart.totalPrice.gross.amount);
      const lines = shop.sandbox.state.store.by('orderLine', 'order', placed.pk);
      expect(sumOf(lines.map(({ totalPrice }) => totalPrice.gross))).toBe(placed.subtotal.gross);
    }
  });
});
