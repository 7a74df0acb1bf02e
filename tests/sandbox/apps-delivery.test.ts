import { createHmac, createPublicKey, verify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { AppUnderTest, asker, staffOf, type Answer, type Ask } from './app-under-test.ts';
import { temporaryFolder, temporarySandbox } from './temporary.ts';

const query = `subscription { event {
  __typename issuedAt version issuingPrincipal { __typename ... on App { name } ... on User { email } }
  ... on AppUpdated { app { id name } }
} }`;

const blank = (options: Partial<SandboxOptions> = {}) =>
  temporarySandbox({ seed: { kind: 'blank' }, ...options });

interface Watched {
  sandbox: Sandbox;
  app: AppUnderTest;
  staff: Ask;
  /** An App whose own changes it hears of, and its token. */
  id: string;
  own: Ask;
}

async function watched(options: Partial<SandboxOptions> = {}): Promise<Watched> {
  const sandbox = await blank({ appTiming: { retrySeconds: 0.01 }, ...options });
  const staff = await staffOf(sandbox);
  const { appCreate } = await staff<{ appCreate: { authToken: string; app: { id: string } } }>(
    'mutation { appCreate(input: { name: "Watcher" }) { authToken app { id } } }',
  );
  return {
    sandbox,
    staff,
    app: await new AppUnderTest().start(),
    id: appCreate.app.id,
    own: asker(sandbox, appCreate.authToken),
  };
}

async function addWebhook({ own, app }: Watched, path: string, input: object = {}) {
  const { webhookCreate } = await own<{
    webhookCreate: { webhook: { id: string } | null; errors: unknown[] };
  }>(
    'mutation($input: WebhookCreateInput!) { webhookCreate(input: $input) { webhook { id } errors { field code message } } }',
    { input: { name: path, targetUrl: app.url(path), query, ...input } },
  );
  expect(webhookCreate.errors).toEqual([]);
  return webhookCreate.webhook!.id;
}

/** Changes the App, which sends APP_UPDATED to its own webhooks. */
async function change({ staff, id }: Watched, name = 'Watcher 2') {
  await staff(
    'mutation($id: ID!, $name: String) { appUpdate(id: $id, input: { name: $name }) { errors { code } } }',
    { id, name },
  );
}

interface Delivery {
  id: string;
  status: string;
  eventType: string;
  payload: string | null;
  attempts: {
    edges: {
      node: {
        status: string;
        responseStatusCode: number | null;
        response: string | null;
        taskId: string | null;
        requestHeaders: string;
      };
    }[];
  };
}

async function deliveries({ staff }: Watched, webhook: string): Promise<Delivery[]> {
  const data = await staff<{ webhook: { eventDeliveries: { edges: { node: Delivery }[] } } }>(
    `query($id: ID!) { webhook(id: $id) { eventDeliveries(first: 10) { edges { node {
      id status eventType payload
      attempts(first: 10) { edges { node { status responseStatusCode response taskId requestHeaders } } }
    } } } } }`,
    { id: webhook },
  );
  return data.webhook.eventDeliveries.edges.map(({ node }) => node);
}

describe('a delivery', () => {
  test('has the headers and the form of the recorded ones', async () => {
    const all = await watched();
    await addWebhook(all, '/hook', {
      customHeaders: JSON.stringify({ 'X-Own': 'abc', Authorization: 'Bearer zzz' }),
    });
    await change(all, 'Ime „š“');
    await all.sandbox.state.tasks.settled();
    const [received] = all.app.at('/hook');
    const domain = new URL(all.sandbox.origin).host;
    const values: Record<string, unknown> = {
      'User-Agent': 'Saleor/3.23',
      'Accept-Encoding': 'gzip, deflate',
      Accept: '*/*',
      Connection: 'keep-alive',
      'Content-Type': 'application/json',
      'X-Saleor-Event': 'app_updated',
      'X-Saleor-Domain': domain,
      'X-Saleor-Signature': expect.stringMatching(/^[\w-]+\.\.[\w-]+$/) as string,
      'Saleor-Event': 'app_updated',
      'Saleor-Domain': domain,
      'Saleor-Signature': received!.headers['x-saleor-signature'],
      'Saleor-Api-Url': all.sandbox.apiUrl,
      traceparent: expect.stringMatching(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/) as string,
      'x-own': 'abc',
      authorization: 'Bearer zzz',
      'Content-Length': String(received!.body.length),
      Host: '127.0.0.1',
    };
    expect(received!.rawHeaders).toEqual(Object.entries(values).flat());
    expect(received!.body.toString('latin1')).toMatch(
      /^\{"__typename": "AppUpdated", "issuedAt": "[^"]+\+00:00", "version": "3\.23\.28", "issuingPrincipal": \{"__typename": "User", "email": "admin@example\.com"\}, "app": \{"id": "[^"]+", "name": "Ime \\u201e\\u0161\\u201c"\}\}$/,
    );
  });

  test('is signed by the key that the sandbox shows, over the bytes as they are', async () => {
    const all = await watched();
    await addWebhook(all, '/hook');
    await change(all);
    await all.sandbox.state.tasks.settled();
    const [{ headers, body }] = all.app.at('/hook') as [(typeof all.app.received)[number]];
    const keys = (await (await fetch(`${all.sandbox.origin}/.well-known/jwks.json`)).json()) as {
      keys: { kid: string; n: string; e: string; kty: string }[];
    };
    const [header = '', , signature = ''] = headers['saleor-signature']!.split('.');
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({
      alg: 'RS256',
      b64: false,
      crit: ['b64'],
      kid: keys.keys[0]!.kid,
      typ: 'JWT',
    });
    const key = createPublicKey({ key: keys.keys[0]!, format: 'jwk' });
    const isGood = (bytes: Buffer, by = signature) =>
      verify(
        'sha256',
        Buffer.concat([Buffer.from(`${header}.`), bytes]),
        key,
        Buffer.from(by, 'base64url'),
      );
    expect(isGood(body)).toBe(true);
    expect(isGood(Buffer.from(JSON.stringify(JSON.parse(body.toString()))))).toBe(false);
    const changed = Buffer.from(body);
    changed[5]! ^= 1;
    expect(isGood(changed)).toBe(false);
    const forged = Buffer.from(signature, 'base64url');
    forged[0]! ^= 1;
    expect(isGood(body, forged.toString('base64url'))).toBe(false);
  });

  test('is signed by the webhook’s secret where it has one', async () => {
    const all = await watched();
    await addWebhook(all, '/hook', { secretKey: 'topsecret' });
    await change(all);
    await all.sandbox.state.tasks.settled();
    const [received] = all.app.at('/hook');
    const mac = createHmac('sha256', 'topsecret').update(received!.body).digest('hex');
    expect(received!.headers['saleor-signature']).toBe(mac);
    expect(received!.headers['x-saleor-signature']).toBe(mac);
  });

  test('goes out in the order of what happened', async () => {
    const all = await watched();
    await addWebhook(all, '/hook');
    const names = Array.from({ length: 30 }, (_, index) => `Name ${index}`);
    for (const name of names) await change(all, name);
    await all.sandbox.state.tasks.settled();
    const sent = all.app
      .at('/hook')
      .map(({ body }) => (JSON.parse(body.toString()) as { app: { name: string } }).app.name);
    expect(sent.toSorted()).toEqual(names.toSorted());
    // Two workers: neighbours may swap, nothing else.
    for (const [index, name] of names.entries())
      expect(Math.abs(sent.indexOf(name) - index)).toBeLessThanOrEqual(1);
  });

  test('does not hold up the API', async () => {
    const all = await watched();
    await addWebhook(all, '/hook');
    all.app.answers.set('/hook', 'silence');
    await change(all);
    await change(all);
    await change(all);
    expect(await all.staff('{ shop { name } }')).toBeTruthy();
    expect(all.app.at('/hook').length).toBeLessThanOrEqual(2);
  });
});

