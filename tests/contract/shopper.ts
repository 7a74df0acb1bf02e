import { expect } from 'vitest';
import type { Checkout, CheckoutError, CheckoutPayload, Connection, Product } from './shapes.ts';
import type { Target } from './target.ts';

export const serbianAddress = {
  firstName: 'Ana',
  lastName: 'Anić',
  streetAddress1: 'Knez Mihailova 5',
  city: 'Beograd',
  postalCode: '11000',
  country: 'RS',
  phone: '+381641234567',
};
export const germanAddress = {
  firstName: 'Ana',
  lastName: 'Anić',
  streetAddress1: 'Torstraße 1',
  city: 'Berlin',
  postalCode: '10119',
  country: 'DE',
  phone: '+4915112345678',
};

type Variables = Record<string, unknown>;
const unknownCheckout = Buffer.from('Checkout:00000000-0000-4000-8000-000000000000').toString(
  'base64',
);

/** What a customer does, step by step, with the committed documents. */
export class Shopper {
  readonly unknownCheckout = unknownCheckout;
  readonly #target: Target;
  readonly #variants = new Map<string, string>();
  readonly #products = new Map<string, string>();

  constructor(target: Target) {
    this.#target = target;
  }

  /** Learns the target's ids of the demo variants. */
  async learn(): Promise<void> {
    const data = await this.#target.ask<{ products: Connection<Product> }>('products-page', {
      channel: 'rs',
      first: 100,
    });
    for (const { node } of data.products.edges) {
      this.#products.set(node.slug, node.id);
      for (const { node: variant } of node.productVariants.edges)
        this.#variants.set(variant.sku, variant.id);
    }
  }

  variant(sku: string): string {
    const id = this.#variants.get(sku);
    if (id === undefined) throw new Error(`the target has no variant ${sku}`);
    return id;
  }

  lines(...wanted: [sku: string, quantity: number][]): { variantId: string; quantity: number }[] {
    return wanted.map(([sku, quantity]) => ({ variantId: this.variant(sku), quantity }));
  }

  /** How many the target says it has now. */
  async available(slug: string, sku: string): Promise<number> {
    const data = await this.#target.ask<{
      product: { variants: { id: string; quantityAvailable: number }[] };
    }>('live-product', { id: this.#products.get(slug), channel: 'rs' });
    return data.product.variants.find(({ id }) => id === this.variant(sku))!.quantityAvailable;
  }

  /** The payload of a mutation's first field. */
  async mutate(document: string, variables: Variables): Promise<CheckoutPayload> {
    const data = await this.#target.ask<Record<string, CheckoutPayload>>(document, variables);
    return Object.values(data)[0]!;
  }

  /** The checkout of a mutation that must succeed. */
  async succeed(document: string, variables: Variables): Promise<Checkout> {
    const { checkout, errors } = await this.mutate(document, variables);
    expect(errors).toEqual([]);
    return checkout!;
  }

  /** The errors of a mutation that must change nothing. */
  async fail(document: string, variables: Variables): Promise<CheckoutError[]> {
    const { checkout, errors } = await this.mutate(document, variables);
    expect(checkout).toBeNull();
    return errors;
  }

  create(input: Variables): Promise<Checkout> {
    return this.succeed('checkout-create', {
      input: { channel: 'rs', languageCode: 'SR', ...input },
    });
  }

  /** A checkout that lacks nothing but its completion. */
  async ready(
    input: Variables,
    method = 'Kurirska služba',
    address: Variables = serbianAddress,
  ): Promise<Checkout> {
    const checkout = await this.create({
      email: 'ana@example.com',
      shippingAddress: address,
      billingAddress: address,
      ...input,
    });
    return this.choose(checkout, method);
  }

  async choose(checkout: Checkout, method: string): Promise<Checkout> {
    const deliveryMethodId = checkout.shippingMethods.find(({ name }) => name === method)!.id;
    return this.succeed('checkout-delivery-method-update', { id: checkout.id, deliveryMethodId });
  }

  async read(id: string): Promise<Checkout | null> {
    return (await this.#target.ask<{ checkout: Checkout | null }>('checkout', { id })).checkout;
  }
}

/** An entry of `errors` with the parts that are null unless said. */
export function error(
  field: string | null,
  code: string,
  message: string,
  more: Partial<CheckoutError> = {},
): CheckoutError {
  return { field, code, message, addressType: null, variants: null, lines: null, ...more };
}
