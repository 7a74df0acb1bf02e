import { createServer, request as ask } from 'node:http';
import { connect } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { readCredentials, writeCredentials } from '#publisher/app/credentials.ts';
import { PATHS } from '#publisher/app/manifest.ts';
import { WebhookReceiver, type WebhookResult } from '#publisher/app/receiver.ts';
import { SaleorApp } from '#publisher/app/service.ts';
import { listen } from '#publisher/http.ts';
import { Queue } from '#publisher/queue/queue.ts';
import { saleorAtHand, type SaleorAtHand, self, TOKEN } from './saleor-at-hand.ts';
import { noSpace, temporaryFolder } from './store.ts';

interface Stage {
  readonly app: SaleorApp;
  readonly saleor: SaleorAtHand;
  readonly queue: Queue;
  readonly origin: string;
  readonly credentialsFile: string;
  readonly counted: readonly (readonly [WebhookResult, string])[];
  /** Everything that was logged, as text. */
  readonly logged: () => string;
  readonly noticed: () => number;
}

/** The App over real HTTP; installed by the Saleor at hand unless told otherwise. */
async function staged(isInstalled = true): Promise<Stage> {
  const saleor = await saleorAtHand();
  const folder = temporaryFolder();
  const credentialsFile = join(folder, 'app.json');
  if (isInstalled)
    writeCredentials(credentialsFile, {
      saleorApiUrl: saleor.apiUrl,
      appId: 'QXBwOjE=',
      token: TOKEN,
      saleorVersion: '3.23',
      keys: saleor.keys,
      registeredAt: '2026-11-25T01:02:03.004Z',
    });
  const queue = new Queue(join(folder, 'queue.db'));
  const lines: string[] = [];
  const counted: [WebhookResult, string][] = [];
  let notices = 0;
  const log = (event: string, facts = {}) => void lines.push(JSON.stringify({ event, ...facts }));
  const receiver = new WebhookReceiver({
    settings: { apiUrl: saleor.apiUrl, timeout: 2_000, credentialsFile },
    queue,
    log,
    count: (result, event) => void counted.push([result, event]),
    notice: () => void (notices += 1),
  });
  const app = new SaleorApp({
    settings: {
      apiUrl: saleor.apiUrl,
      appUrl: 'https://shop.example',
      allowedSaleors: [saleor.apiUrl],
      timeout: 2_000,
      version: '1.2.3',
      credentialsFile,
    },
    log,
  });
  const { origin, close } = await listen(0, async (incoming, response) => {
    if (incoming.url === PATHS.webhook) await receiver.answer(incoming, response);
    else if (!(await app.answer(incoming, response))) response.writeHead(404).end();
  });
  onTestFinished(async () => {
    await close();
    queue.close();
  });
  const logged = () => lines.join('\n');
  return { app, saleor, queue, origin, credentialsFile, counted, logged, noticed: () => notices };
}

const BODY = '{"product": {"id": "UHJvZHVjdDox"}}';

async function deliver(
  { origin, saleor }: Stage,
  {
    body = BODY,
    event = 'product_updated',
    signature,
    ...headers
  }: { body?: string | Buffer; event?: string; signature?: string | null } & Record<
    string,
    unknown
  > = {},
): Promise<number> {
  const signed = signature === undefined ? await saleor.sign(body) : signature;
  const response = await fetch(origin + PATHS.webhook, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'saleor-event': event,
      'saleor-api-url': saleor.apiUrl,
      ...(signed !== null && { 'saleor-signature': signed }),
      ...(headers as Record<string, string>),
    },
    body: body as string,
  });
  await response.arrayBuffer();
  return response.status;
}

