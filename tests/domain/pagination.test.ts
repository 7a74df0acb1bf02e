import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageNumbers } from '#domain/pagination.ts';

const words = (page: number, pages: number) =>
  pageNumbers(page, pages)
    .map((each) => each ?? '…')
    .join(' ');

describe('the numbers under a long listing', () => {
  test.each([
    [1, 1, '1'],
    [1, 2, '1 2'],
    [2, 2, '1 2'],
    [1, 3, '1 2 3'],
    [1, 9, '1 2 … 9'],
    [2, 9, '1 2 3 … 9'],
    // Dots in place of one number would save nothing.
    [3, 9, '1 2 3 4 … 9'],
    [4, 9, '1 2 3 4 5 … 9'],
    [5, 9, '1 … 4 5 6 … 9'],
    [7, 9, '1 … 6 7 8 9'],
    [9, 9, '1 … 8 9'],
  ])('on page %i of %i are %s', (page, pages, expected) => {
    expect(words(page, pages)).toBe(expected);
  });

  test('rise, lead to both ends and to the neighbours, and leave out more than one at a time', () => {
    const place = fc
      .integer({ min: 1, max: 500 })
      .chain((pages) => fc.tuple(fc.integer({ min: 1, max: pages }), fc.constant(pages)));
    fc.assert(
      fc.property(place, ([page, pages]) => {
        const shown = pageNumbers(page, pages);
        const numbers = shown.filter((each) => each !== null);
        expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
        for (const wanted of [1, page - 1, page, page + 1, pages])
          if (wanted >= 1 && wanted <= pages) expect(numbers).toContain(wanted);
        expect(numbers.every((each) => each >= 1 && each <= pages)).toBe(true);
        shown.forEach((each, i) => {
          const [before, after] = [shown[i - 1], shown[i + 1]];
          if (each === null) expect(after! - before!).toBeGreaterThan(2);
          else if (before) expect(each - before).toBe(1);
        });
      }),
    );
  });
});
