import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { EVERYTHING, NOTHING, type Scope } from '#domain/scope.ts';
import type { Build } from '#publisher/builds.ts';
import type { Outcome } from '#publisher/publisher.ts';
import { Queue } from '#publisher/queue/queue.ts';
import { HELD, Worker } from '#publisher/worker.ts';
import type { WorkerTimes } from '#publisher/worker-times.ts';
import { manifestOf } from './releases-in-hand.ts';
import { noSpace, temporaryFolder } from './store.ts';

interface Call {
  readonly scope: Scope;
  readonly causes: readonly string[];
}

interface Stage {
  readonly queue: Queue;
  readonly worker: Worker;
  /** What was asked of the publisher, in order. */
  readonly calls: readonly Call[];
  /** What the publisher says of itself. */
  readonly knows: { isRead: boolean; owing: string | null };
  readonly log: readonly (readonly [string, unknown])[];
}

type Publish = (call: Call, stage: Stage) => Outcome | Promise<Outcome>;

const published: Outcome = {
  ...{
    kind: 'published',
    release: manifestOf({ mode: 'incremental' }),
    deadLinks: [],
    heldBack: [],
  },
};
const unread: Outcome = { kind: 'unread', reason: 'Saleor: ProductsByIds: HTTP 502' };

const TIMES: WorkerTimes = {
  urgent: { quiet: 5, most: 100 },
  patient: { quiet: 15, most: 60_000 },
  sweepEvery: 3_600_000,
  burst: { builds: 50, within: 3_000, window: { quiet: 500, most: 2_000 } },
  sweepWaits: 60_000,
  retryAfter: [5, 10],
  picturesAfter: [60_000],
};

const stages: Stage[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const { worker, queue } of stages.splice(0)) {
    await worker.stop();
    queue.close();
  }
});

/** A worker over a queue of its own, with a publisher that does what it is told; it is not at work yet. */
function staged(
  publish: Publish = () => published,
  times: Partial<WorkerTimes> = {},
  {
    file = join(temporaryFolder(), 'queue.db'),
    onBuild,
    reading = () => Promise.resolve(),
  }: { file?: string; onBuild?: (build: Build) => void; reading?: () => Promise<void> } = {},
): Stage {
  const queue = new Queue(file);
  const calls: Call[] = [];
  const log: [string, unknown][] = [];
  const knows: Stage['knows'] = { isRead: true, owing: null };
  const publishNow = async (scope: Scope, causes: readonly string[]) => {
    calls.push({ scope, causes });
    return publish({ scope, causes }, stage);
  };
  const worker: Worker = new Worker({
    queue,
    publisher: {
      publish: publishNow,
      async readAhead() {
        await reading();
        return {
          // What was missed stands in the causes: that everything is published goes without saying.
          publish: (missed, causes) =>
            publishNow(EVERYTHING, [
              ...causes,
              ...[...missed.products].map((id) => `missed ${id}`),
            ]),
        };
      },
      get isRead() {
        return knows.isRead;
      },
      get owing() {
        return knows.owing;
      },
    },
    known: () => ({ productOfVariant: () => null, tellsDiscountedPrices: true }),
    log: (event, facts) => void log.push([event, facts]),
    times: { ...TIMES, ...times },
    ...(onBuild && { onBuild }),
  });
  const stage: Stage = { queue, worker, calls, knows, log };
  stages.push(stage);
  return stage;
}

function told({ queue, worker }: Stage, event: string, payload: unknown, at = Date.now()): void {
  queue.add(event, payload, at);
  worker.notice();
}

const edited = (stage: Stage, id: string) => told(stage, 'PRODUCT_UPDATED', { product: { id } });
const menuEdited = (stage: Stage) => told(stage, 'MENU_UPDATED', { menu: { id: 'm' } });

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 8_000, interval: 5 });
const settled = ({ queue }: Stage) => eventually(() => expect(queue.pending()).toEqual([]));
const moment = (ms = 60) => new Promise((resolve) => setTimeout(resolve, ms));

