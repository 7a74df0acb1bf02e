import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Build } from '#publisher/builds.ts';
import { listen } from '#publisher/http.ts';
import type { Publisher } from '#publisher/publisher.ts';
import { Queue } from '#publisher/queue/queue.ts';
import { factsOf, type ReleaseFacts } from '#publisher/release/manifest.ts';
import { NoSuchRelease, Releases } from '#publisher/release/releases.ts';
import type { Site } from '#publisher/site/site.ts';
import { type Status, statusPage } from '#publisher/status/page.ts';
import { statusRoutes } from '#publisher/status/routes.ts';
import { acceptedGates, staffActions } from '#publisher/status/staff.ts';
import { HELD, type Worker } from '#publisher/worker.ts';
import { manifestOf } from './releases-in-hand.ts';
import { temporaryFolder } from './store.ts';

const SECRET = 'sixteen letters or more';
const KEY = 'of this start';
const NOW = Date.parse('2026-11-25T12:00:00Z');

const facts = (more: Partial<ReleaseFacts> = {}): ReleaseFacts => ({
  ...factsOf(manifestOf({ at: '2026-11-25T11:59:30Z' })),
  ...more,
});

const build = (more: Partial<Build> = {}): Build => ({
  at: '2026-11-25T11:59:00Z',
  reason: 'events',
  events: 3,
  took: 120,
  outcome: 'published',
  detail: '0 added, 2 changed, 0 removed',
  release: 'x',
  phases: { read: 80.4, switched: 2 },
  ...more,
});

const statusWith = (more: Partial<Status> = {}): Status => ({
  now: NOW,
  current: facts(),
  releases: [facts()],
  refused: [],
  queue: { count: 0, oldest: null },
  held: false,
  builds: [build()],
  sweptAt: NOW - 600_000,
  readAt: NOW - 1_000,
  app: {
    saleorApiUrl: 'https://api.example/graphql/',
    saleorVersion: '3.23',
    registeredAt: '2026-11-20T10:00:00Z',
    alignment: { missingPermissions: [] },
    alignmentFault: null,
  },
  refusedGates: [],
  deadLinks: [],
  missingPictures: [],
  faults: [],
  heldBack: [],
  ...more,
});

const pageOf = (status: Status) => statusPage(status, 'f0rm');

/** As a reader hears it. */
const notesIn = (html: string) =>
  [...html.matchAll(/<p class="note" role="status">([^<]*)<\/p>/g)].map(([, text]) => text);

