import type { Build } from './builds.ts';
import type { Metrics } from './metrics.ts';
import type { Queue } from './queue/queue.ts';

const SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300];

/** Adds what the queue and the builds say to the metrics; returns what is to be called after each build. */
export function buildMetrics(
  metrics: Metrics,
  queue: Pick<Queue, 'waiting'>,
): (build: Build) => void {
  metrics.gauge('publisher_queue_events', 'Events that wait.', () => queue.waiting().count);
  metrics.gauge('publisher_queue_age_seconds', 'Age of the oldest event that waits.', () => {
    const { oldest } = queue.waiting();
    return oldest === null ? 0 : Math.max(0, (Date.now() - oldest) / 1_000);
  });
  const coalesced = metrics.counter(
    'publisher_events_coalesced_total',
    'Events that were dealt with by the build of another, or of a look at everything.',
  );
  const whole = metrics.histogram(
    'publisher_build_seconds',
    'From the oldest event until it was served.',
    SECONDS,
  );
  const phase = metrics.histogram('publisher_phase_seconds', 'Phases of builds.', SECONDS);
  return (build) => {
    whole(build.took / 1_000, { outcome: build.outcome });
    for (const [name, ms] of Object.entries(build.phases)) phase(ms / 1_000, { phase: name });
    // Those of a build that came to nothing wait for the next one.
    const isTried = build.outcome !== 'unread' && build.outcome !== 'failed';
    if (isTried) coalesced({}, Math.max(0, build.events - (build.reason === 'events' ? 1 : 0)));
  };
}