/** A publisher that waits to be let go on, each time. */
function gated(outcome: Outcome = published) {
  const waiting: (() => void)[] = [];
  return {
    publish: () => new Promise<Outcome>((resolve) => waiting.push(() => resolve(outcome))),
    /** Lets the build that is going on end; waits for one to begin. */
    async release() {
      await eventually(() => expect(waiting.length).toBeGreaterThan(0));
      waiting.shift()!();
    },
  };
}

describe('events', () => {
  test('that come at once are one build, of all that they name', async () => {
    const stage = staged();
    for (let i = 0; i < 100; i++) edited(stage, `p${i % 40}`);
    stage.worker.start();
    await settled(stage);
    expect(stage.calls).toHaveLength(1);
    expect(stage.calls[0]!.scope.products.size).toBe(40);
    expect(stage.worker.builds[0]).toMatchObject({ events: 100, outcome: 'published' });
  });

  test('that come during a build wait together for the next one', async () => {
    const { publish, release } = gated();
    const stage = staged(publish);
    stage.worker.start();
    edited(stage, 'first');
    await eventually(() => expect(stage.calls).toHaveLength(1));
    for (let i = 0; i < 99; i++) edited(stage, `p${i}`);
    await release();
    await release();
    await settled(stage);
    expect(stage.calls).toHaveLength(2);
    expect(stage.calls[1]!.scope.products.size).toBe(99);
  });

  test('that keep coming are not waited for without end', async () => {
    const stage = staged(undefined, { urgent: { quiet: 30, most: 90 } });
    stage.worker.start();
    const pouring = setInterval(() => edited(stage, 'p'), 5);
    await eventually(() => expect(stage.calls.length).toBeGreaterThan(1));
    clearInterval(pouring);
  });

  test('of price and stock go before those of menus', async () => {
    const { publish, release } = gated();
    const stage = staged(publish);
    stage.worker.start();
    edited(stage, 'first');
    await eventually(() => expect(stage.calls).toHaveLength(1));
    menuEdited(stage);
    edited(stage, 'second');
    for (let i = 0; i < 3; i++) await release();
    await settled(stage);
    expect(stage.calls.map(({ scope }) => [[...scope.products], scope.menus])).toEqual([
      [['first'], false],
      [['second'], false],
      [[], true],
    ]);
  });

  test('of menus wait while they are gathered when something urgent comes', async () => {
    const stage = staged(undefined, { patient: { quiet: 300, most: 60_000 } });
    stage.worker.start();
    menuEdited(stage);
    await moment(30);
    edited(stage, 'p');
    await settled(stage);
    expect(stage.calls.map(({ scope }) => [[...scope.products], scope.menus])).toEqual([
      [['p'], false],
      [[], true],
    ]);
  });

  test('of menus that have waited long enough go along with urgent ones', async () => {
    const stage = staged(
      (_, own) => {
        // Somebody imports prices, and never stops.
        edited(own, `p${own.calls.length}`);
        return published;
      },
      { patient: { quiet: 10, most: 50 } },
    );
    edited(stage, 'first');
    menuEdited(stage);
    stage.worker.start();
    await eventually(() => expect(stage.calls.some(({ scope }) => scope.menus)).toBe(true));
    expect(stage.calls[0]!.scope.menus).toBe(false);
  });

  test('name their causes for people, each once', async () => {
    const stage = staged();
    edited(stage, 'UHJvZHVjdDox');
    edited(stage, 'UHJvZHVjdDox');
    told(stage, 'PRODUCT_VARIANT_UPDATED', { productVariant: { id: 'v', product: { id: 'p' } } });
    stage.worker.start();
    await settled(stage);
    expect(stage.calls[0]!.causes).toEqual([
      'PRODUCT_UPDATED UHJvZHVjdDox',
      'PRODUCT_VARIANT_UPDATED v p',
    ]);
  });

  test('that touch no page are done without a build', async () => {
    const stage = staged();
    stage.worker.start();
    told(stage, 'ORDER_CREATED', {});
    await settled(stage);
    expect(stage.calls).toEqual([]);
  });

  test('of a refused release are done: what they changed goes with the next one', async () => {
    const refusals = [{ gate: 'prices' as const, reason: 'A price is missing.' }];
    const stage = staged(() => ({ kind: 'refused', id: 'x', refusals }));
    stage.worker.start();
    edited(stage, 'p');
    await settled(stage);
    expect(stage.worker.builds[0]).toMatchObject({
      outcome: 'refused',
      detail: 'A price is missing.',
      release: 'x',
    });
  });

  test('wait through a restart', async () => {
    const file = join(temporaryFolder(), 'queue.db');
    const before = staged(undefined, {}, { file });
    edited(before, 'p');
    const after = staged(undefined, {}, { file });
    after.worker.start();
    await settled(after);
    expect([...after.calls[0]!.scope.products]).toEqual(['p']);
  });
});

