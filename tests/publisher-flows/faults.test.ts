import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CompactSign, generateKeyPair } from 'jose';
import { priceMark, type Product, productOf, publish, setPrice } from './catalogue.ts';
import './matchers.ts';
import { anyPort } from './processes.ts';
import { eventually, Stage } from './stage.ts';

let stage: Stage;
let product: Product;
let price = 3_000;

beforeAll(async () => {
  stage = await Stage.open({ env: { SALEOR_TIMEOUT: '1' } });
  product = await productOf(stage, 'jojobino-ulje');
}, 60_000);
afterAll(() => stage?.close());
afterEach(async () => {
  await stage.control('DELETE', 'faults');
  await stage.control('DELETE', 'switches');
});

const page = () => stage.text('/proizvod/jojobino-ulje/');
const release = async () => JSON.parse(await stage.text('/release.json')) as { id: string };

/** An edit that can be told from every other. */
async function edit(): Promise<string> {
  price += 1;
  await setPrice(stage, product, price);
  return priceMark(price);
}

async function shown(mark: string): Promise<void> {
  await eventually(async () => expect(await page()).show(mark));
}

describe('webhooks that are not Saleor’s', () => {
  const address = () => `${stage.publisherUrl}/api/saleor/webhook`;
  const headers = () => ({
    'content-type': 'application/json',
    'saleor-event': 'product_updated',
    'saleor-api-url': stage.apiUrl,
    'saleor-domain': new URL(stage.apiUrl).host,
  });
  const body = '{"product":{"id":"UHJvZHVjdDoy"}}';

  /** A genuine webhook as it travelled: caught between Saleor and the publisher. */
  async function caught(): Promise<{ headers: Record<string, string>; body: string }> {
    const { createServer } = await import('node:http');
    const found = Promise.withResolvers<{ headers: Record<string, string>; body: string }>();
    const server = createServer((incoming, response) => {
      let text = '';
      incoming.setEncoding('utf8').on('data', (more: string) => (text += more));
      incoming.on('end', () => {
        response.end();
        found.resolve({ headers: incoming.headers as Record<string, string>, body: text });
      });
    });
    const port = await anyPort();
    await new Promise<void>((resolve) => server.listen(port, resolve));
    const { app } = await stage.staff<{ app: { id: string } }>('{ app { id } }');
    const { webhookCreate } = await stage.staff<{ webhookCreate: { webhook: { id: string } } }>(
      `mutation ($input: WebhookCreateInput!) { webhookCreate(input: $input) {
        webhook { id } errors { message } } }`,
      {
        input: {
          app: app.id,
          name: 'caught',
          targetUrl: `http://localhost:${port}/`,
          asyncEvents: ['PRODUCT_UPDATED'],
          query: 'subscription{event{... on ProductUpdated{product{id}}}}',
          isActive: true,
        },
      },
    );
    await stage.staff(
      'mutation ($id: ID!) { productUpdate(id: $id, input: {}) { errors { message } } }',
      { id: product.id },
    );
    const genuine = await found.promise;
    server.close();
    await stage.staff('mutation ($id: ID!) { webhookDelete(id: $id) { errors { message } } }', {
      id: webhookCreate.webhook.id,
    });
    return genuine;
  }

  async function post(
    text: string | Uint8Array<ArrayBuffer>,
    more: Record<string, string> = {},
    to = address(),
  ): Promise<number> {
    const response = await fetch(to, {
      method: 'POST',
      headers: { ...headers(), ...more },
      body: text,
    });
    await response.arrayBuffer();
    return response.status;
  }

  test('forged: no signature, nonsense, another key, another algorithm', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const sign = async (alg: string, key: typeof privateKey | Uint8Array) => {
      const signed = await new CompactSign(Buffer.from(body))
        .setProtectedHeader({ alg, kid: '1' })
        .sign(key);
      const [header, , signature] = signed.split('.');
      return `${header}..${signature}`;
    };
    expect(await post(body)).toBe(401);
    for (const signature of [
      'nonsense',
      '..',
      'a..b',
      await sign('RS256', privateKey),
      await sign('HS256', new Uint8Array(32)),
      `${Buffer.from('{"alg":"none"}').toString('base64url')}..`,
    ])
      expect(await post(body, { 'saleor-signature': signature })).toBe(401);
  });

  test('a genuine one: altered, truncated, of another Saleor it is refused; again it is only read again', async () => {
    const genuine = await caught();
    const signature = { 'saleor-signature': genuine.headers['saleor-signature']! };
    expect(await post(`${genuine.body} `, signature)).toBe(401);
    expect(await post(genuine.body.slice(0, -1), signature)).toBe(401);
    expect(
      await post(genuine.body, {
        ...signature,
        'saleor-api-url': 'https://elsewhere.test/graphql/',
      }),
    ).toBe(401);
    expect(await post(genuine.body, { ...signature, 'saleor-event': 'order_created' })).toBe(200);

    const before = await release();
    const from = stage.lines.length;
    for (let turn = 0; turn < 5; turn++) expect(await post(genuine.body, signature)).toBe(200);
    // By way of the web server, byte for byte, as in production.
    expect(await post(genuine.body, signature, `${stage.shop}/api/saleor/webhook`)).toBe(200);
    await eventually(() => expect(stage.builds(from).length).toBeGreaterThan(0));
    for (const { outcome } of stage.builds(from)) expect(outcome).toBe('unchanged');
    expect(await release()).toEqual(before);
  });

  test('oversized: refused before it is read, announced or not', async () => {
    const large = Buffer.alloc(1_048_577, 32);
    expect(await post(large)).toBe(413);
    expect(await chunked(address(), large)).toBe(413);
    expect(await chunked(`${stage.shop}/api/saleor/webhook`, large)).toBe(413);
  });

  test('a body that breaks off leaves the publisher at work', async () => {
    await new Promise<void>((resolve) => {
      const sending = request(address(), {
        method: 'POST',
        headers: { ...headers(), 'content-length': '500' },
      });
      sending.on('error', () => resolve());
      sending.write(body);
      setTimeout(() => sending.destroy(), 50);
    });
    await shown(await edit());
  });

  /** Status of a body that does not say how long it is. */
  function chunked(to: string, content: Buffer): Promise<number> {
    return new Promise((resolve, reject) => {
      const sending = request(to, { method: 'POST', headers: headers() }, (answer) => {
        answer.resume();
        resolve(answer.statusCode!);
      });
      sending.on('error', reject);
      for (let at = 0; at < content.length; at += 65_536)
        sending.write(content.subarray(at, at + 65_536));
      sending.end();
    });
  }
});

