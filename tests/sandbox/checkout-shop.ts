import type { Checkout } from '../../src/sandbox/records/sales.ts';
import { catalogueShop, type Product, type Shop } from './catalogue-shop.ts';

export interface CartError {
  readonly field: string | null;
  readonly code: string;
  readonly message: string;
}
export interface Cart {
  readonly id: string;
  readonly voucherCode: string | null;
  readonly discount: { readonly amount: number };
  readonly lines: readonly {
    readonly id: string;
    readonly quantity: number;
    readonly isGift: boolean;
    readonly totalPrice: { readonly gross: { readonly amount: number } };
    readonly variant: { readonly sku: string };
  }[];
  readonly subtotalPrice: { readonly gross: { readonly amount: number } };
  readonly shippingPrice: { readonly gross: { readonly amount: number } };
  readonly totalPrice: {
    readonly gross: { readonly amount: number };
    readonly net: { readonly amount: number };
  };
  readonly problems: readonly { readonly __typename: string }[];
}
export interface Answered {
  readonly checkout: Cart | null;
  readonly order: { readonly id: string; readonly number: string; readonly status: string } | null;
  readonly errors: readonly CartError[];
}
export interface CheckoutShop extends Shop {
  /** Of those goods, by SKU; for a guest in Belgrade unless `input` says otherwise. */
  readonly create: (goods: Readonly<Record<string, number>>, input?: object) => Promise<Answered>;
  /** Runs `call`, a mutation of a checkout with its arguments. */
  readonly run: (call: string, variables?: object) => Promise<Answered>;
  readonly read: (id: string) => Promise<Cart | null>;
  /** With the first method that is offered. */
  readonly ready: (goods: Readonly<Record<string, number>>, input?: object) => Promise<string>;
  readonly complete: (id: string) => Promise<Answered>;
  readonly record: (id: string) => Checkout | null;
  readonly settings: (input: object) => Promise<void>;
  readonly voucher: (code: string, value: number, input: object) => Promise<void>;
}

export const address = {
  firstName: 'Ana',
  lastName: 'Anić',
  streetAddress1: 'Knez Mihailova 5',
  city: 'Beograd',
  postalCode: '11000',
  country: 'RS',
};

const price = '{ gross { amount } net { amount } }';
const cart = `{ id voucherCode discount { amount } lines { id quantity isGift totalPrice ${price} variant { sku } } subtotalPrice ${price} shippingPrice ${price} totalPrice ${price} problems { __typename } }`;

/** A catalogue that can be bought: delivered in Serbia for 300, paid on delivery. */
export async function checkoutShop(products: readonly Product[]): Promise<CheckoutShop> {
  const shop = await catalogueShop(products);
  const { ask, staff, ids, sandbox } = shop;
  await addMethod(shop);
  const run = async (call: string, variables: object = {}): Promise<Answered> => {
    const hasCheckout = /^checkout(?!Complete)/.test(call);
    const result = hasCheckout ? `checkout ${cart}` : 'order { id number status }';
    const head = 'lines' in variables ? '($lines: [CheckoutLineInput!]!)' : '';
    const { it } = await ask<{ it: Answered }>(
      `mutation ${head} { it: ${call} { ${result} errors { field code message } } }`,
      variables,
    );
    return it;
  };
  const create = async (goods: Readonly<Record<string, number>>, input: object = {}) => {
    const lines = Object.entries(goods).map(([sku, quantity]) => ({
      variantId: ids.get(sku)!,
      quantity,
    }));
    const whole = {
      channel: 'rs',
      lines,
      email: 'gost@example.com',
      shippingAddress: address,
      billingAddress: address,
      ...input,
    };
    const { checkoutCreate } = await ask<{ checkoutCreate: Answered }>(
      `mutation ($input: CheckoutCreateInput!) { checkoutCreate(input: $input) { checkout ${cart} errors { field code message } } }`,
      { input: whole },
    );
    return checkoutCreate;
  };
  const settings = async (input: object) => {
    await staff(
      'mutation ($id: ID!, $input: ChannelUpdateInput!) { channelUpdate(id: $id, input: $input) { errors { message } } }',
      { id: ids.get('channel')!, input },
    );
  };
  await settings({ orderSettings: { allowUnpaidOrders: true } });
  return {
    ...shop,
    run,
    create,
    settings,
    read: async (id) =>
      (await ask<{ checkout: Cart | null }>(`{ checkout(id: "${id}") ${cart} }`)).checkout,
    ready: async (goods, input) => {
      const { checkout } = await create(goods, input);
      const { id } = checkout!;
      const { checkout: offers } = await ask<{ checkout: { shippingMethods: { id: string }[] } }>(
        `{ checkout(id: "${id}") { shippingMethods { id } } }`,
      );
      const [offer] = offers.shippingMethods;
      await run(`checkoutDeliveryMethodUpdate(id: "${id}", deliveryMethodId: "${offer!.id}")`);
      return id;
    },
    complete: (id) => run(`checkoutComplete(id: "${id}")`),
    record: (id) => sandbox.state.store.find('checkout', pkOf(id)),
    voucher: (code, value, input) => addVoucher(shop, code, value, input),
  };
}

export function pkOf(id: string): string {
  return Buffer.from(id, 'base64').toString('utf8').split(':')[1]!;
}

async function addMethod({ staff, ids }: Shop): Promise<void> {
  const { shippingPriceCreate } = await staff<{
    shippingPriceCreate: { shippingMethod: { id: string } };
  }>(
    'mutation ($input: ShippingPriceInput!) { shippingPriceCreate(input: $input) { shippingMethod { id } errors { message } } }',
    { input: { name: 'Kurir', shippingZone: ids.get('zone-north')!, type: 'PRICE' } },
  );
  await staff(
    'mutation ($id: ID!, $input: ShippingMethodChannelListingInput!) { shippingMethodChannelListingUpdate(id: $id, input: $input) { errors { message } } }',
    {
      id: shippingPriceCreate.shippingMethod.id,
      input: { addChannels: [{ channelId: ids.get('channel')!, price: 300 }] },
    },
  );
}

async function addVoucher(
  { staff, ids }: Shop,
  code: string,
  value: number,
  input: object,
): Promise<void> {
  const { voucherCreate } = await staff<{
    voucherCreate: { voucher: { id: string } | null; errors: { message: string }[] };
  }>(
    'mutation ($input: VoucherInput!) { voucherCreate(input: $input) { voucher { id } errors { message } } }',
    { input: { name: code, addCodes: [code], ...input } },
  );
  if (voucherCreate.voucher === null) throw new Error(JSON.stringify(voucherCreate.errors));
  await staff(
    'mutation ($id: ID!, $input: VoucherChannelListingInput!) { voucherChannelListingUpdate(id: $id, input: $input) { errors { message } } }',
    {
      id: voucherCreate.voucher.id,
      input: { addChannels: [{ channelId: ids.get('channel')!, discountValue: value }] },
    },
  );
}
