import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { demo, demoProduct, dinars, euros, nameOf, promotionOf } from './demo-catalogue.ts';
import { textsOf } from './editor-js.ts';
import type { Category, Collection, Connection, MenuItem, Page, Product, Variant } from './shapes.ts';
import { useTarget } from './target.ts';

const target = useTarget();

const channel = 'rs';
const bySlug = <Node extends { slug: string }>(list: readonly Node[], slug: string): Node => {
  const found = list.find((node) => node.slug === slug);
  if (found === undefined) throw new Error(`the target has no "${slug}"`);
  return found;
};
const nodes = <Node>(connection: Connection<Node>): Node[] => connection.edges.map((edge) => edge.node);

let products: Product[];
let categories: Category[];
let collections: Collection[];
let pages: Page[];
beforeAll(async () => {
  const [p, c, l, s] = await Promise.all([
    target.ask<{ products: Connection<Product> }>('products-page', { channel, first: 100 }),
    target.ask<{ categories: Connection<Category> }>('categories-page', { first: 100 }),
    target.ask<{ collections: Connection<Collection> }>('collections-page', { channel, first: 100 }),
    target.ask<{ pages: Connection<Page> }>('pages-page', { first: 100 }),
  ]);
  products = nodes(p.products);
  categories = nodes(c.categories);
  collections = nodes(l.collections);
  pages = nodes(s.pages);
});

describe('shop and channels', () => {
  interface ShopInfo {
    shop: { name: string; description: string; schemaVersion: string };
    channel: { slug: string; countries: { code: string; country: string }[] } | null;
  }

  test('rs delivers to Serbia only', async () => {
    const data = await target.ask<ShopInfo>('shop-info', { channel });
    expect(data.shop.schemaVersion).toBe('3.23');
    expect(data.channel).toEqual({ slug: 'rs', countries: [{ code: 'RS', country: 'Serbia' }] });
  });

  test('eu delivers to twelve countries', async () => {
    const { channel: eu } = await target.ask<ShopInfo>('shop-info', { channel: 'eu' });
    expect(eu?.countries.map((country) => country.code).toSorted()).toEqual(['AT', 'BG', 'DE', 'FR', 'GR', 'HR', 'HU', 'IT', 'NL', 'RO', 'SI', 'SK']);
  });

  test('an unknown channel is null', async () => {
    expect((await target.ask<ShopInfo>('shop-info', { channel: 'nema' })).channel).toBeNull();
  });
});

describe('categories', () => {
  test.each(demo.categories)('$slug.sr', ({ slug, name, description, image }) => {
    const category = bySlug(categories, slug.sr);
    expect(category).toMatchObject({ name: name.sr, parent: null, en: { slug: slug.en, name: name.en } });
    expect(textsOf(category.description)).toEqual([{ type: 'paragraph', texts: [description.sr] }]);
    expect(textsOf(category.en!.description)).toEqual([{ type: 'paragraph', texts: [description.en] }]);
    expect(category.medium!.alt).toBe(image.alt.sr);
    expect(category.medium!.url).toMatch(/\/thumbnail\/[^/]+\/512\/webp\/$|_thumbnail_512\.webp$/);
    expect(category.large!.url).toMatch(/\/thumbnail\/[^/]+\/1024\/webp\/$|_thumbnail_1024\.webp$/);
  });
});