describe('a webhook', () => {
  test('of Saleor is kept, answered and noticed', async () => {
    const stage = await staged();
    expect(await deliver(stage)).toBe(200);
    expect(stage.queue.pending()).toMatchObject([
      { event: 'PRODUCT_UPDATED', payload: { product: { id: 'UHJvZHVjdDox' } } },
    ]);
    expect(Math.abs(stage.queue.pending()[0]!.receivedAt - Date.now())).toBeLessThan(5_000);
    expect(stage.counted).toEqual([['accepted', 'PRODUCT_UPDATED']]);
    expect(stage.noticed()).toBe(1);
  });

  test('that comes again is kept again: the worker reads what is true', async () => {
    const stage = await staged();
    const signature = await stage.saleor.sign(BODY);
    for (let turn = 0; turn < 3; turn++) expect(await deliver(stage, { signature })).toBe(200);
    expect(stage.queue.waiting().count).toBe(3);
  });

  test.each<[string, Parameters<typeof deliver>[1]]>([
    ['without a signature', { signature: null }],
    ['with nonsense for one', { signature: 'nonsense' }],
    ['of another Saleor', { 'saleor-api-url': 'https://evil.example/graphql/' }],
    ['of no Saleor', { 'saleor-api-url': '' }],
  ])('%s is refused', async (_, options) => {
    const stage = await staged();
    expect(await deliver(stage, options)).toBe(401);
    expect(stage.queue.pending()).toEqual([]);
    expect(stage.noticed()).toBe(0);
    expect(stage.counted).toEqual([['forged', 'PRODUCT_UPDATED']]);
  });

  test('whose body is not the one that was signed is refused', async () => {
    const stage = await staged();
    const signature = await stage.saleor.sign(BODY);
    for (const body of [`${BODY} `, BODY.slice(0, -1), BODY.replace('x', 'y'), ''])
      expect(await deliver(stage, { body, signature })).toBe(401);
    expect(stage.queue.pending()).toEqual([]);
  });

  test('of an event that is none of ours is answered and forgotten', async () => {
    const stage = await staged();
    expect(await deliver(stage, { event: 'order_created' })).toBe(200);
    expect(await deliver(stage, { event: '__proto__' })).toBe(200);
    expect(stage.queue.pending()).toEqual([]);
    expect(stage.counted).toEqual([
      ['ignored', 'unknown'],
      ['ignored', 'unknown'],
    ]);
    // A name that nobody has signed must not become one of ours in the metrics.
    expect(await deliver(stage, { event: 'x'.repeat(500), signature: null })).toBe(401);
    expect(stage.counted.at(-1)).toEqual(['forged', 'unknown']);
  });

  test('that is signed and no JSON is refused for good', async () => {
    const stage = await staged();
    for (const body of ['{"product": ', 'ok', '']) expect(await deliver(stage, { body })).toBe(400);
    expect(stage.queue.pending()).toEqual([]);
  });

  test('that cannot be kept is asked for again', async () => {
    const stage = await staged();
    vi.spyOn(stage.queue, 'add').mockImplementation(() => {
      throw noSpace();
    });
    expect(await deliver(stage)).toBe(503);
    expect(stage.counted).toEqual([['not-kept', 'PRODUCT_UPDATED']]);
    expect(stage.logged()).toContain('ENOSPC');
    expect(stage.noticed()).toBe(0);
  });

  test('whose key cannot be had is asked for again', async () => {
    const stage = await staged();
    const another = await saleorAtHand();
    stage.saleor.jwks = () => ({ status: 502, body: 'Bad gateway' });
    expect(await deliver(stage, { signature: await another.sign(BODY) })).toBe(503);
    expect(stage.counted).toEqual([['no-keys', 'PRODUCT_UPDATED']]);
  });

  test('before the App is installed is refused', async () => {
    const stage = await staged(false);
    expect(await deliver(stage)).toBe(401);
    expect(stage.counted).toEqual([['not-installed', 'PRODUCT_UPDATED']]);
  });

  test('in the name of which the caller asks to be somebody else is judged by its signature alone', async () => {
    const stage = await staged();
    expect(await deliver(stage, { 'x-forwarded-for': '127.0.0.1', host: 'evil.example' })).toBe(
      200,
    );
  });
});

