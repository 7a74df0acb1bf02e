import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { holdStore, PublisherRunsError } from '#publisher/lock.ts';
import { Metrics } from '#publisher/metrics.ts';
import { everyNight, untilHour } from '#publisher/nightly.ts';
import { temporaryFolder } from './store.ts';

describe('the store', () => {
  test('is one publisher’s at a time, and free again when it gives it back', () => {
    const folder = join(temporaryFolder(), 'new');
    const release = holdStore(folder);
    expect(() => holdStore(folder)).toThrow(PublisherRunsError);
    expect(() => holdStore(folder)).toThrow('give this one another DATA_DIR');
    release();
    holdStore(folder)();
  });

  test('is free again when its publisher was killed', async () => {
    const folder = temporaryFolder();
    const script = `import { holdStore } from '#publisher/lock.ts';
      holdStore(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script]);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(() => holdStore(folder)).toThrow(PublisherRunsError);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    holdStore(folder)();
  });
});

describe('the night', () => {
  test.each([
    ['2026-11-25T01:30:00', 3, 5_400_000],
    ['2026-11-25T03:00:00', 3, 86_400_000],
    ['2026-11-25T03:00:01', 3, 86_399_000],
    ['2026-12-31T23:59:59', 0, 1_000],
  ])('from %s on is at %i o’clock in %i ms', (now, hour, expected) => {
    expect(untilHour(new Date(now), hour)).toBe(expected);
  });

  describe('brings work', () => {
    beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-25T01:00:00') }));
    afterEach(() => void vi.useRealTimers());

    test('once, again the next night, and none after it was ended', async () => {
      const nights: string[] = [];
      const stop = everyNight(3, async () => void nights.push(new Date().toISOString()));
      await vi.advanceTimersByTimeAsync(3 * 3_600_000);
      expect(nights).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(24 * 3_600_000);
      expect(nights).toHaveLength(2);
      stop();
      await vi.advanceTimersByTimeAsync(48 * 3_600_000);
      expect(nights).toHaveLength(2);
    });

    test('that goes on until the next night is not done twice at once', async () => {
      let begun = 0;
      const stop = everyNight(3, () => {
        begun += 1;
        return new Promise<void>((resolve) => setTimeout(resolve, 30 * 3_600_000));
      });
      await vi.advanceTimersByTimeAsync(32 * 3_600_000);
      expect(begun).toBe(1);
      await vi.advanceTimersByTimeAsync(24 * 3_600_000);
      expect(begun).toBe(2);
      stop();
    });

    test('that is going on when it is ended is the last', async () => {
      let begun = 0;
      const stop = everyNight(3, () => {
        begun += 1;
        return new Promise<void>((resolve) => setTimeout(resolve, 3_600_000));
      });
      await vi.advanceTimersByTimeAsync(2.5 * 3_600_000);
      stop();
      await vi.advanceTimersByTimeAsync(72 * 3_600_000);
      expect(begun).toBe(1);
    });
  });
});

describe('metrics', () => {
  test('are in the format that Prometheus reads', () => {
    const metrics = new Metrics();
    const count = metrics.counter('webhooks_total', 'Webhooks.');
    count({ result: 'accepted', event: 'A' });
    count({ result: 'accepted', event: 'A' });
    count({ result: 'forged', event: 'a"b\\c\nd' });
    const time = metrics.histogram('seconds', 'Seconds.', [0.1, 1]);
    for (const value of [0.05, 0.1, 0.5, 7]) time(value, { phase: 'read' });
    metrics.gauge('queue', 'Events that wait.', () => 3);
    metrics.gauge('nothing', 'No value now.', () => null);
    expect(metrics.text()).toBe(`# HELP webhooks_total Webhooks.
# TYPE webhooks_total counter
webhooks_total{result="accepted",event="A"} 2
webhooks_total{result="forged",event="a_b_c_d"} 1
# HELP seconds Seconds.
# TYPE seconds histogram
seconds_bucket{phase="read",le="0.1"} 2
seconds_bucket{phase="read",le="1"} 3
seconds_bucket{phase="read",le="+Inf"} 4
seconds_sum{phase="read"} 7.65
seconds_count{phase="read"} 4
# HELP queue Events that wait.
# TYPE queue gauge
queue 3
# HELP nothing No value now.
# TYPE nothing gauge
`);
  });
});
