import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { createChildren } from '../../src/commands/children.ts';
import { SettingError } from '../../src/commands/env.ts';
import { serveFolder } from '../../src/commands/serve.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'manoon-preview-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A build of this page alone, in `folder`. */
function plantBuild(home: string): void {
  mkdirSync(join(folder, 'dist/client'), { recursive: true });
  writeFileSync(join(folder, 'dist/client/index.html'), home);
}

/** What the command says, started in `folder`, until it serves or ends. */
function preview(): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(process.cwd(), 'src/commands/preview.ts')], {
      cwd: folder,
      env: { ...process.env, PORT: '' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes("Saleor's API")) child.kill('SIGTERM');
      });
    child.once('close', () => resolve(output));
  });
}

describe('npm run preview', () => {
  test('says which Saleor its pages are of', async () => {
    plantBuild('<html lang="sr" data-api="https://api.test/graphql/?a=1&amp;b=2" data-channel>');
    const output = await preview();
    expect(output).toMatch(/Preview: +http:\/\/localhost:\d+\//);
    expect(output).toMatch(/Saleor's API: +https:\/\/api\.test\/graphql\/\?a=1&b=2 \(/);
  });

  test('says that there is no build', async () => {
    expect((await preview()).trim()).toBe(
      'There is no build to preview. Run npm run build (or npm start) first.',
    );
  });
});

test('a port that was taken in the last moment is told in a sentence', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, resolve));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const serving = serveFolder(createChildren(), folder, port, 'https://api.test/graphql/');
  await expect(serving).rejects.toThrow(SettingError);
  await expect(serving).rejects.toThrow('The port was free a moment ago');
});