describe('the status page', () => {
  test('tells what is served, how old it is and what was built', () => {
    const html = pageOf(statusWith());
    expect(html).toContain('20261125T010203004Z-a1b2c3, made 30 s ago');
    expect(html).toContain('<dd>10 min ago</dd>');
    expect(html).toContain('<dd>empty</dd>');
    expect(html).toContain('read 80, switched 2');
    expect(notesIn(html)).toEqual([]);
  });

  test('does before the first release, too', () => {
    const html = pageOf(
      statusWith({
        current: null,
        releases: [],
        builds: [],
        sweptAt: null,
        readAt: null,
        app: null,
      }),
    );
    expect(html).toContain('nothing yet');
    expect(notesIn(html)).toEqual([expect.stringContaining('npm run app:install')]);
  });

  test.each<[string, Partial<Status>, RegExp]>([
    ['is on hold', { held: true }, /on hold/],
    [
      'lacks permissions',
      { app: { alignment: { missingPermissions: ['MANAGE_PAGES'] }, alignmentFault: null } },
      /MANAGE_PAGES/,
    ],
    [
      'is known to Saleor no more',
      { app: { alignment: null, alignmentFault: 'install it again' } },
      /install it again/,
    ],
    [
      'was refused',
      {
        refusedGates: ['prices'],
        builds: [build({ outcome: 'refused', detail: 'A price is missing.' })],
      },
      /refused: A price is missing\./,
    ],
    [
      'was refused for an address that two claim',
      { builds: [build({ outcome: 'refused', detail: 'Two pages would live at /a/' })] },
      /Two pages would live/,
    ],
    [
      'could not read Saleor',
      { builds: [build({ outcome: 'unread', detail: 'HTTP 502' })] },
      /HTTP 502/,
    ],
    ['failed', { builds: [build({ outcome: 'failed', detail: 'ENOSPC' })] }, /ENOSPC/],
    [
      'has links to what is gone',
      { deadLinks: Array.from({ length: 12 }, (_, i) => ({ from: `/a${i}/`, to: '/gone/' })) },
      /\/a9\/ → \/gone\/ and 2 more/,
    ],
    [
      'has pictures that cannot be shown',
      {
        missingPictures: Array.from({ length: 11 }, (_, i) => ({
          owner: `product "${i}"`,
          url: `https://media.example/${i}.jpg`,
          reason: 'lies nowhere',
        })),
      },
      /product &#34;9&#34;: https:\/\/media\.example\/9\.jpg lies nowhere and 1 more/,
    ],
  ])('says what to do when the publisher %s', (_, more, expected) => {
    expect(notesIn(pageOf(statusWith(more))).join('\n')).toMatch(expected);
  });

  test('offers what can be done, and no more', () => {
    const buttons = (status: Status) =>
      [...pageOf(status).matchAll(/action="\/status\/([\w-]+)"/g)].map(([, action]) => action);
    expect(buttons(statusWith())).toEqual(['reconcile', 'rebuild', 'hold']);
    expect(
      buttons(
        statusWith({
          held: true,
          refusedGates: ['prices', 'counts'],
          releases: [facts(), facts({ id: 'older' })],
        }),
      ),
    ).toEqual(['reconcile', 'rebuild', 'resume', 'accept', 'accept', 'rollback']);
  });

  test('takes nothing that others wrote for its own', () => {
    const evil = `"><script>alert(1)</script>'&`;
    const html = statusPage(
      statusWith({
        current: facts({ id: evil }),
        releases: [
          facts({
            id: evil,
            causes: [evil],
            changes: { added: [evil], changed: [evil], removed: [evil] },
          }),
        ],
        refused: [facts({ id: evil, causes: [evil] })],
        builds: [
          build({ reason: evil, detail: evil, phases: { [evil]: 1 } }),
          build({ outcome: 'unread', detail: evil }),
        ],
        app: {
          saleorApiUrl: evil,
          saleorVersion: evil,
          registeredAt: evil,
          alignment: { missingPermissions: [evil] },
          alignmentFault: evil,
        },
        refusedGates: [evil],
        deadLinks: [{ from: evil, to: evil }],
        missingPictures: [{ owner: evil, url: evil, reason: evil }],
      }),
      evil,
    );
    expect(html).not.toContain('<script');
    expect(html).not.toMatch(/value="[^"]*"[^ >]/);
    expect(html.match(/&#60;script&#62;/g)!.length).toBeGreaterThan(10);
  });
});

interface Stage {
  readonly origin: string;
  readonly done: string[];
  ask(path: string, options?: RequestInit): Promise<Response>;
  /** Signs in and gives the cookie. */
  signIn(token?: string, headers?: Record<string, string>): Promise<Response>;
}

async function staged(token: string | null = SECRET): Promise<Stage> {
  const done: string[] = [];
  const wished = (what: string) => `wish to ${(done.push(what), what)}`;
  const routes = statusRoutes({
    token,
    key: KEY,
    status: async () => statusWith(),
    actions: {
      reconcile: () => wished('reconcile'),
      rebuild: () => wished('rebuild'),
      resume: () => wished('resume'),
      accept: (gate) => wished(`accept ${gate}`),
      hold: async () => void done.push('hold'),
      async rollback(id) {
        if (id === 'full') throw new Error('ENOSPC');
        if (id !== 'kept') throw new NoSuchRelease('no');
        done.push(`rollback ${id}`);
      },
    },
  });
  const { origin, close } = await listen(0, async (request, response) => {
    if (!(await routes(request, response))) response.writeHead(418).end();
  });
  onTestFinished(close);
  const ask = (path: string, options: RequestInit = {}) =>
    fetch(origin + path, { redirect: 'manual', ...options });
  return {
    origin,
    done,
    ask,
    signIn: (given = SECRET, headers = {}) =>
      ask('/status/sign-in', {
        method: 'POST',
        headers,
        body: new URLSearchParams({ token: given }),
      }),
  };
}

const bearer = { authorization: `Bearer ${SECRET}` };
const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '';
const formToken = createHmac('sha256', SECRET).update('form').digest('hex');
const session = createHmac('sha256', SECRET).update('session').digest('hex');

describe('signing in', () => {
  test('shows the page to whoever knows the token, and nobody else', async () => {
    const { ask, signIn } = await staged();
    expect((await ask('/status/')).status).toBe(401);
    const signedIn = await signIn();
    expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, '/status/']);
    const page = await ask('/status/', { headers: { cookie: cookieOf(signedIn) } });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<h1>Publisher</h1>');
    for (const wrong of ['', 'sixteen letters or mor', `${SECRET}x`, SECRET.toUpperCase()]) {
      const response = await signIn(wrong);
      expect([response.status, response.headers.get('set-cookie')]).toEqual([401, null]);
    }
  });

  test('keeps the token out of the cookie, and the cookie out of scripts and other sites', async () => {
    const { signIn } = await staged();
    const cookie = (await signIn()).headers.get('set-cookie')!;
    expect(cookie).toMatch(
      /^status=[0-9a-f]{64}; Path=\/status\/; HttpOnly; SameSite=Strict; Max-Age=\d+$/,
    );
    expect(decodeURIComponent(cookie)).not.toContain(SECRET);
    const secure = await signIn(SECRET, { 'x-forwarded-proto': 'https' });
    expect(secure.headers.get('set-cookie')).toMatch(/; Secure$/);
  });

  test.each([
    'status=',
    `status=${SECRET}`,
    `xstatus=${session}`,
    `status=${createHmac('sha256', 'another').update('session').digest('hex')}`,
    `status=${formToken}`,
  ])('is not done by the cookie %j', async (cookie) => {
    const { ask } = await staged();
    expect((await ask('/status/', { headers: { cookie } })).status).toBe(401);
  });

  test('is not needed for a tool that brings the token along', async () => {
    const { ask } = await staged();
    expect((await ask('/status/', { headers: bearer })).status).toBe(200);
    expect((await ask('/status/', { headers: { authorization: 'Bearer wrong' } })).status).toBe(
      401,
    );
    expect((await ask('/status/', { headers: { authorization: `Basic ${SECRET}` } })).status).toBe(
      401,
    );
  });

  test('is not possible where no token is set', async () => {
    const { ask, signIn } = await staged(null);
    expect((await signIn('')).status).toBe(404);
    const page = await ask('/status/', { headers: bearer });
    expect([page.status, await page.text()]).toEqual([
      404,
      expect.stringContaining('STATUS_TOKEN'),
    ]);
  });
});

