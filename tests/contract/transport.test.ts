import { beforeAll, describe, expect, test } from 'vitest';
import { documentOf } from './documents.ts';
import { type Reply, useTarget } from './target.ts';

const target = useTarget(['demo']);
const asJson = { 'content-type': 'application/json' };
const query = '{channel(slug:"rs"){slug}}';
const origin = 'https://prodavnica.example.rs';

/** A Saleor in debug mode adds stack traces to its errors; they are no part of the contract. */
async function reply(response: Response): Promise<Reply<unknown>> {
  const text = await response.text();
  const withoutTraces = (key: string, value: unknown) => (key === 'stacktrace' ? undefined : value);
  return {
    status: response.status,
    body: JSON.parse(text, withoutTraces) as Reply<unknown>['body'],
  };
}
let root: string;
beforeAll(() => {
  root = new URL('..', target.apiUrl).href.replace(/\/$/, '');
});

describe('the endpoint', () => {
  test('answers data and what it cost', async () => {
    const { status, body } = await target.send(query);
    expect(status).toBe(200);
    expect(body).toEqual({
      data: { channel: { slug: 'rs' } },
      extensions: { cost: { requestedQueryCost: 1, maximumAvailable: 50_000 } },
    });
  });

  test('has its slash', async () => {
    const response = await fetch(`${root}/graphql`, {
      method: 'POST',
      headers: asJson,
      body: JSON.stringify({ query }),
      redirect: 'manual',
    });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
  });

  test('shows a page for GET, whatever is asked', async () => {
    const response = await fetch(`${target.apiUrl}?query=${encodeURIComponent(query)}`, {
      headers: { accept: 'application/json' },
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
  });

  test('refuses other methods', async () => {
    expect(
      (await fetch(target.apiUrl, { method: 'PUT', headers: asJson, body: '{}' })).status,
    ).toBe(405);
  });

  test('is healthy', async () => {
    expect((await fetch(`${root}/health/`)).status).toBe(200);
  });
});

describe('requests that cannot be run', () => {
  test.each([
    ['no JSON', '{', 'Unable to parse query.'],
    ['an empty body', '', 'Unable to parse query.'],
    ['null', 'null', 'Unable to parse query.'],
    ['no query', '{}', 'Must provide a query string.'],
    ['an empty query', '{"query":""}', 'Must provide a query string.'],
    [
      'two operations in a list',
      JSON.stringify([{ query }, { query }]),
      'Number of batch queries exceeded.',
    ],
  ])('%s', async (_, body, message) => {
    expect(await reply(await target.post(body, asJson))).toEqual({
      status: 400,
      body: { errors: [{ message, extensions: { exception: { code: 'GraphQLError' } } }] },
    });
  });

  test('another content type', async () => {
    const answer = await reply(
      await target.post(JSON.stringify({ query }), { 'content-type': 'text/plain' }),
    );
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: [{ message: 'Must provide a query string.' }] },
    });
  });

  test('a syntax error', async () => {
    const { status, body } = await target.send('{shop{name}');
    expect(status).toBe(400);
    expect(body).not.toHaveProperty('data');
    expect(body.errors).toMatchObject([
      {
        locations: [{ line: 1, column: 12 }],
        extensions: { exception: { code: 'GraphQLSyntaxError' } },
      },
    ]);
    expect(body.errors![0]!.message).toMatch(/^Syntax Error GraphQL \(1:12\) Expected Name/);
  });

  test('an unknown field', async () => {
    const { status, body } = await target.send('{shop{nope}}');
    expect(status).toBe(400);
    expect(body).not.toHaveProperty('data');
    expect(body.errors![0]).toMatchObject({
      locations: [{ line: 1, column: 7 }],
      extensions: { exception: { code: 'GraphQLError' } },
    });
    expect(body.errors![0]!.message).toMatch(/^Cannot query field "nope" on type "Shop"\./);
    expect(body.extensions!.cost.maximumAvailable).toBe(50_000);
  });

  test('a variable that is missing', async () => {
    const { status, body } = await target.send(documentOf('menu'), { channel: 'rs' });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([
      { message: 'Variable "$slug" of required type "String!" was not provided.' },
    ]);
  });

  test('a query that costs too much', async () => {
    const { status, body } = await target.send(
      '{products(channel:"rs",first:100){edges{node{productVariants(first:100){edges{node{product{productVariants(first:100){edges{node{id}}}}}}}}}}}',
    );
    expect(status).toBe(400);
    expect(body.errors![0]!.message).toMatch(
      /^The query exceeds the maximum cost of 50000\. Actual cost is \d+$/,
    );
    expect(body.errors![0]!.extensions.exception.code).toBe('QueryCostError');
  });

  test('more than four mutations', async () => {
    const fields = [1, 2, 3, 4, 5].map(
      (index) => `m${index}: checkoutComplete(id: "x") { errors { code } }`,
    );
    const { status, body } = await target.send(`mutation { ${fields.join(' ')} }`);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ message: 'Number of mutations exceed the limit of 4' }]);
  });
});

test('a channel must be named', async () => {
  const { status, body } = await target.send('{products(first:4){totalCount}}');
  expect([status, body.data]).toEqual([200, { products: null }]);
  expect(body.errors).toMatchObject([
    { message: 'More than one channel exists. Specify which channel to use.', path: ['products'] },
  ]);
});

test('every committed page of products stays below the cost limit', async () => {
  const { body } = await target.send(documentOf('products-page'), { channel: 'rs', first: 100 });
  expect(body.extensions!.cost.requestedQueryCost).toBeLessThan(50_000);
});

describe('other origins', () => {
  const preflight = (headers: Record<string, string>) =>
    fetch(target.apiUrl, { method: 'OPTIONS', headers });

  test('may post, with the headers Saleor knows', async () => {
    const response = await preflight({
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('access-control-allow-credentials')).toBe('true');
    expect(response.headers.get('access-control-allow-methods')).toBe('POST, OPTIONS');
    expect(response.headers.get('access-control-allow-headers')).toBe(
      'Origin, Content-Type, Accept, Authorization, Source-Service-Name, Authorization-Bearer',
    );
    expect(response.headers.get('access-control-max-age')).toBe('600');
    expect(response.headers.get('vary')).toContain('Origin');
  });

  test('are named in every answer, refusals too', async () => {
    for (const body of [JSON.stringify({ query }), '{']) {
      const response = await target.post(body, { ...asJson, origin });
      expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    }
  });

  test('a preflight without an origin is refused', async () => {
    expect((await preflight({ 'access-control-request-method': 'POST' })).status).toBe(400);
  });
});
