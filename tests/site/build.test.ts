import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testShop } from '../support/shop.ts';
import { builtPages } from './pages.ts';

const shop = testShop();
const OUT = '.cache/test-fault-site';
const PREVIOUS = join(OUT, 'client/index.html');

/** What Saleor's stand-in does with the operation named; null lets the sandbox answer. */
type Fault = (
  operation: string,
) => { status: number; body: string } | 'no answer' | 'hang up' | null;

let fault: Fault = () => null;
let operations: string[] = [];

const proxy = createServer((request, response) => void pass(request, response));

async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString();
  const operation = /(?:query|mutation) (\w+)/.exec(body)?.[1] ?? '';
  operations.push(operation);
  const broken = fault(operation);
  if (broken === 'no answer') return;
  if (broken === 'hang up') {
    request.socket.destroy();
    return;
  }
  if (broken) {
    response.writeHead(broken.status, { 'Content-Type': 'application/json' }).end(broken.body);
    return;
  }
  const answer = await fetch(shop.apiUrl, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  });
  response
    .writeHead(answer.status, { 'Content-Type': 'application/json' })
    .end(await answer.text());
}

let apiUrl = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => proxy.listen(0, resolve));
  apiUrl = `http://localhost:${(proxy.address() as AddressInfo).port}/graphql/`;
});

afterAll(() => {
  proxy.close();
  // Also those that never got their answer.
  proxy.closeAllConnections();
});

interface BuildRun {
  readonly code: number | null;
  readonly output: string;
}

function build(env: Record<string, string>, options = ['--out', OUT]): Promise<BuildRun> {
  return new Promise((resolve) => {
    const settings = {
      ...process.env,
      SALEOR_API_URL: '',
      SALEOR_CHANNEL: '',
      SALEOR_CHANNEL_ABROAD: '',
      SALEOR_TIMEOUT: '',
      SITE_URL: '',
      ...env,
    };
    const child = spawn(process.execPath, ['src/commands/build.ts', ...options], {
      env: settings,
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('close', (code) => resolve({ code, output }));
  });
}

const good = () => ({
  SALEOR_API_URL: apiUrl,
  SALEOR_CHANNEL: 'rs',
  SALEOR_CHANNEL_ABROAD: 'eu',
  SITE_URL: 'https://manoonoils.test',
});

function plantPrevious(): void {
  rmSync(OUT, { recursive: true, force: true });
  for (const folder of ['client', 'server']) mkdirSync(join(OUT, folder), { recursive: true });
  writeFileSync(PREVIOUS, 'the previous release');
  writeFileSync(join(OUT, 'server/entry.mjs'), '');
}

async function expectRefused(
  env: Record<string, string>,
  ...sentences: (string | RegExp)[]
): Promise<void> {
  plantPrevious();
  const { code, output } = await build(env);
  for (const sentence of sentences) expect(output).toMatch(sentence);
  expect(code).toBe(1);
  expect(readFileSync(PREVIOUS, 'utf8')).toBe('the previous release');
}

describe('a build that cannot be right stops, says why, and leaves the previous output alone', () => {
  test('no Saleor named', () => expectRefused({}, 'SALEOR_API_URL is not set'));

  test('an address without its slash', () =>
    expectRefused(
      { ...good(), SALEOR_API_URL: apiUrl.slice(0, -1) },
      'SALEOR_API_URL must end in /graphql/',
    ));

  test('no channel named', () =>
    expectRefused({ ...good(), SALEOR_CHANNEL: '' }, 'SALEOR_CHANNEL is not set'));

  test('an unknown channel', () =>
    expectRefused(
      { ...good(), SALEOR_CHANNEL: 'srbija' },
      /SALEOR_CHANNEL=srbija: Saleor knows no active channel/,
    ));

  test('a Saleor that is not there', () =>
    expectRefused(
      { ...good(), SALEOR_API_URL: 'http://localhost:9/graphql/' },
      /SALEOR_API_URL .* cannot be reached/,
    ));

  test("a shop's address that is none", () =>
    expectRefused(
      { ...good(), SITE_URL: 'manoonoils.com' },
      /^\s*SITE_URL must be .* It is "manoonoils.com"\.\s*$/,
    ));

  test('a Saleor that never answers', async () => {
    fault = () => 'no answer';
    await expectRefused(
      { ...good(), SALEOR_TIMEOUT: '0.3' },
      /SALEOR_CHANNEL=rs: .* is too slow: ShopInfo: no answer within 0\.3 s/,
    );
  });

  test('a Saleor that stops answering in the middle of the catalogue', async () => {
    fault = (operation) => (operation === 'ProductsPage' ? 'no answer' : null);
    await expectRefused(
      { ...good(), SALEOR_TIMEOUT: '1' },
      /ProductsPage: no answer within 1 s/,
      /is as it was before/,
    );
  });

  test('a Saleor that dies in the middle of the catalogue', async () => {
    fault = (operation) => (operation === 'ProductsPage' ? 'hang up' : null);
    await expectRefused(good(), /Saleor: ProductsPage: \S/, /is as it was before/);
  });

  test('something else at the address', async () => {
    fault = () => ({ status: 200, body: '<h1>Welcome to nginx</h1>' });
    await expectRefused(good(), /did not answer as Saleor does/);
  });

  test('Saleor answering 500 in the middle of the catalogue', async () => {
    fault = (operation) => (operation === 'ProductsPage' ? { status: 500, body: 'oops' } : null);
    await expectRefused(good(), /ProductsPage: HTTP 500/, /is as it was before/);
  });

  test('half an answer: data beside errors', async () => {
    const body = JSON.stringify({
      data: {
        categories: { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] },
      },
      errors: [{ message: 'canceling statement due to statement timeout' }],
    });
    fault = (operation) => (operation === 'CategoriesPage' ? { status: 200, body } : null);
    await expectRefused(good(), /CategoriesPage: canceling statement due to statement timeout/);
  });

  test('a list that is shorter than its own total', async () => {
    const body = JSON.stringify({
      data: {
        pages: { totalCount: 7, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] },
      },
    });
    fault = (operation) => (operation === 'PagesPage' ? { status: 200, body } : null);
    await expectRefused(good(), /Saleor counts 7 pages but listed 0/);
  });

  test('an empty channel, before anything is built', async () => {
    const body = JSON.stringify({
      data: {
        shop: { name: 'Manoon' },
        channel: { slug: 'rs', countries: [] },
        products: { totalCount: 0 },
      },
    });
    fault = (operation) => (operation === 'ShopInfo' ? { status: 200, body } : null);
    operations = [];
    await expectRefused(
      good(),
      /SALEOR_CHANNEL=rs: Channel "rs" has no published product with a price/,
    );
    expect(operations).toEqual(['ShopInfo']);
  });
});

