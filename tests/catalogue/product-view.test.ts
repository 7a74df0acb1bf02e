import { describe, expect, test } from 'vitest';
import type { ProductFragment, VariantFragment } from '#saleor/gql/graphql.ts';
import {
  attributeNode,
  categoryNode,
  mediaNode,
  paragraph,
  pricingOf,
  productNode,
  rsd,
  variantNode,
  variantsOf,
} from '../saleor/nodes.ts';
import { type FakeCatalogue, pagesOf, shareImageFor, viewAt } from './fake-catalogue.ts';

const money = (minor: number) => ({ minor, currency: 'RSD' });
const priced = (amount: number, was = amount): VariantFragment['pricing'] => ({
  price: { gross: rsd(amount) },
  priceUndiscounted: { gross: rsd(was) },
});

async function viewOf(more: Partial<ProductFragment>, edition: '' | 'en' = '') {
  const pages = await pagesOf({ products: [productNode(more)] });
  const path = edition ? 'en/product/lavanda-ulje' : 'proizvod/lavanda-ulje';
  return viewAt(pages, path, 'product');
}

const withVariants = (...variants: readonly Partial<VariantFragment>[]) => ({
  productVariants: variantsOf(
    variants.map((each, index) => variantNode({ id: `variant-${index}`, ...each })),
  ),
});

describe('a product’s page', () => {
  test('does with the least there can be', async () => {
    const view = await viewOf({});
    expect(view).toMatchObject({
      title: 'Ulje lavande',
      lead: null,
      pictures: [],
      html: '',
      sections: [],
      specs: [],
      related: null,
      breadcrumbs: [{ name: 'Početna', href: '/' }],
    });
    expect(view.frame).toMatchObject({ title: 'Ulje lavande', description: null });
  });

  test('is shown in messengers by its first picture, else as the shop is', async () => {
    const media = [mediaNode('a'), mediaNode('b')];
    const { frame, pictures } = await viewOf({ media });
    expect(frame.shareImage).toBe(shareImageFor(pictures[0]!.original));
    expect((await viewOf({ media }, 'en')).frame.shareImage).toBe(frame.shareImage);
    expect((await viewOf({ media: [mediaNode('nowhere')] })).frame.shareImage).toBe('/share.jpg');
    expect((await viewOf({})).frame.shareImage).toBe('/share.jpg');
  });

  test('lists every variant, and opens with the cheapest that can be bought', async () => {
    const view = await viewOf(
      withVariants(
        { name: '100 ml', pricing: priced(1990) },
        { name: '30 ml', pricing: priced(712, 890) },
        { name: '10 ml', pricing: priced(390), quantityAvailable: 0 },
      ),
    );
    expect(view.defaultVariantId).toBe('variant-1');
    expect(view.variants.map(({ name, availability }) => [name, availability.state])).toEqual([
      ['100 ml', 'in-stock'],
      ['30 ml', 'in-stock'],
      ['10 ml', 'sold-out'],
    ]);
    expect(view.variants[1]).toMatchObject({
      price: { now: money(712), was: money(890) },
      unitPrice: { money: money(2373), unit: 'ml' },
      netAmount: 30,
    });
  });

  test('takes the net quantity from the Serbian name, whatever the translation says', async () => {
    const variants = withVariants({ name: '30 ml', en: { name: 'Small bottle' } });
    const { variants: options } = await viewOf(variants, 'en');
    expect(options[0]).toMatchObject({ name: 'Small bottle', netAmount: 30 });
  });

  test('has no unit price for what states no quantity', async () => {
    const { variants } = await viewOf(withVariants({ name: 'Set' }));
    expect(variants[0]).toMatchObject({ unitPrice: null, netAmount: null });
  });

  test('sells what costs nothing', async () => {
    const more = { ...withVariants({ pricing: priced(0) }), pricing: pricingOf(0) };
    const { variants } = await viewOf(more);
    expect(variants[0]).toMatchObject({
      price: { now: money(0), was: null },
      unitPrice: { money: money(0) },
      availability: { state: 'in-stock' },
    });
  });

  test.each([
    [null, 50],
    [2, 2],
  ])('with the variant’s limit %o allows %i', async (quantityLimitPerCustomer, most) => {
    const { variants } = await viewOf(withVariants({ quantityLimitPerCustomer }));
    expect(variants[0]?.maxQuantity).toBe(most);
  });

  test('is coming soon before its sale starts, whatever its stock', async () => {
    const from = '2027-02-15T00:00:00+00:00';
    const { variants } = await viewOf({
      isAvailableForPurchase: false,
      availableForPurchaseAt: from,
    });
    expect(variants[0]?.availability).toEqual({ state: 'coming-soon', from });
  });

  test('gives every picture its own words', async () => {
    const media = [{ ...mediaNode('a'), alt: 'Bočica' }, mediaNode('b'), mediaNode('c')];
    const alts = async (edition: '' | 'en') =>
      (await viewOf({ media }, edition)).pictures.map((picture) => picture.alt);
    await expect(alts('')).resolves.toEqual([
      'Bočica',
      'Ulje lavande, slika 2',
      'Ulje lavande, slika 3',
    ]);
    // Staff's alternative text is Serbian, so English composes all of its own.
    const english = await alts('en');
    expect(new Set(english).size).toBe(3);
    expect(english[0]).toBe('Ulje lavande');
  });

  test('sorts attributes into lead, prose and table', async () => {
    const view = await viewOf({
      attributes: [
        attributeNode('PLAIN_TEXT', [{ plainText: 'Smiruje.' }], {
          slug: 'kratak-opis',
          name: 'Opis',
        }),
        attributeNode('RICH_TEXT', [{ richText: paragraph('Tri kapi') }], {
          slug: 'upotreba',
          name: 'Upotreba',
        }),
        attributeNode('RICH_TEXT', [{ richText: '{"blocks":[]}' }], {
          slug: 'prazno',
          name: 'Prazno',
        }),
        attributeNode('MULTISELECT', [{ name: 'Suva' }, { name: 'Zrela' }], {
          slug: 'koza',
          name: 'Koža',
        }),
        attributeNode('BOOLEAN', [{ boolean: false }], { slug: 'vegan', name: 'Vegansko' }),
      ],
    });
    expect(view.lead).toBe('Smiruje.');
    expect(view.sections).toEqual([{ name: 'Upotreba', html: '<p>Tri kapi</p>' }]);
    expect(view.specs).toEqual([
      { name: 'Koža', value: 'Suva, Zrela' },
      { name: 'Vegansko', value: false },
    ]);
  });

  test.each<[Partial<ProductFragment>, string | null]>([
    [{ seoDescription: 'Za pretragu' }, 'Za pretragu'],
    [{ description: paragraph('Opis <b>ulja</b>') }, 'Opis ulja'],
    [{ description: '{"blocks":[]}' }, null],
  ])('with %o describes itself as %o', async (more, description) => {
    expect((await viewOf(more)).frame.description).toBe(description);
  });

  test('cleans its rich text', async () => {
    const { html } = await viewOf({ description: paragraph('<img src=x onerror=alert(1)>Dobro') });
    expect(html).toBe('<p>Dobro</p>');
  });
});

