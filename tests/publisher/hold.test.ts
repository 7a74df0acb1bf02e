import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Publisher } from '#publisher/publisher.ts';
import { Queue } from '#publisher/queue/queue.ts';
import { readHold, tellHold } from '#publisher/release/hold.ts';
import { Releases } from '#publisher/release/releases.ts';
import type { Site } from '#publisher/site/site.ts';
import { staffActions } from '#publisher/status/staff.ts';
import { openStoppedStore } from '#publisher/status/stopped-desk.ts';
import type { Worker } from '#publisher/worker.ts';
import { manifestOf } from './releases-in-hand.ts';
import { temporaryFolder } from './store.ts';

const { id } = manifestOf();

/** A store with one release, and what a running publisher's buttons do to it. */
async function staged() {
  const folder = temporaryFolder();
  const queue = new Queue(join(folder, 'queue.db'));
  onTestFinished(() => queue.close());
  const releases = new Releases(folder);
  await releases.write(manifestOf());
  const worker = {
    wish: () => undefined,
    notice: () => undefined,
    between: async (work: () => Promise<unknown>) => work(),
  } as Partial<Worker> as Worker;
  const actions = staffActions({
    releases,
    queue,
    worker,
    site: { forgetLive: () => undefined } as Partial<Site> as Site,
    publisher: {} as Partial<Publisher> as Publisher,
    app: null as never,
    log: () => undefined,
  });
  return { folder, actions };
}

test('web servers are told when staff hold, go back and resume', async () => {
  const { folder, actions } = await staged();
  expect(await readHold(folder)).toBe(-Infinity);
  await actions.hold();
  expect(await readHold(folder)).toBe(Infinity);
  const before = Date.now();
  actions.resume();
  expect(await readHold(folder)).toBeGreaterThanOrEqual(before);
  expect(await readHold(folder)).toBeLessThanOrEqual(Date.now());
  await actions.rollback(id);
  expect(await readHold(folder)).toBe(Infinity);
});

test('they are while no publisher runs, too', async () => {
  const { folder } = await staged();
  const desk = openStoppedStore(folder);
  onTestFinished(() => desk.close());
  await desk.act('hold', '');
  expect(await readHold(folder)).toBe(Infinity);
  await desk.act('resume', '');
  expect(await readHold(folder)).toBeLessThanOrEqual(Date.now());
  await desk.act('rollback', id);
  expect(await readHold(folder)).toBe(Infinity);
});

test('going back to what is not there tells nothing', async () => {
  const { folder, actions } = await staged();
  await expect(actions.rollback('20261125T010203009Z-a1b2c3')).rejects.toThrow();
  expect(await readHold(folder)).toBe(-Infinity);
});

test('a hold that has ended keeps its end, however often it is told', async () => {
  const { folder } = await staged();
  tellHold(folder, true);
  tellHold(folder, false);
  const end = await readHold(folder);
  await new Promise((resolve) => setTimeout(resolve, 5));
  tellHold(folder, false);
  expect(await readHold(folder)).toBe(end);
});

test('a store that cannot be written costs the telling alone', async () => {
  const { folder, actions } = await staged();
  mkdirSync(join(folder, 'hold.tmp'));
  await actions.hold();
  expect(await readHold(folder)).toBe(-Infinity);
});
