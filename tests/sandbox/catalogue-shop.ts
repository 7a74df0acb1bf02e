import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { asker, staffOf, type Ask } from './app-under-test.ts';
import { temporarySandbox } from './temporary.ts';

export interface Product {
  readonly slug: string;
  readonly name?: string;
  readonly category?: 'oils' | 'face';
  /** Dinars of each variant; null: listed in no channel. */
  readonly prices?: readonly (number | null)[];
  readonly stock?: readonly number[];
  readonly listing?: object;
  readonly input?: object;
}
export interface Shop {
  readonly sandbox: Sandbox;
  /** As a shopper; fails on an error. */
  readonly ask: Ask;
  readonly staff: Ask;
  /** As a shopper: data and errors as they come. */
  readonly raw: (query: string, variables?: object) => Promise<Answer>;
  readonly ids: ReadonlyMap<string, string>;
  readonly add: (product: Product) => Promise<void>;
}
export interface Answer {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** A shop of one channel `rs` (RSD, 20 % of tax in its prices) with two warehouses, and `products`. */
export async function catalogueShop(products: readonly Product[]): Promise<Shop> {
  const sandbox = await temporarySandbox({ seed: { kind: 'blank' } });
  const staff = await staffOf(sandbox);
  const ids = new Map<string, string>();
  /** Runs a mutation of one input and keeps the id of what it made under `name`. */
  const make = async (
    name: string,
    mutation: string,
    type: string,
    result: string,
    input: object,
  ) => {
    const data = await staff<Record<string, Record<string, { id: string }>>>(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${result} { id } errors { field message } } }`,
      { input },
    );
    const made = data[mutation]![result] as { id: string } | null;
    if (made === null) throw new Error(`${mutation}: ${JSON.stringify(data)}`);
    ids.set(name, made.id);
  };
  const id = (name: string) => ids.get(name)!;
  await make('channel', 'channelCreate', 'ChannelCreateInput', 'channel', {
    name: 'RS',
    slug: 'rs',
    currencyCode: 'RSD',
    defaultCountry: 'RS',
    isActive: true,
  });
  const address = {
    streetAddress1: 'Ulica 1',
    city: 'Beograd',
    country: 'RS',
    postalCode: '11000',
  };
  for (const slug of ['north', 'south'])
    await make(slug, 'createWarehouse', 'WarehouseCreateInput', 'warehouse', {
      name: slug,
      slug,
      address,
    });
  await staff(
    'mutation ($id: ID!, $input: ChannelUpdateInput!) { channelUpdate(id: $id, input: $input) { errors { message } } }',
    { id: id('channel'), input: { addWarehouses: [id('north'), id('south')] } },
  );
  for (const [warehouse, countries] of [
    ['north', ['RS', 'ME']],
    ['south', ['HR', 'ME']],
  ] as const)
    await make(
      `zone-${warehouse}`,
      'shippingZoneCreate',
      'ShippingZoneCreateInput',
      'shippingZone',
      {
        name: warehouse,
        countries,
        addChannels: [id('channel')],
        addWarehouses: [id(warehouse)],
      },
    );
  await make('tax', 'taxClassCreate', 'TaxClassCreateInput', 'taxClass', {
    name: 'VAT',
    createCountryRates: [{ countryCode: 'RS', rate: 20 }],
  });
  await make('type', 'productTypeCreate', 'ProductTypeInput', 'productType', {
    name: 'Oil',
    slug: 'oil',
    isShippingRequired: true,
    taxClass: id('tax'),
  });
  for (const slug of ['oils', 'face'])
    await make(slug, 'categoryCreate', 'CategoryInput', 'category', { name: slug, slug });
  const shop: Shop = {
    sandbox,
    staff,
    ids,
    ask: asker(sandbox, null),
    raw: (query, variables) => post(sandbox, query, variables),
    add: (product) => addProduct(product, { staff, make, id }),
  };
  for (const product of products) await shop.add(product);
  return shop;
}

interface Maker {
  readonly staff: Ask;
  readonly make: (
    name: string,
    mutation: string,
    type: string,
    result: string,
    input: object,
  ) => Promise<void>;
  readonly id: (name: string) => string;
}

async function addProduct(product: Product, { staff, make, id }: Maker): Promise<void> {
  const { slug, category = 'oils', prices = [1000], stock = [10, 0] } = product;
  await make(slug, 'productCreate', 'ProductCreateInput', 'product', {
    name: product.name ?? slug,
    slug,
    productType: id('type'),
    category: id(category),
    ...product.input,
  });
  await staff(
    'mutation ($id: ID!, $input: ProductChannelListingUpdateInput!) { productChannelListingUpdate(id: $id, input: $input) { errors { message } } }',
    {
      id: id(slug),
      input: {
        updateChannels: [
          {
            channelId: id('channel'),
            isPublished: true,
            visibleInListings: true,
            isAvailableForPurchase: true,
            ...product.listing,
          },
        ],
      },
    },
  );
  for (const [index, price] of prices.entries()) {
    const sku = `${slug}-${index}`;
    await make(sku, 'productVariantCreate', 'ProductVariantCreateInput', 'productVariant', {
      product: id(slug),
      sku,
      name: sku,
      attributes: [],
      trackInventory: true,
      stocks: [
        { warehouse: id('north'), quantity: stock[0] },
        { warehouse: id('south'), quantity: stock[1] ?? 0 },
      ],
    });
    if (price !== null)
      await staff(
        'mutation ($id: ID!, $input: [ProductVariantChannelListingAddInput!]!) { productVariantChannelListingUpdate(id: $id, input: $input) { errors { message } } }',
        { id: id(sku), input: [{ channelId: id('channel'), price }] },
      );
  }
}

async function post(sandbox: Sandbox, query: string, variables: object = {}): Promise<Answer> {
  const response = await fetch(sandbox.apiUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

/** The slugs of a list of products, in its order. */
export async function slugs(shop: Shop, args: string): Promise<string[]> {
  const { products } = await shop.ask<{ products: { edges: { node: { slug: string } }[] } }>(
    `{ products(channel: "rs", first: 50 ${args}) { edges { node { slug } } } }`,
  );
  return products.edges.map(({ node }) => node.slug);
}
