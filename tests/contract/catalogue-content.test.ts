import { describe, expect, test } from 'vitest';
import { demo } from './demo-catalogue.ts';
import { textsOf } from './editor-js.ts';
import type { Connection, MenuItem } from './shapes.ts';
import { bySlug, channel, nodes, reachable, useSnapshot } from './snapshot.ts';
import { useTarget } from './target.ts';

const target = useTarget(['demo']);
const shop = useSnapshot(target);

describe('shop and channels', () => {
  interface ShopInfo {
    shop: { name: string };
    channel: { slug: string; countries: { code: string }[] } | null;
  }

  test('the version is told to everybody, as major and minor', async () => {
    const { shop } = await target.ask<{ shop: { schemaVersion: string } }>('saleor-version', {});
    expect(shop.schemaVersion).toMatch(/^3\.2[1-9]$/);
  });

  test('rs delivers to Serbia only', async () => {
    const { shop, channel: rs } = await target.ask<ShopInfo>('shop-info', { channel });
    expect(shop.name).toMatch(/\S/);
    expect([rs?.slug, rs?.countries.map((country) => country.code)]).toEqual(['rs', ['RS']]);
  });

  test('eu delivers to twelve countries', async () => {
    const { channel: eu } = await target.ask<ShopInfo>('shop-info', { channel: 'eu' });
    expect(eu?.countries.map((country) => country.code).toSorted()).toEqual([
      'AT',
      'BG',
      'DE',
      'FR',
      'GR',
      'HR',
      'HU',
      'IT',
      'NL',
      'RO',
      'SI',
      'SK',
    ]);
  });

  test('an unknown channel is null', async () => {
    expect((await target.ask<ShopInfo>('shop-info', { channel: 'nema' })).channel).toBeNull();
  });
});

describe('categories', () => {
  test.each(demo.categories)('$slug.sr', ({ slug, name, description, image }) => {
    const category = bySlug(shop.categories, slug.sr);
    expect(category).toMatchObject({
      name: name.sr,
      parent: null,
      en: { slug: slug.en, name: name.en },
    });
    expect(textsOf(category.description)).toEqual([{ type: 'paragraph', texts: [description.sr] }]);
    expect(textsOf(category.en!.description)).toEqual([
      { type: 'paragraph', texts: [description.en] },
    ]);
    expect(category.original!.alt).toBe(image.alt.sr);
    // The file itself, whose name another picture never gets.
    expect(category.original!.url).toMatch(/\/category-backgrounds\/[^/]+$/);
    expect(category.webp512!.url).toMatch(/\/thumbnail\/[^/]+\/512\/webp\/$|_thumbnail_512\.webp$/);
    expect(category.avif1024!.url).toMatch(
      /\/thumbnail\/[^/]+\/1024\/avif\/$|_thumbnail_1024\.avif$/,
    );
  });
});

describe('collections', () => {
  test.each(demo.collections)('$slug.sr', async ({ slug, name, description }) => {
    const collection = bySlug(shop.collections, slug.sr);
    expect(collection).toMatchObject({ name: name.sr, en: { slug: slug.en, name: name.en } });
    expect(textsOf(collection.description)).toEqual([
      { type: 'paragraph', texts: [description.sr] },
    ]);
    const data = await target.ask<{ collection: { products: Connection<{ id: string }> } }>(
      'collection-products-page',
      { id: collection.id, channel, first: 100 },
    );
    const expected = demo.products
      .filter((product) => product.collections.includes(slug.sr))
      .map((product) => bySlug(shop.products, product.slug_sr).id);
    expect(
      nodes(data.collection.products)
        .map((node) => node.id)
        .toSorted(),
    ).toEqual(expected.toSorted());
    expect(data.collection.products.totalCount).toBe(expected.length);
  });

  test('pages of a collection in its own order join without gap or repetition', async () => {
    const { id } = bySlug(shop.collections, 'bestseller');
    const page = (first: number, after: string | null) =>
      target.ask<{ collection: { products: Connection<{ id: string }> } }>(
        'collection-products-page',
        { id, channel, first, after },
      );
    const whole = nodes((await page(100, null)).collection.products);
    const one = (await page(5, null)).collection.products;
    const two = (await page(100, one.pageInfo.endCursor)).collection.products;
    expect([...nodes(one), ...nodes(two)]).toEqual(whole);
  });
});

describe('pages', () => {
  test.each(demo.pages)('$slug.sr', ({ slug, title, lead, sections }) => {
    const page = bySlug(shop.pages, slug.sr);
    const content = (language: 'sr' | 'en') => [
      { type: 'paragraph', texts: [lead[language]] },
      ...sections.flatMap((section) => [
        { type: 'header', texts: [section.heading[language]] },
        ...section.paragraphs[language].map((text) => ({ type: 'paragraph', texts: [text] })),
      ]),
    ];
    expect(page).toMatchObject({ title: title.sr, en: { slug: slug.en, title: title.en } });
    expect(textsOf(page.content)).toEqual(content('sr'));
    expect(textsOf(page.en!.content)).toEqual(content('en'));
  });

  test('the home page has its two pictures', async ({ skip }) => {
    const home = bySlug(shop.pages, 'naslovna');
    expect(home).toMatchObject({ title: demo.hero.title.sr, en: { title: demo.hero.title.en } });
    expect(textsOf(home.content).flatMap(({ texts }) => texts)).toEqual([demo.hero.text.sr]);
    const files = new Map(
      home.attributes.map(({ attribute, values }) => [
        attribute.slug,
        { inputType: attribute.inputType, file: values[0]!.file! },
      ]),
    );
    expect([...files.keys()].toSorted()).toEqual(['slika-siroka', 'slika-telefon']);
    for (const { inputType, file } of files.values()) {
      expect(inputType).toBe('FILE');
      expect(file.contentType).toBe('image/webp');
      expect((await reachable(file.url, skip)).headers.get('content-type')).toBe('image/webp');
    }
  });
});

describe('menus', () => {
  const menu = async (slug: string) =>
    (await target.ask<{ menu: { items: MenuItem[] } | null }>('menu', { slug, channel })).menu;
  const goal = ({ category, collection, page }: MenuItem) =>
    [category, collection, page].find((end) => end !== null)?.id;
  const ends = {
    category: () => shop.categories,
    collection: () => shop.collections,
    page: () => shop.pages,
  };

  test('navbar', async () => {
    const items = (await menu('navbar'))!.items;
    expect(items.map((item) => [item.name, item.en?.name, goal(item)])).toEqual(
      demo.menus.main.map(({ label, kind, ref }) => [
        label.sr,
        label.en,
        bySlug<{ slug: string; id: string }>(ends[kind](), ref).id,
      ]),
    );
  });

  test('footer groups have children', async () => {
    const items = (await menu('footer'))!.items;
    expect(items.map((item) => item.name)).toEqual(
      demo.menus.footer.map((group) => group.label.sr),
    );
    expect(items.map((item) => item.children!.map(goal))).toEqual(
      demo.menus.footer.map((group) =>
        group.children.map(
          ({ kind, ref }) => bySlug<{ slug: string; id: string }>(ends[kind](), ref).id,
        ),
      ),
    );
    expect(items.every((item) => goal(item) === undefined && item.url === null)).toBe(true);
  });

  test('home holds the collections of the home page', async () => {
    expect((await menu('home'))!.items.map((item) => item.collection?.id)).toEqual(
      ['bestseller', 'novo', 'poklon-ideje'].map((slug) => bySlug(shop.collections, slug).id),
    );
  });

  test('an unknown menu is null', async () => {
    expect(await menu('nema')).toBeNull();
  });
});