describe('the buttons', () => {
  const press = ({ ask }: Stage, action: string, value = '', form: string | null = formToken) =>
    ask(`/status/${action}`, {
      method: 'POST',
      headers: { cookie: `status=${session}` },
      body: new URLSearchParams({ ...(form !== null && { form }), value }),
    });

  test.each([
    ['reconcile', '', 'reconcile'],
    ['rebuild', '', 'rebuild'],
    ['hold', '', 'hold'],
    ['resume', '', 'resume'],
    ['accept', 'counts', 'accept counts'],
    ['rollback', 'kept', 'rollback kept'],
  ])('%s %s does what it says, and leads back', async (action, value, expected) => {
    const stage = await staged();
    const response = await press(stage, action, value);
    expect([response.status, response.headers.get('location')]).toEqual([303, '/status/']);
    expect(stage.done).toEqual([expected]);
  });

  test('are those of the page that was shown', async () => {
    const { ask } = await staged();
    const html = await (await ask('/status/', { headers: { cookie: `status=${session}` } })).text();
    expect(html).toContain(`name="form" value="${formToken}"`);
    expect(formToken).not.toContain(SECRET);
  });

  test.each([
    ['a page elsewhere, which does not know the word', null],
    ['an old page', 'old'],
    ['the cookie’s value', session],
  ])('do nothing for %s', async (_, form) => {
    const stage = await staged();
    expect((await press(stage, 'rebuild', '', form)).status).toBe(403);
    expect(stage.done).toEqual([]);
  });

  test('do nothing for those who have not signed in', async () => {
    const stage = await staged();
    const body = new URLSearchParams({ form: formToken });
    const response = await stage.ask('/status/rebuild', { method: 'POST', body });
    expect(response.status).toBe(401);
    expect(stage.done).toEqual([]);
  });

  test.each([
    ['accept', '', 400],
    ['accept', 'everything', 400],
    ['accept', 'constructor', 400],
    ['rollback', '', 400],
    ['rollback', '../../etc/passwd', 400],
    ['delete', '', 404],
    ['', '', 404],
  ])('%j %j are not there', async (action, value, status) => {
    const stage = await staged();
    expect((await press(stage, action, value)).status).toBe(status);
    expect(stage.done).toEqual([]);
  });

  test('that fail say why', async () => {
    const stage = await staged();
    for (const response of [
      await press(stage, 'rollback', 'full'),
      await stage.ask('/status/rollback', {
        method: 'POST',
        headers: bearer,
        body: new URLSearchParams({ value: 'full' }),
      }),
    ])
      expect([response.status, await response.text()]).toEqual([500, 'It failed: ENOSPC.']);
  });

  test('that are larger than any of ours are not read', async () => {
    const stage = await staged();
    expect((await press(stage, 'rebuild', 'x'.repeat(20_000))).status).toBe(403);
    expect(stage.done).toEqual([]);
  });
});

