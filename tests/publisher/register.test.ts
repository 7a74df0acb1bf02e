import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Credentials, readCredentials, writeCredentials } from '#publisher/app/credentials.ts';
import { fetchKeys, register, sameUrl } from '#publisher/app/register.ts';
import { saleorAtHand, self, TOKEN } from './saleor-at-hand.ts';
import { temporaryFolder } from './store.ts';

const bodyWith = (token: unknown) => JSON.stringify({ auth_token: token });

describe('a Saleor that installs the App', () => {
  test('is asked back with its token, and the token is kept with its keys', async () => {
    const saleor = await saleorAtHand();
    const answer = await register(
      { saleorApiUrl: saleor.apiUrl, body: bodyWith(TOKEN) },
      { allowed: ['https://other.example/graphql/', saleor.apiUrl], timeout: 2_000 },
    );
    expect(answer).toEqual({
      status: 200,
      body: { success: true },
      credentials: {
        saleorApiUrl: saleor.apiUrl,
        appId: 'QXBwOjE=',
        token: TOKEN,
        saleorVersion: '3.23',
        keys: saleor.keys,
        registeredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
      },
    });
    expect(saleor.asked.map(({ path }) => path)).toEqual(['/graphql/', '/.well-known/jwks.json']);
    expect(saleor.asked[1]!.headers.authorization).toBeUndefined();
  });

  test.each([
    ['another', 'https://evil.example/graphql/'],
    ['none', undefined],
    ['no', ''],
    ['a strange', 'not an address'],
    ['a local', 'file:///etc/passwd'],
  ])('at %s address is refused, and nobody is asked', async (_, saleorApiUrl) => {
    const saleor = await saleorAtHand();
    const { status, credentials } = await register(
      { saleorApiUrl, body: bodyWith(TOKEN) },
      { allowed: [saleor.apiUrl], timeout: 2_000 },
    );
    expect([status, credentials]).toEqual([403, null]);
    expect(saleor.asked).toEqual([]);
  });

  test.each([
    ['', 'nothing'],
    ['{', 'no JSON'],
    ['null', 'null'],
    ['[]', 'a list'],
    ['{}', 'no token'],
    [bodyWith(null), 'null for a token'],
    [bodyWith(17), 'a number'],
    [bodyWith({ toString: 'x' }), 'an object'],
    [bodyWith('short'), 'a short token'],
    [bodyWith(`${TOKEN}\r\nX-Evil: 1`), 'a token with a line in it'],
    [bodyWith('a'.repeat(513)), 'a very long one'],
  ])('with %j (%s) is refused, and nobody is asked', async (body) => {
    const saleor = await saleorAtHand();
    const { status, credentials } = await register(
      { saleorApiUrl: saleor.apiUrl, body },
      { allowed: [saleor.apiUrl], timeout: 2_000 },
    );
    expect([status, credentials]).toEqual([400, null]);
    expect(saleor.asked).toEqual([]);
  });

  async function refusal(
    change: (saleor: Awaited<ReturnType<typeof saleorAtHand>>) => void,
    timeout = 2_000,
  ) {
    const saleor = await saleorAtHand();
    change(saleor);
    const answer = await register(
      { saleorApiUrl: saleor.apiUrl, body: bodyWith(TOKEN) },
      { allowed: [saleor.apiUrl], timeout },
    );
    expect(answer.credentials).toBeNull();
    const { error } = answer.body as { error: { message: string } };
    expect(JSON.stringify(answer)).not.toContain(TOKEN);
    return [answer.status, error.message] as const;
  }

  test('with a token that it does not know itself is refused', async () => {
    expect(
      await refusal(
        (saleor) =>
          (saleor.graphql = () => ({
            body: { data: { app: null, shop: { schemaVersion: '3.23' } } },
          })),
      ),
    ).toEqual([401, 'Saleor does not know the token that it sent as one of this App.']);
    const denied = { errors: [{ message: 'PermissionDenied' }], data: { app: null } };
    expect(await refusal((saleor) => (saleor.graphql = () => ({ body: denied })))).toEqual([
      401,
      'The storefront asked Saleor back, in vain: Saleor: AppSelf: PermissionDenied.',
    ]);
  });

  test('with the token of another App is refused', async () => {
    const [status] = await refusal(
      (saleor) => (saleor.graphql = () => ({ body: self({ identifier: 'somebody.else' }) })),
    );
    expect(status).toBe(401);
  });

  test('that cannot be asked back is refused, with the reason', async () => {
    const [status, reason] = await refusal(
      (saleor) => (saleor.graphql = () => ({ status: 502, body: 'Bad gateway' })),
    );
    expect([status, reason]).toEqual([502, expect.stringContaining('HTTP 502')]);
    const [slow, why] = await refusal((saleor) => (saleor.graphql = () => null), 50);
    expect([slow, why]).toEqual([502, expect.stringContaining('no answer within 0.05 s')]);
  });

  test.each([
    ['none', { body: { keys: [] } }],
    ['no set', { body: { keys: 'none' } }],
    ['no JSON', { body: '<html>' }],
    ['an error', { status: 500, body: 'x' }],
  ])('with %s for keys is refused', async (_, answer) => {
    const [status] = await refusal((saleor) => (saleor.jwks = () => answer));
    expect(status).toBe(502);
  });

  test('does not get its token back, whatever answers', async () => {
    const echo = { errors: [{ message: `Bad token ${TOKEN}, ${TOKEN}` }] };
    const [, reason] = await refusal((saleor) => (saleor.graphql = () => ({ body: echo })));
    expect(reason).toContain('Bad token …, …');
  });
});