describe('a folder that is not the place for a build', () => {
  const refused = async (options: string[], sentence: string) => {
    fault = () => null;
    operations = [];
    const { code, output } = await build(good(), options);
    expect(output).toContain(sentence);
    expect(output).not.toContain('    at ');
    expect([code, operations]).toEqual([1, []]);
  };

  test('holds something else, and keeps it', async () => {
    rmSync(OUT, { recursive: true, force: true });
    mkdirSync(OUT);
    writeFileSync(join(OUT, 'thesis.txt'), 'years of work');
    await refused(['--out', OUT], `${OUT} holds something else than an earlier build`);
    expect(readFileSync(join(OUT, 'thesis.txt'), 'utf8')).toBe('years of work');
    rmSync(OUT, { recursive: true });
  });

  test('is outside the project', () =>
    refused(['--out', '../site'], '--out ../site is not a folder within the project'));

  test('is not named by an option there is', () =>
    refused(['--foo'], "Unknown option '--foo'. The options are --out <folder>."));
});

describe('two builds of the same catalogue', () => {
  test('are equal to the byte, and read each page of it once a channel', async () => {
    fault = () => null;
    rmSync(OUT, { recursive: true, force: true });
    operations = [];
    expect((await build(good())).code).toBe(0);
    expect(operations.filter((each) => each === 'ProductsPage')).toHaveLength(2);
    const first = digest(join(OUT, 'client'));
    const { code, output } = await build(good());
    expect(code).toBe(0);
    expect(output).not.toContain('SITE_URL');
    expect(digest(join(OUT, 'client'))).toBe(first);
    expect(existsSync('.cache/build-test-fault-site')).toBe(false);
  }, 60_000);
});

test('without SITE_URL a build says where its canonical links point', async () => {
  fault = () => null;
  const { code, output } = await build({ ...good(), SITE_URL: '' });
  expect(output).toContain(
    'SITE_URL is not set: canonical links will point to http://localhost:4321.',
  );
  expect(code).toBe(0);
  expect(readFileSync(PREVIOUS, 'utf8')).toContain(
    '<link rel="canonical" href="http://localhost:4321/">',
  );
}, 60_000);

function digest(folder: string): string {
  const hash = createHash('sha256');
  for (const { path, html } of builtPages(folder).toSorted((a, b) => (a.path < b.path ? -1 : 1)))
    hash.update(path).update(html);
  return hash.digest('hex');
}
