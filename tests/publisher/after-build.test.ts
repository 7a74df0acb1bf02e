import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { afterBuild, type AfterBuildParts } from '#publisher/after-build.ts';
import { writeCredentials } from '#publisher/app/credentials.ts';
import { SaleorApp } from '#publisher/app/service.ts';
import type { Build } from '#publisher/builds.ts';
import type { Queue } from '#publisher/queue/queue.ts';
import { readChecked } from '#publisher/release/checked.ts';
import { saleorAtHand, self, TOKEN } from './saleor-at-hand.ts';
import { temporaryFolder } from './store.ts';

const READ_AT = new Date('2026-11-25T01:02:03.004Z');

const sweep: Build = {
  at: '2026-11-25T01:02:04.000Z',
  reason: 'sweep',
  events: 0,
  took: 900,
  outcome: 'unchanged',
  detail: 'nothing that pages show has changed',
  release: null,
  phases: {},
};
const ofEvents: Build = { ...sweep, reason: 'events', outcome: 'published' };

/** With an App that is aligned without being asked. */
function staged(more: Partial<AfterBuildParts> = {}) {
  const site: { -readonly [Key in keyof AfterBuildParts['site']]: AfterBuildParts['site'][Key] } = {
    missingPictures: [],
    readAt: READ_AT,
    doubtPictures: vi.fn(),
    nextSaleStart: () => null,
  };
  const appoint = vi.fn<Queue['appoint']>();
  const align = vi.fn<SaleorApp['align']>(() => Promise.resolve(null));
  const nextPublication = vi.fn<SaleorApp['nextPublication']>(() => Promise.resolve(null));
  const log = vi.fn();
  const notice = vi.fn();
  // Nothing is written there unless a test waits for it.
  const { dataDir = join(temporaryFolder(), 'missing') } = more;
  const parts: AfterBuildParts = {
    dataDir,
    channels: ['rs', 'eu'],
    queue: { appoint },
    site,
    publisher: { refusedGates: [], owing: null },
    app: { align, nextPublication },
    log,
    notice,
    ...more,
  };
  const see = afterBuild(parts);
  return { see, site, appoint, align, nextPublication, log, notice, dataDir };
}

describe('after a build', () => {
  test('a look is appointed for just after a sale starts', () => {
    const { see, site, appoint } = staged();
    see(ofEvents);
    expect(appoint).not.toHaveBeenCalled();
    site.nextSaleStart = () => 1_800_000_000_000;
    see(ofEvents);
    expect(appoint.mock.calls).toEqual([[1_800_000_001_000, 'a sale starts']]);
  });

  test('pictures that did not answer are looked at again', () => {
    const { see, site } = staged({ publisher: { refusedGates: ['images'], owing: null } });
    see({ ...ofEvents, outcome: 'refused' });
    expect(site.doubtPictures).toHaveBeenCalledOnce();
  });

  test.each(['published', 'unchanged'] as const)(
    'of everything that ended as %s, web servers know how old what they serve is',
    async (outcome) => {
      const { see, dataDir } = staged({ dataDir: temporaryFolder() });
      see({ ...sweep, outcome });
      await vi.waitFor(async () => expect(await readChecked(dataDir)).toBe(READ_AT.getTime()));
    },
  );

  test.each<[string, Partial<Build>, owing?: string]>([
    ['of events', ofEvents],
    ['that was refused', { outcome: 'refused' }],
    ['for which Saleor could not be read', { outcome: 'unread' }],
    ['that failed', { outcome: 'failed' }],
    ['that lacks a market', {}, 'channel "eu": HTTP 502'],
  ])('%s, they do not', async (_, more, owing) => {
    const publisher = { refusedGates: [], owing: owing ?? null };
    const { see, dataDir } = staged({ dataDir: temporaryFolder(), publisher });
    see({ ...sweep, ...more });
    // As long as a right one takes.
    const right = staged({ dataDir: temporaryFolder() });
    right.see(sweep);
    await vi.waitFor(async () => expect(await readChecked(right.dataDir)).not.toBeNull());
    expect(await readChecked(dataDir)).toBeNull();
  });

  test('a folder that cannot be written to is no reason to end', async () => {
    const { see, align } = staged();
    see(sweep);
    await vi.waitFor(() => expect(align).toHaveBeenCalled());
  });
});

