import { request } from 'node:http';
import { expect, describe, test } from 'vitest';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import { ask, blankSandbox } from './asking.ts';
import { control } from './controlling.ts';
import { temporaryFolder } from './temporary.ts';

const sandbox = blankSandbox();
const ok = async (method: string, path: string, input?: unknown) => {
  const { status, body } = await control(sandbox(), method, path, input);
  expect(status).toBe(200);
  return body;
};

describe('who may', () => {
  /** The status for a request with these headers; fetch would not let us choose them. */
  function statusFor(headers: Record<string, string>, method = 'GET', path = ''): Promise<number> {
    const { port } = new URL(sandbox().origin);
    return new Promise((resolve, reject) => {
      request(
        { host: 'localhost', port, path: `/sandbox/${path}`, method, headers },
        (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        },
      )
        .on('error', reject)
        .end();
    });
  }

  test.each([
    ['a program', {}],
    ['a page of this machine', { origin: 'http://localhost:4321' }],
    ['a page at its number', { origin: 'http://127.0.0.1' }],
    ['by its number', { host: '127.0.0.1:8000' }],
    ['by its long number', { host: '[::1]' }],
  ])('%s', async (_, headers) => {
    expect(await statusFor(headers)).toBe(200);
  });

  test.each([
    ['a page from elsewhere', { origin: 'https://example.com' }],
    ['a page without an origin', { origin: 'null' }],
    ['a page that looks local', { origin: 'http://localhost.example.com' }],
    ['a page that hides behind a name', { origin: 'http://localhost@example.com' }],
    ['a name that was made to mean this machine', { host: 'example.com' }],
    ['a picture of a page from elsewhere', { 'sec-fetch-site': 'cross-site' }],
  ])('not %s', async (_, headers) => {
    expect(await statusFor(headers)).toBe(403);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'not a form (%s)',
    async (type) => {
      expect(await statusFor({ 'content-type': type }, 'POST', 'reset')).toBe(403);
      expect(await statusFor({}, 'POST', 'reset')).toBe(403);
    },
  );

  test('no page may read its answers from another origin', async () => {
    const headers = { origin: 'http://localhost:4321' };
    const response = await fetch(`${sandbox().origin}/sandbox/`, { headers });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

test('it says what there is', async () => {
  const all = (await ok('GET', '')) as Record<string, unknown>;
  expect(all['requests']).toContain('POST /sandbox/faults');
  expect(Object.keys(all)).toEqual(['requests', 'faultKinds', 'faults', 'switches', 'now', 'jobs']);
});

test.each([
  ['GET', 'nothing', undefined, 404],
  ['GET', 'faults/1/2', undefined, 404],
  ['DELETE', 'faults/99', undefined, 404],
  ['POST', 'faults', { kind: 'none' }, 400],
  ['POST', 'switches/none', { on: true }, 404],
  ['POST', 'switches/oversell', { on: 'yes' }, 400],
  ['POST', 'clock', { seconds: '5' }, 400],
  ['POST', 'jobs/none', {}, 404],
])('refuses %s %s', async (method, path, input, status) => {
  const reply = await control(sandbox(), method, path, input);
  expect(reply.status).toBe(status);
  expect(reply.body).toEqual({ error: expect.any(String) as string });
});

test('a body that is no JSON is refused', async () => {
  const { origin } = sandbox();
  const headers = { 'content-type': 'application/json' };
  for (const body of ['{', ' '.repeat(100_001)])
    expect(
      (await fetch(`${origin}/sandbox/faults`, { method: 'POST', headers, body })).status,
    ).toBe(400);
});

test('faults are listed and taken away one by one', async () => {
  const first = (await ok('POST', 'faults', { kind: 'drop-after', on: 'X' })) as { id: number };
  const second = (await ok('POST', 'faults', { kind: 'webhook-late', ms: 5 })) as { id: number };
  expect(await ok('GET', 'faults')).toEqual([first, second]);
  expect(first).toEqual({
    id: first.id,
    kind: 'drop-after',
    on: 'X',
    times: null,
    chance: 1,
    seed: 1,
  });
  expect(await ok('DELETE', `faults/${first.id}`)).toEqual([second]);
  expect(await ok('DELETE', 'faults')).toEqual([]);
});

test('switches', async () => {
  const { switches } = sandbox().state;
  expect(switches.isOn('oversell')).toBe(true);
  const all = (await ok('POST', 'switches/oversell', { on: false })) as object[];
  expect(all).toContainEqual(expect.objectContaining({ name: 'oversell', on: false }));
  expect(switches.isOn('oversell')).toBe(false);
  await ok('DELETE', 'switches');
  expect(switches.isOn('oversell')).toBe(true);
});

test('the clock', async () => {
  const read = async () => Date.parse(((await ok('GET', 'clock')) as { now: string }).now);
  const before = await read();
  await ok('POST', 'clock', { seconds: 86_400 });
  expect(await read()).toBeGreaterThanOrEqual(before + 86_400_000);
  await ok('POST', 'clock', { seconds: -86_400 });
  expect(await read()).toBeLessThan(before + 86_400_000);
});

test('jobs', async () => {
  let runs = 0;
  sandbox().state.jobs.register({ name: 'counting', seconds: 3600, run: () => (runs += 1) });
  expect(await ok('GET', 'jobs')).toContain('counting');
  expect(await ok('POST', 'jobs/counting', {})).toEqual({ ran: 'counting' });
  expect(runs).toBe(1);
});

test('requests are counted by their names', async () => {
  await ok('DELETE', 'requests');
  await ask(sandbox(), 'query Shop { shop { name } }');
  await ask(sandbox(), 'query Shop { shop { name } }');
  await ask(sandbox(), '{ shop { name } }');
  await ask(sandbox(), '{');
  expect(await ok('GET', 'requests')).toEqual({ '(unreadable)': 1, Shop: 2, shop: 1 });
});

test('reset: the state is what it was seeded with, while the sandbox goes on', async () => {
  const own = await startSandbox({ port: 0, dir: temporaryFolder(), seed: { kind: 'blank' } });
  try {
    const { store, clock } = own.state;
    const seeded = store.all('user').length;
    store.transaction(() => store.remove(store.one('user', 'email', 'admin@example.com')!));
    clock.move(3600);
    await control(own, 'POST', 'faults', { kind: 'webhook-lost' });
    await control(own, 'POST', 'switches/oversell', { on: false });
    const reset = () => control(own, 'POST', 'reset', {}).catch(() => ({ status: 503 }));
    const both = [reset(), reset()];
    // The second may find the first at work, and is then told to come again.
    expect((await Promise.all(both)).map(({ status }) => status)).toContain(200);
    expect(own.state.store.all('user')).toHaveLength(seeded);
    expect(own.state.switches.isOn('oversell')).toBe(true);
    expect(own.state.clock.now().getTime()).toBeLessThan(Date.now() + 60_000);
    expect((await control(own, 'GET', 'faults')).body).toEqual([]);
    const signIn =
      'mutation { tokenCreate(email: "admin@example.com", password: "admin") { token } }';
    expect((await ask(own, signIn)).data).toHaveProperty('tokenCreate.token');
  } finally {
    await own.close();
  }
});