describe('a Saleor that fails while it is read', () => {
  test.each([
    ['answers 500', { kind: 'server-error' }],
    ['drops the connection', { kind: 'drop-before' }],
    ['answers half', { kind: 'partial', field: 'Product.pricing' }],
    ['is too slow', { kind: 'latency', ms: 1_500 }],
    ['has had enough', { kind: 'too-many-requests', retryAfter: 0 }],
  ])('%s: what is served stays, staff are told, and it heals by itself', async (_, fault) => {
    const before = await release();
    const from = stage.lines.length;
    await stage.control('POST', 'faults', { ...fault, on: 'products' });
    const mark = await edit();
    await eventually(() =>
      expect(stage.builds(from).map(({ outcome }) => outcome)).toContain('unread'),
    );
    expect(await release()).toEqual(before);
    expect((await stage.get('/proizvod/jojobino-ulje/')).status).toBe(200);
    expect(await stage.status()).toContain('Saleor could not be read: ');
    expect(await stage.status()).toMatch(/Queue<\/dt><dd>\d+ events/);
    await stage.control('DELETE', 'faults');
    await shown(mark);
    expect(await stage.status()).toContain('Queue</dt><dd>empty');
  });
});

describe('webhooks on their way', () => {
  test('lost: found by looking', async () => {
    await stage.control('POST', 'faults', { kind: 'webhook-lost' });
    const mark = await edit();
    await stage.control('DELETE', 'faults');
    await stage.press('reconcile');
    await shown(mark);
  });

  test('doubled, late and out of order: the last price is the one that is shown', async () => {
    for (const fault of [
      { kind: 'webhook-doubled' },
      { kind: 'webhook-late', ms: 400, chance: 0.5, seed: 7 },
      { kind: 'webhook-reordered', chance: 0.5, seed: 3 },
    ])
      await stage.control('POST', 'faults', fault);
    let mark = '';
    for (let turn = 0; turn < 8; turn++) mark = await edit();
    await shown(mark);
    await stage.control('DELETE', 'faults');
    // What was held back for one that follows.
    await shown(await edit());
  });
});

