import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { documentOf } from '../contract/documents.ts';

/** A Saleor's answers to every document that pages are built from, of each channel. */
export type Shop = Readonly<Record<string, unknown>>;

interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: { readonly id: string } }[];
}

/** Reads what a build reads, with everything that no two installations share made comparable. */
export async function readShop(apiUrl: string, channels: readonly string[]): Promise<Shop> {
  const shop: Record<string, unknown> = {};
  const ids = new Map<string, string>();
  for (const channel of channels) {
    const ask = async <Data>(document: string, variables: object, name = document) => {
      const data = await answer<Data>(apiUrl, document, { channel, ...variables });
      shop[`${channel} ${name}`] = comparable(data, ids);
      return data;
    };
    await ask('shop-info', {});
    for (const slug of ['navbar', 'footer', 'home']) await ask('menu', { slug }, `menu ${slug}`);
    await ask('categories-page', { first: 100 });
    await ask('pages-page', { first: 100 });
    const { collections } = await ask<{ collections: Page }>('collections-page', { first: 100 });
    for (const { node } of collections.edges)
      await ask(
        'collection-products-page',
        { id: node.id, first: 100 },
        `collection ${ids.get(node.id)}`,
      );
    let after: string | null = null;
    for (let page = 1, more = true; more; page += 1) {
      const { products }: { products: Page } = await ask(
        'products-page',
        { first: 10, after },
        `products, page ${page}`,
      );
      for (const { node } of products.edges) {
        await ask('product-by-id', { id: node.id }, `product ${ids.get(node.id)}`);
        await ask(
          'product-variants-page',
          { id: node.id, first: 100 },
          `variants of ${ids.get(node.id)}`,
        );
      }
      ({ hasNextPage: more, endCursor: after } = products.pageInfo);
    }
  }
  return shop;
}

async function answer<Data>(apiUrl: string, document: string, variables: object): Promise<Data> {
  const query = documentOf(document);
  const declared = Object.entries(variables).filter(([name]) => query.includes(`$${name}:`));
  const response = await fetch(apiUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: Object.fromEntries(declared) }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  if (errors !== undefined) throw new Error(`${document}: ${JSON.stringify(errors)}`);
  return data;
}

/** What Saleor adds to the name of every upload. */
const suffix = /_[0-9a-f]{8}(?=\.\w+$)/;
const uploads = /^(?:url|original|(?:webp|avif)\d+)$/;
/** The demo's sandbox has some pictures from WordPress; what is uploaded of them is another file. */
const fromWordpress = new Map(
  (
    JSON.parse(readFileSync('src/sandbox/seed/catalogue.json', 'utf8')) as {
      products: { images: { file: string; wordpress?: string }[] }[];
    }
  ).products
    .flatMap(({ images }) => images)
    .map(({ file, wordpress }) => [wordpress, basename(file)]),
);
const documents = ['description', 'content', 'richText'];

/** Ids become the place of their first appearance, URLs what they show, rich texts documents. */
function comparable(value: unknown, ids: Map<string, string>, key = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => comparable(each, ids, key));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, comparable(each, ids, name)]),
    );
  if (typeof value !== 'string') return value;
  if (key === 'id') return ids.get(value) ?? named(value, ids);
  if (key === 'endCursor') return 'a cursor';
  if (key === 'availableForPurchaseAt') return new Date(value) <= new Date() ? 'past' : value;
  if (uploads.test(key) && /^https?:/.test(value)) return pictureOf(value);
  // The name of a file's attribute value.
  if (key === 'name') return value.replace(suffix, '');
  if (documents.includes(key)) return JSON.parse(value);
  return value;
}

function named(id: string, ids: Map<string, string>): string {
  const [type] = Buffer.from(id, 'base64').toString().split(':');
  const name = `${type} ${[...ids.values()].filter((each) => each.startsWith(`${type} `)).length + 1}`;
  ids.set(id, name);
  return name;
}

/** `picture 512 webp` for a thumbnail, in both states of its address; an original without its random suffix. */
function pictureOf(url: string): string {
  const { pathname } = new URL(url);
  const made = /\/thumbnail\/[^/]+\/(\d+)\/(\w+)\/$/.exec(pathname);
  const kept = /_thumbnail_(\d+)\.(\w+)$/.exec(pathname);
  const [, size, format] = made ?? kept ?? [];
  if (size !== undefined) return `picture ${size} ${format}`;
  const upload = /\/products\/(\d{4}\/\d{2}\/[^/]+)$/.exec(decodeURIComponent(pathname))?.[1];
  if (upload !== undefined) return `products/${fromWordpress.get(upload)}`;
  return pathname.split('/').slice(-2).join('/').replace(suffix, '');
}
