import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { priceMark, type Product, productOf, setPrice } from './catalogue.ts';
import './matchers.ts';
import { expectWhole } from './whole.ts';
import { type SmallDisk, smallDisk } from './small-disk.ts';
import { eventually, Stage } from './stage.ts';

const disk = smallDisk(24 * 1_048_576);
const isMounted = typeof disk !== 'string';

let stage: Stage;
let product: Product;
let price = 4_000;

beforeAll(async () => {
  if (!isMounted) return;
  stage = await Stage.open({ dataDir: disk.folder });
  product = await productOf(stage, 'jojobino-ulje');
  // Saleor tries again after 10 s; here nobody waits that long.
  await stage.control('POST', 'app-timing', { retrySeconds: 1 });
}, 60_000);
afterAll(async () => {
  await stage?.close();
  if (isMounted) disk.unmount();
});
beforeEach(({ skip }) => skip(!isMounted, isMounted ? '' : disk));

const page = () => stage.text('/proizvod/jojobino-ulje/');
const release = async () => (JSON.parse(await stage.text('/release.json')) as { id: string }).id;
const shown = (mark: string) => eventually(async () => expect(await page()).show(mark));
const outcomes = (from: number) => stage.builds(from).map(({ outcome }) => outcome);

async function edit(): Promise<string> {
  price += 1;
  await setPrice(stage, product, price);
  return priceMark(price);
}

test('a disk that is full to the last byte: what is served stays, staff are told, and it heals by itself', async () => {
  await shown(await edit());
  const before = await release();
  const from = stage.lines.length;
  (disk as SmallDisk).fill();
  const marks = [await edit()];
  // Kept where the queue has room of its own left, else sent again by Saleor: either way nothing is lost.
  await eventually(() => {
    const refused = stage.lines.slice(from).some(({ result }) => result === 'not-kept');
    if (!refused) expect(outcomes(from)).toContain('failed');
  });
  await stage.press('reconcile');
  await eventually(() => expect(outcomes(from)).toContain('failed'));
  marks.push(await edit());
  expect(await release()).toBe(before);
  for (const path of ['/', '/en/', '/proizvod/jojobino-ulje/', '/kategorija/bazna-ulja/'])
    expect((await stage.get(path)).status).toBe(200);
  expect(await stage.status()).toMatch(/The last build failed: [^<]*(?:ENOSPC|full)/);
  (disk as SmallDisk).free();
  await shown(marks.at(-1)!);
  await eventually(async () => expect(await stage.status()).toContain('Queue</dt><dd>empty'));
  await expectWhole(stage.dataDir);
});

test('killed on a full disk and started on it: it serves on, says why it cannot work, and works once it can', async () => {
  const before = await release();
  (disk as SmallDisk).fill();
  const mark = await edit();
  await stage.killPublisher();
  expect(await release()).toBe(before);
  const said = await stage.release('rollback');
  expect(said).toEqual({ code: 1, said: expect.stringMatching(/ENOSPC|full/) as string });
  await stage.restartPublisher();
  await stage.publisher.says(/"event":"build".*"outcome":"failed"/);
  expect(await release()).toBe(before);
  (disk as SmallDisk).free();
  await shown(mark);
  await expectWhole(stage.dataDir);
});
