import { isNothing, join, NOTHING, type Scope } from '#domain/scope.ts';
import { Alarm } from './alarm.ts';
import { type Build, detailOf, nameOf } from './builds.ts';
import { decide, type Decision, type Known } from './events/decide.ts';
import { type Log, reasonOf } from './log.ts';
import { Pace } from './pace.ts';
import type { Outcome, Publisher } from './publisher.ts';
import type { QueuedEvent, Queue } from './queue/queue.ts';
import type { Manifest } from './release/manifest.ts';
import type { Refusal } from './release/refusal.ts';
import { pauseBefore, type WorkerTimes } from './worker-times.ts';

export interface WorkerParts {
  readonly queue: Queue;
  readonly publisher: Pick<Publisher, 'publish' | 'readAhead' | 'isRead' | 'owing'>;
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

/** How looks are called that were known to be needed: what they find was told before. */
const AFTER_EVENT = 'after ';

/** Works off the queue: one build at a time, and one that waits. */
export class Worker {
  readonly #parts: WorkerParts;
  readonly builds: Build[] = [];
  readonly #pace: Pace;
  #wishes: string[] = [];
  /** Since when everything is to be looked at, by the monotonic clock. */
  #wantedAt: number | null = null;
  /** Events that the reading of everything that is going on deals with. */
  #covered: ReadonlySet<number> = new Set();
  /** When what could not be read is tried again, by the monotonic clock, and how often it was tried. */
  #owed: { readonly at: number; readonly tries: number } | null = null;
  /** Releases that pictures have kept from being served, one after the other. */
  #pictureFaults = 0;
  readonly #alarm = new Alarm();
  #failures = 0;
  #nextSweep: number;
  #running: Promise<void> | null = null;
  #inTurn: Promise<unknown> = Promise.resolve();
  /** When everything was last compared with Saleor, ms since 1970. */
  sweptAt: number | null = null;

