import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forgetRoutes, keepRoutes } from '#publisher/render/on-demand.ts';
import { temporaryFolder } from './store.ts';

/** A compiled shop with routes; `mark` tells one from another. */
function compiled(mark: string): string {
  const folder = temporaryFolder();
  for (const name of ['entry.mjs', 'chunks/echo.mjs']) {
    const file = join(folder, 'on-demand/server', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${mark} ${name}`);
  }
  return folder;
}

const entryOf = (store: string, code: string) =>
  readFileSync(join(store, 'on-demand', code, 'server/entry.mjs'), 'utf8');

describe('routes of a compiled shop', () => {
  test('are kept whole, under their code', async () => {
    const store = temporaryFolder();
    await keepRoutes(store, compiled('a'), 'c0de');
    const folder = join(store, 'on-demand/c0de/server');
    expect(readdirSync(folder, { recursive: true }).toSorted()).toEqual([
      'chunks',
      'chunks/echo.mjs',
      'entry.mjs',
    ]);
    expect(entryOf(store, 'c0de')).toBe('a entry.mjs');
    await keepRoutes(store, compiled('b'), 'c0de2');
    expect([entryOf(store, 'c0de'), entryOf(store, 'c0de2')]).toEqual([
      'a entry.mjs',
      'b entry.mjs',
    ]);
  });

  test('are kept once: web servers may have them loaded', async () => {
    const store = temporaryFolder();
    await keepRoutes(store, compiled('a'), 'c0de');
    await keepRoutes(store, compiled('b'), 'c0de');
    expect(entryOf(store, 'c0de')).toBe('a entry.mjs');
  });

  test('that a kill left half are kept anew', async () => {
    const store = temporaryFolder();
    mkdirSync(join(store, 'on-demand/c0de.tmp/server'), { recursive: true });
    writeFileSync(join(store, 'on-demand/c0de.tmp/server/half.mjs'), 'ha');
    await keepRoutes(store, compiled('a'), 'c0de');
    expect(readdirSync(join(store, 'on-demand'))).toEqual(['c0de']);
    expect(readdirSync(join(store, 'on-demand/c0de/server'))).not.toContain('half.mjs');
  });

  test('leave no trace where there are none', async () => {
    const store = temporaryFolder();
    await keepRoutes(store, temporaryFolder(), 'c0de');
    await forgetRoutes(store, new Set());
    expect(readdirSync(store)).toEqual([]);
  });

  test('go when no release is left that they belong to', async () => {
    const store = temporaryFolder();
    for (const code of ['a1', 'b2', 'c3']) await keepRoutes(store, compiled(code), code);
    mkdirSync(join(store, 'on-demand/d4.tmp'));
    await forgetRoutes(store, new Set(['a1', 'c3', 'e5']));
    expect(readdirSync(join(store, 'on-demand')).toSorted()).toEqual(['a1', 'c3']);
    expect(existsSync(join(store, 'on-demand/a1/server/entry.mjs'))).toBe(true);
  });
});