describe('products', () => {
  test('are the demo catalogue, in order of their slugs', () => {
    const slugs = products.map((product) => product.slug);
    expect(slugs).toEqual(slugs.toSorted());
    expect(slugs).toEqual(expect.arrayContaining(demo.products.map((product) => product.slug_sr)));
  });

  test.each(demo.products)('$slug_sr has its texts in both languages', (seeded) => {
    const product = bySlug(products, seeded.slug_sr);
    expect(product).toMatchObject({ name: seeded.name.sr, seoDescription: seeded.tagline.sr });
    expect(product.en).toMatchObject({ slug: seeded.slug_en, name: seeded.name.en, seoDescription: seeded.tagline.en });
    const paragraphs = (texts: string[]) => texts.map((text) => ({ type: 'paragraph', texts: [text] }));
    expect(textsOf(product.description)).toEqual(paragraphs(seeded.description.sr.paragraphs));
    expect(textsOf(product.en!.description)).toEqual(paragraphs(seeded.description.en.paragraphs));
    expect(product.category.id).toBe(bySlug(categories, seeded.category).id);
  });

  test.each(demo.products)('$slug_sr has its variants and prices', (seeded) => {
    const product = bySlug(products, seeded.slug_sr);
    const prices = seeded.variants.map((variant) => dinars(seeded, variant));
    const variants = nodes(product.productVariants);
    expect(variants.map(({ sku, name }) => ({ sku, name }))).toEqual(seeded.variants.map(({ sku, name }) => ({ sku, name: name.sr })));
    expect(variants.map(({ pricing }) => pricing.price.gross)).toEqual(prices.map((amount) => ({ amount, currency: 'RSD' })));
    expect(variants.map(({ pricing }) => pricing.priceUndiscounted.gross.amount)).toEqual(seeded.variants.map((variant) => variant.price_rsd));
    expect(product.pricing.priceRange.start.gross.amount).toBe(Math.min(...prices));
    expect(product.pricing.priceRange.stop.gross.amount).toBe(Math.max(...prices));
    expect(product.pricing.priceRangeUndiscounted.start.gross.amount).toBe(Math.min(...seeded.variants.map((variant) => variant.price_rsd)));
    expect(product.productVariants).toMatchObject({ totalCount: variants.length, pageInfo: { hasNextPage: false } });
    for (const [index, variant] of variants.entries()) {
      // A target that has sold some has fewer than the seed; it never tells of more than fifty.
      expect(variant.quantityAvailable).toBeLessThanOrEqual(Math.min(50, seeded.variants[index]!.stock));
      expect(variant).toMatchObject({ quantityLimitPerCustomer: null, media: [] });
    }
  });

  test('both promotions are in the prices', () => {
    const reduced = demo.products.filter((product) => promotionOf(product) > 0).map((product) => product.slug_sr);
    expect(reduced.toSorted()).toEqual(['eliksir-za-kosu', 'nocna-obnova-serum', 'ulje-za-bradu']);
    expect(bySlug(products, 'eliksir-za-kosu').pricing.priceRange.start.gross.amount).toBe(1592);
    // The discount of 283.5 dinars is rounded up, not the price.
    expect(nodes(bySlug(products, 'nocna-obnova-serum').productVariants)[0]!.pricing.price.gross.amount).toBe(1606);
  });

  test('a coming product cannot be bought yet', () => {
    const coming = bySlug(products, 'nega-oko-ociju');
    expect(coming.isAvailableForPurchase).toBe(false);
    expect(Date.parse(coming.availableForPurchaseAt)).toBeGreaterThan(Date.now());
    expect(bySlug(products, 'lavanda').isAvailableForPurchase).toBe(true);
  });

  test('eu has prices in euros', async () => {
    const eu = await target.ask<{ products: Connection<Product> }>('products-page', { channel: 'eu', first: 100 });
    for (const seeded of demo.products.filter((product) => promotionOf(product) === 0)) {
      const variants = nodes(bySlug(nodes(eu.products), seeded.slug_sr).productVariants);
      expect(variants.map(({ pricing }) => pricing.price.gross)).toEqual(seeded.variants.map((variant) => ({ amount: euros(variant), currency: 'EUR' })));
    }
  });

  test('an unknown channel has none', async () => {
    const data = await target.ask<{ products: Connection<Product> }>('products-page', { channel: 'nema', first: 4 });
    expect(data.products).toEqual({ totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] });
  });
});

