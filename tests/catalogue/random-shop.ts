/** Shops that fast-check makes up and changes: a few numbers, which become what Saleor would answer. */
import fc from 'fast-check';
import { readSnapshot, type Snapshot } from '#catalogue/snapshot.ts';
import { shopsOf } from '#catalogue/views/all.ts';
import type { Shop } from '#catalogue/views/shop.ts';
import { reread } from '#catalogue/reread.ts';
import { EVERYTHING } from '#domain/scope.ts';
import type { ProductFragment } from '#saleor/gql/graphql.ts';
import {
  categoryNode,
  collectionNode,
  menuNode,
  pageNode,
  paragraph,
  pricingOf,
  productNode,
  rsd,
  variantNode,
  variantsOf,
} from '../saleor/nodes.ts';
import {
  BROWSER,
  catalogueOf,
  EDITIONS,
  type FakeCatalogue,
  readerOf,
  squarePictures,
} from './fake-catalogue.ts';

export const CHANNELS = ['rs', 'eu'] as const;

/** How a channel has a product: in its listings, found through a collection alone, or not at all. */
type Listed = 'listed' | 'hidden' | 'absent';

interface RandomProduct {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly english: string | null;
  readonly category: number | null;
  /** By channel. */
  readonly listed: readonly Listed[];
  readonly price: readonly number[];
  readonly stock: number;
}

interface RandomCollection {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly published: readonly boolean[];
  readonly products: readonly number[];
}

export interface RandomShop {
  readonly products: readonly RandomProduct[];
  /** `parent`: the id of an earlier one. */
  readonly categories: readonly {
    readonly id: number;
    readonly slug: string;
    readonly name: string;
    readonly parent: number | null;
  }[];
  readonly collections: readonly RandomCollection[];
  readonly pages: readonly { readonly id: number; readonly title: string }[];
  /** Ids of the categories in the main menu, and of the collections on the home page. */
  readonly navbar: readonly number[];
  readonly home: readonly number[];
  /** Further products, all in the first category and the first collection, so that they come in parts. */
  readonly crowd: number;
}

const names = ['Argan', 'Čaj', 'Cimet', 'Lavanda', 'Lavanda', 'Šipak'];
const name = fc.constantFrom(...names);
const index = fc.nat(7);

const product = (id: number) =>
  fc.record({
    id: fc.constant(id),
    slug: fc.constant(`p${id}`),
    name,
    english: fc.option(name),
    category: fc.option(fc.nat(3)),
    listed: fc.tuple(...CHANNELS.map(() => fc.constantFrom<Listed>('listed', 'hidden', 'absent'))),
    price: fc.tuple(...CHANNELS.map(() => fc.integer({ min: 1, max: 9 }))),
    stock: fc.nat(3),
  });

const upTo = <T>(most: number, item: (id: number) => fc.Arbitrary<T>) =>
  fc
    .nat(most)
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, id) => item(id))))
    .map((items) => items as readonly T[]);

export const randomShop: fc.Arbitrary<RandomShop> = fc.record({
  products: upTo(8, product),
  categories: upTo(4, (id) =>
    fc.record({
      id: fc.constant(id),
      slug: fc.constant(`c${id}`),
      name,
      parent: id === 0 ? fc.constant(null) : fc.option(fc.nat(id - 1)),
    }),
  ),
  collections: upTo(3, (id) =>
    fc.record({
      id: fc.constant(id),
      slug: fc.constant(`k${id}`),
      name,
      published: fc.tuple(fc.boolean(), fc.boolean()),
      products: fc.uniqueArray(fc.nat(7), { maxLength: 8 }),
    }),
  ),
  pages: upTo(2, (id) => fc.record({ id: fc.constant(id), title: name })),
  navbar: fc.uniqueArray(fc.nat(3), { maxLength: 3 }),
  home: fc.uniqueArray(fc.nat(2), { maxLength: 2 }),
  crowd: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 46, max: 97 })),
});

