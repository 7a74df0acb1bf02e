/**
 * A whole shop for tests: sandbox, site built from it, production server. The sandbox runs in this
 * process; what staff do between a shopper's steps goes through its API, as for any Saleor.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '#commands/build-site.ts';
import { type Children, createChildren } from '#commands/children.ts';
import { SANDBOX_CHANNELS } from '#commands/env.ts';
import { serveFolder } from '#commands/serve.ts';
import { startSandbox } from '#sandbox/sandbox.ts';
import { staff as sandboxStaff } from '#sandbox/seeding/blank.ts';
import { act, type StaffAction } from './staff.ts';

export interface TestShop {
  readonly origin: string;
  readonly apiUrl: string;
  /** Folder of the built pages. */
  readonly pages: string;
  /** The token of staff at `apiUrl`. */
  readonly staffToken: string;
}

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
  const sandbox = await startSandbox({
    port: 0,
    dir,
    seed: { kind: 'demo', ...(seed && { folder: seed }) },
  });
  children.onStop(sandbox.close);
  const saleor = { SALEOR_API_URL: sandbox.apiUrl, ...SANDBOX_CHANNELS };
  // A constant address keeps Astro's cache valid from one test run to the next.
  await buildSite(children, { saleor, siteUrl: 'https://manoonoils.test', out });
  const pages = join(out, 'client');
  const { origin } = await serveFolder(children, pages, 0, sandbox.apiUrl);
  return { origin, apiUrl: sandbox.apiUrl, pages, staffToken: sandboxStaff.token };
}

/** The shop that `npm test` started, named in the environment. */
export function testShop(): TestShop {
  const text = process.env['TEST_SHOP'];
  if (!text) throw new Error('No test shop is running: start these tests with npm test.');
  return JSON.parse(text) as TestShop;
}

/** Does what staff would do in Saleor's dashboard. */
export function staff(action: StaffAction): Promise<void> {
  const { apiUrl, staffToken } = testShop();
  return act({ apiUrl, token: staffToken }, action);
}
