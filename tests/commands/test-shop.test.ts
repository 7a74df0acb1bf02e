import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

test('the shop for the tests leaves no folder when it is stopped while it builds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'manoon-temporary-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const script = `
    import { runCommand } from '#commands/children.ts';
    import { startShop } from './tests/support/shop.ts';
    await runCommand((children) => startShop({ out: '.cache/test-stopped-site' }, children));`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', script], {
    env: { ...process.env, TMPDIR: folder },
  });
  const during: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => {
    if (during.length > 0 || !chunk.toString().includes('[build]')) return;
    during.push(...readdirSync(folder).filter((name) => name.startsWith('manoon-test-')));
    child.kill('SIGTERM');
  });
  // The build has this pipe too: it closes when both have ended.
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(during).toHaveLength(1);
  expect(code).toBe(143);
  expect(readdirSync(folder).filter((name) => name.startsWith('manoon-test-'))).toEqual([]);
});