test('keys are taken from where Saleor has them, and from nowhere it leads to', async () => {
  const saleor = await saleorAtHand();
  expect(await fetchKeys(saleor.apiUrl, 2_000)).toEqual(saleor.keys);
  await expect(fetchKeys('http://127.0.0.1:1/graphql/', 2_000)).rejects.toThrow();
  const server = createServer((_, response) => {
    response.writeHead(302, { location: new URL('/.well-known/jwks.json', saleor.apiUrl).href });
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const before = saleor.asked.length;
  await expect(fetchKeys(`http://127.0.0.1:${port}/graphql/`, 2_000)).rejects.toThrow();
  expect(saleor.asked).toHaveLength(before);
});

describe('two addresses', () => {
  test.each([
    ['https://api.example/graphql/', 'https://api.example/graphql/', true],
    ['https://API.example/graphql/', 'https://api.example:443/graphql/', true],
    ['http://api.example/graphql/', 'https://api.example/graphql/', false],
    ['https://api.example/graphql/', 'https://api.example/graphql', false],
    ['https://api.example/graphql/', 'https://api.example.evil/graphql/', false],
    ['https://api.example/graphql/', 'https://user@api.example/graphql/', false],
    ['https://api.example/graphql/', 'https://api.example/graphql/?x', false],
    ['nonsense', 'nonsense', false],
    ['', '', false],
  ])('%s and %s are the same: %s', (a, b, expected) => {
    expect(sameUrl(a, b)).toBe(expected);
  });
});

describe('what Saleor gave the App', () => {
  const credentials: Credentials = {
    saleorApiUrl: 'https://api.example/graphql/',
    appId: 'QXBwOjE=',
    token: TOKEN,
    saleorVersion: '3.23',
    keys: { keys: [] },
    registeredAt: '2026-11-25T01:02:03.004Z',
  };
  const mode = (file: string) => (statSync(file).mode & 0o777).toString(8);

  test('is kept for this user’s eyes only, and read again', () => {
    const file = join(temporaryFolder(), 'deep', 'app.json');
    expect(readCredentials(file)).toBeNull();
    writeCredentials(file, credentials);
    expect(readCredentials(file)).toEqual(credentials);
    expect(mode(file)).toBe('600');
  });

  test('is so even where a kill left a draft that anybody may read', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'app.json');
    writeFileSync(`${file}.tmp`, 'half');
    chmodSync(`${file}.tmp`, 0o644);
    const others = openSync(`${file}.tmp`, 'r');
    onTestFinished(() => closeSync(others));
    writeCredentials(file, credentials);
    expect(mode(file)).toBe('600');
    expect(readdirSync(folder)).toEqual(['app.json']);
    expect(readFileSync(others, 'utf8')).toBe('half');
  });

  test('is not thrown away for want of a right or of sense', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'app.json'));
    expect(() => readCredentials(join(folder, 'app.json'))).toThrow('EISDIR');
    writeFileSync(join(folder, 'other.json'), '{');
    expect(() => readCredentials(join(folder, 'other.json'))).toThrow();
    expect(existsSync(join(folder, 'other.json'))).toBe(true);
  });
});