describe('a delivery that fails', () => {
  const rows: Record<
    string,
    { answers: Answer[]; attempts: number; left: boolean; response?: RegExp }
  > = {
    '500 for ever': {
      answers: [{ status: 500, body: '{"err": 500}' }],
      attempts: 6,
      left: true,
      response: /^\{"err": 500\}$/,
    },
    '503 for ever': { answers: [{ status: 503 }], attempts: 6, left: true },
    'no answer for ever': {
      answers: ['cut'],
      attempts: 6,
      left: true,
      response: /RemoteDisconnected/,
    },
    '500, then 200': { answers: [{ status: 500 }, {}], attempts: 2, left: false },
    'nothing in time, then 200': { answers: ['silence', {}], attempts: 2, left: false },
    404: { answers: [{ status: 404 }], attempts: 1, left: true },
    410: { answers: [{ status: 410 }], attempts: 1, left: true },
    429: { answers: [{ status: 429 }], attempts: 1, left: true },
    '302, which is not followed': {
      answers: [{ status: 302, headers: { location: '/elsewhere' } }],
      attempts: 1,
      left: true,
    },
    200: { answers: [{}], attempts: 1, left: false },
    204: { answers: [{ status: 204, body: '' }], attempts: 1, left: false },
  };
  test.each(Object.entries(rows))('%s', async (_, { answers, attempts, left, response }) => {
    const all = await watched({ appTiming: { retrySeconds: 0.005, readSeconds: 0.15 } });
    const webhook = await addWebhook(all, '/hook');
    let count = 0;
    all.app.answers.set('/hook', () => answers[Math.min(count++, answers.length - 1)]!);
    await change(all);
    await all.sandbox.state.tasks.settled();
    expect(all.app.at('/hook')).toHaveLength(attempts);
    expect(all.app.at('/elsewhere')).toHaveLength(0);
    const kept = await deliveries(all, webhook);
    if (!left) return expect(kept).toEqual([]);
    expect(kept).toMatchObject([
      {
        status: 'FAILED',
        eventType: 'APP_UPDATED',
        payload: all.app.at('/hook')[0]!.body.toString(),
      },
    ]);
    const tried = kept[0]!.attempts.edges.map(({ node }) => node);
    expect(tried).toHaveLength(attempts);
    expect(new Set(tried.map(({ taskId }) => taskId)).size).toBe(1);
    for (const node of tried) {
      expect(node.status).toBe('FAILED');
      if (response !== undefined) expect(node.response).toMatch(response);
      expect(Object.keys(JSON.parse(node.requestHeaders) as object)).toEqual([
        'Content-Type',
        'X-Saleor-Event',
        'X-Saleor-Domain',
        'X-Saleor-Signature',
        'Saleor-Event',
        'Saleor-Domain',
        'Saleor-Signature',
        'Saleor-Api-Url',
        'traceparent',
        'User-Agent',
      ]);
    }
  });

  test('because nobody listens, or the address is private, says so in Saleor’s words', async () => {
    const all = await watched({ appTiming: { retrySeconds: 0.002 } });
    const refused = await addWebhook(all, '/x', { targetUrl: 'http://127.0.0.1:4799/x' });
    const forbidden = await addWebhook(all, '/y', { targetUrl: 'http://10.1.2.3/y' });
    await change(all);
    await all.sandbox.state.tasks.settled();
    const words = async (webhook: string) =>
      (await deliveries(all, webhook))[0]!.attempts.edges.map(({ node }) => node.response);
    expect(await words(refused)).toEqual(
      Array<string>(6).fill(
        "HTTPConnectionPool(host='127.0.0.1', port=4799): Max retries exceeded with url: /x (Caused by NewConnectionError(\"HTTPConnection(host='127.0.0.1', port=4799): Failed to establish a new connection: [Errno 111] Connection refused\"))",
      ),
    );
    expect(await words(forbidden)).toEqual(Array<string>(6).fill('Invalid IP address'));
  });

  test('can be sent again as it was', async () => {
    const all = await watched();
    const webhook = await addWebhook(all, '/hook');
    all.app.answers.set('/hook', { status: 404 });
    await change(all);
    await all.sandbox.state.tasks.settled();
    await change(all, 'Something else');
    const [, first] = await deliveries(all, webhook);
    all.app.answers.delete('/hook');
    const before = all.app.at('/hook')[0]!.body;
    const { eventDeliveryRetry } = await all.staff<{
      eventDeliveryRetry: { delivery: { status: string }; errors: unknown[] };
    }>(
      'mutation($id: ID!) { eventDeliveryRetry(id: $id) { delivery { status } errors { code } } }',
      { id: first!.id },
    );
    expect(eventDeliveryRetry).toEqual({ delivery: { status: 'PENDING' }, errors: [] });
    await all.sandbox.state.tasks.settled();
    expect(all.app.at('/hook').at(-1)!.body).toEqual(before);
    expect((await deliveries(all, webhook)).map(({ id }) => id)).not.toContain(first!.id);
  });

  test('is taken up again after a restart', async () => {
    const dir = temporaryFolder();
    const all = await watched({ dir, appTiming: { retrySeconds: 3600 } });
    await addWebhook(all, '/hook');
    all.app.answers.set('/hook', { status: 500 });
    await change(all);
    await expect
      .poll(() => all.sandbox.state.store.all('eventDelivery')[0]?.attempts[0]?.status)
      .toBe('FAILED');
    await all.sandbox.close();
    all.app.answers.delete('/hook');
    const again = await blank({ dir, appTiming: { retrySeconds: 0.01 } });
    await again.state.tasks.settled();
    expect(all.app.at('/hook')).toHaveLength(2);
    expect(all.app.at('/hook')[1]!.body).toEqual(all.app.at('/hook')[0]!.body);
    expect(again.state.store.all('eventDelivery')).toEqual([]);
    expect(again.state.store.all('webhook')).toHaveLength(1);
  });
});

