import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FolderHeldError } from '../../src/sandbox/state/lock.ts';
import { temporaryFolder, temporarySandbox } from './temporary.ts';

const ended = () => spawnSync(process.execPath, ['--eval', '']).pid;

describe('a folder of state', () => {
  test('has one sandbox at a time: a second leaves it alone, --reset or not', async () => {
    const dir = temporaryFolder();
    const first = await temporarySandbox({ dir });
    const { port } = new URL(first.origin);
    const sentence = `The state in ${dir} belongs to the running sandbox on port ${port} (process ${process.pid}). Stop that one first, or choose another folder.`;
    for (const reset of [false, true]) {
      const second = temporarySandbox({ dir, reset });
      await expect(second).rejects.toThrow(FolderHeldError);
      await expect(second).rejects.toThrow(sentence);
    }
    expect(existsSync(join(dir, 'sandbox.db'))).toBe(true);
    expect((await fetch(`${first.origin}/health/`)).status).toBe(200);
  });

  test('is free again when its sandbox has closed', async () => {
    const dir = temporaryFolder();
    await (await temporarySandbox({ dir })).close();
    expect(existsSync(join(dir, 'sandbox.lock'))).toBe(false);
    await temporarySandbox({ dir });
  });

  test.each([
    ['of a process that has died', () => JSON.stringify({ pid: ended(), port: 8000 })],
    ['of a number that another program has now', () => `{"pid":${process.ppid},"port":9}`],
    ['that was cut off', () => '{"pi'],
  ])('is not kept by a lock %s', async (_, lock) => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, 'sandbox.lock'), lock());
    await temporarySandbox({ dir });
  });
});