describe('the next date of publication', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is asked for once after a burst of builds, and a look appointed for just after it', async () => {
    const { see, appoint, nextPublication, notice } = staged();
    nextPublication.mockResolvedValue(1_800_000_000_000);
    for (let build = 0; build < 5; build++) see(ofEvents);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(nextPublication.mock.calls).toEqual([[['rs', 'eu']]]);
    expect(appoint.mock.calls).toEqual([[1_800_000_001_000, 'a publication date has come']]);
    // The worker sleeps until the appointments that it knows of.
    expect(notice).toHaveBeenCalledOnce();
    see(sweep);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(nextPublication).toHaveBeenCalledTimes(2);
  });

  test('that nobody has set, or that cannot be asked for, makes no appointment', async () => {
    const { see, appoint, nextPublication, log } = staged();
    see(sweep);
    await vi.advanceTimersByTimeAsync(2_000);
    nextPublication.mockRejectedValue(new Error('HTTP 502'));
    see(sweep);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(appoint).not.toHaveBeenCalled();
    expect(log.mock.calls).toEqual([['publication_dates_not_read', { reason: 'HTTP 502' }]]);
  });

  test('is not asked for while Saleor cannot be read', async () => {
    const { see, nextPublication } = staged();
    see({ ...sweep, outcome: 'unread' });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(nextPublication).not.toHaveBeenCalled();
  });
});

describe('the App is asked how it stands', () => {
  test.each<[boolean, string, Partial<Build>]>([
    [true, 'after a look at everything', {}],
    [true, 'after one that was refused', { outcome: 'refused' }],
    [false, 'after a build of events', ofEvents],
    [false, 'while Saleor cannot be read', { outcome: 'unread' }],
  ])('%s: %s', (expected, _, more) => {
    const { see, align } = staged();
    see({ ...sweep, ...more });
    expect(align).toHaveBeenCalledTimes(Number(expected));
  });

  test('each time: staff put it to sleep, and give it what it lacked', async () => {
    const saleor = await saleorAtHand();
    const credentialsFile = join(temporaryFolder(), 'app.json');
    const { apiUrl, keys } = saleor;
    writeCredentials(credentialsFile, {
      saleorApiUrl: apiUrl,
      appId: 'QXBwOjE=',
      token: TOKEN,
      saleorVersion: '3.23',
      keys,
      registeredAt: READ_AT.toISOString(),
    });
    const lines: string[] = [];
    const log = (event: string) => void lines.push(event);
    const app = new SaleorApp({
      settings: {
        apiUrl,
        appUrl: 'https://shop.example',
        allowedSaleors: [apiUrl],
        timeout: 2_000,
        version: '1.2.3',
        credentialsFile,
      },
      log,
    });
    let answer: object = self();
    saleor.graphql = ({ body }) => ({
      body: body.includes('AppSelf')
        ? answer
        : { data: { webhookCreate: { webhook: { id: 'x' }, errors: [] } } },
    });
    const { see } = staged({ app, log });
    see(sweep);
    await vi.waitFor(() =>
      expect(app.state?.alignment?.missingPermissions).toContain('MANAGE_PRODUCTS'),
    );
    answer = self({ permissions: [{ code: 'MANAGE_PRODUCTS' }] });
    see(sweep);
    await vi.waitFor(() =>
      expect(app.state?.alignment?.missingPermissions).not.toContain('MANAGE_PRODUCTS'),
    );
    see(sweep);
    await app.align();
    // What is as it was is not told again.
    expect(lines).toEqual(['app_aligned', 'app_aligned']);
    answer = { data: { app: null, shop: { schemaVersion: '3.23' } } };
    see(sweep);
    await vi.waitFor(() => expect(app.state?.alignmentFault).toContain('install it again'));
    await vi.waitFor(() => expect(lines.at(-1)).toBe('app_not_aligned'));
  });
});
