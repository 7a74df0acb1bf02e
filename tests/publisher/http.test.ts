import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { SaleorApp } from '#publisher/app/service.ts';
import { listen, type ListenOptions, text } from '#publisher/http.ts';
import { statusRoutes } from '#publisher/status/routes.ts';
import { expectProtected, OVER_TLS } from '../support/protected.ts';
import { rawRequest, requestLine } from '../support/raw-request.ts';

/** A port that answers as the publisher does, and in some bad ways beside. */
async function staged(options: ListenOptions = {}) {
  const app = new SaleorApp({
    settings: {
      apiUrl: 'http://localhost:9/graphql/',
      appUrl: 'https://shop.test',
      allowedSaleors: [],
      timeout: 1_000,
      version: '1.0.0',
      credentialsFile: join(mkdtempSync(join(tmpdir(), 'manoon-http-')), 'app.json'),
    },
    log: () => undefined,
  });
  const nothing = async (): Promise<never> => {
    throw new Error('not of this test');
  };
  const status = statusRoutes({
    token: 'sixteen letters or more',
    key: 'key',
    status: nothing,
    actions: {
      reconcile: () => '',
      rebuild: () => '',
      resume: () => '',
      accept: () => '',
      rollback: nothing,
      hold: nothing,
    },
  });
  const { origin, close } = await listen(
    0,
    async (request, response) => {
      if (request.url === '/fault') throw new Error('a fault');
      if (request.url === '/half') {
        response.writeHead(200).write('half');
        throw new Error('a late fault');
      }
      if (await app.answer(request, response)) return;
      if (await status(request, response)) return;
      text(response, 404, 'There is nothing here.\n');
    },
    options,
  );
  onTestFinished(close);
  return origin;
}

describe('security headers of the publisher', () => {
  test.each<[number, string, string]>([
    [200, 'GET', '/api/saleor/manifest'],
    [405, 'POST', '/api/saleor/manifest'],
    [405, 'GET', '/api/saleor/register'],
    [401, 'GET', '/status/'],
    [301, 'GET', '/status'],
    [404, 'GET', '/nothing'],
    [404, 'HEAD', '/nothing'],
    [500, 'GET', '/fault'],
  ])('stand on a %i to %s %s', async (status, method, target) => {
    const origin = await staged({ onFault: () => undefined });
    expectProtected(await rawRequest(origin, requestLine(target, method, OVER_TLS)), status);
  });

  test('stand on what Node would answer by itself', async () => {
    const origin = await staged();
    const noHost = `GET / HTTP/1.1\r\n${OVER_TLS}Connection: close\r\n\r\n`;
    expectProtected(await rawRequest(origin, noHost), 400);
    const odd = requestLine('/nothing', 'GET', `${OVER_TLS}Expect: the-unexpected\r\n`);
    expectProtected(await rawRequest(origin, odd), 404);
    expectProtected(await rawRequest(origin, 'GET / HTTP/1.1\r\nNonsense\r\n\r\n'), 400, true);
    const long = requestLine('/', 'GET', `A: ${'a'.repeat(20_000)}\r\n`);
    expectProtected(await rawRequest(origin, long), 400, true);
  });
});

describe('a port', () => {
  test('tells what went wrong, and does not pass half an answer off as a whole one', async () => {
    const faults: unknown[] = [];
    const origin = await staged({ onFault: (error) => faults.push(error) });
    expect((await fetch(`${origin}/fault`)).status).toBe(500);
    await expect(fetch(`${origin}/half`).then((answer) => answer.text())).rejects.toThrow();
    expect(faults).toEqual([new Error('a fault'), new Error('a late fault')]);
  });

  test('tells how each request ended', async () => {
    const ended: number[] = [];
    const origin = await staged({
      onAnswered: (status) => ended.push(status),
      onFault: () => undefined,
    });
    for (const target of ['/api/saleor/manifest', '/nothing', '/fault'])
      await rawRequest(origin, requestLine(target));
    expect(ended).toEqual([200, 404, 500]);
  });

  test('answers at once what it has', async () => {
    const origin = await staged({
      atOnce: ({ url }, response) => {
        if (url === '/kept') response.end('kept');
        return url === '/kept';
      },
    });
    expect(await rawRequest(origin, requestLine('/kept'))).toContain('kept');
    expect(await rawRequest(origin, requestLine('/nothing'))).toContain('There is nothing here.');
  });

  test('closes whatever has been half sent to it', async () => {
    const { origin, close } = await listen(0, async (_, response) => void response.end());
    const { hostname, port } = new URL(origin);
    const half = connect(Number(port), hostname);
    half.on('error', () => undefined);
    half.write('GET / HTTP/1.1\r\nHost: shop\r\n\r\nPOST /api/saleor/webhook HTTP/1.1\r\nHo');
    await once(half, 'data');
    // Node itself stops looking for such clients when it closes, and would wait for ever.
    await close();
  });
});
