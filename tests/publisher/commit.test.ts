import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commitOf, keepCommit, keptCommit } from '#publisher/render/commit.ts';
import { temporaryFolder } from './store.ts';

/** A folder with one commit. */
function repository(): { folder: string; commit: string; git: (...args: string[]) => string } {
  const folder = temporaryFolder();
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.test'];
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, ...who, ...args], { encoding: 'utf8' }).trim();
  git('init', '--quiet');
  writeFileSync(join(folder, 'page.astro'), 'one');
  git('add', '.');
  git('commit', '--quiet', '--message', 'One');
  return { folder, commit: git('rev-parse', 'HEAD'), git };
}

describe('the commit of sources', () => {
  test('is the one that is checked out, whole, whatever its tags', async () => {
    const { folder, commit, git } = repository();
    git('tag', 'v1');
    expect(await commitOf(folder)).toBe(commit);
  });

  test('says so when files differ from it', async () => {
    const { folder, commit } = repository();
    writeFileSync(join(folder, 'page.astro'), 'two');
    expect(await commitOf(folder)).toBe(`${commit}-dirty`);
  });

  test('is not known without a git folder, nor that of a repository around it', async () => {
    const { folder } = repository();
    mkdirSync(join(folder, 'shop'));
    expect(await commitOf(join(folder, 'shop'))).toBeNull();
    expect(await commitOf(temporaryFolder())).toBeNull();
  });

  test('is not known before the first', async () => {
    const folder = temporaryFolder();
    execFileSync('git', ['init', '--quiet', folder]);
    expect(await commitOf(folder)).toBeNull();
  });
});

describe('a compiled shop', () => {
  test('keeps the commit that it was told', async () => {
    const folder = temporaryFolder();
    await keepCommit(folder, 'a1b2c3');
    expect(await keptCommit(folder)).toBe('a1b2c3');
  });

  test('keeps that of the sources otherwise', async () => {
    const folder = temporaryFolder();
    await keepCommit(folder, null);
    expect(await keptCommit(folder)).toBe(await commitOf('.'));
  });

  test('of before commits were kept has none', async () => {
    expect(await keptCommit(temporaryFolder())).toBeNull();
  });
});
