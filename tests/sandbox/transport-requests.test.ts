import { describe, expect, test } from 'vitest';
import { ask, blankSandbox, replyOf } from './asking.ts';
import { staffToken } from './app-under-test.ts';

const sandbox = blankSandbox();
const json = { 'content-type': 'application/json' };
const shop = '{ shop { name } }';

async function post(body: string, headers: Record<string, string> = json) {
  return replyOf(await fetch(sandbox().apiUrl, { method: 'POST', headers, body }));
}

describe('bodies', () => {
  test('as a form', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const { status, data } = await post(`query=${encodeURIComponent(shop)}`, form);
    expect(status).toBe(200);
    expect(data).toHaveProperty('shop');
  });

  test('as bare GraphQL', async () => {
    const { data } = await post(shop, { 'content-type': 'application/graphql' });
    expect(data).toHaveProperty('shop');
  });

  test('a list of one is answered by a list', async () => {
    const { status, text } = await post(JSON.stringify([{ query: shop }]));
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject([{ data: { shop: {} } }]);
  });

  test('a persisted query’s hash without its text is no query', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'abc' } };
    const { status, errors } = await post(JSON.stringify({ extensions }));
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ message: 'Must provide a query string.' }]);
  });

  test('a list of what is no request crashes Saleor', async () => {
    for (const body of ['[5]', '[null]', '[[]]'])
      expect(await post(body)).toMatchObject({ status: 500, errors: undefined });
  });

  test('over the limit', async () => {
    const body = JSON.stringify({ query: shop, padding: ' '.repeat(2_621_440) });
    expect((await post(body)).status).toBe(413);
  });

  test('of bytes that are no text', async () => {
    const { status, errors } = await replyOf(
      await fetch(sandbox().apiUrl, {
        method: 'POST',
        headers: json,
        body: Buffer.concat([Buffer.from('{"query":"'), Buffer.from([0xff]), Buffer.from('"}')]),
      }),
    );
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ message: 'Unable to parse query.' }]);
  });
});

describe('methods', () => {
  test.each([
    ['GET', 200],
    ['HEAD', 405],
    ['DELETE', 405],
  ])('%s', async (method, status) => {
    const response = await fetch(sandbox().apiUrl, { method });
    expect(response.status).toBe(status);
    if (status === 405) expect(response.headers.get('allow')).toBe('GET, OPTIONS, POST');
  });

  test('any origin may ask, with credentials', async () => {
    const origin = 'https://prodavnica.example.rs';
    const preflight = await fetch(sandbox().apiUrl, { method: 'OPTIONS', headers: { origin } });
    expect(preflight.status).toBe(200);
    const { headers } = await ask(sandbox(), shop, { headers: { origin } });
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-credentials')).toBe('true');
    expect((await fetch(sandbox().apiUrl, { method: 'OPTIONS' })).status).toBe(400);
  });
});

describe('limits', () => {
  const aliases = (count: number) =>
    `{ ${Array.from({ length: count }, (_, index) => `a${index}: shop { name }`).join(' ')} }`;
  const mutations = (count: number) =>
    `mutation { ${Array.from({ length: count }, (_, index) => `a${index}: tokenVerify(token: "x") { isValid }`).join(' ')} }`;

  test('a hundred aliases', async () => {
    expect((await ask(sandbox(), aliases(100))).status).toBe(200);
    const { status, errors } = await ask(sandbox(), aliases(101));
    expect(status).toBe(400);
    expect(errors![0]!.message).toContain('100');
  });

  test('four mutations', async () => {
    expect((await ask(sandbox(), mutations(4))).status).toBe(200);
    expect(await ask(sandbox(), mutations(5))).toMatchObject({
      status: 400,
      errors: [{ message: 'Number of mutations exceed the limit of 4' }],
    });
  });
});

describe('answers', () => {
  const types = '{ __schema { types { name } } }';

  test('of 500 bytes are gzipped for those who take it', async () => {
    const response = await fetch(sandbox().apiUrl, {
      method: 'POST',
      headers: { ...json, 'accept-encoding': 'gzip' },
      body: JSON.stringify({ query: types }),
    });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.json()).toHaveProperty('data');
    const plain = await ask(sandbox(), types, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    const short = await ask(sandbox(), shop, { headers: { 'accept-encoding': 'gzip' } });
    expect(short.headers.get('content-encoding')).toBeNull();
  });
});

test('a shop may shut out those who are no App and no staff', async () => {
  const token = await staffToken(sandbox());
  const set = (restricts: boolean) =>
    ask(
      sandbox(),
      'mutation ($input: ShopSettingsInput!) { shopSettingsUpdate(input: $input) { errors { code } } }',
      { token, variables: { input: { allowStorefrontTraffic: restricts } } },
    );
  expect((await set(false)).data).toEqual({ shopSettingsUpdate: { errors: [] } });
  const shut = await ask(sandbox(), shop);
  expect(shut.status).toBe(401);
  expect(shut.errors).toEqual([
    {
      message: 'Storefront traffic is not allowed.',
      extensions: { code: 'STOREFRONT_TRAFFIC_NOT_ALLOWED' },
    },
  ]);
  expect((await ask(sandbox(), shop, { token })).status).toBe(200);
  await set(true);
  expect((await ask(sandbox(), shop)).status).toBe(200);
});
