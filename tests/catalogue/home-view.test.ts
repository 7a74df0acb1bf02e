import { describe, expect, test } from 'vitest';
import {
  attributeNode,
  categoryNode,
  collectionNode,
  menuNode,
  pageNode,
  paragraph,
  productNode,
} from '../saleor/nodes.ts';
import { type FakeCatalogue, type MenuNode, pagesOf, viewAt } from './fake-catalogue.ts';

const home = async (more: Partial<FakeCatalogue>, path: '' | 'en' = '') =>
  viewAt(await pagesOf(more), path, 'home');
const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);
const collection = (slug: string, name: string, productIds = ['product-lavanda-ulje']) => ({
  ...collectionNode({ slug, name }),
  productIds,
});

describe('the home page', () => {
  test('shows the hero of the page “naslovna”, which is no page of its own', async () => {
    const file = (url: string) => [{ file: { url, contentType: 'image/webp' } }];
    const naslovna = pageNode({
      slug: 'naslovna',
      title: 'Ulja koja koža prepoznaje',
      content: paragraph('Hladno ceđena'),
      attributes: [
        attributeNode('FILE', file('https://api.example/media/wide.webp'), {
          slug: 'slika-siroka',
        }),
      ],
    });
    const pages = await pagesOf({ pages: [naslovna] });
    expect(viewAt(pages, '', 'home').hero).toMatchObject({
      title: 'Ulja koja koža prepoznaje',
      html: '<p>Hladno ceđena</p>',
      wide: { original: 'https://api.example/media/wide.webp', width: 512, alt: '' },
      tall: null,
    });
    expect(pages.has('strana/naslovna')).toBe(false);
    expect(pages.has('en/page/naslovna')).toBe(false);
  });

  test('does without “naslovna”', async () => {
    const { hero, frame, shelves, tiles } = await home({});
    expect(hero).toEqual({ title: 'Manoon', html: '', href: '/', wide: null, tall: null });
    expect(frame.title).toBe('Manoon: Prirodna ulja, polako i pošteno.');
    expect([shelves, tiles]).toEqual([[], []]);
  });

  test('has the collections of the menu “home”, in its order', async () => {
    const collections = [
      collection('a', 'Akcija'),
      collection('b', 'Novo'),
      collection('c', 'Setovi'),
    ];
    const entry = (id: string) => menuNode({ collection: { id } });
    const menus = {
      home: [entry('collection-c'), entry('collection-gone'), entry('collection-a')],
    };
    const { shelves, hero } = await home({ collections, menus });
    expect(names(shelves)).toEqual(['Setovi', 'Akcija']);
    expect(hero.href).toBe('/kolekcija/c/');
  });

  test('has all collections by name without that menu, but no empty shelf', async () => {
    const collections = [
      collection('c', 'Čajevi'),
      collection('b', 'Cveće'),
      collection('a', 'Prazno', []),
    ];
    expect(names((await home({ collections })).shelves)).toEqual(['Cveće', 'Čajevi']);
  });

  test('shows eight products a shelf', async () => {
    const products = Array.from({ length: 12 }, (_, n) => productNode({ slug: `ulje-${n}` }));
    const ids = products.map(({ id }) => id);
    const { shelves } = await home({ products, collections: [collection('a', 'Sve', ids)] });
    expect(shelves[0]?.cards.map(({ productId }) => productId)).toEqual(ids.slice(0, 8));
  });

  test('has root categories in the main menu’s order, then those with products by name', async () => {
    const categories = ['Zimi', 'Cvet', 'Čaj', 'Prva', 'Druga', 'Default'].map((name) =>
      categoryNode({ slug: name.toLowerCase(), name }),
    );
    const products = ['zimi', 'cvet', 'čaj'].map((slug) =>
      productNode({ slug, category: { id: `category-${slug}` } }),
    );
    const navbar = ['prva', 'druga'].map((slug) =>
      menuNode({ category: { id: `category-${slug}` } }),
    );
    const { tiles } = await home({ categories, products, menus: { navbar } });
    expect(names(tiles)).toEqual(['Prva', 'Druga', 'Cvet', 'Čaj', 'Zimi']);
  });
});

describe('the menu', () => {
  const navigation = async (...navbar: readonly MenuNode[]) => {
    const pages = [pageNode(), pageNode({ slug: 'naslovna' })];
    return (await home({ pages, menus: { navbar } })).frame.navigation;
  };
  const about = menuNode({ name: 'O nama', page: { id: 'page-o-nama' } });

  test('links to places of this edition', async () => {
    const more = { pages: [pageNode()], menus: { navbar: [about], footer: [about] } };
    const { frame } = await home(more, 'en');
    expect(frame.navigation).toEqual([{ name: 'O nama', href: '/en/page/o-nama/', children: [] }]);
    expect(frame.footer).toEqual(frame.navigation);
  });

  test.each<[string, MenuNode]>([
    ['an unpublished page (SURPRISES 51)', menuNode()],
    ['a page of another channel', menuNode({ page: { id: 'page-elsewhere' } })],
    ['a collection that is gone', menuNode({ collection: { id: 'collection-gone' } })],
    ['a script', menuNode({ url: 'javascript:alert(1)' })],
    ['another host in disguise', menuNode({ url: '//evil.example' })],
    [
      'a heading of dead entries',
      { ...menuNode(), children: [menuNode(), menuNode({ url: 'data:,' })] },
    ],
  ])('hides %s', async (_, item) => {
    await expect(navigation(item, about)).resolves.toEqual([
      { name: 'O nama', href: '/strana/o-nama/', children: [] },
    ]);
  });

  test('keeps a heading that is no link itself, with what lives under it', async () => {
    const heading = { ...menuNode({ name: 'Više' }), children: [menuNode(), about] };
    await expect(navigation(heading)).resolves.toEqual([
      {
        name: 'Više',
        href: null,
        children: [{ name: 'O nama', href: '/strana/o-nama/', children: [] }],
      },
    ]);
  });

  test('links to other sites and to places that staff wrote down', async () => {
    const links = await navigation(
      menuNode({ url: 'https://instagram.com/manoon' }),
      menuNode({ url: '/kolekcija/novo/' }),
    );
    expect(links.map(({ href }) => href)).toEqual([
      'https://instagram.com/manoon',
      '/kolekcija/novo/',
    ]);
  });
});
