import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startServer } from '#server/server.ts';
import { type BuiltSite, builtSite } from './built-site.ts';

const HOME = `<!doctype html><title>Početna</title>${'<p>ulje</p>'.repeat(200)}`;

let site: BuiltSite;

beforeAll(async () => {
  site = await builtSite({
    'index.html': HOME,
    '404.html': 'Ove stranice nema',
    'en/index.html': 'Home',
    'en/404/index.html': 'No such page',
    'proizvod/lavanda/index.html': 'Lavanda',
    'proizvod/čaj/index.html': 'Čaj',
    '_astro/page.BX3k.js': 'console.log("shop");'.repeat(50),
    '_astro/jost.woff2': 'wOF2',
    'favicon.svg': '<svg/>',
    'slika.webp': 'RIFF',
    '.env': 'SECRET=1',
    '../secret.txt': 'secret',
  });
  symlinkSync('../secret.txt', join(site.root, 'leak.txt'));
  symlinkSync('..', join(site.root, 'outside'));
  symlinkSync('index.html', join(site.root, 'alias.html'));
});

afterAll(() => site[Symbol.asyncDispose]());

describe('what stands at an address', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', HOME],
    ['/en/', 'text/html; charset=utf-8', 'Home'],
    ['/proizvod/lavanda/', 'text/html; charset=utf-8', 'Lavanda'],
    ['/proizvod/%C4%8Daj/', 'text/html; charset=utf-8', 'Čaj'],
    ['/proizvod/lavanda/?variant=a%2Fb', 'text/html; charset=utf-8', 'Lavanda'],
    ['/favicon.svg', 'image/svg+xml', '<svg/>'],
    ['/slika.webp', 'image/webp', 'RIFF'],
    ['/_astro/jost.woff2', 'font/woff2', 'wOF2'],
    ['/alias.html', 'text/html; charset=utf-8', HOME],
  ])('%s is served as %s', async (target, type, text) => {
    const { status, headers, body } = await site.ask(target);
    expect([status, headers['content-type'], body.toString()]).toEqual([200, type, text]);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-length']).toBe(String(body.length));
  });

  test.each([
    ['/nema/', 'Ove stranice nema'],
    ['/proizvod/', 'Ove stranice nema'],
    ['/proizvod', 'Ove stranice nema'],
    ['/favicon.svg/', 'Ove stranice nema'],
    ['/en/product/gone/', 'No such page'],
    ['/en/favicon.svg', 'No such page'],
    // There is no edition of that name, or not built.
    ['/eu/product/gone/', 'Ove stranice nema'],
    ['/enough/', 'Ove stranice nema'],
    [`/${'a'.repeat(300)}/`, 'Ove stranice nema'],
  ])('%s is not found, in its edition’s words', async (target, text) => {
    const { status, headers, body } = await site.ask(target);
    expect([status, body.toString()]).toEqual([404, text]);
    expect(headers['cache-control']).toBe('no-cache');
  });

  test.each([
    ['/proizvod/lavanda', '/proizvod/lavanda/'],
    ['/en', '/en/'],
    ['/proizvod/lavanda?variant=a%2Fb&x=1', '/proizvod/lavanda/?variant=a%2Fb&x=1'],
    ['/en?q=a?b', '/en/?q=a?b'],
    ['/en?', '/en/?'],
    ['/proizvod/%C4%8Daj', '/proizvod/%C4%8Daj/'],
  ])('%s has moved to %s', async (target, location) => {
    const { status, headers } = await site.ask(target);
    expect([status, headers.location]).toEqual([301, location]);
  });

  test.each([
    '/../secret.txt',
    '/en/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..\\secret.txt',
    '/en/..%5c..%5csecret.txt',
    '/.env',
    '/%2eenv',
    '/index.html%00',
    '//secret.txt',
    '/%',
    // A link laid into the folder, by mistake or not.
    '/leak.txt',
    '/outside/secret.txt',
  ])('%s does not leave the folder', async (target) => {
    const { status, body } = await site.ask(target);
    expect(status).toBe(404);
    expect(body.toString()).toBe('Ove stranice nema');
  });
});

