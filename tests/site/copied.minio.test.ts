import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SANDBOX_CHANNELS } from '#commands/env.ts';
import { copyKeysIn } from '#media/copies.ts';
import { mediaSettings } from '#media/settings.ts';
import { createStorage, type Storage } from '#media/storage.ts';
import type { Finding } from '#migration/media/check/finding.ts';
import { compile } from '#publisher/render/compile.ts';
import { type Sandbox, startSandbox } from '#sandbox/sandbox.ts';
import { describeWithMinio, type Minio, startShopMinio } from '../support/minio.ts';
import { builtPages } from './pages.ts';

const OUT = '.cache/test-copied-site';
const WARM = '.cache/test-copied-warm';
const FULL = '.cache/test-copied-full';

describeWithMinio('a site with copies, on a real MinIO', () => {
  let dir: string;
  let sandbox: Sandbox;
  let minio: Minio;
  let storage: Storage;
  let built: Ended;

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'manoon-copied-'));
    sandbox = await startSandbox({ port: 0, dir, seed: { kind: 'demo' } });
    minio = await startShopMinio();
    storage = createStorage(minio.settings);
    built = await run('src/commands/build.ts', ['--out', OUT]);
  }, 120_000);
  afterAll(async () => {
    storage?.close();
    await Promise.all([sandbox?.close(), minio?.close()]);
    for (const folder of [dir, OUT, WARM, FULL]) rmSync(folder, { recursive: true, force: true });
  });

  interface Ended {
    readonly code: number;
    readonly output: string;
    readonly stdout: string;
  }

  const environment = () => ({
    MEDIA_BASE_URL: minio.settings.endpoint,
    MEDIA_MODE: 'copied',
    MEDIA_S3_ACCESS_KEY: minio.settings.accessKey,
    MEDIA_S3_SECRET_KEY: minio.settings.secretKey,
  });

  function run(command: string, options: string[], more: Record<string, string> = {}) {
    const env = {
      ...process.env,
      SALEOR_API_URL: sandbox.apiUrl,
      ...SANDBOX_CHANNELS,
      SITE_URL: 'http://manoonoils.test',
      ...environment(),
      ...more,
    };
    return new Promise<Ended>((resolve) => {
      execFile(process.execPath, [command, ...options], { env }, (error, stdout, stderr) =>
        resolve({ code: Number(error?.code ?? 0), output: stdout + stderr, stdout }),
      );
    });
  }

  /** Files below a folder that hold one of the keys. */
  function leaks(folder: string): string[] {
    const { accessKey, secretKey } = minio.settings;
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((file) => {
        const text = readFileSync(file, 'latin1');
        return text.includes(accessKey) || text.includes(secretKey);
      });
  }

  test('shows copies alone, and has told publishers which', async () => {
    expect(built).toMatchObject({ code: 0 });
    const pages = builtPages(join(OUT, 'client'));
    const named = new Set(pages.flatMap(({ html }) => copyKeysIn(html)));
    expect(named.size).toBeGreaterThan(150);
    for (const { path, html } of pages)
      expect([path, /\/(?:products|thumbnails|file_upload)\//.exec(html)]).toEqual([path, null]);
    const keys: string[] = [];
    for await (const { key } of storage.list('saleor')) keys.push(key);
    const [list, ...more] = keys.filter((key) => key.startsWith('derived/uses/'));
    expect(more).toEqual([]);
    const told = await storage.start({ bucket: 'saleor', key: list! }, 1_000_000);
    expect(new Set(copyKeysIn(told!.bytes.toString()))).toEqual(named);
    expect(new Set(keys.filter((key) => key !== list))).toEqual(named);
  });

  test('has credentials in nothing that is built, told or kept', async () => {
    for (const key of [minio.settings.accessKey, minio.settings.secretKey])
      expect(built.output).not.toContain(key);
    expect(leaks(OUT)).toEqual([]);
    expect(readFileSync('.cache/pictures.txt', 'utf8')).not.toContain(minio.settings.secretKey);
    // The publisher compiles the same settings into its bundle, here with the keys before its eyes.
    const astro = ['build', '--outDir', WARM];
    await run('node_modules/astro/bin/astro.mjs', astro, { SHOP_BUILD: 'warm' });
    expect(readdirSync(WARM)).toContain('server');
    expect(leaks(WARM)).toEqual([]);
  }, 60_000);

  test('is what the publisher’s full build makes, which is handed all settings', async () => {
    const { apiUrl } = sandbox;
    await compile('prebuilt', FULL, {
      ...{ apiUrl, publicApiUrl: apiUrl, channel: 'rs', channelAbroad: 'eu', timeout: 20_000 },
      siteUrl: 'http://manoonoils.test',
      media: mediaSettings(environment(), [apiUrl]),
    });
    expect(builtPages(join(FULL, 'client'))).toEqual(builtPages(join(OUT, 'client')));
  }, 60_000);

  test('leaves media:check nothing to say', async () => {
    const { code, stdout } = await run('src/commands/media-check.ts', [
      '--json',
      '--folder',
      join(OUT, 'client'),
    ]);
    const findings = JSON.parse(stdout) as Finding[];
    expect(findings.filter(({ level }) => level !== 'ok')).toEqual([]);
    expect(code).toBe(0);
  });

  test('is not built where copies cannot be stored', async () => {
    const secret = 'wrong-wrong-wrong';
    const { code, output } = await run('src/commands/build.ts', ['--out', OUT], {
      // Another bucket's pictures are not known yet.
      MEDIA_BUCKET: 'manoon-other',
      MEDIA_S3_SECRET_KEY: secret,
    });
    expect(output).toMatch(/no copy of it could be stored: .*MEDIA_S3_SECRET_KEY/);
    expect(output).not.toContain(secret);
    expect(output).toContain('is as it was before');
    expect(code).toBe(1);
  }, 60_000);

  test('needs the address that shoppers load pictures from', async () => {
    const { code, output } = await run('src/commands/build.ts', ['--out', OUT], {
      MEDIA_BASE_URL: '',
      MEDIA_S3_ENDPOINT: minio.settings.endpoint,
    });
    expect(output).toMatch(/^\s*MEDIA_MODE=copied needs .* MEDIA_BASE_URL/);
    expect(code).toBe(1);
  });
});
