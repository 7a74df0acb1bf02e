import { describe, expect, test } from 'vitest';
import { readProducts } from '#catalogue/products.ts';
import { productNode, variantNode, variantsOf } from '../saleor/nodes.ts';
import { type FakeCatalogue, catalogueOf, pageOf, readerOf } from './fake-catalogue.ts';

async function read(more: Partial<FakeCatalogue>, alsoIds: readonly string[] = []) {
  const reader = readerOf(catalogueOf(more));
  const products = await readProducts(reader, 'rs', new Set(alsoIds));
  return { products, slugs: products.map((each) => each.copy.sr.slug), asked: reader.asked };
}

const priceless = variantNode({ id: 'priceless', pricing: null });

describe('the products of a channel', () => {
  test('are read to the last page', async () => {
    const nodes = Array.from({ length: 120 }, (_, n) => productNode({ slug: `ulje-${n}` }));
    const { slugs, asked } = await read({ products: nodes });
    expect(slugs).toEqual(nodes.map((node) => node.slug));
    expect(asked.filter((each) => each === 'ProductsPage')).toHaveLength(3);
  });

  test('have all their variants, also beyond the first hundred', async () => {
    const variants = Array.from({ length: 230 }, (_, n) => variantNode({ id: `variant-${n}` }));
    const whole = productNode({ productVariants: variantsOf(variants) });
    const reader = readerOf(catalogueOf({ products: [whole] }));
    // The products' document gives the first hundred, the fake's own pages give the rest.
    const first = { ...whole, productVariants: pageOf(variants, { first: 100 }) };
    const [product] = await readProducts(
      {
        async read(document, variables) {
          const answer = await reader.read(document, variables);
          return reader.asked.at(-1) === 'ProductsPage'
            ? ({ products: pageOf([first], { first: 1 }) } as typeof answer)
            : answer;
        },
      },
      'rs',
      new Set(),
    );
    expect(product?.variants.map((each) => each.id)).toEqual(variants.map((each) => each.id));
    expect(reader.asked.filter((each) => each === 'ProductVariantsPage')).toHaveLength(2);
  });

  test('include hidden ones that a collection leads to (SURPRISES 50)', async () => {
    const hidden = productNode({ slug: 'skriveno-ulje' });
    const { slugs } = await read({ hidden: [hidden] }, [hidden.id]);
    expect(slugs).toEqual(['lavanda-ulje', 'skriveno-ulje']);
  });

  test('are asked for by id only if they were not listed, and may not exist', async () => {
    const { slugs, asked } = await read({}, ['product-lavanda-ulje', 'unpublished']);
    expect(slugs).toEqual(['lavanda-ulje']);
    expect(asked.filter((each) => each === 'ProductById')).toHaveLength(1);
  });

  test('have no variant without a price, and none has no product', async () => {
    const { products } = await read({
      products: [
        productNode({ slug: 'oba', productVariants: variantsOf([priceless, variantNode()]) }),
        productNode({ slug: 'bez-cene', productVariants: variantsOf([priceless]) }),
        productNode({ slug: 'bez-varijante', productVariants: variantsOf([]) }),
      ],
    });
    expect(products.map(({ copy, variants }) => [copy.sr.slug, variants.length])).toEqual([
      ['oba', 1],
    ]);
  });

  test('whose variants Saleor withholds stop the build', async () => {
    const withheld = productNode({ productVariants: null });
    await expect(read({ products: [withheld] })).rejects.toThrow(
      'Saleor has no variants of lavanda-ulje.',
    );
  });
});