  constructor(parts: WorkerParts) {
    this.#parts = parts;
    this.#pace = new Pace(parts.times.burst);
    this.#nextSweep = Date.now() + parts.times.sweepEvery;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Ends after the build that is going on; the queue stays as it is. */
  async stop(): Promise<void> {
    this.#alarm.end();
    await this.#running;
    await this.#inTurn;
  }

  /** Something has been added to the queue. */
  notice(): void {
    this.#alarm.ring();
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
    while (!this.#alarm.isOver) {
      try {
        await this.#turn();
      } catch (error) {
        // A fault of ours, or a full disk: told, and tried again; what waits is not lost.
        const detail = reasonOf(error);
        this.#note({ ...noBuild, outcome: 'failed', detail });
        await this.#pause();
      }
    }
  }

  async #turn(): Promise<void> {
    if (this.isHeld) return this.#alarm.sleep(60_000);
    this.#collectWishes();
    const waiting = this.#waiting();
    const some = waiting.filter(isOfSome);
    const all = waiting.filter((each) => !isOfSome(each));
    if (this.#wishes.length > 0 || this.#haveSettled(all)) {
      this.#wantedAt ??= performance.now();
      if (some.length === 0 || this.#isSweepOverdue || !this.#parts.publisher.isRead)
        return this.#sweep(waiting);
    }
    if (some.length > 0) return void (await this.#workOff(await this.#gather(some)));
    if (all.length > 0) return this.#alarm.sleep(this.#parts.times.patient.quiet, false);
    if (this.#owed !== null && performance.now() >= this.#owed.at) return this.#readOwed();
    return this.#alarm.sleep(this.#untilDue());
  }

  #waiting(): Decided[] {
    const known = this.#parts.known();
    return this.#parts.queue
      .pending()
      .filter(({ id }) => !this.#covered.has(id))
      .map((event) => ({ event, decision: decide(event.event, event.payload, known) }));
  }

  get #isSweepOverdue(): boolean {
    const since = this.#wantedAt ?? performance.now();
    return performance.now() - since > this.#parts.times.sweepWaits;
  }

  /** Whether events that touch everything have stopped coming, or have come for long enough. */
  #haveSettled(events: readonly Decided[]): boolean {
    const { quiet } = this.#parts.times.patient;
    const ages = events.map(({ event }) => Date.now() - event.receivedAt);
    const hasSettled = ages.every((age) => age < 0 || age >= quiet);
    return events.length > 0 && (hasSettled || events.some(({ event }) => this.#isOverdue(event)));
  }

  /** What to work off now, after waiting while more keeps coming, but not for ever. */
  async #gather(first: readonly Decided[]): Promise<readonly Decided[]> {
    const isUrgent = first.some(({ decision }) => decision.urgent);
    let waiting = first;
    await this.#pace.gather(this.#parts.times[isUrgent ? 'urgent' : 'patient'], () => {
      const before = waiting.length;
      waiting = this.#waiting().filter(isOfSome);
      // Something urgent has come: that first.
      if (!isUrgent && waiting.some(({ decision }) => decision.urgent)) waiting = [];
      if (this.#alarm.isOver || waiting.length === 0) return 'stop';
      return waiting.length === before ? 'same' : 'more';
    });
    return isUrgent
      ? waiting.filter(({ event, decision }) => decision.urgent || this.#isOverdue(event))
      : waiting;
  }

  #isOverdue({ receivedAt }: QueuedEvent): boolean {
    const age = Date.now() - receivedAt;
    // Of an event from the future only the clock is known to be wrong.
    return age < 0 || age >= this.#parts.times.patient.most;
  }

  /** What was read again for them; nothing when that was not done. */
  async #workOff(decided: readonly Decided[]): Promise<Scope> {
    const { queue, publisher } = this.#parts;
    if (decided.length === 0) return NOTHING;
    const scope = decided.reduce((all, { decision }) => join(all, decision.scope), NOTHING);
    this.#appointLooks(decided);
    const ids = decided.map(({ event }) => event.id);
    if (isNothing(scope)) {
      queue.done(ids);
      return NOTHING;
    }
    const causes = namesOf(decided);
    const since = Math.min(...decided.map(({ event }) => event.receivedAt));
    const outcome = await this.#build(() => publisher.publish(scope, causes), {
      ...{ reason: 'events', events: decided.length, since },
    });
    if (outcome === null) return NOTHING;
    if (outcome.kind === 'unread') {
      await this.#pause();
      return NOTHING;
    }
    this.#failures = 0;
    this.#pace.built();
    queue.done(ids);
    return scope;
  }

  /** What could not be read while the rest was. */
  async #readOwed(): Promise<void> {
    const causes = ['what could not be read before'];
    const outcome = await this.#build(() => this.#parts.publisher.publish(NOTHING, causes), {
      ...{ reason: causes[0]!, events: 0, since: Date.now() },
    });
    if (outcome?.kind === 'unread') this.#owe();
  }

  /** For events that come before their effect. */
  #appointLooks(decided: readonly Decided[]): void {
    for (const { event, decision } of decided)
      for (const seconds of decision.lookAgain) {
        const at = event.receivedAt + seconds * 1_000;
        this.#parts.queue.appoint(
          Math.ceil(at / LOOKS_APART) * LOOKS_APART,
          `${AFTER_EVENT}${event.event}`,
        );
      }
  }

  /** Reads everything; events that come meanwhile are worked off. */
  async #sweep(waiting: readonly Decided[]): Promise<void> {
    const { queue, times, publisher } = this.#parts;
    // Events of some pages have builds of their own, unless nothing is known yet: what this finds nobody has told then.
    const covered = publisher.isRead ? waiting.filter((each) => !isOfSome(each)) : waiting;
    this.#appointLooks(covered);
    const wishes = this.#wishes;
    // A wish that comes while everything is read comes too late for this reading.
    this.#wishes = [];
    this.#wantedAt = null;
    const startedAt = Date.now();
    const outcome = await this.#readAndPublish(wishes, covered, startedAt).catch(
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
    queue.done(covered.map(({ event }) => event.id));
    const isTold = covered.length > 0 || wishes.every((wish) => wish.startsWith(AFTER_EVENT));
    if (outcome.kind === 'published' && !isTold) this.#tellFindings(outcome.release);
  }

  async #readAndPublish(
    wishes: readonly string[],
    covered: readonly Decided[],
    since: number,
  ): Promise<Outcome | null> {
    const reading = this.#parts.publisher.readAhead();
    this.#covered = new Set(covered.map(({ event }) => event.id));
    try {
      const missed = await this.#meanwhile(reading);
      if (this.#alarm.isOver) return null;
      const ahead = await reading;
      const causes = wishes.length > 0 ? wishes : namesOf(covered);
      return await this.#build(() => ahead.publish(missed, causes), {
        ...{ reason: wishes.join(', ') || 'events', events: covered.length, since },
      });
    } finally {
      this.#covered = new Set();
    }
  }

  /** Until `reading` has ended, or the worker is to stop; returns what was read again for events meanwhile. */
  async #meanwhile(reading: Promise<unknown>): Promise<Scope> {
    let missed = NOTHING;
    let isOver = false;
    const end = () => {
      isOver = true;
      this.notice();
    };
    reading.then(end, end);
    while (!isOver && !this.#alarm.isOver) {
      const canWork = this.#parts.publisher.isRead && !this.isHeld;
      const some = canWork ? this.#waiting().filter(isOfSome) : [];
      if (some.length === 0) await this.#alarm.sleep(60_000);
      else missed = join(missed, await this.#workOff(await this.#gather(some)));
    }
    return missed;
  }

  /** What was found in a release of the same code; after another one everything is new. */
  #tellFindings({ id, mode, changeCounts, changes }: Manifest): void {
    if (mode !== 'incremental') return;
    this.#parts.log('sweep_found', { release: id, ...changeCounts, ...changes });
  }

  /** Null: it was not begun, since staff have gone back to an earlier release, or the worker is to stop. */
  async #build(
    work: () => Promise<Outcome>,
    { since, ...facts }: { reason: string; events: number; since: number },
  ): Promise<Outcome | null> {
    return this.between(async () => {
      if (this.isHeld || this.#alarm.isOver) return null;
      const outcome = await work();
      const took = Math.max(0, Date.now() - since);
      const { detail, ...rest } = detailOf(outcome);
      const { owing } = this.#parts.publisher;
      const all = owing === null ? detail : `${detail}; not read: ${owing}`;
      this.#note({ ...facts, took, outcome: outcome.kind, detail: all, ...rest });
      if (outcome.kind !== 'unread') this.#owe();
      this.#askPicturesAgain(outcome);
      return outcome;
    });
  }

  /** Plans the next try at what could not be read. */
  #owe(): void {
    if (this.#parts.publisher.owing === null) return void (this.#owed = null);
    const tries = this.#owed?.tries ?? 0;
    const pause = pauseBefore(tries, this.#parts.times.retryAfter);
    this.#owed = { at: performance.now() + pause, tries: tries + 1 };
  }

  /** A picture that did not answer may do so soon; the events of the release are dealt with by then. */
  #askPicturesAgain(outcome: Outcome): void {
    if (outcome.kind === 'unread') return;
    if (!refusalsOf(outcome).some(({ gate }) => gate === 'images')) {
      this.#pictureFaults = 0;
      return;
    }
    const pause = pauseBefore(this.#pictureFaults, this.#parts.times.picturesAfter);
    this.#pictureFaults += 1;
    this.#parts.queue.appoint(Date.now() + pause, `${AFTER_EVENT}a picture did not answer`);
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
      log('build_not_noted', { reason: reasonOf(error) });
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
    if (!this.#wishes.includes(wish)) this.#wishes.push(wish);
  }

  #untilDue(): number {
    const [next] = this.#parts.queue.appointments();
    const due = Math.min(this.#nextSweep, next?.at ?? Number.POSITIVE_INFINITY) - Date.now();
    const owed = (this.#owed?.at ?? Number.POSITIVE_INFINITY) - performance.now();
    return Math.max(0, Math.min(due, owed));
  }

  async #pause(): Promise<void> {
    const pause = pauseBefore(this.#failures, this.#parts.times.retryAfter);
    this.#failures += 1;
    await this.#alarm.sleep(pause, false);
  }
}

const noBuild = { reason: 'events', events: 0, took: 0, release: null, phases: {} };

interface Decided {
  readonly event: QueuedEvent;
  readonly decision: Decision;
}

function refusalsOf(outcome: Outcome): readonly Refusal[] {
  if (outcome.kind === 'refused') return outcome.refusals;
  return outcome.kind === 'published' ? outcome.heldBack : [];
}

function isOfSome({ decision }: Decided): boolean {
  return !decision.scope.all;
}

/** For people, each once. */
function namesOf(decided: readonly Decided[]): string[] {
  return [...new Set(decided.map(({ event }) => nameOf(event)))];
}
