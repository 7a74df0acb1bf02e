import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { imageChecker } from '#publisher/images.ts';
import type { Rendered } from '#publisher/release/gates.ts';
import { factsReader } from '#publisher/release/page-facts.ts';
import { viewOf } from './releases-in-hand.ts';

interface Storage {
  readonly origin: string;
  readonly asked: string[];
}

async function storage(
  answer: (request: IncomingMessage, response: ServerResponse) => void = (_, response) =>
    void response.end(),
): Promise<Storage> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const pageWith = (...urls: readonly string[]): Rendered => ({
  address: '/',
  view: viewOf(''),
  ...factsReader()(
    urls
      .map((url) => `<img class="x" alt="src" src="${url.replaceAll('&', '&amp;')}" width="1">`)
      .join(''),
  ),
});

test('pictures on pages are asked for, and nothing else', async () => {
  const { origin, asked } = await storage((request, response) => {
    response.writeHead(request.url === '/gone.webp' ? 404 : 200).end();
  });
  const page = pageWith(`${origin}/a.webp?x=1&y=2`, `${origin}/gone.webp`, '/logo.svg');
  const answers = await imageChecker()([page, pageWith(`${origin}/a.webp?x=1&y=2`)]);
  expect(answers).toEqual(
    new Map([
      [`${origin}/a.webp?x=1&y=2`, 200],
      [`${origin}/gone.webp`, 404],
    ]),
  );
  expect(asked.toSorted()).toEqual(['HEAD /a.webp?x=1&y=2', 'HEAD /gone.webp']);
});

test('a dozen are asked for at a time; good ones are remembered for a while, bad ones are not', async () => {
  const { origin, asked } = await storage((request, response) => {
    response.writeHead(request.url === '/0' ? 500 : 200).end();
  });
  const clock = { now: 1_000_000 };
  const check = imageChecker(() => clock.now);
  const page = pageWith(...Array.from({ length: 20 }, (_, i) => `${origin}/${i}`));
  expect((await check([page])).size).toBe(12);
  // The bad one again, and those that were not asked for.
  expect((await check([page])).size).toBe(9);
  expect((await check([page])).size).toBe(1);
  clock.now += 11 * 60_000;
  expect((await check([page])).size).toBe(12);
  expect(new Set(asked).size).toBe(20);
});

test('one that cannot be reached, or takes its time, proves nothing and holds nothing up', async () => {
  const { origin } = await storage(() => undefined);
  const started = performance.now();
  const answers = await imageChecker()([pageWith(`${origin}/slow`, 'http://127.0.0.1:9/nobody')]);
  expect([...answers.values()]).toEqual([null, null]);
  expect(performance.now() - started).toBeLessThan(4_000);
});

test('a storage that swallows requests is waited for once, and again when a minute has passed', async () => {
  const { origin, asked } = await storage(() => undefined);
  const good = await storage();
  const clock = { now: 1_000 };
  const check = imageChecker(() => clock.now);
  const page = (...names: readonly string[]) => pageWith(...names.map((name) => origin + name));
  expect((await check([page('/a', '/b')])).size).toBe(2);
  // What it holds else would be swallowed, too; others are asked as ever.
  expect(await check([page('/a', '/c'), pageWith(`${good.origin}/d`)])).toEqual(
    new Map([[`${good.origin}/d`, 200]]),
  );
  expect(asked).toHaveLength(2);
  clock.now += 60_000;
  expect((await check([page('/c')])).size).toBe(1);
});

test('one picture that takes its time is left alone, and its storage is not', async () => {
  const { origin } = await storage((request, response) => {
    if (request.url !== '/slow') response.end();
  });
  const check = imageChecker(() => 1_000);
  expect((await check([pageWith(`${origin}/slow`, `${origin}/a`)])).size).toBe(2);
  expect(await check([pageWith(`${origin}/slow`, `${origin}/b`)])).toEqual(
    new Map([[`${origin}/b`, 200]]),
  );
});

test('a redirect is followed, as a browser would', async () => {
  const { origin } = await storage((request, response) => {
    if (request.url === '/thumbnail/') response.writeHead(302, { location: '/final.webp' }).end();
    else response.writeHead(200).end();
  });
  expect(await imageChecker()([pageWith(`${origin}/thumbnail/`)])).toEqual(
    new Map([[`${origin}/thumbnail/`, 200]]),
  );
});

test('nothing is asked where there are no pictures', async () => {
  expect(await imageChecker()([pageWith()])).toEqual(new Map());
  expect(await imageChecker()([])).toEqual(new Map());
});
