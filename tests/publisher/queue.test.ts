import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Queue } from '#publisher/queue/queue.ts';
import { temporaryFolder } from './store.ts';

const fileOf = () => join(temporaryFolder(), 'deep', 'queue.db');

describe('the queue', () => {
  test('gives events in the order they came, until they are dealt with', () => {
    const queue = new Queue(fileOf());
    queue.add('product_updated', { product: { id: 'a' } }, 10);
    queue.add('PRODUCT_UPDATED', { product: { id: 'b' } }, 5);
    queue.add('menu_updated', null, 20);
    expect(
      queue.pending().map(({ event, payload, receivedAt }) => ({ event, payload, receivedAt })),
    ).toEqual([
      { event: 'PRODUCT_UPDATED', payload: { product: { id: 'a' } }, receivedAt: 10 },
      { event: 'PRODUCT_UPDATED', payload: { product: { id: 'b' } }, receivedAt: 5 },
      { event: 'MENU_UPDATED', payload: null, receivedAt: 20 },
    ]);
    expect(queue.waiting()).toEqual({ count: 3, oldest: 5 });
    const [first, second] = queue.pending();
    queue.done([first!.id, second!.id]);
    expect(queue.pending().map(({ event }) => event)).toEqual(['MENU_UPDATED']);
    queue.close();
  });

  test('is empty at first', () => {
    const queue = new Queue(fileOf());
    expect([queue.pending(), queue.waiting()]).toEqual([[], { count: 0, oldest: null }]);
    queue.done([]);
    queue.done([17]);
    queue.close();
  });

  test('keeps what an event says to the letter', () => {
    const queue = new Queue(fileOf());
    const payload = { name: 'Čaj "\u0000" \ud800 😀', deep: [{ a: [null, 1.5, true] }] };
    queue.add('x', payload, 1);
    expect(queue.pending()[0]?.payload).toEqual(payload);
    queue.close();
  });

  test('never gives an event the number of another, dealt with or not', () => {
    const file = fileOf();
    const queue = new Queue(file);
    queue.add('a', 1, 1);
    const { id } = queue.pending()[0]!;
    queue.done([id]);
    queue.close();
    const again = new Queue(file);
    again.add('b', 2, 2);
    expect(again.pending()[0]?.id).toBeGreaterThan(id);
    again.close();
  });

  test('has appointments, each once, the soonest first', () => {
    const queue = new Queue(fileOf());
    queue.appoint(30, 'later');
    queue.appoint(10, 'soon');
    queue.appoint(10, 'soon');
    queue.appoint(10, 'another');
    expect(queue.appointments()).toEqual([
      { at: 10, why: 'another' },
      { at: 10, why: 'soon' },
      { at: 30, why: 'later' },
    ]);
    queue.dropAppointments(10);
    expect(queue.appointments()).toEqual([{ at: 30, why: 'later' }]);
    queue.close();
  });

  test('has flags, which a restart keeps', () => {
    const file = fileOf();
    const queue = new Queue(file);
    expect(queue.flag('held')).toBeNull();
    queue.setFlag('held', 'a');
    queue.setFlag('held', 'b');
    queue.appoint(1, 'x');
    queue.close();
    const again = new Queue(file);
    expect(again.flag('held')).toBe('b');
    expect(again.appointments()).toHaveLength(1);
    again.setFlag('held', null);
    expect(again.flag('held')).toBeNull();
    again.close();
  });

  test('throws when it cannot keep an event', () => {
    const queue = new Queue(fileOf());
    queue.close();
    expect(() => queue.add('x', {}, 1)).toThrow();
  });
});

test('what was taken survives a kill at any moment, and what was done stays done', async () => {
  const file = fileOf();
  const taken = new Set<number>();
  const done = new Set<number>();
  for (let turn = 0; turn < 5; turn++) {
    const lines = await writeUntilKilled(file, Math.max(-1, ...taken) + 1000, 3 + turn * 17);
    for (const [, what, number] of lines.matchAll(/(taken|done) (\d+)\n/g))
      (what === 'taken' ? taken : done).add(Number(number));
    const queue = new Queue(file);
    const waiting = queue.pending().map(({ payload }) => (payload as { number: number }).number);
    queue.close();
    expect(new Set(waiting).size).toBe(waiting.length);
    for (const number of done) expect(waiting).not.toContain(number);
    // One that was taken is waiting, or was being dealt with when the kill came.
    const last = Math.max(...taken);
    for (const number of taken)
      if (!done.has(number) && number !== last) expect(waiting).toContain(number);
    if (last % 3 > 0) expect(waiting).toContain(last);
  }
  expect(taken.size).toBeGreaterThan(50);
  expect(done.size).toBeGreaterThan(10);
}, 30_000);

/** What the writer said before it was killed, some lines after it began. */
async function writeUntilKilled(file: string, from: number, lines: number): Promise<string> {
  const child = spawn(process.execPath, ['tests/publisher/queue-writer.ts', file, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (said.split('\n').length > lines) child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.once('close', resolve));
  expect(child.signalCode).toBe('SIGKILL');
  return said;
}
