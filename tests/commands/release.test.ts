import { chownSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Build } from '#publisher/builds.ts';
import { listen } from '#publisher/http.ts';
import { holdStore } from '#publisher/lock.ts';
import { Queue } from '#publisher/queue/queue.ts';
import { Releases } from '#publisher/release/releases.ts';
import { forgetControl, readControl, writeControl } from '#publisher/status/control.ts';
import { statusRoutes } from '#publisher/status/routes.ts';
import { acceptedGates } from '#publisher/status/staff.ts';
import { type ReleaseState, stateOfStore } from '#publisher/status/state.ts';
import { openStoppedStore } from '#publisher/status/stopped-desk.ts';
import { HELD } from '#publisher/worker.ts';
import { callRelease } from '../../src/commands/release-call.ts';
import { deskOfStore } from '../../src/commands/release-desk.ts';
import { manifestOf } from '../publisher/releases-in-hand.ts';
import { temporaryFolder } from '../publisher/store.ts';

const [FIRST, SECOND, THIRD] = [1, 2, 3].map((n) => `20261125T01020300${n}Z-a1b2c3`) as [
  string,
  string,
  string,
];

/** A store with three releases, the last of which is served. */
async function store(): Promise<{ folder: string; releases: Releases; queue: Queue }> {
  const folder = temporaryFolder();
  const releases = new Releases(folder);
  const parents = { [FIRST]: null, [SECOND]: FIRST, [THIRD]: SECOND };
  for (const [id, parent] of Object.entries(parents))
    await releases.write(
      manifestOf({ id, parent, causes: [`PRODUCT_UPDATED ${id.slice(17, 18)}`] }),
    );
  await releases.switchTo(THIRD);
  const queue = new Queue(join(folder, 'queue.db'));
  onTestFinished(() => queue.close());
  return { folder, releases, queue };
}

/** The release whose pages are served. */
async function shown(releases: Releases): Promise<string | undefined> {
  const current = await releases.current();
  return current?.backTo ?? current?.id;
}

interface Ended {
  readonly code: number;
  readonly said: string;
}

/** `npm run release -- …`. */
async function release(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const said: string[] = [];
  const code = await callRelease(args, { DATA_DIR: folder, ...env }, (text) =>
    said.push(text),
  ).catch((error: unknown) => {
    // Those that a command tells as a sentence.
    if (!/^(Setting|Start|Store)Error$/.test((error as Error).name)) throw error;
    said.push((error as Error).message);
    return 1;
  });
  return { code, said: said.join('\n') };
}

describe('while no publisher runs', () => {
  test('says what is served, and what can be gone back to', async () => {
    const { folder, queue } = await store();
    queue.add('PRODUCT_UPDATED', {}, Date.now());
    const { code, said } = await release(folder, ['list']);
    expect(code).toBe(0);
    expect(said).toContain(`Served: ${THIRD}, made `);
    expect(said).toContain('The publisher does not run; 1 event waits.');
    const rows = said.split('\n').filter((line) => line.startsWith('  2026'));
    expect(rows.map((row) => [row.trim().split(' ')[0], row.includes('← served')])).toEqual([
      [THIRD, true],
      [SECOND, false],
      [FIRST, false],
    ]);
    expect(rows[2]).toContain('PRODUCT_UPDATED 1');
    // No argument is the same.
    expect((await release(folder, [])).said).toContain(`Served: ${THIRD}`);
  });

  test('goes back to what was served before, and events do not undo it', async () => {
    const { folder, releases, queue } = await store();
    const { code, said } = await release(folder, ['rollback']);
    expect([code, await shown(releases), queue.flag(HELD)]).toEqual([0, SECOND, SECOND]);
    expect(said).toContain(`${SECOND} is served again, not ${THIRD}.`);
    expect(said).toContain('on hold, also when the publisher starts');
    expect((await release(folder, ['rollback'])).said).toContain(`${FIRST} is served again`);
    const none = await release(folder, ['rollback']);
    expect([none.code, none.said]).toEqual([1, expect.stringContaining('is the first release')]);
    expect((await release(folder, ['list'])).said).toContain('Publishing is on hold');
  });

  test('goes back to any release that is kept, and to no other', async () => {
    const { folder, releases, queue } = await store();
    expect((await release(folder, ['rollback', FIRST])).code).toBe(0);
    expect(await shown(releases)).toBe(FIRST);
    queue.setFlag(HELD, null);
    for (const id of ['20261125T010203009Z-a1b2c3', '../../etc/passwd', 'latest']) {
      const { code, said } = await release(folder, ['rollback', id]);
      expect([code, said]).toEqual([1, expect.stringContaining('There is no such release.')]);
    }
    expect([await shown(releases), queue.flag(HELD)]).toEqual([FIRST, null]);
  });

  test('does not go back to one that is forgotten', async () => {
    const { folder, releases } = await store();
    await releases.write(manifestOf({ id: FIRST, parent: '20261124T010203004Z-a1b2c3' }));
    await releases.switchTo(FIRST);
    const { code, said } = await release(folder, ['rollback']);
    expect([code, said]).toEqual([1, expect.stringContaining('is kept no longer')]);
    expect(await releases.currentId()).toBe(FIRST);
  });

  test('holds, resumes and accepts for when it starts', async () => {
    const { folder, queue } = await store();
    expect((await release(folder, ['hold'])).said).toContain('also when the publisher starts');
    expect(queue.flag(HELD)).toBe('staff');
    const accepted = await release(folder, ['accept', 'counts']);
    expect(accepted.said).toContain('"counts" is accepted once');
    expect(accepted.said).toContain('Publishing is on hold.');
    expect([...acceptedGates(queue).get()]).toEqual(['counts']);
    expect((await release(folder, ['resume'])).said).toContain('goes on when the publisher starts');
    expect(queue.flag(HELD)).toBeNull();
  });

  test.each(['rebuild', 'reconcile'])('%s is for one that runs', async (action) => {
    const { folder } = await store();
    const { code, said } = await release(folder, [action]);
    expect([code, said]).toEqual([1, expect.stringContaining('start it')]);
  });

  test('keeps one from starting meanwhile, and no longer', async () => {
    const { folder } = await store();
    const desk = openStoppedStore(folder);
    expect(() => holdStore(folder)).toThrow('Another publisher works on');
    desk.close();
    holdStore(folder)();
  });

  test('makes no store where there is none', async () => {
    const folder = join(temporaryFolder(), 'elsewhere');
    const { code, said } = await release(folder, ['list']);
    expect([code, said]).toEqual([1, expect.stringContaining('No publisher has worked in')]);
    expect(statSync(folder, { throwIfNoEntry: false })).toBeUndefined();
  });

  test.skipIf(process.getuid?.() !== 0)('leaves the store of another user alone', async () => {
    const { folder, releases } = await store();
    chownSync(join(folder, 'queue.db'), 65_534, 65_534);
    const { code, said } = await release(folder, ['rollback']);
    expect([code, said]).toEqual([1, expect.stringContaining('user with the number 65534')]);
    expect(await releases.currentId()).toBe(THIRD);
    holdStore(folder)();
  });

  test('takes another folder than DATA_DIR', async () => {
    const { folder } = await store();
    const { said } = await release('/nowhere', ['list', '--data', folder]);
    expect(said).toContain(`Served: ${THIRD}`);
  });
});

