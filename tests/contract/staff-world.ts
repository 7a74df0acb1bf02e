import { randomBytes } from 'node:crypto';
import { afterAll } from 'vitest';
import type { Target } from './target.ts';

type Payload<Key extends string, Node> = Record<
  string,
  { errors: { field: string | null; message: string }[] } & Record<Key, Node>
>;

/** A variant that staff have made, with what scenarios need to name it. */
export interface MadeVariant {
  readonly id: string;
  readonly productId: string;
  readonly slug: string;
}

/**
 * A small shop of its own on any Saleor: channel, warehouse, delivery, tax and product type, arranged by staff and
 * cleared away afterwards. Names carry a random tag, so that several runs and other people's data do not meet.
 */
export class StaffWorld {
  readonly tag = randomBytes(4).toString('hex');
  readonly #target: Target;
  channel = { id: '', slug: '' };
  warehouse = '';
  productType = '';
  category = '';
  /** The delivery, by its id for shoppers. */
  courier = '';
  taxClass = '';
  readonly #clearing: (() => Promise<unknown>)[] = [];

  constructor(target: Target) {
    this.#target = target;
  }

  /** The payload of one staff mutation, which must succeed. */
  async change<Key extends string, Node>(
    key: Key,
    query: string,
    variables: object,
  ): Promise<Node> {
    const data = await this.#target.asStaff<Payload<Key, Node>>(query, variables);
    const payload = Object.values(data)[0]!;
    if (payload.errors.length > 0) throw new Error(`${query}: ${JSON.stringify(payload.errors)}`);
    return payload[key];
  }

  /** The errors of one staff mutation that must be refused. */
  async refusal(
    query: string,
    variables: object,
  ): Promise<{ field: string | null; code: string; message: string }[]> {
    const data = await this.#target.asStaff<
      Record<string, { errors: { field: string | null; code: string; message: string }[] }>
    >(query, variables);
    return Object.values(data)[0]!.errors;
  }

