import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { newTeller } from '#media/sweep.ts';
import { afterBuild, align } from './after-build.ts';
import { SaleorApp } from './app/service.ts';
import { buildMetrics } from './build-metrics.ts';
import { compareWithFullBuild } from './compare.ts';
import { clearCopies } from './copies.ts';
import { type DoorListeners, openDoor, type DoorSettings } from './door/door.ts';
import type { PublisherSettings } from './env.ts';
import { listen, text } from './http.ts';
import { imageChecker } from './images.ts';
import { holdStore } from './lock.ts';
import { type Log, reasonOf } from './log.ts';
import { Metrics } from './metrics.ts';
import { everyNight } from './nightly.ts';
import { Publisher } from './publisher.ts';
import { Queue } from './queue/queue.ts';
import { tellHold } from './release/hold.ts';
import { Releases } from './release/releases.ts';
import { compileShop, forgetRoutes, keepRoutes } from './render/on-demand.ts';
import { loadRenderer, type Renderer } from './render/renderer.ts';
import { splitTarget } from './request-target.ts';
import { Site } from './site/site.ts';
import { type Control, forgetControl, newKey, writeControl } from './status/control.ts';
import { statusRoutes } from './status/routes.ts';
import { acceptedGates, staffActions, type StaffParts, statusOf } from './status/staff.ts';
import { HELD, Worker } from './worker.ts';
import { WORKER_TIMES, type WorkerTimes } from './worker-times.ts';

export interface RunningPublisher {
  readonly origin: string;
  readonly worker: Worker;
  readonly releases: Releases;
  readonly app: SaleorApp;
  /** Ends the build that is going on, then everything; the queue stays as it is. */
  close(): Promise<void>;
}

/**
 * Starts the publisher: takes the store, compiles the shop if need be, answers Saleor, and brings what is served in line
 * with the catalogue. Resolves when it answers; the first release may come later.
 */
export async function startPublisher(
  settings: PublisherSettings,
  log: Log,
  { times = {}, signal }: { times?: Partial<WorkerTimes>; signal?: AbortSignal } = {},
): Promise<RunningPublisher> {
  const release = holdStore(settings.dataDir);
  // Of one that was killed.
  forgetControl(settings.dataDir);
  const queue = new Queue(queueIn(settings.dataDir));
  tellHold(settings.dataDir, queue.flag(HELD) !== null);
  try {
    const compiled = settings.compiled ?? ownFolder(settings.dataDir);
    if (settings.compiled === null) await compileShop(compiled, settings, signal);
    const renderer = await loadRenderer(compiled);
    await keepRoutes(settings.dataDir, compiled, renderer.code);
    const metrics = new Metrics();
    const parts = partsOf(settings, queue, renderer, metrics, log, times);
    const { worker, app, releases } = parts;
    const key = newKey();
    const status = statusRoutes({
      token: settings.statusToken,
      key,
      status: () => statusOf(parts),
      actions: staffActions(parts),
    });
    const within = await listen(
      0,
      async (request, response) => {
        const [path] = splitTarget(request.url);
        if (await app.answer(request, response)) return;
        if (await status(request, response)) return;
        if (path === '/healthz') text(response, 200, 'ok\n');
        else if (path === '/state.json')
          text(response, 200, await stateOf(releases, worker), 'application/json');
        else if (path === '/metrics')
          text(response, 200, metrics.text(), 'text/plain; version=0.0.4');
        else text(response, 404, 'There is nothing here.\n');
      },
      { host: '127.0.0.1' },
    );
    const door = await openDoor(
      doorSettings(settings, within.origin),
      doorListeners(parts, metrics),
    ).catch(async (error: unknown) => {
      await within.close();
      throw error;
    });
    tellCommands(settings.dataDir, { origin: within.origin, key }, log);
    await endRollback(queue, releases, log);
    worker.wish('start');
    worker.start();
    const stopNights = nights(parts, settings, renderer.code);
    void align(app, log);
    return {
      origin: door.origin,
      worker,
      releases,
      app,
      async close() {
        stopNights();
        forgetControl(settings.dataDir);
        await door.close();
        await within.close();
        await worker.stop();
        queue.close();
        release();
      },
    };
  } catch (error) {
    queue.close();
    release();
    throw error;
  }
}

/** A kill between the decision to go back and the switch leaves the decision: it is carried out now. */
async function endRollback(queue: Queue, releases: Releases, log: Log): Promise<void> {
  const id = queue.flag(HELD);
  if (id === null || !(await releases.list()).includes(id) || (await releases.serves(id))) return;
  await releases.goBack(id);
  log('rollback', { release: id });
}

