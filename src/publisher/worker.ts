import { EVERYTHING, isNothing, join, NOTHING, type Scope } from '#domain/scope.ts';
import { decide, type Decision, type Known } from './events/decide.ts';
import type { Log } from './log.ts';
import type { Outcome, Publisher } from './publisher.ts';
import type { QueuedEvent, Queue } from './queue/queue.ts';

/** Milliseconds. */
export interface WorkerTimes {
  /** How long after the first urgent event further ones are waited for, and how long at the most while they keep coming. */
  readonly urgent: { readonly quiet: number; readonly most: number };
  /** The same for events that can wait. */
  readonly patient: { readonly quiet: number; readonly most: number };
  readonly sweepEvery: number;
  /** Before each further try when Saleor cannot be read; the last one repeats. */
  readonly retryAfter: readonly number[];
}

export const WORKER_TIMES: Omit<WorkerTimes, 'sweepEvery'> = {
  urgent: { quiet: 25, most: 250 },
  patient: { quiet: 200, most: 1_500 },
  retryAfter: [1_000, 2_000, 5_000, 10_000, 30_000],
};

/** One build that was made, for the status page. */
export interface Build {
  readonly at: string;
  readonly reason: string;
  readonly events: number;
  /** Milliseconds from the arrival of the oldest event (or the wish) until it was served. */
  readonly took: number;
  readonly outcome: Outcome['kind'] | 'failed';
  readonly detail: string;
  readonly release: string | null;
  readonly phases: Readonly<Record<string, number>>;
}

export interface WorkerParts {
  readonly queue: Queue;
  readonly publisher: Pick<Publisher, 'publish'>;
  readonly known: () => Known;
  readonly log: Log;
  readonly times: WorkerTimes;
  readonly onBuild?: (build: Build) => void;
}

/** Flag of the queue while staff have gone back to an earlier release: events wait until they resume. */
export const HELD = 'held';

const keptBuilds = 50;

