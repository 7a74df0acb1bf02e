/** What staff do in Saleor's dashboard between a shopper's steps, through Saleor's API. */
export interface StaffAccess {
  readonly apiUrl: string;
  readonly token: string;
}

export type StaffAction =
  | {
      readonly do: 'price';
      readonly sku: string;
      readonly channel: string;
      /** In the channel's currency, before promotions. */
      readonly amount: number;
    }
  /** How many can still be sold, whatever open orders hold. */
  | { readonly do: 'stock'; readonly sku: string; readonly quantity: number };

/** Does it; throws what Saleor refuses. */
export async function act(access: StaffAccess, action: StaffAction): Promise<void> {
  const { productVariant: variant } = await ask<{ productVariant: Variant | null }>(
    access,
    `query ($sku: String) { productVariant(sku: $sku) {
      id channelListings { channel { id slug } }
      stocks { warehouse { id } quantityAllocated }
    } }`,
    { sku: action.sku },
  );
  if (variant === null) throw new Error(`no variant has the SKU "${action.sku}"`);
  if (action.do === 'price') await setPrice(access, variant, action.channel, action.amount);
  else await setStock(access, variant, action.quantity);
}

interface Variant {
  readonly id: string;
  readonly channelListings: readonly { channel: { id: string; slug: string } }[];
  readonly stocks: readonly { warehouse: { id: string }; quantityAllocated: number }[];
}
interface Refusals {
  readonly errors: readonly { message: string | null }[];
}

async function setPrice(access: StaffAccess, variant: Variant, slug: string, price: number) {
  const listing = variant.channelListings.find(({ channel }) => channel.slug === slug);
  if (!listing) throw new Error(`the variant is not sold in the channel "${slug}"`);
  await mutate(
    access,
    `mutation ($id: ID!, $input: [ProductVariantChannelListingAddInput!]!) {
      result: productVariantChannelListingUpdate(id: $id, input: $input) { errors { message } }
    }`,
    { id: variant.id, input: [{ channelId: listing.channel.id, price }] },
  );
}

async function setStock(access: StaffAccess, variant: Variant, quantity: number) {
  const [stock] = variant.stocks;
  if (!stock) throw new Error('the variant has no stock');
  await mutate(
    access,
    `mutation ($variantId: ID!, $stocks: [StockInput!]!) {
      result: productVariantStocksUpdate(variantId: $variantId, stocks: $stocks) { errors { message } }
    }`,
    {
      variantId: variant.id,
      stocks: [{ warehouse: stock.warehouse.id, quantity: quantity + stock.quantityAllocated }],
    },
  );
}

async function mutate(access: StaffAccess, query: string, variables: object): Promise<void> {
  const { result } = await ask<{ result: Refusals }>(access, query, variables);
  if (result.errors.length > 0) throw new Error(result.errors.map(({ message }) => message).join());
}

/** Data of an answer; throws what Saleor refuses, whole or in a mutation's own `errors`. */
export async function askStaff<Data>(
  access: StaffAccess,
  query: string,
  variables: object = {},
): Promise<Data> {
  const data = await ask<Data>(access, query, variables);
  const refused = Object.values(data as object).filter(
    (each: Partial<Refusals> | null) => (each?.errors?.length ?? 0) > 0,
  );
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
  return data;
}

async function ask<Data>({ apiUrl, token }: StaffAccess, query: string, variables: object) {
  const response = await fetch(apiUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}
