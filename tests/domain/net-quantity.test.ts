import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { netQuantityOf, unitPriceOf } from '#domain/net-quantity.ts';

describe('the net quantity in a variant’s name', () => {
  test.each([
    ['30 ml', 30, 'ml'],
    ['30ml', 30, 'ml'],
    ['100 ML', 100, 'ml'],
    ['0,5 l', 500, 'ml'],
    ['0.25 L', 250, 'ml'],
    ['25 cl', 250, 'ml'],
    ['1.5 kg', 1500, 'g'],
    ['1,500 kg', 1500, 'g'],
    ['1.1 kg', 1100, 'g'],
    ['200 g', 200, 'g'],
    ['Bočica 30 ml', 30, 'ml'],
    ['30 ml, staklo', 30, 'ml'],
    ['30\u00a0ml', 30, 'ml'],
    // Thousands, as Serbian and English group them: nobody fills a thousandth of a millilitre.
    ['1.000 ml', 1000, 'ml'],
    ['1,000 g', 1000, 'g'],
    // A multipack holds all its bottles.
    ['2 x 30 ml', 60, 'ml'],
    ['3×10 ml', 30, 'ml'],
  ])('%j is %d %s', (name, amount, unit) => {
    expect(netQuantityOf(name)).toEqual({ amount, unit });
  });

  test.each([
    'Set',
    'A5 mlad',
    '5 mlad',
    '30',
    'ml',
    '',
    '0 ml',
    '0,0 l',
    '-30 ml',
    '30 mg',
    '3 gume',
    // Two quantities: their sum would be a guess.
    '30 ml + 50 ml',
    `${'9'.repeat(400)} ml`,
    '∞ ml',
    'NaN ml',
    '__proto__ ml',
  ])('%j states none', (name) => {
    expect(netQuantityOf(name)).toBeNull();
  });

  test('is positive and finite whatever the name', () => {
    const parts = fc.constantFrom(
      '1',
      '0',
      '9',
      '.',
      ',',
      ' ',
      'ml',
      'l',
      'kg',
      'g',
      'x',
      '×',
      '-',
      'e',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (name) => {
        const amount = netQuantityOf(name.join(''))?.amount ?? 1;
        expect(amount).toBeGreaterThan(0);
        expect(amount).toBeLessThan(Infinity);
      }),
      { numRuns: 1_000 },
    );
  });

  test('a hostile name costs no time', () => {
    const started = performance.now();
    for (const part of ['1', ' ', '1 ', '1,', '1x', '1 x ']) netQuantityOf(part.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('the unit price', () => {
  test.each([
    [890, 30, 2967],
    [2490, 100, 2490],
    [3000, 500, 600],
    [0, 30, 0],
  ])('%i for %i ml is %i for 100 ml', (minor, amount, per100) => {
    const unitPrice = unitPriceOf({ minor, currency: 'RSD' }, { amount, unit: 'ml' });
    expect(unitPrice).toEqual({ minor: per100, currency: 'RSD' });
  });
});
