import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, type Listening, text } from '#publisher/http.ts';
import { type RunningServer, startServer } from '#server/server.ts';
import { expectProtected, OVER_TLS } from '../support/protected.ts';
import { rawRequest, requestLine } from '../support/raw-request.ts';
import { type BuiltSite, builtSite, settingsOf } from './built-site.ts';

const ROUTES = `export const handler = async (request, response, next) => {
  if (request.url === '/api/fault') throw new Error('a fault');
  if (request.url !== '/api/mine') return next();
  response.writeHead(200, { 'content-type': 'text/html' }).end('mine');
};`;

let site: BuiltSite;
let publisher: Listening;
/** Of the site, with the publisher behind it; and one with neither a release nor a publisher that runs. */
let server: RunningServer;
let empty: RunningServer;

beforeAll(async () => {
  site = await builtSite({
    'index.html': 'Home',
    '404.html': 'Nema',
    'en/index.html': 'Home',
    '_astro/a.js': 'a()',
  });
  const routes = join(site.settings.dataDir, 'on-demand', 'c0de', 'server');
  mkdirSync(routes, { recursive: true });
  writeFileSync(join(routes, 'entry.mjs'), ROUTES);
  // Routes belong to the code of a release; what is imported has none.
  const imported = (await site.releases.current())!;
  const id = imported.id.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  await site.releases.write({ ...imported, id, code: 'c0de', gone: { '/gone/': '2026-11-25' } });
  await site.releases.switchTo(id);
  publisher = await listen(0, async (_, response) => text(response, 200, 'the publisher'));
  const silent = () => undefined;
  server = await startServer({ ...site.settings, publisherUrl: publisher.origin }, silent);
  const nobody = { ...settingsOf(join(site.root, 'nothing')), publisherUrl: 'http://127.0.0.1:9' };
  empty = await startServer(nobody, silent);
});

afterAll(async () => {
  await Promise.all([server.close(), empty.close()]);
  await publisher.close();
  await site[Symbol.asyncDispose]();
});

const ask = (target: string, { method = 'GET', more = '', from = server } = {}) =>
  rawRequest(from.origin, requestLine(target, method, OVER_TLS + more));

describe('security headers', () => {
  test.each<[number, string, { method?: string; more?: string }?]>([
    [200, '/'],
    // As it was kept from the first time.
    [200, '/'],
    [200, '/', { method: 'HEAD' }],
    [206, '/', { more: 'Range: bytes=0-1\r\n' }],
    [416, '/', { more: 'Range: bytes=90-\r\n' }],
    [304, '/', { more: 'If-None-Match: *\r\n' }],
    [200, '/_astro/a.js'],
    [301, '/en'],
    [404, '/nema/'],
    [404, '/%00'],
    [410, '/gone/'],
    [405, '/', { method: 'POST' }],
    [405, '/', { method: 'OPTIONS' }],
    [200, '/release.json'],
    [200, '/healthz'],
    [200, '/readyz'],
    [200, '/metrics'],
    [200, '/status/'],
    [400, '/status/', { more: 'Content-Length: 1\r\n' }],
    [200, '/api/mine'],
    [404, '/api/other'],
    [500, '/api/fault'],
    [413, '/api/mine', { method: 'POST', more: 'Content-Length: 2000000\r\n' }],
  ])('stand on a %i to %s %o', async (status, target, options) => {
    expectProtected(await ask(target, options), status);
  });

  test.each([
    [503, '/'],
    [503, '/readyz'],
    // Its publisher is down.
    [503, '/status/'],
  ])('stand on a %i to %s, too', async (status, target) => {
    expectProtected(await ask(target, { from: empty }), status);
  });

  test('stand on what is no request', async () => {
    const answer = await rawRequest(server.origin, 'GET / HTTP/1.1\r\nNonsense\r\n\r\n');
    expectProtected(answer, 400, true);
  });

  test('are those of the page where one comes, and those of data elsewhere', async () => {
    const page = /default-src 'none'; script-src 'self'/;
    expect(await ask('/')).toMatch(page);
    expect(await ask('/nema/')).toMatch(page);
    for (const target of ['/healthz', '/status/', '/api/mine'])
      expect(await ask(target)).toContain("default-src 'none'; base-uri 'none'; frame-ancestors");
  });
});