  async build(): Promise<void> {
    const slug = `ct-${this.tag}`;
    this.channel = await this.change(
      'channel',
      'mutation ($input: ChannelCreateInput!) { channelCreate(input: $input) { channel { id slug } errors { field message } } }',
      {
        input: {
          name: slug,
          slug,
          currencyCode: 'RSD',
          defaultCountry: 'RS',
          isActive: true,
          orderSettings: { allowUnpaidOrders: true },
        },
      },
    );
    this.#later('channelDelete', this.channel.id);
    const address = {
      companyName: 'Contract',
      streetAddress1: 'Dunavska 12',
      city: 'Beograd',
      postalCode: '11000',
      country: 'RS',
    };
    const warehouse = await this.change<'warehouse', { id: string }>(
      'warehouse',
      'mutation ($input: WarehouseCreateInput!) { createWarehouse(input: $input) { warehouse { id } errors { field message } } }',
      {
        input: { name: slug, slug, address },
      },
    );
    this.warehouse = warehouse.id;
    this.#later('deleteWarehouse', warehouse.id);
    await this.channelUpdate({ addWarehouses: [warehouse.id] });
    await this.#delivery(slug);
    await this.#taxes(slug);
    this.productType = await this.#made(
      'productType',
      'mutation ($input: ProductTypeInput!) { productTypeCreate(input: $input) { productType { id } errors { field message } } }',
      {
        input: {
          name: slug,
          slug,
          kind: 'NORMAL',
          hasVariants: true,
          isShippingRequired: true,
          productAttributes: [],
          variantAttributes: [],
        },
      },
    );
    this.#later('productTypeDelete', this.productType);
    this.category = await this.#made(
      'category',
      'mutation ($input: CategoryInput!) { categoryCreate(input: $input) { category { id } errors { field message } } }',
      {
        input: { name: slug, slug },
      },
    );
    this.#later('categoryDelete', this.category);
  }

  channelUpdate(input: object): Promise<unknown> {
    return this.change(
      'channel',
      'mutation ($id: ID!, $input: ChannelUpdateInput!) { channelUpdate(id: $id, input: $input) { channel { id } errors { field message } } }',
      {
        id: this.channel.id,
        input,
      },
    );
  }

  /** A product with one variant for sale; price in dinars. */
  async product({
    price,
    stock,
    name = 'Ulje',
    ...variant
  }: {
    price: number;
    stock: number;
    name?: string;
    quantityLimitPerCustomer?: number;
    trackInventory?: boolean;
  }): Promise<MadeVariant> {
    const slug = `${name.toLowerCase()}-${this.tag}-${randomBytes(3).toString('hex')}`;
    const productId = await this.#made(
      'product',
      'mutation ($input: ProductCreateInput!) { productCreate(input: $input) { product { id } errors { field message } } }',
      {
        input: { name, slug, productType: this.productType, category: this.category },
      },
    );
    this.#later('productDelete', productId);
    await this.listing(productId, {
      isPublished: true,
      visibleInListings: true,
      isAvailableForPurchase: true,
    });
    const id = await this.#made(
      'productVariant',
      'mutation ($input: ProductVariantCreateInput!) { productVariantCreate(input: $input) { productVariant { id } errors { field message } } }',
      {
        input: {
          product: productId,
          sku: slug,
          name: '30 ml',
          attributes: [],
          stocks: [{ warehouse: this.warehouse, quantity: stock }],
          ...variant,
        },
      },
    );
    await this.price(id, price);
    return { id, productId, slug };
  }

  listing(productId: string, input: object): Promise<unknown> {
    return this.change(
      'product',
      'mutation ($id: ID!, $input: ProductChannelListingUpdateInput!) { productChannelListingUpdate(id: $id, input: $input) { product { id } errors { field message } } }',
      {
        id: productId,
        input: { updateChannels: [{ channelId: this.channel.id, ...input }] },
      },
    );
  }

  price(variantId: string, price: number): Promise<unknown> {
    return this.change(
      'variant',
      'mutation ($id: ID!, $input: [ProductVariantChannelListingAddInput!]!) { productVariantChannelListingUpdate(id: $id, input: $input) { variant { id } errors { field message } } }',
      {
        id: variantId,
        input: [{ channelId: this.channel.id, price }],
      },
    );
  }

  stock(variantId: string, quantity: number): Promise<unknown> {
    return this.change(
      'productVariant',
      'mutation ($variantId: ID!, $stocks: [StockInput!]!) { productVariantStocksUpdate(variantId: $variantId, stocks: $stocks) { productVariant { id } errors { field message } } }',
      {
        variantId,
        stocks: [{ warehouse: this.warehouse, quantity }],
      },
    );
  }

  /** A voucher with one code in this channel; `value` per cent or dinars. */
  async voucher(input: {
    type?: string;
    discountValueType?: string;
    value: number;
    minAmountSpent?: number;
    usageLimit?: number;
    [key: string]: unknown;
  }): Promise<string> {
    const { value, minAmountSpent, ...rest } = input;
    const code = `CT${this.tag}${randomBytes(2).toString('hex')}`.toUpperCase();
    const id = await this.#made(
      'voucher',
      'mutation ($input: VoucherInput!) { voucherCreate(input: $input) { voucher { id } errors { field message } } }',
      {
        input: {
          name: code,
          addCodes: [code],
          type: 'ENTIRE_ORDER',
          discountValueType: 'PERCENTAGE',
          ...rest,
        },
      },
    );
    this.#later('voucherDelete', id);
    await this.change(
      'voucher',
      'mutation ($id: ID!, $input: VoucherChannelListingInput!) { voucherChannelListingUpdate(id: $id, input: $input) { voucher { id } errors { field message } } }',
      {
        id,
        input: {
          addChannels: [
            {
              channelId: this.channel.id,
              discountValue: value,
              ...(minAmountSpent !== undefined && { minAmountSpent }),
            },
          ],
        },
      },
    );
    return code;
  }

  async giftCard(amount: number): Promise<string> {
    const { code, id } = await this.change<'giftCard', { id: string; code: string }>(
      'giftCard',
      'mutation ($input: GiftCardCreateInput!) { giftCardCreate(input: $input) { giftCard { id code } errors { field message } } }',
      {
        input: { balance: { amount, currency: 'RSD' }, isActive: true },
      },
    );
    this.#later('giftCardDelete', id);
    return code;
  }

  /** Clears away what was made, newest first; what does not go is left, for it carries the tag. */
  async clear(): Promise<void> {
    for (const step of this.#clearing.toReversed()) await step().catch(() => undefined);
  }

  async #delivery(slug: string): Promise<void> {
    const zone = await this.#made(
      'shippingZone',
      'mutation ($input: ShippingZoneCreateInput!) { shippingZoneCreate(input: $input) { shippingZone { id } errors { field message } } }',
      {
        input: {
          name: slug,
          countries: ['RS'],
          addChannels: [this.channel.id],
          addWarehouses: [this.warehouse],
        },
      },
    );
    this.#later('shippingZoneDelete', zone);
    const method = await this.#made(
      'shippingMethod',
      'mutation ($input: ShippingPriceInput!) { shippingPriceCreate(input: $input) { shippingMethod { id } errors { field message } } }',
      {
        input: {
          name: 'Kurir',
          shippingZone: zone,
          type: 'PRICE',
          minimumDeliveryDays: 1,
          maximumDeliveryDays: 3,
        },
      },
    );
    await this.change(
      'shippingMethod',
      'mutation ($id: ID!, $input: ShippingMethodChannelListingInput!) { shippingMethodChannelListingUpdate(id: $id, input: $input) { shippingMethod { id } errors { field message } } }',
      {
        id: method,
        input: { addChannels: [{ channelId: this.channel.id, price: 390, minimumOrderPrice: 0 }] },
      },
    );
    this.courier = Buffer.from(
      Buffer.from(method, 'base64').toString().replace('ShippingMethodType', 'ShippingMethod'),
    ).toString('base64');
  }

  /** 20 % for Serbia, contained in prices. */
  async #taxes(slug: string): Promise<void> {
    this.taxClass = await this.#made(
      'taxClass',
      'mutation ($input: TaxClassCreateInput!) { taxClassCreate(input: $input) { taxClass { id } errors { field message } } }',
      { input: { name: slug, createCountryRates: [{ countryCode: 'RS', rate: 20 }] } },
    );
    this.#later('taxClassDelete', this.taxClass);
    const { channel } = await this.#target.asStaff<{
      channel: { taxConfiguration: { id: string } };
    }>('query ($slug: String!) { channel(slug: $slug) { taxConfiguration { id } } }', { slug });
    await this.change(
      'taxConfiguration',
      'mutation ($id: ID!, $input: TaxConfigurationUpdateInput!) { taxConfigurationUpdate(id: $id, input: $input) { taxConfiguration { id } errors { field message } } }',
      {
        id: channel.taxConfiguration.id,
        input: {
          chargeTaxes: true,
          taxCalculationStrategy: 'FLAT_RATES',
          displayGrossPrices: true,
          pricesEnteredWithTax: true,
        },
      },
    );
  }

  async #made(key: string, query: string, variables: object): Promise<string> {
    return (await this.change<string, { id: string }>(key, query, variables)).id;
  }

  #later(mutation: string, id: string): void {
    const query = `mutation ($id: ID!) { ${mutation}(id: $id) { errors { message } } }`;
    this.#clearing.push(() => this.#target.asStaff(query, { id }));
  }
}

/** A world of staff's making for one test file, on a target that lets staff write. */
export function useStaffWorld(target: Target): StaffWorld {
  const world = new StaffWorld(target);
  target.prepare(() => world.build());
  afterAll(async () => {
    if (target.missing === null) await world.clear();
  });
  return world;
}
