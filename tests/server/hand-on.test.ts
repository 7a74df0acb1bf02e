import type { IncomingHttpHeaders } from 'node:http';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listen, readBody } from '#publisher/http.ts';
import { startServer } from '#server/server.ts';
import { rawRequest, requestLine } from '../support/raw-request.ts';
import { temporaryFolder } from '../publisher/store.ts';
import { settingsOf } from './built-site.ts';

/** A web server, the publisher that it hands on to, and somebody else whom nobody may reach through it. */
async function staged() {
  const asked: string[] = [];
  const foreign: string[] = [];
  const bodies: string[] = [];
  const headers: IncomingHttpHeaders[] = [];
  const publisher = await listen(0, async (request, response) => {
    asked.push(`${request.method} ${request.url}`);
    headers.push(request.headers);
    bodies.push((await readBody(request, 1_000))!.toString());
    response.end('the publisher');
  });
  const other = await listen(0, async ({ url }, response) => {
    foreign.push(url!);
    response.end('SECRET');
  });
  const settings = { ...settingsOf(temporaryFolder()), publisherUrl: publisher.origin };
  const { origin, close } = await startServer(settings, () => undefined);
  onTestFinished(async () => {
    await close();
    await Promise.all([publisher.close(), other.close()]);
  });
  return { origin, asked, bodies, headers, foreign, foreignHost: new URL(other.origin).host };
}

describe('handing on to the publisher', () => {
  test.each([
    '/status/?a=%2F..&b=//x',
    '/status',
    '/api/saleor/manifest',
    '/status/?next=http://elsewhere/',
  ])('%s arrives as it is', async (target) => {
    const { origin, asked } = await staged();
    expect(await rawRequest(origin, requestLine(target))).toContain('the publisher');
    expect(asked).toEqual([`GET ${target}`]);
  });

  test.each([
    '/status/%2e%2e//FOREIGN/latest',
    '/status/..//FOREIGN/latest',
    '/api/saleor/%2e%2e/%2e%2e//FOREIGN/x',
    '//FOREIGN/status/',
    '/status//FOREIGN/',
    '/status/\\\\FOREIGN/',
    'http://FOREIGN/x',
    '/status/%2e%2e/metrics',
    '/api/saleor/%2e%2e/%2e%2e/state.json',
    '/api/saleor/..%2f..%2fstate.json',
  ])('%s leads nowhere', async (pattern) => {
    const { origin, asked, foreign, foreignHost } = await staged();
    const target = pattern.replace('FOREIGN', foreignHost);
    const answer = await rawRequest(origin, requestLine(target));
    // There is no release, and so no page that is not there.
    expect(answer).toMatch(/^HTTP\/1\.1 503 /);
    expect([asked, foreign]).toEqual([[], []]);
  });

  const smuggled = 'GET /status/smuggled HTTP/1.1\r\nHost: x\r\n\r\n';
  const inChunks = `${smuggled.length.toString(16)}\r\n${smuggled}\r\n0\r\n\r\n`;

  test.each(['GET', 'HEAD', 'DELETE', 'OPTIONS', 'PUT', 'PATCH'])(
    'a body of %s is refused, and is no request of its own',
    async (method) => {
      const { origin, asked } = await staged();
      const many = Array.from({ length: 1_200 }, (_, n) => `A${n}:\r\n`).join('');
      const ways: [framing: string, body: string][] = [
        ['Transfer-Encoding: chunked\r\n', inChunks],
        // Behind more headers than a server reads of itself.
        [`${many}Transfer-Encoding: chunked\r\n`, inChunks],
        [`Content-Length: ${smuggled.length}\r\n`, smuggled],
      ];
      for (const [framing, body] of ways) {
        const answer = await rawRequest(origin, requestLine('/status/', method, framing) + body);
        expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      }
      // Over the connection that a smuggled request would lie on.
      await rawRequest(origin, requestLine('/status/after'));
      expect(asked).toEqual(['GET /status/after']);
    },
  );

  test.each([
    ['in chunks', 'Transfer-Encoding: chunked\r\n', inChunks],
    ['of a length', `Content-Length: ${smuggled.length}\r\n`, smuggled],
    [
      'whose length is named as a matter of this connection',
      `Content-Length: ${smuggled.length}\r\nConnection: content-length, host\r\n`,
      smuggled,
    ],
  ])('a POST’s body %s arrives as a body', async (_, framing, body) => {
    const { origin, asked, bodies } = await staged();
    await rawRequest(origin, requestLine('/status/x', 'POST', framing) + body);
    expect([asked, bodies]).toEqual([['POST /status/x'], [smuggled]]);
  });

  test('what concerns one connection alone goes no further', async () => {
    const { origin, headers } = await staged();
    const more =
      'Connection: X-Mine, Keep-Alive\r\nX-Mine: 1\r\nKeep-Alive: timeout=9\r\nTE: gzip\r\nX-Yours: 2\r\n';
    await rawRequest(origin, requestLine('/status/', 'GET', more));
    expect(headers).toEqual([{ host: 'shop', 'x-yours': '2', connection: 'keep-alive' }]);
  });

  test.each<[string, (socket: Socket) => void]>([
    ['ends', (socket) => socket.destroy()],
    ['is killed', (socket) => socket.resetAndDestroy()],
  ])('an answer is broken off when the publisher %s in the middle of it', async (_, die) => {
    const dying = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf', () => die(socket));
      });
    });
    await new Promise<void>((resolve) => dying.listen(0, resolve));
    const { port } = dying.address() as AddressInfo;
    const server = await startServer(
      { ...settingsOf(temporaryFolder()), publisherUrl: `http://localhost:${port}` },
      () => undefined,
    );
    onTestFinished(async () => {
      await server.close();
      dying.close();
    });
    // The client would keep the connection, and wait for the rest.
    const answer = await rawRequest(server.origin, 'GET /status/ HTTP/1.1\r\nHost: shop\r\n\r\n');
    expect(answer.length).toBeLessThan(1_000);
  });

  test('a publisher that is down is a matter of patience', async () => {
    const settings = { ...settingsOf(temporaryFolder()), publisherUrl: 'http://127.0.0.1:9' };
    const { origin, close } = await startServer(settings, () => undefined);
    onTestFinished(close);
    const { status, headers } = await fetch(`${origin}/api/saleor/webhook`, { method: 'POST' });
    expect([status, headers.get('retry-after')]).toEqual([503, '5']);
  });
});
