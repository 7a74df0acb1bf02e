import { createHash } from 'node:crypto';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { writeChecked } from '#publisher/release/checked.ts';
import { tellHold } from '#publisher/release/hold.ts';
import { importFolder } from '#publisher/release/import.ts';
import { startServer } from '#server/server.ts';
import { type BuiltSite, builtSite } from './built-site.ts';

const HOME = `<!doctype html><title>Početna</title><script>shop()</script>${'<p>ulje</p>'.repeat(200)}`;
const HOME_SIZE = Buffer.byteLength(HOME);

let site: BuiltSite;

/** An image for links, named by its content. */
const OG = `/og/${'a'.repeat(24)}.jpg`;

beforeAll(async () => {
  site = await builtSite({
    'index.html': HOME,
    '404.html': 'Ove stranice nema',
    'en/index.html': 'Home',
    'en/404/index.html': 'No such page',
    'proizvod/lavanda/index.html': 'Lavanda',
    'proizvod/čaj/index.html': 'Čaj',
    'proizvod/404/index.html': 'Ulje 404',
    '_astro/page.BX3k.js': 'console.log("shop");'.repeat(50),
    '_astro/jost.woff2': 'wOF2',
    'favicon.svg': '<svg/>',
    [OG.slice(1)]: 'JFIF',
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
    ['/proizvod/404/', 'text/html; charset=utf-8', 'Ulje 404'],
    ['http://another.test/en/', 'text/html; charset=utf-8', 'Home'],
    ['http://another.test?a', 'text/html; charset=utf-8', HOME],
    ['/favicon.svg', 'image/svg+xml', '<svg/>'],
    ['/slika.webp', 'image/webp', 'RIFF'],
    ['/_astro/jost.woff2', 'font/woff2', 'wOF2'],
  ])('%s is served as %s', async (target, type, text) => {
    const { status, headers, body } = await site.ask(target);
    expect([status, headers['content-type'], body.toString()]).toEqual([200, type, text]);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-length']).toBe(String(body.length));
  });

  test.each([
    ['/nema/', 'Ove stranice nema'],
    // The page itself, which nobody is to find as one.
    ['/404/', 'Ove stranice nema'],
    ['/404', 'Ove stranice nema'],
    ['/en/404/', 'No such page'],
    ['/en/404', 'No such page'],
    ['/proizvod/nema/', 'Ove stranice nema'],
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
    '/alias.html',
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
    [OG, 'public, max-age=31536000, immutable'],
    ['/og/gone.jpg', 'no-cache'],
    ['/og.jpg', 'no-cache'],
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

describe('parts of a file', () => {
  const part = (range: string, more: Record<string, string> = {}) =>
    site.ask('/', { headers: { Range: range, ...more } });

  test.each([
    ['bytes=0-3', HOME.slice(0, 4), `bytes 0-3/${HOME_SIZE}`],
    ['bytes=5-', undefined, `bytes 5-${HOME_SIZE - 1}/${HOME_SIZE}`],
    ['bytes=-3', '/p>', `bytes ${HOME_SIZE - 3}-${HOME_SIZE - 1}/${HOME_SIZE}`],
  ])('%s is that part', async (range, text, contentRange) => {
    const { status, headers, body } = await part(range, { 'Accept-Encoding': 'br' });
    expect([status, headers['content-range']]).toEqual([206, contentRange]);
    expect(headers).not.toHaveProperty('content-encoding');
    if (text !== undefined) expect(body.toString()).toBe(text);
  });

  test('is nothing that HEAD asks for', async () => {
    const { status, headers } = await site.ask('/', {
      method: 'HEAD',
      headers: { Range: 'bytes=0-3' },
    });
    expect([status, headers['content-length']]).toEqual([200, String(HOME_SIZE)]);
  });

  test.each([`bytes=${HOME_SIZE}-`, 'bytes=-0'])('%s cannot be had', async (range) => {
    const { status, headers } = await part(range);
    expect([status, headers['content-range']]).toEqual([416, `bytes */${HOME_SIZE}`]);
  });

  test.each(['bytes=3-1', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=a-b'])(
    '%s gets all',
    async (range) => {
      expect((await part(range)).status).toBe(200);
    },
  );

  test('of another content is all of this one', async () => {
    expect((await part('bytes=0-3', { 'If-Range': '"other"' })).status).toBe(200);
    const { etag = '' } = (await site.ask('/')).headers;
    expect((await part('bytes=0-3', { 'If-Range': etag })).status).toBe(206);
  });
});

describe('security headers', () => {
  test.each(['/', '/nema/', '/proizvod/lavanda', '/favicon.svg', '/release.json'])(
    '%s has them',
    async (target) => {
      const { headers } = await site.ask(target);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(headers['permissions-policy']).toContain('camera=()');
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("connect-src 'self' https://api.test");
      expect(policy).toContain('https://media.test');
      expect(/script-src ([^;]*)/.exec(policy)![1]).not.toContain('unsafe');
    },
  );

  test.each(['/healthz', '/readyz', '/metrics'])(
    '%s has them, though it is no page',
    async (target) => {
      const { headers } = await site.ask(target);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    },
  );

  test('a script in a page is allowed by its hash alone', async () => {
    const hash = createHash('sha256').update('shop()').digest('base64');
    expect((await site.ask('/')).headers['content-security-policy']).toContain(`'sha256-${hash}'`);
  });

  test('browsers are held to TLS behind it, and on a laptop not', async () => {
    const behind = await site.ask('/', { headers: { 'X-Forwarded-Proto': 'https' } });
    expect(behind.headers['strict-transport-security']).toBe('max-age=31536000');
    expect((await site.ask('/')).headers).not.toHaveProperty('strict-transport-security');
  });
});

describe('the server', () => {
  test('says what it serves, and whether it is well', async () => {
    const { body, headers } = await site.ask('/release.json');
    expect(JSON.parse(body.toString())).toMatchObject({
      id: await site.releases.currentId(),
      // Nobody knows of which sources an imported folder was made.
      commit: null,
    });
    expect(headers['cache-control']).toBe('no-store');
    expect((await site.ask('/healthz')).status).toBe(200);
    expect((await site.ask('/readyz')).status).toBe(200);
    expect((await site.ask('/metrics')).body.toString()).toMatch(
      /^web_requests_total\{status="2xx"\} \d+$/m,
    );
  });

  test('tells figures to nobody from outside', async () => {
    for (const length of [0, 1_200]) {
      const many = Array.from({ length }, (_, n): [string, string] => [`A${n}`, '']);
      // A proxy adds its own as the last.
      const headers = Object.fromEntries([...many, ['X-Forwarded-For', '203.0.113.9']]);
      const { status } = await site.ask('/metrics', { headers });
      expect(status).toBe(404);
    }
  });

  test('serves a new release as soon as it is current, and never a mixture', async () => {
    await using later = await builtSite({
      'index.html': 'Old',
      '404.html': 'Nema',
      'a/index.html': 'Old a',
    });
    expect((await later.ask('/')).body.toString()).toBe('Old');
    writeFileSync(join(later.root, 'index.html'), 'Newer');
    writeFileSync(join(later.root, 'a/index.html'), 'Newer a');
    await importFolder(later.releases, later.root);
    const seen = await vi.waitUntil(async () => {
      const { headers, body } = await later.ask('/');
      return body.toString() === 'Newer' && headers;
    });
    expect(seen['content-length']).toBe('5');
    expect((await later.ask('/a/')).body.toString()).toBe('Newer a');
  });

  test('forgets every answer of the release before, whichever page is asked for first', async () => {
    const files = { 'index.html': 'Old', '404.html': 'Nema', 'a/index.html': 'Old a' };
    await using later = await builtSite(files);
    const ask = async (target: string) => (await later.ask(target)).body.toString();
    // Twice: the second answer is one that was kept.
    for (const target of ['/', '/a/', '/', '/a/']) expect(await ask(target)).toMatch(/^Old/);
    writeFileSync(join(later.root, 'index.html'), 'Newer');
    writeFileSync(join(later.root, 'a/index.html'), 'Newer a');
    await importFolder(later.releases, later.root);
    await vi.waitUntil(async () => (await ask('/')) === 'Newer');
    expect(await ask('/a/')).toBe('Newer a');
  });

  test('goes on serving what it has when the next manifest cannot be read', async () => {
    await using later = await builtSite({ 'index.html': 'Old', '404.html': 'Nema' });
    writeFileSync(join(later.settings.dataDir, 'current'), '20260101T000000000Z-abcdef');
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect((await later.ask('/')).body.toString()).toBe('Old');
    expect((await later.ask('/metrics')).body.toString()).toContain('\nweb_release_stuck 1\n');
  });

  test('is not ready without a release, and asks for patience', async () => {
    await using empty = await builtSite({ 'index.html': 'Home' });
    rmSync(empty.settings.dataDir, { recursive: true });
    const server = await startServer(empty.settings, () => undefined);
    const [ready, page] = await Promise.all([
      fetch(`${server.origin}/readyz`),
      fetch(`${server.origin}/`),
    ]);
    expect([ready.status, page.status, page.headers.get('retry-after')]).toEqual([503, 503, '5']);
    await server.close();
  });

  test('is not ready when nobody has compared the catalogue with Saleor for too long', async () => {
    await using old = await builtSite({ 'index.html': 'Home' });
    await writeChecked(old.settings.dataDir, new Date(Date.now() - 7_200_000));
    const server = await startServer({ ...old.settings, dataAgeLimit: 3_600 }, () => undefined);
    expect((await fetch(`${server.origin}/readyz`)).status).toBe(503);
    await server.close();
  });

  test('is ready on hold, however old the catalogue is, and after it until that is too long ago', async () => {
    await using old = await builtSite({ 'index.html': 'Home' });
    const { dataDir } = old.settings;
    await writeChecked(dataDir, new Date(Date.now() - 7_200_000));
    const isReady = async () => {
      const server = await startServer({ ...old.settings, dataAgeLimit: 3_600 }, () => undefined);
      const { status } = await fetch(`${server.origin}/readyz`);
      await server.close();
      return status === 200;
    };
    tellHold(dataDir, false);
    expect(await isReady()).toBe(false);
    tellHold(dataDir, true);
    expect(await isReady()).toBe(true);
    // All is compared anew then, which takes its time.
    tellHold(dataDir, false);
    expect(await isReady()).toBe(true);
    writeFileSync(join(dataDir, 'hold'), new Date(Date.now() - 3_700_000).toISOString());
    expect(await isReady()).toBe(false);
  });

  test('rejects when its port is taken', async () => {
    const server = await startServer(site.settings, () => undefined);
    const port = Number(new URL(server.origin).port);
    await expect(startServer({ ...site.settings, port }, () => undefined)).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
    await server.close();
    const again = await startServer({ ...site.settings, port }, () => undefined);
    expect(again.origin).toBe(server.origin);
    await again.close();
  });
});
