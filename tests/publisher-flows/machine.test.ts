import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Releases } from '#publisher/release/releases.ts';
import { priceMark, type Product, productOf, setPrice } from './catalogue.ts';
import './matchers.ts';
import { eventually, Stage } from './stage.ts';

let stage: Stage;
let product: Product;
let price = 4_000;

beforeAll(async () => {
  stage = await Stage.open({ preload: [resolve('tests/publisher-flows/misfortune.ts')] });
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
