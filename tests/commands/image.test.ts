import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { importFolder } from '#publisher/release/import.ts';
import { Releases } from '#publisher/release/releases.ts';

const dockerfile = readFileSync('Dockerfile', 'utf8');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'manoon-image-'));
  const made = folder;
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
});

/** What the Dockerfile copies into the image of that name. */
function copiesOf(target: string): [from: string, to: string][] {
  const stage = dockerfile
    .split(/^FROM /m)
    .find((each) => each.split('\n')[0]!.endsWith(` AS ${target}`))!;
  return [...stage.matchAll(/^COPY (?:--\S+ )*(.+) (\S+)$/gm)].flatMap(([, sources, to]) =>
    sources!
      .split(' ')
      .map((from): [string, string] => [
        from,
        to!.endsWith('/') ? join(to!, from.split('/').at(-1)!) : to!,
      ]),
  );
}

describe('the image of the web server', () => {
  test('serves a release with what the Dockerfile puts into it, without a package', async () => {
    for (const [from, to] of copiesOf('web')) {
      mkdirSync(dirname(join(folder, to)), { recursive: true });
      cpSync(from, join(folder, to), { recursive: true });
    }
    const site = join(folder, 'site');
    mkdirSync(site);
    writeFileSync(join(site, 'index.html'), '<!doctype html><title>Ulja</title>');
    writeFileSync(join(site, '404.html'), '<!doctype html><title>404</title>');
    await importFolder(new Releases(join(folder, 'data')), site);
    const child = spawn(process.execPath, ['src/server/main.ts'], {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        SALEOR_API_URL: 'https://api.test/graphql/',
        DATA_DIR: 'data',
        PORT: '0',
      },
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const said = await new Promise<string>((resolve) => {
      let text = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => {
          text += chunk.toString();
          if (text.includes('web_listens')) resolve(text);
        });
      child.once('close', () => resolve(text));
    });
    const origin = /"origin":"([^"]+)"/.exec(said)?.[1];
    expect(origin, said).toBeDefined();
    expect(await (await fetch(origin!)).text()).toContain('<title>Ulja</title>');
  });
});

describe('the image of the publisher', () => {
  test('finds every package that the shop and the publisher import', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(dockerfile).toContain('npm ci --omit=dev');
    const missing = new Set<string>();
    let seen = 0;
    for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
      const room = file.split('/')[0]!;
      if (
        !/\.(ts|tsx|astro)$/.test(file) ||
        ['sandbox', 'commands', 'doctor', 'seed'].includes(room)
      )
        continue;
      const text = readFileSync(join('src', file), 'utf8');
      for (const [, types, name] of text.matchAll(
        /^import( type)? (?:[^;]*? from )?'((?:@[^/']+\/)?[^./#@'][^/':]*)/gm,
      )) {
        seen++;
        if (
          types ||
          name === 'node' ||
          builtinModules.includes(name!) ||
          name!.startsWith('astro:')
        )
          continue;
        if (dependencies[name!] === undefined) missing.add(`${name} (${file})`);
      }
    }
    expect(seen).toBeGreaterThan(50);
    expect([...missing]).toEqual([]);
  });
});