describe('a command', () => {
  const byKey = { authorization: `Bearer ${KEY}` };
  const post = ({ ask }: Stage, action: string, value = '', headers = byKey) =>
    ask(`/status/${action}`, { method: 'POST', headers, body: new URLSearchParams({ value }) });

  test.each([bearer, byKey])('reads and acts with its secret alone: %j', async (headers) => {
    const stage = await staged();
    const state = await stage.ask('/status/status.json', { headers });
    expect([state.status, await state.json()]).toEqual([200, statusWith()]);
    const acted = await post(stage, 'accept', 'counts', headers);
    expect([acted.status, await acted.json()]).toEqual([200, { wish: 'wish to accept counts' }]);
    expect(await (await post(stage, 'rollback', 'kept', headers)).json()).toEqual({ wish: null });
    expect(await (await post(stage, 'hold', '', headers)).json()).toEqual({ wish: null });
    expect(stage.done).toEqual(['accept counts', 'rollback kept', 'hold']);
  });

  test('on the publisher’s machine needs no STATUS_TOKEN', async () => {
    const stage = await staged(null);
    expect((await stage.ask('/status/status.json', { headers: byKey })).status).toBe(200);
    expect((await post(stage, 'resume')).status).toBe(200);
    expect(stage.done).toEqual(['resume']);
    expect((await stage.ask('/status/', { headers: byKey })).status).toBe(404);
  });

  test.each([
    ['accept', 'everything', 400],
    ['rollback', 'lost', 400],
    ['delete', '', 404],
  ])('%s %j is told what is wrong', async (action, value, status) => {
    const stage = await staged();
    const response = await post(stage, action, value);
    expect([response.status, await response.text()]).toEqual([
      status,
      expect.stringMatching(/^There is no such /),
    ]);
    expect(stage.done).toEqual([]);
  });

  test.each(['', 'Bearer ', 'Bearer wrong', `Basic ${KEY}`])(
    'with the secret %j does nothing',
    async (authorization) => {
      const stage = await staged();
      expect((await post(stage, 'resume', '', { authorization })).status).toBe(401);
      const state = await stage.ask('/status/status.json', { headers: { authorization } });
      expect([state.status, await state.text()]).toEqual([
        401,
        expect.not.stringContaining('releases'),
      ]);
      expect(stage.done).toEqual([]);
    },
  );
});