describe('attributes', () => {
  const order = ['kratak-opis', 'inci', 'poreklo', 'metoda', 'namena', 'primena', 'miris', 'rok-posle-otvaranja', 'vegan', 'organsko', 'nacin-upotrebe', 'sadrzaj-seta', 'upozorenja'];
  const valuesOf = (product: Product, slug: string) => product.attributes.find(({ attribute }) => attribute.slug === slug)!.values;

  test('stand in the order of the product type, also without values', () => {
    for (const { slug_sr: slug } of demo.products) expect(bySlug(products, slug).attributes.map(({ attribute }) => attribute.slug)).toEqual(order);
    const origin = bySlug(products, 'lavanda').attributes[2]!.attribute;
    expect(origin).toEqual({ slug: 'poreklo', name: 'Poreklo', inputType: 'DROPDOWN', en: { name: 'Origin' } });
  });

  test.each(demo.products)('$slug_sr: plain texts', (seeded) => {
    const product = bySlug(products, seeded.slug_sr);
    const plain = (slug: string) => valuesOf(product, slug).map((value) => [value.plainText, value.en?.plainText]);
    const note = (language: 'sr' | 'en') => (seeded.inci_note === null ? '' : `\n${seeded.inci_note[language]}`);
    expect(plain('kratak-opis')).toEqual([[seeded.tagline.sr, seeded.tagline.en]]);
    expect(plain('inci')).toEqual(seeded.inci === null ? [] : [[seeded.inci + note('sr'), seeded.inci + note('en')]]);
    expect(plain('miris')).toEqual([[seeded.scent.sr, seeded.scent.en]]);
    expect(plain('upozorenja')).toEqual([[seeded.warnings.sr, seeded.warnings.en]]);
  });

  test.each(demo.products)('$slug_sr: choices, flags, lists', (seeded) => {
    const product = bySlug(products, seeded.slug_sr);
    const names = (slug: string) => valuesOf(product, slug).map((value) => ({ sr: value.name, en: value.en?.name }));
    expect(names('poreklo')).toEqual([nameOf('countries', seeded.origin_country)]);
    expect(names('metoda')).toEqual([nameOf('methods', seeded.method)]);
    expect(names('namena')).toEqual(seeded.skin_hair_types.map((id) => nameOf('skin_types', id) ?? nameOf('hair_types', id)));
    expect(names('primena')).toEqual(seeded.use_areas.map((id) => nameOf('use_areas', id)));
    expect(valuesOf(product, 'vegan').map((value) => value.boolean)).toEqual([seeded.vegan]);
    expect(valuesOf(product, 'organsko').map((value) => value.boolean)).toEqual([seeded.organic]);
    expect(textsOf(valuesOf(product, 'nacin-upotrebe')[0]!.richText)).toEqual([{ type: 'list', texts: seeded.description.sr.how_to_use }]);
    expect(textsOf(valuesOf(product, 'nacin-upotrebe')[0]!.en!.richText)).toEqual([{ type: 'list', texts: seeded.description.en.how_to_use }]);
    expect(valuesOf(product, 'sadrzaj-seta').flatMap((value) => textsOf(value.richText)[0]!.texts)).toHaveLength(seeded.contents.length);
  });

  test('months are counted in correct Serbian', () => {
    const texts = (slug: string) => valuesOf(bySlug(products, slug), 'rok-posle-otvaranja').map((value) => [value.plainText, value.en?.plainText]);
    expect(texts('arganovo-ulje')).toEqual([['12 meseci', '12 months']]);
    expect(texts('lavanda')).toEqual([['24 meseca', '24 months']]);
  });
});

describe('media', () => {
  test.each(demo.products)('$slug_sr has its pictures', (seeded) => {
    const { media } = bySlug(products, seeded.slug_sr);
    expect(media.map(({ alt, type }) => ({ alt, type }))).toEqual(seeded.images.map((image) => ({ alt: image.alt.sr, type: 'IMAGE' })));
    for (const { original } of media) expect(original).not.toContain('/thumbnail');
  });

  test('a thumbnail is made at its first request, and then has another URL', async () => {
    const { id, media } = bySlug(products, 'arganovo-ulje');
    const picture = await fetch(media[0]!.medium);
    expect(picture.headers.get('content-type')).toBe('image/webp');
    expect(await sharp(await picture.arrayBuffer()).metadata()).toMatchObject({ width: 410, height: 512, format: 'webp' });
    const { product } = await target.ask<{ product: Product }>('product-by-id', { id, channel });
    expect(product.media[0]!.medium).toMatch(/_thumbnail_512\.webp$/);
    expect((await fetch(product.media[0]!.medium)).status).toBe(200);
  });

  test('size 0 is the original', async () => {
    const picture = await fetch(bySlug(products, 'lavanda').media[0]!.original);
    expect(await sharp(await picture.arrayBuffer()).metadata()).toMatchObject({ width: 1000, height: 1250 });
  });
});

