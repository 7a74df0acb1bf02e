import type { CatalogueProduct, CatalogueVariant, PictureRef } from '#domain/catalogue.ts';
import type { SaleorReader } from '#saleor/client.ts';
import {
  ProductByIdDocument,
  ProductsByIdsDocument,
  type ProductFragment,
  ProductVariantsPageDocument,
  ProductsPageDocument,
  type VariantFragment,
} from '#saleor/gql/graphql.ts';
import { readProduct, readVariant } from '#saleor/read-product.ts';
import { readAll } from './read-all.ts';

// With its variants a product costs about 623 of the 50,000 that Saleor allows one query.
const PRODUCTS_PER_PAGE = 50;
const VARIANTS_PER_PAGE = 100;

/**
 * Every product a shopper can reach in the channel: the listed ones, and those hidden in listings
 * that a collection (`alsoIds`) still leads to (SURPRISES 50).
 */
export async function readProducts(
  saleor: SaleorReader,
  channel: string,
  alsoIds: ReadonlySet<string>,
): Promise<CatalogueProduct<PictureRef>[]> {
  const nodes = await readAll('products', async (after) => {
    const variables = { channel, first: PRODUCTS_PER_PAGE, after };
    return (await saleor.read(ProductsPageDocument, variables)).products;
  });
  const known = new Set(nodes.map((node) => node.id));
  const products = await Promise.all(
    nodes.map(async (node) => ({
      ...readProduct(node, true),
      variants: await readVariants(saleor, channel, node),
    })),
  );
  for (const id of alsoIds) {
    if (known.has(id)) continue;
    const { product } = await saleor.read(ProductByIdDocument, { id, channel });
    if (product)
      products.push({ ...readProduct(product, false), variants: sold(product.variants ?? []) });
  }
  return products.filter((product) => product.variants.length > 0);
}

/** A product as it is now, with the ids of the collections it is in. */
export interface ProductNow {
  readonly product: CatalogueProduct<PictureRef>;
  readonly collectionIds: readonly string[];
}

/**
 * Some products as they are now; null for one that shoppers cannot reach any more. One hidden in listings is reached
 * through a collection alone, as in `readProducts`.
 */
export async function readProductsById(
  saleor: SaleorReader,
  channel: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ProductNow | null>> {
  const found = new Map<string, ProductNow | null>();
  for (let start = 0; start < ids.length; start += PRODUCTS_PER_PAGE) {
    const part = ids.slice(start, start + PRODUCTS_PER_PAGE);
    const variables = { ids: part, channel, first: PRODUCTS_PER_PAGE };
    const { products } = await saleor.read(ProductsByIdsDocument, variables);
    for (const { node } of products?.edges ?? []) {
      const product = {
        ...readProduct(node, true),
        variants: await readVariants(saleor, channel, node),
      };
      found.set(node.id, reachable(product, idsOf(node.collections)));
    }
  }
  const hidden = ids.filter((id) => !found.has(id));
  await Promise.all(
    hidden.map(async (id) => {
      const { product: node } = await saleor.read(ProductByIdDocument, { id, channel });
      const collectionIds = idsOf(node?.collections);
      if (!node || collectionIds.length === 0) found.set(id, null);
      else {
        const product = { ...readProduct(node, false), variants: sold(node.variants ?? []) };
        found.set(id, reachable(product, collectionIds));
      }
    }),
  );
  return found;
}

function reachable(
  product: CatalogueProduct<PictureRef>,
  collectionIds: readonly string[],
): ProductNow | null {
  return product.variants.length > 0 ? { product, collectionIds } : null;
}

function idsOf(nodes: readonly { readonly id: string }[] | null | undefined): string[] {
  return (nodes ?? []).map(({ id }) => id);
}

async function readVariants(
  saleor: SaleorReader,
  channel: string,
  { id, slug, productVariants: first }: ProductFragment,
): Promise<CatalogueVariant[]> {
  const nodes = await readAll(`variants of ${slug}`, async (after) => {
    if (after === null) return first;
    const variables = { id, channel, first: VARIANTS_PER_PAGE, after };
    return (await saleor.read(ProductVariantsPageDocument, variables)).product?.productVariants;
  });
  return sold(nodes);
}

function sold(nodes: readonly VariantFragment[]): CatalogueVariant[] {
  return nodes.map(readVariant).filter((variant) => variant !== null);
}
