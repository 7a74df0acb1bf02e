import { describe, expect, test } from 'vitest';
import type { PageToBuild } from '#catalogue/views/all.ts';
import type { Manifest } from '#publisher/release/manifest.ts';
import { planRelease } from '#publisher/release/plan.ts';
import { NoSuchRelease, Releases } from '#publisher/release/releases.ts';
import { ServedRelease } from '#server/release.ts';
import { CODE, manifestOf, pageAt, releaseOf } from './releases-in-hand.ts';
import { temporaryFolder } from './store.ts';

const idOf = (n: number) => `20261125T0102030${String(n).padStart(2, '0')}Z-a1b2c3`;
const NOW = new Date('2026-11-25T02:00:00Z');
const asset = (name: string) =>
  [`/_astro/${name}.js`, { hash: name, type: 'js', size: 1 }] as const;
const withAssets = (release: Manifest, ...names: string[]): Manifest => ({
  ...release,
  files: new Map([...release.files, ...names.map(asset)]),
});
const find = (release: Manifest, address: string) =>
  new ServedRelease(release, { api: 'https://api.test', media: [] }).find(address);

/** A store that served these, one after the other. */
async function served(...releases: readonly Manifest[]): Promise<Releases> {
  const store = new Releases(temporaryFolder());
  for (const release of releases) {
    await store.write(release);
    await store.switchTo(release.id);
  }
  return store;
}

/** Back to the first of them. */
async function back(...releases: readonly [Manifest, ...Manifest[]]): Promise<Manifest> {
  const store = await served(...releases);
  await store.goBack(releases[0].id, NOW);
  return (await store.current())!;
}

const planOf = (pages: readonly PageToBuild[]) => ({ pages, complete: true, suspects: [] });

const home = pageAt('', '/home');
const at = (slug: string, version = 1) => pageAt(`proizvod/${slug}`, '/product P', version);

describe('going back', () => {
  test('serves the pages of then, under an id of its own that is the newest', async () => {
    const first = releaseOf([home, at('a')], { id: idOf(1) });
    const second = releaseOf([home, at('a', 2), pageAt('novo', '/product N')], { id: idOf(2) });
    const store = await served(first, second);
    const id = await store.goBack(first.id, NOW);
    expect((await store.list())[0]).toBe(id);
    const current = (await store.current())!;
    expect(current.files).toEqual(first.files);
    expect(current).toMatchObject({
      ...{ id, mode: 'back', backTo: first.id, parent: second.id, code: CODE },
      changes: { added: [], changed: ['/proizvod/a/'], removed: ['/novo/'] },
      causes: [`back to ${first.id}`],
      dataAt: first.dataAt,
    });
    expect(await store.serves(first.id)).toBe(true);
    expect(await store.serves(id)).toBe(true);
    expect(await store.serves(second.id)).toBe(false);
    // Back from there is back to the same pages.
    await store.goBack(id, NOW);
    expect((await store.current())!.backTo).toBe(first.id);
    await expect(store.goBack(idOf(9), NOW)).rejects.toThrow(NoSuchRelease);
  });

  test('leads what has moved since to where it was, and remembers it for when it goes on', async () => {
    const first = releaseOf([home, at('a')], { id: idOf(1) });
    const third = releaseOf([home, at('c')], {
      id: idOf(3),
      redirects: { '/proizvod/a/': '/proizvod/c/', '/proizvod/b/': '/proizvod/c/' },
    });
    const current = await back(first, third);
    expect(find(current, '/proizvod/a/').kind).toBe('file');
    for (const slug of ['b', 'c'])
      expect(find(current, `/proizvod/${slug}/`)).toEqual({ kind: 'redirect', to: '/proizvod/a/' });
    const plan = planRelease(current, planOf([home, at('c')]), true);
    expect(plan.redirects).toEqual(third.redirects);
  });

  test('has no marks of what came since; what was gone stays gone, and what is back is a page', async () => {
    const first = releaseOf([home, at('a')], { id: idOf(1), gone: { '/staro/': '/product S' } });
    const second = releaseOf([home, pageAt('novo', '/product N')], {
      id: idOf(2),
      gone: { '/staro/': '/product S', '/proizvod/a/': '/product P', '/x/': '/product X' },
      redirects: { '/noviji/': '/novo/' },
    });
    const current = await back(first, second);
    expect(find(current, '/proizvod/a/').kind).toBe('file');
    expect(find(current, '/novo/').kind).toBe('none');
    expect(current.gone).toEqual({
      ...{ '/staro/': '/product S', '/x/': '/product X', '/noviji/': '/product N' },
    });
    const plan = planRelease(current, planOf([home, pageAt('novo', '/product N')]), true);
    expect(plan.redirects).toEqual(second.redirects);
    expect(plan.gone).toEqual(second.gone);
  });

  test('over a change of code keeps the assets of open tabs', async () => {
    const older = withAssets(releaseOf([home], { id: idOf(1), code: 'a' }), 'a', 'both');
    const newer = withAssets(
      releaseOf([home], { id: idOf(2), code: 'b', olderAssets: [new Map([asset('a')])] }),
      'b',
      'both',
    );
    const current = await back(older, newer);
    for (const name of ['a', 'b', 'both'])
      expect(find(current, `/_astro/${name}.js`).kind, name).toBe('file');
    expect(current.olderAssets.map((group) => [...group.keys()])).toEqual([['/_astro/b.js']]);
  });

  test('in the same code has no assets to keep', async () => {
    const [first, second] = [1, 2].map((n) =>
      withAssets(releaseOf([home], { id: idOf(n), code: 'a' }), 'a'),
    ) as [Manifest, Manifest];
    expect((await back(first, second)).olderAssets).toEqual([]);
  });
});

describe('releases that are kept', () => {
  const hourly = (day: number, hour: number, n: number) =>
    `202611${day}T${String(hour).padStart(2, '0')}0000${String(n).padStart(3, '0')}Z-a1b2c3`;

  test('are the last twenty, and of those before the last of each hour, for a day', async () => {
    const store = new Releases(temporaryFolder());
    const early = Array.from({ length: 30 }, (_, hour) =>
      [0, 1].map((n) => hourly(23 + Math.floor(hour / 24), hour % 24, n)),
    ).flat();
    const burst = Array.from({ length: 100 }, (_, n) => hourly(25, 9, n));
    for (const id of [...early, ...burst]) await store.write(manifestOf({ id }));
    await store.switchTo(burst.at(-1)!);
    await store.forget();
    const kept = await store.list();
    expect(kept.slice(0, 20)).toEqual(burst.slice(-20).toReversed());
    // This hour is one of the 24.
    const hours = early.filter((id) => id.includes('000001Z')).slice(-23);
    expect(kept.slice(20)).toEqual(hours.toReversed());
  });
});