/** One thing that staff, or orders, do to a shop. */
export interface Change extends fc.WithToStringMethod {
  readonly what: string;
  readonly apply: (shop: RandomShop) => RandomShop;
}

const change = (what: string, apply: (shop: RandomShop) => RandomShop): Change => ({
  what,
  apply,
  // How a counterexample names it.
  [fc.toStringMethod]: () => what,
});

/** The shop with its `at`-th product (counted around) changed by `how`. */
function withProduct(
  shop: RandomShop,
  at: number,
  how: (product: RandomProduct) => RandomProduct | null,
): RandomShop {
  if (shop.products.length === 0) return shop;
  const place = at % shop.products.length;
  return {
    ...shop,
    products: shop.products.flatMap((each, i) => (i === place ? (how(each) ?? []) : [each])),
  };
}

function withCollection(
  shop: RandomShop,
  at: number,
  how: (collection: RandomCollection) => RandomCollection | null,
): RandomShop {
  if (shop.collections.length === 0) return shop;
  const place = at % shop.collections.length;
  return {
    ...shop,
    collections: shop.collections.flatMap((each, i) => (i === place ? (how(each) ?? []) : [each])),
  };
}

function put<T>(values: readonly T[], at: number, value: T): T[] {
  return values.with(at % values.length, value);
}

const productChange = fc.oneof(
  fc
    .tuple(index, fc.nat(1), fc.integer({ min: 1, max: 9 }))
    .map(([at, channel, price]) =>
      change(`price of ${at} in ${channel}: ${price}`, (shop) =>
        withProduct(shop, at, (each) => ({ ...each, price: put(each.price, channel, price) })),
      ),
    ),
  fc
    .tuple(index, fc.nat(3))
    .map(([at, stock]) =>
      change(`stock of ${at}: ${stock}`, (shop) =>
        withProduct(shop, at, (each) => ({ ...each, stock })),
      ),
    ),
  fc
    .tuple(index, name)
    .map(([at, to]) =>
      change(`name of ${at}: ${to}`, (shop) =>
        withProduct(shop, at, (each) => ({ ...each, name: to })),
      ),
    ),
  fc
    .tuple(index, fc.option(name))
    .map(([at, english]) =>
      change(`English of ${at}: ${english}`, (shop) =>
        withProduct(shop, at, (each) => ({ ...each, english })),
      ),
    ),
  fc
    .tuple(index, fc.option(fc.nat(3)))
    .map(([at, category]) =>
      change(`category of ${at}: ${category}`, (shop) =>
        withProduct(shop, at, (each) => ({ ...each, category })),
      ),
    ),
  fc
    .tuple(index, fc.nat(1), fc.constantFrom<Listed>('listed', 'hidden', 'absent'))
    .map(([at, channel, listed]) =>
      change(`${at} ${listed} in ${channel}`, (shop) =>
        withProduct(shop, at, (each) => ({ ...each, listed: put(each.listed, channel, listed) })),
      ),
    ),
  index.map((at) => change(`${at} deleted`, (shop) => withProduct(shop, at, () => null))),
  product(0).map((fresh) =>
    change('one more', (shop) => {
      const id = Math.max(-1, ...shop.products.map((each) => each.id)) + 1;
      return { ...shop, products: [...shop.products, { ...fresh, id, slug: `p${id}` }] };
    }),
  ),
);

const slugChange = fc.oneof(
  fc.tuple(index, fc.nat(9)).map(([at, version]) =>
    change(`slug of ${at}: version ${version}`, (shop) =>
      withProduct(shop, at, (each) => {
        const slug = `p${each.id}-${version}`;
        return shop.products.some((other) => other.slug === slug) ? each : { ...each, slug };
      }),
    ),
  ),
  index.map((at) =>
    change(`slug of ${at} and its neighbour swapped`, (shop) => {
      const [a, b] = [at, at + 1].map((i) => shop.products[i % shop.products.length]);
      if (!a || !b) return shop;
      return {
        ...shop,
        products: shop.products.map((each) =>
          each === a ? { ...a, slug: b.slug } : each === b ? { ...b, slug: a.slug } : each,
        ),
      };
    }),
  ),
);

