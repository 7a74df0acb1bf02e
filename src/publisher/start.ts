import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { SaleorApp } from './app/service.ts';
import type { PublisherSettings } from './env.ts';
import { imageChecker } from './images.ts';
import { holdStore } from './lock.ts';
import type { Log } from './log.ts';
import { Metrics } from './metrics.ts';
import { Publisher } from './publisher.ts';
import { Queue } from './queue/queue.ts';
import type { GateName } from './release/gates.ts';
import { writeChecked } from './release/checked.ts';
import { factsOf } from './release/manifest.ts';
import { Releases } from './release/releases.ts';
import { compareWithFullBuild } from './compare.ts';
import { everyNight } from './nightly.ts';
import { compile } from './render/compile.ts';
import { loadRenderer } from './render/renderer.ts';
import { Site } from './site/site.ts';
import { statusRoutes } from './status/routes.ts';
import { HELD, Worker, WORKER_TIMES, type WorkerTimes } from './worker.ts';

export interface RunningPublisher {
  readonly origin: string;
  readonly worker: Worker;
  readonly releases: Releases;
  readonly app: SaleorApp;
  /** Ends the build that is going on, then everything; the queue stays as it is. */
  close(): Promise<void>;
}

/** Flag of the queue: gates that staff let pass once, by name, separated by spaces. */
const ACCEPTED = 'accepted';

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
  const queue = new Queue(join(settings.dataDir, 'queue.db'));
  const releases = new Releases(settings.dataDir);
  try {
    const compiled = settings.compiled ?? ownFolder(settings.dataDir);
    if (settings.compiled === null) await compile('warm', compiled, settings, signal);
    const renderer = await loadRenderer(compiled);
    const site = new Site(settings);
    const publisher = new Publisher({
      site,
      releases,
      renderer,
      checkImages: imageChecker(),
      siteUrl: settings.siteUrl,
      takeAccepted: () => takeAccepted(queue),
    });
    const metrics = new Metrics();
    const measure = buildMetrics(metrics, queue);
    const worker = new Worker({
      queue,
      publisher,
      known: () => ({
        productOfVariant: (id) => site.productOfVariant(id),
        tellsDiscountedPrices: site.saleorVersion !== '3.21',
      }),
      log,
      times: { ...WORKER_TIMES, sweepEvery: settings.sweepEvery, ...times },
      onBuild: (build) => {
        measure.build(build.took / 1_000, { outcome: build.outcome });
        if (build.reason !== 'events' && ['published', 'unchanged'].includes(build.outcome))
          void writeChecked(settings.dataDir, site.readAt!).catch(() => undefined);
        // No event tells that a sale starts: a look at that moment does.
        const start = site.nextSaleStart();
        if (start !== null) queue.appoint(start, 'a sale starts');
        for (const [phase, ms] of Object.entries(build.phases))
          measure.phase(ms / 1_000, { phase });
      },
    });
    const app = new SaleorApp({
      settings: {
        apiUrl: settings.apiUrl,
        appUrl: settings.appUrl,
        allowedSaleors: settings.allowedSaleors,
        timeout: settings.timeout,
        version: versionOfShop(),
        credentialsFile: join(settings.dataDir, 'app.json'),
      },
      queue,
      log,
      count: (result, event) => measure.webhook({ result, event }),
      notice: () => worker.notice(),
    });
    const status = statusRoutes({
      token: settings.statusToken,
      status: async (formToken) => {
        const current = await releases.current();
        const facts = (kind: 'releases' | 'refused', count: number) =>
          newest(releases, kind, count);
        return {
          now: new Date(),
          current: current && factsOf(current),
          releases: await facts('releases', 10),
          refused: await facts('refused', 5),
          queue: queue.waiting(),
          held: worker.isHeld,
          builds: worker.builds,
          sweptAt: worker.sweptAt,
          readAt: site.readAt,
          app: app.state,
          refusedGates: publisher.refusedGates,
          formToken,
        };
      },
      actions: {
        reconcile: () => worker.wish('asked for by staff'),
        rebuild: () => {
          site.forgetLive();
          publisher.rebuildNext();
          worker.wish('full rebuild asked for by staff');
        },
        async rollback(id) {
          await releases.switchTo(id);
          site.forgetLive();
          queue.setFlag(HELD, id);
          log('rollback', { release: id });
        },
        resume() {
          queue.setFlag(HELD, null);
          worker.wish('resumed by staff');
          log('resume');
        },
        accept(gate) {
          queue.setFlag(ACCEPTED, [...takeAccepted(queue), gate].join(' '));
          worker.wish(`"${gate}" accepted by staff`);
          log('accept', { gate });
        },
      },
    });
    const listening = await listen(settings.port, async (request, response) => {
      const path = (request.url ?? '').split('?')[0];
      if (await app.answer(request, response)) return;
      if (await status(request, response)) return;
      if (path === '/healthz') text(response, 200, 'ok\n');
      else if (path === '/state.json')
        text(response, 200, await stateOf(releases, worker), 'application/json');
      else if (path === '/metrics')
        text(response, 200, metrics.text(), 'text/plain; version=0.0.4');
      else text(response, 404, 'There is nothing here.\n');
    });
    worker.wish('start');
    worker.start();
    const nightly = async () => {
      log('pruned', await releases.prune());
      log('compared_with_full_build', { ...(await compareWithFullBuild(releases, settings)) });
    };
    const stopNights = everyNight(settings.nightlyHour, () =>
      nightly().catch((error: unknown) => log('nightly_failed', { reason: reasonOf(error) })),
    );
    // Saleor may be down: the sweep goes on trying, and the next start aligns again.
    app
      .align()
      .catch((error: unknown) =>
        log('app_not_aligned', { reason: error instanceof Error ? error.message : String(error) }),
      );
    return {
      origin: listening.origin,
      worker,
      releases,
      app,
      async close() {
        stopNights();
        await listening.close();
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

/** Where the shop of this store is compiled: another shop's must not be written over while it is loaded. */
function ownFolder(dataDir: string): string {
  const name = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 8);
  return join('.cache', `warm-${name}`);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** For those who started it: is there a release, and how did the last build end. */
async function stateOf(releases: Releases, worker: Worker): Promise<string> {
  const [lastBuild = null] = worker.builds;
  return JSON.stringify({ release: await releases.currentId(), lastBuild });
}

function takeAccepted(queue: Queue): Set<GateName> {
  const text = queue.flag(ACCEPTED) ?? '';
  queue.setFlag(ACCEPTED, null);
  return new Set(text.split(' ').filter(Boolean) as GateName[]);
}

async function newest(releases: Releases, kind: 'releases' | 'refused', count: number) {
  const ids = (await releases.list(kind)).slice(0, count);
  return Promise.all(ids.map(async (id) => factsOf(await releases.read(id, kind))));
}

function buildMetrics(metrics: Metrics, queue: Queue) {
  metrics.gauge('publisher_queue_events', 'Events that wait.', () => queue.waiting().count);
  metrics.gauge('publisher_queue_age_seconds', 'Age of the oldest event that waits.', () => {
    const { oldest } = queue.waiting();
    return oldest === null ? 0 : Math.max(0, (Date.now() - oldest) / 1_000);
  });
  const seconds = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300];
  return {
    webhook: metrics.counter('publisher_webhooks_total', 'Webhooks by how they ended.'),
    build: metrics.histogram(
      'publisher_build_seconds',
      'From the oldest event until it was served.',
      seconds,
    ),
    phase: metrics.histogram('publisher_phase_seconds', 'Phases of builds.', seconds),
  };
}

function versionOfShop(): string {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return version;
}

async function listen(
  port: number,
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.requestTimeout = 20_000;
  server.headersTimeout = 10_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

function text(
  response: ServerResponse,
  status: number,
  body: string,
  type = 'text/plain; charset=utf-8',
): void {
  response
    .writeHead(status, {
      'content-type': type,
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-store',
    })
    .end(body);
}