const build = (more: Partial<Build>): Build => ({
  at: new Date().toISOString(),
  reason: 'events',
  events: 0,
  took: 12,
  outcome: 'published',
  detail: '0 added, 1 changed, 0 removed',
  release: THIRD,
  phases: {},
  ...more,
});

/** A publisher on the store that answers commands; `follows` is the build that comes of a wish. */
async function running(
  follows: Partial<Build> = {},
  state: Partial<ReleaseState> = {},
): Promise<{ folder: string; done: string[]; origin: string }> {
  const { folder, releases, queue } = await store();
  onTestFinished(holdStore(folder));
  const done: string[] = [];
  const builds: Build[] = [build({ reason: 'sweep, wish' })];
  const wished = (what: string) => {
    done.push(what);
    // Somebody else's comes first.
    builds.unshift(build({ reason: 'events', outcome: 'refused', detail: 'of another' }));
    setTimeout(() => builds.unshift(build({ reason: 'start, wish', ...follows })), 300);
    return 'wish';
  };
  const routes = statusRoutes({
    token: 'token of the tests',
    key: 'key of this start',
    status: async () => ({
      ...(await stateOfStore(releases, queue)),
      builds,
      refusedGates: [],
      sweptAt: null,
      readAt: null,
      app: null,
      deadLinks: [],
      missingPictures: [],
      faults: [],
      heldBack: [],
      ...state,
    }),
    actions: {
      reconcile: () => wished('reconcile'),
      rebuild: () => wished('rebuild'),
      resume: () => wished('resume'),
      accept: (gate) => wished(`accept ${gate}`),
      hold: async () => void done.push('hold'),
      rollback: async (id) => {
        if (id === 'full') throw new Error('ENOSPC');
        await releases.switchTo(id);
        done.push(`rollback ${id}`);
      },
    },
  });
  const { origin, close } = await listen(0, async (request, response) => {
    if (!(await routes(request, response))) response.writeHead(404).end();
  });
  onTestFinished(close);
  writeControl(folder, { origin, key: 'key of this start' });
  return { folder, done, origin };
}

