import { describe, expect, test } from 'vitest';
import { type Failure, SaleorError, operationName, outcomeOf } from '#saleor/outcome.ts';

describe('an answer of Saleor', () => {
  test('with whole data is taken', () => {
    expect(outcomeOf('Shop', 200, { data: { shop: null } })).toEqual({
      ok: true,
      data: { shop: null },
    });
    expect(outcomeOf('Shop', 200, { data: { shop: null }, errors: [] }).ok).toBe(true);
  });

  test.each<[string, number, unknown, Failure['kind'], string]>([
    [
      'errors beside data',
      200,
      { data: { a: 1 }, errors: [{ message: 'Denied' }] },
      'graphql',
      'Denied',
    ],
    ['errors alone', 200, { errors: [{ message: 'A' }, { message: 'B' }] }, 'graphql', 'A; B'],
    [
      'an error without words beside data',
      200,
      { data: { a: 1 }, errors: [{ message: '' }] },
      'graphql',
      'an error without a message',
    ],
    ['errors with 400', 400, { errors: [{ message: 'Syntax' }] }, 'graphql', 'Syntax'],
    ['data with 500', 500, { data: { a: 1 } }, 'http', 'HTTP 500'],
    ['401', 401, null, 'http', 'HTTP 401'],
    ['404 with JSON', 404, {}, 'http', 'HTTP 404'],
    ['429', 429, { detail: 'slow down' }, 'http', 'HTTP 429'],
    ['503 that is not JSON', 503, null, 'http', 'HTTP 503'],
    ['a redirect', 302, null, 'http', 'HTTP 302'],
    ['200 that is not JSON', 200, null, 'graphql', 'an answer without data'],
    ['null data', 200, { data: null }, 'graphql', 'an answer without data'],
    ['JSON that is no object', 200, 'hello', 'graphql', 'an answer without data'],
    ['a batch', 200, [{ data: { a: 1 } }], 'graphql', 'an answer without data'],
  ])('with %s is a failure', (_, status, body, kind, detail) => {
    expect(outcomeOf('Shop', status, body)).toEqual({
      ok: false,
      failure: { kind, operation: 'Shop', detail, status },
    });
  });
});

test('the error that stops a build names the operation and gives Saleor’s words', () => {
  const failure: Failure = { kind: 'graphql', operation: 'Menu', detail: 'Denied', status: 200 };
  const error = new SaleorError(failure);
  expect(error.message).toBe('Saleor: Menu: Denied');
  expect(error.name).toBe('SaleorError');
  expect(error.failure).toBe(failure);
});

test.each([
  ['query ProductsPage($first: Int!) { a }', 'ProductsPage'],
  ['\n    mutation CheckoutCreate($input: X!) { a }', 'CheckoutCreate'],
  ['fragment Money on Money { amount }\nquery Order { a }', 'Order'],
  ['subscription ProductUpdated { a }', 'ProductUpdated'],
  ['{ shop { name } }', 'unnamed operation'],
])('the operation of %j is %s', (document, name) => {
  expect(operationName(document)).toBe(name);
});
