import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepared, run, SITE_URL } from './prepared.ts';
import { eventually, Stage } from './stage.ts';

const FOLDER = join('.cache/flows', `routes-${process.pid}`);
const API_URL = 'https://api.test/graphql/';

let stage: Stage;

beforeAll(async () => {
  const { shop } = await prepared();
  const compiled = join(FOLDER, 'compiled');
  mkdirSync(compiled, { recursive: true });
  for (const part of ['client', 'server']) symlinkSync(resolve(shop, part), join(compiled, part));
  cpSync('tests/publisher-flows/routes', join(FOLDER, 'src/pages/api'), { recursive: true });
  const out = join(compiled, 'on-demand');
  await run(['tests/publisher-flows/compile-routes.ts', FOLDER, out, API_URL]);
  stage = await Stage.open({ compiled });
}, 90_000);
afterAll(async () => {
  await stage?.close();
  rmSync(FOLDER, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** As Traefik hands a shopper's request on; `target` goes as it stands. */
function ask(
  target: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: readonly string[] } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(stage.shop);
  const { host } = new URL(SITE_URL);
  const forwarded = {
    host,
    'x-forwarded-host': host,
    'x-forwarded-proto': 'https',
    'x-forwarded-for': '203.0.113.7',
  };
  return new Promise((done, fail) => {
    const options = { hostname, port, path: target, method, headers: { ...forwarded, ...headers } };
    const sending = request(options, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (more: string) => (text += more));
      answer.on('end', () => done({ status: answer.statusCode!, headers: answer.headers, text }));
    });
    sending.on('error', fail);
    for (const part of body ?? []) sending.write(part);
    sending.end();
  });
}

describe('a route that answers each request anew', () => {
  test('is served by the web server, without a package beside it', async () => {
    const { status, headers, text } = await ask('/api/echo?a=b%2Fc', {
      headers: { cookie: 'seen=before' },
    });
    expect([status, headers['content-type']]).toEqual([200, 'application/json']);
    expect(JSON.parse(text)).toEqual({
      url: `${SITE_URL}/api/echo?a=b%2Fc`,
      clientAddress: '203.0.113.7',
      cookie: 'before',
      apiUrl: API_URL,
      price: expect.stringContaining('990') as string,
    });
    expect(existsSync(join(stage.dataDir, 'node_modules'))).toBe(false);
  });

  test.each([
    ['/api/', 'all routes'],
    ['/api/thing/lavanda', 'lavanda'],
    ['/api/thing/%C4%8Daj/', 'čaj'],
  ])('%s has its own', async (target, text) => {
    expect(await ask(target)).toMatchObject({ status: 200, text });
  });

  test('carries the security headers, and is kept by nobody', async () => {
    const { headers } = await ask('/api/echo');
    const page = await ask('/');
    for (const name of [
      'x-content-type-options',
      'referrer-policy',
      'permissions-policy',
      'cross-origin-opener-policy',
      'strict-transport-security',
    ])
      expect([name, headers[name]]).toEqual([name, page.headers[name]]);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['cache-control']).toBe('no-store');
    const plain = await ask('/api/echo', { headers: { 'x-forwarded-proto': 'http' } });
    expect(plain.headers['strict-transport-security']).toBeUndefined();
  });

  test('takes what is sent, sets cookies that no script reads, and says how long it may be kept', async () => {
    const { status, headers, text } = await ask('/api/echo', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: ['{"a":', '1}'],
    });
    expect([status, text]).toEqual([200, '{"length":7}']);
    expect(headers['set-cookie']).toEqual(['seen=yes; Path=/; HttpOnly; Secure; SameSite=Strict']);
    expect(headers['cache-control']).toBe('private, max-age=5');
  });

  test('HEAD is GET without the body', async () => {
    const { status, headers, text } = await ask('/api/echo', { method: 'HEAD' });
    expect([status, headers['content-type'], text]).toEqual([200, 'application/json', '']);
  });

  test('a form of another site is turned away, one of the shop’s own is not', async () => {
    const post = (origin: string) =>
      ask('/api/echo', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
        body: ['a=1'],
      });
    expect((await post('https://elsewhere.test')).status).toBe(403);
    expect((await post(SITE_URL)).status).toBe(200);
  });

  test('more than a megabyte is not read, announced or not', async () => {
    const headers = { 'content-type': 'application/json' };
    const large = 'x'.repeat(1_048_577);
    const announced = await ask('/api/echo', {
      method: 'POST',
      headers: { ...headers, 'content-length': String(large.length) },
      body: [],
    }).catch(() => null);
    expect(announced?.status).toBe(413);
    const streamed = await ask('/api/echo', { method: 'POST', headers, body: [large] });
    expect(streamed.status).toBeGreaterThanOrEqual(400);
    expect(streamed.text).not.toContain('length');
    expect((await ask('/api/')).status).toBe(200);
  });

  test('that fails says so, and nothing of what is inside', async () => {
    const { status, headers, text } = await ask('/api/thing/broken');
    expect(status).toBe(500);
    expect(text).not.toContain('secret inside');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect((await ask('/api/thing/missing')).status).toBe(404);
    await eventually(() => expect(stage.web.output()).toContain('secret inside'));
  });

  test('that leaves work behind which fails does not end the server, and it is told', async () => {
    expect((await ask('/api/thing/stray')).status).toBe(200);
    await eventually(() =>
      expect(stage.web.output()).toMatch(/"unhandled_rejection".*nobody waits for this/),
    );
    expect((await ask('/')).status).toBe(200);
  });
});

describe('what is no such route', () => {
  test.each(['/api/nothing', '/api/thing/', '/api/echo/deeper', '/api/thing/a/b'])(
    '%s gets the page for what does not exist',
    async (target) => {
      const { status, headers, text } = await ask(target);
      expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
      expect(text).toContain('<!DOCTYPE html>');
      expect(headers['content-security-policy']).toBe(
        (await ask('/')).headers['content-security-policy'],
      );
      expect(headers['cache-control']).toBe('no-cache');
    },
  );

  test.each([
    '/api/../api/echo',
    '/api/%2e%2e/echo',
    '/api//echo',
    '/api/echo%00',
    '/api/.env',
    '/api/\\echo',
    '/api/thing/a…',
  ])('%s is not looked up', async (target) => {
    expect((await ask(target.replace('…', 'a'.repeat(3_000)))).status).toBe(404);
  });

  test('nothing is sent there, and pages take nothing', async () => {
    for (const target of ['/api/nothing', '/'])
      expect((await ask(target, { method: 'POST', body: ['x'] })).status).toBe(405);
  });

  test('what the publisher answers stays the publisher’s', async () => {
    expect(JSON.parse((await ask('/api/saleor/manifest')).text)).toHaveProperty('permissions');
  });

  test('Astro’s own addresses are none of the shop’s', async () => {
    for (const target of ['/_image?href=/favicon.svg', '/_server-islands/x', '/api'])
      expect((await ask(target)).status).toBe(404);
  });
});

test('routes lie in the store under the code of the release, whole', async () => {
  const { code } = JSON.parse((await ask('/release.json')).text) as { code: string };
  expect(readdirSync(join(stage.dataDir, 'on-demand'))).toEqual([code]);
  expect(readdirSync(join(stage.dataDir, 'on-demand', code))).toEqual(['server']);
});
