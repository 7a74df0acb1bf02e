import { createServer } from 'node:http';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { writeCredentials } from '#publisher/app/credentials.ts';
import { PATHS } from '#publisher/app/manifest.ts';
import type { WebhookResult } from '#publisher/app/receiver.ts';
import { type Door, openDoor } from '#publisher/door/door.ts';
import { headerOf, listen, readBody } from '#publisher/http.ts';
import { Queue } from '#publisher/queue/queue.ts';
import { expectProtected, OVER_TLS } from '../support/protected.ts';
import { rawRequest, requestLine } from '../support/raw-request.ts';
import { saleorAtHand, TOKEN } from './saleor-at-hand.ts';
import { temporaryFolder } from './store.ts';

const BODY = '{"product": {"id": "UHJvZHVjdDox"}}';

/** A door before a room that repeats what it is told. */
async function staged() {
  const saleor = await saleorAtHand();
  const folder = temporaryFolder();
  const [queueFile, credentialsFile] = [join(folder, 'queue.db'), join(folder, 'app.json')];
  const install = (keys = saleor.keys) =>
    writeCredentials(credentialsFile, {
      saleorApiUrl: saleor.apiUrl,
      appId: 'QXBwOjE=',
      token: TOKEN,
      saleorVersion: '3.23',
      keys,
      registeredAt: '2026-11-25T01:02:03.004Z',
    });
  const room = await listen(0, async (request, response) => {
    const body = await readBody(request, 1_000);
    response
      .writeHead(202, { 'content-type': 'text/plain', 'x-room': 'yes' })
      .end(`${request.method} ${request.url} ${headerOf(request, 'x-said')} ${body!.toString()}`);
  });
  const counted: (readonly [WebhookResult, string])[] = [];
  const logged: string[] = [];
  let notices = 0;
  const door = await openDoor(
    {
      port: 0,
      within: room.origin,
      queueFile,
      apiUrl: saleor.apiUrl,
      timeout: 2_000,
      credentialsFile,
    },
    {
      log: (event) => void logged.push(event),
      count: (result, event) => void counted.push([result, event]),
      notice: () => void (notices += 1),
    },
  );
  const queue = new Queue(queueFile);
  onTestFinished(async () => {
    await door.close();
    await room.close();
    queue.close();
  });
  const webhook = (signature: string) => ({
    url: door.origin + PATHS.webhook,
    method: 'POST',
    headers: {
      'saleor-event': 'product_updated',
      'saleor-api-url': saleor.apiUrl,
      'saleor-signature': signature,
    },
    body: BODY,
  });
  return { door, saleor, queue, install, webhook, counted, logged, notices: () => notices };
}

describe('the door', () => {
  test('answers a webhook while everything else stands still', async () => {
    const { saleor, queue, install, webhook, counted, notices } = await staged();
    install();
    const status = new Int32Array(new SharedArrayBuffer(4));
    const caller = new Worker(
      `const { workerData } = require('node:worker_threads');
       fetch(workerData.url, workerData).then(({ status }) => {
         workerData.answer[0] = status;
         Atomics.notify(workerData.answer, 0);
       });`,
      { eval: true, workerData: { ...webhook(await saleor.sign(BODY)), answer: status } },
    );
    onTestFinished(async () => void (await caller.terminate()));
    // This thread does nothing at all until the answer is there.
    Atomics.wait(status, 0, 0, 20_000);
    expect(status[0]).toBe(200);
    expect(queue.pending()).toMatchObject([{ event: 'PRODUCT_UPDATED' }]);
    await vi.waitFor(() => expect(notices()).toBe(1));
    expect(counted).toEqual([['accepted', 'PRODUCT_UPDATED']]);
  });

  test('believes whoever the App is installed with at the moment', async () => {
    const { saleor, install, webhook, counted, logged } = await staged();
    const deliver = async (signature: string) => {
      const { url, ...rest } = webhook(signature);
      return (await fetch(url, rest)).status;
    };
    const signature = await saleor.sign(BODY);
    expect(await deliver(signature)).toBe(401);
    install();
    expect(await deliver(signature)).toBe(200);
    const another = await saleorAtHand();
    install(another.keys);
    expect(await deliver(await another.sign(BODY))).toBe(200);
    await vi.waitFor(() => expect(counted).toHaveLength(3));
    expect(counted.map(([result]) => result)).toEqual(['not-installed', 'accepted', 'accepted']);
    expect(logged).toEqual(['webhook_refused']);
  });

  test('hands all else on as it is', async () => {
    const { door } = await staged();
    const response = await fetch(`${door.origin}/status/?a=%2F..&b`, {
      method: 'POST',
      headers: { 'x-said': 'hello' },
      body: 'čaj',
    });
    expect([response.status, response.headers.get('x-room')]).toEqual([202, 'yes']);
    expect(await response.text()).toBe('POST /status/?a=%2F..&b hello čaj');
  });

  test.each([
    'http://FOREIGN//status/',
    'http://FOREIGN/status/%2e%2e/metrics',
    '//FOREIGN/status/',
    '/status/%2e%2e//FOREIGN/x',
    '/status/..//FOREIGN/x',
    '//',
    'ftp://FOREIGN/x',
    '*',
  ])('hands %s on to nobody', async (pattern) => {
    const { door, logged } = await staged();
    const foreign: string[] = [];
    const other = await listen(0, async ({ url }, response) => {
      foreign.push(url!);
      response.end('SECRET');
    });
    onTestFinished(other.close);
    const target = pattern.replace('FOREIGN', new URL(other.origin).host);
    for (const method of ['GET', 'OPTIONS'])
      expect(await rawRequest(door.origin, requestLine(target, method))).toMatch(
        /^HTTP\/1\.1 404 /,
      );
    expect([foreign, logged]).toEqual([[], []]);
  });

  test('takes another server’s name in a target for its own', async () => {
    const { door } = await staged();
    const answer = await rawRequest(door.origin, requestLine('http://127.0.0.1:9/status/?a'));
    expect(answer).toContain('GET /status/?a');
  });

  test.each<[number, string, string]>([
    [401, 'POST', PATHS.webhook],
    [405, 'GET', PATHS.webhook],
    [202, 'GET', '/status/'],
    [404, 'GET', '//'],
  ])('sends the security headers with a %i to %s %s', async (status, method, target) => {
    const { door } = await staged();
    expectProtected(await rawRequest(door.origin, requestLine(target, method, OVER_TLS)), status);
  });

  test('says when its port is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as { port: number };
    const opening: Promise<Door> = openDoor(
      {
        port,
        within: 'http://127.0.0.1:9',
        queueFile: join(temporaryFolder(), 'queue.db'),
        apiUrl: 'http://127.0.0.1:9/graphql/',
        timeout: 1_000,
        credentialsFile: '/nonexistent',
      },
      { log: () => undefined, count: () => undefined, notice: () => undefined },
    );
    await expect(opening).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('is closed when it says so', async () => {
    const { door } = await staged();
    await door.close();
    await expect(fetch(door.origin)).rejects.toThrow();
  });
});