describe('a burst', () => {
  test('of edits one after the other is a few builds, and then an edit is quick again', async () => {
    const window = { quiet: 60, most: 150 };
    const stage = staged(undefined, { burst: { builds: 3, within: 5_000, window } });
    stage.worker.start();
    for (let n = 0; n < 40; n++) {
      edited(stage, `p${n}`);
      await moment(20);
    }
    await settled(stage);
    // Three at once, then one each 150 ms of the 800 or more that it took.
    expect(stage.calls.length).toBeLessThan(20);
    const named = stage.calls.flatMap(({ scope }) => [...scope.products]);
    expect(new Set(named).size).toBe(40);
    const [before, started] = [stage.calls.length, performance.now()];
    await moment(100);
    edited(stage, 'later');
    await eventually(() => expect(stage.calls).toHaveLength(before + 1));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('what could not be read while the rest was', () => {
  test('is tried again by itself, later each time, until it is read', async () => {
    const stage = staged((_, own) => {
      own.knows.owing = own.calls.length < 4 ? 'channel "eu": no active channel' : null;
      return published;
    });
    stage.worker.start();
    edited(stage, 'p');
    await eventually(() => expect(stage.calls).toHaveLength(4));
    expect(stage.calls.slice(1).every(({ scope }) => scope.products.size === 0)).toBe(true);
    expect(stage.queue.pending()).toEqual([]);
    expect(stage.worker.builds.at(-1)!.detail).toContain('not read: channel "eu"');
    await moment();
    expect(stage.calls).toHaveLength(4);
  });
});

describe('pictures that do not answer', () => {
  const broken: Outcome = {
    kind: 'refused',
    id: 'x',
    refusals: [{ gate: 'images', reason: 'A picture does not answer.' }],
  };

  test('are looked at again soon: the events of that release are dealt with', async () => {
    const stage = staged(({ scope }) => (scope.all ? published : broken), { picturesAfter: [30] });
    stage.worker.start();
    edited(stage, 'p');
    await eventually(() => expect(stage.calls).toHaveLength(2));
    expect(stage.calls[1]).toEqual({
      scope: EVERYTHING,
      causes: ['after a picture did not answer'],
    });
    expect(stage.queue.appointments()).toEqual([]);
  });

  test('are waited for longer each time', async () => {
    const stage = staged(() => broken, { picturesAfter: [20, 60_000] });
    stage.worker.start();
    edited(stage, 'p');
    await eventually(() => expect(stage.calls).toHaveLength(2));
    await eventually(() => expect(stage.queue.appointments()).toHaveLength(1));
    expect(stage.queue.appointments()[0]!.at - Date.now()).toBeGreaterThan(30_000);
  });
});

describe('while Saleor cannot be read', () => {
  test('is tried again, and nothing is lost', async () => {
    let answers: Outcome[] = [unread, unread, unread, published];
    const stage = staged(() => answers.shift()!);
    stage.worker.start();
    edited(stage, 'p');
    await eventually(() => expect(stage.calls.length).toBeGreaterThan(0));
    expect(stage.queue.pending()).toHaveLength(1);
    await settled(stage);
    expect(stage.calls.map(({ scope }) => [...scope.products])).toEqual([
      ['p'],
      ['p'],
      ['p'],
      ['p'],
    ]);
    expect(stage.worker.builds.map(({ outcome }) => outcome)).toEqual([
      'published',
      'unread',
      'unread',
      'unread',
    ]);
    answers = [unread, published];
    stage.worker.wish('asked');
    await eventually(() => expect(answers).toEqual([]));
    expect(stage.calls.slice(-2)).toEqual([
      { scope: EVERYTHING, causes: ['asked'] },
      { scope: EVERYTHING, causes: ['asked'] },
    ]);
  });

  test('waits longer each time, then ever as long', async () => {
    const at: number[] = [];
    const stage = staged(
      () => {
        at.push(performance.now());
        return at.length > 4 ? published : unread;
      },
      { retryAfter: [10, 60] },
    );
    stage.worker.start();
    edited(stage, 'p');
    await settled(stage);
    const pauses = at.slice(1).map((each, i) => each - at[i]!);
    for (const [i, least] of [10, 60, 60, 60].entries())
      expect(pauses[i]).toBeGreaterThan(least - 3);
  });

  test('does not hurry when more is told', async () => {
    const stage = staged(() => unread, { retryAfter: [400] });
    stage.worker.start();
    edited(stage, 'p');
    await eventually(() => expect(stage.calls).toHaveLength(1));
    for (let i = 0; i < 5; i++) edited(stage, 'q');
    await moment();
    expect(stage.calls).toHaveLength(1);
  });
});

describe('a fault', () => {
  test('such as a full disk is told and tried again', async () => {
    let isFull = true;
    const stage = staged(() => {
      if (isFull) throw noSpace();
      return published;
    });
    stage.worker.start();
    edited(stage, 'p');
    stage.worker.wish('asked');
    await eventually(() => expect(stage.calls.length).toBeGreaterThan(2));
    expect(stage.worker.builds[0]).toMatchObject({
      outcome: 'failed',
      detail: 'ENOSPC: no space left on device, write',
    });
    expect(stage.queue.pending()).toHaveLength(1);
    isFull = false;
    await settled(stage);
    await eventually(() => expect(stage.calls.at(-1)).toMatchObject({ causes: ['asked'] }));
  });

  test('of who listens to builds stops none', async () => {
    const stage = staged(
      undefined,
      {},
      {
        onBuild: () => {
          throw noSpace();
        },
      },
    );
    stage.worker.start();
    for (const id of ['p', 'q']) {
      edited(stage, id);
      await settled(stage);
    }
    expect(stage.calls).toHaveLength(2);
    expect(stage.log.map(([event]) => event)).toContain('build_not_noted');
  });

  test('of the queue is told and tried again', async () => {
    const stage = staged();
    const pending = vi.spyOn(stage.queue, 'pending').mockImplementation(() => {
      throw new Error('database is locked');
    });
    stage.worker.start();
    await eventually(() => expect(stage.worker.builds[0]?.detail).toBe('database is locked'));
    pending.mockRestore();
    edited(stage, 'p');
    await settled(stage);
  });
});

describe('a look at everything', () => {
  test('comes when it is wished for, after what waits', async () => {
    const stage = staged();
    menuEdited(stage);
    stage.worker.wish('asked');
    stage.worker.start();
    await eventually(() => expect(stage.worker.sweptAt).toBeGreaterThan(0));
    expect(stage.calls).toEqual([
      { scope: { ...NOTHING, menus: true }, causes: ['MENU_UPDATED m'] },
      { scope: EVERYTHING, causes: ['asked'] },
    ]);
  });

  test('comes first, with all that wait, when nothing is known yet', async () => {
    const stage = staged();
    stage.knows.isRead = false;
    menuEdited(stage);
    stage.worker.wish('start');
    stage.worker.start();
    await settled(stage);
    expect(stage.calls).toEqual([{ scope: EVERYTHING, causes: ['start'] }]);
    expect(stage.worker.sweptAt).toBeGreaterThan(0);
  });

  test('comes by itself after a while, again and again', async () => {
    const stage = staged(() => ({ kind: 'unchanged' }), { sweepEvery: 30 });
    stage.worker.start();
    await eventually(() => expect(stage.calls.length).toBeGreaterThan(2));
    expect(stage.calls[0]).toEqual({ scope: EVERYTHING, causes: ['sweep'] });
    expect(stage.worker.builds[0]).toMatchObject({ reason: 'sweep', outcome: 'unchanged' });
  });

  test('says what it found that nothing had told', async () => {
    const stage = staged();
    stage.worker.wish('sweep');
    stage.worker.start();
    await eventually(() => expect(stage.log.map(([event]) => event)).toContain('sweep_found'));
  });

  test.each<[string, (stage: Stage) => void]>([
    ['an event that touches everything', (stage) => told(stage, 'CHANNEL_UPDATED', {})],
    ['a look after an event', ({ queue }) => queue.appoint(1, 'after PROMOTION_UPDATED')],
    [
      'what waits when nothing is known yet',
      (stage) => {
        stage.knows.isRead = false;
        menuEdited(stage);
        stage.worker.wish('start');
      },
    ],
  ])('does not say that it found what had been told by %s', async (_, tell) => {
    const stage = staged();
    tell(stage);
    stage.worker.start();
    await eventually(() => expect(stage.worker.sweptAt).toBeGreaterThan(0));
    await settled(stage);
    expect(stage.calls.map(({ scope }) => scope)).toEqual([EVERYTHING]);
    expect(stage.log.map(([event]) => event)).not.toContain('sweep_found');
  });

  test('does not hold up events that come while it reads; what they touch is read once more', async () => {
    let end = () => {};
    const reading = () => new Promise<void>((resolve) => (end = resolve));
    const stage = staged(undefined, {}, { reading });
    stage.worker.wish('sweep');
    stage.worker.start();
    await moment(20);
    edited(stage, 'p');
    menuEdited(stage);
    await settled(stage);
    edited(stage, 'q');
    await settled(stage);
    expect(stage.calls.some(({ scope }) => scope.all)).toBe(false);
    end();
    await eventually(() => expect(stage.worker.sweptAt).toBeGreaterThan(0));
    expect(stage.calls.at(-1)).toEqual({
      scope: EVERYTHING,
      causes: ['sweep', 'missed p', 'missed q'],
    });
    expect(stage.calls).toHaveLength(4);
  });

  test('that fails is wished for again, with what it was to deal with', async () => {
    const stage = staged(
      undefined,
      {},
      {
        reading: () => (stage.log.length === 0 ? Promise.reject(noSpace()) : Promise.resolve()),
      },
    );
    told(stage, 'CHANNEL_UPDATED', {});
    stage.worker.wish('asked');
    stage.worker.start();
    await settled(stage);
    expect(stage.worker.builds.map(({ outcome }) => outcome)).toEqual(['published', 'failed']);
    expect(stage.calls).toEqual([{ scope: EVERYTHING, causes: ['asked'] }]);
  });

  test('is one for many events that touch everything', async () => {
    const stage = staged();
    for (let n = 0; n < 20; n++) told(stage, 'CHANNEL_UPDATED', { channel: { id: `${n}` } });
    stage.worker.start();
    await settled(stage);
    expect(stage.calls).toHaveLength(1);
    expect(stage.worker.builds[0]).toMatchObject({ reason: 'events', events: 20 });
  });

  test('waits for urgent events, but not for ever', async () => {
    const stage = staged(
      ({ scope }, own) => {
        if (!scope.all) edited(own, `p${own.calls.length}`);
        return published;
      },
      { sweepWaits: 50 },
    );
    edited(stage, 'first');
    stage.worker.wish('asked');
    stage.worker.start();
    await eventually(() => expect(stage.calls.some(({ scope }) => scope.all)).toBe(true));
    expect(stage.calls[0]!.scope.all).toBe(false);
  });

  test('that is wished for during another comes after it', async () => {
    const { publish, release } = gated();
    const stage = staged(publish);
    stage.worker.start();
    stage.worker.wish('asked for by staff');
    await eventually(() => expect(stage.calls).toHaveLength(1));
    stage.worker.wish('asked for by staff');
    await release();
    await release();
    await eventually(() => expect(stage.worker.builds).toHaveLength(2));
    await moment();
    expect(stage.calls).toHaveLength(2);
  });

  test('comes at its appointment, which is over then', async () => {
    const stage = staged();
    stage.queue.appoint(Date.now() + 80, 'a sale starts');
    stage.worker.start();
    await moment(30);
    expect(stage.calls).toEqual([]);
    await eventually(() =>
      expect(stage.calls).toEqual([{ scope: EVERYTHING, causes: ['a sale starts'] }]),
    );
    await eventually(() => expect(stage.queue.appointments()).toEqual([]));
  });

  test('is appointed for after a promotion, once for a burst of events', async () => {
    const stage = staged();
    const at = Date.now();
    for (let i = 0; i < 50; i++)
      told(stage, 'PROMOTION_RULE_UPDATED', { promotionRule: { id: `r${i}` } }, at + i);
    stage.worker.start();
    await settled(stage);
    expect(stage.calls).toEqual([]);
    const appointments = stage.queue.appointments();
    expect(appointments.length).toBeLessThan(3);
    // Once Saleor has recalculated prices, every 30 s, and a while for many of them.
    expect(appointments[0]!.at - at).toBeGreaterThanOrEqual(70_000);
    expect(appointments.at(-1)!.at - at).toBeLessThan(76_000);
    expect(appointments[0]!.why).toBe('after PROMOTION_RULE_UPDATED');
  });

  test('that comes before its time does not do away with the appointment', async () => {
    const stage = staged();
    told(stage, 'PROMOTION_STARTED', { promotion: { id: 'p' } });
    stage.worker.wish('start');
    stage.worker.start();
    await settled(stage);
    expect(stage.queue.appointments()).toHaveLength(1);
  });
});

describe('after staff have gone back to an earlier release', () => {
  test('nothing is built, and everything waits until they resume', async () => {
    const stage = staged();
    stage.queue.setFlag(HELD, 'some release');
    stage.worker.start();
    edited(stage, 'p');
    stage.worker.wish('asked');
    await moment();
    expect(stage.worker.isHeld).toBe(true);
    expect(stage.calls).toEqual([]);
    expect(stage.queue.pending()).toHaveLength(1);
    stage.queue.setFlag(HELD, null);
    stage.worker.wish('resumed by staff');
    await settled(stage);
    expect(stage.calls.map(({ scope }) => scope.all)).toContain(true);
  });

  test('what was being gathered is not built', async () => {
    const stage = staged(undefined, { urgent: { quiet: 80, most: 1_000 } });
    stage.worker.start();
    edited(stage, 'p');
    await moment(20);
    stage.queue.setFlag(HELD, 'some release');
    await moment(150);
    expect(stage.calls).toEqual([]);
    expect(stage.queue.pending()).toHaveLength(1);
  });

  test('a build that was going on ends first; one about to begin does not', async () => {
    const { publish, release } = gated();
    const stage = staged(publish);
    const order: string[] = [];
    stage.worker.start();
    edited(stage, 'p');
    await eventually(() => expect(stage.calls).toHaveLength(1));
    edited(stage, 'q');
    stage.queue.setFlag(HELD, 'some release');
    const back = stage.worker.between(async () => void order.push('back'));
    await moment(20);
    expect(order).toEqual([]);
    await release();
    await back;
    await moment();
    expect(stage.calls).toHaveLength(1);
    expect(stage.queue.pending()).toHaveLength(1);
  });
});

describe('work between builds', () => {
  test('keeps builds waiting, and gives what it gives', async () => {
    const stage = staged();
    const { promise, resolve } = Promise.withResolvers<string>();
    const work = stage.worker.between(() => promise);
    stage.worker.start();
    edited(stage, 'p');
    await moment();
    expect(stage.calls).toEqual([]);
    resolve('done');
    expect(await work).toBe('done');
    await settled(stage);
    expect(stage.calls).toHaveLength(1);
  });

  test('that fails keeps nobody waiting', async () => {
    const stage = staged();
    stage.worker.start();
    await expect(stage.worker.between(() => Promise.reject(noSpace()))).rejects.toThrow('ENOSPC');
    edited(stage, 'p');
    await settled(stage);
  });
});

describe('stopping', () => {
  test('waits for the build that is going on, and leaves the rest', async () => {
    const { publish, release } = gated();
    const stage = staged(publish);
    stage.worker.start();
    edited(stage, 'p');
    await eventually(() => expect(stage.calls).toHaveLength(1));
    edited(stage, 'q');
    let isStopped = false;
    const stopping = stage.worker.stop().then(() => (isStopped = true));
    await moment(20);
    expect(isStopped).toBe(false);
    await release();
    await stopping;
    expect(stage.queue.pending().map(({ payload }) => payload)).toEqual([{ product: { id: 'q' } }]);
    expect(stage.calls).toHaveLength(1);
  });

  test('does not begin what was being gathered', async () => {
    const stage = staged(undefined, { urgent: { quiet: 40, most: 5_000 } });
    stage.worker.start();
    edited(stage, 'p');
    await moment(10);
    await stage.worker.stop();
    expect(stage.calls).toEqual([]);
    expect(stage.queue.pending()).toHaveLength(1);
  });

  test('does not wait for a pause or for an appointment', async () => {
    const stage = staged(() => unread, { retryAfter: [60_000] });
    stage.queue.appoint(Date.now() + 60_000, 'later');
    stage.worker.start();
    edited(stage, 'p');
    await eventually(() => expect(stage.worker.builds).toHaveLength(1));
    await stage.worker.stop();
    const idle = staged();
    idle.worker.start();
    await idle.worker.stop();
  });
});

describe('when the clock goes back', () => {
  test('everything is looked at, rather than an hour later', async () => {
    const stage = staged(undefined, { sweepEvery: 900_000 });
    stage.worker.start();
    const real = Date.now;
    vi.spyOn(Date, 'now').mockImplementation(() => real() - 3_600_000);
    stage.worker.notice();
    await eventually(() => expect(stage.calls).toEqual([{ scope: EVERYTHING, causes: ['sweep'] }]));
    expect(stage.worker.builds[0]!.took).toBeGreaterThanOrEqual(0);
    await moment();
    expect(stage.calls).toHaveLength(1);
  });

  test('events from the future are dealt with, and took no time below nothing', async () => {
    const stage = staged((_, own) => {
      // Urgent ones never end.
      if (own.calls.length < 200 && !own.calls.some(({ scope }) => scope.menus))
        told(own, 'PRODUCT_UPDATED', { product: { id: 'p' } }, Date.now() + 3_600_000);
      return published;
    });
    told(stage, 'PRODUCT_UPDATED', { product: { id: 'p' } }, Date.now() + 3_600_000);
    told(stage, 'MENU_UPDATED', {}, Date.now() + 3_600_000);
    stage.worker.start();
    await settled(stage);
    expect(stage.calls.length).toBeLessThan(100);
    expect(stage.calls.some(({ scope }) => scope.menus)).toBe(true);
    expect(stage.worker.builds.every(({ took }) => took >= 0)).toBe(true);
  });
});

test('the last builds are remembered, the newest first', async () => {
  const stage = staged();
  stage.worker.start();
  for (let i = 0; i < 55; i++) {
    edited(stage, `p${i}`);
    await settled(stage);
  }
  expect(stage.worker.builds).toHaveLength(50);
  expect([...stage.calls.at(-1)!.scope.products]).toEqual(['p54']);
  expect(stage.worker.builds[0]!.at >= stage.worker.builds[1]!.at).toBe(true);
});
