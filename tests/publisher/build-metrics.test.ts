import { expect, test } from 'vitest';
import { buildMetrics } from '#publisher/build-metrics.ts';
import type { Build } from '#publisher/builds.ts';
import { Metrics } from '#publisher/metrics.ts';

const build: Build = {
  at: '2026-11-25T01:02:04.000Z',
  reason: 'events',
  events: 1,
  took: 300,
  outcome: 'published',
  detail: '',
  release: null,
  phases: { read: 40 },
};

function measured(...builds: readonly Partial<Build>[]): string {
  const metrics = new Metrics();
  const measure = buildMetrics(metrics, {
    waiting: () => ({ count: 2, oldest: Date.now() + 1e6 }),
  });
  for (const more of builds) measure({ ...build, ...more });
  return metrics.text();
}

test('what a build took is told by outcome, and its phases by name', () => {
  const text = measured({}, { outcome: 'unchanged', took: 100, phases: {} });
  expect(text).toContain('publisher_build_seconds_sum{outcome="published"} 0.3\n');
  expect(text).toContain('publisher_build_seconds_sum{outcome="unchanged"} 0.1\n');
  expect(text).toContain('publisher_phase_seconds_sum{phase="read"} 0.04\n');
});

test('events are coalesced that had no build of their own', () => {
  const coalesced = (...builds: readonly Partial<Build>[]) =>
    /^publisher_events_coalesced_total (\d+)$/m.exec(measured(...builds))?.[1];
  expect(coalesced({})).toBe('0');
  expect(coalesced({ events: 100 }, { events: 3, outcome: 'refused' })).toBe('101');
  // A look at everything deals with all that wait.
  expect(coalesced({ reason: 'sweep', events: 4 })).toBe('4');
  expect(coalesced({ reason: 'sweep', events: 0 })).toBe('0');
  // These wait for the next build.
  expect(coalesced({ events: 7, outcome: 'unread' }, { events: 7 })).toBe('6');
  expect(coalesced({ events: 7, outcome: 'failed' })).toBeUndefined();
});

test('the queue is told as it is, and never as younger than new', () => {
  const text = measured();
  expect(text).toContain('publisher_queue_events 2\n');
  expect(text).toContain('publisher_queue_age_seconds 0\n');
});
