import type { CatalogueProduct, CatalogueVariant, PictureRef } from '#domain/catalogue.ts';
import type { SaleorReader } from '#saleor/client.ts';
import {
  ProductByIdDocument,
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
      ...readProduct(node),
      variants: await readVariants(saleor, channel, node),
    })),
  );
  for (const id of alsoIds) {
    if (known.has(id)) continue;
    const { product } = await saleor.read(ProductByIdDocument, { id, channel });
    if (product) products.push({ ...readProduct(product), variants: sold(product.variants ?? []) });
  }
  return products.filter((product) => product.variants.length > 0);
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
