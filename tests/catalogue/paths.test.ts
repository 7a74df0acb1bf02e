import { describe, expect, test } from 'vitest';
import { CatalogueError } from '#catalogue/catalogue-error.ts';
import { allPages } from '#catalogue/views/all.ts';
import { urlOf } from '#domain/urls.ts';
import { categoryNode, collectionNode, pageNode, productNode } from '../saleor/nodes.ts';
import { BROWSER, EDITIONS, type FakeCatalogue, pagesOf, viewAt } from './fake-catalogue.ts';

const english = (slug: string, name: string) => ({
  slug,
  name,
  title: name,
  description: null,
  content: null,
  seoTitle: null,
  seoDescription: null,
});

const shop: Partial<FakeCatalogue> = {
  products: [productNode({ en: english('lavender-oil', 'Lavender oil') })],
  categories: [categoryNode({ en: english('essential-oils', 'Essential oils') })],
  collections: [{ ...collectionNode({ en: english('new', 'New') }), productIds: [] }],
  pages: [
    pageNode({ en: english('about-us', 'About us') }),
    pageNode({ slug: 'naslovna', title: 'Dobro došli' }),
  ],
};

describe('the pages of the shop', () => {
  test('stand at the addresses of every edition', async () => {
    const pages = await pagesOf(shop, shop);
    expect([...pages.keys()].toSorted()).toEqual(
      [
        ...[
          '',
          'proizvod/lavanda-ulje',
          'kategorija/etericna-ulja',
          'kolekcija/novo',
          'strana/o-nama',
        ],
        ...['korpa', 'placanje', 'porudzbina', '404'],
        ...['en', 'eu'].flatMap((prefix) => [
          prefix,
          ...[
            'product/lavender-oil',
            'category/essential-oils',
            'collection/new',
            'page/about-us',
          ].map((path) => `${prefix}/${path}`),
          ...['cart', 'checkout', 'order', '404'].map((path) => `${prefix}/${path}`),
        ]),
      ].toSorted(),
    );
  });

  test('stand where their own frame says', async () => {
    for (const { path, view } of (await pagesOf(shop, shop)).values()) {
      expect(view.frame.href).toBe(path ? `/${path}/` : '/');
    }
  });

  test('have slugs with any letters and signs', async () => {
    const slug = 'уље-ружа,+čaj&co@50%';
    const pages = await pagesOf({ products: [productNode({ slug })] });
    const { frame } = viewAt(pages, `proizvod/${slug}`, 'product');
    expect(frame.href).toBe(urlOf(frame.edition, { kind: 'product', slug }));
  });

  test('are the root edition’s alone where a slug is not translated', async () => {
    const pages = await pagesOf({ products: [productNode({ en: null })] });
    expect(viewAt(pages, 'en/product/lavanda-ulje', 'product').title).toBe('Ulje lavande');
  });

  test('that are no business of search engines say so', async () => {
    const pages = await pagesOf(shop);
    const hidden = [...pages.values()].filter(({ view }) => !view.frame.indexed);
    expect(hidden.map(({ view }) => view.kind).toSorted()).toEqual([
      'cart',
      'cart',
      'checkout',
      'checkout',
      'not-found',
      'not-found',
      'order',
      'order',
    ]);
  });

  test('of two things with one address are refused, and both named', async () => {
    const twins = pagesOf({
      products: [
        productNode({ slug: 'a', name: 'Lavanda', en: english('oil', 'Lavender') }),
        productNode({ slug: 'b', name: 'Nana', en: english('oil', 'Mint') }),
      ],
    });
    await expect(twins).rejects.toBeInstanceOf(CatalogueError);
    await expect(twins).rejects.toThrow(
      'Two pages would live at /en/product/oil/: "Lavender" and "Mint". Give one of them another slug',
    );
  });

  test('need every channel to have been read', () => {
    expect(() => allPages(EDITIONS, new Map(), BROWSER)).toThrow('Channel rs was not read.');
  });

  test('name the channel’s countries in the shopper’s language', async () => {
    const countries = [{ code: 'RS' }, { code: 'AT' }, { code: 'CZ' }];
    const pages = await pagesOf({ countries });
    expect(viewAt(pages, 'placanje', 'checkout').countries).toEqual([
      { code: 'AT', name: 'Austrija' },
      { code: 'CZ', name: 'Češka' },
      { code: 'RS', name: 'Srbija' },
    ]);
    expect(viewAt(pages, 'en/checkout', 'checkout').countries.map(({ name }) => name)).toEqual([
      'Austria',
      'Czechia',
      'Serbia',
    ]);
  });
});

describe('the same place in other editions', () => {
  const alternates = (pages: Awaited<ReturnType<typeof pagesOf>>, path: string) =>
    pages.get(path)!.view.frame.alternates.map(({ href, hreflang }) => [href, hreflang]);

  test('is offered to shoppers, and once a language to search engines', async () => {
    const pages = await pagesOf(shop, shop);
    for (const path of [
      'proizvod/lavanda-ulje',
      'en/product/lavender-oil',
      'eu/product/lavender-oil',
    ]) {
      expect(alternates(pages, path)).toEqual([
        ['/proizvod/lavanda-ulje/', 'sr'],
        ['/en/product/lavender-oil/', 'en'],
        ['/eu/product/lavender-oil/', null],
      ]);
    }
    expect(alternates(pages, '')).toEqual([
      ['/', 'sr'],
      ['/en/', 'en'],
      ['/eu/', null],
    ]);
  });

  test('is its home where a product is not sold, and is not called a translation', async () => {
    const mint = productNode({ slug: 'nana-ulje', name: 'Nana' });
    const pages = await pagesOf({ products: [productNode()] }, { products: [mint] });
    expect(alternates(pages, 'proizvod/lavanda-ulje')[2]).toEqual(['/eu/', null]);
    expect(alternates(pages, 'eu/product/nana-ulje')).toEqual([
      ['/', null],
      ['/en/', null],
      ['/eu/product/nana-ulje/', null],
    ]);
  });
});
