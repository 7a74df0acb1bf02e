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
import type { MediaMap, MediaPhase } from '#domain/media.ts';
import { mediaMap } from '#media/settings.ts';
import { startSandbox } from '#sandbox/sandbox.ts';
import { staff as sandboxStaff } from '#sandbox/seeding/blank.ts';
import { act, type StaffAction } from './staff.ts';

export interface TestShop extends BuiltShop {
  /** The same shop after the cutover, where it was asked for. */
  readonly cutover: BuiltShop | null;
  readonly apiUrl: string;
  /** Public address of the storage, which Saleor calls otherwise. */
  readonly media: string;
  /** The token of staff at `apiUrl`. */
  readonly staffToken: string;
}

interface BuiltShop {
  readonly origin: string;
  /** Folder of the built pages. */
  readonly pages: string;
}

export interface ShopOptions {
  /** Folder of the built site, within the project. */
  readonly out: string;
  /** Folder of the site as it is after the cutover; without one it is not built. */
  readonly cutover?: string;
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

async function start({ out, cutover, seed }: ShopOptions, children: Children): Promise<TestShop> {
  const dir = mkdtempSync(join(tmpdir(), 'manoon-test-'));
  children.onStop(() => rmSync(dir, { recursive: true, force: true }));
  const sandbox = await startSandbox({
    port: 0,
    dir,
    seed: { kind: 'demo', ...(seed && { folder: seed }) },
  });
  children.onStop(sandbox.close);
  const { apiUrl, origin, state } = sandbox;
  const media = origin.replace('localhost', '127.0.0.1');
  const built = (folder: string, phase: MediaPhase) => {
    const settings = { MEDIA_BASE_URL: media, MEDIA_HOSTS: origin, MEDIA_PHASE: phase };
    return buildAndServe(children, apiUrl, folder, mediaMap(settings, [apiUrl]));
  };
  // Between the phases WordPress's pictures are copied to Saleor's bucket.
  state.switches.set('uncopied-media', true);
  const parallel = await built(out, 'parallel');
  state.switches.set('uncopied-media', false);
  return {
    ...parallel,
    cutover: cutover === undefined ? null : await built(cutover, 'cutover'),
    apiUrl,
    media,
    staffToken: sandboxStaff.token,
  };
}

async function buildAndServe(
  children: Children,
  apiUrl: string,
  out: string,
  media: MediaMap,
): Promise<BuiltShop> {
  const saleor = { SALEOR_API_URL: apiUrl, ...SANDBOX_CHANNELS };
  // A constant address keeps Astro's cache valid from one test run to the next.
  await buildSite(children, { saleor, siteUrl: 'https://manoonoils.test', out, media });
  const pages = join(out, 'client');
  const { origin } = await serveFolder(children, pages, 0, apiUrl);
  return { origin, pages };
}

/** The shop that `npm test` started, named in the environment. */
export function testShop(): TestShop {
  const text = process.env['TEST_SHOP'];
  if (!text) throw new Error('No test shop is running: start these tests with npm test.');
  return JSON.parse(text) as TestShop;
}

/** The shop that `npm test` started, during the migration and after it. */
export function testPhases(): readonly (BuiltShop & { readonly phase: MediaPhase })[] {
  const { cutover, ...shop } = testShop();
  if (cutover === null) throw new Error('This test shop was not built for the cutover.');
  return [
    { phase: 'parallel', ...shop },
    { phase: 'cutover', ...cutover },
  ];
}

/** Does what staff would do in Saleor's dashboard. */
export function staff(action: StaffAction): Promise<void> {
  const { apiUrl, staffToken } = testShop();
  return act({ apiUrl, token: staffToken }, action);
}
