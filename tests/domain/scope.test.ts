import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVERYTHING, isNothing, join, NOTHING, type Scope } from '#domain/scope.ts';

const scope: fc.Arbitrary<Scope> = fc.record({
  all: fc.boolean(),
  products: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')).map((ids) => new Set(ids)),
  categories: fc.boolean(),
  collections: fc.boolean(),
  pages: fc.boolean(),
  menus: fc.boolean(),
  shop: fc.boolean(),
});

describe('what may have changed', () => {
  test('of two events is what either may have changed', () => {
    fc.assert(
      fc.property(scope, scope, (a, b) => {
        const both = join(a, b);
        expect(both.products).toEqual(new Set([...a.products, ...b.products]));
        for (const part of ['all', 'categories', 'collections', 'pages', 'menus', 'shop'] as const)
          expect(both[part]).toBe(a[part] || b[part]);
      }),
    );
  });

  test('is nothing only where no part of it is', () => {
    expect(isNothing(NOTHING)).toBe(true);
    expect(isNothing(EVERYTHING)).toBe(false);
    expect(isNothing({ ...NOTHING, products: new Set(['a']) })).toBe(false);
    for (const part of ['categories', 'collections', 'pages', 'menus', 'shop'] as const)
      expect(isNothing({ ...NOTHING, [part]: true }), part).toBe(false);
  });

  test('does not grow when nothing is added', () => {
    fc.assert(
      fc.property(scope, (each) => {
        expect(join(each, NOTHING)).toEqual(each);
      }),
    );
  });
});
