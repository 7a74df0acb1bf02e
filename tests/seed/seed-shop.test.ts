import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { seedShop, type SeedOptions, type SeedReport } from '#seed/seed-shop.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { staff } from '../../src/sandbox/seeding/blank.ts';
import { readShop, type Shop } from './read-shop.ts';

const channels = ['rs', 'eu'];
const folder = 'src/sandbox/seed';
const folders: string[] = [];
const sandboxes: Sandbox[] = [];

async function sandbox(kind: 'blank' | 'demo'): Promise<Sandbox> {
  const dir = mkdtempSync(join(tmpdir(), 'seed-'));
  folders.push(dir);
  const started = await startSandbox({ port: 0, dir, seed: { kind } });
  sandboxes.push(started);
  return started;
}
afterAll(async () => {
  for (const each of sandboxes) await each.close();
  for (const dir of folders) rmSync(dir, { recursive: true });
});

function seed(apiUrl: string, options: Partial<SeedOptions> = {}): Promise<SeedReport> {
  const patience = { settle: 200, pause: 20 };
  return seedShop({ apiUrl, token: staff.token, folder, patience, ...options });
}

let demo: Shop;
beforeAll(async () => {
  demo = await readShop((await sandbox('demo')).apiUrl, channels);
});

describe('a blank Saleor that was filled through its API', () => {
  let blank: Sandbox;
  let report: SeedReport;
  beforeAll(async () => {
    blank = await sandbox('blank');
    report = await seed(blank.apiUrl);
  });

  test('has nothing left to do', () => {
    expect(report.ledger.failures).toEqual([]);
    expect(report.unsettled).toEqual([]);
    expect(report.ledger.lines().join('\n')).not.toMatch(/failed/);
  });

  test('gives pages what the demo sandbox gives them, field by field', async () => {
    const filled = await readShop(blank.apiUrl, channels);
    expect(Object.keys(filled)).toEqual(Object.keys(demo));
    for (const [answer, data] of Object.entries(demo)) expect(filled[answer], answer).toEqual(data);
  });

  test('has every picture as an upload of its own, none of WordPress', () => {
    const keys = blank.state.store.all('productMedia').map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(31);
    for (const key of keys) expect(key).toMatch(/^products\/[a-z0-9-]+_[0-9a-f]{8}\.webp$/);
  });

  test('has the voucher', () => {
    const { store } = blank.state;
    expect(store.all('voucherCode').map(({ code }) => code)).toEqual(['DOBRODOSLI10']);
    expect(store.all('voucherChannelListing')).toMatchObject([
      { discountValue: 10, minSpent: 2500 },
    ]);
  });

  test('stays as it is when it is filled again', async () => {
    const versions = blank.state.store.all('product').map(({ updatedAt }) => updatedAt);
    const again = await seed(blank.apiUrl);
    for (const line of again.ledger.lines()) expect(line).toMatch(/^[^:]+? +\d+ found$/);
    expect(blank.state.store.all('product').map(({ updatedAt }) => updatedAt)).toEqual(versions);
  });

  test('is refused once it holds goods of others, unless told to add', async () => {
    const { id } = await created(blank);
    await expect(seed(blank.apiUrl)).rejects.toThrow(/holds 1 products that are not of the demo/);
    const added = await seed(blank.apiUrl, { add: true });
    expect(added.ledger.failures).toEqual([]);
    expect(id).not.toBe('');
  });
});

async function created(blank: Sandbox): Promise<{ id: string }> {
  const [type] = blank.state.store.all('productType');
  const response = await fetch(blank.apiUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${staff.token}` },
    body: JSON.stringify({
      query:
        'mutation ($type: ID!) { productCreate(input: { name: "Tuđe", productType: $type }) { product { id } } }',
      variables: { type: Buffer.from(`ProductType:${type!.pk}`).toString('base64') },
    }),
  });
  const { data } = (await response.json()) as {
    data: { productCreate: { product: { id: string } } };
  };
  return data.productCreate.product;
}

async function passOn(apiUrl: string, request: IncomingMessage, response: ServerResponse) {
  const { authorization, 'content-type': type } = request.headers;
  const answer = await fetch(apiUrl, {
    method: 'POST',
    headers: { authorization: authorization!, 'content-type': type! },
    body: await buffer(request),
  });
  response.writeHead(answer.status, { 'content-type': 'application/json' });
  response.end(await answer.text());
}

describe('a run that is cut short', () => {
  let line: Server | null = null;
  afterEach(() => void line?.close());

  /** Passes so many requests on, then drops every connection. */
  async function breaking(apiUrl: string, requests: number): Promise<string> {
    let left = requests;
    line = createServer((request, response) => {
      left -= 1;
      if (left < 0) request.socket.destroy();
      else void passOn(apiUrl, request, response);
    });
    await new Promise<void>((resolve) => line!.listen(0, resolve));
    return `http://localhost:${(line.address() as AddressInfo).port}/graphql/`;
  }

  test('is completed by the next ones, wherever it stopped', async () => {
    const blank = await sandbox('blank');
    let cut = 0;
    for (let requests = 3; requests < 330; requests += 47) {
      const url = await breaking(blank.apiUrl, requests);
      await seed(url).catch(() => (cut += 1));
      line?.close();
    }
    expect(cut).toBeGreaterThan(3);
    const { ledger } = await seed(blank.apiUrl);
    expect(ledger.failures).toEqual([]);
    expect(await readShop(blank.apiUrl, channels)).toEqual(demo);
  });

  test('says why, where Saleor does not let it in', async () => {
    const blank = await sandbox('blank');
    await expect(seed(blank.apiUrl, { token: 'wrong' })).rejects.toThrow(/permission/);
    await expect(seed(await breaking(blank.apiUrl, 0))).rejects.toThrow(/^Saleor: StaffShop: /);
    await expect(seed(blank.apiUrl, { folder: 'nowhere' })).rejects.toThrow(/nowhere/);
  });
});

describe('prices that the beat does not work out', () => {
  test('are waited for, asked for once more, and told', async () => {
    const blank = await sandbox('blank');
    blank.state.switches.set('promotion-lag', true);
    const said: string[] = [];
    const { unsettled } = await seed(blank.apiUrl, { say: (text) => said.push(text) });
    expect(unsettled).toContain('rs/nocna-obnova-serum');
    expect(unsettled).toContain('eu/nocna-obnova-serum');
    expect(said.join('\n')).toMatch(/touching the rules/);
    for (const job of ['promotion-rules', 'recalculate-prices']) blank.state.jobs.run(job);
    expect((await seed(blank.apiUrl)).unsettled).toEqual([]);
  });
});