describe('who hears of what', () => {
  async function channelWatcher(permissions: string[]) {
    const sandbox = await blank();
    const staff = await staffOf(sandbox);
    const { appCreate } = await staff<{ appCreate: { authToken: string; app: { id: string } } }>(
      'mutation($permissions: [PermissionEnum!]) { appCreate(input: { name: "W", permissions: $permissions }) { authToken app { id } } }',
      { permissions },
    );
    const app = await new AppUnderTest().start();
    const all = {
      sandbox,
      staff,
      app,
      id: appCreate.app.id,
      own: asker(sandbox, appCreate.authToken),
    };
    const warehouse = (slug: string) =>
      staff(
        'mutation($input: WarehouseCreateInput!) { createWarehouse(input: $input) { errors { field message } } }',
        {
          input: {
            slug,
            name: slug,
            address: {
              streetAddress1: 'Ulica 1',
              city: 'Beograd',
              country: 'RS',
              postalCode: '11000',
            },
          },
        },
      );
    return { all, warehouse };
  }
  const warehouses = 'subscription { event { ... on WarehouseCreated { warehouse { slug } } } }';

  test('an App without the event’s permission is told nothing until it holds it', async () => {
    const { all, warehouse } = await channelWatcher([]);
    await addWebhook(all, '/hook', { query: warehouses });
    await warehouse('prvo');
    await all.sandbox.state.tasks.settled();
    expect(all.app.received).toEqual([]);
    await all.staff(
      'mutation($id: ID!) { appUpdate(id: $id, input: { permissions: [MANAGE_PRODUCTS] }) { errors { code } } }',
      { id: all.id },
    );
    await warehouse('drugo');
    await all.sandbox.state.tasks.settled();
    expect(all.app.received.map(({ body }) => body.toString())).toEqual([
      '{"warehouse": {"slug": "drugo"}}',
    ]);
  });

  test('nor is one that is switched off, nor a webhook that is, nor a query that does not ask', async () => {
    const { all, warehouse } = await channelWatcher(['MANAGE_PRODUCTS']);
    const webhook = await addWebhook(all, '/hook', { query: warehouses });
    await addWebhook(all, '/other', {
      query: 'subscription { event { ... on WarehouseUpdated { warehouse { slug } } } }',
      asyncEvents: ['WAREHOUSE_CREATED', 'WAREHOUSE_UPDATED'],
    });
    await all.staff('mutation($id: ID!) { appDeactivate(id: $id) { app { id } } }', { id: all.id });
    await warehouse('prvo');
    await all.staff('mutation($id: ID!) { appActivate(id: $id) { app { id } } }', { id: all.id });
    await all.own(
      'mutation($id: ID!) { webhookUpdate(id: $id, input: { isActive: false }) { webhook { id } } }',
      { id: webhook },
    );
    await warehouse('drugo');
    await all.sandbox.state.tasks.settled();
    expect(all.app.received).toEqual([]);
  });

  test('what happens to an App goes to its own webhooks only, also when it is deleted', async () => {
    const all = await watched();
    const { appCreate } = await all.staff<{
      appCreate: { app: { id: string }; authToken: string };
    }>(
      'mutation { appCreate(input: { name: "Other", permissions: [MANAGE_APPS] }) { authToken app { id } } }',
    );
    const lifecycle = ['APP_UPDATED', 'APP_DELETED', 'APP_STATUS_CHANGED'];
    const asks = {
      asyncEvents: lifecycle,
      query:
        'subscription { event { __typename ... on AppDeleted { app { isActive } } ... on AppStatusChanged { app { isActive } } } }',
    };
    await addWebhook(all, '/own', asks);
    await addWebhook({ ...all, own: asker(all.sandbox, appCreate.authToken) }, '/foreign', asks);
    await change(all);
    await all.staff('mutation($id: ID!) { appDeactivate(id: $id) { app { id } } }', { id: all.id });
    await all.staff('mutation($id: ID!) { appDelete(id: $id) { app { id } } }', { id: all.id });
    await all.sandbox.state.tasks.settled();
    expect(all.app.received.map(({ path, body }) => [path, body.toString()])).toEqual([
      ['/own', '{"__typename": "AppUpdated"}'],
      ['/own', '{"__typename": "AppStatusChanged", "app": {"isActive": false}}'],
      ['/own', '{"__typename": "AppDeleted", "app": {"isActive": false}}'],
    ]);
    await expect(all.own('{ app { id } }')).rejects.toThrow('AUTHENTICATED_APP');
  });

  test('a webhook without a query is told whom it is about and who did it', async () => {
    const all = await watched();
    await addWebhook(all, '/hook', { query: null, asyncEvents: ['APP_UPDATED'] });
    await change(all);
    await all.sandbox.state.tasks.settled();
    expect(JSON.parse(all.app.received[0]!.body.toString())).toEqual({
      id: all.id,
      meta: {
        issued_at: expect.any(String) as string,
        version: '3.23.28',
        issuing_principal: { id: expect.any(String) as string, type: 'user' },
      },
    });
  });
});

