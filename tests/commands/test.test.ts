import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';

function npmTest(
  stage: string,
  env: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['src/commands/test.ts', stage], {
      env: { ...process.env, ...env },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('close', (code) => resolve({ code, output }));
  });
}

describe('npm test ends with its sum', () => {
  test('when there is no Chromium', async () => {
    const { code, output } = await npmTest('browser', { CHROMIUM_PATH: '/nope' });
    expect(output).toContain('CHROMIUM_PATH names /nope, which does not exist.');
    expect(output).toMatch(/\n✗ browser, as told above\n\n0 passed, 1 failed, 0 skipped\n$/);
    expect(output).not.toContain('    at ');
    expect(code).toBe(1);
  });

  test('when the shop for the tests cannot start', async () => {
    const { code, output } = await npmTest('site', { TMPDIR: '/nope' });
    expect(output).toContain('tests/support/start-shop.ts ended with code 1 before it was ready.');
    expect(output).toMatch(/\n✗ site, as told above\n\n0 passed, 1 failed, 0 skipped\n$/);
    expect(code).toBe(1);
  });
});
