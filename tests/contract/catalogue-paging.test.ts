import { describe, expect, test } from 'vitest';
import type { Connection, Product } from './shapes.ts';
import { channel, nodes, useSnapshot } from './snapshot.ts';
import { useTarget } from './target.ts';

const target = useTarget(['demo']);
const shop = useSnapshot(target);

describe('paging', () => {
  const page = (first: number, after?: string | null) =>
    target.attempt<{ products: Connection<Product> | null }>('products-page', {
      channel,
      first,
      after,
    });

  test('following hasNextPage visits everything once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    let more = true;
    while (more) {
      const data: { products: Connection<Product> } = await target.ask('products-page', {
        channel,
        first: 7,
        after,
      });
      seen.push(...nodes(data.products).map((product) => product.id));
      ({ hasNextPage: more, endCursor: after } = data.products.pageInfo);
    }
    expect(seen).toEqual(shop.products.map((product) => product.id));
  });

  test('behind the last page there is an empty one without a cursor', async () => {
    const { body } = await page(100);
    const behind = await page(100, body.data!.products!.pageInfo.endCursor);
    expect(behind.body.data!.products).toEqual({
      totalCount: shop.products.length,
      pageInfo: { hasNextPage: false, endCursor: null },
      edges: [],
    });
  });

  test('an empty cursor starts again at the first page', async () => {
    const [fresh, empty, none] = await Promise.all([page(3), page(3, ''), page(3, null)]);
    expect(empty.body.data).toEqual(fresh.body.data);
    expect(none.body.data).toEqual(fresh.body.data);
  });

  test.each([
    [
      0,
      'You must provide a `first` or `last` value to properly paginate the `products` connection.',
    ],
    [
      101,
      'Requesting 101 records on the `products` connection exceeds the `first` limit of 100 records.',
    ],
    [-1, 'Argument `first` must be a non-negative integer.'],
  ])('first: %i is refused', async (first, message) => {
    const { status, body } = await page(first);
    expect(status).toBe(200);
    expect(body.data).toEqual({ products: null });
    expect(body.errors).toMatchObject([{ message, path: ['products'] }]);
  });

  test('a cursor of something else is refused', async () => {
    expect((await page(4, 'bm9wZQ==')).body.errors).toMatchObject([
      { message: 'Received cursor is invalid.' },
    ]);
  });
});