describe('around the page', () => {
  test('nothing is kept, framed, or runs', async () => {
    const { ask } = await staged();
    for (const response of [await ask('/status/'), await ask('/status/', { headers: bearer })]) {
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      const policy = response.headers.get('content-security-policy')!;
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('script-src');
      expect(await response.text()).not.toContain('<script');
    }
  });

  test.each([
    ['/status', 301],
    ['/status/nothing', 404],
    ['/statuses/', 418],
    ['/', 418],
  ])('%s is answered with %i', async (path, status) => {
    const { ask } = await staged();
    expect((await ask(path, { headers: bearer })).status).toBe(status);
  });
});

describe('what the buttons do', () => {
  function hands() {
    const folder = temporaryFolder();
    const queue = new Queue(join(folder, 'queue.db'));
    onTestFinished(() => queue.close());
    const order: string[] = [];
    const releases = new Releases(folder);
    const worker = {
      wish: (why: string) => void order.push(`wish: ${why}`),
      notice: () => void order.push('notice'),
      between: async (work: () => Promise<unknown>) => {
        order.push(`between, held: ${queue.flag(HELD) !== null}`);
        return work();
      },
    } as Partial<Worker> as Worker;
    const actions = staffActions({
      releases,
      queue,
      worker,
      site: { forgetLive: () => void order.push('forgetLive') } as Partial<Site> as Site,
      publisher: {
        rebuildNext: () => void order.push('rebuildNext'),
      } as Partial<Publisher> as Publisher,
      app: null as never,
      log: () => undefined,
    });
    return { queue, releases, order, actions };
  }

  test('going back holds events first, and switches between two builds', async () => {
    const { queue, releases, order, actions } = hands();
    const { id } = manifestOf();
    await releases.write(manifestOf());
    await actions.rollback(id);
    expect(order).toEqual(['between, held: true', 'forgetLive']);
    expect((await releases.current())?.backTo).toBe(id);
    expect(queue.flag(HELD)).toBe(id);
    actions.resume();
    expect(queue.flag(HELD)).toBeNull();
    expect(order.at(-1)).toBe('wish: resumed by staff');
  });

  test('going back to what is not there holds nothing', async () => {
    const { queue, order, actions } = hands();
    await expect(actions.rollback('20261125T010203004Z-a1b2c3')).rejects.toThrow(NoSuchRelease);
    expect(queue.flag(HELD)).toBeNull();
    expect(order).toEqual(['between, held: true', 'notice']);
    queue.setFlag(HELD, 'earlier');
    await expect(actions.rollback('../../etc/passwd')).rejects.toThrow(NoSuchRelease);
    expect(queue.flag(HELD)).toBe('earlier');
  });

  test('accepting gathers gates until a release has passed', () => {
    const { queue, order, actions } = hands();
    const accepted = acceptedGates(queue);
    expect(accepted.get()).toEqual(new Set());
    actions.accept('counts');
    actions.accept('links');
    actions.accept('counts');
    expect(accepted.get()).toEqual(new Set(['counts', 'links']));
    expect(order[0]).toBe('wish: "counts" accepted by staff');
    accepted.clear();
    expect(acceptedGates(queue).get()).toEqual(new Set());
  });

  test('on hold, what is being built is awaited, and what was gone back to stays known', async () => {
    const { queue, order, actions } = hands();
    await actions.hold();
    expect(order).toEqual(['between, held: true']);
    queue.setFlag(HELD, 'earlier');
    await actions.hold();
    expect(queue.flag(HELD)).toBe('earlier');
  });

  test('a rebuild and a comparison are wished for', () => {
    const { order, actions } = hands();
    expect(actions.rebuild()).toBe('full rebuild asked for by staff');
    expect(actions.reconcile()).toBe('asked for by staff');
    expect(order).toEqual([
      'forgetLive',
      'rebuildNext',
      'wish: full rebuild asked for by staff',
      'wish: asked for by staff',
    ]);
  });
});
