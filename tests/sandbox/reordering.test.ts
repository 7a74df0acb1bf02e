import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedTo } from '../../src/sandbox/staff-shop/input/reordering.ts';

const count = 6;
const moves = fc.array(
  fc.record({ pk: fc.nat({ max: count }), by: fc.integer({ min: -count - 2, max: count + 2 }) }),
  { maxLength: 5 },
);

function ordered(places: ReadonlyMap<number | string, number>) {
  return [...places].toSorted(([, a], [, b]) => a - b).map(([pk]) => pk);
}

test('moves shift a list as taking out and putting in does', () => {
  const placesOnce = fc.uniqueArray(fc.nat({ max: 40 }), { minLength: count, maxLength: count });
  const unplaced = fc.nat({ max: count });
  fc.assert(
    fc.property(placesOnce, unplaced, moves, (numbers, without, steps) => {
      const list = numbers
        .toSorted((a, b) => a - b)
        .map((sortOrder, pk) => ({ pk, sortOrder: pk < count - without ? sortOrder : null }));
      const model: (number | string)[] = list.map(({ pk }) => pk);
      for (const { pk, by } of steps) {
        const from = model.indexOf(pk);
        if (from < 0) continue;
        model.splice(from, 1);
        model.splice(Math.min(Math.max(from + by, 0), count - 1), 0, pk);
      }
      expect(ordered(movedTo(list, steps))).toEqual(model);
    }),
  );
});

test('nothing moved keeps the places that were given', () => {
  expect([
    ...movedTo(
      [
        { pk: 1, sortOrder: 3 },
        { pk: 2, sortOrder: 9 },
        { pk: 3, sortOrder: null },
      ],
      [],
    ),
  ]).toEqual([
    [1, 3],
    [2, 9],
    [3, 10],
  ]);
});
