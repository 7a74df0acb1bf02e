import { describe, expect, test } from 'vitest';
import { createReader } from '#saleor/client.ts';
import { ShopInfoDocument } from '#saleor/gql/graphql.ts';
import { SaleorError } from '#saleor/outcome.ts';
import { type Step, deadUrl, scriptedServer } from './scripted-server.ts';

const DATA = { shop: { name: 'Manoon' }, channel: null, products: null };
const OK: Step = { body: { data: DATA } };
const BUSY: Step = { status: 500, body: 'Internal Server Error' };

async function readOnce(steps: readonly Step[], timeout = 5_000) {
  await using server = await scriptedServer(...steps);
  const reader = createReader(server.url, { timeout, retryAfter: [1, 1] });
  const result = await reader
    .read(ShopInfoDocument, { channel: 'rs' })
    .catch((error: unknown) => error);
  return { result, asked: server.asked };
}

describe('reading at build time', () => {
  test('gives whole data, asked for once, anonymously', async () => {
    const { result, asked } = await readOnce([OK]);
    expect(result).toEqual(DATA);
    expect(asked).toHaveLength(1);
    expect(asked[0]!.body).toMatchObject({ variables: { channel: 'rs' } });
    expect(asked[0]!.headers).not.toHaveProperty('authorization');
  });

  test.each<[string, Step]>([
    ['500', BUSY],
    ['502 from a proxy', { status: 502, type: 'text/html', body: '<html>Bad gateway</html>' }],
    ['429', { status: 429, body: {} }],
    ['a broken line', (response) => response.destroy()],
  ])('survives %s twice', async (_, step) => {
    const { result, asked } = await readOnce([step, step, OK]);
    expect(result).toEqual(DATA);
    expect(asked).toHaveLength(3);
  });

  test('survives a hang', async () => {
    const { result, asked } = await readOnce(['hang', OK], 300);
    expect(result).toEqual(DATA);
    expect(asked).toHaveLength(2);
  });

  test('gives up after the last retry, with what happened', async () => {
    const { result, asked } = await readOnce([BUSY]);
    expect(result).toBeInstanceOf(SaleorError);
    expect(String(result)).toBe('SaleorError: Saleor: ShopInfo: HTTP 500');
    expect(asked).toHaveLength(3);
  });

  test('says how long it waited in vain', async () => {
    const { result, asked } = await readOnce(['hang'], 100);
    expect(result).toMatchObject({
      failure: { kind: 'timeout', detail: 'no answer within 0.1 s' },
    });
    expect(asked).toHaveLength(3);
  });

  test.each<[string, Step, string]>([
    ['a GraphQL error', { body: { errors: [{ message: 'No such field' }] } }, 'No such field'],
    ['errors beside data', { body: { data: DATA, errors: [{ message: 'Denied' }] } }, 'Denied'],
    ['400', { status: 400, body: { errors: [{ message: 'Syntax' }] } }, 'Syntax'],
    ['401', { status: 401, body: {} }, 'HTTP 401'],
    ['404 of another server', { status: 404, type: 'text/html', body: '<html>' }, 'HTTP 404'],
    ['null data', { body: { data: null } }, 'an answer without data'],
    // GET and every page of Saleor's Playground answer 200 (SURPRISES 58).
    ['a page', { type: 'text/html', body: '<html>' }, 'an answer without data'],
    ['JSON that is no GraphQL', { body: { status: 'ok' } }, 'an answer without data'],
  ])('%s will not pass and is not asked again', async (_, step, detail) => {
    const { result, asked } = await readOnce([step, OK]);
    expect(result).toBeInstanceOf(SaleorError);
    expect(result).toMatchObject({ failure: { operation: 'ShopInfo', detail } });
    expect(asked).toHaveLength(1);
  });

  test('a Saleor that is not there is unreachable, with the reason', async () => {
    const reader = createReader(await deadUrl(), { retryAfter: [] });
    await expect(reader.read(ShopInfoDocument, { channel: 'rs' })).rejects.toMatchObject({
      failure: {
        kind: 'unreachable',
        status: null,
        detail: expect.stringContaining('ECONNREFUSED') as unknown,
      },
    });
  });
});
