import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CatalogueError } from '#catalogue/catalogue-error.ts';
import { type Connection, readAll } from '#catalogue/read-all.ts';
import { pageOf } from './fake-catalogue.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Answers in order; asking beyond them fails the test. */
function pages(...answers: readonly (Connection<number> | null)[]) {
  const cursors: (string | null)[] = [];
  const page = async (after: string | null) => {
    if (cursors.length >= answers.length) throw new Error('asked for a page too many');
    cursors.push(after);
    return answers[cursors.length - 1];
  };
  return { cursors, page };
}

function connection(more: Partial<Connection<number>> & { next?: string | null }) {
  const { next, ...rest } = more;
  return {
    totalCount: null,
    pageInfo: { hasNextPage: next !== undefined, endCursor: next ?? null },
    edges: [{ node: 1 }],
    ...rest,
  } satisfies Connection<number>;
}

describe('reading a connection to its end', () => {
  test('gives every node once and in order, whatever the page size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(60), fc.integer({ min: 1, max: 20 }), async (count, first) => {
        let asked = 0;
        const nodes = await readAll('things', async (after) => {
          asked += 1;
          return pageOf(numbers(count), { first, after });
        });
        expect(nodes).toEqual(numbers(count));
        expect(asked).toBe(Math.max(1, Math.ceil(count / first)));
      }),
    );
  });

  test('begins without a cursor and hands each on', async () => {
    const { page, cursors } = pages(
      connection({ next: 'a' }),
      connection({ next: 'b' }),
      connection({}),
    );
    await expect(readAll('things', page)).resolves.toHaveLength(3);
    expect(cursors).toEqual([null, 'a', 'b']);
  });

  test('does not follow a cursor on the last page (SURPRISES 42)', async () => {
    const last = connection({ pageInfo: { hasNextPage: false, endCursor: 'more?' } });
    await expect(readAll('things', pages(last).page)).resolves.toEqual([1]);
  });

  test.each<[string, readonly (Connection<number> | null)[], RegExp]>([
    ['nothing holds it', [null], /^Saleor has no things\.$/],
    [
      'fewer are listed than counted',
      [connection({ totalCount: 3 })],
      /counts 3 things but listed 1\./,
    ],
    [
      'more are listed than counted',
      [connection({ totalCount: 0 })],
      /counts 0 things but listed 1\./,
    ],
    [
      'it changed between two pages',
      [connection({ totalCount: 3, next: 'a' }), connection({ totalCount: 2 })],
      /counts 3 things but listed 2\. The catalogue changed while it was read; start the build again\./,
    ],
    [
      'a next page has no cursor',
      [connection({ next: null })],
      /promised more things but gave no cursor/,
    ],
    [
      'a next page has an empty cursor',
      [connection({ next: '' })],
      /promised more things but gave no cursor/,
    ],
  ])('throws when %s', async (_, answers, message) => {
    const reading = readAll('things', pages(...answers).page);
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toBeInstanceOf(CatalogueError);
  });

  test.each<[string, (after: string | null) => Connection<number>]>([
    ['the same page', () => connection({ next: 'again' })],
    ['two pages in turn', (after) => connection({ next: after === 'a' ? 'b' : 'a' })],
    ['empty pages', (after) => connection({ next: `${after}+`, edges: [] })],
    ['more than it counted', (after) => connection({ next: `${after}+`, totalCount: 5 })],
  ])('ends when Saleor gives %s for ever', async (_, answer) => {
    let asked = 0;
    const reading = readAll('things', async (after) => {
      asked += 1;
      if (asked > 50) throw new Error('still asking');
      return answer(after);
    });
    await expect(reading).rejects.toBeInstanceOf(CatalogueError);
  });

  test('lets a failed page fail it', async () => {
    const reading = readAll('things', () => Promise.reject(new Error('HTTP 500')));
    await expect(reading).rejects.toThrow('HTTP 500');
  });
});
