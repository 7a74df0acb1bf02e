import { beforeAll, describe, expect, test } from 'vitest';
import { staffToken } from './app-under-test.ts';
import { ask, blankSandbox, codesOf, type Asking } from './asking.ts';
import { control } from './controlling.ts';

const sandbox = blankSandbox();
let staff: string;
beforeAll(async () => {
  staff = await staffToken(sandbox());
});
const shop = 'query Shop { shop { name description } }';
const channels = 'query Channels { channels { slug } }';

/** Asks for a fault, does something, and takes all faults away. */
async function under(fault: object, act: () => Promise<void>): Promise<void> {
  const { status, body } = await control(sandbox(), 'POST', 'faults', fault);
  expect(body).toMatchObject(fault);
  expect(status).toBe(200);
  try {
    await act();
  } finally {
    await control(sandbox(), 'DELETE', 'faults');
  }
}
const get = (query: string, asking?: Asking) => ask(sandbox(), query, asking);
const registration = (email: string) =>
  [
    'mutation ($input: UserCreateInput!) { customerCreate(input: $input) { errors { code } } }',
    { token: staff, variables: { input: { email } } },
  ] as const;
const isRegistered = (email: string) => sandbox().state.store.one('user', 'email', email) !== null;
const left = async () => (await control(sandbox(), 'GET', 'faults')).body as unknown[];

describe('what happens', () => {
  test('latency', () =>
    under({ kind: 'latency', ms: 60 }, async () => {
      const start = performance.now();
      expect((await get(shop)).data).toHaveProperty('shop');
      expect(performance.now() - start).toBeGreaterThan(50);
    }));

  test('500, without an effect', () =>
    under({ kind: 'server-error' }, async () => {
      const { status, headers, text } = await get(...registration('a@example.com'));
      expect(status).toBe(500);
      expect(headers.get('content-type')).toMatch(/^text\/html/);
      expect(text).toContain('Server Error (500)');
      expect(isRegistered('a@example.com')).toBe(false);
    }));

  test('a connection dropped before the effect', () =>
    under({ kind: 'drop-before' }, async () => {
      await expect(get(...registration('b@example.com'))).rejects.toThrow('fetch failed');
      expect(isRegistered('b@example.com')).toBe(false);
    }));

  test('a connection dropped after the effect', () =>
    under({ kind: 'drop-after' }, async () => {
      await expect(get(...registration('c@example.com'))).rejects.toThrow('fetch failed');
      expect(isRegistered('c@example.com')).toBe(true);
    }));

  test('a field that fails beside data', () =>
    under({ kind: 'partial', field: 'Shop.description' }, async () => {
      const reply = await get('{ shop { name description } }');
      expect(reply.status).toBe(200);
      expect(reply.data).toEqual({
        shop: { name: expect.any(String) as string, description: null },
      });
      expect(reply.errors).toMatchObject([{ path: ['shop', 'description'] }]);
    }));

  test('a required field that fails takes its parent along', () =>
    under({ kind: 'partial', field: 'Shop.name' }, async () => {
      const reply = await get('{ shop { name } channels { slug } }');
      expect(reply.data).toBeNull();
      expect(reply.errors).toMatchObject([{ path: ['shop', 'name'] }]);
    }));

  test('too many requests', () =>
    under({ kind: 'too-many-requests', retryAfter: 7 }, async () => {
      const { status, headers } = await get(shop);
      expect([status, headers.get('retry-after')]).toEqual([429, '7']);
    }));

  test('a token that has expired', async () => {
    const me = '{ me { email } }';
    await under({ kind: 'expired-token', times: 1 }, async () => {
      const reply = await get(me, { token: staff });
      expect(codesOf(reply)).toEqual(['ExpiredSignatureError']);
      expect(reply.data).toEqual({ me: null });
      expect((await get(me, { token: staff })).data).toEqual({
        me: { email: 'admin@example.com' },
      });
    });
    await under({ kind: 'expired-token' }, async () => {
      expect((await get(me)).errors).toBeUndefined();
    });
  });
});

describe('to what', () => {
  test('an operation by its name', () =>
    under({ kind: 'server-error', on: 'Shop' }, async () => {
      expect((await get(shop)).status).toBe(500);
      expect((await get(channels)).status).toBe(200);
    }));

  test.each([
    ['a field', '{ a: shop { name } }'],
    ['a field in a fragment', 'query Q { ...F } fragment F on Query { shop { name } }'],
    ['a mutation', 'mutation M { tokenVerify(token: "x") { isValid } }'],
  ])('%s', (_, query) =>
    under(
      { kind: 'server-error', on: query.includes('shop') ? 'shop' : 'tokenVerify' },
      async () => {
        expect((await get(query)).status).toBe(500);
        expect((await get(channels)).status).toBe(200);
      },
    ),
  );

  test('everything, also what cannot be read', () =>
    under({ kind: 'server-error' }, async () => {
      expect((await get('{')).status).toBe(500);
    }));
});

describe('how often', () => {
  test('so many times', () =>
    under({ kind: 'server-error', times: 2 }, async () => {
      const statuses = [];
      for (let index = 0; index < 3; index++) statuses.push((await get(shop)).status);
      expect(statuses).toEqual([500, 500, 200]);
      expect(await left()).toEqual([]);
    }));

  test('other requests do not use it up', () =>
    under({ kind: 'server-error', times: 1, on: 'Shop' }, async () => {
      await get(channels);
      expect(await left()).toMatchObject([{ times: 1 }]);
      expect((await get(shop)).status).toBe(500);
    }));

  test('by chance, the same each time for a seed', async () => {
    const draw = async (seed: number) => {
      const statuses: number[] = [];
      await under({ kind: 'server-error', chance: 0.5, seed }, async () => {
        for (let index = 0; index < 20; index++) statuses.push((await get(shop)).status);
      });
      return statuses;
    };
    const first = await draw(7);
    expect(new Set(first)).toEqual(new Set([200, 500]));
    expect(await draw(7)).toEqual(first);
    expect(await draw(8)).not.toEqual(first);
  });
});