describe('a body that is too large', () => {
  const most = 1_048_576;

  test('is refused by what it says of itself, before it comes', async () => {
    const stage = await staged();
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const asking = ask(
        stage.origin + PATHS.webhook,
        { method: 'POST', headers: { 'content-length': most + 1 } },
        (response) => resolve(response.statusCode),
      );
      asking.on('error', reject);
      // Not one byte of the body is sent.
      asking.flushHeaders();
      onTestFinished(() => void asking.destroy());
    });
    expect(status).toBe(413);
    expect(stage.counted).toEqual([['too-large', 'unknown']]);
  });

  test('is refused in the middle when it says nothing', async () => {
    const stage = await staged();
    const chunk = new Uint8Array(65_536);
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        if (sent >= 4 * most) return controller.close();
        sent += chunk.length;
        controller.enqueue(chunk);
      },
    });
    const response = await fetch(stage.origin + PATHS.webhook, {
      method: 'POST',
      body,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
    expect(await deliver(stage)).toBe(200);
  });

  test('of just the most that may be is read', async () => {
    const stage = await staged();
    const body = `{"product": {"id": "a"}, "x": "${'x'.repeat(most)}`.slice(0, most - 2) + '"}';
    expect(Buffer.byteLength(body)).toBe(most);
    expect(await deliver(stage, { body })).toBe(200);
    expect(await deliver(stage, { body: `${body} ` })).toBe(413);
  });
});

test('a request that breaks off keeps nothing, and harms nobody', async () => {
  const stage = await staged();
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const { hostname, port } = new URL(stage.origin);
  for (const text of [
    `POST ${PATHS.webhook} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"product"`,
    `POST ${PATHS.webhook} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"pro`,
    `POST ${PATHS.webhook} HTTP/1.1\r\nHo`,
  ])
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(text, () => setTimeout(() => socket.destroy(), 30));
      });
      socket.once('close', () => resolve());
    });
  expect(await deliver(stage)).toBe(200);
  expect(stage.queue.waiting().count).toBe(1);
  expect(said).not.toHaveBeenCalled();
  said.mockRestore();
});

describe('the manifest over HTTP', () => {
  test('is for the version that asks, whatever Host it says', async () => {
    const { origin } = await staged();
    for (const [version, known] of [
      ['3.21', false],
      ['3.23', true],
    ] as const) {
      const response = await fetch(`${origin}${PATHS.manifest}?x=1`, {
        headers: { 'saleor-schema-version': version },
      });
      expect(response.headers.get('content-type')).toBe('application/json');
      const text = await response.text();
      expect(text.includes('"PRODUCT_VARIANT_DISCOUNTED_PRICE_UPDATED"')).toBe(known);
      expect(JSON.parse(text)).toMatchObject({
        tokenTargetUrl: 'https://shop.example/api/saleor/register',
      });
    }
  });

  test.each([
    ['POST', PATHS.manifest, 405],
    ['GET', PATHS.register, 405],
    ['GET', PATHS.webhook, 405],
    ['PUT', PATHS.webhook, 405],
    ['HEAD', PATHS.manifest, 200],
    ['GET', '/api/saleor/', 404],
    ['GET', `${PATHS.manifest}/`, 404],
  ])('%s %s is answered with %i', async (method, path, status) => {
    const { origin } = await staged();
    expect((await fetch(origin + path, { method })).status).toBe(status);
  });
});