describe('a publisher that runs', () => {
  test('is asked, not gone round', async () => {
    const { folder, done } = await running();
    expect((await release(folder, ['list'])).said).toContain('Publishing goes on.');
    const back = await release(folder, ['rollback']);
    expect([back.code, back.said]).toEqual([
      0,
      expect.stringContaining(`${SECOND} is served again`),
    ]);
    expect((await release(folder, ['hold'])).said).toContain('Publishing is on hold: events wait');
    expect(done).toEqual([`rollback ${SECOND}`, 'hold']);
    const lost = await release(folder, ['rollback', '20261125T010203009Z-a1b2c3']);
    expect([lost.code, lost.said]).toEqual([1, expect.stringContaining('no such release')]);
    const full = await release(folder, ['rollback', 'full']);
    expect(full).toEqual({ code: 1, said: 'It failed: ENOSPC.' });
  });

  test.each<[args: string[], follows: Partial<Build>, code: number, said: string]>([
    [['reconcile'], {}, 0, `${THIRD} is served: 0 added, 1 changed, 0 removed, after 12 ms.`],
    [
      ['rebuild'],
      { outcome: 'unchanged', detail: 'nothing has changed' },
      0,
      `${THIRD} is served, and shows all as Saleor has it.`,
    ],
    [
      ['accept', 'counts'],
      { outcome: 'refused', detail: 'A price is missing.' },
      1,
      `Refused, ${THIRD} stays served: A price is missing.`,
    ],
    [
      ['resume'],
      { outcome: 'unread', detail: 'HTTP 502' },
      1,
      'Saleor could not be read: HTTP 502. The publisher tries again',
    ],
    [
      ['reconcile'],
      { outcome: 'failed', reason: 'events', detail: 'ENOSPC' },
      1,
      'The build failed: ENOSPC.',
    ],
  ])('%j is waited for, and told: %j', async (args, follows, code, said) => {
    const { folder, done } = await running(follows);
    const ended = await release(folder, args);
    expect(ended).toEqual({ code, said: expect.stringContaining(said) as string });
    expect(done).toEqual([args.join(' ')]);
  });

  test('says how a refused release is let pass', async () => {
    const { folder } = await running(
      { outcome: 'refused', detail: 'A price is missing.' },
      { refusedGates: ['prices', 'links'] },
    );
    const accept = 'npm run release -- accept prices and npm run release -- accept links';
    expect((await release(folder, ['reconcile'])).said).toContain(accept);
    const { said } = await release(folder, ['list']);
    expect(said).toContain(`The last one: `);
    expect(said).toContain(accept);
  });

  test('on hold is not waited for', async () => {
    const { folder } = await running({}, { held: true });
    const { code, said } = await release(folder, ['accept', 'links']);
    expect([code, said]).toEqual([0, expect.stringContaining('Publishing is on hold.')]);
  });

  test('is known by a file for its user alone, until it ends', () => {
    const folder = temporaryFolder();
    expect(readControl(folder)).toBeNull();
    writeControl(folder, { origin: 'http://localhost:1', key: 'k' });
    expect(statSync(join(folder, 'control.json')).mode & 0o777).toBe(0o600);
    expect(readControl(folder)).toEqual({ origin: 'http://localhost:1', key: 'k' });
    forgetControl(folder);
    expect(readControl(folder)).toBeNull();
  });

  test('and only starts is waited for, and then told of', async () => {
    const { folder } = await store();
    const letGo = holdStore(folder);
    await expect(deskOfStore(folder, 50)).rejects.toThrow('it is starting');
    const waiting = deskOfStore(folder, 5_000);
    letGo();
    const desk = await waiting;
    expect(desk.isRunning).toBe(false);
    desk.close();
  });

  test('and does not answer is named', async () => {
    const { folder } = await store();
    onTestFinished(holdStore(folder));
    writeControl(folder, { origin: 'http://localhost:9', key: 'k' });
    const { code, said } = await release(folder, ['list']);
    expect([code, said]).toEqual([
      1,
      expect.stringContaining('The publisher at http://localhost:9 cannot be reached'),
    ]);
  });
});

describe('a publisher elsewhere', () => {
  test('is asked with its STATUS_TOKEN', async () => {
    const { origin } = await running();
    const ask = (env: Record<string, string>) =>
      release('/nowhere', ['list', '--url', `${origin}/status/`], env);
    expect((await ask({ STATUS_TOKEN: 'token of the tests' })).said).toContain(`Served: ${THIRD}`);
    expect((await ask({ STATUS_TOKEN: 'of another' })).said).toContain(
      'STATUS_TOKEN is not that of the publisher',
    );
    expect((await ask({})).said).toContain('STATUS_TOKEN is not set');
  });
});

describe('a call that is none', () => {
  test.each([
    [['publish'], 'There is no "publish". Usage: npm run release -- list |'],
    [['accept'], 'Say which gate to let pass once: counts, prices, images,'],
    [['accept', 'all'], 'Say which gate to let pass once: counts, prices, images,'],
    [['rollback', 'a', 'b'], 'Unexpected argument "b". Usage:'],
    [['hold', 'now'], 'Unexpected argument "now". Usage:'],
    [['list', '--force'], "Unknown option '--force'"],
    [['list', '--url', 'publisher'], 'is not a web address: "publisher"'],
  ])('%j is told what there is', async (args, said) => {
    const { folder, releases } = await store();
    const ended = await release(folder, args);
    expect(ended).toEqual({ code: 1, said: expect.stringContaining(said) as string });
    expect(await releases.currentId()).toBe(THIRD);
  });
});
