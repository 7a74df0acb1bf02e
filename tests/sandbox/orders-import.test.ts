import { describe, expect, test } from 'vitest';
import { pkOf } from './checkout-shop.ts';
import { office, type Office } from './order-office.ts';

describe('orders from elsewhere', () => {
  const past = '2024-05-01T10:00:00+00:00';
  async function imported(shop: Office, overs: readonly object[], args: object = {}) {
    const taxClassId = shop.ids.get('tax')!;
    const input = {
      channel: 'rs',
      createdAt: past,
      status: 'FULFILLED',
      currency: 'RSD',
      languageCode: 'SR',
      user: { email: 'stari@example.com' },
      billingAddress: {
        streetAddress1: 'Ulica 1',
        city: 'Beograd',
        postalCode: '11000',
        country: 'RS',
        firstName: 'A',
        lastName: 'B',
      },
      lines: [
        {
          variantId: shop.ids.get('oil-0'),
          createdAt: past,
          isShippingRequired: false,
          isGiftCard: false,
          quantity: 2,
          totalPrice: { gross: 2400, net: 2000 },
          undiscountedTotalPrice: { gross: 2400, net: 2000 },
          warehouse: shop.north,
          taxClassId,
        },
      ],
      fulfillments: [
        {
          lines: [
            {
              variantId: shop.ids.get('oil-0'),
              quantity: 2,
              warehouse: shop.north,
              orderLineIndex: 0,
            },
          ],
        },
      ],
      transactions: [{ amountCharged: { amount: 2400, currency: 'RSD' } }],
    };
    const orders = overs.map((over) => ({ ...input, ...over }));
    const { it } = await shop.staff<{
      it: {
        count: number;
        results: { order: { id: string } | null; errors: { path: string; code: string }[] }[];
      };
    }>(
      'mutation ($orders: [OrderBulkCreateInput!]!, $errorPolicy: ErrorPolicyEnum, $stockUpdatePolicy: StockUpdatePolicyEnum) { it: orderBulkCreate(orders: $orders, errorPolicy: $errorPolicy, stockUpdatePolicy: $stockUpdatePolicy) { count results { order { id } errors { path code } } } }',
      { orders, ...args },
    );
    return it;
  }

  test('come as they were, and take what was sent', async () => {
    const shop = await office();
    let order = '';
    const names = await shop.told(async () => {
      const { count, results } = await imported(shop, [{}]);
      expect([count, results[0]!.errors]).toEqual([1, []]);
      order = results[0]!.order!.id;
    });
    expect(names).toBe('ORDER_BULK_CREATED');
    expect(await shop.look(order)).toBe('FULFILLED FULLY_CHARGED, 8 here, 0 kept');
    const { read } = await shop.staff<{ read: object }>(
      `{ read: order(id: "${order}") { created origin userEmail events { type } } }`,
    );
    expect(read).toEqual({
      created: past,
      origin: 'BULK_CREATE',
      userEmail: 'stari@example.com',
      events: [],
    });
  });

  test('are rejected together, one by one, or kept with their faults', async () => {
    const shop = await office();
    const two = [{}, { status: 'UNFULFILLED' }];
    const made = async (errorPolicy?: string) => {
      const { results } = await imported(shop, two, { errorPolicy, stockUpdatePolicy: 'SKIP' });
      expect(results.map(({ errors }) => errors)).toEqual([
        [],
        [{ path: 'status', code: 'INVALID' }],
      ]);
      return results.map(({ order }) => order !== null);
    };
    expect(await made()).toEqual([false, false]);
    expect(await made('REJECT_FAILED_ROWS')).toEqual([true, false]);
    expect(await made('IGNORE_FAILED')).toEqual([true, true]);
  });

  test('need the pieces, unless told otherwise', async () => {
    const shop = await office([1, 0]);
    const codes = async (args: object) =>
      (await imported(shop, [{}], args)).results[0]!.errors.map(({ code }) => code);
    expect(await codes({})).toEqual(['INSUFFICIENT_STOCK']);
    expect(await codes({ stockUpdatePolicy: 'SKIP' })).toEqual([]);
    expect(await codes({ stockUpdatePolicy: 'FORCE' })).toEqual([]);
    const [here] = shop.sandbox.state.store.by(
      'stock',
      'variant',
      Number(pkOf(shop.ids.get('oil-0')!)),
    );
    expect(here!.quantity).toBe(-1);
  });

  test('cannot name a variant by its SKU, nor go without a tax class', async () => {
    const shop = await office();
    const line = {
      variantSku: 'oil-0',
      createdAt: past,
      isShippingRequired: false,
      isGiftCard: false,
      quantity: 1,
      totalPrice: { gross: 10, net: 10 },
      undiscountedTotalPrice: { gross: 10, net: 10 },
      warehouse: shop.north,
    };
    const { results } = await imported(shop, [{ lines: [{ ...line, productName: 'Oil' }] }]);
    expect(results[0]!.errors.slice(0, 2)).toEqual([
      { path: 'lines.0.variant_sku', code: 'NOT_FOUND' },
      { path: 'lines.0', code: 'NOT_FOUND' },
    ]);
  });

  test('come fifty at a time', async () => {
    const shop = await office();
    const many = Array.from({ length: 51 }, () => ({}));
    await expect(imported(shop, many)).rejects.toThrow('Internal Server Error');
  });
});
