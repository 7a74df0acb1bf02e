import type { Stage } from './stage.ts';

/** A product as staff know it. */
export interface Product {
  readonly id: string;
  readonly channelListings: readonly { readonly channel: { id: string; slug: string } }[];
  readonly variants: readonly {
    readonly id: string;
    readonly name: string;
    readonly stocks: readonly { readonly warehouse: { id: string } }[];
  }[];
  readonly media: readonly { readonly id: string; readonly alt: string }[];
}

/** Ids of what has these slugs. */
export async function productOf(stage: Stage, slug: string): Promise<Product> {
  const { product } = await stage.staff<{ product: Product | null }>(
    `query ($slug: String!) { product(slug: $slug, channel: "rs") {
      id channelListings { channel { id slug } } media { id alt }
      variants { id name stocks { warehouse { id } } } } }`,
    { slug },
  );
  if (product === null) throw new Error(`there is no product ${slug}`);
  return product;
}

export async function idOf(
  stage: Stage,
  kind: 'category' | 'collection' | 'page' | 'menu',
  slug: string,
): Promise<string> {
  const channel = kind === 'collection' ? ', channel: "rs"' : '';
  const found = await stage.staff<Record<string, { id: string } | null>>(
    `query ($slug: String!) { ${kind}(slug: $slug${channel}) { id } }`,
    { slug },
  );
  const id = found[kind]?.id;
  if (id === undefined) throw new Error(`there is no ${kind} ${slug}`);
  return id;
}

/** Sets the price of a product's first variant in a channel, by the API as an importer would. */
export async function setPrice(stage: Stage, product: Product, price: number): Promise<void> {
  const channelId = product.channelListings.find(({ channel }) => channel.slug === 'rs')!.channel
    .id;
  await stage.staff(
    `mutation ($id: ID!, $input: [ProductVariantChannelListingAddInput!]!) {
      productVariantChannelListingUpdate(id: $id, input: $input) { errors { message } } }`,
    { id: product.variants[0]!.id, input: [{ channelId, price }] },
  );
}

/** Shows or hides products in the home channel. */
export async function publish(
  stage: Stage,
  products: readonly Product[],
  isPublished: boolean,
): Promise<void> {
  for (const { id, channelListings } of products)
    await stage.staff(
      `mutation ($id: ID!, $input: ProductChannelListingUpdateInput!) {
        productChannelListingUpdate(id: $id, input: $input) { errors { message } } }`,
      {
        id,
        input: {
          updateChannels: channelListings.map(({ channel }) => ({
            channelId: channel.id,
            isPublished,
          })),
        },
      },
    );
}

/** A price as the Serbian edition writes it, in a place where it is the price that counts. */
export function priceMark(minor: number): string {
  return `data-minor="${minor}">`;
}

/** What a page shows of one product in a list: its card. */
export function cardOf(html: string, slug: string): string | null {
  const cards = html.split('<article').slice(1);
  const card = cards.find((each) => each.includes(`/${slug}/"`));
  return card?.split('</article>')[0] ?? null;
}
