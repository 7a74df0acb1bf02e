import { describe, expect, test } from 'vitest';
import { CatalogueError } from '#catalogue/catalogue-error.ts';
import { missingPictures } from '#catalogue/missing-pictures.ts';
import { readShopInfo, readSnapshot } from '#catalogue/snapshot.ts';
import type { PictureResolver } from '#media/pictures.ts';
import {
  attributeNode,
  backgroundOf,
  categoryNode,
  collectionNode,
  mediaNode,
  menuNode,
  pageNode,
  productNode,
} from '../saleor/nodes.ts';
import { catalogueOf, readerOf, snapshotOf } from './fake-catalogue.ts';

describe('the snapshot of a channel', () => {
  test('holds everything that its pages show', async () => {
    const snapshot = await snapshotOf({
      categories: [categoryNode(backgroundOf('ulja', null))],
      collections: [{ ...collectionNode(), productIds: ['product-lavanda-ulje'] }],
      pages: [pageNode()],
      products: [productNode({ media: [mediaNode('front')] })],
      menus: { navbar: [menuNode({ name: 'Ulja' })], footer: [menuNode({ name: 'Kontakt' })] },
    });
    expect(snapshot).toMatchObject({
      channel: 'rs',
      shopName: 'Manoon',
      countryCodes: ['RS'],
      products: [{ id: 'product-lavanda-ulje', pictures: [{ width: 512, height: 512 }] }],
      categories: [{ id: 'category-etericna-ulja', picture: { width: 512 } }],
      collections: [{ id: 'collection-novo', productIds: ['product-lavanda-ulje'] }],
      pages: [{ id: 'page-o-nama' }],
      menus: { navbar: [{ name: { sr: 'Ulja' } }], footer: [{ name: { sr: 'Kontakt' } }] },
    });
  });

  test('keeps the merchant’s order of a collection over many pages', async () => {
    const products = Array.from({ length: 150 }, (_, n) => productNode({ slug: `ulje-${n}` }));
    const productIds = products.map((each) => each.id).toReversed();
    const { collections } = await snapshotOf({
      products,
      collections: [{ ...collectionNode(), productIds }],
    });
    expect(collections[0]?.productIds).toEqual(productIds);
  });

  test('reads products that only a collection leads to', async () => {
    const hidden = productNode({ slug: 'skriveno' });
    const { products } = await snapshotOf({
      hidden: [hidden],
      collections: [{ ...collectionNode(), productIds: [hidden.id] }],
    });
    expect(products.map((each) => each.id)).toContain(hidden.id);
  });

  test('takes a menu that Saleor does not have for an empty one', async () => {
    const { menus } = await snapshotOf({ menus: {} });
    expect(menus).toEqual({ navbar: [], footer: [], home: [] });
  });

  test('cannot be of a channel that Saleor does not know', async () => {
    const reader = readerOf(catalogueOf({ active: false }));
    await expect(readShopInfo(reader, 'sr')).rejects.toThrow(/no active channel "sr"/);
    await expect(readShopInfo(reader, 'sr')).rejects.toBeInstanceOf(CatalogueError);
  });

  test('is not of a channel that sells nothing: an empty shop is not published', async () => {
    await expect(snapshotOf({ products: [] })).rejects.toThrow(
      /^Channel "rs" has no published product with a price\./,
    );
  });

  test('has a page’s files where the page shows them, and no others', async () => {
    const file = (slug: string, url: string) =>
      attributeNode('FILE', [{ file: { url, contentType: 'image/webp' } }], { slug });
    const attributes = [
      file('slika-siroka', 'https://api.example/media/wide.webp'),
      file('slika-telefon', 'https://api.example/media/nowhere.webp'),
      file('cenovnik', 'https://api.example/media/prices.pdf'),
    ];
    const pages = ['naslovna', 'o-nama'].map((slug) => pageNode({ slug, attributes }));
    const snapshot = await snapshotOf({ pages });
    const [home, other] = snapshot.pages;
    expect(home?.files).toMatchObject({ 'slika-siroka': { width: 512 } });
    expect(Object.keys(home!.files)).toEqual(['slika-siroka']);
    expect(home?.missingPictures).toEqual([
      { url: 'https://api.example/media/nowhere.webp', reason: 'lies nowhere' },
    ]);
    expect(other).toMatchObject({ files: {}, missingPictures: [] });
  });

  test('goes on without pictures that cannot be shown, and says whose they are and why', async () => {
    const media = ['nowhere-1', 'there', 'damaged-2'].map(mediaNode);
    const snapshot = await snapshotOf({
      products: [productNode({ media }), productNode({ slug: 'nana' })],
      categories: [categoryNode(backgroundOf('damaged-3'))],
    });
    const [first, second] = snapshot.products;
    expect(first?.pictures.map(({ original }) => original)).toEqual([
      'https://api.example/media/there.jpg',
    ]);
    expect(second?.missingPictures).toEqual([]);
    expect(snapshot.categories[0]?.picture).toBeNull();
    // Both channels tell of the same ones.
    const missing = (owner: string, name: string, reason: string) => ({
      ...{ owner, reason },
      url: `https://api.example/media/${name}.jpg`,
    });
    expect(missingPictures([snapshot, snapshot])).toEqual([
      missing('product "Ulje lavande"', 'nowhere-1', 'lies nowhere'),
      missing('product "Ulje lavande"', 'damaged-2', 'is no picture'),
      missing('category "Eterična ulja"', 'damaged-3', 'is no picture'),
    ]);
  });

  test.each([
    ['product "Ulje lavande"', { products: [productNode({ media: [mediaNode('gone')] })] }],
    ['category "Eterična ulja"', { categories: [categoryNode(backgroundOf('gone'))] }],
  ])('a broken picture stops it and names the %s', async (owner, more) => {
    const broken = {
      resolve: ({ original }) => Promise.reject(new Error(`${original}: HTTP 503`)),
      shareImageOf: () => Promise.resolve(null),
      doubtAll: () => undefined,
    } satisfies PictureResolver;
    const reading = readSnapshot(readerOf(catalogueOf(more)), broken, 'rs');
    await expect(reading).rejects.toBeInstanceOf(CatalogueError);
    await expect(reading).rejects.toThrow(
      new RegExp(`^A picture of the ${owner} cannot be read: \\S*gone\\S*: HTTP 503\\.`),
    );
  });
});
