import { EVERYTHING, isNothing, join, NOTHING, type Scope } from '#domain/scope.ts';
import { type Build, detailOf, nameOf } from './builds.ts';
import { decide, type Decision, type Known } from './events/decide.ts';
import type { Log } from './log.ts';
import type { Outcome, Publisher } from './publisher.ts';
import type { QueuedEvent, Queue } from './queue/queue.ts';
import type { Manifest } from './release/manifest.ts';

/** Milliseconds. */
export interface WorkerTimes {
  /** How long after the first urgent event further ones are waited for, and how long at the most while they keep coming. */
  readonly urgent: { readonly quiet: number; readonly most: number };
  /** The same for events that can wait; after `most` they wait for urgent ones no longer. */
  readonly patient: { readonly quiet: number; readonly most: number };
  readonly sweepEvery: number;
  /** How long a look at everything waits for urgent events at the most. */
  readonly sweepWaits: number;
  /** Before each further try when Saleor cannot be read; the last one repeats. */
  readonly retryAfter: readonly number[];
}

export const WORKER_TIMES: Omit<WorkerTimes, 'sweepEvery'> = {
  urgent: { quiet: 25, most: 250 },
  patient: { quiet: 200, most: 1_500 },
  sweepWaits: 60_000,
  retryAfter: [1_000, 2_000, 5_000, 10_000, 30_000],
};

export interface WorkerParts {
  readonly queue: Queue;
  readonly publisher: Pick<Publisher, 'publish'>;
  readonly known: () => Known;
  readonly log: Log;
  readonly times: WorkerTimes;
  readonly onBuild?: (build: Build) => void;
}

/** Flag of the queue while staff have stopped publishing, such as by going back to the release it names: events wait. */
export const HELD = 'held';

const keptBuilds = 50;

/** Looks at everything that come after events are put off to full multiples of this: a burst of events asks for one. */
const LOOKS_APART = 5_000;

/** Works off the queue: one build at a time, and one that waits. */
export class Worker {
  readonly #parts: WorkerParts;
  readonly builds: Build[] = [];
  #wishes: string[] = [];
  /** Since when there have been wishes, by the monotonic clock. */
  #wishedAt = 0;
  #wake: (() => void) | null = null;
  #stopping = false;
  #failures = 0;
  #nextSweep: number;
  #running: Promise<void> | null = null;
  #inTurn: Promise<unknown> = Promise.resolve();
  /** When everything was last compared with Saleor, ms since 1970. */
  sweptAt: number | null = null;

  constructor(parts: WorkerParts) {
    this.#parts = parts;
    this.#nextSweep = Date.now() + parts.times.sweepEvery;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Ends after the build that is going on; the queue stays as it is. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.notice();
    await this.#running;
    await this.#inTurn;
  }

  /** Something has been added to the queue. */
  notice(): void {
    this.#wake?.();
  }

  /** A look at everything, soon. `why` is for people. */
  wish(why: string): void {
    this.#add(why);
    this.notice();
  }

  get isHeld(): boolean {
    return this.#parts.queue.flag(HELD) !== null;
  }