describe('staff decide', () => {
  test('a release that loses a third of the shop is refused, and let pass once by name', async () => {
    const slugs = (await stage.text('/sitemap.xml')).matchAll(
      /manoonoils\.test\/proizvod\/([^/]+)\//g,
    );
    const products: Product[] = [];
    for (const [, slug] of [...slugs].slice(0, 12)) products.push(await productOf(stage, slug!));
    const before = await release();
    const from = stage.lines.length;
    // In one go, as an importer does: one by one they would go below the share.
    await stage.control('POST', 'faults', { kind: 'webhook-lost' });
    await publish(stage, products, false);
    await stage.control('DELETE', 'faults');
    await stage.press('reconcile');
    await eventually(() => expect(stage.builds(from).at(-1)?.['outcome']).toBe('refused'));
    expect(await release()).toEqual(before);
    const status = await stage.status();
    expect(status).toMatch(/The last release was refused: There would be \d+ pages instead of \d+/);
    expect(status).toContain('Refused releases, kept for inspection');

    expect(await stage.press('accept', 'nonsense')).toBe(400);
    expect((await stage.release('list')).said).toContain('npm run release -- accept counts');
    expect(await stage.release('accept', 'counts')).toEqual({
      code: 0,
      said: expect.stringMatching(/ is served: \d+ added, \d+ changed, \d+ removed/) as string,
    });
    await eventually(async () => expect((await release()).id).not.toBe(before.id));
    // The release is served a moment before its build is told.
    await eventually(async () =>
      expect(await stage.status()).not.toContain('The last release was refused'),
    );

    await publish(stage, products, true);
    await eventually(async () =>
      expect((await stage.get('/proizvod/arganovo-ulje/')).status).toBe(200),
    );
  });

  test('a rollback holds against events until staff resume', async () => {
    await shown(await edit());
    const earlier = await release();
    const old = priceMark(price);
    await shown(await edit());
    expect(await stage.press('rollback', earlier.id)).toBe(303);
    await shown(old);
    const mark = await edit();
    await eventually(async () => expect(await stage.status()).toMatch(/Queue<\/dt><dd>\d+ events/));
    await stage.press('reconcile');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await page()).show(old);
    expect(await stage.status()).toContain('Publishing is on hold');
    await stage.press('resume');
    await shown(mark);
    expect(await stage.press('rollback', '../../etc/passwd')).toBe(400);
  });
});

describe('staff decide by command', () => {
  test('go back to what was served before, and on again', async () => {
    await shown(await edit());
    const { id: earlier } = await release();
    const old = priceMark(price);
    await shown(await edit());
    const back = await stage.release('rollback');
    expect(back).toEqual({
      code: 0,
      said: expect.stringContaining(`${earlier} is served again`) as string,
    });
    await shown(old);
    const mark = await edit();
    const listed = await stage.release('list');
    expect(listed.said).toMatch(new RegExp(`${earlier} .*← served`));
    expect(listed.said).toContain('Publishing is on hold');
    const resumed = await stage.release('resume');
    expect(resumed).toEqual({ code: 0, said: expect.stringContaining('is served') as string });
    await shown(mark);
    const compared = await stage.release('reconcile');
    expect(compared).toEqual({
      code: 0,
      said: expect.stringContaining('shows all as Saleor has it') as string,
    });
  });

  test('at night, with the publisher down: back at once, and its start does not undo it', async () => {
    await shown(await edit());
    const { id: earlier } = await release();
    const old = priceMark(price);
    await shown(await edit());
    await stage.killPublisher();
    expect(await stage.release('reconcile')).toEqual({
      code: 1,
      said: expect.stringContaining('The publisher does not run: start it.') as string,
    });
    const back = await stage.release('rollback', earlier);
    expect(back).toEqual({
      code: 0,
      said: expect.stringContaining(`${earlier} is served again`) as string,
    });
    await shown(old);
    await stage.restartPublisher();
    expect((await stage.release('list')).said).toContain('Publishing is on hold');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await page()).show(old);
    expect((await stage.release('resume')).code).toBe(0);
    await shown(priceMark(price));
  });
});

describe('the process', () => {
  test('a second publisher on the store says so and ends; the first goes on', async () => {
    const second = stage.anotherPublisher({ PUBLISHER_PORT: String(await anyPort()) });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain('Another publisher works on');
    await shown(await edit());
  });

  test('told to stop, it ends the build and keeps the queue; a new one goes on', async () => {
    await stage.control('POST', 'faults', { kind: 'latency', ms: 300, on: 'products' });
    const mark = await edit();
    stage.publisher.child.kill('SIGTERM');
    expect(await stage.publisher.ended).toBe(0);
    await stage.control('DELETE', 'faults');
    expect((await stage.get('/')).status).toBe(200);
    const while_ = await stage.get('/status/');
    expect(while_.status).toBe(503);
    await stage.restartPublisher();
    await shown(mark);
  });
});
