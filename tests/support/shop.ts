/**
 * A whole shop for tests: sandbox, site built from it, production server. The sandbox runs in this
 * process, so that tests can do what staff do between a shopper's steps.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '#commands/build-site.ts';
import { type Children, createChildren } from '#commands/children.ts';
import { SANDBOX_CHANNELS } from '#commands/env.ts';
import { serve } from '#commands/serve.ts';
import { startSandbox } from '#sandbox/sandbox.ts';

export interface TestShop {
  readonly origin: string;
  readonly apiUrl: string;
  /** Folder of the built pages. */
  readonly pages: string;
  /** Where `staff` posts what staff would do in Saleor's dashboard. */
  readonly staffUrl: string;
}

export type StaffAction =
  | {
      readonly do: 'price';
      readonly sku: string;
      readonly channel: string;
      readonly amount: number;
    }
  | { readonly do: 'stock'; readonly sku: string; readonly quantity: number };

export interface ShopOptions {
  /** Folder of the built site, within the project. */
  readonly out: string;
  /** Folder of another catalogue than the demo's. */
  readonly seed?: string;
}

/** Starts a shop that ends with `children`: on `close`, and when it cannot start. */
export async function startShop(options: ShopOptions, children = createChildren()) {
  try {
    return { shop: await start(options, children), close: () => children.stop() };
  } catch (error) {
    await children.stop();
    throw error;
  }
}

async function start({ out, seed }: ShopOptions, children: Children): Promise<TestShop> {
  const dir = mkdtempSync(join(tmpdir(), 'manoon-test-'));
  children.onStop(() => rmSync(dir, { recursive: true, force: true }));
  const sandbox = await startSandbox({ port: 0, dir, ...(seed && { seed }) });
  children.onStop(sandbox.close);
  const staff = await startStaff(sandbox);
  children.onStop(staff.close);
  const saleor = { SALEOR_API_URL: sandbox.apiUrl, ...SANDBOX_CHANNELS };
  // A constant address keeps Astro's cache valid from one test run to the next.
  await buildSite(children, { saleor, siteUrl: 'https://manoonoils.test', out });
  const pages = join(out, 'client');
  const { origin } = await serve(children, pages, 0);
  return { origin, apiUrl: sandbox.apiUrl, pages, staffUrl: staff.url };
}

async function startStaff(sandbox: Awaited<ReturnType<typeof startSandbox>>) {
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      const action = JSON.parse(body) as StaffAction;
      if (action.do === 'price') sandbox.setPrice(action.sku, action.channel, action.amount);
      else sandbox.setStock(action.sku, action.quantity);
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** The shop that `npm test` started, named in the environment. */
export function testShop(): TestShop {
  const text = process.env['TEST_SHOP'];
  if (!text) throw new Error('No test shop is running: start these tests with npm test.');
  return JSON.parse(text) as TestShop;
}

/** Does what staff would do in Saleor's dashboard. */
export async function staff(action: StaffAction): Promise<void> {
  const response = await fetch(testShop().staffUrl, {
    method: 'POST',
    body: JSON.stringify(action),
  });
  if (response.status !== 204) throw new Error(`Staff action failed: HTTP ${response.status}`);
}