describe('methods', () => {
  test('HEAD is GET without the body', async () => {
    const get = await site.ask('/');
    const head = await site.ask('/', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
    expect((await site.ask('/nema/', { method: 'HEAD' })).status).toBe(404);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is not allowed', async (method) => {
    const { status, headers } = await site.ask('/', { method });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('compression', () => {
  const coding = async (accept: string | undefined, target = '/') =>
    site.ask(target, accept === undefined ? {} : { headers: { 'Accept-Encoding': accept } });

  test.each([
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['gzip;q=1.0, br;q=0.5', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br; q=0.0, gzip;q=0', undefined],
    ['x-br, brotli', undefined],
    ['identity', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('for %j is %s', async (accept, encoding) => {
    const { headers, body } = await coding(accept);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary).toBe('Accept-Encoding');
    const decode = { br: brotliDecompressSync, gzip: gunzipSync, none: (raw: Buffer) => raw };
    expect(decode[(encoding ?? 'none') as keyof typeof decode](body).toString()).toBe(HOME);
    if (encoding) expect(body.length).toBeLessThan(HOME.length / 4);
  });

  test.each(['/slika.webp', '/_astro/jost.woff2'])('is not tried on %s again', async (target) => {
    expect((await coding('br, gzip', target)).headers).not.toHaveProperty('content-encoding');
  });
});

describe('caching', () => {
  test.each([
    ['/_astro/page.BX3k.js', 'public, max-age=31536000, immutable'],
    ['/_astro/gone.js', 'no-cache'],
    ['/', 'no-cache'],
    ['/favicon.svg', 'no-cache'],
  ])('%s may be kept: %s', async (target, control) => {
    expect((await site.ask(target)).headers['cache-control']).toBe(control);
  });

  const unchanged = async (tag: (etag: string) => string, accept = 'br') => {
    const headers = { 'Accept-Encoding': accept };
    const etag = (await site.ask('/', { headers })).headers.etag!;
    expect(etag).toMatch(/^"[\w-]+"$/);
    return site.ask('/', { headers: { ...headers, 'If-None-Match': tag(etag) } });
  };

  test.each<[string, (etag: string) => string]>([
    ['itself', (etag) => etag],
    // A proxy that compresses weakens the tag.
    ['its weak form', (etag) => `W/${etag}`],
    ['a list that has it', (etag) => `"other", ${etag}`],
    ['anything', () => '*'],
  ])('a page whose tag the browser has (%s) is not sent again', async (_, tag) => {
    const { status, headers, body } = await unchanged(tag);
    expect([status, body.length]).toEqual([304, 0]);
    expect(headers).toMatchObject({ 'cache-control': 'no-cache', vary: 'Accept-Encoding' });
    expect(headers.etag).toBeDefined();
  });

  test('another tag gets the page', async () => {
    expect((await unchanged(() => '"other"')).status).toBe(200);
    expect((await unchanged((etag) => etag.slice(0, -3) + 'x"')).status).toBe(200);
  });

  test('each coding has its own tag', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', 'identity'].map(
        async (coding) =>
          (await site.ask('/', { headers: { 'Accept-Encoding': coding } })).headers.etag,
      ),
    );
    expect(new Set(tags).size).toBe(3);
  });

  test('a page not found is never “unchanged”', async () => {
    const { etag = '' } = (await site.ask('/nema/')).headers;
    expect((await site.ask('/nema/', { headers: { 'If-None-Match': etag } })).status).toBe(404);
  });
});

describe('the server', () => {
  test('recovers when a file could not be read once', async () => {
    using log = vi.spyOn(console, 'error').mockReturnValue();
    await using broken = await builtSite({ 'index.html': 'Home' });
    expect((await broken.ask('/nema/')).status).toBe(500);
    expect(log).toHaveBeenCalledOnce();
    writeFileSync(join(broken.root, '404.html'), 'Nema');
    expect((await broken.ask('/nema/')).status).toBe(404);
  });

  test('serves a new build as soon as it takes the old one’s place', async () => {
    await using later = await builtSite({ 'index.html': 'Old', '404.html': 'Nema' });
    expect((await later.ask('/')).body.toString()).toBe('Old');
    mkdirSync(join(later.root, '../fresh'));
    writeFileSync(join(later.root, '../fresh/index.html'), 'Newer');
    renameSync(later.root, join(later.root, '../old'));
    renameSync(join(later.root, '../fresh'), later.root);
    const { headers, body } = await later.ask('/');
    expect([body.toString(), headers['content-length']]).toEqual(['Newer', '5']);
  });

  test('rejects when its port is taken', async () => {
    const server = await startServer({ root: site.root, port: 0 });
    const port = Number(new URL(server.origin).port);
    await expect(startServer({ root: site.root, port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
    await server.close();
    const again = await startServer({ root: site.root, port });
    expect(again.origin).toBe(server.origin);
    await again.close();
  });
});