describe('a fault that was asked for', () => {
  const fault = { on: 'APP_UPDATED', times: 1, chance: 1, seed: 1 } as const;
  const names = (app: AppUnderTest) =>
    app
      .at('/hook')
      .map(({ body }) => (JSON.parse(body.toString()) as { app: { name: string } }).app.name);

  test('loses a delivery, which stays to be seen', async () => {
    const all = await watched();
    const webhook = await addWebhook(all, '/hook');
    all.sandbox.state.faults.add({ kind: 'webhook-lost', ...fault });
    await change(all, 'one');
    await change(all, 'two');
    await all.sandbox.state.tasks.settled();
    expect(names(all.app)).toEqual(['two']);
    expect(await deliveries(all, webhook)).toMatchObject([
      { status: 'FAILED', attempts: { edges: [] } },
    ]);
  });

  test('sends one twice', async () => {
    const all = await watched();
    await addWebhook(all, '/hook');
    all.sandbox.state.faults.add({ kind: 'webhook-doubled', ...fault });
    await change(all, 'one');
    await change(all, 'two');
    await all.sandbox.state.tasks.settled();
    expect(names(all.app).toSorted()).toEqual(['one', 'one', 'two']);
  });

  test('sends one late', async () => {
    const all = await watched();
    await addWebhook(all, '/hook');
    all.sandbox.state.faults.add({ kind: 'webhook-late', ms: 50, ...fault });
    await change(all, 'one');
    await change(all, 'two');
    await all.sandbox.state.tasks.settled();
    expect(names(all.app)).toEqual(['two', 'one']);
  });

  test('lets one be overtaken', async () => {
    const all = await watched();
    await addWebhook(all, '/hook');
    all.sandbox.state.faults.add({ kind: 'webhook-reordered', ...fault });
    await change(all, 'one');
    await change(all, 'two');
    await expect.poll(() => names(all.app)).toEqual(['two', 'one']);
  });
});