function doorSettings(settings: PublisherSettings, within: string): DoorSettings {
  const { port, dataDir, apiUrl, timeout } = settings;
  const queueFile = queueIn(dataDir);
  return { port, within, queueFile, apiUrl, timeout, credentialsFile: credentialsIn(dataDir) };
}

function doorListeners({ worker, log }: StaffParts, metrics: Metrics): DoorListeners {
  const webhooks = metrics.counter('publisher_webhooks_total', 'Webhooks by how they ended.');
  return {
    log,
    count: (result, event) => webhooks({ result, event }),
    notice: () => worker.notice(),
  };
}

const queueIn = (dataDir: string) => join(dataDir, 'queue.db');
const credentialsIn = (dataDir: string) => join(dataDir, 'app.json');

/** The publisher's parts, put together and not yet at work. */
function partsOf(
  settings: PublisherSettings,
  queue: Queue,
  renderer: Renderer,
  metrics: Metrics,
  log: Log,
  times: Partial<WorkerTimes>,
): StaffParts {
  const measure = buildMetrics(metrics, queue);
  const releases = new Releases(settings.dataDir);
  const onPictures = (found: number, asked: number) => log('pictures_read', { found, asked });
  const site = new Site({ ...settings, onPictures });
  const publisher = new Publisher({
    site,
    releases,
    renderer,
    checkImages: imageChecker(),
    siteUrl: settings.siteUrl,
    accepted: acceptedGates(queue),
  });
  const app = new SaleorApp({
    settings: {
      apiUrl: settings.apiUrl,
      appUrl: settings.appUrl,
      allowedSaleors: settings.allowedSaleors,
      timeout: settings.timeout,
      version: versionOfShop(),
      credentialsFile: credentialsIn(settings.dataDir),
    },
    log,
  });
  const { dataDir, channel, channelAbroad } = settings;
  const channels = channelAbroad === null ? [channel] : [channel, channelAbroad];
  const notice = () => worker.notice();
  const seeAfter = afterBuild({ dataDir, channels, queue, site, publisher, app, log, notice });
  const worker = new Worker({
    queue,
    publisher,
    known: () => ({
      productOfVariant: (id) => site.productOfVariant(id),
      tellsDiscountedPrices: site.saleorVersion !== '3.21',
    }),
    log,
    times: { ...WORKER_TIMES, sweepEvery: settings.sweepEvery, ...times },
    onBuild(build) {
      measure(build);
      seeAfter(build);
    },
  });
  return { releases, queue, site, publisher, worker, app, log };
}

/** Clears up each night, and compares with a full build; returns what ends that. */
function nights(parts: StaffParts, settings: PublisherSettings, code: string): () => void {
  const { worker, releases, log } = parts;
  const { dataDir } = settings;
  const teller = newTeller();
  const tasks = [
    // What a build has just stored belongs to no release yet.
    async () => log('pruned', await worker.between(() => releases.prune())),
    async () => {
      const swept = await clearCopies({ ...parts, ...settings, teller });
      if (swept !== null) log('copies_swept', { ...swept });
    },
    async () => forgetRoutes(dataDir, new Set([code, ...(await codesOf(releases))])),
    async () =>
      log('compared_with_full_build', { ...(await compareWithFullBuild(releases, settings)) }),
  ];
  return everyNight(settings.nightlyHour, async () => {
    for (const task of tasks)
      await task().catch((error: unknown) => log('nightly_failed', { reason: reasonOf(error) }));
  });
}

/** Of all that can be gone back to. */
async function codesOf(releases: Releases): Promise<string[]> {
  const facts = (await releases.list()).map((id) => releases.facts(id));
  return (await Promise.all(facts)).map(({ code }) => code);
}

/** Where the shop of this store is compiled: another shop's must not be written over while it is loaded. */
function ownFolder(dataDir: string): string {
  const name = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 8);
  return join('.cache', `warm-${name}`);
}

/** A full disk costs the commands, not the publisher. */
function tellCommands(folder: string, control: Control, log: Log): void {
  try {
    writeControl(folder, control);
  } catch (error) {
    log('control_not_written', { reason: reasonOf(error) });
  }
}

/** For those who started it: is there a release, how did the last build end, and is there to be another. */
async function stateOf(releases: Releases, worker: Worker): Promise<string> {
  const [lastBuild = null] = worker.builds;
  return JSON.stringify({ release: await releases.currentId(), held: worker.isHeld, lastBuild });
}

function versionOfShop(): string {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return version;
}
