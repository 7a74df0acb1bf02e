import * as fs from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Releases } from '#publisher/release/releases.ts';
import { CurrentRelease } from '#server/release.ts';
import { manifestOf } from '../publisher/releases-in-hand.ts';
import { temporaryFolder } from '../publisher/store.ts';

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return { ...real, watch: vi.fn(real.watch) };
});

const ORIGINS = { api: 'https://api.test', media: [] };
const [FIRST, SECOND] = ['20261125T010203001Z-a1b2c3', '20261125T010203002Z-a1b2c3'];

/** A store of two releases, the first of which is current. */
async function store(): Promise<Releases> {
  const releases = new Releases(temporaryFolder());
  for (const id of [FIRST, SECOND]) await releases.write(manifestOf({ id }));
  await releases.switchTo(FIRST);
  return releases;
}

test.each(['EMFILE', 'ENOSPC'])(
  'a store that cannot be watched (%s) is looked at',
  async (code) => {
    vi.mocked(fs.watch).mockImplementationOnce(() => {
      throw Object.assign(new Error('no more watches'), { code });
    });
    const releases = await store();
    const current = new CurrentRelease(releases, ORIGINS);
    onTestFinished(() => current.stop());
    await current.start();
    await releases.switchTo(SECOND);
    await vi.waitUntil(() => current.served?.facts.id === SECOND, { timeout: 5_000 });
  },
);