/** Works off the queue: one build at a time, and one that waits. */
export class Worker {
  readonly #parts: WorkerParts;
  readonly builds: Build[] = [];
  #wishes: string[] = [];
  #wake: (() => void) | null = null;
  #stopping = false;
  #failures = 0;
  #nextSweep: number;
  #running: Promise<void> | null = null;
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
  }

  /** Something has been added to the queue. */
  notice(): void {
    this.#wake?.();
  }

  /** A look at everything, as soon as nothing else is going on. `why` is for people. */
  wish(why: string): void {
    if (!this.#wishes.includes(why)) this.#wishes.push(why);
    this.notice();
  }

  get isHeld(): boolean {
    return this.#parts.queue.flag(HELD) !== null;
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
    const { queue } = this.#parts;
    if (this.isHeld) return this.#sleep(60_000);
    this.#collectWishes();
    const events = queue.pending();
    if (events.length === 0 && this.#wishes.length === 0) return this.#sleep(this.#untilDue());
    const decided = events.map((event) => ({ event, decision: this.#decide(event) }));
    const urgent = decided.filter(({ decision }) => decision.urgent);
    if (urgent.length > 0) return this.#workOff(await this.#gather(urgent, true));
    if (this.#wishes.length > 0) return this.#sweep(decided);
    return this.#workOff(await this.#gather(decided, false));
  }

  #decide({ event, payload }: QueuedEvent): Decision {
    return decide(event, payload, this.#parts.known());
  }

  /** Waits while more of the same kind keep coming, but not for ever. */
  async #gather(first: Decided[], urgent: boolean): Promise<Decided[]> {
    const { quiet, most } = this.#parts.times[urgent ? 'urgent' : 'patient'];
    const started = performance.now();
    let gathered = first;
    while (performance.now() - started < most && !this.#stopping) {
      await new Promise((resolve) => setTimeout(resolve, quiet));
      const events = this.#parts.queue.pending();
      const more = events
        .map((event) => ({ event, decision: this.#decide(event) }))
        .filter(({ decision }) => decision.urgent === urgent);
      if (more.length === gathered.length) break;
      gathered = more;
      if (!urgent && events.length > more.length) break;
    }
    return gathered;
  }

  async #workOff(decided: readonly Decided[]): Promise<void> {
    const { queue } = this.#parts;
    const scope = decided.reduce((all, { decision }) => join(all, decision.scope), NOTHING);
    for (const { event, decision } of decided)
      for (const seconds of decision.lookAgain)
        queue.appoint(event.receivedAt + seconds * 1_000, `after ${event.event}`);
    const ids = decided.map(({ event }) => event.id);
    if (isNothing(scope)) return queue.done(ids);
    const causes = [...new Set(decided.map(({ event }) => nameOf(event)))];
    const since = Math.min(...decided.map(({ event }) => event.receivedAt));
    const outcome = await this.#build(scope, causes, 'events', decided.length, since);
    if (outcome.kind === 'unread') return this.#pause();
    this.#failures = 0;
    queue.done(ids);
  }

  /** Everything is read: that deals with all that wait, too. */
  async #sweep(decided: readonly Decided[]): Promise<void> {
    const wishes = this.#wishes;
    const startedAt = Date.now();
    const outcome = await this.#build(
      EVERYTHING,
      wishes,
      wishes.join(', '),
      decided.length,
      startedAt,
    );
    if (outcome.kind === 'unread') return this.#pause();
    this.#failures = 0;
    this.#wishes = this.#wishes.filter((wish) => !wishes.includes(wish));
    this.sweptAt = startedAt;
    this.#nextSweep = startedAt + this.#parts.times.sweepEvery;
    this.#parts.queue.dropAppointments(startedAt);
    this.#parts.queue.done(decided.map(({ event }) => event.id));
    if (outcome.kind === 'published' && decided.length === 0)
      this.#parts.log('sweep_found', {
        release: outcome.release.id,
        ...outcome.release.changeCounts,
        ...outcome.release.changes,
      });
  }

  async #build(
    scope: Scope,
    causes: readonly string[],
    reason: string,
    events: number,
    since: number,
  ): Promise<Outcome> {
    const outcome = await this.#parts.publisher.publish(scope, causes);
    const took = Math.max(0, Date.now() - since);
    this.#note({ reason, events, took, outcome: outcome.kind, ...detailOf(outcome) });
    return outcome;
  }

  #note(facts: Omit<Build, 'at'>): void {
    const build: Build = { at: new Date().toISOString(), ...facts };
    this.builds.unshift(build);
    this.builds.length = Math.min(this.builds.length, keptBuilds);
    const { log, onBuild } = this.#parts;
    log('build', { ...build });
    onBuild?.(build);
  }

  #collectWishes(): void {
    const now = Date.now();
    // The clock may have been set back: an interval that is longer than it can be has ended.
    if (now >= this.#nextSweep || this.#nextSweep - now > this.#parts.times.sweepEvery)
      this.#add('sweep');
    for (const { at, why } of this.#parts.queue.appointments()) if (at <= now) this.#add(why);
  }

  #add(wish: string): void {
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

/** The event with the ids in it, for people: `PRODUCT_UPDATED UHJvZHVjdDox`. */
function nameOf({ event, payload }: QueuedEvent): string {
  const ids = JSON.stringify(payload).match(/"(?:id|\w+Id)": ?"([^"]{1,80})"/g) ?? [];
  return [event, ...ids.slice(0, 2).map((pair) => pair.replace(/^.*"([^"]+)"$/, '$1'))].join(' ');
}

function detailOf(outcome: Outcome): Pick<Build, 'detail' | 'release' | 'phases'> {
  switch (outcome.kind) {
    case 'published': {
      const { id, changeCounts, phases } = outcome.release;
      const { added, changed, removed } = changeCounts;
      return {
        detail: `${added} added, ${changed} changed, ${removed} removed`,
        release: id,
        phases,
      };
    }
    case 'unchanged':
      return { detail: 'nothing that pages show has changed', release: null, phases: {} };
    case 'refused':
      return {
        detail: outcome.refusals.map(({ reason }) => reason).join(' '),
        release: outcome.id,
        phases: {},
      };
    case 'unread':
      return { detail: outcome.reason, release: null, phases: {} };
  }
}
