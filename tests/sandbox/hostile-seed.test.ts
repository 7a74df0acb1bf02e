import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { query, temporaryFolder, temporarySandbox } from './temporary.ts';

type Json = Record<string, unknown>;
interface SeedFile {
  categories: Json[];
  products: Json[];
  hero: Json;
  menus: { main: Json[]; footer: Json[] };
  pages: Json[];
}

const script = '</script><script>alert(1)</script>';
const both = (text: string) => ({ sr: text, en: text });
const picture = { file: 'images/hero-telefon.webp', alt: both('') };
const demo = (folder: string) => ({ kind: 'demo' as const, folder });

/** A seed folder with one ugly product, one without variants and a category without products. */
async function hostileSeed(change: (seed: SeedFile) => void = () => {}): Promise<string> {
  const folder = temporaryFolder();
  const seed = JSON.parse(readFileSync('src/sandbox/seed/catalogue.json', 'utf8')) as SeedFile;
  const [product] = seed.products as [Json];
  const [category] = seed.categories as [Json];
  const ugly = {
    ...product,
    slug_sr: 'ruzan',
    slug_en: 'ugly',
    name: both(script),
    images: [],
    description: { sr: { paragraphs: [], how_to_use: [] }, en: { paragraphs: [], how_to_use: [] } },
    inci: null,
    skin_hair_types: [],
    use_areas: [],
    scent: null,
    pao_months: null,
    warnings: null,
    origin_country: null,
    method: null,
    variants: [{ sku: 'UGLY', name: both('  '), price_rsd: 0, stock: 1 }],
  };
  seed.products = [
    ugly,
    { ...ugly, slug_sr: 'bez-varijanti', slug_en: 'no-variants', variants: [] },
  ];
  seed.categories = [
    category,
    { ...category, slug: both('prazna'), image: null, description: both('') },
  ];
  seed.menus = { main: [], footer: [] };
  seed.pages = [];
  change(seed);
  writeFileSync(join(folder, 'catalogue.json'), JSON.stringify(seed));
  mkdirSync(join(folder, 'images'));
  const pixel = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'white' } })
    .webp()
    .toBuffer();
  for (const name of ['hero-siroki', 'hero-telefon', 'kategorija-bazna-ulja'])
    writeFileSync(join(folder, 'images', `${name}.webp`), pixel);
  return folder;
}

test('a hostile catalogue is served as it is', async () => {
  const sandbox = await temporarySandbox({ seed: demo(await hostileSeed()) });
  const data = await query<{
    products: { totalCount: number; edges: { node: Json }[] };
    categories: { edges: { node: Json }[] };
  }>(
    sandbox,
    `{
      products(channel: "rs", first: 10) {
        totalCount
        edges { node { slug name description thumbnail { url } media { id } pricing { priceRange { start { gross { amount } tax { amount } } } } attributes { values { name } } productVariants(first: 1) { edges { node { name } } } } }
      }
      categories(first: 10) { edges { node { slug description backgroundImage(size: 256) { url } } } }
    }`,
  );
  // Without a variant there is no price, and Saleor hides the product.
  expect(data.products.totalCount).toBe(1);
  expect(data.products.edges[0]!.node).toMatchObject({
    slug: 'ruzan',
    name: script,
    description: null,
    thumbnail: null,
    media: [],
    pricing: { priceRange: { start: { gross: { amount: 0 }, tax: { amount: 0 } } } },
    productVariants: { edges: [{ node: { name: '  ' } }] },
  });
  expect(data.categories.edges[1]!.node).toEqual({
    slug: 'prazna',
    description: null,
    backgroundImage: null,
  });
});

test.each<[string, (seed: SeedFile) => void, string]>([
  [
    'an unknown category',
    (seed) => (seed.products[0]!['category'] = 'nema'),
    'unknown category "nema"',
  ],
  ['an unknown value', (seed) => (seed.products[0]!['method'] = 'nema'), 'unknown value id "nema"'],
  [
    'a picture outside of the folder',
    (seed) => (seed.products[0]!['images'] = [{ file: '../secret.webp', alt: both('') }]),
    '"../secret.webp" is not a file of the images folder',
  ],
  [
    'an upload that WordPress does not have',
    (seed) => (seed.products[0]!['images'] = [{ ...picture, wordpress: '2021/05/nema.jpg' }]),
    '"2021/05/nema.jpg" is not among WordPress\'s uploads',
  ],
  [
    'an upload outside of WordPress',
    (seed) => (seed.products[0]!['images'] = [{ ...picture, wordpress: '../../../x.jpg' }]),
    '"../../../x.jpg" is not among WordPress\'s uploads',
  ],
  [
    'a menu to nowhere',
    (seed) => (seed.menus.main = [{ label: both('x'), kind: 'page', ref: 'nema' }]),
    'a menu points to the unknown page "nema"',
  ],
])('%s stops the start with its name', async (_, change, message) => {
  await expect(temporarySandbox({ seed: demo(await hostileSeed(change)) })).rejects.toThrow(
    message,
  );
});

test('an unreadable seed leaves no half-filled state', async () => {
  const dir = temporaryFolder();
  await expect(
    temporarySandbox({
      dir,
      seed: demo(await hostileSeed((seed) => (seed.products[0]!['category'] = 'nema'))),
    }),
  ).rejects.toThrow();
  const sandbox = await temporarySandbox({ dir });
  const { products } = await query<{ products: { totalCount: number } }>(
    sandbox,
    '{ products(channel: "rs") { totalCount } }',
  );
  expect(products.totalCount).toBe(31);
});