const collectionChange = fc.oneof(
  fc
    .tuple(index, fc.uniqueArray(fc.nat(7), { maxLength: 8 }))
    .map(([at, products]) =>
      change(`products of collection ${at}: ${products.join()}`, (shop) =>
        withCollection(shop, at, (each) => ({ ...each, products })),
      ),
    ),
  index.map((at) =>
    change(`collection ${at} the other way round`, (shop) =>
      withCollection(shop, at, (each) => ({ ...each, products: each.products.toReversed() })),
    ),
  ),
  fc.tuple(index, fc.nat(1), fc.boolean()).map(([at, channel, published]) =>
    change(`collection ${at} published in ${channel}: ${published}`, (shop) =>
      withCollection(shop, at, (each) => ({
        ...each,
        published: put(each.published, channel, published),
      })),
    ),
  ),
  index.map((at) =>
    change(`collection ${at} deleted`, (shop) => withCollection(shop, at, () => null)),
  ),
  fc
    .tuple(index, name)
    .map(([at, to]) =>
      change(`name of collection ${at}: ${to}`, (shop) =>
        withCollection(shop, at, (each) => ({ ...each, name: to })),
      ),
    ),
);

const frameChange = fc.oneof(
  fc
    .uniqueArray(fc.nat(3), { maxLength: 3 })
    .map((navbar) => change(`menu: ${navbar.join()}`, (shop) => ({ ...shop, navbar }))),
  fc
    .uniqueArray(fc.nat(2), { maxLength: 2 })
    .map((home) => change(`home: ${home.join()}`, (shop) => ({ ...shop, home }))),
  name.map((title) =>
    change(`first page: ${title}`, (shop) => ({
      ...shop,
      pages: shop.pages.map((each, i) => (i === 0 ? { ...each, title } : each)),
    })),
  ),
  fc.constant(change('last page deleted', (shop) => ({ ...shop, pages: shop.pages.slice(0, -1) }))),
  fc.tuple(index, name).map(([at, to]) =>
    change(`name of category ${at}: ${to}`, (shop) => ({
      ...shop,
      categories: shop.categories.map((each) =>
        each.id === at % 4 ? { ...each, name: to } : each,
      ),
    })),
  ),
  fc.nat(2).map((version) =>
    change(`slugs of listings: version ${version}`, (shop) => ({
      ...shop,
      categories: shop.categories.map((each) => ({ ...each, slug: `c${each.id}-${version}` })),
      collections: shop.collections.map((each) => ({ ...each, slug: `k${each.id}-${version}` })),
    })),
  ),
  fc.constant(
    change('last category deleted', (shop) => ({
      ...shop,
      categories: shop.categories.slice(0, -1),
    })),
  ),
);

const crowdChange = fc
  .integer({ min: 0, max: 97 })
  .map((crowd) => change(`crowd of ${crowd}`, (shop) => ({ ...shop, crowd })));

/** Mostly what does not touch the frame of every page: that is where a page can be forgotten. */
export const randomChange: fc.Arbitrary<Change> = fc.oneof(
  { weight: 8, arbitrary: productChange },
  { weight: 3, arbitrary: slugChange },
  { weight: 4, arbitrary: collectionChange },
  { weight: 1, arbitrary: frameChange },
  { weight: 1, arbitrary: crowdChange },
);

export function changed(shop: RandomShop, changes: readonly Change[]): RandomShop {
  return changes.reduce((each, { apply }) => apply(each), shop);
}

export const productId = (id: number): string => `product-p${id}`;
const categoryId = (id: number): string => `category-c${id}`;
const collectionId = (id: number): string => `collection-k${id}`;