describe('registering over HTTP', () => {
  const registered = (stage: Stage, token = TOKEN, headers: Record<string, string> = {}) =>
    fetch(stage.origin + PATHS.register, {
      method: 'POST',
      headers: { 'saleor-api-url': stage.saleor.apiUrl, ...headers },
      body: JSON.stringify({ auth_token: token }),
    });

  test('makes webhooks believed from then on, through a restart', async () => {
    const stage = await staged(false);
    expect(stage.app.state).toBeNull();
    const response = await registered(stage);
    expect([response.status, await response.json()]).toEqual([200, { success: true }]);
    expect(await deliver(stage)).toBe(200);
    expect(stage.app.state).toMatchObject({
      appId: 'QXBwOjE=',
      saleorVersion: '3.23',
      alignment: null,
    });
    expect(readCredentials(stage.credentialsFile)?.token).toBe(TOKEN);
  });

  test('again, after the App was deleted and installed anew, replaces what was known', async () => {
    const stage = await staged();
    const token = 'an0therT0kenAfterReinstall0123';
    stage.saleor.graphql = () => ({ body: self({ id: 'QXBwOjI=' }, '3.22') });
    expect((await registered(stage, token)).status).toBe(200);
    expect(readCredentials(stage.credentialsFile)).toMatchObject({
      token,
      appId: 'QXBwOjI=',
      saleorVersion: '3.22',
    });
    expect(stage.app.state).toMatchObject({ appId: 'QXBwOjI=' });
  });

  test('that fails leaves what was known', async () => {
    const stage = await staged();
    const before = readFileSync(stage.credentialsFile, 'utf8');
    expect((await registered(stage, 'aT0kenThatIsNoGood0123456789ab')).status).toBe(401);
    expect(
      (await registered(stage, TOKEN, { 'saleor-api-url': 'https://evil.example/graphql/' }))
        .status,
    ).toBe(403);
    const large = await fetch(stage.origin + PATHS.register, {
      method: 'POST',
      body: 'x'.repeat(10_001),
    });
    expect(large.status).toBe(413);
    expect(readFileSync(stage.credentialsFile, 'utf8')).toBe(before);
    expect(await deliver(stage)).toBe(200);
  });

  test('never shows the token, in a log, an answer or on the status page', async () => {
    const stage = await staged(false);
    const answers = [await (await registered(stage)).text()];
    stage.saleor.graphql = () => ({ body: { errors: [{ message: `no: ${TOKEN}` }] } });
    answers.push(await (await registered(stage)).text());
    await stage.app.align().catch(() => undefined);
    await deliver(stage, { signature: 'nonsense' });
    for (const text of [...answers, stage.logged(), JSON.stringify(stage.app.state)])
      expect(text).not.toContain(TOKEN);
    expect(stage.logged()).toContain('app_registration');
  });
});

describe('alignment', () => {
  test('goes on once at a time, however often it is wished for', async () => {
    const stage = await staged();
    const [first, second] = [stage.app.align(), stage.app.align()];
    expect(second).toBe(first);
    await first.catch(() => undefined);
    expect(stage.saleor.asked.filter(({ body }) => body.includes('AppSelf'))).toHaveLength(1);
  });

  test('that failed is told', async () => {
    const stage = await staged();
    stage.saleor.graphql = () => ({ status: 502, body: 'Bad gateway' });
    await expect(stage.app.align()).rejects.toThrow('HTTP 502');
    expect(stage.app.state?.alignmentFault).toContain('HTTP 502');
  });

  test('is told with the version of Saleor that it was made for', async () => {
    const stage = await staged();
    stage.saleor.graphql = ({ body }) => ({
      body: body.includes('AppSelf')
        ? self()
        : { data: { webhookCreate: { webhook: { id: 'x' }, errors: [] } } },
    });
    await stage.app.align();
    expect(stage.app.state).toMatchObject({
      alignmentFault: null,
      alignment: { saleorVersion: '3.23' },
    });
  });

  test('is nobody’s wish before the App is installed', async () => {
    const stage = await staged(false);
    expect(await stage.app.align()).toBeNull();
  });
});

test('a port that is taken is said so', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as { port: number };
  await expect(listen(port, async () => undefined)).rejects.toThrow('EADDRINUSE');
  server.close();
});