describe('one product', () => {
  test('by id is the same as in the list', async () => {
    const listed = bySlug(products, 'si-puter');
    const { product } = await target.ask<{ product: Product }>('product-by-id', { id: listed.id, channel });
    expect(product).toEqual(listed);
  });

  test('an unknown id and an unknown channel are null', async () => {
    const { id } = products[0]!;
    const unknown = Buffer.from('Product:99999999').toString('base64');
    expect(await target.ask('product-by-id', { id: unknown, channel })).toEqual({ product: null });
    expect(await target.ask('product-by-id', { id, channel: 'nema' })).toEqual({ product: null });
  });

  test('a malformed id is an error', async () => {
    const { status, body } = await target.attempt('product-by-id', { id: 'bad', channel });
    expect(status).toBe(200);
    expect(body.data).toEqual({ product: null });
    expect(body.errors).toMatchObject([{ message: 'Invalid ID: bad. Expected: Product.', path: ['product'], extensions: { exception: { code: 'GraphQLError' } } }]);
  });

  test('its variants come in pages', async () => {
    const { id } = bySlug(products, 'arganovo-ulje');
    const page = (after: string | null) => target.ask<{ product: { productVariants: Connection<Variant> } }>('product-variants-page', { id, channel, first: 2, after });
    const first = (await page(null)).product.productVariants;
    const second = (await page(first.pageInfo.endCursor)).product.productVariants;
    expect([first, second].map(({ pageInfo, totalCount }) => [pageInfo.hasNextPage, totalCount])).toEqual([[true, 3], [false, 3]]);
    expect([...nodes(first), ...nodes(second)].map((variant) => variant.sku)).toEqual(demoProduct('arganovo-ulje').variants.map((variant) => variant.sku));
  });
});

describe('collections', () => {
  test.each(demo.collections)('$slug.sr', async ({ slug, name, description }) => {
    const collection = bySlug(collections, slug.sr);
    expect(collection).toMatchObject({ name: name.sr, en: { slug: slug.en, name: name.en } });
    expect(textsOf(collection.description)).toEqual([{ type: 'paragraph', texts: [description.sr] }]);
    const data = await target.ask<{ collection: { products: Connection<{ id: string }> } }>('collection-products-page', { id: collection.id, channel, first: 100 });
    const expected = demo.products.filter((product) => product.collections.includes(slug.sr)).map((product) => bySlug(products, product.slug_sr).id);
    expect(nodes(data.collection.products).map((node) => node.id).toSorted()).toEqual(expected.toSorted());
    expect(data.collection.products.totalCount).toBe(expected.length);
  });

  test('pages of a collection in its own order join without gap or repetition', async () => {
    const { id } = bySlug(collections, 'bestseller');
    const page = (first: number, after: string | null) => target.ask<{ collection: { products: Connection<{ id: string }> } }>('collection-products-page', { id, channel, first, after });
    const whole = nodes((await page(100, null)).collection.products);
    const one = (await page(5, null)).collection.products;
    const two = (await page(100, one.pageInfo.endCursor)).collection.products;
    expect([...nodes(one), ...nodes(two)]).toEqual(whole);
  });
});