/** What Saleor answers for one of the channels. */
export function catalogueFor(shop: RandomShop, channel: 0 | 1): FakeCatalogue {
  const isThere = (id: number) => shop.categories.some((each) => each.id === id);
  const nodes = shop.products.map((each) => ({
    listed: each.listed[channel]!,
    node: nodeOf(each, channel, isThere),
  }));
  const of = (wanted: Listed) =>
    nodes.filter(({ listed }) => listed === wanted).map(({ node }) => node);
  return catalogueOf({
    channel: CHANNELS[channel],
    // One that never changes: a channel without products is no shop.
    products: [productNode({ slug: 'uvek', name: 'Uvek' }), ...of('listed'), ...crowdOf(shop)],
    hidden: of('hidden'),
    categories: shop.categories.map(({ id, slug, name: title, parent }) =>
      categoryNode({
        id: categoryId(id),
        slug,
        name: title,
        parent: parent === null ? null : { id: categoryId(parent) },
      }),
    ),
    collections: shop.collections
      .filter(({ published }) => published[channel])
      .map(({ id, slug, name: title, products }, place) => ({
        ...collectionNode({ id: collectionId(id), slug, name: title }),
        productIds: [
          ...products
            .filter((each) =>
              nodes.some(({ listed, node }) => listed !== 'absent' && node.id === productId(each)),
            )
            .map(productId),
          ...(place === 0 ? crowdOf(shop).map((each) => each.id) : []),
        ],
      })),
    pages: shop.pages.map(({ id, title }) =>
      pageNode({ slug: `s${id}`, title, content: paragraph(title) }),
    ),
    menus: {
      navbar: shop.navbar
        .filter(isThere)
        .map((id) => menuNode({ name: `c${id}`, category: { id: categoryId(id) } })),
      home: shop.home.map((id) =>
        menuNode({ name: `k${id}`, collection: { id: collectionId(id) } }),
      ),
    },
  });
}

function nodeOf(
  { id, slug, name: title, english, category, price, stock }: RandomProduct,
  channel: 0 | 1,
  isThere: (category: number) => boolean,
): ProductFragment {
  const amount = price[channel]! * 100;
  const gross = { gross: rsd(amount) };
  return productNode({
    id: productId(id),
    slug,
    name: title,
    en: english === null ? null : { ...nothing, slug: `${slug}-en`, name: english },
    category: category === null || !isThere(category) ? null : { id: categoryId(category) },
    pricing: pricingOf(amount),
    productVariants: variantsOf([
      variantNode({
        id: `variant-${id}`,
        quantityAvailable: stock,
        pricing: { price: gross, priceUndiscounted: gross },
      }),
    ]),
  });
}

const nothing = { description: null, seoTitle: null, seoDescription: null };

function crowdOf({ crowd, categories }: RandomShop): ProductFragment[] {
  const category = categories.length === 0 ? null : { id: categoryId(0) };
  return Array.from({ length: crowd }, (_, i) =>
    productNode({ slug: `m${i}`, name: `Mnoštvo ${String(i).padStart(2, '0')}`, category }),
  );
}

/** Both channels read: from the beginning, or again after `before`, as the publisher does. */
export async function readShop(
  shop: RandomShop,
  before?: ReadonlyMap<string, Snapshot>,
): Promise<ReadonlyMap<string, Snapshot>> {
  const snapshots = new Map<string, Snapshot>();
  for (const channel of [0, 1] as const) {
    const reader = readerOf(catalogueFor(shop, channel));
    const slug = CHANNELS[channel];
    const known = before?.get(slug);
    snapshots.set(
      slug,
      known
        ? await reread(reader, squarePictures, known, EVERYTHING)
        : await readSnapshot(reader, squarePictures, slug),
    );
  }
  return snapshots;
}

export function editionsOfShop(snapshots: ReadonlyMap<string, Snapshot>): Shop[] {
  return shopsOf(EDITIONS, snapshots, BROWSER);
}
