import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
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

async function following(releases: Releases) {
  const logged: (readonly [string, unknown])[] = [];
  const current = new CurrentRelease(releases, ORIGINS, (event, facts) =>
    logged.push([event, facts?.['release']]),
  );
  onTestFinished(() => current.stop());
  await current.start();
  return { current, logged };
}

test.each(['EMFILE', 'ENOSPC'])(
  'a store that cannot be watched (%s) is looked at',
  async (code) => {
    vi.mocked(fs.watch).mockImplementationOnce(() => {
      throw Object.assign(new Error('no more watches'), { code });
    });
    const releases = await store();
    const { current } = await following(releases);
    await releases.switchTo(SECOND);
    await vi.waitUntil(() => current.served?.facts.id === SECOND, { timeout: 5_000 });
  },
);

describe('a release that cannot be read', () => {
  test('is told of once, and followed by the next that can', async () => {
    const releases = await store();
    const { current, logged } = await following(releases);
    const manifest = join(releases.folder, 'releases', `${SECOND}.json`);
    const whole = fs.readFileSync(manifest);
    fs.writeFileSync(manifest, '{ "half');
    fs.writeFileSync(join(releases.folder, 'current'), SECOND);
    for (let look = 0; look < 3; look++) await current.look();
    expect(current.served?.facts.id).toBe(FIRST);
    expect(current.isStuck).toBe(true);
    expect(logged).toEqual([
      ['serving', FIRST],
      ['release_unreadable', SECOND],
    ]);
    fs.writeFileSync(manifest, whole);
    await current.look();
    expect([current.served?.facts.id, current.isStuck]).toEqual([SECOND, false]);
    expect(logged.at(-1)).toEqual(['serving', SECOND]);
  });

  test('is not there, or its pointer names none', async () => {
    const releases = await store();
    const { current, logged } = await following(releases);
    for (const text of ['20261125T010203003Z-a1b2c3', 'nonsense', FIRST, 'nonsense']) {
      fs.writeFileSync(join(releases.folder, 'current'), text);
      await current.look();
      await current.look();
    }
    expect(logged).toEqual([
      ['serving', FIRST],
      ['release_unreadable', '20261125T010203003Z-a1b2c3'],
      ['release_unreadable', 'current'],
      ['release_unreadable', 'current'],
    ]);
    expect(current.served?.facts.id).toBe(FIRST);
  });

  test('is none before the first', async () => {
    const { current, logged } = await following(new Releases(temporaryFolder()));
    expect([current.served, current.isStuck, logged]).toEqual([null, false, []]);
  });
});