  /** Does `work` between builds: after the one that is going on, and before any other begins. */
  between<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#inTurn.then(work);
    this.#inTurn = turn.catch(() => undefined);
    return turn;
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      try {
        await this.#turn();
      } catch (error) {
        // A fault of ours, or a full disk: told, and tried again; what waits is not lost.
        const detail = error instanceof Error ? error.message : String(error);
        this.#note({ ...noBuild, outcome: 'failed', detail });
        await this.#pause();
      }
    }
  }

  async #turn(): Promise<void> {
    if (this.isHeld) return this.#sleep(60_000);
    this.#collectWishes();
    const waiting = this.#waiting();
    const isUrgent = waiting.some(({ decision }) => decision.urgent);
    if (this.#wishes.length > 0 && (!isUrgent || this.#sweepIsOverdue)) return this.#sweep(waiting);
    if (waiting.length === 0) return this.#sleep(this.#untilDue());
    return this.#workOff(await this.#gather(isUrgent));
  }

  #waiting(): Decided[] {
    const known = this.#parts.known();
    return this.#parts.queue
      .pending()
      .map((event) => ({ event, decision: decide(event.event, event.payload, known) }));
  }

  get #sweepIsOverdue(): boolean {
    return performance.now() - this.#wishedAt > this.#parts.times.sweepWaits;
  }

  /** What to work off now, after waiting while more keeps coming, but not for ever. */
  async #gather(urgent: boolean): Promise<readonly Decided[]> {
    const { quiet, most } = this.#parts.times[urgent ? 'urgent' : 'patient'];
    const started = performance.now();
    let waiting = this.#waiting();
    while (performance.now() - started < most && !this.#stopping) {
      const before = waiting.length;
      await new Promise((resolve) => setTimeout(resolve, quiet));
      waiting = this.#waiting();
      // Something urgent has come: that first.
      if (!urgent && waiting.some(({ decision }) => decision.urgent)) return [];
      if (waiting.length === before) break;
    }
    return urgent
      ? waiting.filter(({ event, decision }) => decision.urgent || this.#isOverdue(event))
      : waiting;
  }

  #isOverdue({ receivedAt }: QueuedEvent): boolean {
    const age = Date.now() - receivedAt;
    // Of an event from the future only the clock is known to be wrong.
    return age < 0 || age >= this.#parts.times.patient.most;
  }

  async #workOff(decided: readonly Decided[]): Promise<void> {
    const { queue } = this.#parts;
    if (decided.length === 0) return;
    const scope = decided.reduce((all, { decision }) => join(all, decision.scope), NOTHING);
    this.#appointLooks(decided);
    const ids = decided.map(({ event }) => event.id);
    if (isNothing(scope)) return queue.done(ids);
    const causes = [...new Set(decided.map(({ event }) => nameOf(event)))];
    const since = Math.min(...decided.map(({ event }) => event.receivedAt));
    const outcome = await this.#build(scope, causes, 'events', decided.length, since);
    if (outcome === null) return;
    if (outcome.kind === 'unread') return this.#pause();
    this.#failures = 0;
    queue.done(ids);
  }

  /** For events that come before their effect. */
  #appointLooks(decided: readonly Decided[]): void {
    for (const { event, decision } of decided)
      for (const seconds of decision.lookAgain) {
        const at = event.receivedAt + seconds * 1_000;
        this.#parts.queue.appoint(
          Math.ceil(at / LOOKS_APART) * LOOKS_APART,
          `after ${event.event}`,
        );
      }
  }

  /** Everything is read: that deals with all that wait, too. */
  async #sweep(decided: readonly Decided[]): Promise<void> {
    const { queue, times } = this.#parts;
    this.#appointLooks(decided);
    const wishes = this.#wishes;
    // A wish that comes while everything is read comes too late for this reading.
    this.#wishes = [];
    const startedAt = Date.now();
    const reason = wishes.join(', ');
    const outcome = await this.#build(EVERYTHING, wishes, reason, decided.length, startedAt).catch(
      (error: unknown) => {
        for (const wish of wishes) this.#add(wish);
        throw error;
      },
    );
    if (outcome === null || outcome.kind === 'unread') for (const wish of wishes) this.#add(wish);
    if (outcome === null) return;
    if (outcome.kind === 'unread') return this.#pause();
    this.#failures = 0;
    this.sweptAt = startedAt;
    this.#nextSweep = startedAt + times.sweepEvery;
    queue.dropAppointments(startedAt);
    queue.done(decided.map(({ event }) => event.id));
    if (outcome.kind === 'published' && decided.length === 0) this.#tellFindings(outcome.release);
  }

  #tellFindings({ id, changeCounts, changes }: Manifest): void {
    this.#parts.log('sweep_found', { release: id, ...changeCounts, ...changes });
  }

  /** Null: it was not begun, since staff have gone back to an earlier release, or the worker is to stop. */
  async #build(
    scope: Scope,
    causes: readonly string[],
    reason: string,
    events: number,
    since: number,
  ): Promise<Outcome | null> {
    return this.between(async () => {
      if (this.isHeld || this.#stopping) return null;
      const outcome = await this.#parts.publisher.publish(scope, causes);
      const took = Math.max(0, Date.now() - since);
      this.#note({ reason, events, took, outcome: outcome.kind, ...detailOf(outcome) });
      return outcome;
    });
  }

  #note(facts: Omit<Build, 'at'>): void {
    const build: Build = { at: new Date().toISOString(), ...facts };
    this.builds.unshift(build);
    this.builds.length = Math.min(this.builds.length, keptBuilds);
    const { log, onBuild } = this.#parts;
    log('build', { ...build });
    try {
      onBuild?.(build);
    } catch (error) {
      // Such as a full disk: the build stands, and the worker must go on.
      log('build_not_noted', { reason: error instanceof Error ? error.message : String(error) });
    }
  }

  #collectWishes(): void {
    const now = Date.now();
    // The clock may have been set back: an interval that is longer than it can be has ended.
    if (now >= this.#nextSweep || this.#nextSweep - now > this.#parts.times.sweepEvery)
      this.#add('sweep');
    for (const { at, why } of this.#parts.queue.appointments()) if (at <= now) this.#add(why);
  }

  #add(wish: string): void {
    if (this.#wishes.length === 0) this.#wishedAt = performance.now();
    if (!this.#wishes.includes(wish)) this.#wishes.push(wish);
  }

  #untilDue(): number {
    const [next] = this.#parts.queue.appointments();
    return Math.max(
      0,
      Math.min(this.#nextSweep, next?.at ?? Number.POSITIVE_INFINITY) - Date.now(),
    );
  }

  async #pause(): Promise<void> {
    const { retryAfter } = this.#parts.times;
    const pause = retryAfter[Math.min(this.#failures, retryAfter.length - 1)] ?? 1_000;
    this.#failures += 1;
    await this.#sleep(pause, false);
  }

  /** Until `ms` have passed, the worker is to stop or, unless it must wait, somebody takes notice. */
  async #sleep(ms: number, canBeWoken = true): Promise<void> {
    if (this.#stopping) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Math.min(ms, 60_000));
      this.#wake = () => {
        if (!canBeWoken && !this.#stopping) return;
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = null;
  }
}

const noBuild = { reason: 'events', events: 0, took: 0, release: null, phases: {} };

interface Decided {
  readonly event: QueuedEvent;
  readonly decision: Decision;
}