describe('pages', () => {
  test.each(demo.pages)('$slug.sr', ({ slug, title, lead, sections }) => {
    const page = bySlug(pages, slug.sr);
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

  test('the home page has its two pictures', async () => {
    const home = bySlug(pages, 'naslovna');
    expect(home).toMatchObject({ title: demo.hero.title.sr, en: { title: demo.hero.title.en } });
    expect(textsOf(home.content).flatMap(({ texts }) => texts)).toEqual([demo.hero.text.sr]);
    const files = new Map(home.attributes.map(({ attribute, values }) => [attribute.slug, { inputType: attribute.inputType, file: values[0]!.file! }]));
    expect([...files.keys()].toSorted()).toEqual(['slika-siroka', 'slika-telefon']);
    for (const { inputType, file } of files.values()) {
      expect(inputType).toBe('FILE');
      expect(file.contentType).toBe('image/webp');
      expect((await fetch(file.url)).headers.get('content-type')).toBe('image/webp');
    }
  });
});

describe('menus', () => {
  const menu = async (slug: string) => (await target.ask<{ menu: { items: MenuItem[] } | null }>('menu', { slug, channel })).menu;
  const goal = ({ category, collection, page }: MenuItem) => [category, collection, page].find((end) => end !== null)?.id;
  const ends = { category: () => categories, collection: () => collections, page: () => pages };

  test('navbar', async () => {
    const items = (await menu('navbar'))!.items;
    expect(items.map((item) => [item.name, item.en?.name, goal(item)])).toEqual(demo.menus.main.map(({ label, kind, ref }) => [label.sr, label.en, bySlug<{ slug: string; id: string }>(ends[kind](), ref).id]));
  });

  test('footer groups have children', async () => {
    const items = (await menu('footer'))!.items;
    expect(items.map((item) => item.name)).toEqual(demo.menus.footer.map((group) => group.label.sr));
    expect(items.map((item) => item.children!.map(goal))).toEqual(demo.menus.footer.map((group) => group.children.map(({ kind, ref }) => bySlug<{ slug: string; id: string }>(ends[kind](), ref).id)));
    expect(items.every((item) => goal(item) === undefined && item.url === null)).toBe(true);
  });

  test('home holds the collections of the home page', async () => {
    expect((await menu('home'))!.items.map((item) => item.collection?.id)).toEqual(['bestseller', 'novo', 'poklon-ideje'].map((slug) => bySlug(collections, slug).id));
  });

  test('an unknown menu is null', async () => {
    expect(await menu('nema')).toBeNull();
  });
});

describe('paging', () => {
  const page = (first: number, after?: string | null) => target.attempt<{ products: Connection<Product> | null }>('products-page', { channel, first, after });

  test('following hasNextPage visits everything once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const { products: part } = await target.ask<{ products: Connection<Product> }>('products-page', { channel, first: 7, after });
      seen.push(...nodes(part).map((product) => product.id));
      ({ hasNextPage: more, endCursor: after } = part.pageInfo);
    }
    expect(seen).toEqual(products.map((product) => product.id));
  });

  test('behind the last page there is an empty one without a cursor', async () => {
    const { body } = await page(100);
    const behind = await page(100, body.data!.products!.pageInfo.endCursor);
    expect(behind.body.data!.products).toEqual({ totalCount: products.length, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] });
  });

  test('an empty cursor starts again at the first page', async () => {
    const [fresh, empty, none] = await Promise.all([page(3), page(3, ''), page(3, null)]);
    expect(empty.body.data).toEqual(fresh.body.data);
    expect(none.body.data).toEqual(fresh.body.data);
  });

  test.each([
    [0, 'You must provide a `first` or `last` value to properly paginate the `products` connection.'],
    [101, 'Requesting 101 records on the `products` connection exceeds the `first` limit of 100 records.'],
    [-1, 'Argument `first` must be a non-negative integer.'],
  ])('first: %i is refused', async (first, message) => {
    const { status, body } = await page(first);
    expect(status).toBe(200);
    expect(body.data).toEqual({ products: null });
    expect(body.errors).toMatchObject([{ message, path: ['products'] }]);
  });

  test('a cursor of something else is refused', async () => {
    expect((await page(4, 'bm9wZQ==')).body.errors).toMatchObject([{ message: 'Received cursor is invalid.' }]);
  });
});

describe('what a prebuilt page asks again', () => {
  test('products', async () => {
    const asked = ['lavanda', 'nega-oko-ociju', 'set-za-telo'].map((slug) => bySlug(products, slug));
    interface Live extends Pick<Product, 'id' | 'pricing'> {
      isAvailable: boolean;
    }
    const data = await target.ask<{ products: { edges: { node: Live }[] } }>('live-products', { ids: asked.map(({ id }) => id), channel, first: 100 });
    const live = new Map(data.products.edges.map(({ node }) => [node.id, node]));
    expect(live.size).toBe(3);
    expect(asked.map(({ id }) => live.get(id)!.pricing)).toEqual(asked.map(({ pricing }) => pricing));
    expect(asked.map(({ id }) => live.get(id)!.isAvailable)).toEqual([true, false, true]);
  });

  const liveVariants = (ids: string[]) => target.attempt<{ productVariants: { edges: { node: Pick<Variant, 'id' | 'quantityAvailable' | 'pricing'> }[] } | null }>('live-variants', { ids, channel, first: 100 });

  test('variants', async () => {
    const [inStock, soldOut] = nodes(bySlug(products, 'ulje-crnog-kima').productVariants);
    const { body } = await liveVariants([inStock!.id, soldOut!.id]);
    const live = new Map(body.data!.productVariants!.edges.map(({ node }) => [node.id, node]));
    expect(live.get(soldOut!.id)!.quantityAvailable).toBe(0);
    expect(live.get(inStock!.id)!.quantityAvailable).toBeGreaterThan(0);
    expect(live.get(inStock!.id)!.pricing.price.gross).toEqual({ amount: 1090, currency: 'RSD' });
  });

  test('an unknown variant is left out, a malformed id is an error, no ids are all variants', async () => {
    const unknown = Buffer.from('ProductVariant:99999999').toString('base64');
    expect((await liveVariants([unknown])).body.data!.productVariants!.edges).toEqual([]);
    expect((await liveVariants(['nope'])).body.errors).toMatchObject([{ message: 'Invalid ID: nope. Expected: ProductVariant.' }]);
    expect((await liveVariants([])).body.data!.productVariants!.edges.length).toBeGreaterThan(50);
  });
});
