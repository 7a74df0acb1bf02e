import type { IncomingMessage, ServerResponse } from 'node:http';
import { handOnTo, isPublishers } from '#publisher/door/hand-on.ts';
import { type Limits, listen, text } from '#publisher/http.ts';
import { type Log, reasonOf } from '#publisher/log.ts';
import { Metrics } from '#publisher/metrics.ts';
import { Releases } from '#publisher/release/releases.ts';
import { splitTarget } from '#publisher/request-target.ts';
import { Bodies } from './bodies.ts';
import type { WebSettings } from './env.ts';
import { isOnDemand, OnDemand } from './on-demand.ts';
import { CurrentRelease } from './release.ts';
import { createSite } from './site.ts';

export interface RunningServer {
  readonly origin: string;
  /** Lets requests that are being answered end, for some seconds at the most. */
  close(): Promise<void>;
}

/** Labels by the first digit of a status. */
const CLASSES = Array.from({ length: 6 }, (_, digit) => ({ status: `${digit}xx` }));

/** Serves the current release in the store; port 0 takes any free one. Rejects when the port is taken. */
export async function startServer(
  settings: WebSettings,
  log: Log,
  limits: Partial<Limits> = {},
): Promise<RunningServer> {
  const releases = new Releases(settings.dataDir);
  const current = new CurrentRelease(releases, settings.origins, log);
  await current.start();
  const site = createSite({ release: () => current.served, bodies: new Bodies(releases.objects) });
  const onDemand = new OnDemand(settings.dataDir, log);
  const publisher = settings.publisherUrl === null ? null : handOnTo(settings.publisherUrl);
  const metrics = new Metrics();
  const onAnswered = webMetrics(metrics, current);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [path] = splitTarget(request.url);
    if (publisher !== null && isPublishers(path)) return publisher(request, response);
    if (path === '/healthz') return text(response, 200, 'ok\n');
    if (path === '/readyz') return ready(response, current, settings.dataAgeLimit);
    // Figures are for those inside: what came through the ingress gets the page for what does not exist.
    if (path === '/metrics' && request.headers['x-forwarded-for'] === undefined)
      return text(response, 200, metrics.text());
    const otherwise = () => site.answer(request, response);
    if (isOnDemand(path))
      return onDemand.answer(request, response, path, current.served, otherwise);
    return otherwise();
  };
  const { origin, connections, close } = await listen(settings.port, answer, {
    limits,
    atOnce: site.repeat,
    onAnswered,
    onFault: (error) => log('request_failed', { reason: reasonOf(error) }),
  });
  metrics.gauge('web_connections', 'Connections that are open.', connections);
  return {
    origin,
    close() {
      current.stop();
      return close();
    },
  };
}

/**
 * Ready with a release whose catalogue is not too old. What staff hold or have gone back to is as old as they want it to
 * be: its age counts from the end of that, when everything is compared anew.
 */
function ready(response: ServerResponse, current: CurrentRelease, limit: number | null): void {
  const facts = current.served?.facts;
  if (!facts) return text(response, 503, 'There is no release yet.\n');
  const now = Date.now();
  const age = (now - current.checkedAt()) / 1_000;
  const isOld = limit !== null && age > limit;
  if (isOld && (now - current.heldUntil) / 1_000 > limit)
    return text(
      response,
      503,
      `The catalogue was last compared with Saleor ${Math.round(age / 60)} minutes ago.\n`,
    );
  text(response, 200, `${facts.id}, compared ${Math.round(age)} s ago\n`);
}

function webMetrics(metrics: Metrics, current: CurrentRelease) {
  const requests = metrics.counter('web_requests_total', 'Requests by class of status.');
  const latency = metrics.histogram(
    'web_request_seconds',
    'Time to answer a request.',
    [0.001, 0.005, 0.025, 0.1, 0.5, 2.5],
  );
  const age = (at: string | undefined) =>
    at === undefined ? null : Math.max(0, (Date.now() - Date.parse(at)) / 1_000);
  metrics.gauge('web_release_age_seconds', 'Age of the release that is served.', () =>
    age(current.served?.facts.at),
  );
  metrics.gauge(
    'web_freshness_seconds',
    'Since the catalogue was last compared with Saleor.',
    () =>
      current.served === null ? null : Math.max(0, (Date.now() - current.checkedAt()) / 1_000),
  );
  metrics.gauge(
    'web_release_pages',
    'Pages of the release that is served.',
    () => current.served?.facts.counts.pages ?? null,
  );
  metrics.gauge(
    'web_release_stuck',
    '1 while the current release cannot be read, and the one before it is served.',
    () => Number(current.isStuck),
  );
  metrics.gauge('process_resident_memory_bytes', 'Memory of this process.', () =>
    process.memoryUsage.rss(),
  );
  return (status: number, milliseconds: number) => {
    requests(CLASSES[Math.floor(status / 100)] ?? CLASSES[5]);
    latency(milliseconds / 1_000);
  };
}
