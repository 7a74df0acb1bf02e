import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Releases } from '#publisher/release/releases.ts';
import { priceMark, type Product, productOf, setPrice } from './catalogue.ts';
import { prepared } from './prepared.ts';
import './matchers.ts';
import { eventually, Stage } from './stage.ts';
import { expectWhole } from './whole.ts';

let stage: Stage;
let product: Product;
let price = 2_000;

beforeAll(async () => {
  const compiled = haltingShop((await prepared()).shop);
  stage = await Stage.open({
    preload: ['halt', 'misfortune'].map((name) => resolve(`tests/publisher-flows/${name}.ts`)),
    compiled,
  });
  product = await productOf(stage, 'jojobino-ulje');
  // Saleor tries again after 10 s; here nobody waits that long.
  await stage.control('POST', 'app-timing', { retrySeconds: 1 });
}, 60_000);
afterAll(() => stage?.close());

const page = () => stage.text('/proizvod/jojobino-ulje/');
const release = async () => (JSON.parse(await stage.text('/release.json')) as { id: string }).id;
const shown = (mark: string) => eventually(async () => expect(await page()).show(mark));

async function edit(): Promise<string> {
  price += 1;
  await setPrice(stage, product, price);
  return priceMark(price);
}

function outcomes(from: number): unknown[] {
  return stage.builds(from).map(({ outcome }) => outcome);
}

/** The compiled shop with a point to halt at while a page is rendered. */
function haltingShop(compiled: string): string {
  const folder = join('.cache/flows', `halting-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'server'), { recursive: true });
  symlinkSync(resolve(compiled, 'client'), join(folder, 'client'));
  const entry = JSON.stringify(resolve(compiled, 'server/entry.mjs'));
  writeFileSync(
    join(folder, 'server/entry.mjs'),
    `import { render as inner } from ${entry};
     export const render = async (url, view) => {
       const html = await inner(url, view);
       globalThis.haltAt?.('rendering');
       return html;
     };`,
  );
  return folder;
}

/** Every moment of the way from a webhook to the page that `halt.ts` knows, in order. */
const POINTS = [
  'before receiving',
  'after receiving',
  'before deciding',
  'after deciding',
  'before reading',
  'after reading',
  'before planning',
  'after planning',
  'rendering',
  'before storing',
  'after storing',
  'before gating',
  'after gating',
  'before writing',
  'after writing',
  'before switching',
  'after switching',
  'before forgetting',
  'after forgetting',
];
/** From here on the new release is served. */
const SWITCHED = POINTS.indexOf('after switching');

/** Prices that a page shows, in the currency's smallest unit. */
function pricesOn(html: string): number[] {
  return [...html.matchAll(/data-price-now data-minor="(\d+)"/g)].map(([, minor]) => Number(minor));
}

/** Events in the queue's file, as they are on the disk. */
function waiting(): number {
  const queue = new DatabaseSync(join(stage.dataDir, 'queue.db'), { readOnly: true });
  try {
    return Number(queue.prepare('SELECT count(*) AS n FROM event').get()!['n']);
  } finally {
    queue.close();
  }
}

test.each(POINTS)('killed %s: what is served is whole, and nothing is lost', async (point) => {
  price += 1;
  writeFileSync(join(stage.folder, 'halt'), point);
  await setPrice(stage, product, price);
  await eventually(() => expect(existsSync(join(stage.folder, 'halted'))).toBe(true));
  expect(readFileSync(join(stage.folder, 'halted'), 'utf8')).toBe(point);
  await stage.killPublisher();
  rmSync(join(stage.folder, 'halt'));
  rmSync(join(stage.folder, 'halted'));

  await expectWhole(stage.dataDir);
  const isSwitched = POINTS.indexOf(point) >= SWITCHED;
  // What was shown before the first of them, nobody has set here.
  if (point !== POINTS[0])
    await eventually(async () =>
      expect(pricesOn(await page())).toContain(isSwitched ? price : price - 1),
    );
  // Accepted is kept until it is dealt with; what was not accepted, Saleor sends again.
  expect(waiting() > 0).toBe(!['before receiving', 'after forgetting'].includes(point));

  await stage.restartPublisher();
  await stage.publisher.says(/"event":"build","reason":"[^"]*start/);
  await eventually(async () => expect(pricesOn(await page())).toContain(price));
  await eventually(() => expect(waiting()).toBe(0));
  await expectWhole(stage.dataDir);
});

test('a full disk: what is served stays, staff are told, Saleor sends again, and it heals by itself', async () => {
  const before = await release();
  const full = join(stage.folder, 'disk-full');
  let from = stage.lines.length;
  writeFileSync(full, '');
  // Not accepted, so not lost: Saleor has been told to try again.
  const first = await edit();
  await eventually(() =>
    expect(stage.lines.slice(from).map(({ result }) => result)).toContain('not-kept'),
  );
  // Accepted before the disk was full.
  await stage.press('reconcile');
  await eventually(() => expect(outcomes(from)).toContain('failed'));
  expect(await release()).toBe(before);
  expect((await stage.get('/')).status).toBe(200);
  expect(await stage.status()).toContain('The last build failed: ENOSPC');
  rmSync(full);
  await shown(first);
  from = stage.lines.length;
  await shown(await edit());
  expect(outcomes(from)).not.toContain('failed');
});

test('a clock that goes back: releases keep their order, waiting goes on', async () => {
  await shown(await edit());
  const before = await release();
  const clock = join(stage.folder, 'clock');
  for (const hours of [-30, 40, -2]) {
    writeFileSync(clock, String(hours * 3_600_000));
    await shown(await edit());
  }
  const releases = new Releases(stage.dataDir);
  const ids = await releases.list();
  expect(ids[0]).toBe(await release());
  expect(ids[0]! > before).toBe(true);
  // A day ahead and back again, the sweep is still to come: it is asked for by hand here.
  const from = stage.lines.length;
  await stage.press('reconcile');
  await eventually(() => expect(outcomes(from)).toContain('unchanged'));
  expect(await stage.status()).toContain('Queue</dt><dd>empty');
  rmSync(clock);
});
