import { describe, expect, test } from 'vitest';
import { catalogueShop, slugs, type Shop } from './catalogue-shop.ts';

const three = [
  { slug: 'a', name: 'Ćilim', prices: [300], input: { rating: 2 } },
  { slug: 'b', name: 'Ulje', prices: [100] },
  { slug: 'c', name: 'Balzam', prices: [200], input: { rating: 5 } },
];

interface Page {
  pageInfo: Record<'hasNextPage' | 'hasPreviousPage', boolean> &
    Record<'startCursor' | 'endCursor', string | null>;
  edges: { cursor: string; node: { slug: string } }[];
}
async function page(shop: Shop, args: string): Promise<Page> {
  const { products } = await shop.ask<{ products: Page }>(
    `{ products(channel: "rs" ${args}) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { slug } } } }`,
  );
  return products;
}
const slugsOf = ({ edges }: Page) => edges.map(({ node }) => node.slug);
const plain = (cursor: string) => Buffer.from(cursor, 'base64').toString('utf8');

describe('pages', () => {
  test('forward and backward, by cursors of the sort', async () => {
    const shop = await catalogueShop(three);
    const sort = 'sortBy: { field: PRICE, direction: DESC }';
    const first = await page(shop, `${sort} first: 2`);
    expect(slugsOf(first)).toEqual(['a', 'c']);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(plain(first.edges[0]!.cursor)).toBe('["300.000","Ćilim","a"]');
    const second = await page(shop, `${sort} first: 2 after: "${first.pageInfo.endCursor}"`);
    expect(slugsOf(second)).toEqual(['b']);
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const back = await page(shop, `${sort} last: 1 before: "${second.edges[0]!.cursor}"`);
    expect(slugsOf(back)).toEqual(['c']);
    expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  test('what has no value comes last, or first when sorted down', async () => {
    const shop = await catalogueShop(three);
    const sort = (direction: string) => `sortBy: { field: RATING, direction: ${direction} }`;
    expect(await slugs(shop, sort('ASC'))).toEqual(['a', 'c', 'b']);
    expect(await slugs(shop, sort('DESC'))).toEqual(['b', 'c', 'a']);
    const first = await page(shop, `${sort('DESC')} first: 1`);
    expect(plain(first.edges[0]!.cursor)).toBe('[null,"Ulje","b"]');
    expect(
      slugsOf(await page(shop, `${sort('DESC')} first: 2 after: "${first.pageInfo.endCursor}"`)),
    ).toEqual(['c', 'a']);
  });

  test('names sort by code point', async () => {
    const shop = await catalogueShop(three);
    expect(await slugs(shop, 'sortBy: { field: NAME, direction: ASC }')).toEqual(['c', 'b', 'a']);
  });

  test('a category’s children and its ancestors have cursors of different kinds', async () => {
    const shop = await catalogueShop([]);
    const { categoryCreate } = await shop.staff<{ categoryCreate: { category: { id: string } } }>(
      'mutation ($parent: ID!) { categoryCreate(input: { name: "Child" }, parent: $parent) { category { id } } }',
      { parent: shop.ids.get('oils') },
    );
    const edges = 'edges { cursor }';
    const data = await shop.ask<
      Record<'up' | 'down', Record<string, { edges: { cursor: string }[] }>>
    >(
      `query ($child: ID!, $parent: ID!) { up: category(id: $child) { ancestors(first: 1) { ${edges} } } down: category(id: $parent) { children(first: 1) { ${edges} } } }`,
      { child: categoryCreate.category.id, parent: shop.ids.get('oils') },
    );
    expect(plain(data.up['ancestors']!.edges[0]!.cursor)).toMatch(/^\["\d+"\]$/);
    expect(plain(data.down['children']!.edges[0]!.cursor)).toBe('arrayconnection:0');
  });
});

describe('refusals', () => {
  test.each([
    ['first: 1 last: 1', 'Argument `last` cannot be combined with `first`.'],
    ['first: 1 before: "WyJhIiwiMSJd"', 'Argument `first` cannot be combined with `before`.'],
    [
      'last: 101',
      'Requesting 101 records on the `products` connection exceeds the `last` limit of 100 records.',
    ],
    ['first: 1 after: "WyJhIl0="', 'Received cursor is invalid.'],
    ['first: 1 after: "WyJhIiwieCJd"', 'Received cursor is invalid.'],
    [
      'first: 1 filter: { slugs: ["a"] } where: { ids: [] }',
      'Only one filtering argument (filter or where) can be specified.',
    ],
    [
      'first: 1 where: { AND: [{ hasCategory: true }], hasCategory: true }',
      'Cannot mix operators with other filter inputs.',
    ],
    [
      'first: 1 where: { slug: { eq: "a", oneOf: ["b"] } }',
      '{"slug":[{"message":"Only one option can be specified.","code":"invalid"}]}',
    ],
    [
      'first: 1 filter: { ids: ["bad"] }',
      '{"ids":[{"message":"Invalid ID specified.","code":""}]}',
    ],
    [
      'first: 1 where: { category: { eq: "UHJvZHVjdDox" } }',
      'Must receive Category id: UHJvZHVjdDox.',
    ],
    [
      'first: 1 where: { attributes: [{}] }',
      "Incorrect input for attributes on position: 0. Provided 'value' cannot be empty or null.",
    ],
    [
      'first: 1 sortBy: { field: RANK, direction: ASC }',
      'Sorting by RANK is available only when using a search filter.',
    ],
  ])('%s', async (args, message) => {
    const shop = await catalogueShop([]);
    const { errors } = await shop.raw(
      `{ products(channel: "rs" ${args}) { edges { node { id } } } }`,
    );
    expect(errors?.[0]?.message).toBe(message);
  });

  test('an empty filter asks for nothing, an empty where finds nothing', async () => {
    const shop = await catalogueShop([{ slug: 'a' }]);
    expect(await slugs(shop, 'filter: { ids: [] }')).toEqual(['a']);
    expect(await slugs(shop, 'where: { ids: [] }')).toEqual([]);
    expect(await slugs(shop, 'where: { name: {} }')).toEqual([]);
    expect(await slugs(shop, 'where: { OR: [{}] }')).toEqual(['a']);
  });
});
