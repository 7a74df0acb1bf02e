import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { listen } from '#publisher/http.ts';
import { isOnDemand, OnDemand } from '#server/on-demand.ts';
import { ServedRelease } from '#server/release.ts';
import { manifestOf } from '../publisher/releases-in-hand.ts';

let store = '';
const logged: string[] = [];
beforeEach(() => {
  store = mkdtempSync(join(tmpdir(), 'manoon-routes-'));
  const made = store;
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  logged.length = 0;
});

/** Routes in the shape that @astrojs/node gives them. */
function routes(code: string, handler: string): void {
  const folder = join(store, 'on-demand', code, 'server');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'entry.mjs'), `export const handler = ${handler};`);
}

/** Asks the routes of the release that is served: of `code`, or none at all. */
async function served(code: () => string | null, patience?: number) {
  const onDemand = new OnDemand(store, (event) => void logged.push(event), patience);
  const { origin, close } = await listen(0, async (request, response) => {
    const path = request.url ?? '/';
    const current = code();
    const release =
      current === null
        ? null
        : new ServedRelease(manifestOf({ code: current }), { api: 'https://api.test', media: [] });
    await onDemand.answer(request, response, path, release, async () => {
      response.writeHead(404, { 'x-page': 'yes' }).end('no such page');
    });
  });
  onTestFinished(close);
  return (path: string, options: RequestInit = {}) => fetch(origin + path, options);
}

const hello = (text: string) => `async (_, response) => response.writeHead(200).end('${text}')`;

test.each([
  ['/api/echo', true],
  ['/api/', true],
  ['/api', false],
  ['/apis/', false],
  ['/en/api/', false],
])('%s may be a route: %s', (path, expected) => {
  expect(isOnDemand(path)).toBe(expected);
});

test('the code of the release that is served decides, there and back', async () => {
  routes('a1', hello('first'));
  routes('b2', hello('second'));
  let code: string | null = 'a1';
  const ask = await served(() => code);
  const text = async () => (await ask('/api/x')).text();
  expect(await text()).toBe('first');
  code = 'b2';
  expect(await text()).toBe('second');
  code = 'a1';
  expect(await text()).toBe('first');
  for (const other of ['c3', '../on-demand/a1', '', 'A1', null]) {
    code = other;
    expect(await text()).toBe('no such page');
  }
  expect(logged).toEqual(['on_demand_routes', 'on_demand_routes']);
});

test('what is no route is answered as if there were none at all', async () => {
  routes('a1', 'async (_, __, next) => next()');
  const ask = await served(() => 'a1');
  const response = await ask('/api/x');
  expect([response.status, response.headers.get('x-page')]).toEqual([404, 'yes']);
  expect(response.headers.get('cache-control')).toBeNull();
});

test('a route that takes too long is told of, or broken off', async () => {
  routes(
    'a1',
    `async (request, response) => {
      if (request.url === '/api/begun') response.writeHead(200).write('half');
      await new Promise((done) => response.once('close', done));
    }`,
  );
  const ask = await served(() => 'a1', 60);
  const late = await ask('/api/silent');
  expect([late.status, await late.text()]).toEqual([503, 'That takes too long.\n']);
  expect(late.headers.get('x-content-type-options')).toBe('nosniff');
  const begun = await ask('/api/begun');
  await expect(begun.text()).rejects.toThrow();
});

test('routes that cannot be loaded are a fault of theirs alone, and of each request', async () => {
  routes('a1', 'nothing.at.all');
  routes('b2', hello('well'));
  let code = 'a1';
  const ask = await served(() => code);
  expect([(await ask('/api/x')).status, (await ask('/api/x')).status]).toEqual([500, 500]);
  code = 'b2';
  expect((await ask('/api/x')).status).toBe(200);
});