describe('related products', () => {
  const category = { id: 'category-etericna-ulja' };
  const named = (name: string) => productNode({ slug: name.toLowerCase(), name, category });
  const shop = (...names: readonly string[]): Partial<FakeCatalogue> => ({
    products: names.map(named),
    categories: [categoryNode()],
  });
  const relatedTo = async (slug: string, more: Partial<FakeCatalogue>) =>
    viewAt(await pagesOf(more), `proizvod/${slug}`, 'product').related;

  test('are at most four, those that follow in the alphabet', async () => {
    const related = await relatedTo(
      'cvet',
      shop('Ana', 'Brest', 'Cvet', 'Čaj', 'Dud', 'Eva', 'Fen'),
    );
    expect(related?.cards.map(({ name }) => name)).toEqual(['Čaj', 'Dud', 'Eva', 'Fen']);
    expect(related).toMatchObject({
      href: '/kategorija/etericna-ulja/',
      category: 'Eterična ulja',
    });
  });

  test('begin again at the start of the alphabet', async () => {
    const related = await relatedTo('eva', shop('Ana', 'Brest', 'Eva', 'Fen'));
    expect(related?.cards.map(({ name }) => name)).toEqual(['Fen', 'Ana', 'Brest']);
  });

  test('do not exist for the only product of a category', async () => {
    await expect(relatedTo('ana', shop('Ana'))).resolves.toBeNull();
  });

  test('do not exist for products without a category', async () => {
    const products = ['ana', 'brest'].map((slug) => productNode({ slug }));
    await expect(relatedTo('ana', { products })).resolves.toBeNull();
  });
});
