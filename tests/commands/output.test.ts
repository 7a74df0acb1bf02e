import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SettingError } from '../../src/commands/env.ts';
import { BuildError, checkOutput, takePlace } from '../../src/commands/output.ts';

let folder = '';
beforeEach(() => {
  mkdirSync('.cache', { recursive: true });
  folder = mkdtempSync('.cache/test-output-');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const BUILD = ['client/index.html', 'client/en/index.html', 'server/entry.mjs'];

function plant(name: string, files: readonly string[]): string {
  const place = join(folder, name);
  mkdirSync(place, { recursive: true });
  for (const file of files) {
    mkdirSync(dirname(join(place, file)), { recursive: true });
    writeFileSync(join(place, file), file);
  }
  return place;
}

describe('the place for a build', () => {
  test.each([
    ['empty', []],
    ['an earlier build', BUILD],
    ['an earlier build that Finder has looked at', [...BUILD, '.DS_Store']],
  ])('may be %s', (_, files) => {
    expect(() => checkOutput(plant('site', files))).not.toThrow();
  });

  test('may be new', () => {
    expect(() => checkOutput(join(folder, 'new/site'))).not.toThrow();
  });

  test.each([
    ['a page that somebody wrote', ['index.html']],
    ['notes beside an earlier build', [...BUILD, 'notes.txt']],
    ['the source of a client and a server', ['client/main.ts', 'server/main.ts']],
    ['pages without the rest of a build', ['client/index.html']],
  ])('must not hold %s', (_, files) => {
    const place = plant('site', files);
    expect(() => checkOutput(place)).toThrow(SettingError);
    expect(() => checkOutput(place)).toThrow(`${place} holds something else than an earlier build`);
  });

  test('must not be a file', () => {
    const file = join(plant('files', ['site']), 'site');
    expect(() => checkOutput(file)).toThrow(`${file} holds something else`);
  });

  test.each(['', '.', '..', '../elsewhere', '/', tmpdir(), join(tmpdir(), 'new/site')])(
    'must be within the project, unlike %j',
    (out) => {
      expect(() => checkOutput(out)).toThrow(SettingError);
      expect(() => checkOutput(out)).toThrow(`--out ${out} is not a folder within the project`);
    },
  );

  test('must be within the project, links followed', () => {
    const link = join(folder, 'link');
    symlinkSync(tmpdir(), link);
    expect(() => checkOutput(link)).toThrow('is not a folder within the project');
    expect(() => checkOutput(join(link, 'new'))).toThrow('is not a folder within the project');
  });

  test.each(['src', 'tests', 'node_modules', 'public'])('is not %s', (out) => {
    expect(() => checkOutput(out)).toThrow(`${out} holds something else`);
  });
});

describe('a finished build', () => {
  test('takes the place of the earlier one', async () => {
    const place = plant('site', ['client/old.html']);
    await takePlace(plant('fresh', ['client/index.html']), place);
    expect(existsSync(join(place, 'client/old.html'))).toBe(false);
    expect(readFileSync(join(place, 'client/index.html'), 'utf8')).toBe('client/index.html');
  });

  test('takes a place that did not exist', async () => {
    const place = join(folder, 'below/site');
    await takePlace(plant('fresh', ['client/index.html']), place);
    expect(existsSync(join(place, 'client/index.html'))).toBe(true);
  });

  test('that cannot be moved leaves the earlier one where it was, and says so', async () => {
    const place = plant('site', ['client/index.html']);
    const moving = takePlace(join(folder, 'nothing'), place);
    await expect(moving).rejects.toThrow(BuildError);
    await expect(moving).rejects.toThrow(/could not be moved to .*site, which is as it was/);
    expect(existsSync(join(place, 'client/index.html'))).toBe(true);
  });
});
