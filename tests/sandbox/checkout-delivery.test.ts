import { describe, expect, test } from 'vitest';
import { checkoutShop, type CheckoutShop } from './checkout-shop.ts';

const goods = [{ slug: 'jojoba', prices: [1200], stock: [10] }];
const one = { 'jojoba-0': 1 };

interface Seen {
  readonly delivery: {
    readonly id: string;
    readonly shippingMethod: { readonly name: string };
  } | null;
  readonly deliveryMethod: { readonly __typename: string } | null;
  readonly shippingMethods: readonly { readonly id: string }[];
  readonly problems: readonly { readonly __typename: string }[];
}
const fields =
  '{ delivery { id shippingMethod { name } } deliveryMethod { __typename } shippingMethods { id } problems { __typename } }';

const see = async ({ ask }: CheckoutShop, id: string) =>
  (await ask<{ checkout: Seen }>(`{ checkout(id: "${id}") ${fields} }`)).checkout;

async function moveTo({ ask }: CheckoutShop, id: string, country: string) {
  const { checkoutShippingAddressUpdate: answer } = await ask<{
    checkoutShippingAddressUpdate: { checkout: Seen | null; errors: { code: string }[] };
  }>(
    `mutation ($address: AddressInput!) { checkoutShippingAddressUpdate(id: "${id}", shippingAddress: $address) { checkout ${fields} errors { code } } }`,
    {
      address: {
        firstName: 'Ana',
        lastName: 'Anić',
        streetAddress1: 'Ilica 1',
        city: 'Zagreb',
        postalCode: country === 'HR' ? '10000' : '11000',
        country,
      },
    },
  );
  return answer;
}

const invalid = 'CheckoutProblemDeliveryMethodInvalid';
const names = ({ problems }: Seen) => problems.map(({ __typename }) => __typename);

describe('a chosen delivery that does not fit any more', () => {
  test('stays the choice, invalid, and stands in the way of an order', async () => {
    const shop = await checkoutShop([{ slug: 'jojoba', prices: [1200], stock: [10, 10] }]);
    const id = await shop.ready(one);
    const before = (await see(shop, id)).delivery!.id;
    await moveTo(shop, id, 'HR');
    const after = await see(shop, id);
    expect(after.delivery?.id).toBe(before);
    expect(after.deliveryMethod).toBeNull();
    expect(after.shippingMethods).toEqual([]);
    expect(names(after)).toEqual([invalid]);
    expect((await shop.complete(id)).errors).toMatchObject([
      { field: 'shippingMethod', code: 'INVALID_SHIPPING_METHOD' },
    ]);
  });

  test('the answer that finds it out does not tell of it, but without the switch', async () => {
    for (const [isOn, told] of [
      [true, []],
      [false, [invalid]],
    ] as const) {
      const shop = await checkoutShop([{ slug: 'jojoba', prices: [1200], stock: [10, 10] }]);
      shop.sandbox.state.switches.set('stale-problems', isOn);
      const id = await shop.ready(one);
      const { checkout } = await moveTo(shop, id, 'HR');
      expect(names(checkout!)).toEqual(told);
    }
  });
});

test('a method is named by its own id or by the offer’s', async () => {
  const shop = await checkoutShop(goods);
  const id = await shop.ready(one);
  const { delivery, shippingMethods } = await see(shop, id);
  const choose = (method: string) =>
    shop.run(`checkoutDeliveryMethodUpdate(id: "${id}", deliveryMethodId: "${method}")`);
  expect((await choose(delivery!.id)).errors).toEqual([]);
  expect((await choose(shippingMethods[0]!.id)).errors).toEqual([]);
  const other = (await see(shop, await shop.ready(one))).delivery!.id;
  expect((await choose(other)).errors).toMatchObject([
    { field: 'deliveryMethodId', code: 'DELIVERY_METHOD_NOT_APPLICABLE' },
  ]);
  expect((await choose(shop.ids.get('jojoba')!)).errors).toMatchObject([
    { field: 'deliveryMethodId' },
  ]);
});

describe('picking up', () => {
  const points = async ({ ask }: CheckoutShop, id: string) =>
    (
      await ask<{ checkout: { availableCollectionPoints: { id: string }[] } }>(
        `{ checkout(id: "${id}") { availableCollectionPoints { id } } }`,
      )
    ).checkout.availableCollectionPoints.map((point) => point.id);

  async function pickUpShop(option: 'LOCAL' | 'ALL') {
    const shop = await checkoutShop([{ slug: 'jojoba', prices: [1200], stock: [5, 2] }]);
    const south = shop.ids.get('south')!;
    await shop.staff(
      `mutation { updateWarehouse(id: "${south}", input: { isPrivate: false, clickAndCollectOption: ${option} }) { errors { message } } }`,
    );
    return { shop, south };
  }

  test('where all is in stock, or where it can be brought together', async () => {
    for (const option of ['LOCAL', 'ALL'] as const) {
      const { shop, south } = await pickUpShop(option);
      const few = (await shop.create({ 'jojoba-0': 2 })).checkout!.id;
      const many = (await shop.create({ 'jojoba-0': 4 })).checkout!.id;
      expect(await points(shop, few)).toEqual([south]);
      expect(await points(shop, many)).toEqual(option === 'ALL' ? [south] : []);
    }
  });

  test('sends the parcel nowhere: the warehouse’s address is the order’s', async () => {
    const { shop, south } = await pickUpShop('LOCAL');
    const { id } = (await shop.create({ 'jojoba-0': 2 })).checkout!;
    await shop.run(`checkoutDeliveryMethodUpdate(id: "${id}", deliveryMethodId: "${south}")`);
    expect((await moveTo(shop, id, 'RS')).errors).toEqual([{ code: 'SHIPPING_CHANGE_FORBIDDEN' }]);
    const { order } = await shop.complete(id);
    const placed = await shop.staff<{
      order: {
        collectionPointName: string;
        shippingMethodName: string | null;
        shippingPrice: { gross: { amount: number } };
        shippingAddress: { streetAddress1: string };
        lines: { allocations: { warehouse: { id: string } }[] }[];
      };
    }>(
      `{ order(id: "${order!.id}") { collectionPointName shippingMethodName shippingPrice { gross { amount } } shippingAddress { streetAddress1 } lines { allocations { warehouse { id } } } } }`,
    );
    expect(placed.order).toEqual({
      collectionPointName: 'south',
      shippingMethodName: null,
      shippingPrice: { gross: { amount: 0 } },
      shippingAddress: { streetAddress1: 'Ulica 1' },
      lines: [{ allocations: [{ warehouse: { id: south } }] }],
    });
  });

  test('a point that hands out its own has to have it', async () => {
    const { shop, south } = await pickUpShop('LOCAL');
    const { id } = (await shop.create({ 'jojoba-0': 4 })).checkout!;
    await shop.run(`checkoutDeliveryMethodUpdate(id: "${id}", deliveryMethodId: "${south}")`);
    expect((await shop.complete(id)).errors).toMatchObject([{ code: 'INSUFFICIENT_STOCK' }]);
  });
});
