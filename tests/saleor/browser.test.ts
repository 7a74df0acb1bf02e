import { describe, expect, test } from 'vitest';
import { ask } from '#saleor/browser.ts';
import { CheckoutCompleteDocument, ShopInfoDocument } from '#saleor/gql/graphql.ts';
import type { Failure } from '#saleor/outcome.ts';
import { type Step, deadUrl, scriptedServer } from './scripted-server.ts';

const DATA = { shop: { name: 'Manoon' }, channel: null, products: null };

async function askOnce(step: Step, timeout = 5_000) {
  await using server = await scriptedServer(step);
  const outcome = await ask(server.url, ShopInfoDocument, { channel: 'rs' }, timeout);
  return { outcome, asked: server.asked };
}

describe('asking from the browser', () => {
  test('sends the document and its variables, and only headers that CORS lets through', async () => {
    const { outcome, asked } = await askOnce({ body: { data: DATA } });
    expect(outcome).toEqual({ ok: true, data: DATA });
    expect(asked).toHaveLength(1);
    const { method, headers, body } = asked[0]!;
    expect(method).toBe('POST');
    expect(body.query).toContain('query ShopInfo(');
    expect(body.variables).toEqual({ channel: 'rs' });
    expect(headers['content-type']).toBe('application/json');
    expect(headers).not.toHaveProperty('authorization');
    expect(headers).not.toHaveProperty('apollo-require-preflight');
  });

  test.each<[string, Step, Pick<Failure, 'kind' | 'status'>]>([
    ['500', { status: 500, body: 'Internal Server Error' }, { kind: 'http', status: 500 }],
    ['429', { status: 429, body: {} }, { kind: 'http', status: 429 }],
    [
      'errors',
      { body: { data: null, errors: [{ message: 'No' }] } },
      { kind: 'graphql', status: 200 },
    ],
    ['a page', { type: 'text/html', body: '<html>' }, { kind: 'graphql', status: 200 }],
    ['nothing', { body: '' }, { kind: 'graphql', status: 200 }],
    ['a broken line', (response) => response.destroy(), { kind: 'unreachable', status: null }],
    [
      'half an answer',
      (response) => {
        response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 100 });
        response.write('{"data":', () => response.destroy());
      },
      { kind: 'unreachable', status: null },
    ],
  ])('%s is a failure, asked for once', async (_, step, failure) => {
    const { outcome, asked } = await askOnce(step);
    expect(outcome).toMatchObject({ ok: false, failure: { operation: 'ShopInfo', ...failure } });
    expect(asked).toHaveLength(1);
  });

  test.each<[string, Step]>([
    ['no answer', 'hang'],
    [
      'an answer that never ends',
      (response) => {
        response.writeHead(200, { 'Content-Type': 'application/json' });
        response.write('{"data":');
      },
    ],
  ])('%s within the time is a timeout, asked for once', async (_, step) => {
    const { outcome, asked } = await askOnce(step, 100);
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'timeout', status: null } });
    expect(asked).toHaveLength(1);
  });

  test('a Saleor that is not there is unreachable', async () => {
    const outcome = await ask(await deadUrl(), ShopInfoDocument, { channel: 'rs' }, 5_000);
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'unreachable', status: null } });
  });

  test('a mutation that failed is not sent again', async () => {
    await using server = await scriptedServer({ status: 503, body: 'busy' });
    const outcome = await ask(server.url, CheckoutCompleteDocument, { id: 'cart' });
    expect(outcome.ok).toBe(false);
    expect(server.asked).toHaveLength(1);
  });
});
